"""How far a summary is: a draft, in review until a day, shared with everyone."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from facilitator.errors import Refusal
from facilitator.i18n import _, full_date
from facilitator.meeting import Meeting, set_head

WORKING_DAYS = 3
"""How long peers have to put a summary right, where nobody says otherwise."""


def set_status(meeting: Meeting, status: str, now: datetime, until: date | None = None) -> Meeting:
    """Return the meeting with its summary a draft, in review until a day, or shared.

    Raises Refusal for a day that has passed.
    """
    if status != "review":
        return set_head(meeting, now, summary=status, review_until=None)
    day = until or after_working_days(now.date(), WORKING_DAYS)
    if day < now.date():
        raise Refusal(_("{date} has passed: choose a later day.", date=full_date(day)))
    return set_head(meeting, now, summary="in review", review_until=day)


def after_working_days(day: date, number: int) -> date:
    """Return the day that many working days, Monday to Friday, after a day."""
    while number:
        day += timedelta(days=1)
        number -= day.weekday() < 5
    return day
