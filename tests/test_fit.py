"""A plan made to fit the time there is."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator import meeting as m
from facilitator.agenda.model import Agenda, Item
from facilitator.errors import Refusal
from facilitator.meeting.fit import fit, fitted, floor_of

NOW = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
ITEMS = st.builds(
    Item, title=st.just("An item"), minutes=st.none() | st.integers(1, 60), optional=st.booleans(),
    method=st.sampled_from(("", "go-round", "popcorn")),
)  # fmt: skip


def planned(*items: Item, present: str = "9 peers") -> m.Meeting:
    numbers = count()
    people = m.read_present(present, lambda: f"p{next(numbers)}")
    return m.plan(
        Agenda(title="A", items=items), now=NOW, new_id=lambda: f"i{next(numbers)}", participants=people
    )


def boxes(meeting: m.Meeting) -> list[int | None]:
    return [item.minutes for item in meeting.agenda if item.state == "ahead"]


def test_what_fits_stays_as_it_is() -> None:
    meeting = planned(Item(title="A", minutes=20), Item(title="B", minutes=10))
    assert fit(meeting, 30, NOW) is meeting
    assert fit(meeting, 60, NOW) is meeting


def test_optional_items_go_first_and_the_last_of_them_before_the_others() -> None:
    first, last = (Item(title=title, minutes=20, optional=True) for title in "AC")
    meeting = planned(first, Item(title="B", minutes=20), last)
    assert boxes(fit(meeting, 40, NOW)) == [20, 20]
    assert fit(meeting, 40, NOW).agenda[2].state == "skipped"


def test_the_rest_gives_in_proportion_and_a_go_round_keeps_what_people_need() -> None:
    meeting = planned(
        Item(title="A", minutes=8, method="go-round"),
        Item(title="B", minutes=42),
        Item(title="C", minutes=22),
    )
    after = fit(meeting, 40, NOW)
    assert sum(box or 0 for box in boxes(after)) == 40
    assert (boxes(after)[0] or 0) >= 7
    assert (boxes(after)[1] or 0) > (boxes(after)[2] or 0)


def test_too_little_time_is_refused_with_the_least_there_must_be() -> None:
    with pytest.raises(Refusal, match="14 min"):
        fit(
            planned(
                Item(title="A", minutes=20, method="go-round"), Item(title="B", minutes=20, method="go-round")
            ),
            10,
            NOW,
        )


def test_what_was_done_is_said() -> None:
    meeting = planned(
        Item(title="Round", minutes=10, method="go-round"),
        Item(title="Song", minutes=5, optional=True),
        Item(title="Talk", minutes=30),
    )
    assert fitted(meeting, fit(meeting, 30, NOW)) == [
        "The plan takes 30 min instead of 45 min. 1 item is left out. 2 items are shorter.",
        "Left out: Song",
        "Shorter: Round, 10 → 9 min",
        "Shorter: Talk, 30 → 21 min",
    ]
    assert fitted(meeting, fit(meeting, 60, NOW)) == ["The plan takes 45 min as it is: nothing was changed."]


def test_a_go_round_shortened_before_anyone_was_counted_is_said() -> None:
    meeting = planned(
        Item(title="Round", minutes=10, method="go-round"), Item(title="Talk", minutes=30), present=""
    )
    assert "Nobody is counted yet" in fitted(meeting, fit(meeting, 20, NOW))[-1]
    assert len(fitted(meeting, fit(meeting, 60, NOW))) == 1


def test_once_begun_nothing_is_refitted() -> None:
    with pytest.raises(Refusal, match="has begun"):
        fit(m.start(planned(Item(title="A", minutes=20)), NOW), 10, NOW)


@given(st.lists(ITEMS, min_size=1, max_size=8), st.integers(1, 300))
def test_it_fits_or_says_why_not(items: list[Item], minutes: int) -> None:
    meeting = planned(*items)
    try:
        after = fit(meeting, minutes, NOW)
    except Refusal:
        return
    assert sum(box or 0 for box in boxes(after)) <= minutes
    for before, item in zip(meeting.agenda, after.agenda, strict=True):
        assert (item.minutes or 0) <= (before.minutes or 0)
        assert item.state == "ahead" or before.plan.optional
        if item.state == "ahead" and item.minutes is not None:
            assert item.minutes >= min(floor_of(meeting, before), before.minutes or 0)
    assert m.undo(after, NOW) == meeting if after is not meeting else True


@pytest.mark.parametrize(
    "method", ["Ronda, luego votación por puntos", "Runde", "pairs, then go-round", "tour de table"]
)
def test_a_go_round_is_known_in_any_language(method: str) -> None:
    meeting = planned(Item(title="A", minutes=20, method=method), Item(title="B", minutes=20))
    assert floor_of(meeting, meeting.agenda[0]) == 7
    assert floor_of(meeting, meeting.agenda[1]) == 2
