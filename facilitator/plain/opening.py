"""What the plain face says before a meeting: what is needed to begin it, and the rest where somebody asks for it."""

from __future__ import annotations

from datetime import datetime

from facilitator import meeting as m
from facilitator.conduct.preparing import privacy_in_words
from facilitator.ear import box
from facilitator.i18n import _, duration, full_date, ngettext
from facilitator.meeting import Meeting
from facilitator.meeting.fit import planned_minutes
from facilitator.meeting.gaps import gaps
from facilitator.meeting.matters import matters
from facilitator.plain.markup import spoken


def opening(meeting: Meeting, now: datetime) -> list[str]:
    """Return what is said first: which meeting this is, how long it is, and how much is to be prepared."""
    head = meeting.head
    day = full_date(head.day) if head.day and head.day != now.date() else ""
    begun = head.state != "prepared"
    return [head.title, day] if begun else [head.title, day, *_plan(meeting), *_to_prepare(meeting)]


def named(meeting: Meeting) -> str:
    """Return what a meeting is called by where it is gone on with."""
    return _("Meeting {id}.", id=meeting.head.id)


def _plan(meeting: Meeting) -> list[str]:
    minutes = planned_minutes(meeting)
    count = ngettext("{n} item", "{n} items", len(m.still_planned(meeting)))
    privacy = privacy_in_words(meeting)
    return [
        f"{count}, {duration(minutes)}." if minutes else f"{count}.",
        _("Privacy: {text}", text=privacy) if privacy else "",
        _("Present: {people}", people=m.in_words(meeting.participants)) if meeting.participants else "",
    ]


def _to_prepare(meeting: Meeting) -> list[str]:
    lines = len(meeting.head.before) - len(meeting.head.before_ticked)
    left = len(gaps(meeting))
    return [
        ngettext("{n} thing to prepare: /checklist reads it.",
                 "{n} things to prepare: /checklist reads them.", lines) if lines else "",
        ngettext("{n} gap to fill in what is read aloud: /fill reads it.",
                 "{n} gaps to fill in what is read aloud: /fill reads them.", left) if left else "",
    ]  # fmt: skip


def first_steps(meeting: Meeting) -> list[str]:
    """Return what a person can type first."""
    if meeting.head.state != "prepared":
        return [from_last_time(meeting), _("Type /help to hear what can be typed.")]
    return [
        from_last_time(meeting),
        "" if meeting.participants else _("/present 9 peers, 2 staff says who is here."),
        _("/about tells what the meeting is for. /start begins it. /help tells what else can be typed."),
    ]


def from_last_time(meeting: Meeting) -> str:
    """Return how many matters earlier meetings left open, and how to hear them; empty where there are none."""
    count = 0 if meeting.head.state == "ended" else len(matters(meeting))
    return ngettext("{n} matter from last time: /matters reads it.",
                    "{n} matters from last time: /matters reads them.", count) if count else ""  # fmt: skip


def about(meeting: Meeting) -> list[str]:
    """Return what the meeting is for, and how its agenda is meant."""
    head = meeting.head
    return [
        head.title,
        named(meeting),
        _("Purpose: {text}", text=head.purpose) if head.purpose else "",
        _("For: {text}", text=head.for_whom) if head.for_whom else "",
        _("Power: {text}", text=_(head.power)) if head.power else "",
        *_plan(meeting),
        *spoken(head.introduction),
    ]


def checklist(meeting: Meeting) -> list[str]:
    """Return the lines that `/tick` ticks now: the item's; before the start and after the end, the meeting's own."""
    head, item = meeting.head, meeting.current
    if item is not None:
        lines = listed(_("To tick:"), item.plan.checklist, item.ticked)
    elif head.state == "ended":
        lines = listed(_("After the meeting:"), head.after, head.after_ticked)
    else:
        lines = listed(_("Before the meeting:"), head.before, head.before_ticked)
    return [*lines, _("/tick 1 ticks the first one.")] if lines else [_("There is nothing to tick here.")]


def listed(heading: str, lines: tuple[str, ...], ticked: tuple[int, ...]) -> list[str]:
    """Return a checklist, its lines numbered as `/tick` takes them; what is not done needs no word for it."""
    if not lines:
        return []
    said = (box(line, ticked=True) if place in ticked else line for place, line in enumerate(lines))
    return [heading, *(f"{number}. {line}" for number, line in enumerate(said, 1))]
