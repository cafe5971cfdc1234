"""What earlier meetings left open: each is dealt with by one key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.content import Content

from facilitator.i18n import _
from facilitator.meeting import Meeting
from facilitator.meeting.matters import asks_of_summary, matters
from facilitator.meeting.telling import told
from facilitator.records import AnyRecord, Request
from screens.dialogs import AskLine
from screens.panel import Panel
from screens.widgets.rows import Row

KINDS = {
    "A": "Action",
    "R": "Request",
    "P": "Parked",
    "D": "Decision to look at again",
    "Q": "The last summary: f right · c with changes",
}


class MattersDialog(Panel):
    """One row a matter that is still to be dealt with."""

    heading = "From last time: ask “what came of it?”"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "f", "settle", "done", tooltip="It is done, answered, or right; a request asks for the answer."
        ),
        Binding(
            "c",
            "with_changes",
            "with changes",
            tooltip="The last summary is right with some changes; say which.",
        ),
        Binding("n", "want_label('notyet')", "not yet", tooltip="It stays open, and comes back next time."),
        Binding("w", "why", "why, or until when", tooltip="Not yet: say why, or give it a new date."),
        Binding("x", "want_label('notneeded')", "not needed", tooltip="It is not needed any more."),
        Binding("i", "take_up", "on the agenda", tooltip="Put it on today's agenda, behind this item."),
        Binding("u", "want('undo')", "undo", tooltip="Take back the last change."),
    ]

    def rows(self, meeting: Meeting) -> Sequence[Row]:
        """Return one row a matter, by its label."""
        return [_row(record) for record in matters(meeting)]

    def watch_meeting(self, meeting: Meeting | None) -> None:
        """Go back to the meeting when everything is dealt with."""
        super().watch_meeting(meeting)
        if meeting is not None and self.children and not matters(meeting):
            self.dismiss()

    def action_want_label(self, name: str) -> None:
        """Ask for a command on the highlighted matter."""
        if self.chosen:
            self.want(name, self.chosen)

    @work
    async def action_settle(self) -> None:
        """Settle it; of a request, ask for the answer."""
        record = self.meeting.record(self.chosen) if self.meeting else None
        if record is None:
            return
        answer: str | None = ""
        if isinstance(record, Request):
            answer = await self.app.push_screen_wait(AskLine(_("What did they answer or do?")))
        if answer is not None:
            self.want("settle", f"{record.label} {answer}".strip())

    @work
    async def action_with_changes(self) -> None:
        """Approve the last summary with changes; ask which."""
        record = self.meeting.record(self.chosen) if self.meeting else None
        if record is None or not asks_of_summary(record):
            self.refuse(_("That is for the last summary: is it right with changes?"))
            return
        changes = await self.app.push_screen_wait(
            AskLine(_("Right with which changes?"), "", _("D1: on Thursdays"))
        )
        if changes and changes.strip():
            self.want("settle", f"{record.label} {changes}")

    @work
    async def action_why(self) -> None:
        """Keep it open, with a word why or a new date."""
        record = self.meeting.record(self.chosen) if self.meeting else None
        if record is None:
            return
        why = await self.app.push_screen_wait(AskLine(_("Why not yet, or by when?"), "", _("in two weeks")))
        if why is not None:
            self.want("notyet", f"{record.label} {why}".strip())

    @work
    async def action_take_up(self) -> None:
        """Put it on the agenda."""
        chosen = self.chosen
        minutes = (
            await self.app.push_screen_wait(AskLine(_("How many minutes does it get?"), "10"))
            if chosen
            else None
        )
        if minutes is not None:
            self.want("takeup", f"{chosen} {minutes.strip()}".strip())


def _row(record: AnyRecord) -> Row:
    kind = _(KINDS.get(record.label[0], ""))
    return Row(record.label, Content.assemble((f"{record.label:<4} ", "bold"), told(record)), kind)
