"""What was counted is told in good grammar, and read back as it was counted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.meeting.methods import METHODS, method_named
from facilitator.meeting.tally import Tally
from facilitator.summary.counting import counted, read_counted

COUNTED = [method.name for method in METHODS if method.choices]


@pytest.mark.parametrize(
    ("method", "numbers", "told"),
    [
        ("majority", (7, 2, 1), "7 for, 2 against, 1 abstains"),
        ("majority", (1, 0, 2), "1 for, 0 against, 2 abstain"),
        ("consensus", (1, 1, 1, 1), "1 agrees, 1 agrees with reservations, 1 stands aside, 1 blocks"),
        ("consensus", (6, 2, 0, 2), "6 agree, 2 agree with reservations, 0 stand aside, 2 block"),
        ("consent", (0,), "no reasoned objection"),
        ("consent", (1,), "1 reasoned objection"),
        ("consent", (2,), "2 reasoned objections"),
        ("fist to five", (0, 0, 0, 2, 4, 1), "2 show 3 fingers, 4 show 4 fingers, 1 shows 5 fingers"),
        ("fist to five", (1, 1, 2, 0, 0, 0), "1 shows a fist, 1 shows 1 finger, 2 show 2 fingers"),
        ("temperature check", (6, 4, 1), "6 high, 4 in the middle, 1 low"),
    ],
)
def test_one_is_told_as_one(method: str, numbers: tuple[int, ...], told: str) -> None:
    counts = tally(method, numbers)
    assert counted(counts, method) == told
    assert read_counted(told, method) == counts


def tally(name: str, numbers: tuple[int, ...]) -> Tally:
    method = method_named(name)
    assert method is not None
    return tuple(zip(method.choices, numbers, strict=True))


@given(st.sampled_from(COUNTED), st.lists(st.integers(0, 200), min_size=6, max_size=6))
def test_whatever_was_counted_reads_back(name: str, numbers: list[int]) -> None:
    method = method_named(name)
    assert method is not None
    counts = tally(name, tuple(numbers[: len(method.choices)]))
    assert read_counted(counted(counts, name), name) == counts
