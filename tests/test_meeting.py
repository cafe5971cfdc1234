"""A meeting driven through every transition: nothing said disappears, undo leads home, times add up to the wall's."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from facilitator import meeting as m
from facilitator.agenda.model import Agenda, Item, Promise
from facilitator.capture import Captured
from facilitator.errors import Refusal
from facilitator.forecast import Forecast, forecast
from facilitator.meeting import deciding as d
from facilitator.meeting.change import TABLES, changed
from facilitator.meeting.methods import METHODS, Method
from facilitator.meeting.rows import difference, from_row, to_row
from facilitator.records import Decision, Record
from facilitator.text import clean_line

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


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("9 peers, 2 staff", {"peers": 9, "staff": 2}),
        ("7 peers, Ana (guest), Jo", {"peers": 8, "guest": 1}),
        ("", {}),
    ],
)
def test_who_is_there_is_read_from_plain_words(words: str, expected: dict[str, int]) -> None:
    people = m.read_present(words, ids())
    assert m.counts(people) == expected
    assert m.counts(m.read_present(m.as_typed(people), ids())) == expected


@pytest.mark.parametrize("words", ["9", "9peers", "(guest)"])
def test_words_that_count_nobody_are_refused(words: str) -> None:
    with pytest.raises(Refusal):
        m.read_present(words, ids())


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=30).filter(
    str.strip
)
KINDS = st.sampled_from(["note", "decision", "action", "question", "parked", "request", "concern"])


class Facilitated(RuleBasedStateMachine):
    """Random facilitators: whatever they do, the promises of the meeting hold after every step."""

    @initialize(minutes=st.lists(st.one_of(st.none(), st.integers(1, 90)), min_size=1, max_size=6))
    def plan(self, minutes: list[int | None]) -> None:
        self.new_id = ids()
        self.now = START
        items = tuple(
            Item(title=f"Item {place}", minutes=box, checklist=("one", "two"))
            for place, box in enumerate(minutes)
        )
        self.meeting = m.plan(Agenda(title="A", items=items), now=START, new_id=self.new_id)
        self.planned = self.meeting
        self.past: list[m.Meeting] = []
        self.said: set[str] = set()

    def do(self, step: object, *args: object, **more: object) -> None:
        """Take a step a while later; a refusal must leave everything as it is, a change can be taken back."""
        before = self.meeting
        try:
            after = step(before, *args, **more)
        except Refusal as refusal:
            assert str(refusal)
            return
        if after is before or after.log == before.log:
            assert after == before
            return
        assert len(after.log) == len(before.log) + 1
        self.past.append(before)
        self.meeting = after

    @rule(seconds=st.floats(0, 4000))
    def wait(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)

    @rule()
    def start(self) -> None:
        self.do(m.start, self.now)

    @rule(
        step=st.sampled_from(
            [m.advance, m.back, m.pause, m.go_on, m.pens_down, m.pens_up, m.end, m.begin_again]
        )
    )
    def walk(self, step: object) -> None:
        self.do(step, self.now)

    @rule(step=st.sampled_from([m.go_to, m.skip, m.park, m.reopen, m.drop_item]), place=st.integers(0, 9))
    def choose(self, step: object, place: int) -> None:
        self.do(step, self.meeting.items[place % len(self.meeting.items)].id, self.now)

    @rule(place=st.integers(0, 9), steps=st.integers(-5, 5))
    def move(self, place: int, steps: int) -> None:
        self.do(m.move_item, self.meeting.items[place % len(self.meeting.items)].id, steps, self.now)

    @rule(place=st.integers(0, 9), minutes=st.one_of(st.none(), st.integers(-1, 100)))
    def retime(self, place: int, minutes: int | None) -> None:
        self.do(m.set_minutes, self.meeting.items[place % len(self.meeting.items)].id, minutes, self.now)

    @rule(title=WORDS)
    def add(self, title: str) -> None:
        self.do(m.add_item, title, now=self.now, new_id=self.new_id, after=self.meeting.head.current)

    @rule(minutes=st.integers(-1, 30), source=st.integers(-1, 9))
    def extend(self, minutes: int, source: int) -> None:
        items = self.meeting.items
        self.do(m.extend, minutes, self.now, items[source % len(items)].id if source >= 0 else m.LATER_END)

    @rule(minutes=st.floats(-60, 60))
    def put_start_right(self, minutes: float) -> None:
        self.do(m.began_at, self.now - timedelta(minutes=minutes), self.now)

    @rule(minutes=st.floats(0, 60))
    def sleep(self, minutes: float) -> None:
        self.do(m.count_as_pause, self.now - timedelta(minutes=minutes), self.now)

    @rule(minutes=st.floats(0, 60))
    def end_noticed_late(self, minutes: float) -> None:
        self.do(m.end, self.now, at=self.now - timedelta(minutes=minutes))

    @rule(kind=KINDS, text=WORDS)
    def say(self, kind: str, text: str) -> None:
        count_before = len(self.meeting.records())
        self.do(said, kind, text, self.now, self.new_id())
        if self.meeting.head.pens_down is None:
            assert len(self.meeting.records()) == count_before + 1
            assert m.last_kept(self.meeting).text == text
            self.said.add(clean_line(text))

    @rule(text=WORDS, method=st.sampled_from(METHODS), share=st.sampled_from(["", "2/3", "3/4"]))
    def propose(self, text: str, method: Method, share: str) -> None:
        before = self.meeting
        self.do(d.propose, text, method, now=self.now, record_id=self.new_id(), share=share)
        if self.meeting is not before:
            self.said.add(clean_line(text))

    @rule(text=WORDS)
    def amend(self, text: str) -> None:
        before = self.meeting
        self.do(d.amend, text, self.now)
        if self.meeting is not before:
            self.said.add(clean_line(text))

    @rule(by=st.sampled_from([-1, 1]))
    def step(self, by: int) -> None:
        self.do(d.step, self.now, by)

    @rule(numbers=st.lists(st.integers(0, 12), min_size=1, max_size=6))
    def count_hands(self, numbers: list[int]) -> None:
        open_one = d.proposal(self.meeting)
        choices = d.method_of(open_one).choices if open_one else ("for", "against")
        self.do(d.count, tuple(zip(choices, numbers, strict=False)), self.now)

    @rule(text=WORDS)
    def concern(self, text: str) -> None:
        self.do(d.add_concern, text, self.now)

    @rule(days=st.one_of(st.none(), st.integers(1, 400)))
    def adopt(self, days: int | None) -> None:
        open_one = d.proposal(self.meeting)
        self.do(d.adopt, self.now, None if days is None else (self.now + timedelta(days=days)).date())
        if open_one is not None and d.proposal(self.meeting) is None:
            assert d.verdict(self.past[-1], open_one).stands

    @rule(needed=st.one_of(st.just(""), WORDS))
    def leave_undecided(self, needed: str) -> None:
        self.do(d.leave_undecided, self.now, needed)

    @rule(
        text=WORDS,
        method=st.sampled_from(METHODS),
        numbers=st.lists(st.integers(0, 9), min_size=1, max_size=6),
    )
    def sense(self, text: str, method: Method, numbers: list[int]) -> None:
        decisions = len(self.meeting.decisions)
        tally = tuple(zip(method.choices, numbers, strict=False))
        self.do(d.sense, text, method, tally, now=self.now, record_id=self.new_id())
        assert len(self.meeting.decisions) == decisions, "sensing never decides"

    @precondition(lambda self: len(self.meeting.decisions) > 1)
    @rule(new=st.integers(0, 9), old=st.integers(0, 9))
    def replace_a_decision(self, new: int, old: int) -> None:
        made = self.meeting.decisions
        self.do(d.supersede, made[new % len(made)].id, made[old % len(made)].id, self.now)

    @precondition(lambda self: self.meeting.actions)
    @rule(place=st.integers(0, 9), done=st.booleans(), why=st.one_of(st.just(""), WORDS))
    def close_action(self, place: int, done: bool, why: str) -> None:
        actions = self.meeting.actions
        self.do(m.close_action, actions[place % len(actions)].id, self.now, done=done, why=why)

    @precondition(lambda self: self.meeting.records())
    @rule(text=WORDS, place=st.integers(0, 50))
    def reword(self, text: str, place: int) -> None:
        records = self.meeting.records()
        self.do(m.edit, records[place % len(records)].id, self.now, text=text)

    @precondition(lambda self: self.meeting.records())
    @rule(place=st.integers(0, 50))
    def take_out(self, place: int) -> None:
        records = self.meeting.records()
        self.do(m.remove, records[place % len(records)].id, self.now)

    @rule(place=st.integers(0, 5), line=st.integers(-1, 3))
    def tick(self, place: int, line: int) -> None:
        self.do(m.tick, self.meeting.items[place % len(self.meeting.items)].id, line, self.now)

    @rule(people=st.integers(0, 40))
    def count(self, people: int) -> None:
        self.do(m.set_present, m.read_present(f"{people} peers, 1 staff", self.new_id), self.now)

    @rule()
    def undo(self) -> None:
        if not self.past:
            with pytest.raises(Refusal):
                m.undo(self.meeting, self.now)
            return
        self.meeting = m.undo(self.meeting, self.now)
        assert self.meeting == self.past.pop()

    @invariant()
    def times_add_up(self) -> None:
        if self.meeting.head.started is None:
            return
        when = self.meeting.head.ended or self.now
        in_all = sum(m.spent(item, when) for item in self.meeting.items) + m.paused(self.meeting, when)
        assert in_all == pytest.approx(m.elapsed(self.meeting, self.now), abs=0.01)

    @invariant()
    def one_item_goes_on(self) -> None:
        here = [item.id for item in self.meeting.items if item.state == "now"]
        assert here == ([self.meeting.head.current] if self.meeting.live else [])

    @invariant()
    def everything_said_is_there_or_in_the_log(self) -> None:
        numbers = [record.label for record in self.meeting.records()]
        assert len(numbers) == len(set(numbers))

    @invariant()
    def one_proposal_at_a_time(self) -> None:
        assert sum(decision.outcome == "proposed" for decision in self.meeting.decisions) <= 1

    @invariant()
    def no_count_is_tied_to_a_person(self) -> None:
        for record in (*self.meeting.decisions, *self.meeting.notes):
            assert all(type(choice) is str and type(many) is int for choice, many in record.counts)
            if isinstance(record, Decision) and record.counts:
                assert {choice for choice, _many in record.counts} <= set(d.method_of(record).choices)

    def teardown(self) -> None:
        meeting = self.meeting
        told = {value for edit in edits(meeting) for value in words_of(edit.after)}
        assert self.said <= told, "what was said once stays in the log"
        assert rebuilt(meeting) == meeting
        while m.undoable(meeting) is not None:
            meeting = m.undo(meeting, self.now)
        assert meeting == self.planned


def edits(meeting: m.Meeting) -> list[m.Edit]:
    return [edit for change in meeting.log for edit in change.edits]


def words_of(value: object) -> list[str]:
    return [clean_line(value.text)] if isinstance(value, Record) else []


def rebuilt(meeting: m.Meeting) -> m.Meeting:
    """The meeting made again from its log, every value passed through its row."""
    first, *rest = meeting.log
    values = [from_row(edit.table, to_row(edit.after)) for edit in first.edits]
    again = m.Meeting(
        head=values[0],
        items=tuple(value for value in values if isinstance(value, TABLES["items"])),
        participants=tuple(value for value in values if isinstance(value, TABLES["participants"])),
        log=(first,),
    )
    for change in rest:
        again = changed(
            again, change.at, *(through_rows(edit) for edit in change.edits), undoes=change.undoes
        )
    return again


def through_rows(edit: m.Edit) -> m.Edit:
    before = to_row(edit.before) if edit.before is not None else {}
    if edit.after is None:
        return edit
    fields, taken = difference(before, to_row(edit.after))
    row = {name: value for name, value in (before | fields).items() if name not in taken}
    return m.Edit(edit.before, from_row(edit.table, row))


Facilitated.TestCase.settings = settings(max_examples=120, stateful_step_count=40, deadline=None)
TestFacilitated = Facilitated.TestCase


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("9 peers, 2 staff", ["9 peers", "2 staff"]),
        ("9 peers and 2 staff", ["9 peers", "2 staff"]),
        ("9 peers und 2 staff; Ana", ["9 peers", "2 staff", "Ana"]),
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
