"""The first line of a meeting: what it is, when it will end, what time it is."""

from __future__ import annotations

from datetime import datetime

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive

from facilitator.forecast import forecast, in_words
from facilitator.i18n import _, clock_time
from facilitator.meeting import Meeting
from screens.widgets.drawn import Drawn
from screens.widgets.rows import beside


class TopLine(Drawn):
    """Title, expected end in words, clock; a title that is too long gives way."""

    DEFAULT_CSS = """
    TopLine { height: 1; background: $primary-background; color: $text; padding: 0 1; text-style: bold; }
    """

    meeting: reactive[Meeting | None] = reactive(None, repaint=False)
    now: reactive[datetime | None] = reactive(None, repaint=False)

    def watch_meeting(self) -> None:
        """Draw the title and the end anew."""
        self.look()

    def watch_now(self) -> None:
        """Draw the end and the clock anew."""
        self.look()

    def draw(self, size: Size) -> Content:
        """Return the line."""
        if self.meeting is None or self.now is None:
            return Content("")
        ends = _ends(self.meeting, self.now)
        right = Content("    ").join(Content(part) for part in (ends, clock_time(self.now)) if part)
        return beside(Content(self.meeting.head.title), right, size.width)


def _ends(meeting: Meeting, now: datetime) -> str:
    if meeting.head.ended is not None:
        return _("ended {time}", time=clock_time(meeting.head.ended))
    words = in_words(forecast(meeting, now))
    if meeting.head.state == "paused":
        return _("paused · {words}", words=words) if words else _("paused")
    return words
