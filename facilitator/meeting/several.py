"""Which of the records that were kept meet which promise, where a promise may ask for several."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

_R = TypeVar("_R")


@dataclass(frozen=True, slots=True)
class Rules(Generic[_R]):
    """How the records of one kind find their promises."""

    asked: Sequence[int | None]
    """How many each promise asks for; None for as many as it takes."""
    said_enough: Mapping[int, int]
    """The promises of which the facilitator said that this is all, and how many there were by then."""
    fits: Callable[[_R], Sequence[int]]
    """How well a record fits each promise by its words."""
    meets: Callable[[int, _R], bool]
    """Whether a record can meet a promise at all."""
    in_order: bool
    """Whether one whose words fit none is for the first that is open, as its question was read out."""

    def open(self, place: int, count: int) -> bool:
        """Tell whether a promise still takes a record, with so many there."""
        return is_open(self.asked[place], self.said_enough.get(place), count)


def shared_out(rules: Rules[_R], records: Iterable[_R]) -> list[tuple[_R, ...]]:
    """Return for each promise what met it: a record meets the one its words fit best, those beyond all the last.

    Where its words fit none and several are open, nobody can tell which of them it meets: it waits until there is one
    for each, so that none of them is taken for met unseen.
    """
    made: list[list[_R]] = [[] for _promise in rules.asked]
    waiting: list[_R] = []
    for record in records:
        still = [place for place, there in enumerate(made) if rules.open(place, len(there))]
        place = _place(rules, record, still)
        if place is None:
            waiting.append(record)
        elif rules.meets(place, record):
            made[place].append(record)
        waiting = _let_in(rules, made, waiting)
    return [tuple(records) for records in made]


def _place(rules: Rules[_R], record: _R, still: Sequence[int]) -> int | None:
    """Return the promise that a record is for, with those that are `still` open; None where that can't be known."""
    scores = rules.fits(record)
    best = [place for place, score in enumerate(scores) if score and score == max(scores)]
    if best:
        return next((place for place in best if place in still), best[0])
    open_ones = [place for place in still if rules.in_order or rules.meets(place, record)]
    if not open_ones:
        return len(rules.asked) - 1 if rules.asked and not still else None
    first = open_ones[0]
    return first if rules.in_order or len(open_ones) == 1 or rules.asked[first] != 1 else None


def _let_in(rules: Rules[_R], made: list[list[_R]], waiting: list[_R]) -> list[_R]:
    """Let those that wait meet the open promises in their order, once there is one for each; return who waits on."""
    still = [place for place, there in enumerate(made) if rules.open(place, len(there))]
    able = [one for one in waiting if any(rules.meets(place, one) for place in still)]
    if not still or len(able) < len(still):
        return waiting
    for place, record in zip(still, able, strict=False):
        made[place].append(record)
    made[-1].extend(able[len(still) :])
    return []


def is_open(asked: int | None, enough: int | None, count: int) -> bool:
    """Tell whether a promise still takes a record, with so many there; `enough` were there when that was said."""
    most = asked if enough is None else min(enough, asked or enough)
    return most is None or count < most
