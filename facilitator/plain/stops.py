"""Being asked to stop: Ctrl-C, a closed terminal, a system that goes down. What is being kept is kept first."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType, TracebackType
from typing import Any, Self


class Stopped(Exception):
    """The program was asked to stop while it waited for a line."""


class Stops:
    """While entered, a request to stop ends the waiting for a line, and never a line that is being obeyed."""

    def __init__(self) -> None:
        self._asked = False
        self._waiting = False
        self._before: dict[int, Any] = {}

    def __enter__(self) -> Self:
        for name in ("SIGINT", "SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
                self._before[number] = signal.signal(number, self._ask)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _ask(self, _number: int, _frame: FrameType | None) -> None:
        self._asked = True
        if self._waiting:
            self._waiting = False
            raise Stopped

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """Let a request to stop raise Stopped in this block, one that came before it included."""
        self._waiting = True
        try:
            if self._asked:
                raise Stopped
            yield
        finally:
            self._waiting = False
