"""Drafts: what an operation, or several together, would make of a table. Only what is carried out changes anything."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping

from facilitator.store.line import Change, Row, own, same
from facilitator.store.tables import Kept, Rows, Tables, apply


class Draft(MutableMapping[int, Row]):
    """One table as it will be if all goes well: it holds only what differs from the table it is drafted on.

    It looks like the plain dict that TinyDB's own operations work on, so that they can do so unchanged, and it copies a
    row only when one is taken out, as they change rows in place.
    """

    def __init__(self, name: str, base: Kept, new_id: Callable[[], str] = str) -> None:
        self.exists = base.exists
        self._name = name
        self._base = base
        self._new_id = new_id
        self._emptied = False
        self._top_before = self.top = base.top
        """The highest number seen before anything was added to this draft, and now."""
        self._gone: dict[str, None] = {}
        self._changed: dict[str, Row] = {}
        self._added: dict[str, Row] = {}
        self._keys: dict[str, str] = {}

    # What a table can be asked

    def find(self, id: str) -> str | None:
        if id in self._keys:
            return self._keys[id]
        key = None if self._emptied else self._base.find(id)
        return None if key in self._gone else key

    def row(self, key: str) -> Row | None:
        if key in self._added:
            return self._added[key]
        if key in self._changed:
            return self._changed[key]
        return None if self._emptied or key in self._gone else self._base.row(key)

    def rows(self) -> Mapping[str, Row]:
        if not (self._emptied or self._gone or self._changed or self._added):
            return self._base.rows()
        before = {} if self._emptied else self._base.rows()
        stays = {key: self._changed.get(key, row) for key, row in before.items() if key not in self._gone}
        return {**stays, **self._added}

    # How a change is made to it

    def add(self, key: str, row: Row) -> None:
        self.exists = True
        self._added[key] = row
        self._keys[row["id"]] = key
        self.top = max(self.top, int(key))

    def replace(self, key: str, row: Row) -> None:
        (self._added if key in self._added else self._changed)[key] = row

    def remove(self, key: str) -> None:
        if key in self._added:
            del self._keys[self._added.pop(key)["id"]]
        else:
            self._changed.pop(key, None)
            self._gone[key] = None

    def drop(self) -> None:
        """Take the table away, with all that is in it."""
        self.clear()
        self._top_before = self.top = 0
        self.exists = False

    # What TinyDB's operations do with it

    def peek(self, doc_id: int) -> Row:
        """Return a row only to look at."""
        row = self.row(str(doc_id))
        if row is None:
            raise KeyError(doc_id)
        return row

    def __getitem__(self, doc_id: int) -> Row:
        key, row = str(doc_id), self.peek(doc_id)
        if key not in self._added and key not in self._changed:
            self._changed[key] = own(row)
        return self._added[key] if key in self._added else self._changed[key]

    def __setitem__(self, doc_id: int, document: Row) -> None:
        row = own(document)
        if "id" not in row:
            row["id"] = self._free_id()
        if not isinstance(row["id"], str) or not row["id"]:
            raise ValueError(f"The id of a record is a text that is not empty, not {row['id']!r}")
        if self.find(row["id"]) is not None:
            raise ValueError(f"A record with the id {row['id']} already exists")
        if doc_id in self:
            self.remove(str(doc_id))
        self.add(str(int(doc_id)), row)

    def _free_id(self) -> str:
        id = self._new_id()
        while self.find(id) is not None:
            id = self._new_id()
        return id

    def __delitem__(self, doc_id: int) -> None:
        self.peek(doc_id)
        self.remove(str(doc_id))

    def __contains__(self, doc_id: object) -> bool:
        return isinstance(doc_id, int) and self.row(str(doc_id)) is not None

    def __iter__(self) -> Iterator[int]:
        return map(int, list(self.rows()))

    def __len__(self) -> int:
        return len(self.rows())

    def clear(self) -> None:
        self._emptied = True
        for part in (self._gone, self._changed, self._added, self._keys):
            part.clear()
        if self._base.rows():  # else there is nothing to write down, and the numbers go on
            self._top_before = 0
        self.top = self._top_before

    # What it comes to

    def changes(self) -> Iterator[Change]:
        """Return what makes the table it is drafted on equal to this one; nothing where nothing differs.

        Raises ValueError where a record was given another `id`, TypeError or ValueError where JSON can't hold a value.
        """
        yield from self._table_changes()
        for key in self._gone:
            yield Change(table=self._name, id=self._was(key)["id"], gone=True)
        for key, row in self._changed.items():
            yield from self._difference(self._was(key), row)
        yield from self._additions()

    def _table_changes(self) -> Iterator[Change]:
        taken_away = self._base.exists and not self.exists
        if taken_away or (self._emptied and self._base.rows()):
            yield Change(table=self._name, gone=True)
        begun = self.exists and (self._emptied or not self._base.exists)
        if begun and not self._added and (self._base.rows() or not self._base.exists):
            yield Change(table=self._name)

    def _was(self, key: str) -> Row:
        row = self._base.row(key)
        assert row is not None
        return row

    def _difference(self, was: Row, row: Row) -> Iterator[Change]:
        if row.get("id") != was["id"]:
            raise ValueError(f"A record keeps its id: {was['id']} can't become {row.get('id')}")
        fields = {
            name: own(value) for name, value in row.items() if name not in was or not same(value, was[name])
        }
        unset = tuple(name for name in was if name not in row)
        if fields or unset:
            yield Change(table=self._name, id=was["id"], fields=fields, unset=unset)

    def _additions(self) -> Iterator[Change]:
        top = self._top_before
        for key, row in self._added.items():
            number, fields = int(key), {name: value for name, value in row.items() if name != "id"}
            doc = None if number == top + 1 else number
            yield Change(table=self._name, id=row["id"], fields=fields, doc=doc)
            top = max(top, number)


class Together:
    """Operations that stand or fall together: what they changed so far, and the tables as they would be."""

    def __init__(self, tables: Tables, new_id: Callable[[], str]) -> None:
        self.changes: list[Change] = []
        self._tables = tables
        self._new_id = new_id
        self._drafts: dict[str, Draft] = {}
        self._drafted = 0
        """How many of the changes the drafts know of: they are only made when someone looks."""

    def make(self, changes: Iterable[Change]) -> None:
        """Make changes for the time being."""
        self.changes += changes

    def names(self) -> list[str]:
        """Return the names of the tables as the operations so far have made them."""
        self._look()
        names = dict.fromkeys([*self._tables.names(), *self._drafts])
        return [name for name in names if self.table(name).exists]

    def table(self, name: str) -> Kept:
        """Return a table as the operations so far have made it."""
        self._look()
        return self._drafts[name] if name in self._drafts else self._tables.table(name)

    def _look(self) -> None:
        for change in self.changes[self._drafted :]:
            if change.table not in self._drafts:
                self._drafts[change.table] = Draft(
                    change.table, self._tables.table(change.table), self._new_id
                )
            self._make(self._drafts[change.table], change)
        self._drafted = len(self.changes)

    @staticmethod
    def _make(draft: Draft, change: Change) -> None:
        if change.gone and not change.id:
            draft.drop()
            return
        draft.exists = True
        if change.id:
            apply(draft, change)


def snapshot(tables: Tables) -> Iterator[Change]:
    """Return the changes that make these tables, with these numbers, from nothing."""
    for name in tables.names():
        draft = Draft(name, Rows(exists=False))
        draft.exists = True
        for key, row in tables.table(name).rows().items():
            draft.add(key, row)
        yield from draft.changes()
