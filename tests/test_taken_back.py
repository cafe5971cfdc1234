"""Undo says in words which step it took back."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import count

import pytest

from facilitator import meeting as m
from facilitator.agenda.model import Agenda, Item
from facilitator.capture import read_line
from facilitator.conduct import Room, obey
from facilitator.conduct.taken_back import what_changed
from facilitator.errors import Refusal
from facilitator.meeting.fit import fit
from tests.test_deciding import NOW, begun

LINES = {
    "/decide consent We meet": "Taken back: the proposal D1 We meet · consent · proposed",
    "/step": "Taken back: the step of D1 to “react”. It stands at “understand” again",
    "/amend We meet on Mondays": "Taken back: the new wording of D1. It says again: We meet",
    "/count 1": "Taken back: the count of D1: 1 reasoned objection",
    "/amend We meet at six": "Taken back: the new wording of D1. It says again: We meet on Mondays",
    "c: too early": "Taken back: the concern D1.2 too early",
    "c: too cold": "Taken back: the concern D1.3 too cold",
    "/edit D1.2 rather early": "Taken back: the other words of the concern D1.2. It says again: too early",
    "/drop D1.2": "Taken back: that the concern D1.2 was taken out. It is there again: rather early",
    "/count 0": "Taken back: the count of D1: no reasoned objection",
    "/adopt in three months": "Taken back: that D1 is decided. It is a proposal again: We meet at six",
    "d: We eat": "Taken back: the decision D2 We eat",
    "/replaces D1": "Taken back: that D1 was replaced. It stands again: We meet at six",
    "/lookagain D2 2027-03-01": "Taken back: the day D2 is looked at again, Monday 1 March 2027",
    "a: @sam buy tea": "Taken back: the action A1 buy tea · sam",
    "/edit A1 @sam buy milk": "Taken back: the other words of A1. It says again: buy tea · sam",
    "/done A1": "Taken back: that A1 is done",
    "q: Who pays?": "Taken back: the question Q1 Who pays?",
    "/edit Q1 Who pays us?": "Taken back: the other words of Q1. It says again: Who pays?",
    "/drop Q1": "Taken back: that Q1 was taken out. It is there again: Who pays us?",
    "q: Who cooks?": "Taken back: the question Q2 Who cooks?",
    "/sense straw poll Where: park: 3, hall: 5": "Taken back: the result S1 Where · straw poll · 3 for park",
    "/add Fares 10": "Taken back: the item “Fares”",
    "/time 2 15": "Taken back: the other minutes of “Fares”",
    "/next": "Taken back: going to “Fares”",
    "/quorum 3": "Taken back: the quorum",
    "/present 4 peers": "Taken back: who is there",
    "/nextmeeting Thursday": "Taken back: the next meeting: Thursday",
    "/end": "Taken back: the end of the meeting. The meeting goes on again",
}
"""What is typed, one after the other, and what undo says of it."""


@pytest.fixture
def type_line() -> Callable[[Room, str], tuple[Room, str]]:
    def typed(room: Room, line: str) -> tuple[Room, str]:
        read = read_line(line, NOW.date())
        assert read is not None
        reply = obey(room, read)
        return replace(room, meeting=reply.meeting), reply.said

    return typed


def test_each_step_is_named(type_line: Callable[[Room, str], tuple[Room, str]]) -> None:
    numbers = iter(range(1000, 2000))
    room = Room(begun(), NOW, lambda: f"new{next(numbers)}", sure=True)
    for line, said in LINES.items():
        after, _said = type_line(room, line)
        taken, told = type_line(after, "/undo")
        assert told.startswith(said), line
        assert taken.meeting == room.meeting, line
        back, told = type_line(taken, "/redo")
        assert back.meeting == after.meeting and told.startswith("Brought back: "), line
        assert not re.search("says again|is again|there again|stands again|proposal again", told), line
        room = after


def test_taking_back_never_lifts_pens(type_line: Callable[[Room, str], tuple[Room, str]]) -> None:
    room, _said = type_line(Room(begun(), NOW, lambda: "new1", sure=True), "/off")
    with pytest.raises(Refusal, match=r"nothing typed was kept.*/off lifts them"):
        type_line(room, "/undo")
    lifted, _said = type_line(room, "/off")
    down, told = type_line(lifted, "/undo")
    assert told == "Taken back: pens up" and down.meeting.head.pens_down
    with pytest.raises(Refusal, match="Pens stay down"):
        type_line(down, "/redo")


def test_the_start_is_named_though_it_sets_minutes_too() -> None:
    items = tuple(Item(title=title, minutes=20) for title in ("Round", "Talk", "Close"))
    numbers = count()
    planned = m.plan(Agenda(title="A", items=items), now=NOW, new_id=lambda: f"i{next(numbers)}")
    begun = m.start(fit(planned, 30, NOW), NOW)
    assert what_changed(begun.log[-1]) == "the start of the meeting"
