"""From an agenda to a meeting that can start: its items, its day, its promised end, its preparation."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from facilitator.agenda.model import Agenda, Item
from facilitator.errors import Refusal
from facilitator.i18n import _
from facilitator.meeting.breaks import with_time_to_be_back
from facilitator.meeting.change import Change, also, changed, new, to
from facilitator.meeting.value import Head, Meeting, MeetingItem
from facilitator.records import AnyRecord, Participant
from facilitator.text import clean, clean_line


def plan(
    agenda: Agenda,
    *,
    now: datetime,
    new_id: Callable[[], str],
    template: str = "",
    title: str = "",
    series: str = "",
    day: date | None = None,
    promised_end: datetime | None = None,
    participants: Iterable[Participant] = (),
    matters: Iterable[AnyRecord] = (),
) -> Meeting:
    """Return the meeting that this agenda plans, not yet started; an agenda without items gets one of its title.

    `matters` are what earlier meetings of the series left open, as `matters.arising` gives them.
    """
    head = Head(
        id=new_id(),
        title=clean_line(title) or agenda.title,
        created=now,
        template=clean_line(template),
        series=clean_line(series),
        day=day or now.date(),
        language=agenda.language,
        purpose=agenda.purpose,
        convened_by=agenda.convened_by,
        power=agenda.power,
        privacy=agenda.privacy or "count only",
        decide_by=agenda.decide_by,
        for_whom=agenda.participants,
        introduction=agenda.introduction,
        before=agenda.before,
        after=agenda.after,
        promised_end=promised_end,
    )
    items = agenda.items or (Item(title=agenda.title),)
    planned = [
        MeetingItem(id=new_id(), plan=item, rank=float(place), minutes=item.minutes)
        for place, item in enumerate(items, 1)
    ]
    people = tuple(participants)
    planned_meeting = Meeting(head=head, log=(Change(now, (new(head),)),))
    return also(planned_meeting, *map(new, (*planned, *people, *matters)))


def set_head(meeting: Meeting, now: datetime, **fields: Any) -> Meeting:
    """Return the meeting with other particulars: title, series, day, promised_end, next_meeting; texts are cleaned."""
    cleaned = {name: clean_line(value) if isinstance(value, str) else value for name, value in fields.items()}
    if not cleaned.get("title", meeting.head.title):
        raise Refusal(_("A meeting needs a title."))
    edit = to(meeting.head, **cleaned)
    return meeting if edit.after == edit.before else changed(meeting, now, edit)


def promised_end(meeting: Meeting) -> datetime | None:
    """Return when the meeting is promised to end: as set, else its start and planned minutes; None if unknown."""
    head = meeting.head
    if head.promised_end is not None or head.started is None:
        return head.promised_end
    minutes = sum(item.plan.minutes or 0 for item in still_planned(meeting))
    return head.started + timedelta(minutes=minutes) if minutes else None


def still_planned(meeting: Meeting) -> list[MeetingItem]:
    """Return the items of this meeting: what was left out, parked or dropped is none of them."""
    return [item for item in meeting.agenda if item.state not in ("skipped", "parked")]


def tick_preparation(meeting: Meeting, place: int, now: datetime) -> Meeting:
    """Return the meeting with this line (from 0) of the preparation ticked, or no longer."""
    return _tick_head(meeting, "before", place, now)


def tick_closing(meeting: Meeting, place: int, now: datetime) -> Meeting:
    """Return the meeting with this line (from 0) of the closing checklist ticked, or no longer."""
    return _tick_head(meeting, "after", place, now)


def _tick_head(meeting: Meeting, part: str, place: int, now: datetime) -> Meeting:
    lines: tuple[str, ...] = getattr(meeting.head, part)
    ticked: tuple[int, ...] = getattr(meeting.head, f"{part}_ticked")
    _check_line(place, lines)
    return changed(meeting, now, to(meeting.head, **{f"{part}_ticked": _toggled(ticked, place)}))


def tick(meeting: Meeting, item_id: str, place: int, now: datetime) -> Meeting:
    """Return the meeting with this line (from 0) of an item's checklist ticked, or no longer."""
    item = require_item(meeting, item_id)
    _check_line(place, item.plan.checklist)
    return changed(meeting, now, to(item, ticked=_toggled(item.ticked, place)))


