"""What was kept last, one line each: so that everyone can see that it is there."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive

from facilitator.i18n import _, clock_time
from facilitator.meeting import Meeting, last_kept
from facilitator.meeting.telling import told
from facilitator.records import AnyRecord
from screens.widgets.drawn import Drawn, stacked


class KeptLines(Drawn):
    """The newest records, as many as the widget is high; the newest last."""

    DEFAULT_CSS = """
    KeptLines { height: 5; padding: 0 1; border-top: solid $foreground 30%; color: $text; }
    """

    meeting: reactive[Meeting | None] = reactive(None, repaint=False)

    def watch_meeting(self) -> None:
        """Draw the last records anew."""
        self.look()

    def draw(self, size: Size) -> Content:
        """Return the last records, at the foot."""
        if self.meeting is None:
            return Content("")
        lines = [_line(record, size.width) for record in latest(self.meeting, size.height)]
        if not lines:
            lines = [Content.styled(_("Nothing is kept yet. What is kept stands here."), "dim")]
        return stacked([*[Content("")] * (size.height - len(lines)), *lines])


def latest(meeting: Meeting, count: int) -> list[AnyRecord]:
    """Return the records kept last, the one that was just changed behind them.

    Only the ends of the tables are looked at, however long they are.
    """
    ends: list[AnyRecord] = [
        *meeting.decisions[-count:], *meeting.actions[-count:], *meeting.requests[-count:], *meeting.notes[-count:],
    ]  # fmt: skip
    own = [record for record in ends if not record.origin]
    changed = last_kept(meeting)
    newest = changed.id if changed is not None else ""
    return sorted(own, key=lambda record: (record.id == newest, record.at))[-count:] if count > 0 else []


def _line(record: AnyRecord, width: int) -> Content:
    head = (f"{clock_time(record.at)}  {record.label:<4} ", "bold")
    return Content.assemble(head, told(record, narrow=True)).truncate(width, ellipsis=True)
