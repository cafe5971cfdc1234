"""When people come back from a break: nobody knows before it begins, so the clock fills that gap."""

from __future__ import annotations

from datetime import datetime, timedelta

from facilitator.i18n import clock_time
from facilitator.meeting.change import also
from facilitator.meeting.clock import left
from facilitator.meeting.gaps import filling, planned_items, told_by_clock
from facilitator.meeting.value import Meeting, MeetingItem


def with_time_to_be_back(before: Meeting, after: Meeting, now: datetime) -> Meeting:
    """Return the meeting as its last change left it, with the time its item is over in the gap that asks for it.

    Words that people filled in stay theirs; the clock's own, told before that change, are told anew. Nothing is told
    while the clock stands still.
    """
    item = after.current
    planned = planned_items(after).get(item.id) if item else None
    if item is None or item.since is None or planned is None:
        return after
    filled, over = dict(after.head.filled), _over(item, now)
    told = _told(before, now) if before.head.current == item.id else ""
    open_ones = [asks for asks in told_by_clock(planned, item.minutes) if filled.get(asks, "") in ("", told)]
    words = {asks: over for asks in open_ones if filled.get(asks) != over}
    return also(after, *filling(after, words)) if words else after


def _told(meeting: Meeting, now: datetime) -> str:
    """Return what the clock told of the item that was going on: from its pause on, where it stood still."""
    item = meeting.current
    return _over(item, meeting.head.paused_since or now) if item else ""


def _over(item: MeetingItem, now: datetime) -> str:
    """Return when an item's timebox is over, as the room's clock shows it; empty where it has none."""
    seconds = left(item, now)
    return "" if seconds is None else clock_time(now + timedelta(seconds=seconds))
