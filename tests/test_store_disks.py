"""A disk that fails at any call, once or several times: what was acknowledged stays, what was not leaves no trace."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from facilitator.errors import StorageFailure
from facilitator.store import growing
from facilitator.store.database import JournalDatabase, read_journal
from facilitator.store.line import Line
from tests.disks import Trouble, killed_at, writing_little

START = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
OLD = {"a": "one", "b": "zwei", "c": "三"}
Told = dict[str, str]


def opened(path: Path) -> JournalDatabase:
    moments = count()
    return JournalDatabase.open(path, new_id=str, clock=lambda: START + timedelta(seconds=next(moments)))


def on_disk(path: Path) -> Told:
    journal = read_journal(path)
    assert not journal.damaged
    return {name: row["text"] for name, row in journal.tables.by_id().get("notes", {}).items()}


def in_memory(database: JournalDatabase) -> Told:
    return {row["id"]: row["text"] for row in database.table("notes")}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with three notes, one of them worded anew."""
    path = tmp_path / "meeting.jsonl"
    with opened(path) as database:
        for name, text in [("a", "slip"), *OLD.items()]:
            database.table("notes").put(name, {"text": text})
    return path


def put(database: JournalDatabase) -> Told:
    database.table("notes").put("d", {"text": "new"})
    return {**OLD, "d": "new"}


def together(database: JournalDatabase) -> Told:
    with database.together():
        database.table("notes").put("d", {"text": "new"})
        database.table("notes").drop("a")
    return {"b": "zwei", "c": "三", "d": "new"}


def rewrite(database: JournalDatabase) -> Told:
    database.rewrite()
    return OLD


OPERATIONS = pytest.mark.parametrize("operation", [put, together, rewrite])


@OPERATIONS
@pytest.mark.parametrize("times", [1, 2, 3, 5])
def test_where_any_call_fails_the_old_state_stands_and_the_next_change_is_kept(
    path: Path, operation: Callable[[JournalDatabase], Told], times: int
) -> None:
    whole, at, met = path.read_bytes(), 0, True
    while met:
        at += 1
        path.write_bytes(whole)
        with opened(path) as database:
            trouble, expected = Trouble(at, times), OLD
            with trouble.on_the_disk(), suppress(StorageFailure):
                expected = operation(database)
            met = trouble.met
            assert in_memory(database) == expected
            if times == 1:
                assert on_disk(path) == expected, "what was refused is cut off at once"
                assert not read_journal(path).torn
            database.table("notes").put("after", {"text": "kept"})
            assert on_disk(path) == in_memory(database) == {**expected, "after": "kept"}
    assert at > 4


@OPERATIONS
def test_killed_at_any_call_the_old_state_or_the_new_is_there(
    path: Path, operation: Callable[[JournalDatabase], Told]
) -> None:
    whole, at, killed, seen = path.read_bytes(), 0, True, []
    while killed:
        at += 1
        path.write_bytes(whole)
        killed = killed_at(at, lambda: opened(path), operation)
        seen.append(on_disk(path))
        with opened(path) as database:
            assert in_memory(database) == seen[-1]
            database.table("notes").put("after", {"text": "kept"})
            assert on_disk(path) == {**seen[-1], "after": "kept"}
    assert seen[0] == OLD
    assert all(state in (OLD, seen[-1]) for state in seen)
    assert at > 4


