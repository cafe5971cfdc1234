"""The lines of a file: what is written is read back, and whatever is in the file is read or passed over."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.store import line as format_of_lines
from facilitator.store.draft import snapshot
from facilitator.store.journal import journal_of
from facilitator.store.line import Change, Header, Line, Unreadable, decode, encode, own, same
from facilitator.store.tables import Tables

START = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
PATH = Path("x.jsonl")

TEXTS = st.one_of(
    st.text(max_size=12), st.sampled_from(["\n", "\u2028", "\x85", "\x00", "\ud800", '"\\', "नमस्ते", "🏳️‍🌈"])
)
VALUES = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), TEXTS
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)
NAMES = st.sampled_from(["text", "owner", "due"])
CHANGES = st.one_of(
    st.builds(Change, table=TEXTS, id=TEXTS, fields=st.dictionaries(NAMES, VALUES, max_size=3),
              unset=st.lists(NAMES, max_size=2).map(tuple)).filter(lambda change: change.id),
    st.builds(Change, table=TEXTS, id=TEXTS, gone=st.just(True)),
    st.builds(Change, table=TEXTS),
)  # fmt: skip
ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
TIMES = st.datetimes(datetime(2, 1, 3), datetime(9998, 12, 29), timezones=ZONES)
LINES = st.builds(
    Line, at=TIMES, changes=st.lists(CHANGES, min_size=1, max_size=4).map(tuple), undoes=st.booleans()
)


@given(LINES)
def test_what_is_written_is_read_back(line: Line) -> None:
    raw = encode(line)
    assert raw.count(b"\n") == 1 and raw.endswith(b"\n")
    assert decode(raw[:-1]) == line


@given(TIMES)
def test_a_header_is_read_back(at: datetime) -> None:
    header = Header(version=1, at=at)
    assert decode(encode(header)[:-1]) == header


@given(st.lists(TIMES, min_size=2, max_size=9))
def test_times_as_text_stand_in_the_order_of_time(times: list[datetime]) -> None:
    written = [(json.loads(encode(Header(version=1, at=at)))["at"], at) for at in times]
    assert [at for _text, at in sorted(written, key=lambda one: one[0])] == sorted(times)
    assert all(text.endswith("Z") and len(text) == 27 for text, _at in written)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS | st.just("2026-11-23T14:00:00Z"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["at", "in", "id", "set", "unset", "gone", "doc", "all", "undo", "facilitator"]),
        inner, max_size=6,
    ),
    max_leaves=12,
)  # fmt: skip


@given(st.one_of(JSON.map(lambda found: json.dumps(found).encode()), st.binary(max_size=60)))
def test_anything_at_all_is_a_line_or_is_passed_over(raw: bytes) -> None:
    try:
        found = decode(raw)
    except Unreadable:
        return
    again = decode(encode(found)[:-1])
    assert again == found


@pytest.mark.parametrize(
    "raw",
    [
        "[]", "5", '"x"', "{}", '{"at":5}', '{"at":"2026-11-23"}', '{"at":"2026-11-23T14:00:00Z","all":["x"]}',
        '{"at":"2026-11-23T14:00:00Z","all":{"in":"x"}}', '{"at":"2026-11-23T14:00:00Z","in":5}',
        '{"at":"2026-11-23T14:00:00Z","in":"x","id":"y","set":[]}', '{"at":"9999-12-31T23:59:59Z","in":"x"}',
        '{"at":"2026-11-23T14:00:00Z","in":"x","id":"y","set":{"z":1e999}}', "[" * 100_000,
        '{"at":"2026-11-23T14:00:00Z","in":"x","id":"y","doc":' + "9" * 5000 + "}",
    ],
)  # fmt: skip
def test_a_line_that_is_none_of_ours_is_said_to_be_so(raw: str) -> None:
    with pytest.raises(Unreadable):
        decode(raw.encode())


@given(VALUES)
def test_a_value_of_ones_own_is_equal_and_shares_nothing(value: Any) -> None:
    mine = own({"x": value})["x"]
    assert same(mine, value)
    if isinstance(value, list | dict):
        assert mine is not value


@pytest.mark.parametrize(
    ("one", "other"), [(1, True), (1, 1.0), (0, False), ([1], [True]), ({"a": 1}, {"a": 1.0})]
)
def test_what_is_written_differently_is_not_the_same(one: Any, other: Any) -> None:
    assert one == other and not same(one, other)


def ten_lines(path: Path) -> dict[str, dict[str, dict[str, Any]]]:
    """Run the ten lines of the format's own description on a file."""
    assert format_of_lines.__doc__ is not None
    code = dedent(format_of_lines.__doc__.split("these are Python's:\n\n")[1])
    names: dict[str, Any] = {"path": path}
    exec(code, names)
    tables: dict[str, dict[str, dict[str, Any]]] = names["tables"]
    return tables


