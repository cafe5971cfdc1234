"""What a meeting was about, as far as the gaps say it that were filled into its agenda, for readers of its summary."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from facilitator.agenda.model import Item
from facilitator.i18n import _
from facilitator.meeting.change import changed, to
from facilitator.meeting.gaps import CLOCK, LAST_DAY, NEXT_MEETING, is_one_of, texts
from facilitator.meeting.plan import set_head
from facilitator.meeting.value import Meeting
from facilitator.text import clean_line

ASKS_A_NAME = re.compile(r"\bname|\bnom\b|nombre|nome|naam|imi[ęe]|имя|ім", re.IGNORECASE)
"""What a gap of an agenda asks for where it asks for somebody's name: in all else that is filled in, there is none."""

_WAYS_IN = re.compile(
    r"\b(?:pass(?:word|code)|pin|wi-?fi|link|phone|e?-?mail)\b|\bdoor code\b", re.IGNORECASE
)
"""What opens a door or reaches a person: it was for that day, and not for whoever reads the summary."""

_THE_HOUSE = "where the toilets are, where the quiet room is, number"
_READERS = "who gets it, who gets the summary"


def about(meeting: Meeting) -> tuple[tuple[str, str], ...]:
    """Return what the gaps asked for and what was filled in, in the order of the items, without those never begun.

    What is told elsewhere, what only mattered in the room, and who somebody is are no part of it.
    """
    leads = {item.plan.lead for item in meeting.items}
    begun, others = (_said(meeting, begun=begun) for begun in (True, False))
    found = [
        (begun.find(words), called(asks), clean_line(words))
        for asks, words in meeting.head.filled
        if clean_line(words) and words not in leads and not _is_no_matter(asks)
        if words in begun or words not in others  # words put right since stand in none
    ]
    return tuple((asks, words) for place, asks, words in sorted(found, key=lambda one: (one[0] < 0, one[0])))


def _said(meeting: Meeting, *, begun: bool) -> str:
    """Return all that is read aloud, to be ticked or promised in the items that were begun, or in the others."""
    plans = [item.plan for item in meeting.items if (item.state in ("now", "done")) == begun]
    return "\n".join(text for plan in plans for text in texts(replace(plan, lead="")))


def _is_no_matter(asks: str) -> bool:
    """Tell whether readers of the summary need not, or shall not, be told what this gap was filled with."""
    elsewhere = (CLOCK, LAST_DAY, NEXT_MEETING, _THE_HOUSE)
    told = any(is_one_of(asks, names) for names in elsewhere)
    return told or bool(ASKS_A_NAME.search(asks) or _WAYS_IN.search(asks))


def asked(meeting: Meeting, name: str) -> str:
    """Return the gap that readers of the summary know by this name; empty for none."""
    return next((asks for asks, _words in meeting.head.filled if called(asks) == name), "")


def refilled(meeting: Meeting, asks: str, words: str, now: datetime) -> Meeting:
    """Return the meeting with a gap filled otherwise than people said before it, or with nothing."""
    words = clean_line(words)
    filled = ((gap, words if gap == asks else before) for gap, before in meeting.head.filled)
    return set_head(meeting, now, filled=tuple(pair for pair in filled if pair[1]))


def without_in_gaps(meeting: Meeting, change: Callable[[str], str], now: datetime) -> Meeting:
    """Return the meeting with what was filled into gaps changed, there and in all that it is read out with."""
    filled = tuple((asks, change(words)) for asks, words in meeting.head.filled)
    if filled == meeting.head.filled:
        return meeting
    altered = [(item, _plan_with(item.plan, change)) for item in meeting.items]
    edits = [to(item, plan=plan) for item, plan in altered if plan != item.plan]
    return changed(meeting, now, to(meeting.head, filled=filled), *edits)


def _plan_with(plan: Item, change: Callable[[str], str]) -> Item:
    return replace(
        plan,
        lead=change(plan.lead),
        prompts=tuple(map(change, plan.prompts)),
        checklist=tuple(map(change, plan.checklist)),
        decide=tuple(replace(one, question=change(one.question)) for one in plan.decide),
        actions=tuple(map(change, plan.actions)),
    )


def called(asks: str) -> str:
    """Return what a gap asks for as a reader understands it who does not know the sentence around it."""
    if is_one_of(asks, _READERS):
        return _("Who gets this summary")
    asks = clean_line(asks)
    return asks[:1].upper() + asks[1:]
