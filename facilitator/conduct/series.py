"""The series of meetings there are, and which of them a typed name may mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitator.store.shelf import Entry

NEAR = 0.75
"""How alike two names must be, from 0 to 1, for one to be taken for a slip of the other."""


@dataclass(frozen=True, slots=True)
class Known:
    """A series there is: how many meetings it has, and the day of its last one."""

    name: str
    meetings: int = 1
    last: date | None = None


def known_series(entries: Iterable[Entry], but: str = "") -> list[Known]:
    """Return the series of these meetings, the one met last first, but for the meeting with this id."""
    found: dict[str, Known] = {}
    for entry in entries:
        if entry.id == but or not entry.series.strip():
            continue
        key = _folded(entry.series)
        before = found.get(key)
        found[key] = (
            replace(before, meetings=before.meetings + 1) if before else Known(entry.series, 1, entry.held)
        )
    return list(found.values())


def same(name: str, known: Sequence[Known]) -> Known | None:
    """Return the series of this name, whatever its case and spaces."""
    return next((one for one in known if _folded(one.name) == _folded(name)), None)


def near(name: str, known: Sequence[Known]) -> Known | None:
    """Return the series that a name nearly is: part of it in whole words, more than it, or spelled otherwise."""
    if not name.strip() or same(name, known):
        return None
    return next((one for one in known if _near(_folded(name), _folded(one.name))), None)


def _near(one: str, other: str) -> bool:
    shorter, longer = sorted((one.split(), other.split()), key=len)
    inside = all(word in longer for word in shorter)
    return inside or SequenceMatcher(None, one, other).ratio() >= NEAR


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
