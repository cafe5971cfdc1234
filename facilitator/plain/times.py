"""The clock a plain meeting goes by: the room's, or in a piped meeting the one its `/at` lines set."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from facilitator.capture import read_time
from facilitator.errors import BadDate, Refusal
from facilitator.i18n import _, clock_time
from facilitator.meeting import Meeting, latest_told


class PlainClock:
    """Gives the time of the room; it never runs backwards, and stands still where it was set."""

    def __init__(self, clock: Callable[[], datetime], since: datetime | None = None) -> None:
        self._clock = clock
        self._latest = since
        self._set: datetime | None = None

    def __call__(self) -> datetime:
        """Return the time it is, aware."""
        if self._set is not None:
            return self._set
        now = self._clock()
        self._latest = now if self._latest is None else max(now, self._latest)
        return self._latest

    def stamp(self) -> datetime:
        """Return the time for something to keep, never the same one twice, so that things stay in their order."""
        now = self()
        if self._set is not None:
            self._latest = max(now, self._latest + _TICK) if self._latest is not None else now
            return self._latest
        return now

    def set(self, words: str, meeting: Meeting) -> datetime:
        """Set the clock to the time these words mean, from now on, and return it.

        Raises BadDate for words that are no time, and Refusal for one that the meeting has passed.
        """
        moment = read_time(words, self._near(meeting))
        if moment is None:
            raise BadDate(_("“{words}” is not a time: write for example /at 14:05.", words=words.strip()))
        self._latest = self._latest_of(meeting)
        self._set = moment if self._latest is None else _not_before(moment, self._latest)
        return self._set

    def _latest_of(self, meeting: Meeting) -> datetime | None:
        """Return the time the meeting has come to; None before it begins. When it was planned does not count."""
        if meeting.head.started is None:
            return None
        told = latest_told(meeting)
        return told if self._set is None or self._latest is None else max(told, self._latest)

    def _near(self, meeting: Meeting) -> datetime:
        """Return the moment a time of day is read from: on the planned day as long as the meeting has not begun."""
        now, day = self(), meeting.head.day
        if meeting.head.state != "prepared" or day is None:
            return now
        return now.replace(year=day.year, month=day.month, day=day.day)


_TICK = timedelta(microseconds=1)


def _not_before(moment: datetime, latest: datetime) -> datetime:
    """Return the moment, moved on where something was kept later in the same minute; refuse one that is long past."""
    if latest - moment >= timedelta(minutes=1):
        raise Refusal(_("It was {time} already: a clock does not go back.", time=clock_time(latest)))
    return latest if latest - moment >= timedelta(seconds=1) else moment
