"""A TinyDB table that tells its storage what one operation changed, instead of handing over everything there is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, cast

from tinydb.table import Table

from facilitator.store.line import Change
from facilitator.store.storage import JournalStorage
from facilitator.store.tables import Draft, Kept, apply


class Together:
    """Operations that stand or fall together: what they changed so far, and the tables as they would be."""

    def __init__(self, storage: JournalStorage) -> None:
        self._storage = storage
        self._drafts: dict[str, Draft] = {}
        self.changes: list[Change] = []

    def table(self, name: str) -> Kept:
        """Return a table as the operations so far have made it."""
        return self._drafts.get(name) or self._storage.tables.table(name)

    def make(self, changes: Iterable[Change]) -> None:
        """Make changes for the time being."""
        for change in changes:
            self.changes.append(change)
            name = change.table
            draft = self._drafts.setdefault(
                name, Draft(name, self._storage.tables.table(name), self._storage.new_id)
            )
            if change.gone and not change.id:
                draft.drop()
            elif change.id:
                apply(draft, change)
            else:
                draft.exists = True


class JournalTable(Table):
    """Everything TinyDB's own table does, at the cost of what it changes; and records found by our own `id`."""

    together: Together | None = None
    """The operations this one belongs to, where several are to be one line."""

    def put(self, record_id: str, fields: Mapping[str, Any], unset: Iterable[str] = ()) -> None:
        """Give a record these fields and take those others from it; make it where there is none."""
        self._next_id = None
        self._make([Change(table=self.name, id=record_id, fields=dict(fields), unset=tuple(unset))])

    def drop(self, record_id: str) -> None:
        """Take a record away; one that is not there is no mistake."""
        if self._kept().find(record_id) is not None:
            self._make([Change(table=self.name, id=record_id, gone=True)])

    def _kept(self) -> Kept:
        storage = cast(JournalStorage, self._storage)
        return self.together.table(self.name) if self.together else storage.tables.table(self.name)

    def _read_table(self) -> dict[str, Mapping[str, Any]]:
        return cast("dict[str, Mapping[str, Any]]", self._kept().rows())

    def _update_table(self, updater: Callable[[dict[int, Mapping[str, Any]]], None]) -> None:
        draft = Draft(self.name, self._kept(), cast(JournalStorage, self._storage).new_id)
        # TinyDB's stock table exists in its file from the first operation on, even one that changes nothing.
        draft.exists = True
        updater(cast("dict[int, Mapping[str, Any]]", draft))
        self._make(draft.changes())

    def _make(self, changes: Iterable[Change]) -> None:
        if self.together:
            self.together.make(changes)
        else:
            cast(JournalStorage, self._storage).append(changes)
        self.clear_cache()
