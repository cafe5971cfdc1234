"""Who speaks next: the stack and the go-round, in memory only."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator import voices as v
from facilitator.errors import Refusal

NAMES = st.lists(st.text("abcdefgh", min_size=1, max_size=3), min_size=2, max_size=12, unique=True)


def waiting(*names: str) -> v.Floor:
    floor = v.Floor()
    for name in names:
        floor = v.wait(floor, name)
    return floor


def test_the_stack_goes_by_arrival() -> None:
    floor = v.spoke(waiting("Ana", "4", "Jo"))
    assert floor.order == ("4", "Jo")
    assert floor.spoken == ("Ana",)


def test_those_who_have_not_spoken_can_go_first() -> None:
    floor = v.wait(v.wait(v.spoke(waiting("Ana")), "Ana"), "Jo")
    assert v.in_order_of(floor, newcomers_first=True).order == ("Jo", "Ana")
    assert v.in_order_of(floor, newcomers_first=False).order == ("Ana", "Jo")


def test_someone_takes_the_hand_down_again() -> None:
    assert v.take_back(waiting("Ana", "Jo"), "Ana").order == ("Jo",)
    assert v.take_back(waiting("Ana", "Jo")).order == ("Ana",)


def test_the_last_word_comes_last() -> None:
    assert v.last_word(waiting("Ana", "Jo"), "Ana").order == ("Jo", "Ana")
    assert v.last_word(waiting("Ana"), "Sam").order == ("Ana", "Sam")


@pytest.mark.parametrize(
    "step",
    [
        lambda: v.wait(v.Floor(), "  "),
        lambda: v.wait(waiting("Ana"), "Ana"),
        lambda: v.spoke(v.Floor()),
        lambda: v.spoke(waiting("Ana"), "Jo"),
        lambda: v.had_turn(v.Floor()),
        lambda: v.begin_round(v.Floor(), ["Ana"]),
    ],
)
def test_what_cannot_be_is_refused(step: object) -> None:
    with pytest.raises(Refusal):
        step()


@given(NAMES, st.data())
def test_everyone_has_one_turn_and_those_who_pass_are_asked_once_more(
    names: list[str], data: st.DataObject
) -> None:
    floor = v.begin_round(v.Floor(), names)
    turns: list[str] = []
    passed: set[str] = set()
    while floor.go_round is not None:
        name = floor.go_round.turn
        turns.append(name)
        if data.draw(st.booleans()):
            passed.add(name)
            floor = v.pass_turn(floor)
        else:
            floor = v.had_turn(floor)
    assert sorted(turns[: len(names)]) == sorted(names)
    assert set(turns[len(names) :]) <= passed
    assert len(turns) <= 2 * len(names)


def test_the_next_round_starts_with_someone_else_the_other_way_round() -> None:
    people = ["Ana", "Bo", "Cy", "Di"]
    first = v.begin_round(v.Floor(), people)
    second = v.begin_round(v.end_round(first), people)
    assert first.go_round is not None and second.go_round is not None
    assert first.go_round.left == ("Ana", "Bo", "Cy", "Di")
    assert second.go_round.left == ("Bo", "Ana", "Di", "Cy")
    assert v.turn_round(first).go_round.left == ("Ana", "Di", "Cy", "Bo")


def test_a_new_item_clears_the_floor() -> None:
    floor = v.cleared(v.begin_round(waiting("Ana"), ["Ana", "Jo"]))
    assert floor == v.Floor(rounds=1)
