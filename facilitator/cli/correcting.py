"""One person going through corrections of a summary at the terminal: each is shown, then taken, reworded or left."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from facilitator.cli.house import House, room_clock
from facilitator.cli.person import hear, say, somebody_types
from facilitator.conduct.reviewing import written_again
from facilitator.errors import FacilitatorError
from facilitator.i18n import _, ngettext
from facilitator.ids import random_id
from facilitator.store.keeper import KeptMeeting
from facilitator.summary.review.applying import apply, as_typed, edited
from facilitator.summary.review.finding import merged
from facilitator.summary.review.saying import said
from facilitator.summary.review.status import approved_after
from facilitator.summary.review.telling import told
from facilitator.summary.review.value import Correction, Proposed


@dataclass
class Correcting:
    """One person going through corrections; each that is taken is on the disk before it is said so."""

    kept: KeptMeeting
    asked: Namespace
    today: date
    taken: list[Proposed] = field(default_factory=list)
    left: int = 0
    left_clear: bool = False
    """Whether one of those left could have been taken as it is."""
    over: bool = False
    struck: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """The wordings of what was struck out, by its label."""

    def go_through(self, corrections: Iterable[Correction]) -> None:
        """Show each correction, and take it or not."""
        for one in corrections:
            if self.over:
                self._leave(one)
                if not somebody_types():
                    print("\n".join(("", *told(one))), file=sys.stderr)
            elif self.asked.yes:
                self._take_clear(one)
            else:
                self._ask(one)

    def _leave(self, one: Correction) -> None:
        self.left += 1
        self.left_clear = self.left_clear or one.clear

    def _take_clear(self, one: Correction) -> None:
        """Take one without asking, unless a person has to choose or to understand."""
        print("\n".join(told(one)), file=sys.stderr)
        if one.clear:
            self._take(one.proposals[0])
        else:
            self._leave(one)
            print(_("This one needs a person: nothing was changed."), file=sys.stderr)

    def _ask(self, one: Correction) -> None:
        print("\n".join(("", *told(one))), file=sys.stderr)
        while True:
            answer = self._answer(one)
            if answer is None or answer in (_("q"), "q"):
                self.over = True
                self._leave(one)
                return
            if answer in (_("n"), "n", "0"):
                print(_("Left as it was."), file=sys.stderr)
                return
            if self._did(one, answer):
                return

    def _answer(self, one: Correction) -> str | None:
        if len(one.proposals) > 1:
            numbers = "/".join(str(place) for place in range(1, len(one.proposals) + 1))
            return hear(
                _("Which one? {numbers}, n none of them, e in other words, q stop: ", numbers=numbers)
            )
        if one.proposals[0].what == "unclear":
            return hear(_("It can't be taken as it is. n leave it, e say what is meant, q stop: "))
        return hear(_("Take it? y yes, n no, e in other words, q stop: "))

    def _did(self, one: Correction, answer: str) -> bool:
        """Do what was answered and tell whether that was an answer."""
        try:
            if answer in (_("e"), "e"):
                return self._in_other_words(one.proposals[0])
            place = 1 if answer in (_("y"), "y") and len(one.proposals) == 1 else int(answer or 0)
            if 1 <= place <= len(one.proposals):
                self._take(one.proposals[place - 1])
                return True
        except FacilitatorError as refusal:
            print(str(refusal), file=sys.stderr)
        except ValueError:
            pass
        return False

    def _in_other_words(self, proposed: Proposed) -> bool:
        if proposed.what == "unclear":
            print(_("For example: D1: We meet on Mondays · A1 done · A1 by friday · D2 out"), file=sys.stderr)
        else:
            print(as_typed(proposed), file=sys.stderr)
        words = hear(_("In other words: "))
        if not words:
            return False
        if proposed.what == "unclear":
            for one in merged(said(self.kept.meeting, words, self.today, proposed.by)):
                self._ask(one)
        else:
            self._take(edited(proposed, words, self.today))
        return True

    def hear(self) -> None:
        """Take corrections that are typed in, heard by phone or read on paper, until an empty line."""
        print(
            _(
                "One line each, such as D2: we meet on Thursdays · A1 done · A1 by friday. An empty line ends."
            ),
            file=sys.stderr,
        )
        while not self.over and (line := hear("> ")):
            try:
                self.go_through(merged(said(self.kept.meeting, line, self.today, self.asked.by)))
            except FacilitatorError as refusal:
                self.left += 0 if somebody_types() else 1
                print(str(refusal), file=sys.stderr)

    def _take(self, one: Proposed) -> None:
        from facilitator.conduct.forgetting import struck_words

        before = self.kept.meeting
        after = apply(before, one, room_clock(), random_id)
        if after is before:
            print(_("The record says so already."), file=sys.stderr)
            return
        self.kept.keep(after)
        self.taken.append(one)
        if words := struck_words(before, [one]):
            self.struck[one.label] = words
        print(_("Put right: {what}", what=after.head.amendments[-1]))

    def close(self, house: House, audience: str) -> int:
        """Write the summary anew where something was taken, and say what was left."""
        if self.taken:
            for path in self._written(house, audience):
                print(path)
            if known := approved_after(self.kept.meeting):
                say(known)
        if self.left:
            words = ngettext(
                "{n} correction was not answered; nothing of it was changed.",
                "{n} corrections were not answered; nothing of them was changed.",
                self.left,
            )
            print(words, file=sys.stderr)
            if self.left_clear and not (self.asked.yes or somebody_types()):
                print(_("The same with --yes takes all that are clear."), file=sys.stderr)
        return 1 if self.left else 0

    def _written(self, house: House, audience: str) -> list[Path]:
        """Write the summary anew, and say what looks as if it should not leave the room."""
        from facilitator.summary.leaks import leaks

        for leak in leaks(self.kept.meeting, "peers"):
            print(_("Look at this before you share it: {leak}", leak=leak.told()), file=sys.stderr)
        return written_again(self.kept.meeting, house.summaries, audience, house.shelf.seal)