SMALL = st.sampled_from(["a", "b", "c"])
SMALL_CHANGES = st.one_of(
    st.builds(Change, table=SMALL, id=SMALL, fields=st.dictionaries(NAMES, VALUES, max_size=2),
              unset=st.lists(NAMES, max_size=1).map(tuple)),
    st.builds(Change, table=SMALL),
)  # fmt: skip


def content(lines: list[Line]) -> bytes:
    return b"".join(map(encode, lines))


def timed(many: list[list[Change]], start: datetime = START) -> list[Line]:
    return [Line(at=start + timedelta(seconds=n), changes=tuple(changes)) for n, changes in enumerate(many)]


HEADER = encode(Header(version=1, at=START))


@given(st.lists(st.lists(SMALL_CHANGES, min_size=1, max_size=3), max_size=6), st.data())
def test_the_ten_lines_of_the_description_read_what_we_read(
    tmp_path_factory: pytest.TempPathFactory, many: list[list[Change]], data: st.DataObject
) -> None:
    written: list[list[Change]] = []
    for changes in many:  # what a program writes takes away only what is there
        written.append(changes)
        rows = Tables(timed(written)).by_id()
        table = data.draw(st.sampled_from(sorted(rows)))
        if rows[table] and data.draw(st.booleans()):
            record = data.draw(st.sampled_from(sorted(rows[table])))
            written.append([Change(table=table, id=record, gone=True)])
        elif data.draw(st.booleans()):
            written.append([Change(table=table, gone=True)])
    path = tmp_path_factory.mktemp("lines") / "x.jsonl"
    path.write_bytes(HEADER + content(timed(written)) + b'{"at":"2026-11-')
    assert ten_lines(path) == journal_of(path.read_bytes(), path).tables.by_id()


@given(st.lists(st.lists(CHANGES, min_size=1, max_size=2), max_size=4),
       st.lists(st.lists(CHANGES, min_size=1, max_size=2), max_size=4),
       st.lists(st.lists(CHANGES, min_size=1, max_size=2), max_size=4))  # fmt: skip
def test_two_copies_that_went_their_own_ways_are_put_together_line_by_line(
    shared: list[list[Change]], one: list[list[Change]], other: list[list[Change]]
) -> None:
    before = timed(shared)
    here = timed(one, START + timedelta(minutes=5))
    there = timed(other, START + timedelta(minutes=5, milliseconds=500))
    expected = tuple(sorted(before + here + there, key=lambda line: line.at))
    for together in (HEADER + content(before + here) + HEADER + content(before + there),
                     HEADER + content(there + before + here),
                     HEADER + content(before + before + there + here) + HEADER):  # fmt: skip
        found = journal_of(together, PATH)
        assert (found.lines, found.damaged, found.torn) == (expected, (), False)
        assert found.tables.by_id() == Tables(expected).by_id()


@given(st.lists(st.lists(SMALL_CHANGES, min_size=1, max_size=3), max_size=8))
def test_a_snapshot_makes_the_same_tables(many: list[list[Change]]) -> None:
    tables = Tables(timed(many))
    again = Tables([Line(at=START, changes=tuple(snapshot(tables)))])
    assert again.names() == tables.names()
    for name in tables.names():
        assert list(again.table(name).rows().items()) == list(tables.table(name).rows().items())
