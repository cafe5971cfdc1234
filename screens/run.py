"""Running the app: a meeting that was asked for with the command is opened before the screen is taken."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.library import Library
from screens.app import FacilitatorApp
from screens.cut_short import listen

if TYPE_CHECKING:
    from facilitator.meeting import Meeting
    from facilitator.store.shelf import Shelf
    from screens.writer import Writer


def run_app(
    *,
    shelf: Shelf,
    library: Library,
    clock: Callable[[], datetime],
    new_id: Callable[[], str],
    data: Path,
    open_first: Path | None = None,
    agenda: Meeting | None = None,
) -> int:
    """Open the app and return its exit status: 0, or 1 after a fault of the program.

    `open_first` is a meeting's file to go on with, `agenda` a planned meeting to prepare. Raises a FacilitatorError
    where that can't be opened.
    """
    first = _first(shelf, clock, new_id, open_first, agenda)
    app = FacilitatorApp(shelf=shelf, library=library, clock=clock, new_id=new_id, data=data, first=first)
    asyncio.run(_run(app))
    if app.farewell:
        print(app.farewell)
    return app.return_code or 0


async def _run(app: FacilitatorApp) -> None:
    """Run the app; where the terminal is closed meanwhile, what was being typed is kept first."""
    listen(asyncio.get_running_loop(), app.close_from_outside)
    await app.run_async()


def _first(
    shelf: Shelf,
    clock: Callable[[], datetime],
    new_id: Callable[[], str],
    open_first: Path | None,
    agenda: Meeting | None,
) -> Writer | None:
    """Open what is asked for before the screen is taken, so that a refusal is said in the terminal."""
    if open_first is None and agenda is None:
        return None
    from screens.writer import Writer

    if open_first is not None:
        kept = shelf.open(open_first)
    else:
        assert agenda is not None, "one of the two is given"
        kept = shelf.begin(agenda)
    return Writer(shelf, kept.meeting, kept, clock=clock, new_id=new_id)
