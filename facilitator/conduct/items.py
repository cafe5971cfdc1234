"""Find the item or the record that words on the line point to."""

from __future__ import annotations

from facilitator.conduct.old_labels import where_now
from facilitator.errors import Refusal
from facilitator.i18n import _
from facilitator.meeting import Meeting, MeetingItem
from facilitator.records import AnyRecord


def find_item(meeting: Meeting, words: str) -> MeetingItem:
    """Return the item of this number, or of this title or its beginning; without words, the one going on.

    Raises Refusal where there is none, or more than one.
    """
    wanted = words.strip().casefold()
    if not wanted:
        return _current(meeting)
    if wanted.isdecimal():
        return _numbered(meeting, int(wanted))
    exact = [item for item in meeting.agenda if item.title.casefold() == wanted]
    found = exact or [item for item in meeting.agenda if item.title.casefold().startswith(wanted)]
    if len(found) == 1:
        return found[0]
    if found:
        raise Refusal(_("More than one item begins with “{words}”: use its number.", words=words.strip()))
    raise Refusal(_("No item is called “{words}”.", words=words.strip()))


def _current(meeting: Meeting) -> MeetingItem:
    if meeting.current is None:
        raise Refusal(_("No item is going on: name one by its number."))
    return meeting.current


def _numbered(meeting: Meeting, number: int) -> MeetingItem:
    if not 1 <= number <= len(meeting.agenda):
        raise Refusal(
            _("There is no item {number}: the agenda has {count}.", number=number, count=len(meeting.agenda))
        )
    return meeting.agenda[number - 1]


def find_record(meeting: Meeting, label: str) -> AnyRecord:
    """Return the record of this label, such as `D1`; raises Refusal where there is none."""
    record = meeting.record(label)
    if record is None:
        nothing = _("Nothing kept here is called “{label}”.", label=label.strip())
        raise Refusal(" ".join(filter(None, (nothing, where_now(meeting, label)))))
    return record


def number_of(meeting: Meeting, item: MeetingItem) -> int:
    """Return the number people see before this item."""
    return next(place for place, other in enumerate(meeting.agenda, 1) if other.id == item.id)
