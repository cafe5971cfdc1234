"""By what a copy of a summary is known again when it comes back, though words were left out of it."""

from __future__ import annotations

from facilitator.meeting import Meeting
from facilitator.summary.told import summarise
from facilitator.summary.value import Summary
from facilitator.summary.writing import draft


def draft_of(meeting: Meeting, summary: Summary) -> str:
    """Return by what the draft is known that this summary is a copy of, whatever was left out of it."""
    whole, sealed = known_by(meeting, summary.audience)
    return whole if summarise(meeting, summary.audience) == summary else sealed


def known_by(meeting: Meeting, audience: str) -> tuple[str, str]:
    """Return by what a draft for this audience is known: one that is whole, and one that words were left out of.

    The second is made with what no copy shows. Else whoever has a copy could try names until one makes the same
    letters, and would know who was left out.
    """
    whole = summarise(meeting, audience)
    ids = (one.id for kept in (meeting.items, meeting.participants, meeting.records()) for one in kept)
    return draft(whole), draft(whole, "".join(ids))
