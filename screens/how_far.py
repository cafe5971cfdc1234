"""Reading the shelf in a thread: how far that is, said where many files are read anew, and what is known so far."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING, TypeVar

from facilitator.i18n import _

if TYPE_CHECKING:
    from facilitator.store.index import Index
    from facilitator.store.shelf import Shelf

TOLD_FROM = 200
"""From how many meetings to be read anew on, the person is told how far it is."""

OFTEN = 300
"""After how many meetings it is told again; with each time what is known so far is shown."""

BAR = 20

Answer = TypeVar("Answer")


class NotWanted(Exception):
    """Nobody waits for the answer any more."""


def answer(
    shelf: Shelf,
    ask: Callable[[Index], Answer],
    so_far: Callable[[Answer, str], None],
    wanted: Callable[[], bool],
) -> Answer:
    """Return what the index answers once it fits the files; meanwhile tell what it answers so far, and how far it is.

    What it knew the last time is told at once, which mostly is all. Then the newest meetings are read first. Raises
    NotWanted where the answer is not wanted any more, Locked.
    """
    from facilitator.store.index import index_of

    told = 0
    with closing(index_of(shelf)) as index:

        def progress(done: int, total: int) -> None:
            if not wanted():
                raise NotWanted
            nonlocal told
            if total >= TOLD_FROM and done < total and done >= told:
                told = done + OFTEN
                so_far(ask(index), how_far(done, total))

        if index.begun and (known := ask(index)):
            so_far(known, "")
        index.refresh(progress)
        return ask(index)


def how_far(done: int, total: int) -> str:
    """Return how many of how many meetings have been read, in words and as a bar."""
    told = _("Reading the meetings again: {done} of {total}", done=done, total=total)
    filled = done * BAR // total
    return f"{told}  {'━' * filled}{'─' * (BAR - filled)}"
