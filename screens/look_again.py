"""The question on which day a decision is looked at again: a few days to choose from, or any other."""

from __future__ import annotations

from datetime import date

from textual.app import App

from facilitator.capture import read_date
from facilitator.conduct.looking_again import NO_DAY, TIMES, day_of_next_meeting, named_time, read_review
from facilitator.i18n import _, full_date
from facilitator.meeting import Meeting
from screens.dialogs import AskLine, Choose

NEXT, OTHER, NONE = "next", "other", NO_DAY
"""The options that are no length of time."""


async def ask_day(app: App[None], meeting: Meeting, today: date, words: str, *, once: bool) -> str | None:
    """Ask when a decision is looked at again, and return it as it can be typed; None where the person went back.

    `words` may say for how long it holds: that is offered first, or no day, for what takes effect `once`.
    """
    asked = _("When do you look at it again?")
    offered = NONE if once else ""
    first = offered or named_time(words) or (NEXT if day_of_next_meeting(meeting, today) else "three months")
    while (chosen := await app.push_screen_wait(Choose(asked, _options(meeting, today), first))) is not None:
        if chosen == NONE:
            return NO_DAY
        if chosen == NEXT:
            return "next meeting"
        if chosen in TIMES:
            return str(_in(chosen, today))
        given = await _another(app, meeting, today)
        if given:
            return given
        first = OTHER
    return None


def _options(meeting: Meeting, today: date) -> list[tuple[str, str]]:
    day = day_of_next_meeting(meeting, today)
    following = (
        _("at the next meeting: {date}", date=full_date(day))
        if day is not None
        else _("at the next meeting: you are asked for its day")
    )
    return [
        (NEXT, following),
        *((time, _("in {time}: {date}", time=_(time), date=full_date(_in(time, today)))) for time in TIMES),
        (OTHER, _("on another day …")),
        (NONE, _("no day: keep it without one")),
    ]


def _in(time: str, today: date) -> date:
    day = read_date(f"in {time}", today)
    assert day is not None, time
    return day


async def _another(app: App[None], meeting: Meeting, today: date) -> str:
    """Ask for a day until it is one; empty where the person went back."""
    about, words = _("On which day do you look at it again?"), ""
    asked = about
    example, back = _("24 February"), "other days"
    while (
        given := await app.push_screen_wait(AskLine(asked, words, example, back=back, about=about))
    ) is not None:
        words = given.strip()
        day = read_review(words, today, meeting.head.spoken) if words else None
        if day is not None:
            return str(day)
        if words:
            asked = _("✗ “{words}” is not a date. Write a day, such as 24 February, or friday.", words=words)
    return ""


async def ask_next_meeting(app: App[None], meeting: Meeting, today: date) -> str | None:
    """Ask for the day of the next meeting until one is named; None where the person went back."""
    from facilitator.summary.next_day import next_day

    about = _("When is the next meeting? Its day first, then what else belongs to it.")
    asked, words = about, meeting.head.next_meeting
    example = _("Thursday 3 December, 14:00")
    while (
        given := await app.push_screen_wait(AskLine(asked, words, example, back="back", about=about))
    ) is not None:
        words = given.strip()
        if words and next_day(words, today, meeting.head.spoken)[0] is not None:
            return words
        asked = _("✗ No day ahead is in that. Write for example: Thursday 3 December, 14:00")
    return None
