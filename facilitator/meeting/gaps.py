"""The `[square brackets]` of an agenda's prompts: what the facilitator fills in while preparing."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime

from facilitator.errors import Refusal
from facilitator.i18n import _
from facilitator.meeting.change import changed, to
from facilitator.meeting.plan import require_item
from facilitator.meeting.value import Meeting
from facilitator.text import clean_line

_GAP = re.compile(r"(?<!\\)\[([^\[\]\n]{2,80})\](?![(\[:])")
"""Words in brackets that are neither a link nor a box to tick."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One gap: the item and the prompt (from 0) it stands in, and what the brackets ask for."""

    item: str
    prompt: int
    asks: str
    sentence: str


def gaps(meeting: Meeting) -> tuple[Gap, ...]:
    """Return the gaps still to fill, in the order of the agenda."""
    return tuple(
        Gap(item.id, place, found[1], prompt)
        for item in meeting.agenda
        for place, prompt in enumerate(item.plan.prompts)
        for found in _GAP.finditer(prompt)
    )


def fill(meeting: Meeting, gap: Gap, words: str, now: datetime) -> Meeting:
    """Return the meeting with these words in place of a gap; the template's file stays as it is.

    The same gap anywhere else in the agenda is filled with it. Raises Refusal for no words, and for a gap that is gone.
    """
    words = clean_line(words)
    if not words:
        raise Refusal(_("What goes into the gap “{gap}”?", gap=gap.asks))
    if gap not in gaps(meeting):
        raise Refusal(_("That gap is filled already."))
    same = {one.item for one in gaps(meeting) if one.asks == gap.asks}
    edits = []
    for item_id in same:
        item = require_item(meeting, item_id)
        prompts = tuple(prompt.replace(f"[{gap.asks}]", words) for prompt in item.plan.prompts)
        edits.append(to(item, plan=replace(item.plan, prompts=prompts)))
    return changed(meeting, now, *edits)
