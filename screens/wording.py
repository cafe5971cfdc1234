"""The words of a proposal, of a decision, or of what is sensed: asked for until they can be kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from facilitator import meeting as m
from facilitator.conduct.proposal_told import in_full, in_turn
from facilitator.i18n import _
from facilitator.meeting import Meeting
from facilitator.meeting.methods import Method
from facilitator.meeting.tally import Tally
from facilitator.meeting.ways import ways
from screens.dialogs import AskLine

if TYPE_CHECKING:
    from textual.screen import ModalScreen

    from screens.opening import DecideDialog


class Wording:
    """Asks for words over the ways of deciding, with what the agenda promised in sight."""

    def __init__(self, dialog: DecideDialog, meeting: Meeting) -> None:
        self._dialog = dialog
        item = meeting.current
        promised = m.to_decide(meeting, item) if item else ()
        self._promised = promised[0] if promised else None
        self._made = [one for met in m.decisions_promised(meeting, item) for one in met.made] if item else []
        self.early = ""
        """What was typed before the wording was asked for."""
        self._in_turn = in_turn(meeting)
        self.says_how = bool(item and promised and ways(promised[0], item))
        """Whether the agenda says how the promised decision is taken."""

    @property
    def question(self) -> str:
        """What is to be decided here; where that was decided, that this is another one; else nothing."""
        if self._promised is not None:
            return _("To decide: {question}", question=self._promised.question)
        labels = " ".join(one.label for one in self._made)
        return _("Decided here: {labels}. This is another decision.", labels=labels) if labels else ""

    async def of_proposal(self, method: Method, share: str) -> str:
        """Ask what is proposed; empty where the person went back."""
        asked, such_as = (
            (_("What is asked? One question that the group gives its advice on."),
             _("Shall the clinic open on Sundays?"))
            if method.name == "advice"
            else (_("What is proposed? One sentence that everyone can say yes or no to."),
                  _("We meet every second Thursday"))
        )  # fmt: skip
        words = (
            self.question,
            self._in_turn or _("By {method}. {what}", method=in_full(method, share), what=_(method.what)),
            asked,
        )
        return await self.ask(
            "\n".join(word for word in words if word), such_as, about=f"{self.question}\n{asked}"
        )

    async def of_decision(self) -> str:
        """Ask what was decided already; empty where the person went back."""
        asked = "\n".join(word for word in (self.question, _("What was decided?")) if word)
        return await self.ask(asked, _("We meet every second Thursday"))

    async def ask(
        self,
        asked: str,
        such_as: str,
        value: str = "",
        enter: str = "take it",
        back: str = "other ways of deciding",
        about: str = "",
    ) -> str:
        """Ask for a line; with pens down what was typed stays in it and goes nowhere. Empty where it was left."""
        question = asked
        while (
            given := await self._line(
                AskLine(question, value, such_as, enter=enter, back=back, about=about or asked)
            )
        ) is not None:
            words = " ".join(given.split())
            if not self._dialog.pens_down or not words:
                return words
            value = given
            question = "\n".join((asked, _("✗ Pens are down: nothing is kept. ctrl+o lifts them.")))
        return ""

    async def _line(self, question: AskLine) -> str | None:
        for letter in self.early:
            question.type_early(letter)
        self.early = ""
        return await self._dialog.app.push_screen_wait(question)

    async def counts(self, dialog: Callable[[Tally, str], ModalScreen[Tally | None]]) -> Tally:
        """Ask for numbers in a dialog made of those given before and what is to be said; empty where it was left.

        With pens down they stay in it and go nowhere.
        """
        given = await self._dialog.app.push_screen_wait(dialog((), ""))
        while given and self._dialog.pens_down:
            said = _("✗ Pens are down: nothing is kept. ctrl+o lifts them.")
            given = await self._dialog.app.push_screen_wait(dialog(given, said))
        return given or ()
