"""From a meeting to what one audience is told of it: what is left out here is nowhere in the summary."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import get_args

from facilitator.i18n import _, clock_time, full_date, language, minutes_of, ngettext, speaking, spoken
from facilitator.meeting import Meeting, MeetingItem, counts
from facilitator.meeting.about import about
from facilitator.meeting.left_open import as_it_stands, waits, waits_as_item
from facilitator.meeting.methods import read_share
from facilitator.meeting.outcomes import of_sort
from facilitator.meeting.present import role_of
from facilitator.meeting.what_next import open_until
from facilitator.records import Action, AnyRecord, Decision, Note, Participant, Request
from facilitator.summary import words
from facilitator.summary.next_day import dated
from facilitator.summary.offices import is_office
from facilitator.summary.value import (
    Asked,
    Audience,
    Discussed,
    Left,
    Line,
    Said,
    Status,
    Summary,
    Taken,
    Task,
)
from facilitator.text import clean_line, slug

AUDIENCES: tuple[Audience, ...] = get_args(Audience)
"""peers: by the meeting's level of privacy; public: no person at all; record: everything that was kept."""

_POINTS = ("note", "concern", "sensed")


def summary_name(meeting: Meeting, suffix: str = ".md") -> str:
    """Return the name of the summary's file: the day, the title, and the id that no other meeting has."""
    day = meeting.head.day or meeting.head.created.date()
    return f"{day}-{slug(meeting.head.title)}-{meeting.head.id}{suffix}"


def summarise(
    meeting: Meeting,
    audience: str = "peers",
    *,
    status: Status | None = None,
    review_until: date | None = None,
) -> Summary:
    """Return what this audience is told of a meeting, in the meeting's language if there are words in it.

    Without a status it stands as the meeting says. A date until which it can be corrected belongs to the status `in
    review`; a draft has the one that people were told in the meeting. Raises ValueError for an audience that is none of
    AUDIENCES.
    """
    if audience not in AUDIENCES:
        raise ValueError(f"{audience!r} is not one of {', '.join(AUDIENCES)}")
    if status is None:
        status, review_until = _kept_status(meeting.head.summary), meeting.head.review_until
    with speaking(meeting.head.language if spoken(meeting.head.language) else ""):
        return _Teller(meeting, audience).tell(status, review_until)


def _kept_status(status: str) -> Status:
    return next((known for known in get_args(Status) if known == status), "draft")


