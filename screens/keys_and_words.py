"""A window whose keys are letters and that has no field: words typed into it are no keys, and can be kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import ClassVar

from textual import events
from textual.binding import Binding

from facilitator.i18n import _
from screens.answers import Answers
from screens.typed_blindly import AsksOnly
from screens.window import means

SLIP = timedelta(seconds=2)
"""After so long, a letter that is no key was a slip, and what is typed then does not belong to it."""


class KeysAndWords(AsksOnly[None], Answers):
    """Tells a key from the beginning of a word, with no clock but for a slip.

    A key that would change something at once only says so, and enter does it. A letter that is no key begins words;
    from there on every letter belongs to them, and enter keeps them as a note.
    """

    CAREFUL: ClassVar[Mapping[str, str]] = {}
    """The keys that enter has to follow, each with what enter does then."""
    OPENS: ClassVar[frozenset[str]] = frozenset()
    """The keys that open a line: what is typed behind one belongs there, however fast it comes."""
    TURNS: ClassVar[frozenset[str]] = frozenset()
    """The keys that only show something else: one may have been the first letter of a word."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        super().__init__(classes="")
        self._clock = clock
        self._waits = ""
        """The careful key that waits for enter."""
        self._led = ""
        """The keys straight before this one that did nothing yet, or only showed something: a word may begin so."""
        self.opens = False
        """Whether a line is about to open."""
        self.early = ""
        """What was typed for that line already."""
        self._passed = ""
        """The letter that came through here last, on its way to what its key does."""
        self._slipped: datetime | None = None

    def do(self, key: str) -> None:
        """Do what a careful key asks for."""
        raise NotImplementedError

    def keep_words(self, words: str) -> None:
        """Ask what becomes of words."""
        raise NotImplementedError

    def type_early(self, letter: str) -> bool:
        """Take a letter that was typed before this window, or the line it opens, was there; tell whether it was one.

        A key that came through here on its way to what it does is none.
        """
        passed, self._passed = self._passed, ""
        if letter == passed:
            return False
        if self.opens:
            self.early += letter
            return True
        return self._takes("space" if letter == " " else letter, letter)

    def takes_key(self, event: events.Key) -> bool:
        """Tell whether a key waits for enter, or belongs to words; do what enter does there."""
        letter = event.character if event.is_printable and event.character else ""
        if self.opens:  # it goes on to where letters are kept for a line
            self._passed = ""
            return False
        taken = self._takes(event.key, letter)
        self._passed = "" if taken else letter
        return taken

    def _takes(self, key: str, letter: str) -> bool:
        if self._typed and not (letter and self._was_a_slip):
            return self._goes_on(key, letter)
        waited, self._waits = self._waits, ""
        led, self._led = self._led, ""
        if key == "enter" and waited:
            self.do(waited)
        elif key in self.CAREFUL:
            self._waits, self._led = key, led + key
            self.note(_("⏎ {does}. Any other key leaves it as it is.", does=_(self.CAREFUL[key])))
        elif letter and key not in self.active_bindings:
            self._begins(led, letter)
        else:
            if waited:
                self.note("")
            self.opens = key in self.OPENS
            self._led = led + key if key in self.TURNS else ""
            return False
        return True

    @property
    def _was_a_slip(self) -> bool:
        """Whether a single letter was typed, and nothing for a while."""
        return len(self._typed) == 1 and self._slipped is not None and self._clock() - self._slipped > SLIP

    def _begins(self, led: str, letter: str) -> None:
        """Begin words, with the letters before."""
        self._slipped = self._clock()
        self.take(led + letter)
        if not self.stray:
            self.note(_("{key} does nothing here: esc goes back to the meeting.", key=letter))

    def _goes_on(self, key: str, letter: str) -> bool:
        """Go on with words; tell whether the key was theirs."""
        if letter:
            self.take(self._typed + letter)
        elif key == "backspace":
            self.take(self._typed[:-1])
        elif key == "enter":
            words = self.stray
            self.take("")
            self.keep_words(words) if words else self.slipped()
        else:
            return False
        if self.stray:
            self.note("")
        return True

    def take_words(self, words: str) -> None:
        """Take words that were typed over this window."""
        self.take(words)

    def slipped(self) -> None:
        """Say that enter behind a letter that is no key did nothing."""
        raise NotImplementedError

    def foot_for_words(self) -> list[Binding]:
        """Name what becomes of words."""
        return [
            means("enter", "asks to keep them"),
            means("backspace", "take the letters away"),
            means("escape", "puts the words into the line"),
        ]
