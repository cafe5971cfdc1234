"""A summary that the next meeting found right is approved: in the record of its own meeting, and in its file."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.conduct.reviewing import written_again
from facilitator.errors import FacilitatorError, UnknownName
from facilitator.i18n import _, full_date
from facilitator.meeting import Meeting, set_head
from facilitator.meeting.matters import asks_of_summary
from facilitator.records import Note

if TYPE_CHECKING:
    from facilitator.store.shelf import Shelf


def approve_last(shelf: Shelf, summaries: Path, meeting: Meeting, now: datetime) -> str:
    """Let the summary that this ended meeting approved stand as approved, and return what to say of it.

    Empty where it approved none, where that is known already, or where that meeting is not kept any more. What hinders
    it is returned as a sentence: the meeting that approved it is safe, and keeps the answer.
    """
    answer = _answer(meeting)
    if answer is None or meeting.head.started is None:
        return ""
    try:
        with shelf.open(shelf.find(answer.origin)) as kept:
            after = approved(kept.meeting, meeting, answer.answer, now)
            if after is kept.meeting:
                return ""
            kept.keep(after)
            written_again(after, summaries, "peers", shelf.seal)
    except UnknownName:
        return ""
    except FacilitatorError as problem:
        return _("The last summary could not be marked as approved: {problem}", problem=problem)
    return _said(after, answer.answer)


def approved(earlier: Meeting, by: Meeting, changes: str, now: datetime) -> Meeting:
    """Return the meeting whose summary was approved by a later one, as it stands or with changes."""
    day = by.head.started.date() if by.head.started else now.date()
    return set_head(earlier, now, summary="approved", review_until=None, approved=day, approved_with=changes)


def _answer(meeting: Meeting) -> Note | None:
    """Return the answer to the question whether the last summary is right, where it is that it is."""
    asked = (note for note in meeting.notes if asks_of_summary(note))
    return next((note for note in asked if note.dealt and note.status == "done"), None)


def _said(earlier: Meeting, changes: str) -> str:
    if changes:
        return _(
            "The summary of {date} is approved with changes. To put them into it: facilitator review {id}",
            date=full_date(earlier.head.held),
            id=earlier.head.id,
        )
    return _("The summary of {date} is approved.", date=full_date(earlier.head.held))
