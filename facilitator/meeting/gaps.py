"""The `[square brackets]` of an agenda's prompts: filled in while preparing, or when it is known."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from facilitator.errors import Refusal
from facilitator.i18n import _
from facilitator.meeting.change import changed, to
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

    @property
    def sentence(self) -> str:
        """Only the sentence of the prompt that it stands in."""
        sentences = re.split(r"(?<=[.?!…])\s+", self.prompt)
        return next((sentence for sentence in sentences if f"[{self.asks}]" in sentence), self.prompt)


def all_gaps(meeting: Meeting) -> tuple[Gap, ...]:
    """Return every gap the agenda was planned with, filled or not, in order."""
    filled, found = dict(meeting.head.filled), dict[str, str]()
    for prompts in _planned(meeting).values():
        for prompt in prompts:
            for one in _GAP.finditer(prompt):
                found.setdefault(one[1], prompt)
    return tuple(
        Gap(number, asks, _around(prompt, asks, filled), filled.get(asks, ""))
        for number, (asks, prompt) in enumerate(found.items(), 1)
    )


def _around(prompt: str, asks: str, filled: Mapping[str, str]) -> str:
    """Return a prompt with this one gap open, and the others as they stand."""
    return _filled((prompt,), {gap: words for gap, words in filled.items() if gap != asks})[0]


def gaps(meeting: Meeting) -> tuple[Gap, ...]:
    """Return the gaps still to fill."""
    return tuple(gap for gap in all_gaps(meeting) if not gap.words)


def gaps_of(meeting: Meeting, item: MeetingItem) -> tuple[Gap, ...]:
    """Return the gaps still to fill in what is read aloud at this item."""
    asked = {one for prompt in item.plan.prompts for one in _GAP.findall(prompt)}
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
    filled = {**dict(meeting.head.filled), gap.asks: words}
    planned = _planned(meeting)
    items = (
        item for item in meeting.items if any(f"[{gap.asks}]" in text for text in planned.get(item.id, ()))
    )
    edits = [to(item, plan=replace(item.plan, prompts=_filled(planned[item.id], filled))) for item in items]
    head = to(meeting.head, filled=tuple(filled.items()), **_next_meeting(meeting, gap, words))
    return changed(meeting, now, head, *edits)


_NEXT_MEETING = "next date and place, next date, next meeting, date of the next meeting, when we meet again"


def _next_meeting(meeting: Meeting, gap: Gap, words: str) -> dict[str, str]:
    """Return the next meeting's day and place, where that is what a gap asks for and nobody set it otherwise."""
    known = f"{_NEXT_MEETING},{_(_NEXT_MEETING)}".split(",")
    asks_for_it = gap.asks.casefold().strip() in {one.strip().casefold() for one in known}
    return {"next_meeting": words} if asks_for_it and meeting.head.next_meeting in ("", gap.words) else {}


def _planned(meeting: Meeting) -> dict[str, tuple[str, ...]]:
    """Return the prompts of every item as the agenda has them, by the item's id."""
    first = meeting.log[0].edits if meeting.log else ()
    return {edit.after.id: edit.after.plan.prompts for edit in first if isinstance(edit.after, MeetingItem)}


def _filled(prompts: tuple[str, ...], filled: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(_GAP.sub(lambda found: filled.get(found[1], found[0]), prompt) for prompt in prompts)
