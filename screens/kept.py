"""Everything that was kept, to be reworded, closed or taken out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList

from facilitator.i18n import _, clock_time
from facilitator.meeting import Meeting
from facilitator.meeting.concerns import concerns_of, told_against
from facilitator.meeting.matters import asks_of_summary
from facilitator.meeting.telling import told
from facilitator.records import AnyRecord
from screens.asked import ask_for
from screens.close_rows import line_of, typed_over
from screens.dialogs import AskLine
from screens.panel import Panel
from screens.widgets.rows import Row


class KeptDialog(Panel):
    """One row a record, the newest last."""

    heading = "What was kept"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "edit",
            "reword",
            tooltip="Give this other words; the owner and the date may be among them.",
        ),
        Binding("delete,x", "drop", "take out", key_display="x", tooltip="Take this out."),
        Binding("f", "done", "done", tooltip="This is done, or answered; say in a word what came of it."),
        Binding("r", "look_again", "look again", tooltip="Say when this decision is looked at again."),
        Binding("u", "want('undo')", "undo", tooltip="Take back the last change."),
    ]

    def rows(self, meeting: Meeting) -> Sequence[Row]:
        """Return one row a record, by its label."""
        return [row for record in meeting.records() if not _ours(record) for row in _rows(record)]

    def first(self, meeting: Meeting) -> str:
        """Return the newest record."""
        rows = self.rows(meeting)
        return rows[-1].key if rows else ""

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Reword the chosen record."""
        event.stop()
        self.action_edit()

    @work
    async def action_edit(self) -> None:
        """Ask for other words."""
        label = self.chosen
        line = line_of(self.meeting, label)
        if not line:
            return
        words = await self.app.push_screen_wait(AskLine(_("{label} in other words:", label=label), line))
        if words and words.strip() and words != line:
            self.want("edit", typed_over(self.meeting, label, words))

    def action_drop(self) -> None:
        """Take out the highlighted record; undo brings it back."""
        if self.chosen:
            self.want("drop", self.chosen)

    def action_done(self) -> None:
        """Close the highlighted action, request, question or parked point; ask what came of it."""
        record = self.meeting.record(self.chosen) if self.chosen else None
        if record is None:
            return

        def answered(words: str | None) -> None:
            if words is not None:
                self.want("done", f"{record.label} {words}".strip())

        asked = (
            f"{record.label}  {record.text}\n\n" + _("What came of it?") + " " + _("You can leave it empty.")
        )
        self.app.push_screen(AskLine(asked, enter="done", back="back"), answered)

    @work
    async def action_look_again(self) -> None:
        """Ask for the day on which the highlighted decision is looked at again."""
        label = self.chosen
        if label and not label.startswith("D"):
            self.refuse(_("Only a decision is looked at again."))
        elif label:
            question = _("{label}: when do you look at it again?", label=label)
            if wanted := await ask_for(self.app, "lookagain", question, "", _("in six months"), before=label):
                self.want(wanted.name, wanted.argument)


def _ours(record: AnyRecord) -> bool:
    """Tell whether it is the program's own question, which nobody has answered yet."""
    return asks_of_summary(record) and not record.dealt


def _rows(record: AnyRecord) -> Iterable[Row]:
    """Return the row of a record, and one for each concern; what was carried over was said on another day."""
    at = " " * 5 if record.origin else clock_time(record.at)
    head = (f"{at}  {record.label:<4} ", "bold")
    yield Row(record.label, Content.assemble(head, told(record, narrow=True)))
    for label, words in concerns_of(record):
        yield Row(label, Content.assemble((f"       {label:<4} ", "bold"), told_against(record, words)))
