"""A summary as a value: exactly what one audience is shown of a meeting, in its order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A decision, or a proposal that was not decided."""

    label: str
    text: str
    how: str = ""
    """The method and its counts, in words."""
    review: date | None = None
    needed: str = ""
    """What is needed next, where nothing was decided."""
    concerns: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
    """The wordings it had while it was proposed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """An action item."""

    label: str
    text: str
    owner: str = ""
    due: date | None = None
    done: bool = False
    why: str = ""
    """A word on how it stands, such as why it was dropped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A request to someone outside the room, and what became of it."""

    label: str
    text: str
    of: str = ""
    due: date | None = None
    answered: bool = False
    answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A line with its label: a question, or a point parked."""

    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Discussed:
    """An item of the agenda: how long it was planned and took, what became of it, and the points raised under it."""

    title: str
    planned: int | None = None
    took: int | None = None
    """Minutes; None where it was not reached."""
    fate: str = ""
    """Why it was not discussed, in words: left out, parked, not reached."""
    points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Everything one audience is shown."""

    meeting: str
    """The meeting's id."""
    title: str
    audience: str = "peers"
    status: str = "draft"
    """draft, in review, shared or approved."""
    review_until: date | None = None
    language: str = "en"
    day: date | None = None
    began: str = ""
    """The time on the room's clock, such as `14:05`."""
    ended: str = ""
    series: str = ""
    purpose: str = ""
    power: str = ""
    present: str = ""
    decisions: tuple[Taken, ...] = ()
    undecided: tuple[Taken, ...] = ()
    actions: tuple[Task, ...] = ()
    requests: tuple[Asked, ...] = ()
    matters: tuple[str, ...] = ()
    """What came of what earlier meetings left open, one sentence each."""
    items: tuple[Discussed, ...] = ()
    questions: tuple[Said, ...] = ()
    parked: tuple[Said, ...] = ()
    off_record: int = 0
    next_meeting: str = ""
