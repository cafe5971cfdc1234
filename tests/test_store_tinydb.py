"""What TinyDB promises of a database holds of ours: the same operations on its memory storage and on our file agree."""

from __future__ import annotations

import json
import tempfile
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule
from tinydb import TinyDB, where
from tinydb.operations import add, decrement, delete, increment
from tinydb.storages import MemoryStorage
from tinydb.table import Document

from facilitator.store.database import JournalDatabase, read_journal

NAMES = st.sampled_from(["notes", "actions", "_default"])
FIELDS = st.sampled_from(["a", "b", "c"])
VALUES = st.one_of(
    st.integers(-3, 3), st.booleans(), st.none(), st.text(max_size=5), st.floats(allow_nan=False, allow_infinity=False),
    st.lists(st.integers(0, 3), max_size=3), st.dictionaries(st.text(max_size=2), st.integers(0, 3), max_size=2),
)  # fmt: skip
DOCUMENTS = st.dictionaries(FIELDS, VALUES, max_size=3)
QUERIES = st.one_of(
    st.builds(lambda field: where(field).exists(), FIELDS),
    st.builds(lambda field, value: where(field) == value, FIELDS, VALUES),
    st.builds(lambda field, number: where(field).test(lambda value: isinstance(value, int) and value > number),
              FIELDS, st.integers(-3, 3)),
    st.builds(lambda one, other: where(one).exists() & ~where(other).exists(), FIELDS, FIELDS),
)  # fmt: skip

OPERATIONS = [delete("a"), increment("b"), decrement("c"), add("a", 1)]


class Memory(MemoryStorage):
    """TinyDB's memory storage, sharing no list with anyone, as none of its storages in files does."""

    def read(self) -> Any:
        return json.loads(self.memory or "null")

    def write(self, data: Any) -> None:
        self.memory = json.dumps(data)


