"""The look over a summary before it leaves by a command: words that may say who somebody is, each left out or kept."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING

from facilitator.cli.house import House
from facilitator.cli.numbered import ask_numbers
from facilitator.cli.person import say, somebody_reads_and_types
from facilitator.errors import Refusal
from facilitator.i18n import _
from facilitator.meeting import Meeting
from facilitator.summary.value import Audience, Summary

if TYPE_CHECKING:
    from facilitator.summary.leak_groups import Doubt


def looked_over(house: House, meeting: Meeting, audience: Audience, asked: Namespace) -> Summary:
    """Return the summary without what was left out of it: as the options say, else as the person at the terminal does.

    Where nobody can be asked, all is listed, and the public reads none of it. Raises Refusal where nothing is to be
    written.
    """
    from facilitator.summary import summarise
    from facilitator.summary.leak_groups import gathered
    from facilitator.summary.leak_limits import cannot_see
    from facilitator.summary.leak_series import known_before
    from facilitator.summary.leaks import leaks, spared
    from facilitator.summary.leaving_out import redacted

    summary = summarise(meeting, audience)
    kept = {words.casefold() for words in asked.keep}
    before = known_before(meeting, house.shelf.latest_of(meeting.head.series))
    found = [leak for leak in leaks(meeting, audience, before) if leak.words.casefold() not in kept]
    limits = cannot_see(meeting, audience)
    if not found or (asked.redact and not asked.strict):
        if limits:
            say(limits)
        return redacted(summary, found)
    doubts = gathered(found)
    gone = gathered(spared(found, audience))
    _tell(doubts, gone, limits)
    if asked.strict:
        raise Refusal(
            _(
                "Nothing was written. Put the words right, --keep those that may be read, or leave --strict out."
            )
        )
    chosen = _chosen(doubts, gone) if somebody_reads_and_types() else gone
    return redacted(summary, [leak for doubt in chosen for leak in doubt.leaks])


def _tell(found: Sequence[Doubt], gone: Sequence[Doubt], limits: str) -> None:
    say(_("Look at these words before you share this:"))
    for number, doubt in enumerate(found, 1):
        mark = _(" (left out)") if doubt in gone else ""
        say(f"  {number}. {doubt.told()}{mark}")
    say(_("This check is a help, not a promise: it can't know every name."))
    if limits:
        say(limits)
    if gone and not somebody_reads_and_types():
        say(_("--keep WORDS lets the public read words that are left out."))


def _chosen(found: Sequence[Doubt], gone: Sequence[Doubt]) -> Sequence[Doubt]:
    """Ask which of them are left out."""
    enter = _("leaves them all out") if gone else _("keeps them all")
    question = _(
        "Leave which out? Their numbers, “all” or “none”; Enter {enter}; “q” writes nothing: ", enter=enter
    )
    answer = ask_numbers(question, len(found), ["all", "none"])
    if isinstance(answer, str):
        return {"": gone, "all": found}.get(answer, ())
    return [found[number - 1] for number in answer]
