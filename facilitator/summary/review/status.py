"""How far a summary is: a draft, in review until a day, shared with everyone."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from facilitator.errors import Refusal
from facilitator.i18n import _, full_date
from facilitator.meeting import Meeting, set_head
from facilitator.meeting.what_next import open_until
from facilitator.text import clean_line

WORKING_DAYS = 3
"""How long peers have to put a summary right, where nobody says otherwise."""


def set_status(meeting: Meeting, status: str, now: datetime, until: date | None = None) -> Meeting:
    """Return the meeting with its summary a draft, in review until a day, or shared.

    Without a day it is the one that people were told, else a few working days from now. Raises Refusal for a day that
    has passed, and for a summary that a later meeting approved.
    """
    if stays := stays_approved(meeting):
        raise Refusal(stays)
    if status != "review":
        return set_head(meeting, now, summary=status, review_until=None)
    day = until or day_to_correct(meeting, now.date())
    if day < now.date():
        raise Refusal(_("{date} has passed: choose a later day.", date=full_date(day)))
    return set_head(meeting, now, summary="in review", review_until=day)


def stays_approved(meeting: Meeting) -> str:
    """Return why how far this summary is can't be changed: a later meeting approved it; empty where none did."""
    if meeting.head.summary != "approved":
        return ""
    if meeting.head.approved is None:
        return _("A later meeting has approved this summary. It stays approved.")
    day = full_date(meeting.head.approved)
    return _("The meeting of {date} has approved this summary. It stays approved.", date=day)


def approved_before(meeting: Meeting) -> str:
    """Return what to know before a summary is put right that a later meeting approved; empty where none did."""
    head = meeting.head
    if head.summary != "approved":
        return ""
    by = (
        _("The meeting of {date} has approved this summary.", date=full_date(head.approved))
        if head.approved
        else _("A later meeting has approved this summary.")
    )
    changes = clean_line(head.approved_with)
    agreed = _("These changes were agreed: {changes}.", changes=changes.rstrip(".")) if changes else ""
    kept = _("What you put right now is kept beside that as an amendment, with its day.")
    return " ".join(filter(None, (by, agreed, kept)))


def approved_after(meeting: Meeting) -> str:
    """Return what to do once an approved summary was put right; empty where none approved it."""
    if meeting.head.summary != "approved":
        return ""
    return _("What was approved were the words before: tell the next meeting what was put right since.")


def still_open(meeting: Meeting, today: date) -> str:
    """Return that peers can still put a summary right, before a copy goes out to anyone; empty once they can't."""
    head = meeting.head
    day = head.review_until if head.summary == "in review" else open_until(meeting)
    if head.summary not in ("draft", "in review") or (day is not None and day < today):
        return ""
    if day is None:
        return _("This is still a draft: peers have not put it right yet.")
    return _("This is still a draft: peers can put it right until {date}.", date=full_date(day))


def day_to_correct(meeting: Meeting, today: date) -> date:
    """Return until when a summary that goes out today can be put right, where nobody says otherwise."""
    told = open_until(meeting)
    return told if told is not None and told >= today else after_working_days(today, WORKING_DAYS)


def after_working_days(day: date, number: int) -> date:
    """Return the day that many working days, Monday to Friday, after a day."""
    while number:
        day += timedelta(days=1)
        number -= day.weekday() < 5
    return day
