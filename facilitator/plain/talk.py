"""What passes between the program and the room: lines said, lines heard, questions answered."""

from __future__ import annotations

import re
from collections.abc import Callable

from facilitator.capture import is_marked
from facilitator.i18n import _
from facilitator.plain.answers import agrees, disagrees
from facilitator.plain.lines import Lines, Quiet
from facilitator.plain.voice import Voice

LOOK_EVERY = 15.0
"""Seconds between two looks at the clock while a person thinks."""


_KEYS = re.compile(r"\x1b(?:\[[0-9;?]*[ -/]*[@-~]|O[A-Za-z])|[\x00-\x08\x0b-\x1f\x7f]")
"""What a terminal hands on for arrows and other keys that move about: never part of what someone says."""


class Talk:
    """Hears one line at a time and says what came of it."""

    def __init__(self, lines: Lines, voice: Voice, *, person: bool, prompt: bool) -> None:
        self._lines = lines
        self._voice = voice
        self._prompt = prompt
        self._again: str | None = None
        self.person = person
        """Whether somebody is there to be asked; a pipe can't answer, so there a question is only said."""
        self.keys = False
        """Whether keys were in the line heard last that mean nothing here; they are left out of it."""
        self.look: Callable[[], None] = lambda: None
        """What is done now and then while a person thinks."""

    @property
    def broken(self) -> bool:
        """Whether nobody can hear any more what is said."""
        return bool(self._voice.broken)

    @property
    def cut(self) -> bool:
        """Whether the terminal may have dropped the end of the line heard last."""
        return self.person and self._lines.cut

    def say(self, *lines: str) -> None:
        """Say these lines; empty ones are left out."""
        self._voice.say("\n".join(line for line in lines if line))

    def clear(self) -> None:
        """Send away what stands on the screen."""
        self._voice.prompt("\n" * 100)

    def hear(self) -> str | None:
        """Return the next line, or None where there are no more; raises Stopped."""
        line = self._next(self.look)
        if self.person:
            self.look()
        return line

    def _next(self, look: Callable[[], None]) -> str | None:
        if self._prompt and self._again is None:
            self._voice.prompt("> ")
        line = None
        try:
            line = self._wait(look)
        finally:
            if self._prompt and line is None:
                self._voice.prompt("\n")
        return line

    def _wait(self, look: Callable[[], None]) -> str | None:
        while self._again is None:
            try:
                return self._without_keys(self._lines.next(LOOK_EVERY if self.person else None))
            except Quiet:
                look()
        line, self._again = self._again, None
        return line

    def _without_keys(self, line: str | None) -> str | None:
        bare = _KEYS.sub("", line) if self._prompt and line is not None else line
        self.keys = bare != line
        return bare

    def heard(self) -> str | None:
        """Return what is typed as an answer; None where there are no more lines."""
        return self._next(lambda: None)

    def answer(self) -> str:
        """Return what is typed as an answer; empty where nobody answers."""
        return self.heard() or ""

    def words(self) -> str | None:
        """Return words that are typed as an answer; None where another line came, or no line at all.

        A command, or a line that begins with a kind, is heard again as what it is.
        """
        line = self.heard()
        if line is None or not is_marked(line):
            return line
        self._again = line
        return None

    @property
    def again(self) -> bool:
        """Whether a line was typed in place of an answer, and is heard next."""
        return self._again is not None

    def sure(self, question: str) -> bool:
        """Ask whether to go on all the same; where nobody can answer, say what is in doubt and go on."""
        if self.person:
            return self.yes(_("{question}\nGo on all the same?", question=question))
        self.say(*map(self.refusal, question.split("\n")))
        return True

    def yes(self, question: str) -> bool:
        """Return whether the answer is yes; a line that is no answer means no, and is heard again as what it is."""
        self.say(_("{question} (y/n)", question=question))
        line = self.heard()
        answer = (line or "").strip()
        if agrees(answer):
            return True
        if answer and not disagrees(answer):
            self._again = line
        return False

    def number(self, question: str) -> int | None:
        """Ask until a number answers and return it, 0 for an empty line; None where there are no more lines.

        A command stops the asking too, as does a line that begins with a kind: it is heard again as what it is.
        """
        self.say(question)
        while (line := self.heard()) is not None:
            answer = line.strip()
            if not answer or (answer.isdecimal() and len(answer) <= 4):
                return int(answer or 0)
            if is_marked(answer):
                self._again = line
                return None
            self.say(_("“{words}” is no number: write it in figures.", words=answer), question)
        return None

    def refusal(self, sentence: str) -> str:
        """Return why a line was refused or is in doubt, with its number where lines come from a file."""
        if self.person:
            return sentence
        return _("Line {number}: {refusal}", number=self._lines.number, refusal=sentence)
