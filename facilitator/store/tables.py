"""The tables as they stand in memory.

TinyDB numbers its documents; our records have an `id`. Rows are kept by TinyDB's number, written as text because that
is how its own storages hand them out, and found by `id` through an index. A row is never changed in place: what was
handed out stays what it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from facilitator.store.line import Change, Line, Row


class Kept(Protocol):
    """What a draft needs of the table it is drafted on, which may be a draft itself."""

    exists: bool
    top: int
    """The highest number this table has seen since it was begun."""

    def find(self, id: str) -> str | None: ...
    def row(self, key: str) -> Row | None: ...
    def rows(self) -> Mapping[str, Row]: ...
    def add(self, key: str, row: Row) -> None: ...
    def replace(self, key: str, row: Row) -> None: ...
    def remove(self, key: str) -> None: ...


def apply(table: Kept, change: Change) -> None:
    """Make this change to one record; drafts and the tables of a file change this way and no other."""
    key = table.find(change.id)
    if change.gone:
        if key is not None:
            table.remove(key)
    elif key is None:
        table.add(_new_key(table, change.doc), _merged({}, change))
    else:
        table.replace(key, _merged(table.row(key) or {}, change))


def _new_key(table: Kept, doc: int | None) -> str:
    """The number a new record asks for, or the next one: where it asks for none, or two copies claim the same."""
    if doc is None or table.row(str(doc)) is not None:
        return str(table.top + 1)
    return str(doc)


def _merged(row: Row, change: Change) -> Row:
    merged = {**row, **change.fields}
    for name in change.unset:
        merged.pop(name, None)
    merged["id"] = change.id
    return merged


class Rows:
    """One table as the file has it."""

    __slots__ = ("_keys", "_rows", "exists", "top")

    def __init__(self, exists: bool = True) -> None:
        self.exists = exists
        self.top = 0
        self._rows: dict[str, Row] = {}
        self._keys: dict[str, str] = {}

    def find(self, id: str) -> str | None:
        return self._keys.get(id)

    def row(self, key: str) -> Row | None:
        return self._rows.get(key)

    def rows(self) -> Mapping[str, Row]:
        return self._rows

    def add(self, key: str, row: Row) -> None:
        self._rows[key] = row
        self._keys[row["id"]] = key
        self.top = max(self.top, int(key))

    def replace(self, key: str, row: Row) -> None:
        self._rows[key] = row

    def remove(self, key: str) -> None:
        del self._keys[self._rows.pop(key)["id"]]


class Tables:
    """All tables of one file."""

    def __init__(self, lines: Iterable[Line] = ()) -> None:
        self._tables: dict[str, Rows] = {}
        for line in lines:
            for change in line.changes:
                self.apply(change)

    def names(self) -> list[str]:
        return list(self._tables)

    def table(self, name: str) -> Rows:
        """Return the table of this name, or an empty one that does not exist yet."""
        return self._tables.get(name) or Rows(exists=False)

    def apply(self, change: Change) -> None:
        """Make one change that is written in the file."""
        if change.gone and not change.id:
            self._tables.pop(change.table, None)
            return
        table = self._tables.setdefault(change.table, Rows())
        if change.id:
            apply(table, change)

    def by_id(self) -> dict[str, dict[str, Row]]:
        """Return `{table: {id: row}}`."""
        return {
            name: {row["id"]: row for row in table.rows().values()} for name, table in self._tables.items()
        }
