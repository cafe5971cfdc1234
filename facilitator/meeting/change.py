"""One way to change a meeting: edits of single values, several to a change, each of which can be taken back."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from facilitator.errors import Refusal
from facilitator.i18n import _
from facilitator.meeting.value import Head, Meeting, MeetingItem
from facilitator.records import Action, Decision, Note, Participant, Request

Value = Head | MeetingItem | Participant | Decision | Action | Request | Note

TABLES: dict[str, type[Value]] = {
    "meeting": Head,
    "items": MeetingItem,
    "participants": Participant,
    "decisions": Decision,
    "actions": Action,
    "requests": Request,
    "notes": Note,
}
"""The tables of the store and what one row of each is; every name but the first is a field of Meeting."""

_TABLE_OF = {kind: table for table, kind in TABLES.items()}


@dataclass(frozen=True, slots=True)
class Edit:
    """One value before and after: nothing before where it is new, nothing after where it is gone."""

    before: Value | None
    after: Value | None

    @property
    def table(self) -> str:
        """The table the value is kept in."""
        return _TABLE_OF[type(self._value)]

    @property
    def id(self) -> str:
        """The id of the value."""
        return self._value.id

    @property
    def inverse(self) -> Edit:
        """The edit that takes this one back."""
        return Edit(self.after, self.before)

    @property
    def _value(self) -> Value:
        value = self.after if self.after is not None else self.before
        assert value is not None, "an edit has a before or an after"
        return value


@dataclass(frozen=True, slots=True)
class Change:
    """What one step did to a meeting, and when; `undoes` marks one that takes back the last that still stood."""

    at: datetime
    edits: tuple[Edit, ...]
    undoes: bool = False


def changed(meeting: Meeting, now: datetime, *edits: Edit, undoes: bool = False) -> Meeting:
    """Return the meeting with these edits made and written in its log as one change.

    Edits of one value follow each other. Without any edit the meeting itself is returned.
    """
    if not edits:
        return meeting
    for edit in edits:
        meeting = _made(meeting, edit)
    return replace(meeting, log=(*meeting.log, Change(now, edits, undoes)))


def also(meeting: Meeting, *edits: Edit) -> Meeting:
    """Return the meeting with more edits made by the change that was made last."""
    last = meeting.log[-1]
    for edit in edits:
        meeting = _made(meeting, edit)
    return replace(meeting, log=(*meeting.log[:-1], replace(last, edits=(*last.edits, *edits))))


def new(value: Value) -> Edit:
    """Return the edit that adds a value."""
    return Edit(None, value)


def to(before: Value, **fields: Any) -> Edit:
    """Return the edit that gives a value other fields."""
    return Edit(before, replace(before, **fields))


def gone(value: Value) -> Edit:
    """Return the edit that removes a value."""
    return Edit(value, None)


def undo(meeting: Meeting, now: datetime) -> Meeting:
    """Return the meeting with the last change that still stands taken back.

    Raises Refusal when nothing is left to take back; the planning of the meeting itself stays.
    """
    last = undoable(meeting)
    if last is None:
        raise Refusal(_("There is nothing left to take back."))
    return changed(meeting, now, *_inverse(last), undoes=True)


def undoable(meeting: Meeting) -> Change | None:
    """Return the change that `undo` would take back, or None."""
    taken_back = 0
    for change in reversed(meeting.log[1:]):
        if change.undoes:
            taken_back += 1
        elif taken_back:
            taken_back -= 1
        else:
            return change
    return None


def redo(meeting: Meeting, now: datetime) -> Meeting:
    """Return the meeting with what `undo` took back last as it was before.

    Raises Refusal where nothing was taken back, or something else was done since.
    """
    back = redoable(meeting)
    if back is None:
        raise Refusal(_("There is nothing to bring back: only what was taken back last can be."))
    return changed(meeting, now, *_inverse(back))


def redoable(meeting: Meeting) -> Change | None:
    """Return the taking back that `redo` would take back, or None.

    Bringing back is a change like any other in the log, known by what it does: so it can be taken back again, and logs
    of earlier versions need nothing new.
    """
    waiting: list[Change] = []
    for change in meeting.log[1:]:
        if change.undoes:
            waiting.append(change)
        elif waiting and change.edits == _inverse(waiting[-1]):
            waiting.pop()
        else:
            waiting.clear()
    return waiting[-1] if waiting else None


def _inverse(change: Change) -> tuple[Edit, ...]:
    return tuple(edit.inverse for edit in reversed(change.edits))


def _made(meeting: Meeting, edit: Edit) -> Meeting:
    if isinstance(edit.after, Head):
        return replace(meeting, head=edit.after)
    rows: list[Any] = list(getattr(meeting, edit.table))
    if edit.before is not None:
        del rows[_place_of(rows, edit.id)]
    if edit.after is not None:
        _insert(rows, edit.after)
    table: dict[str, Any] = {edit.table: tuple(rows)}
    return replace(meeting, **table)


def _insert(rows: list[Any], value: Any) -> None:
    """Put a value where it belongs among its like; nearly always that is the end."""
    if not rows or _order(rows[-1]) <= _order(value):
        rows.append(value)
    else:
        insort(rows, value, key=_order)


def in_order(values: Iterable[Any]) -> tuple[Any, ...]:
    """Return values of one table in the order they stand in a meeting."""
    return tuple(sorted(values, key=_order))


def _order(value: Any) -> tuple[Any, ...]:
    """What the rows of a table are sorted by, so that a row taken out and put back stands where it stood."""
    if isinstance(value, MeetingItem):
        return (value.rank, value.id)
    if isinstance(value, Participant):
        return (value.number, value.id)
    return (value.at, value.number, value.id)


def _place_of(rows: list[Any], row_id: str) -> int:
    """Find a row by its id, from the end: what is changed is mostly what was kept last."""
    for place in range(len(rows) - 1, -1, -1):
        if rows[place].id == row_id:
            return place
    raise Refusal(_("That is not part of this meeting any more."))
