"""Sensing where a group stands, step by step: the question, the options, then a number for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from facilitator import meeting as m
from facilitator.conduct.sensing import options_noted
from facilitator.i18n import _
from facilitator.meeting import Meeting
from facilitator.meeting.methods import Method
from facilitator.meeting.tally import Tally
from screens.begun_counts import leave_numbers, numbers_left
from screens.widgets.count_table import CountTable
from screens.widgets.plain import Plain
from screens.window import CHOOSE, Window, means
from screens.wording import Wording

_QUESTION = {
    "temperature check": "Shall we go on with this?",
    "straw poll": "Where do we meet?",
    "dot vote": "What first? Three dots each",
    "fist to five": "How much do you like the garden project?",
}


@dataclass(frozen=True, slots=True)
class Counting:
    """What is counted: the question, the method, the choices, and how many people are there."""

    question: str
    method: Method
    choices: Sequence[str]
    present: int


class CountDialog(Window[Tally | None]):
    """Asks for one number after the other; returns all of them."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", "back")]

    def __init__(self, asked: Counting, given: Tally, said: str) -> None:
        super().__init__(classes="question")
        self._asked = asked
        self._given = given
        self._said = said

    def body(self) -> ComposeResult:
        yield Plain(Content.styled(self._asked.question, "bold"))
        yield Plain(self._said or _(_to_show(self._asked.method)))
        yield Plain(" ")
        yield CountTable()

    def foot(self) -> list[Binding]:
        """Name the keys of the table."""
        return [means("enter", "next line"), CHOOSE, means("escape", "back")]

    def on_mount(self) -> None:
        """Begin at the first number; numbers that were left here are there again."""
        method, choices = self._asked.method, self._asked.choices
        self.query_one(CountTable).ask(
            method.name, choices, self._asked.present, self._given, limited=bool(method.choices),
            typed=numbers_left(self.app, self._about),
        )  # fmt: skip

    @property
    def _about(self) -> str:
        """What tells this count from others."""
        return f"{self._asked.method.name} {self._asked.question} {', '.join(self._asked.choices)}"

    def on_count_table_counted(self, event: CountTable.Counted) -> None:
        """Go back with the numbers."""
        event.stop()
        leave_numbers(self.app, self._about, "")
        self.dismiss(event.counts)

    def action_back(self) -> None:
        """Go back; the numbers are there again when this is counted once more."""
        leave_numbers(self.app, self._about, self.query_one(CountTable).typed)
        self.dismiss(None)


def _to_show(method: Method) -> str:
    """Return how people show what is counted."""
    return next((step.say for step in method.steps if step.takes == "counts"), method.steps[-1].say)


async def sensed(words: Wording, meeting: Meeting, method: Method) -> str:
    """Ask for all that a result needs and return it as it is typed; empty where the person went back to the ways."""
    about = f"{_(method.name).capitalize()}. {_(method.what)}\n{_to_ask(method)}"
    about += "" if method.choices else " " + _("Write the question first.")
    question = ""
    while question := await words.ask(about, _(_QUESTION[method.name]), question):
        asked = Counting(question, method, method.choices, _present(meeting))
        if counts := await _counted(words, asked, ", ".join(options_noted(meeting))):
            told = ", ".join(f"{option}: {number}" for option, number in counts)
            return f"{method.name} {question.rstrip(':')}: {told}"
    return ""


def _present(meeting: Meeting) -> int:
    return m.headcount(meeting.participants)


def _to_ask(method: Method) -> str:
    """Return how a method begins; one that decides as well only scores here."""
    return _("Say what it is about. It decides nothing here.") if method.decides else _(method.steps[0].say)


async def _counted(words: Wording, asked: Counting, noted: str) -> Tally:
    """Ask for the options, where the group names its own, then for the numbers; empty where the person went back.

    What was `noted` is offered as the options.
    """
    if asked.choices:
        return await words.counts(partial(CountDialog, asked))
    typed = noted
    about = _("{question}\nWhich options? Write them with commas between.", question=asked.question)
    enter, back = "go on", "back to the question"
    while typed := await words.ask(about, _("park, church hall"), typed, enter, back):
        choices = _options(typed)
        if counts := await words.counts(partial(CountDialog, replace(asked, choices=choices))):
            return counts
    return ()


def _options(typed: str) -> tuple[str, ...]:
    """Return the options that were written with commas between; the same one twice is one."""
    options: dict[str, str] = {}
    for part in filter(None, map(str.strip, typed.replace(";", ",").split(","))):
        options.setdefault(part.casefold(), part)
    return tuple(options.values())
