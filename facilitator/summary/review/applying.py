"""From a correction that was taken to the record: an ordinary change of the meeting, with when and whose it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from facilitator import meeting as m
from facilitator.capture import Captured, read_line
from facilitator.errors import BadDate, Refusal
from facilitator.i18n import _, full_date, language
from facilitator.meeting import Meeting
from facilitator.meeting.about import refilled
from facilitator.meeting.change import also, to
from facilitator.records import Decision, Request
from facilitator.summary import words
from facilitator.summary.review.brackets import read_day, told_day
from facilitator.summary.review.comparing import fold
from facilitator.summary.review.value import Proposed
from facilitator.text import clean_line

NewId = Callable[[], str]


def apply(meeting: Meeting, taken: Proposed, now: datetime, new_id: NewId) -> Meeting:
    """Return the meeting with this correction made, as one change that can be taken back, and kept as an amendment.

    An amendment is a day, a label, what was put right, and whose correction it was; it repeats no words.
    Raises Refusal where it is not understood, or the record is not there any more.
    """
    after = _made(meeting, taken, now, new_id)
    if after is meeting:
        return meeting
    label = taken.label
    if taken.what == "new" and (kept := m.last_kept(after)) is not None:
        label = kept.label
    parts = (now.date().isoformat(), replace(taken, label=label).heading(), clean_line(taken.by))
    told = " · ".join(part for part in parts if part)
    return also(after, to(after.head, amendments=(*after.head.amendments, told)))


def _made(meeting: Meeting, taken: Proposed, now: datetime, new_id: NewId) -> Meeting:
    if taken.what == "unclear":
        raise Refusal(_("That is not understood: put it into words of your own first."))
    if taken.new is not None:
        return _kept(meeting, taken, taken.new, now, new_id)
    if taken.what == "struck":
        return m.remove(meeting, taken.record, now)
    if taken.what == "about":
        return refilled(meeting, taken.field, taken.value, now)
    if not taken.record:
        return m.set_head(meeting, now, **{taken.field: taken.value})
    return m.edit(meeting, taken.record, now, **_fields(meeting, taken))


def _kept(meeting: Meeting, taken: Proposed, new: Captured, now: datetime, new_id: NewId) -> Meeting:
    item = taken.item if meeting.item(taken.item) else ""
    return m.keep(meeting, new, now=now, record_id=new_id(), item=item)


def _fields(meeting: Meeting, taken: Proposed) -> dict[str, Any]:
    record = m.require_record(meeting, taken.record)
    if taken.what == "concerns" and isinstance(record, Decision):
        return {"concerns": _concerns(record, *taken.value)}
    if taken.field == "answer" and taken.value and isinstance(record, Request) and _unanswered(record):
        return {"answer": taken.value, "status": "answered"}
    return {taken.field: taken.value}


def _unanswered(record: Request) -> bool:
    """Tell whether words below a request are its answer, and not a word on how it stands put right."""
    return record.status == "open" and not record.answer


def _concerns(record: Decision, was: str, said: str) -> tuple[str, ...]:
    """Return the concerns about a decision with one put right, added or taken out."""
    there = [fold(one) for one in record.concerns]
    if fold(was) not in there:
        return (*record.concerns, said) if said else record.concerns
    place = there.index(fold(was))
    return (*record.concerns[:place], *([said] if said else []), *record.concerns[place + 1 :])


# In other words


def edited(proposed: Proposed, said: str, today: date) -> Proposed:
    """Return a correction with what somebody would rather have it say; raises BadDate or Refusal."""
    said = clean_line(said)
    proposed = replace(proposed, now="", doubt="")
    if proposed.new is not None:
        new = _reread(proposed.new, said, today)
        return replace(proposed, after=told_new(new) if proposed.what == "new" else said, new=new)
    if proposed.what in ("struck", "unclear", "done", "open again", "state", "count"):
        if not proposed.record:
            raise Refusal(_("That can't be put right here."))
        return replace(proposed, what="wording", field="text", value=said, after=said)
    if proposed.what == "date":
        day = _day(said, today)
        return replace(proposed, value=day, after=told_day(day))
    value: Any = (proposed.value[0], said) if proposed.what == "concerns" else said
    return replace(proposed, value=value, after=said)


def _reread(new: Captured, said: str, today: date) -> Captured:
    if not said:
        raise Refusal(_("There is nothing to keep."))
    if new.kind not in ("action", "request"):
        return Captured(new.kind, said)
    line = read_line(f"{new.kind}: {said}", today, language())
    same = isinstance(line, Captured) and line.kind == new.kind
    if not same or not isinstance(line, Captured):
        return replace(new, text=said)
    return replace(line, owner=line.owner or new.owner, due=line.due or new.due)


def _day(said: str, today: date) -> date | None:
    if not said or fold(said) == fold(words.no_date()):
        return None
    day = read_day(said, today)
    if day is None:
        raise BadDate(_("“{words}” is not a date: write for example 2026-12-01.", words=said))
    return day


def as_typed(proposed: Proposed) -> str:
    """Return what a correction says, as the line that is begun with when somebody puts it in other words."""
    new = proposed.new
    if new is not None and new.kind in ("action", "request"):
        owner = f"@{new.owner} " if new.owner and " " not in new.owner else ""
        return f"{owner}{new.text}{' ' + words.by(full_date(new.due)) if new.due else ''}"
    if proposed.what in ("struck", "count"):
        return proposed.before
    if proposed.what in ("done", "open again"):
        return proposed.after[2:]
    if proposed.what == "state":
        return proposed.before.rpartition(" (")[0]
    return proposed.after


def told_new(new: Captured) -> str:
    """Return a new line as it will be kept, in words: its kind, what it says, who, and by when."""
    kinds = {
        "decision": _("decision"), "action": _("action"), "request": _("request"), "question": _("question"),
        "parked": _("parked"), "concern": _("concern"), "word": _("word explained"), "note": _("note"),
    }  # fmt: skip
    parts = (new.text, new.owner, words.by(full_date(new.due)) if new.due else "")
    return f"{kinds[new.kind]}: {' · '.join(part for part in parts if part)}"
