"""The screens on the record of all meetings, by the names their keys go by; each is loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitator.store.shelf import Shelf
    from screens.record import RecordScreen


def record_screen(name: str, shelf: Shelf, *, clock: Callable[[], datetime], summaries: Path) -> RecordScreen:
    """Return the screen of this name: `archive`, `search`, `requests`, `decisions`, or what is to be followed up."""
    if name == "archive":
        from screens.archive import ArchiveScreen

        return ArchiveScreen(shelf, clock=clock, summaries=summaries, home=Path.home())
    if name == "search":
        from screens.search import SearchScreen

        return SearchScreen(shelf, clock=clock)
    if name == "requests":
        from screens.requests import RequestsScreen

        return RequestsScreen(shelf, clock=clock)
    if name == "decisions":
        from screens.decisions import DecisionsScreen

        return DecisionsScreen(shelf, clock=clock)
    from screens.follow_up import FollowUpScreen

    return FollowUpScreen(shelf, clock=clock)