class SameAnswers(RuleBasedStateMachine):
    """Does everything twice, and compares every answer and, after it, every table."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "x.jsonl"
        self.moments = count()
        self.ids = count()
        self.gathering: Any = None
        """Operations that are being made together, where some are."""
        self.before: Any = None

    @initialize()
    def begin(self) -> None:
        self.memory = TinyDB(storage=Memory)
        self.ours = self.opened()

    def opened(self) -> JournalDatabase:
        start = datetime(2026, 11, 23, tzinfo=UTC)
        return JournalDatabase.open(
            self.path, new_id=lambda: "never", clock=lambda: start + timedelta(seconds=next(self.moments))
        )

    def document(self, fields: dict[str, Any]) -> dict[str, Any]:
        return {**fields, "id": f"r{next(self.ids)}"}

    def both(self, name: str, operation: Any) -> None:
        """Do one operation on both; the answers, or the kinds of error, are the same."""
        answers = []
        for database in (self.memory, self.ours):
            try:
                answers.append(operation(database.table(name)))
            except Exception as error:
                answers.append(type(error))
        assert answers[0] == answers[1]
        self.same()

    def same(self) -> None:
        """Everything that can be read is the same, and outside of operations together the file says so, too."""
        assert self.memory.tables() == self.ours.tables()
        for name in self.memory.tables():
            one, other = self.memory.table(name), self.ours.table(name)
            assert one.all() == other.all()
            assert [row.doc_id for row in one] == [row.doc_id for row in other]
        if not self.gathering:
            on_disk = read_journal(self.path).tables
            assert {name: on_disk.table(name).rows() for name in on_disk.names()} == self.ours.storage.read()

    @rule(name=NAMES, fields=DOCUMENTS)
    def insert(self, name: str, fields: dict[str, Any]) -> None:
        document = self.document(fields)
        self.both(name, lambda table: table.insert(document))

    @rule(name=NAMES, fields=DOCUMENTS, number=st.integers(1, 12))
    def insert_with_a_number(self, name: str, fields: dict[str, Any], number: int) -> None:
        document = self.document(fields)
        self.both(name, lambda table: table.insert(Document(document, number)))

    @rule(name=NAMES, many=st.lists(DOCUMENTS, max_size=4))
    def insert_multiple(self, name: str, many: list[dict[str, Any]]) -> None:
        documents = [self.document(fields) for fields in many]
        self.both(name, lambda table: table.insert_multiple(documents))

    @rule(name=NAMES, fields=DOCUMENTS, query=QUERIES)
    def update(self, name: str, fields: dict[str, Any], query: Any) -> None:
        self.both(name, lambda table: table.update(fields, query))

    @rule(name=NAMES, fields=DOCUMENTS)
    def update_all(self, name: str, fields: dict[str, Any]) -> None:
        self.both(name, lambda table: table.update(fields))

    @rule(name=NAMES, fields=DOCUMENTS, numbers=st.lists(st.integers(1, 12), max_size=4, unique=True))
    def update_by_number(self, name: str, fields: dict[str, Any], numbers: list[int]) -> None:
        self.both(name, lambda table: table.update(fields, doc_ids=numbers))

    @rule(name=NAMES, operation=st.sampled_from(OPERATIONS), query=QUERIES)
    def update_by_operation(self, name: str, operation: Any, query: Any) -> None:
        numeric = where("a").test(_number) & where("b").test(_number) & where("c").test(_number)
        self.both(name, lambda table: table.update(operation, query & numeric))

    @rule(name=NAMES, query=QUERIES)
    def update_in_place(self, name: str, query: Any) -> None:
        """An update by a function that changes what is inside of a field."""
        self.both(name, lambda table: table.update(_deeper, query))

    @rule(name=NAMES)
    def read_change_and_write_back(self, name: str) -> None:
        """What TinyDB's users do: take a document, change it, update with it."""

        def operation(table: Any) -> Any:
            return [
                table.update(
                    {key: value for key, value in _deeper(row).items() if key != "id"}, doc_ids=[row.doc_id]
                )
                for row in table
            ]

        self.both(name, operation)

    @rule(name=NAMES)
    def remove_while_looking_through(self, name: str) -> None:
        self.both(name, lambda table: [table.remove(doc_ids=[row.doc_id, row.doc_id + 1]) for row in table])

    @rule(name=NAMES, updates=st.lists(st.tuples(DOCUMENTS, QUERIES), max_size=3))
    def update_multiple(self, name: str, updates: list[tuple[dict[str, Any], Any]]) -> None:
        self.both(name, lambda table: table.update_multiple(updates))

    @rule(name=NAMES, fields=DOCUMENTS, query=QUERIES)
    def upsert(self, name: str, fields: dict[str, Any], query: Any) -> None:
        document = self.document(fields)
        if self.memory.table(name).contains(query):
            document.pop("id")
        self.both(name, lambda table: table.upsert(document, query))

    @rule(name=NAMES, query=QUERIES)
    def remove(self, name: str, query: Any) -> None:
        self.both(name, lambda table: table.remove(query))

    @rule(name=NAMES, numbers=st.lists(st.integers(1, 12), max_size=4, unique=True))
    def remove_by_number(self, name: str, numbers: list[int]) -> None:
        self.both(name, lambda table: table.remove(doc_ids=numbers))

    @rule(name=NAMES)
    def truncate(self, name: str) -> None:
        self.both(name, lambda table: table.truncate())

    @rule(name=NAMES)
    def drop_table(self, name: str) -> None:
        self.memory.drop_table(name)
        self.ours.drop_table(name)
        self.same()

    @rule()
    def drop_tables(self) -> None:
        self.memory.drop_tables()
        self.ours.drop_tables()
        self.same()

    @rule(name=NAMES, fields=DOCUMENTS, which=st.integers(0, 20), unset=st.sets(FIELDS))
    def put(self, name: str, fields: dict[str, Any], which: int, unset: set[str]) -> None:
        """Our own way to write, told in TinyDB's words."""
        known = [row["id"] for row in self.ours.table(name)]
        record_id = known[which] if which < len(known) else f"p{which}"
        self.ours.table(name).put(record_id, fields, unset)
        row = next(row for row in self.ours.table(name) if row["id"] == record_id)
        theirs = self.memory.table(name)
        if theirs.contains(doc_id=row.doc_id):
            expected = {key: value for key, value in {**theirs.get(doc_id=row.doc_id), **fields}.items()
                        if key not in unset}  # fmt: skip
            assert row == expected
            theirs.remove(doc_ids=[row.doc_id])
        theirs.insert(Document(row, row.doc_id))
        self.memory.storage.write(_in_the_order_of(self.ours.storage.read(), self.memory.storage.read()))
        self.same()

    @rule(name=NAMES, which=st.integers(0, 20))
    def drop(self, name: str, which: int) -> None:
        known = [row["id"] for row in self.ours.table(name)]
        record_id = known[which] if which < len(known) else "none"
        self.ours.table(name).drop(record_id)
        if record_id in known:
            self.memory.table(name).remove(where("id") == record_id)
        self.same()

    @precondition(lambda self: not self.gathering)
    @rule()
    def begin_together(self) -> None:
        self.before = self.memory.storage.read()
        self.gathering = self.ours.together()
        self.gathering.__enter__()

    @precondition(lambda self: self.gathering)
    @rule(stands=st.booleans())
    def end_together(self, stands: bool) -> None:
        gathering, self.gathering = self.gathering, None
        if stands:
            gathering.__exit__(None, None, None)
        else:
            assert not gathering.__exit__(KeyError, KeyError("no"), None)
            self.memory = TinyDB(storage=Memory)
            if self.before is not None:
                self.memory.storage.write(self.before)
        self.same()

    @rule(name=NAMES, query=QUERIES, number=st.integers(1, 12))
    def ask(self, name: str, query: Any, number: int) -> None:
        self.both(name, lambda table: table.search(query))
        self.both(name, lambda table: table.get(query))
        self.both(name, lambda table: table.get(doc_id=number))
        self.both(name, lambda table: table.count(query))
        self.both(name, lambda table: table.contains(query))
        self.both(name, len)

    @precondition(lambda self: not self.gathering)
    @rule()
    def reopen(self) -> None:
        """Open the file again; TinyDB's memory, too, is looked at by a new database."""
        self.ours.close()
        memory = self.memory.storage.read()
        self.memory = TinyDB(storage=Memory)
        if memory is not None:
            self.memory.storage.write(memory)
        self.ours = self.opened()
        self.same()

    @precondition(lambda self: not self.gathering)
    @rule()
    def rewrite(self) -> None:
        self.ours.rewrite()
        self.same()

    def teardown(self) -> None:
        if self.gathering:
            self.end_together(stands=True)
        self.ours.close()
        self.folder.cleanup()


