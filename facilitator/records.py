"""What a meeting keeps: decisions, actions, requests, notes, and who was present. Frozen values, text inside.

Every record has a random `id` that no other machine will make, and a `number` that people say: D1, A3, Q2.
Times are aware and carry the offset of the room's clock, so that they read as the wall clock read.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import ClassVar, Literal, Self

ActionStatus = Literal["open", "done", "dropped"]
RequestStatus = Literal["open", "answered", "withdrawn"]
Outcome = Literal["proposed", "decided", "not decided", "replaced", "ended"]
NoteStatus = Literal["open", "done", "dropped"]
NoteKind = Literal["note", "question", "concern", "parked", "sensed", "word"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One thing that was kept: its words, when, and during which item."""

    letter: ClassVar[str] = "?"

    id: str
    number: int
    text: str
    at: datetime
    item: str = ""
    """The id of the item it was said under; empty before the first and after the last."""
    was: tuple[str, ...] = ()
    """Earlier wordings, oldest first: slips put right while the meeting runs, which go when it ends, and amendments."""
    origin: str = ""
    """The id of the earlier meeting it was carried over from; empty for what this meeting said itself."""
    dealt: bool = False
    """Whether this meeting has dealt with it; only for what was carried over."""
    called: str = ""
    """The label it had in the meeting it was carried over from, as on that summary; labels begin anew each meeting."""
    called_on: date | None = None
    """The day of that meeting."""

    @property
    def label(self) -> str:
        """What people call it: its letter and number, such as `D1`."""
        return f"{self.letter}{self.number}"

    def reworded(self, text: str) -> Self:
        """Return it with a new wording; the one before joins the earlier ones."""
        return self if text == self.text else replace(self, text=text, was=(*self.was, self.text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Record):
    """What the meeting decided, how, with which counts, and what was said against it, never by whom."""

    letter: ClassVar[str] = "D"

    method: str = ""
    """Its standard name: consensus, consent, majority … ; empty when nobody said."""
    outcome: Outcome = "decided"
    step: str = ""
    """The step of its method that a proposal stands at; empty once it is settled."""
    share: str = ""
    """The share a majority needs where it is not more than half, as a fraction such as `2/3`."""
    counts: tuple[tuple[str, int], ...] = ()
    """How many showed what, in the method's own order, such as (("agree", 7), ("stand aside", 1))."""
    concerns: tuple[str, ...] = ()
    """Reservations, objections and other views, in words without names."""
    amended: tuple[str, ...] = ()
    """The wordings it had while it was proposed, oldest first: part of the record, unlike slips put right."""
    needed: str = ""
    """What is needed next, where nothing was decided."""
    review: date | None = None
    supersedes: str = ""
    """The id of the decision that this one takes the place of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Record):
    """A task someone took: who by the name they chose, what, and by when."""

    letter: ClassVar[str] = "A"

    owner: str = ""
    due: date | None = None
    status: ActionStatus = "open"
    why: str = ""
    """A word on why it was closed, moved or handed over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request(Record):
    """What the meeting asked of someone outside the room, and what they answered."""

    letter: ClassVar[str] = "R"

    addressee: str = ""
    due: date | None = None
    status: RequestStatus = "open"
    answer: str = ""
    """What they answered or did; while it is open or withdrawn, a word on how it stands."""


_LETTERS: dict[str, str] = {
    "note": "N", "question": "Q", "concern": "C", "parked": "P", "sensed": "S", "word": "W",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Record):
    """A point that was raised: a note, a question, a concern, something parked, or a hard word and what it means."""

    kind: NoteKind = "note"
    method: str = ""
    """How it was sensed: temperature check, straw poll or dot vote, or the method that led up to a decision by another;
    empty for anything else."""
    counts: tuple[tuple[str, int], ...] = ()
    """What was sensed: how many for which option."""
    status: NoteStatus = "open"
    """What became of something parked or asked: still open, dealt with, or not needed any more."""
    answer: str = ""
    """What was answered, or what came of it; while it is open, a word on how it stands."""

    @property
    def label(self) -> str:
        """What people call it; each kind counts for itself: N4, Q1, C1, P2."""
        return f"{_LETTERS[self.kind]}{self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Someone who is there, or several of one role who are only counted."""

    id: str
    role: str
    number: int = 1
    """Its place on the list."""
    name: str = ""
    """The name they chose to be called by; empty where people are only counted."""
    count: int = 1


AnyRecord = Decision | Action | Request | Note
