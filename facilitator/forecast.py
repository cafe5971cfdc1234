"""Where the meeting is heading: when it will end, against when it promised to, and which items took how long."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from facilitator.ear import beside
from facilitator.i18n import _, clock_time, countdown, duration, minutes_of, ngettext
from facilitator.meeting import Meeting, MeetingItem, expected_end, left, promised_end, spent
from facilitator.meeting.fit import SECONDS_A_TURN, is_go_round


@dataclass(frozen=True, slots=True)
class Forecast:
    """When the meeting will end at this pace, and when it promised to."""

    expected: datetime | None
    promised: datetime | None

    @property
    def minutes_late(self) -> int | None:
        """Minutes past the promised end as the two times are shown, negative when early; None where one is unknown."""
        if self.expected is None or self.promised is None:
            return None
        expected, promised = (end.replace(second=0, microsecond=0) for end in (self.expected, self.promised))
        return minutes_of((expected - promised).total_seconds())


def forecast(meeting: Meeting, now: datetime) -> Forecast:
    """Return when the meeting ended, or is expected to; unknown before the start, and where no item has a timebox."""
    return Forecast(meeting.head.ended or expected_end(meeting, now), promised_end(meeting))


def in_words(view: Forecast) -> str:
    """Return the forecast as a person would say it, such as `ends 16:12 · 12 min late`."""
    if view.expected is None:
        return _("promised end {time}", time=clock_time(view.promised)) if view.promised else ""
    ends = _("ends {time}", time=clock_time(view.expected))
    late = view.minutes_late
    if late is None:
        return ends
    return beside((ends, lateness(late)))


def sentence(view: Forecast) -> str:
    """Return the forecast as a sentence by itself; empty where nothing is known."""
    words = in_words(view)
    return _("The meeting {ends}.", ends=words) if words else ""


def lateness(minutes: int) -> str:
    """Return minutes late or early in words; an hour and more as people say it."""
    if minutes >= 60:
        return _("{time} late", time=duration(minutes))
    if minutes <= -60:
        return _("{time} early", time=duration(-minutes))
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


def time_by_ear(item: MeetingItem, now: datetime) -> str:
    """Return what is left of an item's time as it is said aloud: `15 min left`, near its end `1 min 30 s left`."""
    seconds = left(item, now)
    if seconds is None:
        return _("{time} so far", time=_aloud(spent(item, now)))
    return _("{time} left", time=_aloud(seconds)) if seconds >= 0 else _("{time} over", time=_aloud(-seconds))


def _aloud(seconds: float) -> str:
    whole = int(seconds)
    if whole >= 120:
        return duration(-(-whole // 60))
    minutes, rest = divmod(whole, 60)
    short = _("{n} s", n=rest) if rest or not minutes else ""
    return " ".join(part for part in (duration(minutes) if minutes else "", short) if part)


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
    if item.minutes is None or not is_go_round(item):
        return None
    needed = -(-people * SECONDS_A_TURN // 60)
    return needed if needed > item.minutes else None
