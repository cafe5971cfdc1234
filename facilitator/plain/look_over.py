"""The last look before a summary is written: words that may say who somebody is, to be left out or kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from facilitator.capture import Command
from facilitator.conduct.leaving_out import doubtful, place_of
from facilitator.errors import FacilitatorError
from facilitator.i18n import _
from facilitator.plain.answers import is_answer, names_nothing
from facilitator.plain.stops import Stopped

if TYPE_CHECKING:
    from facilitator.plain.session import Session
    from facilitator.summary.leaks import Leak

_NUMBERS = re.compile(r"[0-9\s,;]+")


def look_over(session: Session) -> bool:
    """Read out what should be looked at; where a person is there, leave out what they say, until they keep the rest.

    Return whether the summary may be written: not where a person was to look, and the lines ended before.
    """
    while session.meeting.head.state == "ended" and (found := doubtful(session.meeting)):
        _tell(session, found)
        if not session.desk.talk.person:
            return True
        typed = _answer(session)
        if typed is None:
            return False
        if not typed:
            return True
        if _NUMBERS.fullmatch(typed):
            _leave_out(session, [found[place] for place in _places(typed) if 0 <= place < len(found)])
        elif not _obeyed(session, typed):
            return False
    return True


def _answer(session: Session) -> str | None:
    """Return what is to be done, empty where all is kept; None where nobody answered."""
    session.say(_("Leave any out? Type their numbers, or Enter to keep them all."))
    try:
        while (typed := session.desk.talk.heard()) is not None:
            if names_nothing(typed):
                return ""
            if not is_answer(typed):
                return typed.strip()
            session.say(_("Type the numbers of what is to be left out, or Enter alone to keep them all."))
    except Stopped:
        pass
    return None


def _tell(session: Session, found: Sequence[Leak]) -> None:
    session.say(
        _("Look at these words before anyone reads the summary:"),
        *(f"{number}. {leak.told()}" for number, leak in enumerate(found, 1)),
        _("This check is a help, not a promise: it can't know every name."),
    )


def _places(typed: str) -> list[int]:
    return sorted({int(number) - 1 for number in re.findall(r"[0-9]+", typed)})


def _obeyed(session: Session, typed: str) -> bool:
    """Do what a line says that is no answer, so that nothing typed is lost; return whether to go on looking."""
    session.over = False
    session.obey(typed)
    return not session.over


def _leave_out(session: Session, leaks: Sequence[Leak]) -> None:
    for leak in leaks:
        if leak not in doubtful(session.meeting):
            continue  # a word before it took this one with it
        place = place_of(session.meeting, leak)
        if not place:
            session.say(_("{where} was set before the meeting, and stays as it is.", where=leak.where))
            continue
        try:
            session.do(Command("leaveout", f"{place} {leak.words}"))
        except FacilitatorError as refusal:
            session.say(str(refusal))
