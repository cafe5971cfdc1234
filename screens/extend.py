"""More minutes for an item: how many, and where they come from, with the new end shown before it is taken."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from facilitator import meeting as m
from facilitator.conduct import number_of
from facilitator.errors import Refusal
from facilitator.forecast import forecast, in_words
from facilitator.i18n import _
from facilitator.meeting import Meeting
from screens.widgets.plain import Plain

USUAL = 5
"""Minutes that are offered first."""


class ExtendDialog(ModalScreen[str | None]):
    """Returns what `/extend` takes, such as `5` or `5 from 7`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "leave it"),
        Binding("up", "move(-1)", "", show=False, priority=True),
        Binding("down", "move(1)", "", show=False, priority=True),
    ]
    CSS = """
    ExtendDialog { align: center middle; }
    ExtendDialog > Vertical { width: 76; max-width: 96%; height: auto; max-height: 95%; border: round $primary;
        padding: 1 2; background: $surface; }
    ExtendDialog Input { width: 12; border: tall $border; }
    ExtendDialog OptionList { height: auto; max-height: 12; border: none; background: $surface; padding: 0; margin-top: 1; }
    ExtendDialog #how { color: $text-muted; margin-top: 1; }
    """

    def __init__(self, meeting: Meeting, now: datetime) -> None:
        super().__init__()
        self._meeting = meeting
        self._now = now

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Plain(_("How many minutes more for “{title}”? Ask the group.", title=self._title))
            yield Input(str(USUAL), type="integer", max_length=3)
            yield Plain(_("Where do they come from?"))
            yield OptionList(markup=False)
            yield Plain(_("↑ ↓ choose · ⏎ takes it · esc leaves it"), id="how")

    @property
    def _title(self) -> str:
        return self._meeting.current.title if self._meeting.current else ""

    @property
    def _minutes(self) -> int:
        typed = self.query_one(Input).value
        return int(typed) if typed.isdecimal() else 0

    def on_mount(self) -> None:
        """Show the sources for the usual number of minutes."""
        self._fill()

    def on_input_changed(self) -> None:
        """Show what the sources would come to with other minutes."""
        self._fill()

    def _fill(self) -> None:
        options = self.query_one(OptionList)
        highlighted = options.highlighted or 0
        options.clear_options()
        options.add_options(self._options())
        options.highlighted = min(highlighted, options.option_count - 1) if options.option_count else None

    def _options(self) -> list[Option]:
        """Return every source that has so many minutes to give, and what the meeting would come to."""
        found = [self._option("", m.LATER_END, _("the meeting ends later"))]
        for item in m.sources(self._meeting):
            number = number_of(self._meeting, item)
            rest = (item.minutes or 0) - self._minutes
            left = _("{minutes} min left for it", minutes=rest) if rest else _("it is left out")
            kind = _(" (optional)") if item.plan.optional else ""
            found.append(self._option(str(number), item.id, f"{number}. {item.title}{kind}: {left}"))
        return [option for option in found if option is not None]

    def _option(self, number: str, source: str, words: str) -> Option | None:
        try:
            after = m.extend(self._meeting, self._minutes, self._now, source)
        except Refusal:
            return None
        end = in_words(forecast(after, self._now))
        return Option(Content.assemble(words, (f"  {end}", "dim")), id=f"from-{number or 'end'}")

    def action_move(self, by: int) -> None:
        """Choose another source while the minutes can still be typed."""
        options = self.query_one(OptionList)
        if by > 0:
            options.action_cursor_down()
        else:
            options.action_cursor_up()

    def on_input_submitted(self) -> None:
        """Take the highlighted source."""
        options = self.query_one(OptionList)
        if options.highlighted is not None:
            self._take(options.get_option_at_index(options.highlighted).id or "")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take the chosen source."""
        self._take(event.option_id or "")

    def _take(self, option: str) -> None:
        number = option.removeprefix("from-")
        self.dismiss(f"{self._minutes}" if number == "end" else f"{self._minutes} {_('from')} {number}")
