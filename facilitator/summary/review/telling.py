"""A correction in words, before and after, one line each: for a list, a pipe, or a reader of screens."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.i18n import _, clock_time, full_date
from facilitator.summary.review.comparing import in_words
from facilitator.summary.review.value import Correction, OldDraft, Proposed, Review


def told(correction: Correction) -> list[str]:
    """Return a correction in lines: what it is about, how it was and how it would be, and the words that change."""
    if len(correction.proposals) == 1:
        return list(_one(correction.proposals[0]))
    return list(_several(correction.proposals))


def older(review: Review) -> list[str]:
    """Return which older drafts the files were compared with, and what was changed since, in lines."""
    return [line for one in review.older for line in _old(one, several=len(review.older) > 1)]


def _old(one: OldDraft, *, several: bool) -> Iterator[str]:
    when = {"date": full_date(one.at.date()), "time": clock_time(one.at)}
    told = _("Compared with the draft of {date}, {time}.", **when)
    same = _("The file says the same as that draft: nothing in it is to be put right.")
    whose = f"{one.by}: " if several else ""
    yield f"{whose}{told} {same}" if one.untouched else f"{whose}{told}"
    if one.since:
        yield _("Since then the record was changed:")
        yield from (f"  {_in_short(change)}" for change in one.since)


def _in_short(one: Proposed) -> str:
    """Return a change in one line."""
    stands = one.what in ("done", "open again", "state")
    words = (
        in_words(one.before, one.after)
        if one.before and one.after and not stands
        else one.after or one.before
    )
    return f"{one.heading()}: {words}"


def heading(one: Proposed) -> str:
    """Return what it is about, and whose it is."""
    return f"{one.heading()} ({one.by})" if one.by else one.heading()


def _one(one: Proposed) -> Iterator[str]:
    yield heading(one)
    if one.before:
        yield "  " + _("before: {words}", words=one.before)
    if one.after and one.what == "unclear" and one.doubt:
        yield "  " + _("said:   {words}", words=one.after)
    elif one.after:
        yield "  " + _("after:  {words}", words=one.after)
    if one.what == "struck":
        yield "  " + _("It is taken out.")
    if (
        one.what in ("wording", "concerns", "note", "title", "purpose", "next meeting", "about")
        and one.before
        and one.after
        and not one.changes_nothing
    ):
        yield "  " + _("words:  {words}", words=in_words(one.before, one.after))
    yield from (f"  {words}" for words in before_a_yes(one))


def before_a_yes(one: Proposed) -> Iterator[str]:
    """Yield what a person has to know before they say yes to a correction."""
    if one.now:
        yield _("The record was changed since, it says now: {words}", words=one.now)
    if one.changes_nothing:
        yield _("The record says so already.")
    if one.doubt:
        yield one.doubt
    elif one.what == "unclear":
        yield _("This can't be put right from the file.")


def _several(proposals: tuple[Proposed, ...]) -> Iterator[str]:
    """Yield what several readers want of one line, each beside what it was."""
    first = proposals[0]
    yield _("{what}: not all of these can be taken", what=first.label or first.heading())
    yield "  " + _("before: {words}", words=first.before)
    for place, one in enumerate(proposals, 1):
        said = _("taken out") if one.what == "struck" else one.after
        changed = in_words(one.before, one.after) if one.after and one.before else ""
        by = f" ({one.by})" if one.by else ""
        yield f"  {place}{by}: {said}" + (f"  [{changed}]" if changed else "")
        yield from (f"  {words}" for words in before_a_yes(one))
