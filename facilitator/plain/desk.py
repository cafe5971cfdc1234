"""What a meeting by lines is led with: its talk, its clock, its folders, and the other meetings of the shelf."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from facilitator.conduct.series import Known
from facilitator.meeting import Meeting
from facilitator.plain.talk import Talk
from facilitator.plain.times import PlainClock
from facilitator.store.seal import UNSEALED, Seal


def _no_meetings(_series: str) -> list[Meeting]:
    return []


def _no_series(_but: str) -> list[Known]:
    return []


def _approves_none(_meeting: Meeting) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Desk:
    """What a session works with besides its meeting."""

    talk: Talk
    clock: PlainClock
    new_id: Callable[[], str]
    summaries: Path
    seal: Seal = UNSEALED
    """How the summary is written."""
    of_series: Callable[[str], list[Meeting]] = _no_meetings
    """Where the other meetings of a series come from."""
    series: Callable[[str], Sequence[Known]] = _no_series
    """Which series of meetings there are, but for the meeting with this id."""
    approve: Callable[[Meeting], str] = _approves_none
    """Lets the summary that a meeting approved stand as approved, and returns what to say of it."""
    by_lines: str = "--plain"
    """What stands behind `facilitator resume` and a meeting, so that it goes on by lines, and from where it is kept."""
    brief: bool = False
    """Whether nobody listens along, as in a script: each line is answered, and nothing else is said."""
