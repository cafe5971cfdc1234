"""Values as flat rows and back: what a table of the store holds.

A row is a dict of JSON values: a field that has its default is absent, a time is text in ISO 8601 with its offset, a
pair is a list of two. An item's plan lies flat beside what became of it. Fields this version does not know are left
alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from datetime import date, datetime
from functools import cache
from typing import Any, cast

from facilitator.agenda.model import Item, Promise
from facilitator.errors import DamagedFile
from facilitator.i18n import _
from facilitator.meeting.change import TABLES, Value
from facilitator.meeting.value import MeetingItem

Row = dict[str, Any]

_PLANNED_MINUTES = "planned"
"""The row's name for the minutes the agenda gave, or the meeting began with; `minutes` are those that stand now."""

_DECODERS: dict[str, Callable[[Any], Any]] = {
    "date | None": lambda value: None if value is None else date.fromisoformat(value),
    "datetime": datetime.fromisoformat,
    "datetime | None": lambda value: None if value is None else datetime.fromisoformat(value),
    "tuple[str, ...]": lambda value: tuple(str(part) for part in value),
    "tuple[int, ...]": lambda value: tuple(int(part) for part in value),
    "tuple[tuple[str, int], ...]": lambda value: tuple((str(name), int(n)) for name, n in value),
    "tuple[tuple[str, str], ...]": lambda value: tuple((str(name), str(words)) for name, words in value),
    "tuple[Promise, ...]": lambda value: tuple(Promise(question, method) for question, method in value),
}


def to_row(value: Value) -> Row:
    """Return the row of a value: only what differs from the default."""
    if isinstance(value, MeetingItem):
        plan = _plain_row(value.plan)
        if "minutes" in plan:
            plan[_PLANNED_MINUTES] = plan.pop("minutes")
        return plan | _plain_row(value)
    return _plain_row(value)


def from_row(table: str, row: Mapping[str, Any]) -> Value:
    """Return the value of a row of this table; raises DamagedFile where a field is not what it should be."""
    kind = TABLES[table]
    try:
        if kind is MeetingItem:
            plan = {**row, "minutes": row.get(_PLANNED_MINUTES)}
            return cast(Value, MeetingItem(plan=Item(**_known(Item, plan)), **_known(MeetingItem, row)))
        return kind(**_known(kind, row))
    except (TypeError, ValueError, KeyError) as error:
        raise DamagedFile(
            _("A row of the table “{table}” can't be read: {error}.", table=table, error=error)
        ) from error


def difference(before: Row, after: Row) -> tuple[Row, list[str]]:
    """Return the fields to set, and the names of those to take out, to get from one row to the other."""
    return {name: value for name, value in after.items() if before.get(name, MISSING) != value}, [
        name for name in before if name not in after
    ]


def _plain_row(value: Any) -> Row:
    row: Row = {}
    kind: type = type(value)
    for name, default, _decode in _fields(kind):
        given = getattr(value, name)
        if given != default:
            row[name] = _encode(given)
    return row


def _encode(value: Any) -> Any:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Promise):
        return [value.question, value.method]
    if isinstance(value, tuple):
        return [_encode(part) for part in value]
    return value


def _known(kind: type, row: Mapping[str, Any]) -> Row:
    return {name: decode(row[name]) for name, _default, decode in _fields(kind) if name in row}


@cache
def _fields(kind: type) -> tuple[tuple[str, Any, Callable[[Any], Any]], ...]:
    """The fields of a class that a row holds: name, default, and how its JSON value becomes the value."""
    return tuple(
        (field.name, field.default, _DECODERS.get(str(field.type), _same))
        for field in fields(kind)
        if field.name != "plan"
    )


def _same(value: Any) -> Any:
    return value
