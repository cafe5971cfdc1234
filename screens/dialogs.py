"""Questions put to the person: each is a screen of its own that returns what was answered, or None for no answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.suggester import Suggester
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from facilitator.i18n import _
from facilitator.text import width
from screens.app_requests import AppRequests
from screens.typed_blindly import AsksOnly
from screens.widgets.more import More, Readable
from screens.widgets.plain import Plain, plain
from screens.widgets.sheet import Part, Sheet
from screens.window import CHOOSE, Window, means


class Ask(AsksOnly[bool]):
    """A question answered by yes or no: enter takes the answer that is marked, its letter or an arrow marks one.

    No letter answers by itself: a sentence typed with the eyes on the room would say yes.
    """

    LETS_SLIPS_GO = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "answer(False)", "no"),
        Binding("pageup", "scroll(-5)", "up", show=False, priority=True),
        Binding("pagedown", "scroll(5)", "down", show=False, priority=True),
    ]

    def __init__(self, question: str, yes: str = "", no: str = "", *, behind: str = "") -> None:
        super().__init__()
        self._question = question
        self._yes, self._no = yes or _("yes"), no or _("no")
        self.behind = behind

    def body(self) -> ComposeResult:
        with Readable():
            yield Plain(self._question)
        yield More("page up", "page down")
        yield OptionList(
            Option(Content.assemble(("n  ", "bold"), self._no), id="no"),
            Option(Content.assemble(("y  ", "bold"), self._yes), id="yes"),
            markup=False,
        )
        yield self.typed()

    def foot(self) -> list[Binding]:
        """Name what enter does now, and what escape does."""
        if self.stray:
            return self.foot_for_words()
        other = Binding("n", "", "choose", key_display="y n ↑ ↓")
        if not self._marked:
            return [other, Binding("enter", "", self._no, key_display="⏎ esc")]
        return [means("enter", self._yes), other, means("escape", self._no)]

    @property
    def _marked(self) -> bool:
        """Whether the answer that is marked is yes."""
        return any(one.highlighted == 1 for one in self.query(OptionList))

    def on_mount(self) -> None:
        """Begin at the answer that changes nothing: a key pressed too early does no harm."""
        self.query_one(OptionList).focus()
        self.mark(self._typed)

    def is_answer(self, typed: str) -> bool:
        """Tell whether these letters are the beginning of yes or of no, or too few to be words."""
        return super().is_answer(typed) or any(
            word.startswith(typed.strip().casefold()) for word in ("yes", _("yes"), "no", _("no"))
        )

    def take(self, typed: str) -> None:
        """Mark the answer of a letter; of a sentence, none."""
        super().take(typed)
        self.mark(typed)

    def mark(self, typed: str) -> None:
        """Mark the answer that these letters begin."""
        for options in self.query(OptionList):
            word = typed.strip().casefold()
            yes = bool(word) and any(said.startswith(word) for said in ("yes", _("yes")))
            options.highlighted = 1 if yes and not self.stray else 0

    def on_option_list_option_highlighted(self) -> None:
        """Name what enter does now."""
        self.name_keys()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go back with the chosen answer; behind a sentence, enter takes none; stray letters it takes away."""
        event.stop()
        if self.slip or (self.stray and self.secret):
            self.take("")
            return
        self.leave(event.option_id == "yes" and not self.stray)

    def action_scroll(self, lines: int) -> None:
        """Read on in a long question."""
        self.query_one(Readable).scroll_relative(y=lines, animate=False)

    def action_answer(self, answer: bool) -> None:
        """Go back with this answer."""
        self.leave(answer)


def is_figure(typed: str) -> bool:
    """Tell whether this is a number or an hour, and no words that somebody would miss."""
    return all(letter.isdigit() or letter in " :." for letter in typed)


