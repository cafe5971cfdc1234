"""Meetings counted: what was carried from one to the next is one thing, and the newest meeting says how it stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from statistics import median
from typing import TypeVar

from facilitator.meeting import Meeting, counts
from facilitator.meeting.outcomes import of_sort
from facilitator.records import Action, AnyRecord, Decision, Request
from facilitator.summary import leak_names
from facilitator.summary.leaks import in_text
from facilitator.summary.leaving_out import without
from facilitator.text import clean_line

R = TypeVar("R", Decision, Action, Request)


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One meeting in figures."""

    day: date
    present: int
    decisions: int
    actions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What the meetings of a series came to between two days. Ages are in days."""

    series: str
    since: date | None
    until: date
    held: tuple[Held, ...] = ()
    roles: dict[str, int] = field(default_factory=dict)
    """How many places people of each role filled, all meetings together: who came twice counts twice."""
    decisions: int = 0
    advised: int = 0
    """How often advice was given, where others decide."""
    ended: int = 0
    """How many decisions were replaced, or are no longer in force."""
    actions: int = 0
    done: int = 0
    in_time: int = 0
    dated: int = 0
    """How many actions that are done had a date."""
    overdue: int = 0
    dropped: int = 0
    requests: int = 0
    answered: int = 0
    withdrawn: int = 0
    waiting: tuple[int, ...] = ()
    """How old each open request is, oldest first."""

    @property
    def oldest(self) -> int:
        """How old the oldest open request is."""
        return max(self.waiting, default=0)

    @property
    def middle(self) -> int:
        """How old the open request in the middle is: half are older."""
        return round(median(self.waiting)) if self.waiting else 0


def count_meetings(meetings: Iterable[Meeting], series: str, since: date | None, until: date) -> Report:
    """Return the report on the meetings of a series that ended between these days, the days included."""
    chosen = sorted((one for one in meetings if _within(one, since, until)), key=_heard_of)
    names = frozenset(name for one in chosen for name in leak_names.known(one))
    decisions = _newest([record for one in chosen for record in one.decisions])
    actions = _newest([record for one in chosen for record in one.actions])
    requests = _newest([record for one in chosen for record in one.requests])
    decided = of_sort(decisions, "decisions")
    done = [one for one in actions if one.status == "done"]
    dated = [one for one in done if one.due]
    closed = _closed_days(chosen)
    still = [one for one in actions if one.status == "open"]
    return Report(
        series=_series(clean_line(series), names),
        since=since,
        until=until,
        held=tuple(map(_held, chosen)),
        roles=_roles(chosen, names),
        decisions=len(decided),
        advised=len(of_sort(decisions, "advice")),
        ended=sum(one.outcome in ("replaced", "ended") for one in decided),
        actions=len(actions),
        done=len(done),
        in_time=sum(one.due is not None and closed.get(one.id, until) <= one.due for one in dated),
        dated=len(dated),
        overdue=sum(one.due is not None and one.due < until for one in still),
        dropped=sum(one.status == "dropped" for one in actions),
        requests=len(requests),
        answered=sum(one.status == "answered" for one in requests),
        withdrawn=sum(one.status == "withdrawn" for one in requests),
        waiting=_ages(requests, until),
    )


def _series(series: str, names: frozenset[str]) -> str:
    """Return what the series is called, without what tells who somebody is."""
    found = in_text(series, names)
    return without(series, [leak for leak in found if leak.sure or "." in leak.words])


def _within(meeting: Meeting, since: date | None, until: date) -> bool:
    return (
        meeting.head.state == "ended"
        and (since is None or since <= meeting.head.held)
        and meeting.head.held <= until
    )


def _held(meeting: Meeting) -> Held:
    taken = of_sort((one for one in meeting.decisions if not one.origin), "decisions")
    return Held(
        day=meeting.head.held,
        present=sum(counts(meeting.participants).values()),
        decisions=len(taken),
        actions=sum(not one.origin for one in meeting.actions),
    )


def _roles(meetings: Sequence[Meeting], names: frozenset[str]) -> dict[str, int]:
    """Return how many of each role came; a role that may tell who somebody is is told as `people`."""
    total: dict[str, int] = {}
    for meeting in meetings:
        for role, number in counts(meeting.participants).items():
            total[clean_line(role)] = total.get(clean_line(role), 0) + number
    told: dict[str, int] = {}
    for role, number in total.items():
        shown = "" if in_text(role, names) else role.casefold()
        told[shown] = told.get(shown, 0) + number
    return dict(sorted(told.items(), key=lambda one: -one[1]))


def _heard_of(meeting: Meeting) -> tuple[datetime, str]:
    """Return when a meeting ended, else began, else was planned: two of one day come in the order they were held."""
    head = meeting.head
    return head.ended or head.started or head.created, head.id


def _newest(records: Sequence[R]) -> list[R]:
    """Return each record once, as the last meeting that has it left it."""
    return list({record.id: record for record in records}.values())


def _closed_days(meetings: Sequence[Meeting]) -> dict[str, date]:
    """Return the day each action was done, as far as anybody knows: when it was ticked, else its meeting's day."""
    days: dict[str, date] = {}
    for meeting in meetings:
        for change in meeting.log:
            for edit in change.edits:
                if _becomes_done(edit.after) and edit.id not in days:
                    days[edit.id] = change.at.astimezone(meeting.head.created.tzinfo).date()
        for action in meeting.actions:
            if action.status == "done":
                days.setdefault(action.id, meeting.head.held)
    return days


def _becomes_done(value: object) -> bool:
    return isinstance(value, Action) and value.status == "done"


def _ages(requests: Iterable[AnyRecord], until: date) -> tuple[int, ...]:
    still = (one for one in requests if isinstance(one, Request) and one.status == "open")
    return tuple(sorted(((until - one.at.date()).days for one in still), reverse=True))
