"""What a meeting leaves of its agenda for another time, and what became of a matter that was put on one.

A matter that was put on the agenda and its item go by one id: it is dealt with when the item was talked about, and open
for as long as it was not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile
from typing import TypeVar

from facilitator.i18n import _
from facilitator.meeting.value import Meeting, MeetingItem
from facilitator.records import AnyRecord, Note

R = TypeVar("R", bound=AnyRecord)


def not_reached(meeting: Meeting) -> Iterator[Note]:
    """Yield the items of an ended meeting that were parked or never begun, each as something parked.

    Items that only open, pause or close a meeting are none of them: every meeting has its own.
    """
    if meeting.head.state != "ended":
        return
    at = meeting.head.ended or meeting.head.created
    for item in meeting.agenda:
        if waits(meeting, item) and not frames(meeting, item):
            yield Note(id=item.id, number=1, text=item.title, at=at, kind="parked")


def waits(meeting: Meeting, item: MeetingItem) -> bool:
    """Tell whether an item waits for another meeting: it was parked, or the meeting ended before it."""
    return item.state == "parked" or (item.state == "ahead" and meeting.head.state == "ended")


def as_it_stands(meeting: Meeting, record: R) -> R:
    """Return a record as it stands: what was put on the agenda as an item is dealt with once that was talked about."""
    if not isinstance(record, Note) or not record.dealt or record.status != "open":
        return record
    item = meeting.item(record.id)
    if item is None or item.state != "done":
        return record
    return replace(record, status="done", answer=record.answer or _("it was on the agenda"))


def waits_as_item(meeting: Meeting, record: AnyRecord) -> bool:
    """Tell whether a matter was put on the agenda and its item waits: it is told as that item, and nowhere twice."""
    item = meeting.item(record.id)
    return item is not None and waits(meeting, item)


def frames(meeting: Meeting, item: MeetingItem) -> bool:
    """Tell whether an item only opens, pauses or closes its meeting, by its title and its place.

    That is one whose whole title is such a name, like `Check-in`. Where nothing but such items stand before it, or
    behind it, one part of its title is enough, as in `Read back and close`. What promises a decision is never one.
    """
    agenda = meeting.agenda
    return item in takewhile(_partly, agenda) or item in takewhile(_partly, agenda[::-1]) or _wholly(item)


def _wholly(item: MeetingItem) -> bool:
    owes = item.plan.decide or item.plan.actions
    return not owes and _folded(item) in _names()


def _partly(item: MeetingItem) -> bool:
    title = _folded(item)
    parts = [title, *(part.strip() for part in _BETWEEN.split(title))]
    return not item.plan.decide and not _names().isdisjoint(parts)


def _folded(item: MeetingItem) -> str:
    from facilitator.agenda.words import fold

    return fold(item.title).strip(" *_:.!?")


def _names() -> frozenset[str]:
    from facilitator.agenda.words import words

    return words("usual") | words("break_")


_BETWEEN = re.compile(
    r"[,;/&+·–—、，]|(?<!\w)(?:and|then|und|dann|et|puis|y|e|i|и|і|та|en|och|og|ja|és|și|si|ve|και|a|va|و|と)(?!\w)"
)
"""What stands between the parts of a title: commas, slashes, and the little word `and` of the agendas' languages."""
