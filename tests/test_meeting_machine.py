"""A meeting driven through every transition by random facilitators: what it promises holds after every step.

The usual run tries over a hundred meetings. Ten thousand, before a release or after a change of the transitions:

    .venv/bin/python -m pytest -n 0 tests/test_meeting_machine.py --hypothesis-profile=many
"""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from facilitator import meeting as m
from facilitator.agenda.model import Agenda, Item, Promise
from facilitator.errors import Refusal
from facilitator.meeting import deciding as d
from facilitator.meeting import gaps, matters
from facilitator.meeting.change import TABLES, changed
from facilitator.meeting.concerns import reword_concern
from facilitator.meeting.fit import fit
from facilitator.meeting.methods import METHODS, Method
from facilitator.meeting.rows import difference, from_row, to_row
from facilitator.records import Decision, Record
from facilitator.text import clean_line
from tests.test_meeting import START, ids, said

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=30).filter(
    str.strip
)
KINDS = st.sampled_from(["note", "decision", "action", "question", "parked", "request", "concern", "word"])


SOMEONE = "Ypsilantis"
"""A name that is given only as someone who is there."""

TAKE_WORDS_OUT = (m.remove, m.forget_slips, reword_concern, matters.carry)
"""The only steps after which words may be gone from the record: three are asked for; and another series has others."""


class Facilitated(RuleBasedStateMachine):
    """Random facilitators: whatever they do, the promises of the meeting hold after every step."""

    @initialize(minutes=st.lists(st.one_of(st.none(), st.integers(1, 90)), min_size=1, max_size=6))
    def plan(self, minutes: list[int | None]) -> None:
        self.new_id = ids()
        self.now = START
        items = tuple(
            Item(title=f"Item {place}", minutes=box, checklist=("one", "two"), prompts=("Who are [you]?",),
                 optional=place % 2 == 1, method="fist to five, then consent", decide=(Promise("What?", "consent"),))
            for place, box in enumerate(minutes)
        )  # fmt: skip
        agenda = Agenda(title="A", items=items, before=("tea",), after=("sweep",))
        self.meeting = m.plan(agenda, now=START, new_id=self.new_id)
        self.planned = self.meeting
        self.past: list[m.Meeting] = []
        self.said: set[str] = set()

    def do(self, step: object, *args: object, **more: object) -> None:
        """Take a step; a refusal leaves everything as it is, and no step but those that say so loses a word."""
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
        assert step in TAKE_WORDS_OUT or kept_words(before) <= kept_words(after), step
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

    @rule()
    def go_on_by_the_next_way(self) -> None:
        self.do(d.go_on_by_next_way, self.now, self.new_id())

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

    @rule(people=st.integers(0, 40), named=st.booleans())
    def count(self, people: int, named: bool) -> None:
        there = f"{people} peers, 1 staff" + (f", {SOMEONE} (guest)" if named else "")
        self.do(m.set_present, m.read_present(there, self.new_id), self.now)

    @rule(part=st.sampled_from([m.tick_preparation, m.tick_closing]), line=st.integers(-1, 2))
    def tick_a_list(self, part: object, line: int) -> None:
        self.do(part, line, self.now)

    @rule(text=WORDS)
    def fill_a_gap(self, text: str) -> None:
        for gap in gaps.all_gaps(self.meeting):
            self.do(gaps.fill, gap, text, self.now)

    @rule(minutes=st.integers(1, 200))
    def make_it_fit(self, minutes: int) -> None:
        self.do(fit, minutes, self.now)

    @rule(
        fields=st.one_of(
            st.builds(dict, quorum=st.none() | st.integers(0, 9)),
            st.builds(dict, stand_asides=st.none() | st.integers(0, 3)),
            st.builds(dict, next_meeting=WORDS),
            st.builds(dict, promised_end=st.integers(0, 300).map(lambda n: START + timedelta(minutes=n))),
        )
    )
    def set_particulars(self, fields: dict[str, object]) -> None:
        self.do(m.set_head, self.now, **fields)

    @rule(place=st.integers(0, 9), title=WORDS)
    def reword_an_item(self, place: int, title: str) -> None:
        self.do(m.reword_item, self.meeting.items[place % len(self.meeting.items)].id, self.now, title=title)

    @precondition(lambda self: self.meeting.decisions)
    @rule(place=st.integers(0, 9), text=st.one_of(st.just(""), WORDS))
    def reword_a_concern(self, place: int, text: str) -> None:
        made = self.meeting.decisions
        self.do(reword_concern, f"{made[place % len(made)].label}.1", text, self.now)

    @precondition(lambda self: self.meeting.decisions)
    @rule(place=st.integers(0, 9), days=st.integers(1, 400))
    def look_at_it_again(self, place: int, days: int) -> None:
        made = self.meeting.decisions
        again = (self.now + timedelta(days=days)).date()
        self.do(m.edit, made[place % len(made)].id, self.now, review=again)

    # What earlier meetings left open

    @precondition(lambda self: self.meeting.head.state == "prepared")
    @rule(kinds=st.lists(KINDS, min_size=1, max_size=4), due=st.booleans())
    def carry_over(self, kinds: list[str], due: bool) -> None:
        before = m.start(m.plan(Agenda(title="Before"), now=START, new_id=self.new_id), START)
        for kind in kinds:
            before = said(before, kind, f"left {kind}", self.now, self.new_id())
        for one in before.decisions:
            before = m.edit(
                before, one.id, self.now, review=(START - timedelta(days=1 if due else -1)).date()
            )
        left = matters.arising([m.end(before, self.now)], self.now.date())
        self.do(matters.carry, left, self.now)
        assert due or not any(one in left for one in before.decisions), "a review comes back when it is due"

    @precondition(lambda self: self.meeting.records())
    @rule(
        step=st.sampled_from([matters.settle, matters.leave_open]),
        place=st.integers(0, 50),
        why=st.one_of(st.just(""), WORDS),
    )
    def deal_with(self, step: object, place: int, why: str) -> None:
        records = self.meeting.records()
        left = len(matters.matters(self.meeting))
        self.do(step, records[place % len(records)].id, self.now, why=why)
        assert len(matters.matters(self.meeting)) in (left, left - 1)

    @precondition(lambda self: self.meeting.records())
    @rule(place=st.integers(0, 50), minutes=st.none() | st.integers(1, 30))
    def take_up(self, place: int, minutes: int | None) -> None:
        records = self.meeting.records()
        self.do(
            matters.take_up, records[place % len(records)].id,
            now=self.now, new_id=self.new_id, minutes=minutes,
        )  # fmt: skip

    @precondition(lambda self: self.meeting.head.state == "ended")
    @rule()
    def forget_slips(self) -> None:
        self.do(m.forget_slips, self.now)

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
        assert SOMEONE not in repr(self.meeting.records()), "who is there is nowhere in what was kept"

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


def kept_words(meeting: m.Meeting) -> set[str]:
    """Everything people said that is in the record now: as it is worded, as it was, and what was raised with it."""
    return {
        words
        for record in meeting.records()
        if not matters.asks_of_summary(
            record
        )  # the program's own question, which its answer takes the place of
        for words in (
            record.text,
            *record.was,
            *getattr(record, "amended", ()),
            *getattr(record, "concerns", ()),
        )
    }


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


EXAMPLES = max(settings().max_examples, 120)
"""A profile may ask for more."""

Facilitated.TestCase.settings = settings(max_examples=EXAMPLES, stateful_step_count=40, deadline=None)
TestFacilitated = Facilitated.TestCase
