"""The first line of a meeting: what it is, when it will end, what time it is."""

from __future__ import annotations

from datetime import datetime

from rich.text import Text
from textual.app import RenderResult
from textual.reactive import reactive
from textual.widget import Widget

from facilitator.forecast import forecast, in_words
from facilitator.i18n import _, clock_time
from facilitator.meeting import Meeting
from facilitator.text import shorten


class TopLine(Widget):
    """Title, expected end in words, clock. Redrawn from the meeting and the time, and from nothing else."""

    DEFAULT_CSS = """
    TopLine { height: 1; background: $primary-background; color: $text; padding: 0 1; text-style: bold; }
    """

    meeting: reactive[Meeting | None] = reactive(None)
    now: reactive[datetime | None] = reactive(None)

    def render(self) -> RenderResult:
        """Draw the line; a title that is too long gives way."""
        if self.meeting is None or self.now is None:
            return Text("")
        clock, ends = clock_time(self.now), _ends(self.meeting, self.now)
        room = self.size.width - 2 - len(clock) - len(ends) - 4
        title = shorten(self.meeting.head.title, max(room, 8))
        gap = max(room - len(title), 0)
        return Text.assemble(title, " " * (gap + 2), ends, "  ", clock, no_wrap=True, end="")


def _ends(meeting: Meeting, now: datetime) -> str:
    words = in_words(forecast(meeting, now))
    if meeting.head.state == "paused":
        return _("paused · {words}", words=words) if words else _("paused")
    return words
