"""Words typed into a window that only asks: they answer nothing, and go to the line below, where they can be kept."""

from __future__ import annotations

from typing import ClassVar, Protocol, TypeVar, runtime_checkable

from textual import events
from textual.binding import Binding
from textual.content import Content

from facilitator.i18n import _
from facilitator.text import clean_line
from screens.widgets.plain import Plain
from screens.window import Window, means

Result = TypeVar("Result")

KEYS = 3
"""So many letters are rather keys that were pressed by mistake than words."""

FEWEST = 2
"""Letters that may be words; a single one is a slip of the finger."""


@runtime_checkable
class TakesWords(Protocol):
    """A screen with a line that can be typed in."""

    def take_words(self, words: str) -> None:
        """Put words that were typed over this screen into its line."""


class AsksOnly(Window[Result]):
    """A window without a field. Eyes on the room, someone may type a sentence into it: no letter of it is an answer.

    `behind` is the letter that opened the window: where a sentence follows, it was the first one of that.
    """

    behind = ""
    LETS_SLIPS_GO: ClassVar[bool] = False
    """Whether a few letters that answer nothing are taken for keys; where words are at home, they are words."""

    def __init__(self, classes: str = "question") -> None:
        super().__init__(classes=classes or None)
        self._typed = ""

    def typed(self) -> Plain:
        """Return the place where stray words are shown; it stands last in the window."""
        return Plain(id="typed")

    def is_answer(self, typed: str) -> bool:
        """Tell whether these letters are an answer here, or too few to be words."""
        return len(typed.strip()) < FEWEST

    @property
    def stray(self) -> str:
        """What was typed that is no answer."""
        return "" if self.is_answer(self._typed) else clean_line(f"{self.behind}{self._typed}")

    @property
    def slip(self) -> bool:
        """Whether what was typed is a few keys and no words: they are let go."""
        letters = self._typed.strip()
        return self.LETS_SLIPS_GO and bool(self.stray) and len(letters) <= KEYS and " " not in letters

    @property
    def secret(self) -> bool:
        """Whether pens are down, so that what is typed goes nowhere, and is not shown either."""
        opened = getattr(self.app, "open", None)
        return opened is not None and opened.meeting.head.pens_down is not None

    def leave(self, answer: Result | None) -> None:
        """Go back with this answer; stray words go to the line below."""
        self.hand_over()
        self.dismiss(answer)

    def hand_over(self) -> None:
        """Put stray words into the line below, if there is one."""
        if (below := self._below) is not None and self.stray and not self.slip:
            below.take_words(self.stray)

    @property
    def _below(self) -> TakesWords | None:
        """The screen below, where it has a line for stray words."""
        stack = self.app.screen_stack
        below = stack[stack.index(self) - 1] if self in stack and not self.secret else None
        return below if isinstance(below, TakesWords) else None

    def foot_for_words(self) -> list[Binding]:
        """Name what becomes of stray words."""
        if self._below is None or self.slip:
            takes = Binding("backspace", "", "take the letters away", key_display="⏎ ⌫")
            return [takes, means("escape", "leave it")]
        return [means("enter", "puts the words into the line"), means("escape", "the same, and leaves")]

    def type_early(self, letter: str) -> bool:
        """Take a letter that was typed before the window was there."""
        self.take(self._typed + letter)
        return True

    def on_key(self, event: events.Key) -> None:
        """Keep a key that belongs to words from doing anything else."""
        if self.takes_key(event):
            event.stop()

    def takes_key(self, event: events.Key) -> bool:
        """Take a letter: it shows, and does nothing. Tell whether the key was one."""
        if event.key == "backspace":
            self.take(self._typed[:-1])
        elif event.is_printable and event.character:
            self.take(self._typed + event.character)
        else:
            return False
        return True

    def on_paste(self, event: events.Paste) -> None:
        """Take what was pasted, as if it was typed."""
        event.stop()
        self.take(self._typed + event.text)

    def take(self, typed: str) -> None:
        """Show what was typed so far, and what becomes of it."""
        self._typed = typed
        for place in self.query("#typed").results(
            Plain
        ):  # there is none yet where the window is just coming up
            place.show(self._told())
            place.display = bool(self.stray)
            self.name_keys()

    def on_mount(self) -> None:
        """Show what was typed already."""
        self.take(self._typed)

    def _told(self) -> Content:
        if self.secret:
            return Content.styled(_("Pens are down: what you type goes nowhere."), "bold")
        shown = self._typed.strip() if self.slip else self.stray
        return Content.assemble((_("This answers nothing:"), "bold"), " ", Content(shown))
