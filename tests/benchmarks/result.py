"""What a benchmark tells, and how two things are measured side by side."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the table: a ratio, the bound it should stay under, and what it was measured from."""

    name: str
    ratio: float
    bound: float | None = None
    note: str = ""

    @property
    def verdict(self) -> str:
        """Whether it stays under its bound; a machine under load may say no, so nothing depends on it."""
        if self.bound is None:
            return ""
        return "ok" if self.ratio <= self.bound else "OVER"


def seconds(call: Callable[[], object]) -> float:
    """Return how long one call takes."""
    begin = time.perf_counter()
    call()
    return time.perf_counter() - begin


def side_by_side(calls: Sequence[Callable[[], object]], rounds: int) -> list[float]:
    """Return the median seconds of each call, measured in turns so that a busy moment hits all of them."""
    for call in calls:
        call()
    taken = [[seconds(call) for call in calls] for _round in range(rounds)]
    return [statistics.median(times) for times in zip(*taken, strict=True)]


def ms(value: float) -> str:
    """Return seconds as milliseconds."""
    return f"{value * 1000:.3g} ms"
