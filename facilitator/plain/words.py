"""What the plain face says of a meeting: short sentences, one fact a line."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from facilitator import meeting as m
from facilitator.agenda.model import Promise
from facilitator.conduct import number_of
from facilitator.conduct.proposal_told import what_now
from facilitator.conduct.steps import arrived
from facilitator.ear import beside
from facilitator.forecast import forecast, go_round_too_long, in_words, time_by_ear
from facilitator.i18n import _, duration, ngettext
from facilitator.meeting import Meeting, MeetingItem
from facilitator.meeting.concerns import concerns_of, told_against
from facilitator.meeting.deciding import proposal
from facilitator.meeting.fit import is_go_round
from facilitator.meeting.fitting import asks_others
from facilitator.meeting.gaps import gaps, gaps_of
from facilitator.meeting.outcomes import Sort, heading, of_sort
from facilitator.meeting.telling import told
from facilitator.plain.markup import spoken
from facilitator.plain.opening import from_last_time, listed
from facilitator.records import AnyRecord


def _at_hand(meeting: Meeting, item: MeetingItem) -> list[str]:
    """Return that matters wait, where they belong: at the first item, and at one that looks back to last time."""
    looks_back = item == meeting.agenda[0] or _("last time") in item.title.casefold()
    return [said] if looks_back and (said := from_last_time(meeting)) else []


def standing(meeting: Meeting, now: datetime) -> list[str]:
    """Return where the meeting stands: its item, the time left, the expected end."""
    head, item = meeting.head, meeting.current
    if head.state == "ended":
        return [_("The meeting has ended.")]
    if item is None:
        return [_("The meeting has not begun. /start begins it.")]
    return [
        arrived(meeting),
        *([_("The clock is paused.")] if head.state == "paused" else []),
        *([_("Pens are down: nothing typed is kept.")] if head.pens_down else []),
        *timing(meeting, now),
    ]


def timing(meeting: Meeting, now: datetime) -> list[str]:
    """Return the time left for this item and when the meeting will end, as far as there are timeboxes to tell it by."""
    item = meeting.current
    return [*([time_by_ear(item, now)] if item is not None and item.minutes else []), *ending(meeting, now)]


def arriving(meeting: Meeting, now: datetime) -> list[str]:
    """Return the time as it is told on coming to an item: a timebox that is whole was just said with its title."""
    item = meeting.current
    return timing(meeting, now) if item is not None and item.spent else ending(meeting, now)


def ending(meeting: Meeting, now: datetime) -> list[str]:
    """Return when the meeting will end, where there are timeboxes to tell it by."""
    view = forecast(meeting, now)
    planned = view.promised is not None or any(item.minutes for item in meeting.agenda)
    return [_("The meeting {ends}", ends=in_words(view))] if planned and in_words(view) else []


def item_in_full(meeting: Meeting) -> list[str]:
    """Return all that belongs to the item going on: what to read aloud, guidance, what it should yield."""
    item = meeting.current
    if item is None:
        return []
    plan = item.plan
    return [
        *([_("Staff leave the room for this item.")] if plan.staff_out else []),
        *([_("No notes are taken of this item: /off puts pens down.")] if plan.notes_off else []),
        *([_("Power here: {text}", text=_(plan.power))] if plan.power else []),
        *(_("Read aloud: {text}", text=line) for prompt in plan.prompts for line in spoken(prompt)),
        *_guidance(spoken(plan.body)),
        *listed(_("To tick:"), plan.checklist, item.ticked),
        *_at_hand(meeting, item),
        *_gaps_ahead(meeting, item),
        *_open_gaps(meeting, item),
        *owed(meeting, item),
        *_too_long(meeting, item),
    ]


def _guidance(lines: list[str]) -> list[str]:
    """Return what only the leader is told; it is said once that it is, as it goes on to where something else begins."""
    return [_("For you: {text}", text=lines[0]), *lines[1:]] if lines else []


def _gaps_ahead(meeting: Meeting, item: MeetingItem) -> list[str]:
    """Return, at the first item, how many gaps are still open in those behind it."""
    count = len(gaps(meeting)) - len(gaps_of(meeting, item)) if item == meeting.agenda[0] else 0
    return [
        ngettext("{n} gap further on is not filled in yet: /fill reads it.",
                 "{n} gaps further on are not filled in yet: /fill reads them.", count)
    ] if count > 0 else []  # fmt: skip


def _open_gaps(meeting: Meeting, item: MeetingItem) -> list[str]:
    """Return how the gaps of what is to be read aloud are filled: some things are only known now."""
    return [
        _("To fill in: [{gap}]. /fill {number} and the words.", gap=gap.asks, number=gap.number)
        for gap in gaps_of(meeting, item)
    ]


def owed(meeting: Meeting, item: MeetingItem) -> list[str]:
    """Return what this item should still yield."""
    decisions, actions = m.decisions_promised(meeting, item), m.actions_promised(meeting, item)
    return [
        *([_("No earlier summary is kept here to approve.")] if m.approves_nothing(meeting, item) else []),
        *(_so_far(_to_decide(one.what), one) for one in decisions if one.open),
        *(_so_far(_("To agree who does it: {what}", what=one.what), one) for one in actions if one.open),
    ]


def _so_far(words: str, promised: m.Promised[Any, Any]) -> str:
    if not promised.begun:
        return words
    return _(
        "{promise}. So far {labels}. /enough says that this is all.", promise=words, labels=promised.labels
    )


def ways(meeting: Meeting) -> list[str]:
    """Return how what belongs to the item going on is begun."""
    item = meeting.current
    if item is None:
        return []
    return [
        *([_("/round begins the go-round.")] if is_go_round(item) else []),
        *([_("/decide opens the proposal.")] if m.to_decide(meeting, item) else []),
        *([_("a: @name, what, by when: keeps who does it.")] if m.to_assign(meeting, item) else []),
        *(
            [
                _(
                    "/done R1 and the words keeps what was answered. /edit R1 by friday keeps until when they answer."
                )
            ]
            if any(map(asks_others, m.to_assign(meeting, item)))
            else []
        ),
    ]


def _to_decide(promise: Promise) -> str:
    if not promise.method:
        return _("To decide: {question}", question=promise.question)
    return _("To decide: {question} ({method})", question=promise.question, method=_(promise.method))


def _too_long(meeting: Meeting, item: MeetingItem) -> list[str]:
    people = m.headcount(meeting.participants)
    needed = go_round_too_long(item, people)
    if needed is None:
        return []
    words = _("A go-round of {people} people needs about {needed}.", people=people, needed=duration(needed))
    more = needed - (item.minutes or 0)
    return [f"{words} {_('/extend {more} gives it that, or ask for one short word each.', more=more)}"]


def agenda(meeting: Meeting, now: datetime) -> list[str]:
    """Return the items, each with its place, its minutes and what became of it."""
    lines = [_agenda_line(meeting, item, now) for item in meeting.agenda]
    return [*lines, *([line] if (line := in_words(forecast(meeting, now))) else [])]


def _agenda_line(meeting: Meeting, item: MeetingItem, now: datetime) -> str:
    took = m.spent(item, now)
    parts = [
        f"{number_of(meeting, item)}. {item.title}",
        duration(item.minutes) if item.minutes else "",
        _("optional") if item.plan.optional else "",
        {"now": _("now"), "done": _("done"), "skipped": _("left out"), "parked": _("parked")}.get(
            item.state, ""
        ),
        _("took {time}", time=duration(round(took / 60))) if item.state == "done" else "",
        item.plan.lead,
    ]
    return beside(parts)


def kept(meeting: Meeting) -> list[str]:
    """Return everything that was kept, in the order it was said."""
    lines = [line for record in meeting.records() for line in told_in_full(record)]
    return lines or [_("Nothing was kept yet.")]


def still_proposed(meeting: Meeting) -> list[str]:
    """Return the proposal that is open and what its step asks for; nothing where there is none."""
    shown = proposal(meeting)
    return [*told_in_full(shown), what_now(meeting)] if shown is not None else []


def told_in_full(record: AnyRecord) -> list[str]:
    worries = (f"{label}: {told_against(record, words)}" for label, words in concerns_of(record))
    return [f"{record.label}: {told(record)}", *worries]


def read_back(meeting: Meeting) -> list[str]:
    """Return all that the summary will tell, decisions first, as it is read back to the room at the end."""
    return [
        *(_sort(meeting, "decisions") or [_("No decision was kept.")]),
        *_sort(meeting, "advice"),
        *_sort(meeting, "undecided"),
        *(_part(_("Actions:"), meeting.actions) or [_("No action was kept.")]),
        *_part(_("Requests:"), meeting.requests),
        *closing(meeting),
        ""
        if meeting.head.next_meeting
        else _("Next meeting: not set. /nextmeeting Thursday 3 December, 14:00 sets it."),
    ]


def under(sort: Sort) -> str:
    """Return the line above decisions of a sort."""
    return f"{heading(sort)}:"


def _sort(meeting: Meeting, sort: Sort) -> list[str]:
    return _part(under(sort), of_sort(meeting.decisions, sort))


def closing(meeting: Meeting) -> list[str]:
    """Return what is read back behind the promises: the points, what is to be done afterwards, the next meeting."""
    return [
        *_part(_("Points raised:"), meeting.notes),
        _afterwards(meeting),
        _("Next meeting: {words}", words=meeting.head.next_meeting) if meeting.head.next_meeting else "",
    ]


def _afterwards(meeting: Meeting) -> str:
    left = len(meeting.head.after) - len(meeting.head.after_ticked)
    return ngettext("{n} thing to do after the meeting: /checklist reads it.",
                    "{n} things to do after the meeting: /checklist reads them.", left) if left else ""  # fmt: skip


def _part(heading: str, records: Iterable[AnyRecord]) -> list[str]:
    lines = [line for record in records if not record.origin or record.dealt for line in told_in_full(record)]
    return [heading, *lines] if lines else []