def test_what_is_acknowledged_was_handed_to_the_disk_and_so_was_its_name(
    tmp_path: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []

    def noting(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def noted(*args: Any) -> Any:
            result = call(*args)
            done.append(name)
            return result

        return noted

    lines = read_journal(path).lines
    with opened(path) as database:
        monkeypatch.setattr(growing, "_sync", noting("sync", growing._sync))
        monkeypatch.setattr(growing, "sync_folder", noting("sync folder", growing.sync_folder))
        monkeypatch.setattr(os, "write", noting("write", os.write))
        monkeypatch.setattr(Path, "replace", noting("replace", Path.replace))
        put(database)
        assert done == ["write", "sync"]
        done.clear()
        database.rewrite()
        assert done == ["write", "sync", "replace", "sync folder"]
        done.clear()
    begin(tmp_path / "deep" / "er" / "new.jsonl", lines)
    assert done == ["sync folder"] * 2 + ["write", "sync", "replace", "sync folder"]


def begin(path: Path, lines: tuple[Line, ...]) -> None:
    JournalDatabase.begin(path, lines, new_id=str, clock=lambda: START).close()


def test_a_file_that_the_disk_did_not_take_is_not_there_and_can_be_begun_again(
    tmp_path: Path, path: Path
) -> None:
    lines, refused, at, met = read_journal(path).lines, 0, 0, True
    while met:
        at += 1
        new, trouble = tmp_path / str(at) / "2026" / "new.jsonl", Trouble(at)
        try:
            with trouble.on_the_disk():
                begin(new, lines)
        except StorageFailure:
            refused += 1
            assert not new.exists()
            begin(new, lines)
        met = trouble.met
        assert on_disk(new) == OLD
    assert refused > 5


def test_a_file_is_begun_whole_or_not_at_all(tmp_path: Path, path: Path) -> None:
    lines, at, killed, there = read_journal(path).lines, 0, True, set()
    while killed:
        at += 1
        new = tmp_path / str(at) / "2026" / "new.jsonl"
        killed = killed_at(at, lambda new=new: new, lambda new: begin(new, lines))  # type: ignore[misc]
        there.add(new.exists())
        if not new.exists():
            begin(new, lines)
        assert on_disk(new) == OLD
    assert there == {False, True}


def test_a_disk_that_takes_a_few_bytes_at_a_time_gets_all_of_them(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(path) as database, writing_little(monkeypatch):
        new = put(database)
        assert on_disk(path) == new
        database.rewrite()
        assert on_disk(path) == new


class BadDisk(RuleBasedStateMachine):
    """Random changes on a disk on which now and then some calls in a row fail, and a process that is killed."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "x.jsonl"
        self.moments = count()
        self.told: Told = {}
        self.perhaps: list[Told] = []
        """States that a kill may bring about: they were written, but never acknowledged."""
        self.database = self.opened()

    def opened(self) -> JournalDatabase:
        return JournalDatabase.open(
            self.path, new_id=str, clock=lambda: START + timedelta(seconds=next(self.moments))
        )

    def attempt(self, trouble: Trouble, operation: Callable[[], Any], after: Told) -> None:
        try:
            with trouble.on_the_disk():
                operation()
        except StorageFailure:
            self.perhaps.append(after)
        else:
            self.told, self.perhaps = after, []

    TROUBLE = st.builds(Trouble, st.integers(1, 14), st.integers(1, 6))

    @rule(trouble=TROUBLE, name=st.sampled_from("abc"), text=st.text("xé\n\ud800", max_size=9))
    def put(self, trouble: Trouble, name: str, text: str) -> None:
        self.attempt(trouble, lambda: self.database.table("notes").put(name, {"text": text}),
                     {**self.told, name: text})  # fmt: skip

    @rule(trouble=TROUBLE, name=st.sampled_from("abc"))
    def drop(self, trouble: Trouble, name: str) -> None:
        if name in self.told:
            self.attempt(trouble, lambda: self.database.table("notes").drop(name),
                         {key: text for key, text in self.told.items() if key != name})  # fmt: skip

    @rule(trouble=TROUBLE)
    def rewrite(self, trouble: Trouble) -> None:
        self.attempt(trouble, self.database.rewrite, self.told)

    @rule(call=st.integers(1, 14), text=st.text(max_size=3))
    def be_killed(self, call: int, text: str) -> None:
        self.open_again()
        self.database.close()
        after = {**self.told, "a": text}
        if killed_at(call, self.opened, lambda database: database.table("notes").put("a", {"text": text})):
            self.perhaps.append(after)
        else:
            self.told = after
        self.database = self.opened()
        self.open_again()

    @rule()
    def open_again(self) -> None:
        self.database.close()
        found = on_disk(self.path)
        assert found in [self.told, *self.perhaps]
        self.told, self.perhaps = found, []
        self.database = self.opened()

    @invariant()
    def memory_is_what_was_acknowledged(self) -> None:
        assert in_memory(self.database) == self.told
        assert on_disk(self.path) in [self.told, *self.perhaps]

    def teardown(self) -> None:
        self.database.close()
        self.folder.cleanup()


BadDisk.TestCase.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
test_a_bad_disk = BadDisk.TestCase
