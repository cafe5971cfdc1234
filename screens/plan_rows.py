"""The rows of preparing a meeting, and what belongs to each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from textual.content import Content

from facilitator import meeting as m
from facilitator.conduct import number_of
from facilitator.conduct.preparing import kept_for, privacy_in_words
from facilitator.forecast import go_round_too_long
from facilitator.i18n import _, clock_time, duration, full_date, ngettext
from facilitator.meeting import Meeting, MeetingItem
from facilitator.meeting.fit import planned_minutes
from facilitator.meeting.gaps import Gap, all_gaps, gaps
from facilitator.meeting.matters import matters
from facilitator.meeting.rounds import too_short
from facilitator.meeting.telling import called_then, told
from screens.markdown import blocks, inline
from screens.widgets.plain import lines
from screens.widgets.rows import Row, gap, heading

QUESTIONS = {
    "title": "What is the meeting called?",
    "series": "Which series of meetings does it belong to? What was left open comes back in the next one.",
    "day": "On which day?",
    "until": "When is it promised to end? Leave it empty to go by the agenda's minutes.",
    "present": "Who is here? Count by role. A name only if that person wants it in the record.",
    "privacy": "What does the summary show of the people who were here?",
    "keepfor": "How many days after its end is the meeting kept? Leave it empty to keep it until someone deletes it.",
}
"""What is asked for each particular; put through `_` where it is shown."""

EXAMPLES = {
    "series": "Thursday group",
    "day": "friday",
    "until": "16:00",
    "present": "9 peers, 2 staff",
    "keepfor": "90",
}
"""What can be typed for it; put through `_` where it is shown."""

HINTS = {
    "title": "It stands over the summary. Leave out what nobody else should know.",
    "series": "Meetings of one group over time. Open actions, unanswered requests, open "
    "questions and parked points come back in the next meeting of the series.",
    "day": "The day it is planned for: today, friday, 27 Nov, 2026-12-01.",
    "until": "People plan by it: medicine, children, the last bus. While the meeting runs you see how it stands.",
    "present": "Counted by role, so that nobody can be found out by the record. It can wait until everyone is there, "
    "and be put right at any time.",
    "privacy": "Agree on it with the group. Whoever takes on an action is in the summary by the name they chose, or by "
    "none; a copy for the public shows nobody.",
    "keepfor": "What is due is deleted by `facilitator purge`, which shows it first.",
}
"""What each particular is for; put through `_` where it is shown."""


def size(meeting: Meeting, now: datetime) -> str:
    """Return how long it is, and when it would end if it began now."""
    minutes = planned_minutes(meeting)
    if not minutes:
        return ""
    ends = clock_time(now + timedelta(minutes=minutes))
    if late := minutes_too_many(meeting, now):
        return f"{duration(minutes)} · " + _("would end {time}: {late} late", time=ends, late=duration(late))
    return f"{duration(minutes)} · " + _("if it starts now, it ends {time}", time=ends)


def minutes_too_many(meeting: Meeting, now: datetime) -> int:
    """Return by how much a start now would miss the end promised for today; 0 where it would not."""
    ends = meeting.head.promised_end
    if ends is None or abs(ends - now) >= timedelta(hours=12):
        return 0
    return max(int((now + timedelta(minutes=planned_minutes(meeting)) - ends).total_seconds() // 60), 0)


def minutes_there_are(meeting: Meeting, now: datetime) -> int:
    """Return the minutes between now and the promised end; 0 where none is promised, or not for today."""
    ends = meeting.head.promised_end
    return int((ends - now).total_seconds() // 60) if ends and now < ends < now + timedelta(hours=12) else 0


def typed_values(meeting: Meeting) -> dict[str, str]:
    """Return the particulars as they can be typed."""
    head = meeting.head
    return {
        "title": head.title,
        "series": head.series,
        "day": head.day.isoformat() if head.day else "",
        "until": clock_time(head.promised_end) if head.promised_end else "",
        "present": m.as_typed(meeting.participants),
        "keepfor": str(head.keep_days or ""),
    }


def plan_rows(meeting: Meeting) -> Iterator[Row]:
    """Return everything that can be prepared, in the order a person would go through it."""
    yield Row("start:", Content.styled(_("▶ Start the meeting"), "bold"))
    yield from _particulars(meeting)
    yield from _part(_("To fill in"), "", _gaps(meeting))
    count = ngettext("{n} item", "{n} items", len(m.still_planned(meeting)))
    yield from _part(_("Agenda"), count, [_item(meeting, item) for item in meeting.agenda])
    done = _("{done} of {all}", done=len(meeting.head.before_ticked), all=len(meeting.head.before))
    yield from _part(_("Before the meeting"), done, _preparation(meeting))
    yield from _part(
        _("From last time"),
        "",
        [Row(f"matter:{one.id}", f"{one.label}  {one.text}", called_then(one)) for one in matters(meeting)],
    )


def _part(words: str, right: str, rows: Iterable[Row]) -> list[Row]:
    rows = list(rows)
    return [gap(), heading(words, right), *rows] if rows else []


def _particulars(meeting: Meeting) -> Iterator[Row]:
    head = meeting.head
    shown = (
        ("title", _("Title"), head.title),
        ("day", _("Day"), full_date(head.day) if head.day else _("not set")),
        (
            "until",
            _("Promised end"),
            clock_time(head.promised_end) if head.promised_end else _("by the minutes"),
        ),
        ("present", _("Present"), m.in_words(meeting.participants) or _("not counted yet")),
        ("series", _("Series"), _series(meeting)),
        ("privacy", _("Privacy"), privacy_in_words(meeting)),
        ("keepfor", _("Record"), kept_for(meeting)),
    )
    width = max(len(name) for _key, name, _value in shown) + 2
    for key, name, value in shown:
        yield Row(f"head:{key}", Content.assemble((name.ljust(width), "dim"), value))


def _series(meeting: Meeting) -> str:
    """Return the series a meeting belongs to, and how much comes along from its last meetings."""
    count = len(matters(meeting))
    along = ngettext("{n} matter comes along", "{n} matters come along", count) if count else ""
    return " · ".join(part for part in (meeting.head.series or _("none"), along) if part)


def _gaps(meeting: Meeting) -> list[Row]:
    """Return one row for each gap, with its words or the sentence they go into."""
    return [Row(f"gap:{one.number}", _gap(one)) for one in all_gaps(meeting)]


def _gap(one: Gap) -> Content:
    if one.words:
        return Content.assemble((f"✓ {one.asks}", "dim"), "  ", one.words)
    if one.by_clock:
        return Content.assemble((f"{one.asks}  {_('the clock fills this in')}", "dim"))
    return Content.assemble((f"[{one.asks}]", "bold"), "  ", (one.sentence, "dim"))


def _item(meeting: Meeting, item: MeetingItem) -> Row:
    notes = [
        _("optional") if item.plan.optional else "",
        _("staff out") if item.plan.staff_out else "",
        _("left out") if item.state == "skipped" else _timebox(item),
    ]
    right = " · ".join(note for note in notes if note)
    return Row(f"item:{item.id}", f"{number_of(meeting, item):>2}. {item.title}", right)


def _timebox(item: MeetingItem) -> str:
    """Return an item's minutes, with those its agenda gave where they were changed."""
    now, planned = item.minutes, item.plan.minutes
    if not now:
        return _("no time")
    return duration(now) if planned in (None, now) else f"{planned} → {duration(now)}"


