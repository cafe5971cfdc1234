"""The day on which a decision is looked at again: a date, or the day of the next meeting."""

from __future__ import annotations

import re
from datetime import date

from facilitator.capture import read_date
from facilitator.conduct.items import find_record
from facilitator.conduct.reply import Reply, Room
from facilitator.errors import BadDate, Refusal
from facilitator.i18n import _, alternatives, full_date
from facilitator.meeting import deciding, edit
from facilitator.meeting.value import Meeting
from facilitator.records import Decision


def look_again(room: Room, argument: str) -> Reply:
    """Say when a decision is looked at again: `lookagain D2 in six months`; without a label, the last one.

    A proposal that is open can be given its day before it is decided.
    """
    words = argument.split()
    label = words.pop(0) if words and words[0][:1] in "dD" and words[0][1:].isdecimal() else ""
    standing = [one for one in room.meeting.decisions if one.outcome in ("decided", "proposed")]
    if not words or not (label or standing):
        raise Refusal(_("Which decision is looked at again, and when? Write /lookagain D1 in six months."))
    decision = find_record(room.meeting, label) if label else standing[-1]
    if not isinstance(decision, Decision) or decision not in standing:
        raise Refusal(_("{label} is no decision that stands.", label=decision.label))
    if means_no_day(" ".join(words)):
        after = edit(room.meeting, decision.id, room.now, review=None)
        return Reply(after, room.floor, _("{label} has no day to look at it again.", label=decision.label))
    review = review_day(room.meeting, room.now.date(), " ".join(words))
    if passed(review, room):
        return asked(review, room)
    after = edit(room.meeting, decision.id, room.now, review=review)
    said = _("{label} is looked at again on {date}.", label=decision.label, date=full_date(review))
    return Reply(after, room.floor, said)


def review_day(meeting: Meeting, today: date, words: str) -> date:
    """Return the day these words mean; raises BadDate where they mean none."""
    if means_next_meeting(words):
        return _next_meeting(meeting, today)
    day = read_review(words, today, meeting.head.spoken)
    if day is None:
        raise BadDate(
            _("“{words}” is not a date: write for example “in three months”, “next meeting”, or “none”.",
              words=words.strip())
        )  # fmt: skip
    return day


def read_review(words: str, today: date, language: str) -> date | None:
    """Return the day these words mean to somebody who is asked when: `three months` is `in three months`."""
    said = (words, _("in {time}", time=words.strip()))
    return next(filter(None, (read_date(one, today, language, inside=True) for one in said)), None)


def means_next_meeting(words: str) -> bool:
    """Tell whether these words mean the day of the next meeting."""
    said = " ".join(words.casefold().split()).strip(".!")
    return said in alternatives(_NEXT_MEETING)


_NEXT_MEETING = (
    "next meeting, the next meeting, at the next meeting, at our next meeting, next time, when we next meet"
)
"""How people say it; a translation lists the words of its own language, between commas."""


def day_of_next_meeting(meeting: Meeting, today: date) -> date | None:
    """Return the day of the next meeting, where somebody said it."""
    from facilitator.summary.next_day import next_day

    return next_day(meeting.head.next_meeting, today, meeting.head.spoken)[0]


def _next_meeting(meeting: Meeting, today: date) -> date:
    day = day_of_next_meeting(meeting, today)
    if day is None:
        raise BadDate(
            _("The day of the next meeting is not known yet. Say it first: /nextmeeting Thursday 3 December.")
        )
    return day


NO_DAY = "none"
"""What is typed where a decision needs no day to look at it again."""
_NO_DAY = "none, no, no date, no day, not needed, no need, never, without a date, without a day"
"""How people say that; a translation lists the words of its own language, between commas."""
_ONCE = "today, last summary, summary is right, summary is correct, meet again on"
"""What a decision says that takes effect once; a translation lists the words of its own language, between commas."""
_LASTS = "from today, every, each"
"""What it says where it lasts all the same; a translation lists the words of its own language, between commas."""


def means_no_day(words: str) -> bool:
    """Tell whether these words say that a decision needs no day to look at it again."""
    return " ".join(words.casefold().split()).strip(".!") in alternatives(_NO_DAY)


def holds_once(words: str) -> bool:
    """Tell whether a decision takes effect once, such as one for today: there is little to look at again."""
    said = f" {' '.join(re.findall(_WORD, words.casefold()))} "
    return _says(said, _ONCE) and not _says(said, _LASTS)


_WORD = r"[^\W_]+"


def _says(said: str, phrases: str) -> bool:
    return any(f" {one} " in said for one in alternatives(phrases))


def keeps_without_day(proposal: Decision) -> bool:
    """Tell whether an open proposal can be kept as it is: its way asks for no day, or it has one, or needs none."""
    return (
        not deciding.method_of(proposal).needs_review
        or proposal.review is not None
        or holds_once(proposal.text)
    )


TIMES = ("one month", "three months", "six months", "a year")
"""How long decisions are mostly tried before they are looked at again."""


def named_time(words: str) -> str:
    """Return the time of these that words say a decision holds for, such as `three months`; empty where none is."""
    said = words.casefold()
    return next((time for time in TIMES if time in said or _(time).casefold() in said), "")


def passed(day: date, room: Room) -> bool:
    """Tell whether a day has passed and nobody was asked about that yet."""
    return day < room.now.date() and not room.sure


def asked(day: date, room: Room) -> Reply:
    """Return the question about a day that has passed."""
    said = _("{date} has passed. Keep it all the same?", date=full_date(day))
    return room.asks(said)
