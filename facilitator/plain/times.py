"""The clock a plain meeting goes by: the room's, or in a piped meeting the one its `/at` lines set."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from facilitator.capture import read_time
from facilitator.errors import BadDate, Refusal
from facilitator.i18n import _, clock_time
from facilitator.meeting import Meeting, last_sign


class PlainClock:
    """Gives the time of the room; it never runs backwards, and stands still where it was set."""

    def __init__(self, clock: Callable[[], datetime], since: datetime | None = None) -> None:
        self._clock = clock
        self._latest = since
        self._set: datetime | None = None

    def __call__(self) -> datetime:
        """Return the time it is, aware."""
        now = self._set or self._clock()
        if self._set is None and self._latest is not None:
            now = max(now, self._latest)
        self._latest = now
        return now

    def set(self, words: str, meeting: Meeting) -> datetime:
        """Set the clock to the time these words mean, from now on, and return it.

        Raises BadDate for words that are no time, and Refusal for one that the meeting has passed.
        """
        moment = read_time(words, self._near(meeting))
        if moment is None:
            raise BadDate(_("“{words}” is not a time: write for example /at 14:05.", words=words.strip()))
        if meeting.live and moment < last_sign(meeting):
            raise Refusal(
                _("It was {time} already: a clock does not go back.", time=clock_time(last_sign(meeting)))
            )
        self._set = moment
        return moment

    def _near(self, meeting: Meeting) -> datetime:
        """Return the moment a time of day is read from: on the planned day as long as the meeting has not begun."""
        now, day = self(), meeting.head.day
        if meeting.head.state != "prepared" or day is None:
            return now
        return now.replace(year=day.year, month=day.month, day=day.day)
