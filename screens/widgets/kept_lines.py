"""What was kept last, one line each: so that everyone can see that it is there."""

from __future__ import annotations

from rich.text import Text
from textual.app import RenderResult
from textual.reactive import reactive
from textual.widget import Widget

from facilitator.i18n import _, clock_time
from facilitator.meeting import Meeting
from facilitator.meeting.telling import told
from facilitator.records import AnyRecord
from facilitator.text import shorten


class KeptLines(Widget):
    """The newest records, as many as the widget is high; the newest last."""

    DEFAULT_CSS = """
    KeptLines { height: 4; padding: 0 1; border-top: solid $panel-lighten-1; color: $text; }
    """

    meeting: reactive[Meeting | None] = reactive(None)

    def render(self) -> RenderResult:
        """Draw the last records."""
        if self.meeting is None:
            return Text("")
        newest = latest(self.meeting, self.size.height)
        if not newest:
            return Text(
                _("Nothing kept yet. d keeps a decision, a an action, ⏎ a note."), style="dim", end=""
            )
        return Text("\n").join(_line(record, self.size.width - 2) for record in newest)


def latest(meeting: Meeting, count: int) -> list[AnyRecord]:
    """Return the records kept last; only the ends of the tables are looked at, however long they are."""
    ends: list[AnyRecord] = [
        *meeting.decisions[-count:], *meeting.actions[-count:], *meeting.requests[-count:], *meeting.notes[-count:],
    ]  # fmt: skip
    own = [record for record in ends if not record.origin]
    return sorted(own, key=lambda record: record.at)[-count:] if count > 0 else []


def _line(record: AnyRecord, width: int) -> Text:
    head = f"{clock_time(record.at)}  {record.label:<4}"
    words = shorten(told(record, narrow=True), max(width - len(head), 10))
    return Text.assemble((head, "bold"), words, no_wrap=True, end="")
