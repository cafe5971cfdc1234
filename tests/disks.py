"""Disks that misbehave: calls that fail, that are a process's last, that write a few bytes at a time."""

from __future__ import annotations

import errno
import os
import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from facilitator.store import growing

CALLS = ("open", "close", "write", "ftruncate", "fsync", "stat", "fstat")
CLOSE = os.close
KILLED = 9


class Trouble:
    """Makes some of the calls that reach the disk fail, counted from 1, or ends the process there."""

    def __init__(self, first: int, times: int = 1, *, ends: bool = False) -> None:
        self.left = first
        self.times = times
        self.ends = ends

    @property
    def met(self) -> bool:
        """Whether any call has failed."""
        return self.left <= 0

    def wrap(self, call: Callable[..., Any]) -> Callable[..., Any]:
        """Return the call as it is on this disk."""

        def troubled(*args: Any, **more: Any) -> Any:
            self.left -= 1
            if self.left == 0 and self.ends:
                os._exit(KILLED)
            if -self.times < self.left <= 0:
                if call is CLOSE:  # a file whose closing fails is closed all the same
                    call(*args, **more)
                raise OSError(errno.EIO, "Input/output error")
            return call(*args, **more)

        return troubled

    @contextmanager
    def on_the_disk(self) -> Iterator[None]:
        """Let the store's calls meet this trouble."""
        with pytest.MonkeyPatch.context() as patch:
            for name in CALLS:
                patch.setattr(os, name, self.wrap(getattr(os, name)))
            patch.setattr(growing, "_sync", self.wrap(growing._sync))
            for name in ("replace", "unlink"):
                patch.setattr(Path, name, self.wrap(getattr(Path, name)))
            yield


def killed_at(call: int, prepare: Callable[[], Any], work: Callable[[Any], object]) -> bool:
    """Do this work in a process of its own that ends at this call to the disk; tell whether it came to that."""
    child = os.fork()
    if not child:
        try:
            prepared = prepare()
            with Trouble(call, ends=True).on_the_disk():
                work(prepared)
            os._exit(0)
        finally:
            os._exit(1)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert status in (0, KILLED)
    return status == KILLED


@contextmanager
def full(path: Path, room: int = 0) -> Iterator[None]:
    """Let no file of this process grow past this one's size and so many bytes more: the system itself refuses."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + room, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def writing_little(monkeypatch: pytest.MonkeyPatch, most: int = 7) -> Iterator[None]:
    """Let one write take no more than a few bytes, as a system may."""
    write = os.write
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", lambda file, raw: write(file, bytes(raw[:most])))
        yield
