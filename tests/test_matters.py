"""Matters arising: what one meeting leaves open comes back in the next, until it is dealt with."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import count

import pytest

from facilitator import meeting as m
from facilitator.agenda.model import Agenda, Item
from facilitator.capture import Captured
from facilitator.errors import Refusal
from facilitator.meeting import deciding
from facilitator.meeting.matters import arising, asks_of_summary, carry, leave_open, matters, settle, take_up
from facilitator.meeting.methods import METHODS
from facilitator.summary import summarise, write

START = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
NUMBERS = count(1)


def new_id() -> str:
    return f"id{next(NUMBERS):06}"


def planned(now: datetime = START, titles: str = "Tea", **more: object) -> m.Meeting:
    items = tuple(Item(title=title, minutes=5) for title in titles.split(", "))
    return m.plan(Agenda(title="Users' group", items=items), now=now, new_id=new_id, series="group", **more)


def first_meeting() -> m.Meeting:
    meeting = m.start(planned(titles="Tea, Bus fares, Keys"), START)
    for kind, text in [
        ("action", "book the room"), ("action", "print the poster"), ("request", "open on Sundays"),
        ("parked", "a name for us"), ("note", "it was cold"), ("question", "who pays?"),
    ]:  # fmt: skip
        meeting = m.keep(meeting, Captured(kind=kind, text=text), now=START, record_id=new_id())
    meeting = m.close_action(meeting, meeting.actions[1].id, START)
    meeting = deciding.propose(meeting, "We meet on Mondays", METHODS[0], now=START, record_id=new_id())
    meeting = deciding.count(meeting, (("objection", 0),), START)
    meeting = deciding.adopt(meeting, START, date(2026, 12, 1))
    meeting = m.park(meeting, meeting.items[1].id, START)
    return m.end(meeting, START + timedelta(minutes=20))


def next_meeting(*earlier: m.Meeting, days: int = 14) -> m.Meeting:
    now = START + timedelta(days=days)
    return planned(now, matters=arising(earlier, now.date()))


def texts(meeting: m.Meeting) -> list[str]:
    return [record.text for record in matters(meeting)]


def test_what_was_left_open_comes_back() -> None:
    assert sorted(texts(next_meeting(first_meeting()))) == sorted(
        [
            "Is the last summary right, that of Monday 23 November 2026?",
            "book the room",
            "open on Sundays",
            "a name for us",
            "We meet on Mondays",
            "Bus fares",
            "Keys",
        ]
    )


def test_what_the_next_agenda_has_an_item_for_is_left_to_it() -> None:
    left = arising([first_meeting()], date(2026, 12, 7), ["KEYS"])
    assert "Keys" not in [record.text for record in left]
    assert "Bus fares" in [record.text for record in left]


def test_a_decision_comes_back_when_its_review_is_due() -> None:
    assert "We meet on Mondays" not in texts(next_meeting(first_meeting(), days=2))


def test_labels_start_anew_and_go_on_with_what_is_new() -> None:
    meeting = m.start(next_meeting(first_meeting()), START)
    assert [record.label for record in matters(meeting)].count("A1") == 1
    meeting = m.keep(
        meeting, Captured(kind="action", text="new"), now=START + timedelta(days=14), record_id="new1"
    )
    assert meeting.actions[-1].label == "A2"


@pytest.mark.parametrize(
    "text", ["book the room", "open on Sundays", "a name for us", "We meet on Mondays", "Keys"]
)
def test_what_is_settled_does_not_come_back(text: str) -> None:
    first = first_meeting()
    second = m.start(next_meeting(first), START)
    matter = next(record for record in matters(second) if record.text == text)
    second = m.end(settle(second, matter.id, START, why="a word"), START)
    assert text not in texts(second)
    assert text not in texts(next_meeting(first, second, days=28))


@pytest.mark.parametrize("text", ["book the room", "open on Sundays", "a name for us"])
def test_what_stays_open_comes_back_once(text: str) -> None:
    first = first_meeting()
    second = m.start(next_meeting(first), START)
    matter = next(record for record in matters(second) if record.text == text)
    second = m.end(leave_open(second, matter.id, START, why="no answer"), START)
    assert texts(next_meeting(first, second, days=28)).count(text) == 1


def test_a_review_can_be_put_off() -> None:
    first = first_meeting()
    second = m.start(next_meeting(first), START)
    decision = second.decisions[0]
    second = m.end(leave_open(second, decision.id, START, until=date(2027, 3, 1)), START)
    assert decision.text not in texts(next_meeting(first, second, days=28))
    assert decision.text in texts(next_meeting(first, second, days=120))


def test_something_parked_is_taken_up_as_an_item() -> None:
    meeting = m.start(next_meeting(first_meeting()), START)
    matter = next(record for record in matters(meeting) if record.text == "a name for us")
    after = take_up(meeting, matter.id, now=START, new_id=new_id, minutes=10)
    assert [item.title for item in after.agenda][1] == "a name for us"
    assert matter.id not in [record.id for record in matters(after)]
    assert m.undo(after, START) == meeting


def test_only_what_was_carried_over_is_a_matter() -> None:
    meeting = m.start(planned(), START)
    meeting = m.keep(meeting, Captured(kind="action", text="new"), now=START, record_id="new1")
    assert matters(meeting) == ()
    with pytest.raises(Refusal, match="A1"):
        settle(meeting, "new1", START)


def test_a_matter_is_carried_over_only_once() -> None:
    meeting = next_meeting(first_meeting())
    assert carry(meeting, matters(meeting), START) is meeting


def test_what_is_left_from_last_time_is_a_loose_end() -> None:
    meeting = m.start(next_meeting(first_meeting()), START)
    assert any("book the room" in loose.what for loose in m.loose_ends(meeting))


QUESTION = "Is the last summary right, that of Monday 23 November 2026?"


def test_a_meeting_opens_with_the_question_whether_the_last_summary_is_right() -> None:
    second = next_meeting(first_meeting())
    assert (matters(second)[0].label, matters(second)[0].text) == ("Q1", QUESTION)


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ("", "The last summary was approved as it stands."),
        ("D1 is about Mondays", "The last summary was approved with changes: D1 is about Mondays"),
    ],
)
def test_the_answer_stands_in_the_summary(changes: str, found: str) -> None:
    second = m.start(next_meeting(first_meeting()), START)
    second = m.end(settle(second, matters(second)[0].id, START, why=changes), START)
    text = write(summarise(second))
    assert f"**Q1** {found} (**dealt with**)" in text
    assert "Is the last summary right" not in text


def test_only_the_last_summary_is_asked_about() -> None:
    first = first_meeting()
    second = m.end(m.start(next_meeting(first), START + timedelta(days=14)), START + timedelta(days=14))
    third = next_meeting(first, second, days=28)
    asked = [record.text for record in matters(third) if asks_of_summary(record)]
    assert asked == ["Is the last summary right, that of Monday 7 December 2026?"]


def test_a_meeting_that_has_not_ended_has_no_summary_to_ask_about() -> None:
    running = m.start(planned(), START)
    assert not any(asks_of_summary(record) for record in matters(next_meeting(running)))
