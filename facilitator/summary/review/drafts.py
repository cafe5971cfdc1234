"""Which draft an edited file is of: the record goes on, and what was handed out says what it said that day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import islice
from typing import get_args

from facilitator.i18n import _, clock_time, full_date
from facilitator.meeting import Meeting, changed
from facilitator.summary.copies import known_by
from facilitator.summary.review.value import Edited, OlderDraft, Origin, OtherMeeting
from facilitator.summary.told import summarise
from facilitator.summary.value import Status, Summary

LOOKED_AT = 1000
"""How many changes back an older draft is looked for."""


def require_same(meeting: Meeting, origin: Origin) -> None:
    """Raise OtherMeeting where a file says that it is of another meeting."""
    if origin.meeting and origin.id != meeting.head.id:
        raise OtherMeeting(
            _(
                "This is the summary of another meeting ({other}), not of {title}. Nothing was changed.",
                other=origin.meeting, title=meeting.head.title,
            )
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Draft:
    """What a meeting said when a file was written."""

    meeting: Meeting
    at: datetime | None = None
    """Since when it said so, where it has been changed since the file was written."""


def draft_of(meeting: Meeting, origin: Origin, *, older: bool) -> Draft:
    """Return the meeting as it was when this file was written.

    Raises OlderDraft where it was changed since, unless `older` drafts will do; and where no such draft is known.
    """
    if not origin.draft:
        return Draft(meeting)
    since = None
    for state, at in islice(_states(meeting), LOOKED_AT):
        if origin.draft in known_by(state, origin.audience):
            if since is not None and not older:
                raise OlderDraft(
                    _(
                        "This file is of an older draft: the record was changed on {date} at {time}. "
                        "Nothing of it was taken.",
                        date=full_date(since.date()),
                        time=clock_time(since),
                    ),
                    known=True,
                )
            return Draft(state, at if since is not None else None)
        since = at
    raise OlderDraft(
        _(
            "This file is of a draft that is not known here any more. Nothing of it was taken. Single corrections can "
            "be typed in: facilitator review {id} --say “D1: …”",
            id=meeting.head.id,
        ),
        known=False,
    )


def as_handed_out(meeting: Meeting, origin: Origin) -> Summary:
    """Return the summary as this file was written: it says how far it was then, which makes no other draft."""
    try:
        until = date.fromisoformat(origin.until)
    except ValueError:
        until = None
    status: Status = next((known for known in get_args(Status) if known == origin.status), "draft")
    return summarise(meeting, origin.audience, status=status, review_until=until)


def _states(meeting: Meeting) -> Iterator[tuple[Meeting, datetime]]:
    """Yield the meeting as it stood after each of its changes, newest first, and when that change was made."""
    state = replace(meeting, log=())
    for change in reversed(meeting.log[1:]):
        yield state, change.at
        state = replace(changed(state, change.at, *(edit.inverse for edit in reversed(change.edits))), log=())
    yield state, meeting.head.created


def spoken_by(file: Edited, place: int, several: bool) -> str:
    """Return whose corrections a file holds: the label it was given, or a number."""
    if file.by:
        return file.by
    return _("reader {n}", n=place) if several else _("a reader")
