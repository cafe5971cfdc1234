"""Time spent and left, computed from timestamps: seconds as floats, `now` always passed in."""

from __future__ import annotations

from datetime import datetime, timedelta

from facilitator.meeting.value import Meeting, MeetingItem


def spent(item: MeetingItem, now: datetime) -> float:
    """Return the seconds this item has taken so far, in all its visits."""
    return item.spent + _since(item.since, now)


def left(item: MeetingItem, now: datetime) -> float | None:
    """Return the seconds left in this item's timebox, negative once it is over; None without a timebox."""
    if item.minutes is None:
        return None
    return item.minutes * 60 - spent(item, now)


def expected_end(meeting: Meeting, now: datetime) -> datetime | None:
    """Return when the meeting will end at this pace: now, what is left of this item, and the timeboxes still ahead.

    None before the start, and where no item has a timebox.
    """
    if meeting.head.started is None or not any(item.minutes for item in meeting.agenda):
        return None
    current = meeting.current
    here = max((left(current, now) or 0.0), 0.0) if current else 0.0
    ahead = sum((item.minutes or 0) * 60 for item in meeting.items if item.state == "ahead")
    return now + timedelta(seconds=here + ahead)


def paused(meeting: Meeting, now: datetime) -> float:
    """Return the seconds the meeting's clock has stood still so far."""
    return meeting.head.paused + _since(meeting.head.paused_since, now)


def elapsed(meeting: Meeting, now: datetime) -> float:
    """Return the seconds since the meeting began, pauses included, up to its end."""
    return _since(meeting.head.started, meeting.head.ended or now)


def last_sign(meeting: Meeting) -> datetime:
    """Return when anything last happened in this meeting, as far as was kept, by the clock of its room."""
    created = meeting.head.created
    return meeting.log[-1].at.astimezone(created.tzinfo) if meeting.log else created


def latest_told(meeting: Meeting) -> datetime:
    """Return the latest moment the meeting tells of; a piped one may tell of times before it was planned."""
    head = meeting.head
    told = [head.started, head.paused_since, head.pens_down, head.ended]
    told += [item.since for item in meeting.items] + [record.at for record in meeting.records()]
    return max((moment for moment in told if moment is not None), default=head.created)


def _since(start: datetime | None, now: datetime) -> float:
    return max((now - start).total_seconds(), 0.0) if start is not None else 0.0
