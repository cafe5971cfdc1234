"""The `[square brackets]` of an agenda's items: filled in while preparing, or when it is known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from facilitator.agenda.model import Item
from facilitator.errors import Refusal
from facilitator.i18n import _, alternatives
from facilitator.meeting.change import Edit, changed, to
from facilitator.meeting.value import Meeting, MeetingItem
from facilitator.text import clean_line

_GAP = re.compile(r"(?<!\\)\[([^\[\]\n]{2,80})\](?![(\[:])")
"""Words in brackets that are neither a link nor a box to tick."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One gap; the same words in brackets anywhere else in the agenda are the same gap."""

    number: int
    """What people call it by, from 1; filling one changes no other's number."""
    asks: str
    prompt: str
    """The prompt it stands in first, with the other gaps as they were filled so far."""
    words: str = ""
    """What it was filled with; empty while it is open."""
    by_clock: bool = False
    """Whether the clock will fill it, as it asks when an item still to come is over."""

    @property
    def sentence(self) -> str:
        """Only the sentence of the prompt that it stands in."""
        sentences = re.split(r"(?<=[.?!…])\s+", self.prompt)
        return next((sentence for sentence in sentences if f"[{self.asks}]" in sentence), self.prompt)


def all_gaps(meeting: Meeting) -> tuple[Gap, ...]:
    """Return every gap the agenda was planned with, filled or not, in order."""
    filled, found = dict(meeting.head.filled), dict[str, str]()
    ahead = (item for item in meeting.items if item.state == "ahead")
    told = {asks for item in ahead for asks in told_by_clock(item.plan, item.minutes)}
    for plan in planned_items(meeting).values():
        for prompt in texts(plan):
            for one in _GAP.finditer(prompt):
                found.setdefault(one[1], prompt)
    return tuple(
        Gap(number, asks, _around(prompt, asks, filled), filled.get(asks, ""), asks in told)
        for number, (asks, prompt) in enumerate(found.items(), 1)
    )


def _around(prompt: str, asks: str, filled: Mapping[str, str]) -> str:
    """Return a prompt with this one gap open, and the others as they stand."""
    return _filled((prompt,), {gap: words for gap, words in filled.items() if gap != asks})[0]


def gaps(meeting: Meeting) -> tuple[Gap, ...]:
    """Return the gaps people have still to fill."""
    return tuple(gap for gap in all_gaps(meeting) if not gap.words and not gap.by_clock)


CLOCK = "time after the break, time we start again, when we start again, time we come back, time to be back"
NEXT_MEETING = "next date and place, next date, next meeting, date of the next meeting, when we meet again"
LAST_DAY = (
    "last day for changes, last day for corrections, last day to change it, day until which it can be changed"
)
"""What gaps ask for that the program knows more of; a translation lists its own language's words, between commas."""


def told_by_clock(plan: Item, minutes: int | None) -> set[str]:
    """Return the gaps of an item that ask when it is over: the clock fills them as it begins, if it has a timebox."""
    asked = {one for text in texts(plan) for one in _GAP.findall(text)}
    return {asks for asks in asked if minutes and is_one_of(asks, CLOCK)}


def gaps_of(meeting: Meeting, item: MeetingItem) -> tuple[Gap, ...]:
    """Return the gaps still to fill in what this item says."""
    asked = {one for prompt in texts(item.plan) for one in _GAP.findall(prompt)}
    return tuple(gap for gap in gaps(meeting) if gap.asks in asked)


def places(text: str) -> list[tuple[int, int]]:
    """Return where gaps stand in a text, each from its bracket to the one that closes it."""
    return [found.span() for found in _GAP.finditer(text)]


def fill(meeting: Meeting, gap: Gap, words: str, now: datetime) -> Meeting:
    """Return the meeting with these words in place of a gap, or of what it was filled with before.

    One that asks for the next meeting sets that too, unless people set another. The template's file stays as it is.
    Raises Refusal for no words.
    """
    words = clean_line(words)
    if not words:
        raise Refusal(_("What goes into the gap “{gap}”?", gap=gap.asks))
    return changed(meeting, now, *filling(meeting, {gap.asks: words}, **_next_meeting(meeting, gap, words)))


def filling(meeting: Meeting, words: Mapping[str, str], **head: Any) -> list[Edit]:
    """Return the edits that fill these gaps with these words, wherever they stand, and change the head so."""
    before, planned = dict(meeting.head.filled), planned_items(meeting)
    filled = {**before, **words}
    items = (
        item
        for item in meeting.items
        if item.id in planned
        and any(f"[{asks}]" in text for text in texts(planned[item.id]) for asks in words)
    )
    edits = [to(item, plan=_with_words(item.plan, planned[item.id], before, filled)) for item in items]
    return [to(meeting.head, filled=tuple(filled.items()), **head), *edits]


def _next_meeting(meeting: Meeting, gap: Gap, words: str) -> dict[str, str]:
    """Return the next meeting's day and place, where that is what a gap asks for and nobody set it otherwise."""
    sets = asks_for_next_meeting(gap) and meeting.head.next_meeting in ("", gap.words)
    return {"next_meeting": words} if sets else {}


def asks_for_next_meeting(gap: Gap) -> bool:
    """Tell whether a gap asks when and where people meet again."""
    return is_one_of(gap.asks, NEXT_MEETING)


def is_one_of(asks: str, names: str) -> bool:
    """Tell whether the words of a gap are one of these, which commas part, or of a translation's."""
    return asks.casefold().strip() in alternatives(names)


def texts(plan: Item) -> Iterator[str]:
    """Yield the texts of an item that may have gaps, in the order people need them."""
    if plan.lead:
        yield plan.lead
    yield from (*plan.prompts, *plan.checklist)
    yield from (promise.question for promise in plan.decide)
    yield from plan.actions


def _with_words(now: Item, planned: Item, before: Mapping[str, str], filled: Mapping[str, str]) -> Item:
    """Return an item with its gaps filled as they are now; a lead that people set meanwhile stays theirs."""
    lead = _filled((planned.lead,), filled)[0]
    return replace(
        now,
        lead=lead if now.lead == _filled((planned.lead,), before)[0] else now.lead,
        prompts=_filled(planned.prompts, filled),
        checklist=_filled(planned.checklist, filled),
        decide=tuple(replace(one, question=_filled((one.question,), filled)[0]) for one in planned.decide),
        actions=_filled(planned.actions, filled),
    )


def planned_items(meeting: Meeting) -> dict[str, Item]:
    """Return every item as the agenda has it, by the item's id."""
    first = meeting.log[0].edits if meeting.log else ()
    return {edit.after.id: edit.after.plan for edit in first if isinstance(edit.after, MeetingItem)}


def _filled(prompts: tuple[str, ...], filled: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(_GAP.sub(lambda found: filled.get(found[1], found[0]), prompt) for prompt in prompts)
