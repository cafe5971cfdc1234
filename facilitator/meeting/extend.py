"""More minutes for the item that is going on, and where they come from."""

from __future__ import annotations

from datetime import datetime, timedelta
from math import ceil
from typing import Literal

from facilitator.errors import Refusal
from facilitator.i18n import _
from facilitator.meeting.breaks import with_time_to_be_back
from facilitator.meeting.change import Edit, also, changed, to
from facilitator.meeting.clock import expected_end, spent
from facilitator.meeting.plan import promised_end, require_item
from facilitator.meeting.value import Meeting, MeetingItem

LATER_END: Literal["end"] = "end"
"""The source that takes minutes from nobody: the meeting ends later."""


def sources(meeting: Meeting) -> list[MeetingItem]:
    """Return the items that could give minutes: optional ones first, then the later ones in order."""
    ahead = [item for item in meeting.agenda if item.state == "ahead" and item.minutes]
    return sorted(ahead, key=lambda item: not item.plan.optional)


def extend(meeting: Meeting, minutes: int, now: datetime, source: str = LATER_END) -> Meeting:
    """Return the meeting with a longer timebox for its item, the minutes taken from another item or a later end.

    `source` is LATER_END or the id of an item that has not begun. A later end uses up what there is to spare before the
    promised end moves. An item that gives all it has is skipped. An item without a timebox gets one: what it has taken
    so far and the minutes. Raises Refusal where there are not so many.
    """
    item = meeting.current
    if item is None:
        raise Refusal(_("Only the item that is going on can be extended."))
    if not 0 < minutes <= 600:
        raise Refusal(_("Extend by 1 to 600 minutes."))
    longer = to(item, minutes=_base(item, now) + minutes)
    if source == LATER_END:
        after = changed(meeting, now, longer)
        after = also(after, *_promised_later(meeting, after, minutes, now))
        return with_time_to_be_back(meeting, after, now)
    giver = require_item(meeting, source)
    rest = (giver.minutes or 0) - minutes
    if giver.state != "ahead" or rest < 0:
        raise Refusal(_("“{title}” has not so many minutes to give.", title=giver.title))
    shorter = to(giver, minutes=rest) if rest else to(giver, minutes=None, state="skipped")
    return with_time_to_be_back(meeting, changed(meeting, now, longer, shorter), now)


def _promised_later(before: Meeting, after: Meeting, minutes: int, now: datetime) -> list[Edit]:
    """Return the promised end moved as far as the new minutes go past it, and no further than they are many."""
    promised, expected = promised_end(before), expected_end(after, now)
    if promised is None or expected is None:
        return []
    past = ceil(max((expected - promised).total_seconds(), 0) / 60)
    later = promised + timedelta(minutes=min(past, minutes))
    return [to(before.head, promised_end=later)] if later != before.head.promised_end else []


def _base(item: MeetingItem, now: datetime) -> int:
    return item.minutes if item.minutes is not None else round(spent(item, now) / 60)