def _check_line(place: int, lines: tuple[str, ...]) -> None:
    if not 0 <= place < len(lines):
        raise Refusal(_("There is no line {number} to tick here.", number=place + 1))


def _toggled(ticked: tuple[int, ...], place: int) -> tuple[int, ...]:
    return tuple(t for t in ticked if t != place) if place in ticked else tuple(sorted((*ticked, place)))


def require_item(meeting: Meeting, item_id: str) -> MeetingItem:
    """Return the item with this id; raises Refusal where there is none."""
    item = meeting.item(item_id)
    if item is None:
        raise Refusal(_("That item is not on the agenda any more."))
    return item


def add_item(
    meeting: Meeting,
    title: str,
    *,
    now: datetime,
    new_id: Callable[[], str],
    minutes: int | None = None,
    after: str = "",
) -> Meeting:
    """Return the meeting with a new item, behind the one with the id `after`, else last."""
    title = clean_line(title)
    if not title:
        raise Refusal(_("An item needs a title."))
    item = MeetingItem(
        id=new_id(),
        plan=Item(title=title, minutes=minutes),
        rank=_rank_behind(meeting, after),
        minutes=minutes,
    )
    return changed(meeting, now, new(item))


def reword_item(meeting: Meeting, item_id: str, now: datetime, **fields: Any) -> Meeting:
    """Return the meeting with other words in an item: title, method, lead, body, prompts."""
    item = require_item(meeting, item_id)
    cleaned = {name: _cleaned(value) for name, value in fields.items()}
    if not cleaned.get("title", item.title):
        raise Refusal(_("An item needs a title."))
    return changed(meeting, now, to(item, plan=replace(item.plan, **cleaned)))


def _cleaned(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(_cleaned(part) for part in value)
    return clean(value).strip() if isinstance(value, str) else value


def set_minutes(meeting: Meeting, item_id: str, minutes: int | None, now: datetime) -> Meeting:
    """Return the meeting with another timebox for this item; None takes the timebox away."""
    if minutes is not None and not 0 < minutes <= 1440:
        raise Refusal(_("A timebox is between 1 minute and 24 hours."))
    after = changed(meeting, now, to(require_item(meeting, item_id), minutes=minutes))
    return with_time_to_be_back(meeting, after, now)


def drop_item(meeting: Meeting, item_id: str, now: datetime) -> Meeting:
    """Return the meeting without this item in its plan; what was kept under it stays."""
    item = require_item(meeting, item_id)
    if item.id == meeting.head.current:
        raise Refusal(_("“{title}” is going on now: skip it, or move on first.", title=item.title))
    return changed(meeting, now, to(item, state="dropped"))


def move_item(meeting: Meeting, item_id: str, steps: int, now: datetime) -> Meeting:
    """Return the meeting with this item so many places later, or earlier where steps is negative."""
    item = require_item(meeting, item_id)
    if item.state == "dropped":
        raise Refusal(_("“{title}” was dropped: reopen it first.", title=item.title))
    others = [other for other in meeting.agenda if other.id != item_id]
    here = meeting.agenda.index(item)
    place = max(0, min(here + steps, len(others)))
    if place == here:
        return meeting
    return changed(meeting, now, to(item, rank=_rank_at(others, place)))


def _rank_behind(meeting: Meeting, item_id: str) -> float:
    items = list(meeting.items)
    place = next((place for place, item in enumerate(items, 1) if item.id == item_id), len(items))
    return _rank_at(items, place)


def _rank_at(items: list[MeetingItem], place: int) -> float:
    """Return a rank that puts a new item at this place (from 0) of the list."""
    if not items:
        return 1.0
    if place <= 0:
        return items[0].rank - 1.0
    if place >= len(items):
        return items[-1].rank + 1.0
    return (items[place - 1].rank + items[place].rank) / 2
