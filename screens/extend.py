"""More minutes for an item: how many, and where they come from, with the new end shown before it is taken."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, OptionList

from facilitator import meeting as m
from facilitator.conduct import number_of
from facilitator.errors import Refusal
from facilitator.forecast import forecast, in_words
from facilitator.i18n import _, clock_time
from facilitator.meeting import Meeting
from screens.widgets.plain import Plain
from screens.widgets.rows import Row, Rows
from screens.window import CHOOSE, Window, means

USUAL = 5
"""Minutes that are offered first."""


class ExtendDialog(Window[str | None]):
    """Returns what `/extend` takes, such as `5` or `5 from 7`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "leave it"),
        Binding("up", "move(-1)", "", show=False, priority=True),
        Binding("down", "move(1)", "", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    ExtendDialog Input { width: 12; }
    ExtendDialog Rows { background: $surface; padding: 0; margin: 1 0 0 0; }
    ExtendDialog Rows > .option-list--option-highlighted { background: $foreground; color: $background;
        text-style: bold; }
    ExtendDialog .asked { margin-top: 1; }
    """

    def __init__(self, meeting: Meeting, now: datetime) -> None:
        super().__init__(classes="question")
        self._meeting = meeting
        self._now = now

    def body(self) -> ComposeResult:
        yield Plain(_("How many minutes more for “{title}”? Ask the group.", title=self._title))
        yield Input(str(USUAL), type="integer", max_length=3)
        yield Plain(_("Where do they come from?"), classes="asked")
        yield Rows()

    def foot(self) -> list[Binding]:
        """Name the keys of the field and of the list."""
        minutes = Binding("0", "", "minutes", key_display="0–9")
        return [minutes, CHOOSE, means("enter", "take it"), means("escape", "leave it")]

    @property
    def _title(self) -> str:
        return self._meeting.current.title if self._meeting.current else ""

    @property
    def _minutes(self) -> int:
        typed = self.query_one(Input).value
        return int(typed) if typed.isdecimal() else 0

    def on_mount(self) -> None:
        """Show the sources for the usual number of minutes."""
        self.query_one(Rows).can_focus = False
        self._fill()

    def on_input_changed(self) -> None:
        """Show what the sources would come to with other minutes."""
        self._fill()

    def _fill(self) -> None:
        """Show the sources anew; while no number stands there, the one that was chosen is not forgotten."""
        if self._minutes:
            self.query_one(Rows).show(self._rows())

    def _rows(self) -> list[Row]:
        """Return every source, and when the meeting would end; one with too little to give can't be chosen."""
        rows = [self._row("end", m.LATER_END, self._ends_later())]
        for item in m.sources(self._meeting):
            number = number_of(self._meeting, item)
            rest = (item.minutes or 0) - self._minutes
            left = _("{minutes} min left", minutes=rest) if rest else _("left out")
            kind = _(" (optional)") if item.plan.optional else ""
            rows.append(self._row(str(number), item.id, f"{number}. {item.title}{kind}", left))
        return rows

    def _ends_later(self) -> str:
        """Return what a later end means: there may be time to spare."""
        after = m.extend(self._meeting, self._minutes, self._now, m.LATER_END)
        before, promised = m.promised_end(self._meeting), m.promised_end(after)
        if promised is None:
            return _("From a later end")
        if promised == before:
            return _("From time to spare")
        return _("From a later end: {time}", time=clock_time(promised))

    def _row(self, key: str, source: str, words: str, left: str = "") -> Row:
        try:
            after = m.extend(self._meeting, self._minutes, self._now, source)
        except Refusal:
            return Row("", Content.styled(words, "dim"), _("not so many minutes"))
        end = in_words(forecast(after, self._now))
        return Row(key, words, f"{left} · {end}" if left else end)

    def action_move(self, by: int) -> None:
        """Choose another source while the minutes can still be typed."""
        rows = self.query_one(Rows)
        if by > 0:
            rows.action_cursor_down()
        else:
            rows.action_cursor_up()

    def on_input_submitted(self) -> None:
        """Take the highlighted source."""
        self._take(self.query_one(Rows).chosen)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take the source that was clicked."""
        event.stop()
        self._take(event.option_id or "")

    def _take(self, source: str) -> None:
        if not self._minutes:
            return
        if source == "end":
            self.dismiss(f"{self._minutes} {_('later')}")
        elif source:
            self.dismiss(f"{self._minutes} {_('from')} {source}")
