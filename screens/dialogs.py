"""Questions put to the person: each is a screen of its own that returns what was answered, or None for no answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.suggester import Suggester
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from facilitator.i18n import _
from screens.widgets.keys import KeyLine
from screens.widgets.plain import Plain, plain
from screens.widgets.sheet import Part, Sheet


class Ask(ModalScreen[bool]):
    """A question answered by yes or no: by its letter, or with the arrows and enter."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "answer(True)", "yes"),
        Binding("n,escape", "answer(False)", "no", key_display="n"),
        Binding("pageup", "scroll(-5)", "up", show=False, priority=True),
        Binding("pagedown", "scroll(5)", "down", show=False, priority=True),
    ]

    def __init__(self, question: str, yes: str = "", no: str = "") -> None:
        super().__init__(classes="question")
        self._question = question
        self._yes, self._no = yes or _("yes"), no or _("no")

    def compose(self) -> ComposeResult:
        with Vertical():
            with VerticalScroll(can_focus=False):
                yield Plain(self._question)
            yield OptionList(
                Option(Content.assemble(("n  ", "bold"), self._no), id="no"),
                Option(Content.assemble(("y  ", "bold"), self._yes), id="yes"),
                markup=False,
            )
            yield Plain(_("↑ ↓ choose · ⏎ takes it, or press the letter"), classes="how")

    def on_mount(self) -> None:
        """Begin at the answer that changes nothing: a key pressed too early does no harm."""
        self.query_one(OptionList).focus()
        self.query_one(OptionList).highlighted = 0

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go back with the chosen answer."""
        event.stop()
        self.dismiss(event.option_id == "yes")

    def action_scroll(self, lines: int) -> None:
        """Read on in a long question."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)

    def action_answer(self, answer: bool) -> None:
        """Go back with this answer."""
        self.dismiss(answer)


class AskLine(ModalScreen[str | None]):
    """A question answered by a line of text."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "leave it")]

    def __init__(
        self,
        question: str,
        value: str = "",
        example: str = "",
        *,
        suggester: Suggester | None = None,
        anew: bool = False,
        how: str = "",
    ) -> None:
        """With `anew`, typing takes the place of the value instead of going on from it; `how` names other ways out."""
        super().__init__(classes="question")
        self._question = question
        self._value = value
        self._example = example
        self._suggester = suggester
        self._anew = anew
        self._named = how
        self._early = ""
        """What was typed before the field was there."""

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Plain(self._question)
            yield Input(
                self._value,
                placeholder=_("for example: {words}", words=self._example) if self._example else "",
                suggester=self._suggester,
                select_on_focus=self._anew,
            )
            yield Plain(self._how, classes="how")

    def on_mount(self) -> None:
        """Go on from what was typed already; show the end of a long value, where the cursor is."""
        field = self.query_one(Input)
        field.focus()
        self._give_early()
        if not self._anew:
            self.call_after_refresh(field.action_end)  # the field knows its size only then

    def type_early(self, letter: str) -> None:
        """Keep a letter that was typed before the field had the keys: it belongs into the field."""
        self._early += letter
        if self.query(Input):
            self._give_early()

    def _give_early(self) -> None:
        if not self._early:
            return
        field = self.query_one(Input)
        field.select_on_focus = False
        if self._anew and field.value == self._value:
            field.value = ""
        field.insert_text_at_cursor(self._early)
        self._early = ""

    @property
    def _how(self) -> str:
        return self._named or (
            _("⏎ keeps it · → completes · esc leaves it")
            if self._suggester
            else _("⏎ keeps it · esc leaves it")
        )

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go back with what was typed."""
        event.stop()
        self.dismiss(event.value)


class Choose(ModalScreen[str | None]):
    """A question answered by one of several options, each with an id of its own."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "leave it")]

    def __init__(
        self, question: str, options: Sequence[tuple[str, str | Content]], highlighted: str = ""
    ) -> None:
        super().__init__(classes="question")
        self._question = question
        self._options = options
        self._highlighted = highlighted

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Plain(self._question)
            yield OptionList(*(Option(plain(words), id=key) for key, words in self._options), markup=False)
            yield Plain(_("↑ ↓ choose · ⏎ takes it · esc leaves it"), classes="how")

    def on_mount(self) -> None:
        """Begin at the likeliest option."""
        options = self.query_one(OptionList)
        keys = [key for key, _words in self._options]
        options.highlighted = keys.index(self._highlighted) if self._highlighted in keys else 0

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go back with what was chosen."""
        event.stop()
        self.dismiss(event.option_id)


class Show(ModalScreen[None]):
    """A text to read, as long as it may be."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,down", "scroll", "scroll", key_display="↑ ↓"),
        Binding("escape,q,enter,question_mark", "dismiss", "back", key_display="esc"),
    ]

    def __init__(self, text: Content | Sequence[Part], title: str = "") -> None:
        super().__init__(classes="text")
        self._parts = [Part(text)] if isinstance(text, Content) else text
        self._title = title

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Plain(Content.styled(self._title, "bold"), id="title")
            with VerticalScroll():
                yield Sheet()
            yield KeyLine([one for one in self.BINDINGS if isinstance(one, Binding)])

    def on_mount(self) -> None:
        """Show the text, and let the keys scroll it."""
        self.query_one(Sheet).show(self._parts)
        self.query_one(VerticalScroll).focus()

    def action_scroll(self) -> None:
        """Nothing: the text has the keys, this only names them."""
