"""The bytes of a file that only grows: what was added is on the disk, what could not be added leaves no trace."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path

_ADD = os.O_RDWR | os.O_APPEND | getattr(os, "O_BINARY", 0)
_PIECE = 1 << 20
_NONE = -1
"""No file is open; every call on it fails, while the number of a file that was closed may be another's by now."""

if sys.platform == "darwin":
    import fcntl

    def _sync(file: int) -> None:
        """Have the disk itself write down what it was given; on this system `fsync` only hands it over."""
        try:
            fcntl.fcntl(file, fcntl.F_FULLFSYNC)
        except OSError:  # a disk on the network may not know how
            os.fsync(file)
else:
    _sync = getattr(os, "fdatasync", os.fsync)


class GrowingFile:
    """A file that is added to, and now and then replaced whole; only one may have it open, which others see to.

    Every method raises OSError where the disk refuses, and the file is as it was then.
    """

    def __init__(self, path: Path, end: int) -> None:
        """Open a file whose first `end` bytes count; anything after them is cut off."""
        self.path = path
        self.end = end
        self._name = os.fspath(path)
        self._closed = False
        self._file = os.open(path, _ADD)
        self._dirty = os.fstat(self._file).st_size != end
        """Whether there may be bytes after the end that nobody was told of."""
        with suppress(OSError):
            self._cut_back()

    @classmethod
    def begun(cls, path: Path, content: bytes) -> GrowingFile:
        """Return a new file of this content; as anyone else sees it, it is not there or it is whole."""
        aside = _aside(path)
        try:
            _write_synced(aside, content)
            aside.replace(path)
            sync_folder(path.parent)
            return cls(path, len(content))
        except OSError:
            for part in (aside, path):
                with suppress(OSError):
                    part.unlink(missing_ok=True)
            raise

    def add(self, raw: bytes) -> None:
        """Write these bytes at the end; they are on the disk on return."""
        self._make_ready()
        self._dirty = True
        try:
            _write_all(self._file, raw)
        except OSError:
            with suppress(OSError):  # it is tried again before anything is added
                self._cut_back()
            raise
        self._dirty = False
        self.end += len(raw)

    def replace(self, content: bytes) -> None:
        """Put other content in place of all there is: written aside and synced, so that a crash leaves one of the two.

        Where only the last step fails, the sync of the folder, the new content is in place and may not survive a power
        failure.
        """
        self._make_ready()
        aside = _aside(self.path)
        try:
            _write_synced(aside, content)
            self._let_go()  # Windows replaces no file that is open; the next to add opens it again
            aside.replace(self.path)
        except OSError:
            with suppress(OSError):
                aside.unlink(missing_ok=True)
            raise
        self.end, self._dirty = len(content), False
        sync_folder(self.path.parent)

    def close(self) -> None:
        """Let go of the file for good; all that counts is on the disk already."""
        self._closed = True
        self._let_go()

    def _let_go(self) -> None:
        file, self._file = self._file, _NONE
        with suppress(OSError):
            os.close(file)

    def _make_ready(self) -> None:
        if self._closed:
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        if self._file == _NONE:
            self._file = os.open(self.path, _ADD)
        self._cut_back()
        self._check_it_is_ours()

    def _check_it_is_ours(self) -> None:
        """Raise OSError where the file is not as it was left: taken away, replaced, or written by another program.

        To write into a file that was taken away is for nothing, and to write over another's lines would lose them.
        """
        seen, ours = os.stat(self._name), os.fstat(self._file)  # noqa: PTH116 (a third of the time)
        if (seen.st_ino, seen.st_dev, seen.st_size) != (ours.st_ino, ours.st_dev, self.end):
            raise OSError(errno.ESTALE, os.strerror(errno.ESTALE))

    def _cut_back(self) -> None:
        """Cut off what does not count."""
        if self._dirty:
            os.ftruncate(self._file, self.end)
            os.fsync(self._file)
            self._dirty = False


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, for their owner only, and have them on the disk."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    for one in reversed(missing):
        one.mkdir(mode=0o700, exist_ok=True)
        sync_folder(one.parent)


_UNABLE = (errno.EINVAL, errno.ENOTSUP, errno.ENOSYS)
"""What a disk says that can't sync a folder."""


def sync_folder(folder: Path) -> None:
    """Make a folder's list of names durable, where the system and the disk know how."""
    if os.name != "posix":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    except OSError as error:
        if error.errno not in _UNABLE:
            raise
    finally:
        os.close(opened)


def _aside(path: Path) -> Path:
    return path.with_name(f".{path.name}.new")


def _write_synced(path: Path, content: bytes) -> None:
    opened = os.open(path, _ADD | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        _write_all(opened, content)
    finally:
        os.close(opened)


def _write_all(file: int, raw: bytes) -> None:
    written = os.write(file, raw)
    while written < len(raw):
        written += os.write(file, raw[written : written + _PIECE])
    _sync(file)
