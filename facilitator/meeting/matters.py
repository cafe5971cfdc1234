"""Matters arising: what earlier meetings of a series left open, and how this one deals with each.

What is carried over keeps its id, so that one action is one action from meeting to meeting; the newest meeting that has
it says how it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from facilitator.errors import Refusal
from facilitator.i18n import _, full_date
from facilitator.meeting.change import Edit, changed, gone, new, to
from facilitator.meeting.keep import came_of, require_record
from facilitator.meeting.left_open import as_it_stands, not_reached
from facilitator.meeting.plan import add_item
from facilitator.meeting.value import Meeting
from facilitator.records import Action, AnyRecord, Decision, Note, Request
from facilitator.text import clean_line


def arising(earlier: Iterable[Meeting], today: date, titles: Iterable[str] = ()) -> tuple[AnyRecord, ...]:
    """Return what these meetings, oldest first, left open, as the records their next meeting begins with.

    That is whether the summary of the last of them is right, open actions, unanswered requests, questions nobody
    answered, what was parked or not reached, proposals that were not decided, and decisions whose review is due.
    Numbers start anew, in the order things were said. What the next agenda has an item for, by its `titles`, is left to
    that item.
    """
    on_agenda = {title.casefold() for title in titles}
    newest: dict[str, AnyRecord] = {}
    newest_first = tuple(earlier)[::-1]
    for meeting in reversed(newest_first):
        newest |= {record.id: _called(as_it_stands(meeting, record), meeting) for record in meeting.records()}
        for note in not_reached(meeting):
            newest.setdefault(note.id, _from(note, meeting))
    left = [
        record
        for record in newest.values()
        if _open(record, today) and not (isinstance(record, Note) and record.text.casefold() in on_agenda)
    ]
    return _numbered((*_last_summary(newest_first), *sorted(left, key=lambda record: record.at)))


def _last_summary(earlier: Sequence[Meeting]) -> list[Note]:
    """Return the question that the next meeting opens with; it goes by the id of the meeting it is about."""
    last = next((meeting for meeting in earlier if meeting.head.state == "ended"), None)
    if last is None:
        return []
    head = last.head
    # It stands before all that was said, wherever records are put in the order of their times.
    at = min((record.at for record in last.records()), default=head.created)
    text = _("Is the last summary right, that of {date}?", date=full_date(head.held))
    return [
        Note(id=head.id, number=OURS, text=text, at=min(at, head.created), kind="question", origin=head.id)
    ]


OURS = 0
"""The number of the program's own question; those of people begin at 1."""


def asks_of_summary(record: AnyRecord) -> bool:
    """Tell whether this matter is the question whether the last summary is right."""
    return isinstance(record, Note) and bool(record.origin) and record.id == record.origin


def _from(record: AnyRecord, meeting: Meeting) -> AnyRecord:
    return replace(record, origin=record.origin or meeting.head.id, item="", dealt=False)


def _called(record: AnyRecord, meeting: Meeting) -> AnyRecord:
    """Return it with the label that it has on the paper of this meeting."""
    return replace(_from(record, meeting), called=record.label, called_on=meeting.head.held)


def _open(record: AnyRecord, today: date) -> bool:
    if isinstance(record, Action | Request):
        return record.status == "open"
    if isinstance(record, Note):
        asked = record.kind in ("parked", "question") and not asks_of_summary(record)
        return asked and record.status == "open"
    if record.outcome in ("proposed", "not decided"):
        return True
    return record.outcome == "decided" and record.review is not None and record.review <= today


def _numbered(records: Iterable[AnyRecord], behind: Iterable[AnyRecord] = ()) -> tuple[AnyRecord, ...]:
    """Return these records numbered behind those that are there, each kind for itself."""
    counts: dict[str, int] = {}
    for record in behind:
        counts[record.label[0]] = max(counts.get(record.label[0], 0), record.number)
    result: list[AnyRecord] = []
    for record in records:
        if asks_of_summary(record):
            result.append(record)
            continue
        letter = record.label[0]
        counts[letter] = counts.get(letter, 0) + 1
        result.append(replace(record, number=counts[letter]))
    return tuple(result)


def matters(meeting: Meeting) -> tuple[AnyRecord, ...]:
    """Return what was carried over and is still to be dealt with: first whether the last summary is right."""
    left = (record for record in meeting.records() if record.origin and not record.dealt)
    return tuple(sorted(left, key=lambda record: not asks_of_summary(record)))


