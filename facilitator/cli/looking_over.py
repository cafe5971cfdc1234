"""The look over a summary before it leaves by a command: words that may say who somebody is, each left out or kept."""

from __future__ import annotations

import re
import sys
from argparse import Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING

from facilitator.cli.house import House
from facilitator.errors import Refusal
from facilitator.i18n import _
from facilitator.meeting import Meeting
from facilitator.summary.value import Audience, Summary

if TYPE_CHECKING:
    from facilitator.summary.leak_groups import Doubt

_NUMBERS = re.compile(r"[0-9\s,;]+")


def looked_over(house: House, meeting: Meeting, audience: Audience, asked: Namespace) -> Summary:
    """Return the summary without what was left out of it: as the options say, else as the person at the terminal does.

    Where nobody can be asked, all is listed, and the public reads none of it. Raises Refusal where nothing is to be
    written.
    """
    from facilitator.summary import summarise
    from facilitator.summary.leak_groups import gathered
    from facilitator.summary.leak_series import known_before
    from facilitator.summary.leaks import leaks, spared
    from facilitator.summary.leaving_out import redacted

    summary = summarise(meeting, audience)
    kept = {words.casefold() for words in asked.keep}
    before = known_before(meeting, house.shelf.latest_of(meeting.head.series))
    found = [leak for leak in leaks(meeting, audience, before) if leak.words.casefold() not in kept]
    if not found:
        return summary
    if asked.redact and not asked.strict:
        return redacted(summary, found)
    doubts = gathered(found)
    gone = gathered(spared(found, audience))
    _tell(doubts, gone)
    if asked.strict:
        raise Refusal(
            _(
                "Nothing was written. Put the words right, --keep those that may be read, or leave --strict out."
            )
        )
    chosen = _chosen(doubts, gone) if _is_a_person_there() else gone
    return redacted(summary, [leak for doubt in chosen for leak in doubt.leaks])


def _is_a_person_there() -> bool:
    return bool(sys.stdin and sys.stdin.isatty() and sys.stderr and sys.stderr.isatty())


def _tell(found: Sequence[Doubt], gone: Sequence[Doubt]) -> None:
    _say(_("Look at these words before you share this:"))
    for number, doubt in enumerate(found, 1):
        mark = _("  (left out)") if doubt in gone else ""
        _say(f"  {number}. {doubt.told()}{mark}")
    _say(_("This check is a help, not a promise: it can't know every name."))
    if gone and not _is_a_person_there():
        _say(_("--keep WORDS lets the public read words that are left out."))


def _chosen(found: Sequence[Doubt], gone: Sequence[Doubt]) -> Sequence[Doubt]:
    """Ask which of them are left out."""
    enter = _("leaves them all out") if gone else _("keeps them all")
    while True:
        question = _(
            "Leave which out? Their numbers, “all” or “none”; ⏎ {enter}; “q” writes nothing: ", enter=enter
        )
        print(question, end="", file=sys.stderr, flush=True)
        line = sys.stdin.readline()
        typed = line.strip().casefold()
        if not line or typed in ("q", _("q")):
            raise Refusal(_("Nothing was written."))
        if not typed:
            return gone
        if typed in ("all", _("all"), "none", _("none")):
            return found if typed in ("all", _("all")) else ()
        if _NUMBERS.fullmatch(typed) and (numbers := _numbers(typed, len(found))):
            return [found[number - 1] for number in numbers]
        _say(_("“{words}” is none of these.", words=typed))


def _numbers(typed: str, most: int) -> list[int]:
    """Return the numbers that were typed; none where one of them is on no line."""
    numbers = sorted({int(number) for number in re.findall(r"[0-9]+", typed)})
    return numbers if all(1 <= number <= most for number in numbers) else []


def _say(line: str) -> None:
    print(line, file=sys.stderr)