def _preparation(meeting: Meeting) -> list[Row]:
    ticked = meeting.head.before_ticked
    return [
        Row(f"tick:{place}", inline(line), whole=True, sign="☑ " if place in ticked else "☐ ")
        for place, line in enumerate(meeting.head.before)
    ]


def about_row(meeting: Meeting, kind: str, key: str) -> Content:
    """Return what belongs to a row: an item in full, a gap's sentence, what a particular is for."""
    if kind == "item" and (item := meeting.item(key)):
        return _item_in_full(meeting, item)
    if kind == "gap":
        found = all_gaps(meeting)[int(key) - 1]
        later = _(
            "⏎ fills it in. What is only known later is filled in during the meeting: there, f does it."
        )
        return lines(Content.assemble(("❝ ", "$text-accent"), inline(found.prompt)), later)
    if kind == "head":
        return Content(_(HINTS[key]))
    if kind == "matter" and (record := next((one for one in matters(meeting) if one.id == key), None)):
        return lines(told(record), _("It is dealt with in the meeting, by one key."))
    if kind == "tick":
        return Content(_("⏎ ticks it, or takes the tick away."))
    return introduction(meeting)


def introduction(meeting: Meeting) -> Content:
    """Return what the agenda says of itself."""
    head = meeting.head
    named = (
        (_("For"), head.for_whom),
        (_("Power"), _(head.power) if head.power else ""),
        (_("Privacy"), privacy_in_words(meeting)),
        (_("Decides by"), _(head.decide_by) if head.decide_by else ""),
    )
    facts = lines(*(f"{name}: {value}" for name, value in named if value))
    return Content("\n\n").join(part for part in (facts, *blocks(head.introduction)) if part.plain)


def _item_in_full(meeting: Meeting, item: MeetingItem) -> Content:
    plan = item.plan
    needed = go_round_too_long(item, m.headcount(meeting.participants))
    about = " · ".join(part for part in (_(plan.method) if plan.method else "", plan.lead) if part)
    parts = (
        Content.styled(about, "bold") if about else Content(""),
        Content(
            _(
                "A go-round of so many people needs about {needed}: + gives 5 more, g what they need.",
                needed=duration(needed),
            )
            if needed
            else ""
        ),
        *(Content.assemble(("❝ ", "$text-accent"), inline(prompt)) for prompt in plan.prompts),
        *blocks(plan.body),
        *(Content.assemble("☐ ", inline(line)) for line in plan.checklist),
        *(Content(_("To decide: {question}", question=promise.question)) for promise in plan.decide),
        *(Content(_("To agree who does it: {what}", what=what)) for what in plan.actions),
    )
    return Content("\n").join(part for part in parts if part.plain)


def still_open(meeting: Meeting, now: datetime) -> tuple[tuple[str, str], ...]:
    """Return what a facilitator may want to do before the start: the row where it is done, and a sentence."""
    head, left = meeting.head, gaps(meeting)
    unticked = [place for place in range(len(head.before)) if place not in head.before_ticked]
    found = [
        ("head:day", _("It is planned for {date}.", date=full_date(head.day)))
        if head.day and head.day != now.date() else None,
        ("head:until", _("{late} more than there are until the promised end, {time}; f fits the plan.",
                         late=duration(late), time=clock_time(head.promised_end)))
        if head.promised_end and (late := minutes_too_many(meeting, now)) else None,
        ("head:present", _("Nobody has been counted yet."))
        if not m.headcount(meeting.participants) else None,
        (f"gap:{left[0].number}", ngettext("{n} gap is not filled in.", "{n} gaps are not filled in.", len(left)))
        if left else None,
        (f"tick:{unticked[0]}", ngettext("{n} line of the preparation is not ticked.",
                                         "{n} lines of the preparation are not ticked.", len(unticked)))
        if unticked else None,
        ("rounds", f"{short} {_('Take this line to give them room.')}") if (short := too_short(meeting)) else None,
    ]  # fmt: skip
    return tuple(one for one in found if one is not None)
