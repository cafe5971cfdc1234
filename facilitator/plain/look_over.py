"""The last look before a summary is written: words that may say who somebody is, to be left out or kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from facilitator.capture import Command
from facilitator.conduct.leaving_out import doubtful, place_of
from facilitator.errors import FacilitatorError, Refusal
from facilitator.i18n import _
from facilitator.plain.answers import is_answer, names_nothing
from facilitator.plain.stops import Stopped
from facilitator.text import shorten

if TYPE_CHECKING:
    from facilitator.plain.session import Session
    from facilitator.summary.leak_groups import Doubt
    from facilitator.summary.leaks import Leak

_PART = re.compile(r"[0-9]+\s*[-–]\s*[0-9]+|[^\s,;]+")
"""What an answer is made of: a number, numbers from one to another, or a word."""


def look_over(session: Session) -> bool:
    """Read out what should be looked at; where a person is there, leave out what they say, until they keep the rest.

    Return whether the summary may be written: not where a person was to look, and the lines ended before.
    """
    from facilitator.summary.leak_groups import gathered

    before = _before(session)
    while session.meeting.head.state == "ended" and (
        found := gathered(doubtful(session.meeting, before=before))
    ):
        _tell(session, found)
        if not session.desk.talk.person:
            return True
        typed = _answer(session)
        if typed is None:
            return False
        if not typed:
            return True
        places = _places(typed, len(found))
        if places is not None:
            _leave_out(session, [leak for place in sorted(places) for leak in found[place - 1].leaks])
        elif not _obeyed(session, typed):
            return False
    return True


def _before(session: Session) -> frozenset[str]:
    """Return the names that earlier meetings of the series know."""
    from facilitator.summary.leak_series import known_before

    series = session.meeting.head.series
    if not series.strip():
        return frozenset()
    return known_before(session.meeting, reversed(session.desk.of_series(series)))


def _answer(session: Session) -> str | None:
    """Return what is to be done, empty where all is kept; None where nobody answered."""
    session.say(_("Leave any out? Type their numbers, or n to keep them all."))
    try:
        while (typed := session.desk.talk.heard()) is not None:
            if names_nothing(typed):
                return ""
            if typed.strip() and not is_answer(typed):
                return typed.strip()
            session.say(_("Type the numbers of what is to be left out, or n to keep them all."))
    except Stopped:
        pass
    return None


def _tell(session: Session, found: Sequence[Doubt]) -> None:
    from facilitator.summary.leak_limits import cannot_see

    limits = cannot_see(session.meeting, "peers")
    session.say(
        _("Look at these words before anyone reads the summary:"),
        *(f"{number}. {_said(doubt)}" for number, doubt in enumerate(found, 1)),
        _("This check is a help, not a promise: it can't know every name."),
        *([limits] if limits else []),
    )


def _said(doubt: Doubt) -> str:
    """Return a doubtful word as it is heard: the word first, all places, and the first line it stands in once."""
    return _(
        "“{words}” in {where} {what}: {text}",
        words=doubt.words,
        where=doubt.where,
        what=doubt.first.what,
        text=shorten(doubt.first.text, 70),
    )


def _places(typed: str, count: int) -> set[int] | None:
    """Return the numbers of an answer such as `3-5, 7 and 8` or `all`; None for a line that is no such answer."""
    places = set[int]()
    for part in _PART.findall(typed.casefold()):
        first, dash, last = (bit.strip() for bit in part.replace("–", "-").partition("-"))
        if part in ("all", _("all")):
            places.update(range(1, count + 1))
        elif first.isdecimal() and (last.isdecimal() or not dash):
            places.update(range(int(first), min(int(last or first), count) + 1))
        elif part not in ("and", _("and")):
            return None
    return {place for place in places if 1 <= place <= count}


def _obeyed(session: Session, typed: str) -> bool:
    """Do what a line says that is no answer, so that nothing typed is lost; return whether to go on looking."""
    session.over = False
    session.obey(typed)
    return not session.over


def _leave_out(session: Session, leaks: Sequence[Leak]) -> None:
    for leak in leaks:
        place = place_of(session.meeting, leak)
        if not place:
            session.say(_("{where} was set before the meeting, and stays as it is.", where=leak.where))
            continue
        try:
            session.do(Command("leaveout", f"{place} {leak.words}"))
        except Refusal:
            continue  # a word before it took this one with it
        except FacilitatorError as failure:
            session.say(str(failure))