class AskLine(Window[str | None]):
    """A question answered by a line of text; words that were left in it are there again when it is asked again."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "leave it")]

    def __init__(
        self,
        question: str,
        value: str = "",
        example: str = "",
        *,
        suggester: Suggester | None = None,
        anew: bool = False,
        figure: bool = False,
        enter: str = "keep it",
        back: str = "leave it",
        about: str = "",
    ) -> None:
        """With `anew`, typing takes the place of the value; `enter` and `back` say what those two keys do.

        A `figure` is a number or an hour: it is typed anew, and one that was left is not taken for the one that counts.
        `about` tells the question from others where its words may change, as with the time of day or a refusal.
        """
        super().__init__(classes="question")
        self._question = question
        self._about = about or question
        self._value = value
        self._example = example
        self._suggester = suggester
        self._anew = anew or figure
        self._figure = figure
        self._enter, self._back = enter, back
        self._early = ""
        """What was typed before the field was there."""

    def body(self) -> ComposeResult:
        typed = self._app.unkept.words(self._key)
        self._anew = self._anew and not typed
        yield Plain(self._question)
        yield Input(
            typed or self._value,
            placeholder=_("for example: {words}", words=self._example) if self._example else "",
            suggester=self._suggester,
            select_on_focus=self._anew,
        )
        yield Plain(id="whole")

    @property
    def _app(self) -> AppRequests:
        assert isinstance(self.app, AppRequests), "only the app of this program asks"
        return self.app

    @property
    def _key(self) -> tuple[str, str]:
        opened = self._app.open
        return (opened.meeting.head.id if opened is not None else "", self._about)

    def dismiss(self, result: str | None = None) -> AwaitComplete:
        """Go back; without an answer, remember what was typed, but nothing while pens are down."""
        opened = self._app.open
        if result is not None:
            self._app.unkept.give(self._key, result)
        elif opened is None or opened.meeting.head.pens_down is None:
            for field in self.query(Input):
                left = "" if self._figure and is_figure(field.value) else field.value
                self._app.unkept.leave(self._key, left, self._value)
        return super().dismiss(result)

    def foot(self) -> list[Binding]:
        """Name what the keys of the field do."""
        completes = [Binding("right", "", "complete", key_display="→")] if self._suggester else []
        return [means("enter", self._enter), *completes, means("escape", self._back)]

    def on_mount(self) -> None:
        """Go on from what was typed already; show the end of a long value, where the cursor is."""
        field = self.query_one(Input)
        field.focus()
        self._give_early()
        if not self._anew:
            self.call_after_refresh(field.action_end)  # the field knows its size only then

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show the whole of a line that is wider than its field."""
        whole = self.query_one("#whole", Plain)
        whole.display = width(event.value) >= event.input.content_size.width > 0
        whole.show(event.value)

    def type_early(self, letter: str) -> bool:
        """Keep a letter that was typed before the field had the keys: it belongs into the field."""
        self._early += letter
        if self.query(Input):
            self._give_early()
        return True

    def _give_early(self) -> None:
        if not self._early:
            return
        field = self.query_one(Input)
        field.select_on_focus = False
        if self._anew and field.value == self._value:
            field.value = ""
        field.insert_text_at_cursor(self._early)
        self._early = ""

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go back with what was typed."""
        event.stop()
        self.dismiss(event.value)


class Choose(AsksOnly[str | None]):
    """A question answered by one of several options, each with an id of its own."""

    LETS_SLIPS_GO = True
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "leave it")]

    def __init__(
        self,
        question: str,
        options: Sequence[tuple[str, str | Content]],
        highlighted: str = "",
        *,
        behind: str = "",
    ) -> None:
        super().__init__()
        self._question = question
        self._options = options
        self._highlighted = highlighted
        self.behind = behind

    def body(self) -> ComposeResult:
        yield Plain(self._question)
        yield OptionList(*(Option(plain(words), id=key) for key, words in self._options), markup=False)
        yield self.typed()

    def foot(self) -> list[Binding]:
        """Name the keys of the list."""
        if self.stray:
            return self.foot_for_words()
        return [CHOOSE, means("enter", "take it"), means("escape", "leave it")]

    def on_mount(self) -> None:
        """Begin at the likeliest option."""
        options = self.query_one(OptionList)
        keys = [key for key, _words in self._options]
        options.highlighted = keys.index(self._highlighted) if self._highlighted in keys else 0

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go back with what was chosen; behind a sentence, enter chooses nothing, and the question stays."""
        event.stop()
        if self.stray:
            self.hand_over()
            self.take("")
        else:
            self.leave(event.option_id)

    def action_leave(self) -> None:
        """Go back with nothing chosen."""
        self.leave(None)


class Show(Window[None]):
    """A text to read, as long as it may be."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,down", "scroll", "scroll", key_display="↑ ↓"),
        Binding("escape,q,enter,question_mark", "dismiss", "back", key_display="esc"),
    ]

    def __init__(self, text: Content | Sequence[Part], title: str = "") -> None:
        super().__init__(classes="text")
        self._parts = [Part(text)] if isinstance(text, Content) else text
        self._title = title

    def body(self) -> ComposeResult:
        yield Plain(Content.styled(self._title, "bold"), id="title")
        with VerticalScroll():
            yield Sheet()

    def foot(self) -> list[Binding]:
        """Name how one reads on, and the way back."""
        return [one for one in self.BINDINGS if isinstance(one, Binding)]

    def on_mount(self) -> None:
        """Show the text, and let the keys scroll it."""
        self.query_one(Sheet).show(self._parts)
        self.query_one(VerticalScroll).focus()

    def action_scroll(self) -> None:
        """Nothing: the text has the keys, this only names them."""