class _Teller:
    """One meeting told to one audience."""

    def __init__(self, meeting: Meeting, audience: Audience) -> None:
        self.meeting = meeting
        self.audience = audience
        self.whole = audience == "record"
        self.notes = [
            as_it_stands(meeting, note) for note in meeting.notes if not waits_as_item(meeting, note)
        ]
        self.promises = {one.id for one in (*meeting.decisions, *meeting.actions, *meeting.requests)}
        """What is told as itself, also where it was put on the agenda as an item."""

    def tell(self, status: Status, review_until: date | None) -> Summary:
        head = self.meeting.head
        decisions = [one for one in self.meeting.decisions if not one.origin]
        kept = [record for record in self.meeting.records() if not self._is_settled(record)]
        return Summary(
            meeting=summary_name(self.meeting, ""),
            title=clean_line(head.title),
            audience=self.audience,
            status=status,
            review_until=self._open_until(status, review_until),
            language=language(),
            day=head.started.date() if head.started else head.day,
            began=clock_time(head.started) if head.started else "",
            ended=clock_time(head.ended) if head.ended else "",
            series=clean_line(head.series),
            purpose=clean_line(head.purpose),
            power=clean_line(head.power),
            about=about(self.meeting),
            present=_present(self.meeting),
            quorum=head.quorum or 0,
            names=self._names(),
            off_record=head.off_record,
            approved=self._approved() if status == "approved" else "",
            decisions=tuple(map(self._taken, of_sort(decisions, "decisions"))),
            advice=tuple(map(self._taken, of_sort(decisions, "advice"))),
            undecided=tuple(map(self._taken, of_sort(decisions, "undecided"))),
            actions=tuple(self._task(one) for one in kept if isinstance(one, Action) and self._shown(one)),
            requests=tuple(self._asked(one) for one in kept if isinstance(one, Request) and self._shown(one)),
            settled=tuple(self._settled()),
            remarks=self._points(lambda note: self.meeting.item(note.item) is None),
            items=tuple(self._items()),
            questions=self._notes("question"),
            parked=self._notes("parked"),
            left=tuple(self._left()),
            explained=self._notes("word"),
            next_meeting=self._next_meeting(),
        )

    def _approved(self) -> str:
        """Return how a later meeting approved this summary; what the public need not know is left out."""
        head = self.meeting.head
        if head.approved is None:
            return ""
        changes = "" if self.audience == "public" else clean_line(head.approved_with)
        return words.approved(full_date(head.approved), bool(head.approved_with), changes)

    def _open_until(self, status: Status, review_until: date | None) -> date | None:
        if status == "draft":
            return open_until(self.meeting)
        return review_until if status == "in review" else None

    def _names(self) -> tuple[str, ...]:
        agreed = self.audience == "peers" and self.meeting.head.privacy == "names"
        if not (self.whole or agreed):
            return ()
        return tuple(clean_line(person.name) for person in self.meeting.participants if person.name)

    def _next_meeting(self) -> str:
        head = self.meeting.head
        return dated(_said(head.next_meeting, words.not_set()), head.held, language())

    # What was kept

    def _taken(self, decision: Decision) -> Taken:
        share = read_share(decision.share)
        return Taken(
            label=decision.label,
            text=clean_line(decision.text),
            outcome=decision.outcome,
            method=clean_line(decision.method),
            share=str(share) if share and share != Fraction(1, 2) else "",
            counts=decision.counts,
            review=decision.review,
            replaced_by=self._successor(decision) if decision.outcome == "replaced" else "",
            concerns=_lines(decision.concerns),
            needed=clean_line(decision.needed),
            earlier=_lines((*decision.amended, *decision.was)) if self.whole else (),
            carried=bool(decision.origin),
        )

    def _successor(self, decision: Decision) -> str:
        return next((one.label for one in self.meeting.decisions if one.supersedes == decision.id), "")

    def _task(self, action: Action) -> Task:
        return Task(
            label=action.label,
            text=clean_line(action.text),
            owner=self._person(action.owner),
            due=action.due,
            status=action.status,
            why=clean_line(action.why),
            carried=bool(action.origin),
        )

    def _person(self, name: str) -> str:
        """Return the name someone chose for an action, as far as this audience is shown one."""
        return self._public(name) if self.audience == "public" else _name(name)

    def _public(self, names: str) -> str:
        """Return an owner as everyone may read it: an office or a role as it is, everyone else as a member."""
        given = dict.fromkeys(name for name in names.split(", ") if name.strip())
        offices = {name for name in given if is_office(name, self.meeting)}
        n = len(given) - len(offices)
        members = _("a member") if n == 1 else ngettext("{n} member", "{n} members", n)
        told = (_name(name) if name in offices else members for name in given)
        return ", ".join(dict.fromkeys(told))

    def _asked(self, request: Request) -> Asked:
        return Asked(
            label=request.label,
            text=clean_line(request.text),
            of=self._addressee(request.addressee),
            due=request.due,
            status=request.status,
            answer=clean_line(request.answer),
            carried=bool(request.origin),
        )

    def _addressee(self, name: str) -> str:
        """Return whom a request is for: mostly a service; never someone named here whom this audience may not know."""
        known = {person.name for person in self.meeting.participants}
        if self.audience == "public":
            owners = (name for action in self.meeting.actions for name in action.owner.split(", "))
            known |= {name for name in owners if not is_office(name, self.meeting)}
        elif self.whole or self.meeting.head.privacy == "names":
            known = set()
        hidden = any(_names_them(name, one) for one in known if one)
        return _("a member") if hidden else _name(name)

    def _said(self, note: Note) -> Said:
        return Said(
            label=note.label,
            text=clean_line(note.text),
            kind=note.kind,
            method=clean_line(note.method),
            counts=note.counts,
            status=note.status,
            answer="" if note.id == note.origin else clean_line(note.answer),
            carried=bool(note.origin),
        )

    def _shown(self, record: Action | Request) -> bool:
        """Tell whether it is shown among its like: what was dropped is of no use to anyone but the record."""
        return self.whole or record.status not in ("dropped", "withdrawn")

    # What was carried over

    def _is_settled(self, record: AnyRecord) -> bool:
        """Tell whether it was carried over and is told apart: what is still to do stays among its like."""
        return bool(record.origin) and (isinstance(record, Decision) or record.status != "open")

    def _settled(self) -> Iterable[Line]:
        for decision in self.meeting.decisions:
            if decision.origin:
                yield self._taken(decision)
        for action in self.meeting.actions:
            if self._is_settled(action):
                yield self._task(action)
        for request in self.meeting.requests:
            if self._is_settled(request):
                yield self._asked(request)
        for note in self.notes:
            if self._is_settled(note):
                yield self._said(note)

    # What was talked about

    def _points(self, wanted: Callable[[Note], bool]) -> tuple[Said, ...]:
        points = (note for note in self.meeting.notes if note.kind in _POINTS and not note.origin)
        return tuple(self._said(note) for note in points if wanted(note))

    def _points_under(self, item: MeetingItem) -> tuple[Said, ...]:
        return self._points(lambda note: note.item == item.id)

    def _items(self) -> Iterable[Discussed]:
        """Yield the items something was said under and the one going on; for the record, all that were discussed."""
        for item in self.meeting.items:
            points = self._points_under(item)
            if points or item.state == "now" or (self.whole and (item.state == "done" or item.spent)):
                yield Discussed(
                    title=clean_line(item.title),
                    planned=item.plan.minutes,
                    spent=None if item.state == "now" else minutes_of(item.spent),
                    points=points,
                )

    def _notes(self, kind: str) -> tuple[Said, ...]:
        return tuple(
            self._said(note) for note in self.notes if note.kind == kind and not self._is_settled(note)
        )

    def _left(self) -> Iterable[Left]:
        for item in self.meeting.agenda:
            if waits(self.meeting, item) and item.id not in self.promises:
                yield Left(
                    title=clean_line(item.title), fate="parked" if item.state == "parked" else "not reached"
                )


def _names_them(words: str, name: str) -> bool:
    """Tell whether words hold this name as a word of its own."""
    return re.search(rf"(?<!\w){re.escape(name.strip())}(?!\w)", words, re.IGNORECASE) is not None


def _present(meeting: Meeting) -> tuple[tuple[str, int], ...]:
    """Return each role and how many of it were there."""
    there = counts(map(_with_role, meeting.participants))
    return tuple((role_of(role, count), count) for role, count in there.items())


def _with_role(person: Participant) -> Participant:
    """Return them with a role that can be written: one without any is one of the people."""
    return replace(person, role=clean_line(person.role) or _("people"))


def _said(text: str, nothing: str) -> str:
    """Return cleaned text; nothing where it is the words that stand for nothing."""
    cleaned = clean_line(text)
    return "" if cleaned == nothing else cleaned


def _name(name: str) -> str:
    return _said(name, words.nobody())


def _lines(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(clean_line(text) for text in texts)
