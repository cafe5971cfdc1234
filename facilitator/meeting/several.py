"""Which of the records that were kept meet which promise, where a promise may ask for several."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

_R = TypeVar("_R")


def shared_out(
    asked: Sequence[int | None],
    said_enough: Mapping[int, int],
    records: Iterable[_R],
    meets: Callable[[int, _R], bool],
) -> list[tuple[_R, ...]]:
    """Return for each promise what met it: each record meets the first that is open, those beyond the last of them.

    `said_enough` holds the promises of which the facilitator said that this is all, and how many there were by then.
    """
    made: list[list[_R]] = [[] for _count in asked]
    place = 0
    for record in records:
        while place < len(asked) and not is_open(asked[place], said_enough.get(place), len(made[place])):
            place += 1
        if made and (place == len(asked) or meets(place, record)):
            made[min(place, len(asked) - 1)].append(record)
    return [tuple(records) for records in made]


def is_open(asked: int | None, enough: int | None, count: int) -> bool:
    """Tell whether a promise still takes a record, with so many there; `enough` were there when that was said."""
    most = asked if enough is None else min(enough, asked or enough)
    return most is None or count < most
