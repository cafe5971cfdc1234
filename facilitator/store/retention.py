"""How long meetings are kept: each for itself, and a new one of a series as long as the last one of it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from facilitator.meeting import Meeting, set_head
from facilitator.store.shelf import Shelf
from facilitator.text import clean_line


def of_series(shelf: Shelf, series: str) -> list[Path]:
    """Return the files of the meetings of this series, newest first; none for an empty name."""
    return [entry.path for entry in shelf.in_series(clean_line(series))]


def kept_in_series(shelf: Shelf, series: str) -> int | None:
    """Return how many days after its end the newest meeting of a series is kept.

    None where it is kept for ever, or there is none. So what is set for one meeting holds for those that follow.
    """
    paths = of_series(shelf, series)
    return shelf.read(paths[0]).head.keep_days if paths else None


def keep_for(shelf: Shelf, path: Path, days: int, now: datetime) -> Meeting:
    """Have a meeting kept for so many days after its end, or for ever where that is none, and return it.

    Raises MeetingInUse, DamagedFile, StorageFailure.
    """
    with shelf.open(path) as kept:
        kept.keep(set_head(kept.meeting, now, keep_days=days or None))
        return kept.meeting
