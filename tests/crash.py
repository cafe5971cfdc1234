"""A disk that is watched at every call that writes, and that fails, ends the process, or loses power at any of them.

    python -m tests.crash            every write path, at every call, in every way
    python -m tests.crash purge      only those whose name has this in it

A process that is killed leaves what its calls did so far. A power failure leaves less: only what was synced is sure,
the names of a folder apart from what is in the files. So every moment is looked at in several ways: with the names that
stand or only those that were synced, and with the bytes that stand, those that were synced, or half of the rest.
"""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Literal

import pytest

CALLS = ("open", "write", "ftruncate", "fsync", "fdatasync", "replace", "rename", "link", "unlink", "remove",
         "rmdir", "mkdir", "chmod")  # fmt: skip
"""The calls that write, or make sure of what was written; those on a folder that is opened to be synced among them."""

KILLED = 9
DERIVED = "index.sqlite"
"""What SQLite writes past any shim of ours; it is made anew from the rest whenever it does not fit."""

Content = dict[str, bytes | None]
"""What is in a folder: its files with their bytes, its folders with None, by their path from it."""
How = Literal["watch", "fail", "kill"]
Data = Literal["now", "synced", "torn"]


@dataclass(eq=False)
class File:
    """A file: what its bytes are, and what they were when they were last synced."""

    now: bytes = b""
    synced: bytes = b""

    def bytes(self, data: Data) -> bytes:
        """Return what is there when this much of it came to the disk."""
        if data == "torn":
            sure = len(self.synced) if self.now.startswith(self.synced) else 0
            return self.now[: (sure + len(self.now) + 1) // 2]
        return self.now if data == "now" else self.synced


@dataclass(eq=False)
class Folder:
    """A folder: the names in it, and those that were in it when it was last synced."""

    now: dict[str, File | Folder] = field(default_factory=dict)
    synced: dict[str, File | Folder] = field(default_factory=dict)

    def sync(self) -> None:
        self.synced = dict(self.now)

    def content(self, names: Literal["now", "synced"], data: Data, above: str = "") -> Content:
        """Return what a machine that starts again finds."""
        found: Content = {}
        for name, node in (self.now if names == "now" else self.synced).items():
            if isinstance(node, File):
                found[above + name] = node.bytes(data)
            else:
                found |= {above + name: None, **node.content(names, data, f"{above}{name}/")}
        return found


def taken_in(folder: Path) -> Folder:
    """Return a folder of the disk as it is, all of it synced long ago."""
    node = Folder()
    for path in folder.iterdir():
        if path.is_dir():
            node.now[path.name] = taken_in(path)
        elif not path.name.startswith(DERIVED):
            node.now[path.name] = File(content := path.read_bytes(), content)
    node.sync()
    return node


def laid_out(content: Content, folder: Path) -> Path:
    """Make a folder of this content on the disk."""
    folder.mkdir(mode=0o700)
    for name, there in sorted(content.items()):
        if there is None:
            (folder / name).mkdir(mode=0o700)
        else:
            (folder / name).write_bytes(there)
            (folder / name).chmod(0o600)
    return folder


@dataclass(frozen=True)
class Moment:
    """What may be found after a crash right before one call, or in the middle of it; `call` names it."""

    call: str
    killed: Content
    """After the process was killed."""
    powerless: tuple[Content, ...]
    """After the power failed: every way it may have come out."""

    def all(self) -> tuple[Content, ...]:
        return (self.killed, *self.powerless)


class Disk:
    """Everything below one folder, watched from now on; the `stop`th call, from 1, fails or is the process's last."""

    def __init__(self, root: Path, how: How = "watch", stop: int = 0, times: int = 1) -> None:
        self.root = root.resolve()
        self.how = how
        self.stop = stop
        self.times = times
        self.calls = 0
        self.moments: list[Moment] = []
        self._tree = taken_in(self.root)
        self._open: dict[int, tuple[File | Folder, bool]] = {}
        self._at: dict[int, int] = {}
        self._real = {name: getattr(os, name) for name in (*CALLS, "close", "fdopen")}
        self._io_open = io.open

    @property
    def met(self) -> bool:
        """Whether it came to the call that was to fail."""
        return self.calls >= self.stop

    @contextmanager
    def watched(self) -> Iterator[Disk]:
        """Let all calls of this process go through this disk."""
        from facilitator.store import growing

        with pytest.MonkeyPatch.context() as patch:
            for name in CALLS:
                patch.setattr(os, name, partial(self._called, name))
            patch.setattr(os, "close", self._close)
            patch.setattr(os, "fdopen", self._fdopen)
            patch.setattr(io, "open", self._opened_past_us)
            patch.setattr(growing, "_sync", lambda file: os.fdatasync(file))
            yield self
        if self.how == "watch":
            self._look("the end")
            there = taken_in(self.root).content("now", "now")
            assert self.moments[-1].killed == there, "something was written past the shim"

    # What a call does

    def _called(self, name: str, *args: Any, **more: Any) -> Any:
        if not self._is_ours(args, more):
            return self._real[name](*args, **more)
        self.calls += 1
        told = (
            f"{self.calls}: {name} {' '.join(str(arg)[-60:] for arg in args if not isinstance(arg, bytes))}"
        )
        if self.how == "watch":
            self._look(told)
        elif self.stop <= self.calls < self.stop + self.times:
            self._trouble(name, args)
        self._halfway(name, args, told)
        return self._carried_out(name, args, more)

    def _trouble(self, name: str, args: tuple[Any, ...]) -> None:
        """Fail, or end the process; of a write, half is done."""
        if name == "write":
            self._carried_out(name, (args[0], bytes(args[1])[: len(args[1]) // 2]), {})
        if self.how == "kill":
            os._exit(KILLED)
        number = errno.ENOSPC if name == "write" else errno.EIO
        raise OSError(number, os.strerror(number), str(args[0]))

    def _halfway(self, name: str, args: tuple[Any, ...], told: str) -> None:
        """Look at the disk when half of a write is done."""
        if self.how == "watch" and name == "write":
            node, _append = self._open[args[0]]
            assert isinstance(node, File)
            before, raw = node.now, bytes(args[1])
            node.now = self._written(args[0], node, raw[: len(raw) // 2])
            self._look(f"half of {told}")
            node.now = before

    def _look(self, call: str) -> None:
        tree = self._tree
        powerless = tuple(
            tree.content(names, data)
            for names in ("now", "synced") for data in ("now", "synced", "torn")
            if (names, data) != ("now", "now")
        )  # fmt: skip
        self.moments.append(Moment(call, tree.content("now", "now"), powerless))

    # What is known of the disk

    def _is_ours(self, args: tuple[Any, ...], more: dict[str, Any]) -> bool:
        if isinstance(args[0], int):
            return args[0] in self._open
        if more.get("dir_fd") is not None:
            return more["dir_fd"] in self._open
        path = Path(args[0]).absolute()
        return self.root in (path, *path.parents)

    def _place(self, path: Any, dir_fd: int | None = None) -> tuple[Folder, str]:
        """Return the folder a path is in, and its name there."""
        if dir_fd is not None:
            folder = self._open[dir_fd][0]
            assert isinstance(folder, Folder)
            return folder, str(path)
        *above, name = Path(path).absolute().relative_to(self.root).parts
        node = self._tree
        for part in above:
            node = node.now[part]  # type: ignore[assignment]
        return node, name

    def _carried_out(self, name: str, args: tuple[Any, ...], more: dict[str, Any]) -> Any:
        """Do what was asked for, and note it down where it went well."""
        result = self._real[name](*args, **more)
        note: Callable[..., None] = getattr(self, f"_note_{name}", self._note_nothing)
        note(result, *args, **more)
        return result

    def _note_nothing(self, *_all: Any, **_more: Any) -> None:
        pass

    def _note_open(
        self, fd: int, path: Any, flags: int, _mode: int = 0, *, dir_fd: int | None = None
    ) -> None:
        if dir_fd is None and Path(path) == self.root:
            self._open[fd] = self._tree, False
            return
        folder, name = self._place(path, dir_fd)
        if DERIVED in name:
            return
        node = folder.now.get(name)
        if node is None:
            node = folder.now[name] = File()
        if flags & os.O_TRUNC and isinstance(node, File):
            node.now = b""
        self._open[fd], self._at[fd] = (node, bool(flags & os.O_APPEND)), 0

    def _written(self, fd: int, node: File, raw: bytes) -> bytes:
        at = len(node.now) if self._open[fd][1] else self._at[fd]
        return node.now[:at] + raw + node.now[at + len(raw) :]

    def _note_write(self, count: int, fd: int, raw: Any) -> None:
        node, _append = self._open[fd]
        assert isinstance(node, File)
        node.now = self._written(fd, node, bytes(raw)[:count])
        self._at[fd] += count

    def _note_ftruncate(self, _none: None, fd: int, end: int) -> None:
        node, _append = self._open[fd]
        assert isinstance(node, File)
        node.now = node.now[:end].ljust(end, b"\0")

    def _note_fsync(self, _none: None, fd: int) -> None:
        node, _append = self._open[fd]
        if isinstance(node, File):
            node.synced = node.now
        else:
            node.sync()

    _note_fdatasync = _note_fsync

    def _note_replace(self, _none: None, one: Any, other: Any) -> None:
        folder, name = self._place(one)
        target, new_name = self._place(other)
        target.now[new_name] = folder.now.pop(name)

    _note_rename = _note_replace

    def _note_unlink(self, _none: None, path: Any, *, dir_fd: int | None = None) -> None:
        folder, name = self._place(path, dir_fd)
        folder.now.pop(name, None)

    _note_remove = _note_rmdir = _note_unlink

    def _note_link(self, _none: None, one: Any, other: Any) -> None:
        folder, name = self._place(one)
        target, new_name = self._place(other)
        target.now[new_name] = folder.now[name]

    def _note_mkdir(self, _none: None, path: Any, _mode: int = 0) -> None:
        folder, name = self._place(path)
        folder.now[name] = Folder()

    def _close(self, fd: int) -> None:
        self._open.pop(fd, None)
        self._real["close"](fd)

    # Files that Python would write to by itself

    def _fdopen(self, fd: int, mode: str = "r", *args: Any, **more: Any) -> Any:
        if fd not in self._open or mode.startswith("r"):
            return self._real["fdopen"](fd, mode, *args, **more)
        whole = io.BufferedWriter(_Raw(fd))
        return whole if "b" in mode else io.TextIOWrapper(whole, encoding=more["encoding"])

    def _opened_past_us(self, file: Any, mode: str = "r", *args: Any, **more: Any) -> Any:
        if set(mode) & set("wax+") and self._is_ours((file,), {}):
            raise AssertionError(f"{file} is opened to be written, past the shim")
        return self._io_open(file, mode, *args, **more)


class _Raw(io.RawIOBase):
    """A file that is written by the calls of the system, one by one."""

    def __init__(self, fd: int) -> None:
        self._fd = fd

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._fd

    def write(self, raw: Any) -> int:
        return os.write(self._fd, bytes(raw))

    def close(self) -> None:
        if not self.closed:
            try:
                super().close()
            finally:
                os.close(self._fd)


def killed_at(call: int, root: Path, work: Callable[[], object]) -> bool:
    """Do this work in a process of its own that is ended at this call; tell whether it came to that."""
    child = os.fork()
    if not child:
        try:
            with Disk(root, "kill", call).watched():
                work()
            os._exit(0)
        finally:
            os._exit(1)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert status in (0, KILLED), status
    return status == KILLED


def main() -> int:
    """Run the test of every write path at every call."""
    os.environ["FACILITATOR_CRASH"] = "every call"
    only = ["-k", " or ".join(sys.argv[1:])] if sys.argv[1:] else []
    return int(pytest.main([str(Path(__file__).with_name("test_crash.py")), *only]))


if __name__ == "__main__":
    sys.exit(main())
