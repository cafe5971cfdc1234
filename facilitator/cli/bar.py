"""A bar in the terminal for what takes so long that someone would wonder; a pipe and a file get none."""

from __future__ import annotations

import sys
from collections.abc import Callable

FROM = 200
"""How many things there must be for a bar to be worth while."""
_WIDTH = 30


def bar(told: str) -> Callable[[int, int], None] | None:
    """Return what shows how far it is, in words that hold `{done}` and `{total}`; None where nobody looks."""
    if not sys.stderr.isatty():
        return None

    def show(done: int, total: int) -> None:
        if total > FROM:
            filled = done * _WIDTH // total
            words = told.format(done=done, total=total)
            end = "\r" if done < total else "\r\x1b[K"
            print(f"{words}  {'━' * filled}{'─' * (_WIDTH - filled)}", end=end, file=sys.stderr, flush=True)

    return show
