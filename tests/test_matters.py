"""Matters arising: what one meeting leaves open comes back in the next, until it is dealt with."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import count

import pytest

from facilitator import meeting as m
from facilitator.agenda.model import Agenda, Item
from facilitator.capture import Captured, Command
from facilitator.conduct import Room, obey
from facilitator.errors import Refusal
from facilitator.meeting import deciding
from facilitator.meeting.matters import arising, asks_of_summary, carry, leave_open, matters, settle, take_up
from facilitator.meeting.methods import METHODS
from facilitator.meeting.telling import called_then, told
from facilitator.summary import read, summarise, write

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
            "who pays?",
            "We meet on Mondays",
            "Bus fares",
            "Keys",
        ]
    )


def test_what_comes_back_says_what_it_was_called_then() -> None:
    first = first_meeting()
    first = m.close_action(m.begin_again(first, START), first.actions[0].id, START)
    first = m.keep(first, Captured(kind="action", text="dry the cups"), now=START, record_id=new_id())
    [cups] = next_meeting(first).actions
    assert (cups.label, called_then(cups)) == ("A1", "was A3 on Mon 23 Nov")


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
    "text", ["book the room", "open on Sundays", "a name for us", "who pays?", "We meet on Mondays", "Keys"]
)
def test_what_is_settled_does_not_come_back(text: str) -> None:
    first = first_meeting()
    second = m.start(next_meeting(first), START)
    matter = next(record for record in matters(second) if record.text == text)
    second = m.end(settle(second, matter.id, START, why="a word"), START)
    assert text not in texts(second)
    assert text not in texts(next_meeting(first, second, days=28))


@pytest.mark.parametrize("text", ["book the room", "open on Sundays", "a name for us", "who pays?"])
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
    assert (matters(second)[0].label, matters(second)[0].text) == ("Q0", QUESTION)


def test_the_programs_own_question_takes_no_number_of_those_that_people_ask() -> None:
    second = m.start(next_meeting(first_meeting()), START + timedelta(days=14))
    assert next(record.label for record in matters(second) if record.text == "who pays?") == "Q1"
    second = m.keep(
        second,
        Captured(kind="question", text="and who cooks?"),
        now=START + timedelta(days=14),
        record_id="q2",
    )
    assert m.require_record(second, "q2").label == "Q2"


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
    assert f"**Q0** {found} (**dealt with**)" in text
    assert "Is the last summary right" not in text


def test_only_the_last_summary_is_asked_about() -> None:
    first = first_meeting()
    second = m.end(m.start(next_meeting(first), START + timedelta(days=14)), START + timedelta(days=14))
    third = next_meeting(first, second, days=28)
    asked = [record.text for record in matters(third) if asks_of_summary(record)]
    assert asked == ["Is the last summary right, that of Monday 7 December 2026?"]


def test_another_series_brings_its_own_question_of_the_summary_for_the_one_before() -> None:
    one, other = first_meeting(), first_meeting()
    meeting = next_meeting(one)
    meeting = settle(meeting, next(filter(asks_of_summary, matters(meeting))).id, START)
    meeting = carry(meeting, arising([other], START.date()), START)
    [asked] = [record for record in meeting.records() if asks_of_summary(record)]
    assert (asked.id, asked.dealt, asked.label) == (other.head.id, False, "Q0")


def test_a_meeting_that_has_not_ended_has_no_summary_to_ask_about() -> None:
    running = m.start(planned(), START)
    assert not any(asks_of_summary(record) for record in matters(next_meeting(running)))


def by_text(meeting: m.Meeting, text: str) -> str:
    return next(record.id for record in matters(meeting) if record.text == text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("book the room", "- [x] **A1** book the room (**nobody yet**)\n  - What came of it: the pharmacy said yes\n"),
        ("open on Sundays", "(asked of **nobody yet**, answered)\n  - They answered: the pharmacy said yes\n"),
        ("who pays?", "- **Q1** who pays? (**dealt with**)\n  - What came of it: the pharmacy said yes\n"),
        ("a name for us", "a name for us (**dealt with**)\n  - What came of it: the pharmacy said yes\n"),
        ("We meet on Mondays", "  - Note: the pharmacy said yes\n"),
    ],
)  # fmt: skip
def test_what_came_of_it_stands_in_the_summary(text: str, line: str) -> None:
    second = m.start(next_meeting(first_meeting()), START)
    second = m.end(settle(second, by_text(second, text), START, why="the pharmacy said yes"), START)
    told = write(summarise(second))
    assert line in told
    assert line in write(read(told))


@pytest.mark.parametrize(
    "text", ["book the room", "open on Sundays", "who pays?", "a name for us", "We meet on Mondays"]
)
@pytest.mark.parametrize("how", ["not yet", "not needed"])
def test_a_word_why_stands_in_the_summary(text: str, how: str) -> None:
    second = m.start(next_meeting(first_meeting()), START)
    why = "they answer next week"
    if how == "not yet":
        second = leave_open(second, by_text(second, text), START, why=why)
    else:
        second = settle(second, by_text(second, text), START, needed=False, why=why)
    assert f"  - Note: {why}\n" in write(summarise(m.end(second, START), "record"))


def test_a_word_on_how_it_stands_comes_along_to_the_next_meeting() -> None:
    first = first_meeting()
    second = m.start(next_meeting(first), START)
    second = m.end(leave_open(second, by_text(second, "who pays?"), START, why="the council is asked"), START)
    third = next_meeting(first, second, days=28)
    assert "who pays? · the council is asked" in [told(record) for record in matters(third)]


@pytest.mark.parametrize(
    "title",
    [
        "Check-in",
        "Break",
        "Lunch",
        "AOB",
        "Read back and follow-up date, Check-out",
        "Read back and close",
        "Begrüßung",
        "Pause",
        "Welcome!",
    ],
)
def test_what_only_opens_pauses_or_closes_a_meeting_does_not_come_back(title: str) -> None:
    meeting = m.start(planned(titles=f"Tea, Bus fares, {title}"), START)
    left = arising([m.end(meeting, START)], date(2026, 12, 7))
    assert [record.text for record in left][1:] == ["Bus fares"]


@pytest.mark.parametrize(
    "title", ["Close the clinic on Sundays?", "Welcome packs", "Budget", "A break for carers"]
)
def test_a_last_item_about_something_comes_back(title: str) -> None:
    meeting = m.start(planned(titles=f"Tea, Bus fares, {title}"), START)
    assert title in [record.text for record in arising([m.end(meeting, START)], date(2026, 12, 7))]


@pytest.mark.parametrize("text", ["a name for us", "who pays?", "Keys"])
def test_what_was_taken_up_and_not_reached_is_told_once_and_comes_back_as_it_was(text: str) -> None:
    first = first_meeting()
    second = m.start(next_meeting(first), START)
    kind = next(record for record in matters(second) if record.text == text)
    second = m.end(take_up(second, kind.id, now=START, new_id=new_id), START)
    told_there = write(summarise(second))
    assert told_there.count(text) == 1
    assert f"- **Item** {text} (**not reached**)" in told_there
    third = next_meeting(first, second, days=28)
    back = [record for record in matters(third) if record.text == text]
    assert [(record.id, record.label[0], record.origin) for record in back] == [
        (kind.id, kind.label[0], kind.origin)
    ]


@pytest.mark.parametrize("text", ["a name for us", "who pays?", "Keys"])
def test_what_was_taken_up_and_talked_about_is_dealt_with(text: str) -> None:
    first = first_meeting()
    second = m.start(next_meeting(first), START)
    second = take_up(second, by_text(second, text), now=START, new_id=new_id)
    second = m.end(m.advance(second, START), START)
    assert f"{text} (**dealt with**)" in write(summarise(second))
    assert text not in texts(next_meeting(first, second, days=28))


def test_an_action_that_was_taken_up_stays_an_action() -> None:
    first = first_meeting()
    second = m.start(next_meeting(first), START)
    second = m.end(take_up(second, by_text(second, "book the room"), now=START, new_id=new_id), START)
    assert write(summarise(second)).count("book the room") == 1
    back = [
        record.label
        for record in matters(next_meeting(first, second, days=28))
        if record.text == "book the room"
    ]
    assert back == ["A1"]


def test_whether_the_last_summary_is_right_is_no_item() -> None:
    second = m.start(next_meeting(first_meeting()), START)
    with pytest.raises(Refusal, match="last summary"):
        take_up(second, matters(second)[0].id, now=START, new_id=new_id)


def test_what_is_on_the_agenda_is_not_put_there_twice() -> None:
    second = m.start(next_meeting(first_meeting()), START)
    one = by_text(second, "a name for us")
    second = take_up(second, one, now=START, new_id=new_id)
    with pytest.raises(Refusal, match="already"):
        take_up(second, one, now=START, new_id=new_id)


@pytest.mark.parametrize("text", ["book the room", "open on Sundays", "who pays?", "a name for us"])
def test_closing_by_its_label_deals_with_a_matter(text: str) -> None:
    first = first_meeting()
    second = m.start(next_meeting(first), START)
    second = m.close(second, by_text(second, text), START, why="yes")
    assert text not in texts(second)
    assert text not in texts(next_meeting(first, m.end(second, START), days=28))


def test_a_question_can_be_answered_in_the_meeting_it_was_asked_in() -> None:
    meeting = m.start(planned(), START)
    meeting = m.keep(meeting, Captured(kind="question", text="who pays?"), now=START, record_id="q1")
    meeting = m.end(m.close(meeting, "q1", START, why="the service"), START)
    assert "- **Q1** who pays? (**dealt with**)\n  - What came of it: the service\n" in write(
        summarise(meeting)
    )
    assert "who pays?" not in texts(next_meeting(meeting))


def test_a_label_from_the_paper_of_last_time_is_never_taken_for_another_unsaid() -> None:
    first = m.start(planned(), START)
    for number, text in enumerate(("cups", "tea", "keys")):
        first = m.keep(first, Captured("action", text), now=START, record_id=new_id())
        first = m.close_action(first, first.actions[0].id, START) if not number else first
    second = next_meeting(m.end(first, START))
    was = next(one for one in second.actions if one.text == "tea")
    room = Room(second, START + timedelta(days=14), new_id)
    assert (was.label, was.called) == ("A1", "A2")
    said = obey(room, Command("settle", "A2")).said.splitlines()
    assert said[:2] == [
        "A2: keys · done",
        "On the summary of Mon 23 Nov, A2 was “tea”, which is A1 today. If that was meant: /undo.",
    ]
    with pytest.raises(Refusal, match="What was A3 on Mon 23 Nov is A2 today"):
        obey(room, Command("settle", "A3"))
    assert "/move 2 1 puts it before" in obey(room, Command("takeup", "A1")).said


def test_what_owes_an_action_comes_back_whatever_it_is_called() -> None:
    items = (Item(title="Bus fares"), Item(title="Next steps", actions=("who writes",)), Item(title="Budget"))
    meeting = m.plan(Agenda(title="A", items=items), now=START, new_id=new_id, series="group")
    meeting = m.end(m.start(meeting, START), START)
    assert [record.text for record in arising([meeting], date(2026, 12, 7))][1:] == ["Next steps", "Budget"]
