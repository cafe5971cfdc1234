"""Lines as they come in, from a terminal or a pipe, whatever bytes they are made of."""

from __future__ import annotations

import os
import select
from collections import deque
from typing import Protocol

from facilitator.plain.stops import Stops

TERMINAL_LIMIT = 4095
"""How many bytes of one line a terminal hands on; it drops the rest."""
_PIECE = 65_536


class Raw(Protocol):
    """What lines are read from: an unbuffered binary file."""

    def fileno(self) -> int: ...

    def read(self, size: int, /) -> bytes | None: ...


class Quiet(Exception):
    """No line came in the time given."""


class Lines:
    """The lines of a file: UTF-8, what is not is replaced by a visible character; any system's line ends."""

    def __init__(self, raw: Raw | None, stops: Stops) -> None:
        self._raw = raw
        self._stops = stops
        self._whole: deque[str] = deque()
        self._rest = b""
        self._begun = False
        self.number = 0
        """The number of the line that was read last, from 1."""
        self.cut = False
        """Whether that line is as long as a terminal's lines can be, so that its end may be missing."""

    def next(self, timeout: float | None = None) -> str | None:
        """Return the next line without its end, None where there are no more.

        Raises Quiet when none came within `timeout` seconds, and Stopped when the program was asked to stop.
        """
        while not self._whole and self._raw is not None:
            self._read(timeout)
        if not self._whole:
            return None
        self.number += 1
        line = self._whole.popleft()
        self.cut = len(line.encode()) >= TERMINAL_LIMIT
        return line

    def _read(self, timeout: float | None) -> None:
        assert self._raw is not None
        with self._stops.waiting():
            if timeout is not None and not _ready(self._raw, timeout):
                raise Quiet
            piece = self._raw.read(_PIECE)
        if piece:
            *whole, self._rest = (self._rest + piece).split(b"\n")
        else:
            whole, self._rest, self._raw = [self._rest] if self._rest else [], b"", None
        for line in whole:
            self._add(line.decode("utf-8", errors="replace"))

    def _add(self, line: str) -> None:
        if not self._begun:
            self._begun = True
            line = line.removeprefix("\ufeff")
        self._whole.extend(line.removesuffix("\r").split("\r"))


def _ready(raw: Raw, timeout: float) -> bool:
    """Tell whether something came within so many seconds; where the system can't say, it is waited for."""
    if os.name == "nt":
        return True
    return bool(select.select([raw.fileno()], [], [], timeout)[0])
