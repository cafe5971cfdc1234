"""A summary's dates for a calendar (RFC 5545): each action as a task, the next meeting as an event if it has a day."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import UTC, date, datetime, time

from facilitator.errors import Refusal
from facilitator.i18n import _
from facilitator.summary import phrases
from facilitator.summary.formats import Wishes
from facilitator.summary.next_day import next_day
from facilitator.summary.value import Summary, Task

_SPACE = uuid.UUID("8f0f5b0e-6d53-5c1c-9d0a-3f3f0d2f6a11")
"""What our identifiers are made from, so that the same line gets the same one each time it is written."""
_LONGEST = 75
"""No line is longer, in bytes of UTF-8."""
_STATUS = {"open": "NEEDS-ACTION", "done": "COMPLETED", "dropped": "CANCELLED"}

SUFFIX = ".ics"


def render(summary: Summary, wishes: Wishes) -> str:
    """Return the calendar, its lines ended and folded as the standard asks.

    The next meeting stands at the time on the wall, in no zone; when the record was last changed is told in UTC. Raises
    Refusal where there is neither an action nor a dated next meeting.
    """
    revised = wishes.revised
    entries = [
        *(line for task in summary.actions for line in _task(summary, task, revised)),
        *_event(summary, revised),
    ]
    if not entries:
        raise Refusal(_("There is no action and no dated next meeting to put into a calendar."))
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//facilitator//summary//EN",
        *entries,
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _task(summary: Summary, task: Task, revised: datetime | None) -> Iterator[str]:
    yield "BEGIN:VTODO"
    yield from _common(summary, task.label, revised)
    yield f"SUMMARY:{_escaped(task.text)}"
    yield f"DESCRIPTION:{_escaped(_about(summary, task))}"
    if task.due:
        yield f"DUE;VALUE=DATE:{task.due:%Y%m%d}"
    yield f"STATUS:{_STATUS[task.status]}"
    yield "END:VTODO"


def _about(summary: Summary, task: Task) -> str:
    told = phrases.in_plain(phrases.brackets(task))
    return "\n".join([f"{task.label}: {told}", *phrases.below(task), summary.title])


def _event(summary: Summary, revised: datetime | None) -> Iterator[str]:
    day, clock = next_day(summary.next_meeting, summary.day or date(1970, 1, 1), summary.language)
    if day is None:
        return
    yield "BEGIN:VEVENT"
    yield from _common(summary, "next", revised)
    if clock:
        yield f"DTSTART:{day:%Y%m%d}T{clock:%H%M%S}"
    else:
        yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"SUMMARY:{_escaped(summary.series or summary.title)}"
    yield f"DESCRIPTION:{_escaped(summary.next_meeting)}"
    yield "END:VEVENT"


def _common(summary: Summary, label: str, revised: datetime | None) -> Iterator[str]:
    yield f"UID:{uuid.uuid5(_SPACE, f'{summary.meeting} {summary.audience} {label}')}"
    yield f"DTSTAMP:{_written(summary, revised):%Y%m%dT%H%M%SZ}"
    yield f"CLASS:{'PUBLIC' if summary.audience == 'public' else 'PRIVATE'}"


def _written(summary: Summary, revised: datetime | None) -> datetime:
    """Return when what it tells was last changed; where nobody says, the beginning of the meeting's day.

    The public need not know at what minute somebody sat at the record: it is told the hour.
    """
    if revised is None:
        return datetime.combine(summary.day or date(1970, 1, 1), time(0), UTC)
    written = revised.astimezone(UTC)
    return written.replace(minute=0, second=0) if summary.audience == "public" else written


def _escaped(text: str) -> str:
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return text.replace("\n", "\\n")


def _folded(line: str) -> str:
    """Return a line broken so that no part is too long, and no character is torn."""
    parts, size = [""], 0
    for char in line:
        bytes_of = len(char.encode())
        if size + bytes_of > _LONGEST:
            parts.append(" ")
            size = 1
        parts[-1] += char
        size += bytes_of
    return "\r\n".join(parts)
