"""The whole agenda while the meeting runs: go to an item, add, move, re-time, skip, park, reopen, drop."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList

from facilitator.conduct import number_of
from facilitator.i18n import _, duration, minutes_of
from facilitator.meeting import Meeting, MeetingItem
from screens.asked import ask_for
from screens.panel import Panel
from screens.widgets.agenda_list import MARKS
from screens.widgets.rows import Row


class AgendaDialog(Panel):
    """Every item with its state and its minutes, planned and spent."""

    heading = "The agenda"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "go_to", "go to", tooltip="Go to this item."),
        Binding("i", "add", "add", tooltip="Add an item behind the one that is going on."),
        Binding(
            "plus,equals_sign",
            "time(5)",
            "5 more",
            key_display="+",
            tooltip="Five minutes more for this item.",
        ),
        Binding("minus", "time(-5)", "5 less", key_display="-", tooltip="Five minutes less for this item."),
        Binding("t", "minutes", "minutes", tooltip="Give this item another timebox."),
        Binding("K", "move(-1)", "up", key_display="K", tooltip="Move this item up."),
        Binding("J", "move(1)", "down", key_display="J", tooltip="Move this item down."),
        Binding("x", "want_number('skip')", "skip", tooltip="Leave this item out."),
        Binding("p", "want_number('park')", "park", tooltip="Keep this item for another time."),
        Binding("r", "want_number('reopen')", "reopen", tooltip="Put this item back on the agenda."),
        Binding("delete", "want_number('drop')", "drop", tooltip="Drop this item from the plan."),
        Binding("u", "want('undo')", "undo", tooltip="Take back the last change."),
    ]

    def rows(self, meeting: Meeting) -> Sequence[Row]:
        """Return one row an item, by its id."""
        return [self._row(meeting, item) for item in meeting.agenda]

    def first(self, meeting: Meeting) -> str:
        """Return the item going on, else the first."""
        return meeting.head.current or super().first(meeting)

    def _row(self, meeting: Meeting, item: MeetingItem) -> Row:
        title = f"{MARKS[item.state]} {number_of(meeting, item):>2}. {item.title}"
        words = Content.styled(title, "bold" if item.state == "now" else "")
        box = duration(item.minutes) if item.minutes else _("no timebox")
        state = {
            "now": _("now"), "skipped": _("left out"), "parked": _("parked"),
            "done": _("took {time}", time=duration(minutes_of(item.spent))),
            "ahead": _("optional") if item.plan.optional else "",
        }.get(item.state, "")  # fmt: skip
        return Row(item.id, words, f"{state}  {box:>8}")

    @property
    def _number(self) -> str:
        item = self.meeting.item(self.chosen)
        return str(number_of(self.meeting, item)) if item else ""

    def action_go_to(self) -> None:
        """Go to the highlighted item and back to the meeting."""
        if self._number:
            self.want("goto", self._number)
            self.dismiss()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go to the chosen item."""
        event.stop()
        self.action_go_to()

    def action_want_number(self, name: str) -> None:
        """Ask for a command on the highlighted item."""
        if self._number:
            self.want(name, self._number)

    def action_time(self, by: int) -> None:
        """Change the highlighted item's minutes."""
        item = self.meeting.item(self.chosen)
        if item is not None:
            self.want("time", f"{self._number} {max((item.minutes or 0) + by, 1)}")

    def action_move(self, by: int) -> None:
        """Move the highlighted item."""
        if self._number:
            self.want("move", f"{self._number} {max(int(self._number) + by, 1)}")

    @work
    async def action_minutes(self) -> None:
        """Ask for the highlighted item's minutes."""
        item = self.meeting.item(self.chosen)
        if item is None:
            return
        question = _("How many minutes for “{title}”?", title=item.title)
        minutes = str(item.minutes or "")
        if asked := await ask_for(self.app, "time", question, minutes, before=self._number, figure=True):
            self.want(asked.name, asked.argument)

    @work
    async def action_add(self) -> None:
        """Ask for a new item."""
        question = _("Which item is added? Its minutes may stand at the end.")
        if asked := await ask_for(self.app, "add", question, "", _("Bus fares 10")):
            self.want(asked.name, asked.argument)
