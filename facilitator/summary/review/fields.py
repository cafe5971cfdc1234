"""Putting one thing of a record right, whichever kind of record it is: how it stands, its day, who has it."""

from __future__ import annotations

from datetime import date
from typing import Any

from facilitator.errors import Refusal
from facilitator.i18n import _, full_date
from facilitator.records import Action, AnyRecord, Decision, Request
from facilitator.summary import words
from facilitator.summary.review.brackets import told_day
from facilitator.summary.review.value import Proposed


def change(
    record: AnyRecord, what: Any, before: str, after: str, field: str, value: Any, doubt: str = ""
) -> Proposed:
    """Return this field of a record as having this value, told with how it reads before and after."""
    return Proposed(
        what=what, label=record.label, record=record.id, before=before, after=after, field=field, value=value,
        doubt=doubt,
    )  # fmt: skip


def in_state(record: AnyRecord, state: str) -> Proposed:
    """Return a record as standing otherwise, told with its words: open, not needed any more, not decided."""
    field = "outcome" if isinstance(record, Decision) else "status"
    told = [f"{record.text} ({_stands(record, one)})" for one in (getattr(record, field), state)]
    return change(record, "state", told[0], told[1], field, state)


def _stands(record: AnyRecord, state: str) -> str:
    if state == "open" and not isinstance(record, Request):
        return _("open")
    return words.states()[state]


def dated_anew(record: AnyRecord, found: date, doubt: str = "") -> Proposed:
    """Return a record with another day: until when it is due, or when it is looked at again."""
    return change(
        record, "date", told_day(day_of(record)), full_date(found), field_of_day(record), found, doubt
    )


def handed(record: AnyRecord, name: str) -> Proposed:
    """Return an action or a request as somebody else's; nobody's, where there is no name."""
    if not isinstance(record, Action | Request):
        raise Refusal(_("To whom? An action or a request can be handed on: A1 to Ana"))
    field = "owner" if isinstance(record, Action) else "addressee"
    return change(record, "owner", who_has(record) or words.nobody(), name or words.nobody(), field, name)


def field_of_day(record: AnyRecord) -> str:
    """Return the field that holds a record's day; raises Refusal for one that has none."""
    field = "review" if isinstance(record, Decision) else "due"
    if not hasattr(record, field):
        raise Refusal(_("{label} has no date.", label=record.label))
    return field


def who_has(record: AnyRecord) -> str:
    """Return who does an action, or whom a request is for."""
    if isinstance(record, Action):
        return record.owner
    return record.addressee if isinstance(record, Request) else ""


def day_of(record: AnyRecord) -> date | None:
    """Return until when a record is due, or when it is looked at again."""
    if isinstance(record, Decision):
        return record.review
    return record.due if isinstance(record, Action | Request) else None
