"""The file behind a meeting's tables: changes are appended to it, and only what is on the disk counts."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from tinydb.storages import Storage

from facilitator.errors import StorageFailure
from facilitator.i18n import _
from facilitator.store.journal import Journal, read_journal
from facilitator.store.line import FORMAT, Change, Header, Line, encode, own
from facilitator.store.lock import WriterLock
from facilitator.store.tables import Draft

Clock = Callable[[], datetime]

_BINARY = getattr(os, "O_BINARY", 0)
_TICK = timedelta(microseconds=1)
_sync = getattr(os, "fdatasync", os.fsync)


class JournalStorage(Storage):
    """A TinyDB storage that appends one line for one change, whatever the size of the file.

    A line counts once it is written and synced; only then do the tables in memory change. When the disk refuses, the
    file is cut back to what was acknowledged and StorageFailure says why.
    """

    def __init__(self, path: Path, *, clock: Clock, new_id: Callable[[], str]) -> None:
        """Open a file to write it, making it where there is none; raises MeetingInUse, DamagedFile, StorageFailure."""
        self.path = path
        self.clock = clock
        self.new_id = new_id
        try:
            fresh = _make_folder(path.parent)
            self._lock = WriterLock(path, clock())
        except OSError as error:
            raise failure(path, error) from error
        try:
            self._open(fresh)
        except OSError as error:
            self._lock.release()
            raise failure(path, error) from error
        except BaseException:
            self._lock.release()
            raise

    def _open(self, fresh_folders: list[Path]) -> None:
        is_new = not self.path.exists()
        journal = Journal((), 0) if is_new else read_journal(self.path)
        self._file = os.open(self.path, os.O_RDWR | os.O_CREAT | _BINARY, 0o600)
        try:
            self._take_over(journal)
            if not journal.size:
                self._write(encode(Header(version=FORMAT, at=self.clock())))
                for folder in (*fresh_folders, self.path.parent):
                    sync_folder(folder)
        except BaseException:
            os.close(self._file)
            raise

    def _take_over(self, journal: Journal) -> None:
        self._end = journal.size
        self._dirty = journal.torn
        self.lines = journal.lines
        self.tables = journal.tables
        self._last = max((line.at for line in journal.lines), default=None)
        self.findings = _findings(journal)
        if journal.torn:
            self._cut_back()

    # TinyDB's two methods

    def read(self) -> dict[str, dict[str, Any]]:
        """Return all tables as TinyDB's own storages do; what is returned can be changed freely."""
        return {
            name: {key: own(row) for key, row in self.tables.table(name).rows().items()}
            for name in self.tables.names()
        }

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Make the tables equal to these; what differs is appended as one line."""
        changes: list[Change] = [
            Change(table=name, gone=True) for name in self.tables.names() if name not in data
        ]
        for name, rows in data.items():
            changes += self._differences(name, {int(key): row for key, row in rows.items()})
        self.append(changes)

    def _differences(self, name: str, rows: dict[int, Any]) -> Iterable[Change]:
        draft = Draft(name, self.tables.table(name), self.new_id)
        draft.exists = True
        for gone in [number for number in draft if number not in rows]:
            del draft[gone]
        for number, row in rows.items():
            if number in draft:
                kept = draft[number]
                kept.clear()
                kept.update(row)
            else:
                draft[number] = row
        return list(draft.changes())

    # What a change does

    def append(self, changes: Iterable[Change], at: datetime | None = None, *, undoes: bool = False) -> None:
        """Make these changes, as one line that is on the disk on return; none at all writes nothing.

        `at` is when they happened; no two lines share a time, so it may be put later by microseconds. Raises
        StorageFailure, with file and tables as they were.
        """
        made = tuple(changes)
        if not made:
            return
        line = Line(at=self._after_the_last(at or self.clock()), changes=made, undoes=undoes)
        raw = encode(line)
        try:
            self._write(raw)
        except OSError as error:
            self._cut_back()
            raise failure(self.path, error) from error
        self._last = line.at
        for change in made:
            self.tables.apply(change)

    def _after_the_last(self, at: datetime) -> datetime:
        return at if self._last is None or at > self._last else self._last + _TICK

    def _write(self, raw: bytes) -> None:
        if self._dirty:
            self._cut_back()
        if self._dirty:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        self._check_it_is_there()
        self._dirty = True
        os.lseek(self._file, self._end, os.SEEK_SET)
        written = 0
        while written < len(raw):
            written += os.write(self._file, raw[written:])
        _sync(self._file)
        self._dirty = False
        self._end += len(raw)

    def _check_it_is_there(self) -> None:
        """Raise OSError where the file was taken away or another was put in its place: writing would be for nothing."""
        seen, ours = self.path.stat(), os.fstat(self._file)
        if (seen.st_ino, seen.st_dev) != (ours.st_ino, ours.st_dev):
            raise OSError(errno.ESTALE, os.strerror(errno.ESTALE))

    def _cut_back(self) -> None:
        """Cut the file back to what was acknowledged; where even that fails, it is tried before the next write."""
        with suppress(OSError):
            os.ftruncate(self._file, self._end)
            os.fsync(self._file)
            self._dirty = False

    def rewrite(self, at: datetime | None = None) -> None:
        """Write the file anew with the tables as they stand and nothing of what went before.

        It is written aside, synced and put in the old one's place, so that at any moment one of the two is there.
        Raises StorageFailure, with the old one untouched.
        """
        now = self._after_the_last(at or self.clock())
        snapshot = Line(at=now, changes=tuple(self.tables.snapshot()))
        whole = encode(Header(version=FORMAT, at=now)) + (encode(snapshot) if snapshot.changes else b"")
        aside = self.path.with_name(f".{self.path.name}.new")
        try:
            self._check_it_is_there()
            _write_synced(aside, whole)
            os.close(self._file)
            try:
                aside.replace(self.path)
            finally:
                self._file = os.open(self.path, os.O_RDWR | _BINARY)
            sync_folder(self.path.parent)
        except OSError as error:
            with suppress(OSError):
                aside.unlink(missing_ok=True)
            raise failure(self.path, error) from error
        self._end, self._last, self._dirty = len(whole), now, False

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._file)
        self._lock.release()


def _findings(journal: Journal) -> list[str]:
    found = []
    if journal.torn:
        found.append(_("The last write was cut short and had never been shown as kept; it was left out."))
    if journal.damaged:
        numbers = ", ".join(map(str, journal.damaged))
        found.append(
            _("These lines of the file can't be read and were passed over: {numbers}.", numbers=numbers)
        )
    return found


def _write_synced(path: Path, content: bytes) -> None:
    opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, 0o600)
    with os.fdopen(opened, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _make_folder(folder: Path) -> list[Path]:
    """Make a folder and those above it, for their owner only; return the folders whose lists of names have changed."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    for one in reversed(missing):
        one.mkdir(mode=0o700, exist_ok=True)
    return [one.parent for one in missing]


def sync_folder(folder: Path) -> None:
    """Make a folder's list of names durable, where the system can."""
    if os.name != "posix":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def failure(path: Path, error: OSError) -> StorageFailure:
    """Return the sentence for what the disk said."""
    if error.errno in (errno.ENOSPC, errno.EFBIG, errno.EDQUOT):
        return StorageFailure(
            _("The disk is full: {path} can't grow. Make room, or save it elsewhere.", path=path)
        )
    if error.errno in (errno.ENOENT, errno.ESTALE, errno.ENOTDIR):
        return StorageFailure(
            _(
                "{path} is not there any more: the folder was moved, or the disk taken out. Save it elsewhere.",
                path=path,
            )
        )
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return StorageFailure(
            _("{path} can't be written: you may only read there. Save it elsewhere.", path=path)
        )
    return StorageFailure(
        _("{path} can't be written: {reason}. Save it elsewhere.", path=path, reason=error.strerror or error)
    )
