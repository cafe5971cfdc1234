"""What is kept as people speak: records added, reworded, taken out, closed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from facilitator.errors import Refusal
from facilitator.i18n import _
from facilitator.meeting.change import Edit, changed, gone, new, to
from facilitator.meeting.value import Meeting
from facilitator.records import Action, AnyRecord, Decision, Note, Record, Request
from facilitator.text import clean_line

if TYPE_CHECKING:
    from facilitator.capture import Captured


def keep(meeting: Meeting, captured: Captured, *, now: datetime, record_id: str, **fields: Any) -> Meeting:
    """Return the meeting with one more record, under the item it stands at; `fields` are those a line can't say.

    Raises Refusal while pens are down.
    """
    require_pens_up(meeting)
    return changed(meeting, now, new(replace(_record(meeting, captured, now, record_id), **fields)))


def require_pens_up(meeting: Meeting) -> None:
    """Refuse to keep anything while pens are down."""
    if meeting.head.pens_down is not None:
        raise Refusal(_("Pens are down: nothing is kept. Lift them first."))


def last_kept(meeting: Meeting) -> AnyRecord | None:
    """Return the record that the last change kept or changed, if it did."""
    edits = meeting.log[-1].edits if meeting.log else ()
    value = edits[0].after if edits else None
    return value if isinstance(value, Decision | Action | Request | Note) else None


def _record(meeting: Meeting, captured: Captured, now: datetime, record_id: str) -> AnyRecord:
    common: dict[str, Any] = {"id": record_id, "text": captured.text, "at": now, "item": meeting.head.current}
    if captured.kind == "decision":
        return Decision(number=next_number(meeting, "D"), **common)
    if captured.kind == "action":
        return Action(number=next_number(meeting, "A"), owner=captured.owner, due=captured.due, **common)
    if captured.kind == "request":
        return Request(number=next_number(meeting, "R"), addressee=captured.owner, due=captured.due, **common)
    note = Note(number=0, kind=captured.kind, **common)
    return replace(note, number=next_number(meeting, note.label[0]))


def next_number(meeting: Meeting, letter: str) -> int:
    """Return the first number that no record with this letter has, or had when it was taken out.

    A label that was said aloud or written down shall not mean something else later. By their times, the last record
    need not be the one kept last.
    """
    table: Sequence[AnyRecord] = getattr(meeting, _TABLES.get(letter, "notes"))
    there = (record.number for record in table if record.label[0] == letter)
    return max((*there, *_taken_out(meeting, letter)), default=0) + 1


_TABLES = {"D": "decisions", "A": "actions", "R": "requests"}


def _taken_out(meeting: Meeting, letter: str) -> Iterator[int]:
    """Yield the numbers of records that somebody took out; what undo took back was never said."""
    for change in meeting.log:
        for edit in change.edits:
            if edit.after is None and not change.undoes and isinstance(edit.before, Record):
                record: Any = edit.before
                if record.label[0] == letter:
                    yield record.number


def require_record(meeting: Meeting, record_id: str) -> AnyRecord:
    """Return the record with this id; raises Refusal where there is none."""
    tables: tuple[tuple[AnyRecord, ...], ...] = (
        meeting.decisions, meeting.actions, meeting.requests, meeting.notes
    )  # fmt: skip
    for table in tables:
        for record in table:
            if record.id == record_id:
                return record
    raise Refusal(_("That is not part of this meeting any more."))


def edit(meeting: Meeting, record_id: str, now: datetime, **fields: Any) -> Meeting:
    """Return the meeting with other fields in one record; a former wording is remembered.

    Raises Refusal for an empty wording, and while pens are down.
    """
    require_pens_up(meeting)
    record = require_record(meeting, record_id)
    cleaned: dict[str, Any] = {
        name: clean_line(value) if isinstance(value, str) else value for name, value in fields.items()
    }
    text = cleaned.pop("text", record.text)
    if not text:
        raise Refusal(_("{label} needs words. To take it out, remove it.", label=record.label))
    after = replace(record.reworded(text), **cleaned)
    return meeting if after == record else changed(meeting, now, Edit(record, after))


def remove(meeting: Meeting, record_id: str, now: datetime) -> Meeting:
    """Return the meeting without this record."""
    return changed(meeting, now, gone(require_record(meeting, record_id)))


def forget_slips(meeting: Meeting, now: datetime) -> Meeting:
    """Return the meeting without the wordings that were put right in it: nobody meant them to stay."""
    slips = (to(record, was=()) for record in meeting.records() if record.was)
    return changed(meeting, now, *slips)


def close_action(
    meeting: Meeting, record_id: str, now: datetime, *, done: bool = True, why: str = ""
) -> Meeting:
    """Return the meeting with this action done, or not needed any more."""
    action = require_record(meeting, record_id)
    if not isinstance(action, Action):
        raise Refusal(_("{label} is not an action.", label=action.label))
    status = "done" if done else "dropped"
    return changed(meeting, now, to(action, status=status, why=came_of(action, status, clean_line(why))))


def came_of(record: Action | Request | Note, status: str, said: str) -> str:
    """Return what came of a record: where it stood so already, what was said then, and now as well."""
    before = record.why if isinstance(record, Action) else record.answer
    if record.status != status or not before or before in said:
        return said
    return before if not said or said in before else f"{before}; {said}"


def close(meeting: Meeting, record_id: str, now: datetime, *, why: str = "") -> Meeting:
    """Return the meeting with this action done, or this request, question or parked point answered.

    What was carried over counts as dealt with. A word said to it before, in that same state, stays. Raises Refusal for
    what can't be open.
    """
    record, why = require_record(meeting, record_id), clean_line(why)
    dealt = bool(record.origin)
    if isinstance(record, Action):
        return changed(meeting, now, to(record, status="done", why=came_of(record, "done", why), dealt=dealt))
    if isinstance(record, Request):
        said = came_of(record, "answered", why)
        return changed(meeting, now, to(record, status="answered", answer=said, dealt=dealt))
    if isinstance(record, Note) and record.kind in ("question", "parked") and record.id != record.origin:
        return changed(
            meeting, now, to(record, status="done", answer=came_of(record, "done", why), dealt=dealt)
        )
    raise Refusal(_("{label} is nothing that could be still to do.", label=record.label))
