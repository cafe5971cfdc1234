"""Where the meeting is heading: when it will end, against when it promised to, and which items took how long."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from facilitator.i18n import _, clock_time, countdown, minutes_of, ngettext
from facilitator.meeting import Meeting, MeetingItem, left, promised_end, spent
from facilitator.meeting.fit import SECONDS_A_TURN


@dataclass(frozen=True, slots=True)
class Forecast:
    """When the meeting will end at this pace, and when it promised to."""

    expected: datetime | None
    promised: datetime | None

    @property
    def minutes_late(self) -> int | None:
        """Whole minutes past the promised end, negative when early; None where either end is unknown."""
        if self.expected is None or self.promised is None:
            return None
        return minutes_of((self.expected - self.promised).total_seconds())


def forecast(meeting: Meeting, now: datetime) -> Forecast:
    """Return the expected end: now, what is left of this item, and the timeboxes of those still ahead.

    It is unknown before the start, and where no item has a timebox.
    """
    promised = promised_end(meeting)
    if meeting.head.ended is not None:
        return Forecast(meeting.head.ended, promised)
    if meeting.head.started is None or not any(item.minutes for item in meeting.agenda):
        return Forecast(None, promised)
    current = meeting.current
    here = max((left(current, now) or 0.0), 0.0) if current else 0.0
    ahead = sum((item.minutes or 0) * 60 for item in meeting.items if item.state == "ahead")
    return Forecast(now + timedelta(seconds=here + ahead), promised)


def in_words(view: Forecast) -> str:
    """Return the forecast as a person would say it, such as `ends 16:12 · 12 min late`."""
    if view.expected is None:
        return _("promised end {time}", time=clock_time(view.promised)) if view.promised else ""
    ends = _("ends {time}", time=clock_time(view.expected))
    late = view.minutes_late
    if late is None:
        return ends
    return f"{ends} · {lateness(late)}"


def lateness(minutes: int) -> str:
    """Return minutes late or early in words."""
    if minutes > 0:
        return ngettext("{n} min late", "{n} min late", minutes)
    if minutes < 0:
        return ngettext("{n} min early", "{n} min early", -minutes)
    return _("on time")


def time_left(item: MeetingItem, now: datetime) -> str:
    """Return what is left of an item's time in words: `03:20 left`, `02:05 over`, or the time it has taken so far."""
    seconds = left(item, now)
    if seconds is None:
        return _("{time} so far", time=countdown(spent(item, now)))
    if seconds >= 0:
        return _("{time} left", time=countdown(seconds))
    return _("{time} over", time=countdown(seconds))


def stage(item: MeetingItem, now: datetime) -> str:
    """Return how an item's time stands: `calm`, `soon` (its last fifth: 1 to 2 minutes), `over`, or `open`."""
    seconds = left(item, now)
    if seconds is None or item.minutes is None:
        return "open"
    if seconds < 0:
        return "over"
    return "soon" if seconds <= min(max(item.minutes * 12, 60), 120) else "calm"


def go_round_too_long(item: MeetingItem, people: int) -> int | None:
    """Return the minutes a go-round of so many people needs where they are more than the timebox, else None."""
    if item.minutes is None or "go-round" not in item.plan.method.casefold():
        return None
    needed = -(-people * SECONDS_A_TURN // 60)
    return needed if needed > item.minutes else None
