"""From a meeting to what one audience is told of it: what is left out here is nowhere in the summary."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Literal, TypeVar, get_args

from facilitator import meeting as m
from facilitator.i18n import _, clock_time, minutes_of
from facilitator.meeting import Meeting, MeetingItem
from facilitator.meeting.tally import as_words
from facilitator.meeting.telling import told
from facilitator.records import Action, AnyRecord, Decision, Note, Request
from facilitator.summary.value import Asked, Discussed, Said, Summary, Taken, Task
from facilitator.text import slug

R = TypeVar("R", Decision, Action, Request)

Audience = Literal["peers", "public", "record"]
AUDIENCES: tuple[str, ...] = get_args(Audience)
"""peers: by the meeting's level of privacy; public: no person at all; record: everything kept."""

UNDECIDED = ("proposed", "not decided")
"""The outcomes of what is no decision; a proposal left open at the end is none."""


def summary_name(meeting: Meeting) -> str:
    """Return the name of the summary's file: the day, the title and the id that no other meeting has."""
    day = meeting.head.day or meeting.head.created.date()
    return f"{day}-{slug(meeting.head.title)}-{meeting.head.id}.md"


def summarise(
    meeting: Meeting, audience: str = "peers", *, status: str = "draft", review_until: date | None = None
) -> Summary:
    """Return what this audience is told of a meeting; raises ValueError for an audience there is none of."""
    if audience not in AUDIENCES:
        raise ValueError(f"{audience!r} is not one of {', '.join(AUDIENCES)}")
    head = meeting.head
    return Summary(
        meeting=head.id, title=head.title, audience=audience, status=status, review_until=review_until,
        language=head.language or "en", day=_day(meeting),
        began=clock_time(head.started) if head.started else "", ended=clock_time(head.ended) if head.ended else "",
        series=head.series, purpose=head.purpose, power=_(head.power) if head.power else "",
        present=_present(meeting, audience),
        decisions=tuple(_taken(one) for one in _own(meeting.decisions) if one.outcome not in UNDECIDED),
        undecided=tuple(_taken(one) for one in _own(meeting.decisions) if one.outcome in UNDECIDED),
        actions=tuple(_task(one, audience) for one in _own(meeting.actions)),
        requests=tuple(_asked(one) for one in _own(meeting.requests)),
        matters=tuple(_matter(one, audience) for one in meeting.records() if one.origin and one.dealt),
        items=_items(meeting), questions=_lines(meeting, "question"), parked=_lines(meeting, "parked"),
        off_record=head.off_record, next_meeting=head.next_meeting,
    )  # fmt: skip


def _own(records: tuple[R, ...]) -> list[R]:
    """Return what this meeting said itself; what was carried over is told apart."""
    return [record for record in records if not record.origin]


def _day(meeting: Meeting) -> date | None:
    return meeting.head.started.date() if meeting.head.started else meeting.head.day


def _present(meeting: Meeting, audience: str) -> str:
    """Return who was there: counts, and names only where the meeting agreed on names, or for the record."""
    names = [person.name for person in meeting.participants if person.name]
    counted = m.in_words(meeting.participants)
    named = audience == "record" or (audience == "peers" and meeting.head.privacy == "names")
    return f"{counted}: {', '.join(names)}" if named and names else counted


def _taken(decision: Decision) -> Taken:
    how = ", ".join(
        part for part in (_(decision.method) if decision.method else "", as_words(decision.counts)) if part
    )
    if decision.outcome in ("replaced", "ended"):
        fate = (
            _("replaced by a later decision") if decision.outcome == "replaced" else _("no longer in force")
        )
        how = ", ".join(part for part in (how, fate) if part)
    return Taken(
        label=decision.label, text=decision.text, how=how, review=decision.review, needed=decision.needed,
        concerns=decision.concerns, earlier=decision.amended,
    )  # fmt: skip


def _task(action: Action, audience: str) -> Task:
    dropped = _("not needed any more") if action.status == "dropped" else ""
    return Task(
        label=action.label, text=action.text, owner=_owner(action.owner, audience), due=action.due,
        done=action.status == "done", why=": ".join(part for part in (dropped, action.why) if part),
    )  # fmt: skip


def _owner(name: str, audience: str) -> str:
    return _("a member") if name and audience == "public" else name


def _asked(request: Request) -> Asked:
    return Asked(
        label=request.label, text=request.text, of=request.addressee, due=request.due,
        answered=request.status == "answered", answer=request.answer,
    )  # fmt: skip


def _matter(record: AnyRecord, audience: str) -> str:
    """Return what became of something carried over: `we asked, they did`."""
    states: dict[type, Callable[[], dict[str, str]]] = {
        Action: lambda: {"open": _("not yet"), "done": _("done"), "dropped": _("not needed any more")},
        Request: lambda: {
            "open": _("no answer yet"),
            "answered": _("answered"),
            "withdrawn": _("not needed any more"),
        },
        Note: lambda: {
            "open": _("stays parked"),
            "done": _("dealt with"),
            "dropped": _("not needed any more"),
        },
    }
    if isinstance(record, Decision):
        fate = {
            "decided": _("still in force"),
            "ended": _("no longer in force"),
            "replaced": _("replaced"),
        }.get(record.outcome, _("still not decided"))
        return f"{record.text}: {fate}"
    fate = states[type(record)]()[record.status]
    word = record.answer if isinstance(record, Request) else record.why if isinstance(record, Action) else ""
    owner = _owner(record.owner, audience) if isinstance(record, Action) else ""
    who = record.addressee if isinstance(record, Request) else owner
    whole = f"{record.text} ({who})" if who else record.text
    return f"{whole}: {fate}{f', {word}' if word else ''}"


def _items(meeting: Meeting) -> tuple[Discussed, ...]:
    """Return the items in order, and the points raised before the first and after the last of them."""
    loose = [note for note in _points(meeting) if not meeting.item(note.item)]
    items = [_discussed(meeting, item) for item in meeting.agenda]
    elsewhere = [Discussed(title=_("Outside the agenda"), points=tuple(map(_point, loose)))] if loose else []
    dropped = [_discussed(meeting, item) for item in meeting.items if item.state == "dropped"]
    return (*items, *(item for item in dropped if item.points), *elsewhere)


def _discussed(meeting: Meeting, item: MeetingItem) -> Discussed:
    reached = item.state in ("done", "now")
    fates = {"skipped": _("left out"), "parked": _("parked for another time"), "ahead": _("not reached"),
             "dropped": _("dropped")}  # fmt: skip
    points = tuple(_point(note) for note in _points(meeting) if note.item == item.id)
    took = minutes_of(m.spent(item, meeting.head.ended or m.last_sign(meeting))) if reached else None
    return Discussed(
        title=item.title,
        planned=item.plan.minutes,
        took=took,
        fate="" if reached else fates[item.state],
        points=points,
    )


def _points(meeting: Meeting) -> list[Note]:
    return [note for note in meeting.notes if note.kind in ("note", "concern", "sensed") and not note.origin]


def _point(note: Note) -> str:
    if note.kind == "concern":
        return _("Concern: {words}", words=note.text)
    return told(note) if note.kind == "sensed" else note.text


def _lines(meeting: Meeting, kind: str) -> tuple[Said, ...]:
    return tuple(
        Said(label=note.label, text=note.text)
        for note in meeting.notes
        if note.kind == kind and not note.origin
    )
