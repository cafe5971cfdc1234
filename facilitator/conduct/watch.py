"""Time that passes unnoticed: a timebox that runs out, a computer that slept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from facilitator.forecast import stage, time_left
from facilitator.i18n import _, clock_time, full_date
from facilitator.meeting import Meeting, MeetingItem

SLEPT = timedelta(minutes=2)
"""A look at the clock that comes so late means that the computer slept in between."""
SILENT = timedelta(minutes=5)
"""A running meeting that is opened again so long after its last sign is asked about."""
LONG = timedelta(hours=1)
"""So long after its last sign a meeting may have been over; a paused one is asked about only then."""


class Watch:
    """Remembers when the clock was last looked at, and which warning was given."""

    def __init__(self, now: datetime, told: Callable[[MeetingItem, datetime], str] = time_left) -> None:
        self._left = told
        self._looked = now
        self._warned = ("", "")

    def look(self, meeting: Meeting, now: datetime) -> datetime | None:
        """Look at the clock; return since when the computer slept, None where it did not."""
        since, self._looked = self._looked, now
        return since if now - since >= SLEPT and running(meeting) else None

    def warning(self, meeting: Meeting, now: datetime) -> str:
        """Return the warning that is due and was not given yet; empty where there is none."""
        item = meeting.current
        if item is None or not running(meeting):
            return ""
        at = (item.id, stage(item, now))
        if at == self._warned:
            return ""
        self._warned = at
        return {
            "soon": _("{title}: {left}.", title=item.title, left=self._left(item, now)),
            "over": _("{title}: the time is up, {left}.", title=item.title, left=self._left(item, now)),
        }.get(at[1], "")


def silent_for(meeting: Meeting) -> timedelta:
    """Return how long nothing may be heard of this meeting before it is asked about."""
    return SILENT if running(meeting) else LONG


def told_time(since: datetime, now: datetime) -> str:
    """Return a time of day that has passed, with its day where that is not today's."""
    time = clock_time(since)
    return time if since.date() == now.date() else f"{full_date(since.date())}, {time}"


def running(meeting: Meeting) -> bool:
    """Tell whether the clock of an item runs, so that time can pass unnoticed."""
    return meeting.current is not None and meeting.current.since is not None
