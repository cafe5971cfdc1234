"""From the lines of a file to a meeting, and from a meeting's changes to lines."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from facilitator.errors import DamagedFile
from facilitator.i18n import _
from facilitator.meeting import Change, Edit, Meeting
from facilitator.meeting.change import TABLES, Value, in_order
from facilitator.meeting.rows import Row, difference, from_row, to_row
from facilitator.store.line import Change as RowChange
from facilitator.store.line import Line


def meeting_of(lines: Iterable[Line], path: Path) -> Meeting:
    """Return the meeting these lines tell, its log included; raise DamagedFile where they tell none.

    Tables and fields that this version does not know are passed over.
    """
    told = _Told()
    log = tuple(change for line in lines if (change := told.change(line)).edits)
    heads = told.values["meeting"]
    if len(heads) != 1:
        raise DamagedFile(
            _("{path} does not say which meeting it is. `facilitator doctor` can look at it.", path=path)
        )
    tables: dict[str, Any] = {
        table: in_order(values.values()) for table, values in told.values.items() if table != "meeting"
    }
    return Meeting(head=next(iter(heads.values())), log=log, **tables)


def line_of(change: Change) -> Line:
    """Return a change of a meeting as the line that tells it."""
    return Line(at=change.at, changes=tuple(map(row_change, change.edits)), undoes=change.undoes)


def row_change(edit: Edit) -> RowChange:
    """Return what an edit does to its row."""
    if edit.after is None:
        return RowChange(table=edit.table, id=edit.id, gone=True)
    fields, unset = difference(to_row(edit.before) if edit.before else {}, to_row(edit.after))
    return RowChange(table=edit.table, id=edit.id, fields=fields, unset=tuple(unset))


class _Told:
    """What the lines have told so far: rows as they stand, and the values made of them."""

    def __init__(self) -> None:
        self._rows: dict[tuple[str, str], Row] = {}
        self.values: dict[str, dict[str, Any]] = {table: {} for table in TABLES}

    def change(self, line: Line) -> Change:
        edits = (self._edit(change) for change in line.changes if change.table in TABLES and change.id)
        return Change(line.at, tuple(edit for edit in edits if edit is not None), line.undoes)

    def _edit(self, change: RowChange) -> Edit | None:
        values = self.values[change.table]
        before = values.get(change.id)
        after = self._after(change)
        if after is None:
            values.pop(change.id, None)
        else:
            values[change.id] = after
        return None if before is None and after is None else Edit(before, after)

    def _after(self, change: RowChange) -> Value | None:
        key = (change.table, change.id)
        if change.gone:
            self._rows.pop(key, None)
            return None
        row = {**self._rows.get(key, {}), **change.fields, "id": change.id}
        for name in change.unset:
            row.pop(name, None)
        self._rows[key] = row
        return from_row(change.table, row)
