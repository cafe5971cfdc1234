"""What earlier meetings left open: each is dealt with by one key, and a word on what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from facilitator.capture import Command
from facilitator.i18n import _
from facilitator.meeting import Meeting
from facilitator.meeting.matters import asks_of_summary, matters
from facilitator.meeting.telling import called_then, told
from facilitator.records import AnyRecord, Decision
from screens.asked import why_not
from screens.dialogs import AskLine
from screens.panel import Panel
from screens.widgets.rows import Row

KINDS = {
    "A": "Action",
    "R": "Request",
    "P": "Parked",
    "Q": "Question",
    "D": "Decision to look at again",
}
"""What stands at the end of a row, by the letter of its label; put through `_` where it is shown."""

CAME_OF = {
    "A": "What came of it?",
    "R": "What did they answer or do?",
    "P": "What came of it?",
    "Q": "What is the answer?",
    "D": "It is no longer in force. Why?",
}
"""What is asked when a matter is settled, by the letter of its label; put through `_` where it is shown."""


class MattersDialog(Panel):
    """One row a matter that is still to be dealt with; every key opens a field, so that no typed word is a key."""

    heading = "From last time: ask “what came of it?”"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f", "settle", "done", tooltip="It is done, answered, or right; say in a word what came of it."),
        Binding("n", "not_yet", "not yet", tooltip="It stays open, and comes back next time; say why, or by when."),
        Binding("x", "not_needed", "not needed", tooltip="It is not needed any more; say in a word why."),
        Binding("i", "take_up", "on the agenda", tooltip="Put it on today's agenda, behind this item."),
        Binding("c", "with_changes", "with changes", tooltip="The last summary is right with some changes; say which."),
        Binding("u", "want('undo')", "undo", tooltip="Take back the last change."),
    ]  # fmt: skip

    def rows(self, meeting: Meeting) -> Sequence[Row]:
        """Return one row a matter, by its label."""
        return [_row(record) for record in matters(meeting)]

    def watch_meeting(self, meeting: Meeting) -> None:
        """Go back to the meeting when everything is dealt with."""
        super().watch_meeting(meeting)
        if self.children and not matters(meeting):
            self.dismiss()

    @property
    def _record(self) -> AnyRecord | None:
        """The highlighted matter."""
        return self.meeting.record(self.chosen) if self.chosen else None

    def _ask(self, question: str, name: str, record: AnyRecord, **how: Any) -> None:
        """Ask for the words of a command on a matter; the field is there before the next key is.

        Words that are refused are asked again, with why.
        """
        empty = "" if how.get("value") else " " + _("You can leave it empty.")
        asked = f"{record.label}  {record.text}\n\n{question}{empty}"

        def answered(words: str | None) -> None:
            if words is None:
                return
            command = Command(name, f"{record.label} {words}".strip())
            if refused := why_not(self.app, command):
                again = {**how, "value": words, "figure": False}
                line = AskLine(f"{asked}\n✗ {refused}", back="back", about=asked, **again)
                self.app.push_screen(line, answered)
            else:
                self.want(command.name, command.argument)

        self.app.push_screen(AskLine(asked, back="back", **how), answered)

    def action_settle(self) -> None:
        """Settle it, with what came of it; approve the last summary, with changes or without."""
        if record := self._record:
            question = _("What came of it?") if _never_decided(record) else _(CAME_OF[record.label[0]])
            if asks_of_summary(record):
                question = _("If it is right with changes: which?")
            self._ask(question, "settle", record, enter=_none(record))

    def action_with_changes(self) -> None:
        """Approve the last summary with changes; ask which."""
        record = self._record
        if record is None:
            return
        if asks_of_summary(record):
            self.action_settle()
        else:
            self.refuse(_("That is for the last summary: is it right with changes?"))

    def action_not_yet(self) -> None:
        """Keep it open; a word why, or a new date, may be given."""
        if record := self._record:
            self._ask(_("Why not yet, or by when?"), "notyet", record, enter="not yet")

    def action_not_needed(self) -> None:
        """Let it go; a word why may be given."""
        if record := self._record:
            self._ask(_("Why is it not needed any more?"), "notneeded", record, enter="not needed")

    def action_take_up(self) -> None:
        """Put it on the agenda."""
        if record := self._record:
            question = _("How many minutes does it get on today's agenda?")
            self._ask(question, "takeup", record, value="10", figure=True)


def _none(record: AnyRecord) -> str:
    """Return in a word what is kept of a matter when nothing is said to it."""
    if asks_of_summary(record):
        return _("right as it stands")
    if _never_decided(record):
        return _("done")
    return _("answered") if record.label[0] in "RQ" else _("ended") if record.label[0] == "D" else _("done")


def _row(record: AnyRecord) -> Row:
    """Return a matter, and below it what it is and what it was called last time."""
    below = (
        _kind(record) if asks_of_summary(record) else f"{_kind(record)} · {called_then(record)}".rstrip(" ·")
    )
    words = Content.assemble(told(record), "\n", (below, "dim"))
    return Row(record.label, words, whole=True, sign=Content.styled(f"{record.label:<4} ", "bold"))


def _kind(record: AnyRecord) -> str:
    if asks_of_summary(record):
        return _("The last summary")
    if _never_decided(record):
        return _("Not decided last time")
    return _(KINDS.get(record.label[0], ""))


def _never_decided(record: AnyRecord) -> bool:
    return isinstance(record, Decision) and record.outcome in ("proposed", "not decided")
