"""Actions and the next meeting as a calendar, opened by a library that did not write it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator import meeting as m
from facilitator.errors import Refusal
from facilitator.summary import AUDIENCES, Summary, summarise
from facilitator.summary.formats import render
from facilitator.summary.next_day import next_day
from facilitator.summary.value import Task
from facilitator.text import clean_line
from tests.led import TEMPLATES, led
from tests.meetings import first_conversation
from tests.strategies import HOSTILE, meetings
from tests.test_summary import full_of

NOW = datetime(2026, 11, 23, 18, 30, tzinfo=timezone(timedelta(hours=5, minutes=30)))


def opened(summary: Summary) -> icalendar.Calendar:
    """Return the calendar as the other library reads it, its lines looked at first."""
    text = render(summary, "ics", revised=NOW)
    assert text.endswith("\r\n")
    lines = text.split("\r\n")
    assert "\n" not in "".join(lines) and "\r" not in "".join(lines)
    assert all(len(line.encode()) <= 75 for line in lines)
    calendar = icalendar.Calendar.from_ical(text)
    assert isinstance(calendar, icalendar.Calendar)
    assert not calendar.errors
    assert not any(part.errors for part in calendar.walk())
    return calendar


def day_and_time(summary: Summary) -> tuple[date | None, time | None]:
    return next_day(summary.next_meeting, summary.day or date(1970, 1, 1), summary.language)


def check(summary: Summary) -> None:
    if not summary.actions and day_and_time(summary)[0] is None:
        with pytest.raises(Refusal, match="no action and no dated next meeting"):
            render(summary, "ics", revised=NOW)
        return
    calendar = opened(summary)
    assert calendar["VERSION"] == "2.0"
    todos = calendar.walk("VTODO")
    told = [(str(todo["SUMMARY"]), todo.decoded("DUE", None), str(todo["STATUS"])) for todo in todos]
    states = {"open": "NEEDS-ACTION", "done": "COMPLETED", "dropped": "CANCELLED"}
    assert told == [(task.text, task.due, states[task.status]) for task in summary.actions]
    uids = [str(part["UID"]) for part in (*todos, *calendar.walk("VEVENT"))]
    assert len(uids) == len(set(uids))


@given(meetings(states=("prepared", "running", "ended")), st.sampled_from(AUDIENCES))
@settings(max_examples=60, deadline=None)
def test_every_action_is_a_task_whatever_was_typed(meeting: m.Meeting, audience: str) -> None:
    check(summarise(meeting, audience))


@pytest.mark.parametrize(
    "typed", [*HOSTILE, "नमस्ते " * 60, "a,b;c\\n:d" * 30], ids=lambda text: ascii(text[:30])
)
def test_any_text_comes_back_as_it_was(typed: str) -> None:
    words = clean_line(typed)
    check(full_of(words))
    description = str(opened(full_of(words)).walk("VTODO")[0]["DESCRIPTION"])
    assert description.endswith(f"\n{words}")


def test_a_first_conversation_in_a_calendar() -> None:
    calendar = opened(summarise(first_conversation()))
    todo = calendar.walk("VTODO")[0]
    assert str(todo["SUMMARY"]) == "ask for the tea room on Thursdays"
    assert todo.decoded("DUE") == date(2026, 11, 27)
    assert str(todo["DESCRIPTION"]) == "A1: Sam, by Friday 27 November 2026\nFirst conversation"
    assert todo.decoded("DTSTAMP") == NOW
    assert str(todo["CLASS"]) == "PRIVATE"
    (event,) = calendar.walk("VEVENT")
    assert event.decoded("DTSTART") == date(2026, 12, 10)
    assert str(event["SUMMARY"]) == "First conversation"
    assert str(event["DESCRIPTION"]).startswith("Thursday 10 December 2026 at six, in the tea room.")


def test_when_it_was_last_changed_is_told_in_utc() -> None:
    assert "DTSTAMP:20261123T130000Z\r\n" in render(summarise(first_conversation()), "ics", revised=NOW)


@pytest.mark.parametrize(
    ("said", "day", "clock"),
    [
        ("Thursday 10 December at 18:00, tea room", date(2026, 12, 10), time(18)),
        ("Monday 14 December at 11:00, board room", date(2026, 12, 14), time(11)),
        ("10 December 2026, 6 pm, room 12", date(2026, 12, 10), time(18)),
        ("10 December 2026 at 12.30 pm", date(2026, 12, 10), time(12, 30)),
        ("in the tea room, on 10 December at 9:05am", date(2026, 12, 10), time(9, 5)),
        ("at 17:30 on 10 December, upstairs", date(2026, 12, 10), time(17, 30)),
        ("3 December, same room", date(2026, 12, 3), None),
        ("next Friday at six, room 3", date(2026, 12, 4), None),
        ("when the tea room is free", None, None),
        ("", None, None),
    ],
)
def test_the_day_and_the_time_are_those_people_said(said: str, day: date | None, clock: time | None) -> None:
    summary = replace(summarise(first_conversation()), next_meeting=said)
    assert day_and_time(summary) == (day, clock)
    events = opened(summary).walk("VEVENT")
    if day is None:
        assert events == []
    elif clock is None:
        assert events[0].decoded("DTSTART") == day
    else:
        start = events[0].decoded("DTSTART")
        assert start == datetime.combine(day, clock)
        assert start.tzinfo is None, "the time on the wall, not that of whoever wrote it"


def test_the_same_task_is_the_same_task_in_the_next_copy() -> None:
    summary = summarise(first_conversation())
    later = replace(summary, actions=(replace(summary.actions[0], status="done"), *summary.actions[1:]))
    first, second = (str(opened(one).walk("VTODO")[0]["UID"]) for one in (summary, later))
    assert first == second
    assert str(opened(later).walk("VTODO")[0]["STATUS"]) == "COMPLETED"


def test_the_public_reads_no_name_and_no_id() -> None:
    text = render(summarise(first_conversation(), "public"), "ics", revised=NOW)
    assert "Sam" not in text and "Ana" not in text
    assert "k3f9a" not in text
    assert "CLASS:PUBLIC" in text


def test_a_calendar_of_nothing_is_refused_in_a_sentence() -> None:
    with pytest.raises(
        Refusal, match=r"^There is no action and no dated next meeting to put into a calendar\.$"
    ):
        render(Summary(meeting="a", title="b"), "ics", revised=NOW)
    assert opened(Summary(meeting="a", title="b", actions=(Task(label="A1", text="tea"),))).walk("VTODO")


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_templates_next_meeting_is_an_event(template: str) -> None:
    (event,) = opened(summarise(led(template))).walk("VEVENT")
    start = event.decoded("DTSTART")
    assert datetime(2026, 11, 24) <= start < datetime(2027, 6, 1)
