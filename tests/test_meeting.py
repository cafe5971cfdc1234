"""A meeting driven through every transition: nothing said disappears, undo leads home, times add up to the wall's."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from itertools import count

import pytest

from facilitator import meeting as m
from facilitator.agenda.model import Agenda, Item, Promise
from facilitator.capture import Captured
from facilitator.errors import Refusal
from facilitator.forecast import Forecast, forecast

START = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)


def ids() -> object:
    numbers = count(1)
    return lambda: f"id{next(numbers):06}"


def simple(*minutes: int | None) -> m.Meeting:
    items = tuple(Item(title=f"Item {place}", minutes=box) for place, box in enumerate(minutes, 1))
    return m.plan(Agenda(title="A meeting", items=items), now=START, new_id=ids())


def later(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


def said(
    meeting: m.Meeting, kind: str, text: str, now: datetime, record_id: str, **more: object
) -> m.Meeting:
    return m.keep(meeting, Captured(kind=kind, text=text, **more), now=now, record_id=record_id)


def test_a_three_hour_meeting_keeps_its_time() -> None:
    meeting = m.start(simple(60, 60, 60), START)
    meeting = m.advance(meeting, later(70))
    meeting = m.pause(meeting, later(90))
    meeting = m.go_on(meeting, later(100))
    meeting = m.advance(meeting, later(140))
    meeting = m.end(meeting, later(180))
    assert [item.spent / 60 for item in meeting.items] == [70, 60, 40]
    assert meeting.head.paused == 600
    assert m.elapsed(meeting, later(999)) == 180 * 60


def test_the_last_sign_is_told_by_the_rooms_clock_though_the_disk_keeps_another() -> None:
    here = START.astimezone(timezone(timedelta(hours=14)))
    meeting = m.start(m.plan(Agenda(title="A", items=(Item(title="B"),)), now=here, new_id=ids()), here)
    read_back = replace(meeting, log=tuple(replace(one, at=one.at.astimezone(UTC)) for one in meeting.log))
    assert m.last_sign(read_back).isoformat() == here.isoformat()


def test_the_next_item_after_the_last_is_one_that_was_left_out() -> None:
    meeting = m.start(simple(5, 5, 5), START)
    meeting = m.go_to(meeting, meeting.items[2].id, later(1))
    assert m.upcoming(meeting) == meeting.items[1]
    meeting = m.advance(meeting, later(2))
    meeting = m.advance(meeting, later(3))
    assert meeting.head.current == meeting.items[2].id
    with pytest.raises(Refusal):
        m.advance(meeting, later(4))


def test_extending_takes_minutes_from_where_one_says() -> None:
    meeting = m.start(simple(10, 10, 10), START)
    assert m.promised_end(meeting) == later(30)
    from_item = m.extend(meeting, 5, later(9), meeting.items[2].id)
    assert [item.minutes for item in from_item.items] == [15, 10, 5]
    assert m.promised_end(from_item) == later(30)
    later_end = m.extend(meeting, 5, later(9))
    assert m.promised_end(later_end) == later(35)
    with pytest.raises(Refusal):
        m.extend(meeting, 11, later(9), meeting.items[2].id)


def test_a_later_end_uses_up_what_is_to_spare_before_the_promise_moves() -> None:
    meeting = m.set_head(m.start(simple(10, 10), START), START, promised_end=later(23))
    within = m.extend(meeting, 3, later(5))
    assert within.head.promised_end == later(23)
    assert forecast(within, later(5)).minutes_late == 0
    past = m.extend(meeting, 5, later(5))
    assert past.head.promised_end == later(25)
    late = m.extend(m.set_head(meeting, later(5), promised_end=later(10)), 5, later(5))
    assert late.head.promised_end == later(15), "what was late before stays late"


def test_how_late_it_is_fits_the_two_times_that_are_shown() -> None:
    promised = START.replace(minute=30, second=20)
    for second, late in ((0, 0), (59, 0)):
        assert Forecast(promised.replace(second=second), promised).minutes_late == late
    assert Forecast(promised.replace(minute=31, second=0), promised).minutes_late == 1
    assert Forecast(promised.replace(minute=29, second=59), promised).minutes_late == -1


def test_an_item_that_gives_all_its_minutes_is_left_out() -> None:
    meeting = m.start(simple(10, 10, 10), START)
    meeting = m.extend(meeting, 10, later(9), meeting.items[1].id)
    assert meeting.items[1].state == "skipped"
    assert m.advance(meeting, later(10)).head.current == meeting.items[2].id


def test_a_late_start_is_put_right() -> None:
    meeting = m.start(simple(10, 10), START)
    meeting = m.began_at(meeting, later(-5), later(3))
    assert m.spent(meeting.items[0], later(3)) == 8 * 60
    assert m.elapsed(meeting, later(3)) == 8 * 60
    with pytest.raises(Refusal):
        m.began_at(meeting, later(4), later(3))


def test_a_sleeping_laptop_is_counted_as_a_pause() -> None:
    meeting = m.start(simple(30), START)
    meeting = m.count_as_pause(meeting, later(10), later(70))
    assert m.spent(meeting.items[0], later(75)) == 15 * 60
    assert m.paused(meeting, later(75)) == 3600


def test_pens_down_keeps_nothing() -> None:
    meeting = m.pens_down(m.start(simple(30), START), later(1))
    with pytest.raises(Refusal):
        said(meeting, "note", "a secret", later(2), "n1")
    up = m.pens_up(meeting, later(3))
    assert up.head.off_record == 1
    assert said(up, "note", "fine", later(4), "n1").notes[0].text == "fine"


def test_a_new_wording_remembers_the_one_before() -> None:
    meeting = said(m.start(simple(30), START), "decision", "We meet on Mondays", later(1), "d1")
    meeting = m.edit(meeting, "d1", later(2), text="We meet on Tuesdays")
    assert meeting.decisions[0].was == ("We meet on Mondays",)
    with pytest.raises(Refusal):
        m.edit(meeting, "d1", later(3), text="  ")


def test_a_promised_decision_is_missed_until_it_is_taken() -> None:
    item = Item(title="Next step", decide=(Promise("do we meet again", "consent"),))
    meeting = m.start(m.plan(Agenda(title="A", items=(item,)), now=START, new_id=ids()), START)
    assert [one.question for one in m.to_decide(meeting, meeting.items[0])] == ["do we meet again"]
    meeting = said(meeting, "decision", "We meet again", later(1), "d1")
    assert m.to_decide(meeting, meeting.items[0]) == ()


def test_what_is_taken_out_and_put_back_stands_where_it_stood() -> None:
    meeting = m.start(simple(30), START)
    for number in range(4):
        meeting = said(meeting, "note", f"point {number}", later(number), f"n{number}")
    without = m.remove(meeting, "n1", later(9))
    assert m.undo(without, later(10)).notes == meeting.notes


def test_what_was_taken_back_is_brought_back_step_by_step_until_something_else_is_done() -> None:
    stands = [m.start(simple(30), START)]
    for number in range(3):
        stands.append(said(stands[-1], "decision", f"point {number}", later(number), f"d{number}"))
    meeting = m.undo(m.undo(m.undo(stands[-1], later(5)), later(5)), later(5))
    for stood in stands[1:]:
        meeting = m.redo(meeting, later(6))
        assert meeting == stood
    with pytest.raises(Refusal):
        m.redo(meeting, later(7))
    meeting = m.redo(m.undo(m.undo(meeting, later(8)), later(8)), later(8))
    assert meeting == stands[-2]
    assert m.undo(meeting, later(9)) == stands[-3]
    with pytest.raises(Refusal):
        m.redo(said(m.undo(meeting, later(9)), "note", "another", later(9), "n"), later(9))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("9 peers, 2 staff", {"peers": 9, "staff": 2}),
        ("7 peers, Ana (guest), Jo", {"peers": 8, "guest": 1}),
        ("eight peers and Maria and 2 staff", {"peers": 9, "staff": 2}),
        ("Ana and Bo", {"peers": 2}),
        ("Ana", {"peers": 1}),
        ("2 staff of Housing and Health", {"staff of Housing and Health": 2}),
        ("", {}),
    ],
)
def test_who_is_there_is_read_from_plain_words(words: str, expected: dict[str, int]) -> None:
    people = m.read_present(words, ids())
    assert m.counts(people) == expected
    assert m.counts(m.read_present(m.as_typed(people), ids())) == expected


@pytest.mark.parametrize("words", ["9", "nine", "9peers", "(guest)"])
def test_words_that_count_nobody_are_refused(words: str) -> None:
    with pytest.raises(Refusal):
        m.read_present(words, ids())


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("9 peers, 2 staff", ["9 peers", "2 staff"]),
        ("9 peers and 2 staff", ["9 peers", "2 staff"]),
        ("9 peers und 2 staff; Ana", ["9 peers", "2 staff", "Ana"]),
        ("Seven peers and 1 guest, one nurse", ["7 peers", "1 guest", "1 nurse"]),
        ("Ana and Jo (guest)", ["Ana and Jo (guest)"]),
        ("", []),
    ],
)
def test_who_is_there_is_read_as_it_is_said(words: str, people: list[str]) -> None:
    assert m.as_typed(m.read_present(words, ids())) == ", ".join(people)


def test_without_any_timebox_no_end_is_foretold() -> None:
    begun = m.start(simple(None, None), START)
    assert forecast(begun, later(5)).expected is None
    assert forecast(m.start(simple(5, None), START), START).expected == later(5)


def test_nothing_is_gone_on_with_where_every_item_was_dropped() -> None:
    ended = m.end(m.start(simple(5), START), later(5))
    with pytest.raises(Refusal, match="nothing on the agenda"):
        m.begin_again(m.drop_item(ended, ended.items[0].id, later(6)), later(7))


def test_a_meeting_ended_too_early_goes_on_where_it_ended_and_not_at_the_last_item_discussed() -> None:
    begun = m.start(simple(5, 5, 5), START)
    gone_back = m.back(m.advance(m.advance(begun, later(5)), later(10)), later(11))
    again = m.begin_again(m.end(gone_back, later(12)), later(13))
    assert again.current is not None
    assert again.current.title == gone_back.current.title  # type: ignore[union-attr]


@pytest.mark.parametrize("kind", ["decision", "action", "request", "note", "question"])
def test_no_label_is_given_twice_when_the_clock_goes_back(kind: str) -> None:
    meeting = m.start(simple(5), START)
    for place, minutes in enumerate((30, 10, 20, 40, 5)):
        meeting = said(meeting, kind, "tea", later(minutes), f"r{place}")
    assert sorted(record.number for record in meeting.records()) == [1, 2, 3, 4, 5]
