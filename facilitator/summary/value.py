"""A summary as a value: exactly what one audience is shown of a meeting, in its order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from facilitator.records import ActionStatus, NoteKind, NoteStatus, Outcome, RequestStatus

Audience = Literal["peers", "public", "record"]
Status = Literal["draft", "in review", "shared", "approved"]
Fate = Literal["parked", "not reached"]


LINE_WORDS = frozenset({"text", "title", "of", "why", "answer", "concerns", "needed", "earlier", "method"})
"""The fields of a line or an item that hold words somebody typed: whatever they say is looked over before it leaves."""

HEAD_WORDS = frozenset({"title", "series", "purpose", "power", "next_meeting", "approved"})
"""The fields of the summary itself that do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing that was kept: the label people call it by, such as `D1`, and its words as they were typed."""

    label: str
    text: str
    carried: bool = False
    """Whether an earlier meeting had left it open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken(Line):
    """A decision, or a proposal that is none yet."""

    outcome: Outcome = "decided"
    method: str = ""
    share: str = ""
    """The share a majority needed where it was not more than half, as a fraction such as `2/3`."""
    counts: tuple[tuple[str, int], ...] = ()
    review: date | None = None
    replaced_by: str = ""
    """The label of the decision that took its place."""
    concerns: tuple[str, ...] = ()
    needed: str = ""
    """What is needed next, where nothing was decided; why, where it is no longer in force."""
    earlier: tuple[str, ...] = ()
    """The wordings it had before; for the record only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task(Line):
    """An action item."""

    owner: str = ""
    due: date | None = None
    status: ActionStatus = "open"
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(Line):
    """A request to someone outside the room, and what became of it."""

    of: str = ""
    due: date | None = None
    status: RequestStatus = "open"
    answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said(Line):
    """A point that was raised: a note, a concern, a question, something parked, what was sensed, or a hard word."""

    kind: NoteKind = "note"
    method: str = ""
    counts: tuple[tuple[str, int], ...] = ()
    status: NoteStatus = "open"
    answer: str = ""
    """What was answered, or what came of it; while it is open, a word on how it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Discussed:
    """An item of the agenda that was discussed: its minutes as planned and as spent, and the points raised."""

    title: str
    planned: int | None = None
    spent: int | None = None
    """None while it is going on."""
    points: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """An item of the agenda that waits for another time."""

    title: str
    fate: Fate = "parked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Everything one audience is shown. An empty text, an empty tuple or None is a thing nobody said."""

    meeting: str
    """The meeting's name: its day, a piece of its title, its id."""
    title: str
    audience: Audience = "peers"
    status: Status = "draft"
    review_until: date | None = None
    language: str = "en"
    day: date | None = None
    began: str = ""
    """The time on the room's clock, such as `14:05`."""
    ended: str = ""
    series: str = ""
    purpose: str = ""
    power: str = ""
    about: tuple[tuple[str, str], ...] = ()
    """What gaps of the agenda asked for that tell what the meeting was about, and what they were filled with."""
    present: tuple[tuple[str, int], ...] = ()
    """Each role and how many of it were there."""
    quorum: int = 0
    """How many must be here for a decision; 0 where the meeting has no such rule."""
    names: tuple[str, ...] = ()
    """The names people chose, where the meeting agreed to show them."""
    off_record: int = 0
    """How many parts of the meeting were off the record."""
    approved: str = ""
    """How a later meeting approved it: the day, as it stands or with which changes."""
    decisions: tuple[Taken, ...] = ()
    advice: tuple[Taken, ...] = ()
    """What the room gave as advice: others decide."""
    undecided: tuple[Taken, ...] = ()
    actions: tuple[Task, ...] = ()
    requests: tuple[Asked, ...] = ()
    settled: tuple[Line, ...] = ()
    """What earlier meetings had left open and this one looked at, as it stands now."""
    remarks: tuple[Said, ...] = ()
    """Points raised under no item."""
    items: tuple[Discussed, ...] = ()
    questions: tuple[Said, ...] = ()
    parked: tuple[Said, ...] = ()
    left: tuple[Left, ...] = ()
    explained: tuple[Said, ...] = ()
    """Hard words and what they mean."""
    next_meeting: str = ""
