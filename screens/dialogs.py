"""Questions put to the person: each is a screen of its own that returns what was answered, or None for no answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from facilitator.i18n import _
from screens.widgets.keys import KeyLine
from screens.widgets.plain import Plain, plain


class Ask(ModalScreen[bool]):
    """A question answered by yes or no."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y,enter", "answer(True)", "yes", key_display="y"),
        Binding("n,escape", "answer(False)", "no", key_display="n"),
    ]
    CSS = """
    Ask { align: center middle; }
    Ask > Vertical { width: 70; max-width: 90%; height: auto; max-height: 90%; border: round $primary; padding: 1 2;
        background: $surface; }
    Ask #answers { margin-top: 1; color: $text-muted; }
    """

    def __init__(self, question: str, yes: str = "", no: str = "") -> None:
        super().__init__()
        self._question = question
        self._answers = (yes or _("yes"), no or _("no"))

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Plain(self._question)
            yes, no = self._answers
            yield Plain(
                Content.assemble((" y ", "reverse bold"), f" {yes}    ", (" n ", "reverse bold"), f" {no}"),
                id="answers",
            )

    def action_answer(self, answer: bool) -> None:
        """Go back with this answer."""
        self.dismiss(answer)


class AskLine(ModalScreen[str | None]):
    """A question answered by a line of text."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "leave it")]
    CSS = """
    AskLine { align: center middle; }
    AskLine > Vertical { width: 76; max-width: 96%; height: auto; border: round $primary; padding: 1 2; background: $surface; }
    AskLine Input { margin-top: 1; border: tall $border-blurred; }
    AskLine #how { color: $text-muted; margin-top: 1; }
    """

    def __init__(self, question: str, value: str = "", example: str = "") -> None:
        super().__init__()
        self._question = question
        self._value = value
        self._example = example

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Plain(self._question)
            yield Input(self._value, placeholder=self._example)
            yield Plain(_("⏎ keeps it · esc leaves it"), id="how")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go back with what was typed."""
        self.dismiss(event.value)


class Choose(ModalScreen[str | None]):
    """A question answered by one of several options, each with an id of its own."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "leave it")]
    CSS = """
    Choose { align: center middle; }
    Choose > Vertical { width: 76; max-width: 96%; height: auto; max-height: 90%; border: round $primary; padding: 1 2;
        background: $surface; }
    Choose OptionList { height: auto; max-height: 16; margin-top: 1; border: none; background: $surface; padding: 0; }
    Choose #how { color: $text-muted; margin-top: 1; }
    """

    def __init__(
        self, question: str, options: Sequence[tuple[str, str | Content]], highlighted: str = ""
    ) -> None:
        super().__init__()
        self._question = question
        self._options = options
        self._highlighted = highlighted

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Plain(self._question)
            yield OptionList(*(Option(plain(words), id=key) for key, words in self._options), markup=False)
            yield Plain(_("↑ ↓ choose · ⏎ takes it · esc leaves it"), id="how")

    def on_mount(self) -> None:
        """Begin at the likeliest option."""
        options = self.query_one(OptionList)
        keys = [key for key, _words in self._options]
        options.highlighted = keys.index(self._highlighted) if self._highlighted in keys else 0

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go back with what was chosen."""
        self.dismiss(event.option_id)


class Show(ModalScreen[None]):
    """A text to read, as long as it may be."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,enter,question_mark", "dismiss", "back", key_display="esc"),
        Binding("up", "scroll_up", "", show=False),
        Binding("down", "scroll_down", "", show=False),
    ]
    CSS = """
    Show { align: center middle; }
    Show > Vertical { width: 96; max-width: 100%; height: 90%; border: round $primary; background: $surface; }
    Show VerticalScroll { padding: 1 2; }
    """

    def __init__(self, text: Content, title: str = "") -> None:
        super().__init__()
        self._text = text
        self._title = title

    def compose(self) -> ComposeResult:
        with Vertical() as frame:
            frame.border_title = Content(self._title)  # type: ignore[assignment]
            with VerticalScroll():
                yield Plain(self._text)
            yield KeyLine([one for one in self.BINDINGS if isinstance(one, Binding)])

    def on_mount(self) -> None:
        """Let the keys scroll the text."""
        self.query_one(VerticalScroll).focus()
