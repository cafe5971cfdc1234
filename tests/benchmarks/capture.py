"""A durable capture, against one raw append and fsync, and against SQLite with a write-ahead log, fully synchronous."""

from __future__ import annotations

import json
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import count
from pathlib import Path

from facilitator import meeting as m
from facilitator.agenda.model import Agenda, Item
from facilitator.capture import Captured
from facilitator.ids import random_id
from facilitator.store.database import JournalDatabase
from facilitator.store.shelf import Shelf
from tests.benchmarks.result import Result, ms, side_by_side

ROUNDS = 300
WORDS = "We meet every second Thursday in the hall behind the station, and whoever has the key opens at two."


def benchmarks() -> Iterator[Result]:
    """Yield the cost of a capture at several sizes of the meeting and of the shelf."""
    for records in (10, 1_000, 10_000):
        yield from _against_the_disk(records)
    yield from _whole_way(10_000, meetings=1)
    yield from _whole_way(10, meetings=10_000)


def _now() -> datetime:
    return datetime.now().astimezone()


def _against_the_disk(records: int) -> Iterator[Result]:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        raw, ours, sqlite = side_by_side(
            [_raw(place), _ours(place, records), _sqlite(place, records)], ROUNDS
        )
    yield Result(
        f"a durable change at {records:,} records / raw append", ours / raw, 1.8, f"{ms(ours)} / {ms(raw)}"
    )
    yield Result(
        f"a durable change at {records:,} records / SQLite", ours / sqlite, 1.0, f"{ms(ours)} / {ms(sqlite)}"
    )


def _raw(place: Path) -> Callable[[], object]:
    opened = os.open(place / "raw", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    change = {
        "at": "2026-11-23T14:44:10.123456Z",
        "in": "decisions",
        "id": "k3f9a1c2",
        "set": {"text": WORDS},
    }
    line = f"{json.dumps(change)}\n".encode()

    def append() -> None:
        os.write(opened, line)
        os.fsync(opened)

    return append


def _ours(place: Path, records: int) -> Callable[[], object]:
    database = JournalDatabase.open(place / "ours.jsonl", new_id=random_id, clock=_now)
    with database.together():
        for number in range(records):
            database.table("decisions").put(f"old{number}", {"text": WORDS, "number": number})
    numbers = count()
    return lambda: database.table("decisions").put(f"new{next(numbers)}", {"text": WORDS})


def _sqlite(place: Path, records: int) -> Callable[[], object]:
    database = sqlite3.connect(place / "sqlite.db", isolation_level=None)
    database.executescript("pragma journal_mode = wal; pragma synchronous = full;")
    database.execute("create table d (id text primary key, t text)")
    database.execute("begin")
    database.executemany(
        "insert into d values (?, ?)", ((f"old{number}", WORDS) for number in range(records))
    )
    database.execute("commit")
    numbers = count()
    return lambda: database.execute("insert into d values (?, ?)", (f"new{next(numbers)}", WORDS))


def _whole_way(records: int, meetings: int) -> Iterator[Result]:
    """Measure a capture as a face does it: from the line's values to the disk, on a shelf of many meetings."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        shelf = Shelf(place, clock=_now, new_id=random_id)
        year = shelf.meetings / str(_now().year)
        year.mkdir(parents=True)
        for number in range(meetings - 1):
            (year / f"2026-01-01-other-{number:08}.jsonl").write_text("{}\n")
        agenda = Agenda(title="A meeting", items=(Item(title="One"),))
        with shelf.begin(m.plan(agenda, now=_now(), new_id=random_id)) as kept:
            meeting = m.start(kept.meeting, _now())
            for _number in range(records):
                meeting = m.keep(meeting, Captured("note", WORDS), now=_now(), record_id=random_id())
            kept.keep(meeting)

            def capture() -> None:
                captured = Captured("decision", WORDS)
                kept.keep(m.keep(kept.meeting, captured, now=_now(), record_id=random_id()))

            raw, ours = side_by_side([_raw(place), capture], ROUNDS)
    name = f"a capture, {records:,} records, {meetings:,} meetings / raw append"
    yield Result(name, ours / raw, 1.8, f"{ms(ours)} / {ms(raw)}")
