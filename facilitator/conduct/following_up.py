"""What became of what was promised, kept in the meeting's own file: closed, reopened, moved, handed over, answered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator import meeting as m
from facilitator.capture import read_date
from facilitator.errors import BadDate, Refusal
from facilitator.i18n import _, language
from facilitator.meeting import Meeting
from facilitator.records import Action, AnyRecord, Request
from facilitator.text import clean_line

if TYPE_CHECKING:
    from facilitator.store.shelf import Shelf

Change = Callable[[Meeting, str, str, datetime], Meeting]
"""Makes a change in one record, by its id, with what was typed behind it; raises a FacilitatorError."""


@dataclass(frozen=True, slots=True)
class FollowedUp:
    """One record, before and after: enough to say what came of it, and to put it back."""

    path: Path
    before: AnyRecord
    after: AnyRecord


def follow_up(shelf: Shelf, path: Path, record_id: str, change: str, words: str, now: datetime) -> FollowedUp:
    """Change one record of a meeting's file, durably.

    `change` is a name in `CHANGES`, `words` what the person said with it. Raises a FacilitatorError, with nothing
    changed, where it can't be done.
    """
    with shelf.open(path) as kept:
        before = m.require_record(kept.meeting, record_id)
        kept.keep(CHANGES[change](kept.meeting, record_id, words, now))
        return FollowedUp(path, before, m.require_record(kept.meeting, record_id))


def put_back(shelf: Shelf, done: FollowedUp, now: datetime) -> AnyRecord:
    """Give a record back what a change took, and only that; raises a FacilitatorError."""
    taken = {
        field.name: getattr(done.before, field.name)
        for field in fields(done.before)
        if getattr(done.before, field.name) != getattr(done.after, field.name)
    }
    with shelf.open(done.path) as kept:
        kept.keep(m.edit(kept.meeting, done.before.id, now, **taken))
        return m.require_record(kept.meeting, done.before.id)


def _done(meeting: Meeting, record_id: str, why: str, now: datetime) -> Meeting:
    return m.close_action(meeting, record_id, now, why=why)


def _dropped(meeting: Meeting, record_id: str, why: str, now: datetime) -> Meeting:
    if isinstance(m.require_record(meeting, record_id), Request):
        said = {"answer": why} if why.strip() else {}
        return m.edit(meeting, record_id, now, status="withdrawn", **said)
    return m.close_action(meeting, record_id, now, done=False, why=why)


def _reopened(meeting: Meeting, record_id: str, why: str, now: datetime) -> Meeting:
    return m.edit(meeting, record_id, now, status="open", **_reason(meeting, record_id, why, always=True))


def _moved(meeting: Meeting, record_id: str, words: str, now: datetime) -> Meeting:
    when, why = _with_reason(words)
    return m.edit(meeting, record_id, now, due=_day(when, now.date()), **_reason(meeting, record_id, why))


def _handed_over(meeting: Meeting, record_id: str, words: str, now: datetime) -> Meeting:
    name, why = _with_reason(words)
    name = name.removeprefix("@").strip()
    if not name:
        raise Refusal(_("To whom? Write the name, and a colon and a word why if you like."))
    field = "addressee" if isinstance(m.require_record(meeting, record_id), Request) else "owner"
    return m.edit(meeting, record_id, now, **{field: name}, **_reason(meeting, record_id, why))


def _answered(meeting: Meeting, record_id: str, words: str, now: datetime) -> Meeting:
    if not words.strip():
        raise Refusal(_("What did they answer or do? Write it down."))
    if not isinstance(m.require_record(meeting, record_id), Request):
        raise Refusal(_("Only a request is answered."))
    return m.edit(meeting, record_id, now, status="answered", answer=words)


CHANGES: dict[str, Change] = {
    "done": _done, "dropped": _dropped, "reopen": _reopened, "by": _moved, "to": _handed_over, "answer": _answered,
}  # fmt: skip
"""Every change, by the name the command line has for it."""


def _with_reason(words: str) -> tuple[str, str]:
    """Split `friday: the key came late` at its first colon that is no part of a time."""
    said, _colon, why = clean_line(words).partition(": ")
    return said.strip(), why.strip()


def _reason(meeting: Meeting, record_id: str, why: str, *, always: bool = False) -> dict[str, Any]:
    """Return the field a word why is kept in; requests have none, so there it goes with the answer."""
    record = m.require_record(meeting, record_id)
    if isinstance(record, Action):
        return {"why": why} if why or always else {}
    return {"answer": why} if why and isinstance(record, Request) else {}


def _day(words: str, today: date) -> date:
    day = read_date(words, today, language())
    if day is None:
        raise BadDate(_("“{words}” is not a date: write for example 2026-12-01.", words=words))
    return day