def require_matter(meeting: Meeting, record_id: str) -> AnyRecord:
    """Return this matter; raises Refusal where it was not carried over."""
    record = require_record(meeting, record_id)
    if not record.origin:
        raise Refusal(
            _("{label} is of this meeting; nothing was carried over under that label.", label=record.label)
        )
    return record


def settle(meeting: Meeting, record_id: str, now: datetime, *, needed: bool = True, why: str = "") -> Meeting:
    """Return the meeting with this matter settled: done, answered, or not needed any more.

    An action is done, a request or a question answered with `why` as the answer, something parked is dealt with, a
    decision whose review is due ends; the last summary is approved, with `why` as the changes where there are any.
    """
    record, why = require_matter(meeting, record_id), clean_line(why)
    if needed and asks_of_summary(record):
        return _dealt(meeting, record, now, status="done", text=_approved(why), answer=why)
    if isinstance(record, Action):
        status = "done" if needed else "dropped"
        return _dealt(meeting, record, now, status=status, why=came_of(record, status, why))
    if isinstance(record, Request):
        status = "answered" if needed else "withdrawn"
        return _dealt(meeting, record, now, status=status, answer=came_of(record, status, why))
    if isinstance(record, Decision):
        return _dealt(meeting, record, now, outcome="ended", needed=why)
    status = "done" if needed else "dropped"
    return _dealt(meeting, record, now, status=status, answer=came_of(record, status, why))


def _approved(changes: str) -> str:
    """Return what was found of the last summary, as the record and the next summary say it."""
    if changes:
        return _("The last summary was approved with changes: {changes}", changes=changes)
    return _("The last summary was approved as it stands.")


def leave_open(
    meeting: Meeting, record_id: str, now: datetime, *, why: str = "", until: date | None = None
) -> Meeting:
    """Return the meeting with this matter looked at and still open, with a word `why`; it comes back next time.

    `until` is a new due date, or the next review of a decision, which then stays in force.
    """
    record, why = require_matter(meeting, record_id), clean_line(why)
    if isinstance(record, Action):
        return _dealt(meeting, record, now, why=why or record.why, due=until or record.due)
    if isinstance(record, Request):
        return _dealt(meeting, record, now, answer=why or record.answer, due=until or record.due)
    if isinstance(record, Note):
        return _dealt(meeting, record, now, answer=why or record.answer)
    review = until if record.outcome == "decided" and until else record.review
    return _dealt(meeting, record, now, needed=why or record.needed, review=review)


def take_up(
    meeting: Meeting, record_id: str, *, now: datetime, new_id: Callable[[], str], minutes: int | None = None
) -> Meeting:
    """Return the meeting with this matter put on its agenda, behind the item it stands at; raises Refusal.

    Its item goes by the same id, which `left_open` relies on; where it has one already, by a new id.
    """
    record = require_matter(meeting, record_id)
    if asks_of_summary(record):
        raise Refusal(_("Whether the last summary is right is answered here: it needs no item."))
    there = meeting.item(record.id)
    if there is not None and there.state != "dropped":
        raise Refusal(_("“{title}” is on the agenda already.", title=there.title))
    added = add_item(
        meeting,
        record.text,
        now=now,
        new_id=new_id if there else lambda: record.id,
        minutes=minutes,
        after=meeting.head.current,
    )
    return changed(meeting, now, *added.log[-1].edits, to(record, dealt=True))


def carry(meeting: Meeting, records: Iterable[AnyRecord], now: datetime) -> Meeting:
    """Return a meeting not yet begun with these matters carried over, where they are not there already.

    Those of another series that it was to belong to before, and that nobody has dealt with, go; so does what was said
    of that series' last summary, as a meeting asks of one summary alone.
    """
    wanted = tuple(records)
    coming = {record.id for record in wanted}
    leaving = [record for record in matters(meeting) if record.id not in coming]
    if any(map(asks_of_summary, wanted)):
        leaving += [
            record
            for record in meeting.notes
            if asks_of_summary(record) and record.dealt and record.id not in coming
        ]
    staying = [record for record in meeting.records() if record not in leaving]
    known = {record.id for record in staying}
    added = _numbered((record for record in wanted if record.id not in known), staying)
    return changed(meeting, now, *map(gone, leaving), *map(new, added))


def _dealt(meeting: Meeting, record: AnyRecord, now: datetime, **fields: Any) -> Meeting:
    return changed(meeting, now, Edit(record, replace(record, dealt=True, **fields)))