def _number(value: Any) -> bool:
    return type(value) in (int, float)


def _deeper(row: Any) -> Any:
    """Change what is inside of a document's fields, and return it."""
    for value in row.values():
        if isinstance(value, list):
            value.append(len(value))
        elif isinstance(value, dict):
            value["more"] = len(value)
    return row


def _in_the_order_of(wanted: dict[str, Any], rows: dict[str, Any]) -> dict[str, Any]:
    return {name: {key: rows[name][key] for key in wanted[name]} for name in wanted}


SameAnswers.TestCase.settings = settings(max_examples=120, stateful_step_count=30, deadline=None)
test_the_same_answers = SameAnswers.TestCase


def test_a_record_keeps_its_id(tmp_path: Path) -> None:
    with JournalDatabase.open(tmp_path / "x.jsonl", new_id=lambda: "made", clock=_now) as database:
        table = database.table("notes")
        table.insert({"text": "one"})
        assert table.get(doc_id=1) == {"text": "one", "id": "made"}
        with pytest.raises(ValueError, match="keeps its id"):
            table.update({"id": "other"})
        with pytest.raises(ValueError, match="already exists"):
            table.insert({"id": "made"})


def test_what_json_cannot_hold_is_refused_and_changes_nothing(tmp_path: Path) -> None:
    with JournalDatabase.open(tmp_path / "x.jsonl", new_id=lambda: "made", clock=_now) as database:
        table = database.table("notes")
        with pytest.raises(TypeError):
            table.insert({"text": {1, 2}})
        with pytest.raises(ValueError):
            table.insert({"text": float("nan")})
        for fields in ({"text": {1, 2}}, {"text": float("inf")}):
            with pytest.raises((TypeError, ValueError)):
                table.put("r1", fields)
        with pytest.raises(ValueError, match="empty"):
            table.put("", {"text": "nowhere"})
        assert table.all() == [] == list(read_journal(database.path).lines)


def test_what_was_handed_out_can_be_changed_without_harm(tmp_path: Path) -> None:
    with JournalDatabase.open(tmp_path / "x.jsonl", new_id=lambda: "made", clock=_now) as database:
        table = database.table("notes")
        table.insert({"text": "one"})
        table.get(doc_id=1)["text"] = "another"
        database.storage.read()["notes"]["1"]["text"] = "another"
        given = {"tags": ["one"]}
        table.put("two", given)
        given["tags"].append("another")
        table.search(where("tags").exists())[0]["tags"].append("another")
        assert table.get(doc_id=2) == {"id": "two", "tags": ["one"]}
        assert table.get(doc_id=1)["text"] == "one"


def _now() -> datetime:
    return datetime(2026, 11, 23, tzinfo=UTC)
