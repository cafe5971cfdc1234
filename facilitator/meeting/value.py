"""A meeting as a value: its head, its items with the time they took, who is there, and what was kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Literal

from facilitator.agenda.model import Item
from facilitator.records import Action, AnyRecord, Decision, Note, Participant, Request

if TYPE_CHECKING:
    from facilitator.meeting.change import Change

State = Literal["prepared", "running", "paused", "ended"]
ItemState = Literal["ahead", "now", "done", "skipped", "parked", "dropped"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What is true of the meeting as a whole."""

    id: str
    title: str
    created: datetime
    template: str = ""
    """The agenda it was planned from, by the name it was asked for."""
    series: str = ""
    day: date | None = None
    """The day it is planned for."""
    language: str = ""
    purpose: str = ""
    convened_by: str = ""
    power: str = ""
    privacy: str = "count only"
    decide_by: str = ""
    quorum: int | None = None
    """How many must be present for a decision to count; None where nothing is set."""
    stand_asides: int | None = None
    """How many may stand aside from a consensus; None where nothing is set."""
    for_whom: str = ""
    """Who the agenda says takes part, in its own words."""
    introduction: str = ""
    before: tuple[str, ...] = ()
    before_ticked: tuple[int, ...] = ()
    after: tuple[str, ...] = ()
    after_ticked: tuple[int, ...] = ()
    state: State = "prepared"
    current: str = ""
    """The id of the item the meeting stands at; empty before the start and after the end."""
    promised_end: datetime | None = None
    started: datetime | None = None
    ended: datetime | None = None
    paused_since: datetime | None = None
    paused: float = 0.0
    """Seconds the clock stood still in pauses that are over."""
    pens_down: datetime | None = None
    """Since when nothing typed is kept; None while notes are taken."""
    off_record: int = 0
    """How many parts of the meeting were off the record."""
    filled: tuple[tuple[str, str], ...] = ()
    """The gaps of its agenda that were filled: what each asks for, and its words."""
    next_meeting: str = ""
    keep_days: int | None = None
    """How many days after its end the meeting is kept before `purge` takes it away; None for ever."""
    summary: str = "draft"
    """How far its summary is: `draft`, `in review`, `shared` or `approved`."""
    review_until: date | None = None
    """Until when the summary in review can be put right."""
    approved: date | None = None
    """The day of the later meeting that approved its summary."""
    approved_with: str = ""
    """With which changes it was approved; empty where it was as it stood."""
    named: tuple[str, ...] = ()
    """Agencies and services that do something here, and of which somebody said that everyone may read it."""
    amendments: tuple[str, ...] = ()
    """What was put right in the record since, oldest first: the day, the label, what, and whose correction it was."""

    @property
    def spoken(self) -> str:
        """The language people type their dates in: the agenda's own, else English."""
        return self.language or "en"

    @property
    def held(self) -> date:
        """The day it was held; before that the one it is planned for, else the one it was planned on."""
        return self.started.date() if self.started else self.day or self.created.date()

    @property
    def delete_by(self) -> date | None:
        """The day from which it is to be deleted; None while it has not ended, or is kept for ever."""
        if self.keep_days is None or self.ended is None:
            return None
        return self.ended.date() + timedelta(days=self.keep_days)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingItem:
    """An item as this meeting lives it: what the agenda planned, and what became of it."""

    id: str
    plan: Item
    rank: float = 0.0
    """Its place among the items: they stand in the order of their ranks."""
    minutes: int | None = None
    """The timebox as it stands now; `plan.minutes` is the one the agenda gave, once begun the one it began with."""
    state: ItemState = "ahead"
    spent: float = 0.0
    """Seconds spent in visits that are over."""
    since: datetime | None = None
    """Since when its clock runs; None while it does not."""
    ticked: tuple[int, ...] = ()
    """Places in the item's checklist that are done."""
    enough: tuple[tuple[str, int], ...] = ()
    """The promises of several of which was said that this is all, and how many there were by then."""

    @property
    def title(self) -> str:
        """Its title, as the agenda or the facilitator worded it."""
        return self.plan.title


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One meeting, whole. Every transition returns a new one whose `log` is one change longer."""

    head: Head
    items: tuple[MeetingItem, ...] = ()
    participants: tuple[Participant, ...] = ()
    decisions: tuple[Decision, ...] = ()
    actions: tuple[Action, ...] = ()
    requests: tuple[Request, ...] = ()
    notes: tuple[Note, ...] = ()
    log: tuple[Change, ...] = field(default=(), compare=False, repr=False)
    """Every change since the meeting was planned, oldest first: what the store keeps, line by line."""

    @property
    def current(self) -> MeetingItem | None:
        """The item the meeting stands at."""
        return next((item for item in self.items if item.id == self.head.current), None)

    @property
    def live(self) -> bool:
        """Whether it has begun and not ended."""
        return self.head.state in ("running", "paused")

    @property
    def agenda(self) -> tuple[MeetingItem, ...]:
        """The items that are still part of the plan, in order: what people see as 1, 2, 3."""
        return tuple(item for item in self.items if item.state != "dropped")

    def item(self, item_id: str) -> MeetingItem | None:
        """Return the item with this id."""
        return next((item for item in self.items if item.id == item_id), None)

    def records(self) -> list[AnyRecord]:
        """Return everything that was kept, in the order it was said."""
        kept: list[AnyRecord] = [*self.decisions, *self.actions, *self.requests, *self.notes]
        return sorted(kept, key=lambda record: record.at)

    def record(self, label: str) -> AnyRecord | None:
        """Return the record people call by this label, such as `D1`; upper and lower case are alike."""
        wanted = label.strip().upper()
        return next((record for record in self.records() if record.label == wanted), None)
