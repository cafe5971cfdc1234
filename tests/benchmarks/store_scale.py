"""What a change costs as the meeting grows, apart from the disk; and the rest of a meeting's life in its file."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from tinydb import TinyDB

from facilitator.store.database import JournalDatabase, read_journal
from facilitator.store.line import Change, Line
from tests.benchmarks.result import Result, ms, seconds, side_by_side

ROUNDS = 400
SIZES = (10, 10_000)
FLAT = 1.3
"""How much longer a change may take in a large meeting than in a small one: some noise, and nothing else."""
START = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
WORDS = "We meet every second Thursday in the hall behind the station, and whoever has the key opens at two."


def benchmarks() -> Iterator[Result]:
    """Yield how much more each kind of change costs at 10,000 records than at 10, and what opening and ending cost."""
    for name, operation in _OPERATIONS.items():
        yield from _grows(name, operation)
    yield from _whole_files()


Operation = Callable[[JournalDatabase, int], object]

_OPERATIONS: dict[str, Operation] = {
    "put": lambda database, n: database.table("notes").put(f"new{n}", {"text": WORDS}),
    "insert": lambda database, _n: database.table("notes").insert({"text": WORDS}),
    "update by id": lambda database, n: database.table("notes").update({"text": f"{n}"}, doc_ids=[1 + n % 9]),
    "several together": lambda database, n: _several(database, n),
}


def _several(database: JournalDatabase, number: int) -> None:
    with database.together():
        database.table("notes").put(f"new{number}", {"text": WORDS})
        database.table("notes").put("old1", {"text": f"{number}"})
        database.table("meeting").put("one", {"state": "running"})


def _grows(name: str, operation: Operation) -> Iterator[Result]:
    """Measure where syncing costs nothing, so that nothing hides behind the disk."""
    with ExitStack() as stack:
        databases = [stack.enter_context(_full(size)) for size in SIZES]
        numbers = count()
        small, large = side_by_side(
            [lambda one=one: operation(one, next(numbers)) for one in databases],  # type: ignore[misc]
            ROUNDS,
        )
    note = f"{ms(large)} / {ms(small)} in memory"
    yield Result(f"{name}: {SIZES[1]:,} records / {SIZES[0]}", large / small, FLAT, note)


@contextmanager
def _full(records: int) -> Iterator[JournalDatabase]:
    memory = Path("/dev/shm")
    place = memory if memory.is_dir() and os.access(memory, os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=place) as folder:
        path = Path(folder) / "x.jsonl"
        ids = count()
        with JournalDatabase.begin(
            path, _lines(records), new_id=lambda: f"made{next(ids)}", clock=_ticking()
        ) as database:
            yield database


def _ticking() -> Callable[[], datetime]:
    moments = count()
    return lambda: START + timedelta(days=1, milliseconds=next(moments))


def _lines(records: int) -> Iterator[Line]:
    for number in range(records):
        fields = {"text": WORDS, "number": number}
        change = Change(table="notes", id=f"old{number}", fields=fields)
        yield Line(at=START + timedelta(seconds=number), changes=(change,))


def _whole_files() -> Iterator[Result]:
    records = SIZES[1]
    with tempfile.TemporaryDirectory() as folder:
        path, stock = Path(folder) / "x.jsonl", Path(folder) / "stock.json"
        begun = seconds(lambda: _begin(path, records))
        tables = read_journal(path).tables
        stock.write_text(json.dumps({"notes": dict(tables.table("notes").rows())}))
        ours, raw, theirs = side_by_side(
            [lambda: _open(path), lambda: [json.loads(line) for line in path.read_bytes().splitlines()],
             lambda: TinyDB(stock).table("notes").all()], 5,
        )  # fmt: skip
        with JournalDatabase.open(path, new_id=str, clock=_ticking()) as database:
            rewritten = seconds(database.rewrite)
    yield Result(
        f"open, {records:,} records / only parse the JSON", ours / raw, None, f"{ms(ours)} / {ms(raw)}"
    )
    yield Result(f"open, {records:,} records / stock TinyDB reads them", ours / theirs, None,
                 f"{ms(ours)} / {ms(theirs)}")  # fmt: skip
    yield Result(f"begin with {records:,} records, seconds", begun, 1.0, ms(begun))
    yield Result(f"rewrite {records:,} records, seconds", rewritten, 1.0, ms(rewritten))


def _begin(path: Path, records: int) -> None:
    JournalDatabase.begin(path, _lines(records), new_id=str, clock=_ticking()).close()


def _open(path: Path) -> None:
    JournalDatabase.open(path, new_id=str, clock=_ticking()).close()
