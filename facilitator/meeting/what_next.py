"""What comes behind a meeting: the next one, and the last day for changes to its summary, as the agenda's gaps ask."""

from __future__ import annotations

from datetime import date, datetime

from facilitator.meeting.change import changed
from facilitator.meeting.gaps import LAST_DAY, all_gaps, asks_for_next_meeting, filling, is_one_of
from facilitator.meeting.plan import set_head
from facilitator.meeting.value import Meeting
from facilitator.text import clean_line


def open_until(meeting: Meeting) -> date | None:
    """Return the last day for changes to the summary that was filled into the agenda; None where none was."""
    from facilitator.capture.dates import read_date

    said = next((words for asks, words in meeting.head.filled if is_one_of(asks, LAST_DAY)), "")
    seen_from = (meeting.head.started or meeting.head.created).date()
    return read_date(said, seen_from, meeting.head.spoken) if said else None


def meet_again(meeting: Meeting, words: str, now: datetime) -> Meeting:
    """Return the meeting with its next one set; a gap that asks for it says so too, unless it was filled otherwise."""
    words, before = clean_line(words), meeting.head.next_meeting
    asks = [gap for gap in all_gaps(meeting) if asks_for_next_meeting(gap) and gap.words in ("", before)]
    if not words or not asks or (words == before and all(gap.words == words for gap in asks)):
        return set_head(meeting, now, next_meeting=words)
    filled = dict.fromkeys((gap.asks for gap in asks), words)
    return changed(meeting, now, *filling(meeting, filled, next_meeting=words))
