"""A TinyDB table that tells its storage what one operation changed, instead of handing over everything there is."""

from __future__ import annotations

from collections.abc import Callable, ItemsView, Iterable, Iterator, Mapping
from typing import Any, cast

from tinydb.table import Table

from facilitator.store.draft import Draft
from facilitator.store.line import Change, Row, own
from facilitator.store.storage import JournalStorage


class JournalTable(Table):
    """Everything TinyDB's own table does, at the cost of what it changes; and records found by our own `id`."""

    _storage: JournalStorage

    def put(self, record_id: str, fields: Mapping[str, Any], unset: Iterable[str] = ()) -> None:
        """Give a record these fields and take those others from it; make it where there is none.

        Raises ValueError for an empty id, TypeError or ValueError for what JSON can't hold, StorageFailure.
        """
        if not record_id:
            raise ValueError("The id of a record is a text that is not empty")
        given = own({name: value for name, value in fields.items() if name != "id"})
        self._next_id = None
        self._make([Change(table=self.name, id=record_id, fields=given, unset=tuple(unset))])

    def drop(self, record_id: str) -> None:
        """Take a record away; one that is not there is no mistake."""
        if self._storage.table(self.name).find(record_id) is not None:
            self._make([Change(table=self.name, id=record_id, gone=True)])

    def forget(self) -> None:
        """Forget what was asked and counted before, as it may not hold any more."""
        self._next_id = None
        self.clear_cache()

    def _read_table(self) -> dict[str, Mapping[str, Any]]:
        return cast("dict[str, Mapping[str, Any]]", _Shown(self._storage.table(self.name).rows()))

    def _update_table(self, updater: Callable[[dict[int, Mapping[str, Any]]], None]) -> None:
        draft = Draft(self.name, self._storage.table(self.name), self._storage.new_id)
        # TinyDB's stock table exists in its file from the first operation on, even one that changes nothing.
        draft.exists = True
        updater(cast("dict[int, Mapping[str, Any]]", draft))
        self._make(draft.changes())

    def _make(self, changes: Iterable[Change]) -> None:
        self._storage.make(changes)
        self.clear_cache()


class _Shown(Mapping[str, Row]):
    """Rows to hand out: each is a copy, and the table may be changed while they are looked through."""

    def __init__(self, rows: Mapping[str, Row]) -> None:
        self._rows = rows

    def __getitem__(self, key: str) -> Row:
        return cast(Row, own(self._rows[key]))

    def __iter__(self) -> Iterator[str]:
        return iter(list(self._rows))

    def __len__(self) -> int:
        return len(self._rows)

    def items(self) -> ItemsView[str, Row]:
        return ItemsView(_Shown(dict(self._rows)))
