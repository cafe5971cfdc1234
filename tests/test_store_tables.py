"""Drafts of tables: the dicts that TinyDB takes them for, which come to exactly what was done to them."""

from __future__ import annotations

from itertools import count
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from facilitator.store.draft import Draft, Together
from facilitator.store.line import Change
from facilitator.store.tables import Rows, Tables

NUMBERS = st.integers(1, 6)
FIELDS = st.dictionaries(
    st.sampled_from("xy"), st.integers(0, 2) | st.lists(st.integers(), max_size=2), max_size=2
)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("set"), NUMBERS, FIELDS),
        st.tuples(st.just("delete"), NUMBERS),
        st.tuples(st.just("change"), NUMBERS, FIELDS),
        st.tuples(st.just("take out of"), NUMBERS),
        st.tuples(st.just("clear")),
    ),
    max_size=8,
)
DRAFTS = st.lists(STEPS, max_size=4)


def do(table: Any, step: tuple[Any, ...], ids: count[int]) -> Any:
    """Do one step to a dict or to what looks like one; return what it answered."""
    try:
        match step:
            case ("set", number, fields):
                if number not in table:
                    table[number] = {**fields, "id": f"r{next(ids)}"}
            case ("delete", number):
                del table[number]
            case ("change", number, fields):
                table[number].update(fields)
            case ("take out of", number):
                return table[number].pop("x", None)
            case ("clear",):
                table.clear()
    except KeyError as error:
        return str(error)
    return None


@given(DRAFTS)
def test_a_draft_is_a_dict_and_its_changes_are_what_was_done(drafts: list[Any]) -> None:
    tables, model = Tables(), dict[int, Any]()
    ours, theirs = count(), count()
    for steps in drafts:
        draft = Draft("notes", tables.table("notes"))
        for step in steps:
            assert do(draft, step, ours) == do(model, step, theirs)
            assert list(draft) == list(model) and len(draft) == len(model)
            assert {number: draft.peek(number) for number in draft} == model
            assert [number in draft for number in range(8)] == [number in model for number in range(8)]
        for change in draft.changes():
            tables.apply(change)
        assert {int(key): row for key, row in tables.table("notes").rows().items()} == model
        assert {row["id"]: row for row in model.values()} == tables.by_id().get("notes", {})


@given(DRAFTS)
def test_a_draft_that_is_not_carried_out_changes_nothing(drafts: list[Any]) -> None:
    change = Change(table="notes", id="a", fields={"x": [1]})
    tables = Tables()
    tables.apply(change)
    ids = count()
    for steps in drafts:
        draft = Draft("notes", tables.table("notes"))
        for step in steps:
            do(draft, step, ids)
    assert tables.by_id() == {"notes": {"a": {"id": "a", "x": [1]}}}


CHANGES = st.lists(
    st.one_of(
        st.builds(Change, table=st.sampled_from("st"), id=st.sampled_from("abc"), fields=FIELDS),
        st.builds(Change, table=st.sampled_from("st"), id=st.sampled_from("abc"), gone=st.just(True)),
        st.builds(Change, table=st.sampled_from("st"), gone=st.booleans()),
    ),
    max_size=8,
)


SET, GONE = Change(table="s", id="a"), Change(table="s", id="a", gone=True)


@example([SET, GONE], [Change(table="s", gone=True), SET], {1})  # a new table counts from 1
@example([SET, GONE], [SET], {0})
@given(CHANGES, CHANGES, st.sets(st.integers(0, 8)))
def test_what_is_made_together_looks_as_it_will(
    before: list[Change], changes: list[Change], looks: set[int]
) -> None:
    tables, alone = Tables(), Tables()
    for change in before:
        tables.apply(change)
        alone.apply(change)
    together = Together(tables, str)
    for number, change in enumerate(changes):
        together.make([change])
        alone.apply(change)
        if number in looks:
            assert _seen(together, together.names()) == _seen(alone, alone.names())
    assert _seen(together, together.names()) == _seen(alone, alone.names())
    for change in together.changes:
        tables.apply(change)
    assert _seen(tables, tables.names()) == _seen(alone, alone.names())


def _seen(tables: Tables | Together, names: list[str]) -> dict[str, list[Any]]:
    return {name: sorted(tables.table(name).rows().items()) for name in names}


def test_a_new_row_takes_no_number_or_id_that_is_taken() -> None:
    rows = Rows()
    draft = Draft("notes", rows, new_id=iter(["one", "one", "two"]).__next__)
    draft[1], draft[2] = {}, {}
    assert [draft.peek(number)["id"] for number in (1, 2)] == ["one", "two"]
    with pytest.raises(ValueError, match="already exists"):
        draft[3] = {"id": "one"}
    for nothing in ("", 5, None):
        with pytest.raises(ValueError, match="not empty"):
            draft[3] = {"id": nothing}
