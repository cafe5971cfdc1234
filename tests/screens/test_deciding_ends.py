"""How a decision ends by keys: the day it is looked at again, the next method, and pens down on the way."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.meeting.deciding import proposal
from tests.screens.conftest import House
from tests.screens.test_deciding_by_keys import choose, numbers, opened

DAYS = {
    "enter": date(2027, 2, 23),
    "up": date(2026, 12, 23),
    "down": date(2027, 5, 23),
}


@pytest.mark.parametrize("key", DAYS)
async def test_consent_asks_for_its_day_and_offers_some(house: House, key: str) -> None:
    lines = ("/start", "/decide consent We meet", "/count 0", "/step")
    async with house.running(house.kept(*lines)) as hand:
        await opened(hand)
        await hand.press("enter")
        await hand.sees("in three months: Tuesday 23 February 2027")
        await hand.press(*[] if key == "enter" else [key], "enter")
        await hand.on("MeetingScreen")
        assert hand.meeting.decisions[0].review == DAYS[key]


async def test_another_day_is_asked_for_until_it_is_one_and_stays_in_the_line(house: House) -> None:
    lines = ("/start", "/decide consent We meet", "/count 0", "/step")
    async with house.running(house.kept(*lines)) as hand:
        await opened(hand)
        await hand.press("enter")
        await hand.sees("on another day")
        await hand.press("down", "down", "down", "enter")
        await hand.sees("On which day do you look at it again?")
        await hand.type("some day")
        await hand.sees("“some day” is not a date")
        assert hand.app.focused.value == "some day"  # type: ignore[union-attr]
        await hand.press("ctrl+u")
        await hand.type("1 March")
        await hand.on("MeetingScreen")
        assert hand.meeting.decisions[0].review == date(2027, 3, 1)


async def test_the_next_meeting_is_asked_for_where_its_day_is_not_known(house: House) -> None:
    lines = ("/start", "/nextmeeting same room", "/decide consent We meet", "/count 0", "/step")
    async with house.running(house.kept(*lines)) as hand:
        await opened(hand)
        await hand.press("enter")
        await hand.sees("at the next meeting: you are asked for its day")
        await hand.press("home", "enter")
        await hand.sees("When is the next meeting?")
        await hand.press("enter")
        await hand.sees("No day ahead is in that")
        await hand.press("ctrl+u")
        await hand.type("Thursday 3 December, same room")
        await hand.on("MeetingScreen")
        assert hand.meeting.head.next_meeting == "Thursday 3 December, same room"
        assert hand.meeting.decisions[0].review == date(2026, 12, 3)


async def test_the_next_meeting_is_offered_first_where_it_is_known(house: House) -> None:
    lines = ("/start", "/nextmeeting Thursday 3 December", "/decide consent We meet", "/count 0", "/step")
    async with house.running(house.kept(*lines)) as hand:
        await opened(hand)
        await hand.press("enter")
        await hand.sees("at the next meeting: Thursday 3 December 2026")
        await hand.press("enter")
        await hand.on("MeetingScreen")
        assert hand.meeting.decisions[0].review == date(2026, 12, 3)


async def test_a_time_that_the_words_name_is_offered_first_whatever_the_method(house: House) -> None:
    lines = (
        "/start",
        "/present 3 peers",
        "/decide majority We try it for six months",
        "/count 3 0 0",
        "/step",
    )
    async with house.running(house.kept(*lines)) as hand:
        await opened(hand)
        await hand.press("enter")
        await hand.sees("no day: keep it without one")
        await hand.press("enter")
        await hand.on("MeetingScreen")
        assert hand.meeting.decisions[0].review == date(2027, 5, 23)


TWO_WAYS = """\
# Becoming a group

## We choose (10 min)

Method: fist to five, then consent

Decide: the shape of our group, for three months (consent)
Action: who tells the others

## Close (5 min)
"""


async def test_a_promise_that_names_two_methods_asks_for_both_and_is_ticked(house: House) -> None:
    begun = house.led("/present 9 peers", "/start", planned=house.planned(TWO_WAYS))
    async with house.running(begun) as hand:
        await hand.sees("(fist to five → consent)")
        await hand.press("v")
        await hand.sees("First fist to five, then consent.")
        await hand.type("We link to the drop-in")
        await hand.until(lambda: proposal(hand.meeting), "the proposal")
        await hand.on("ProposalDialog")
        await hand.press("enter")
        await numbers(hand, "", "", "", "9", "", "")
        await hand.sees("It stands. Everyone shows three or more.")
        await hand.press("enter")
        await hand.sees("Nothing is decided yet: next comes consent.")
        await hand.sees("go on: consent, with the same words")
        await hand.press("enter")
        await hand.sees("reasoned objections")
        await hand.press("enter")
        await hand.sees("It stands. No reasoned objection is left.")
        await hand.press("enter")
        await hand.sees("keep it as decided")
        await hand.press("enter")
        await hand.sees("in three months: Tuesday 23 February 2027")
        await hand.press("enter")
        await hand.on("MeetingScreen")
        [decision], [note] = hand.meeting.decisions, hand.meeting.notes
        assert (decision.method, decision.outcome, decision.review) == (
            "consent",
            "decided",
            date(2027, 2, 23),
        )
        assert (note.kind, note.method, note.text) == ("sensed", "fist to five", "We link to the drop-in")
        await hand.sees("✓ Decided: the shape of our group, for three months  D1")
        await hand.press("a")
        await hand.type("@sam tell them")
        await hand.sees("✓ Agreed: who tells the others  A1")
        await hand.sees("another action")
        await hand.press("v")
        await hand.sees("Decided here: D1. This is another decision.")


async def test_with_pens_down_it_is_said_at_once_that_nothing_can_be_proposed(house: House) -> None:
    async with house.running(house.kept("/start", "/off")) as hand:
        await hand.on("MeetingScreen")
        await hand.press("v")
        await hand.sees("Pens are down: nothing is kept. o lifts them.")
        assert hand.screen == "MeetingScreen"


async def test_pens_that_go_down_while_a_proposal_is_written_leave_it_in_the_line(house: House) -> None:
    async with house.running(house.kept("/start")) as hand:
        await hand.on("MeetingScreen")
        await choose(hand, "consent")
        await hand.press("ctrl+o")
        await hand.until(lambda: hand.meeting.head.pens_down, "pens down")
        await hand.type("We meet on Mondays")
        await hand.sees("Pens are down: nothing is kept.")
        assert hand.app.focused.value == "We meet on Mondays"  # type: ignore[union-attr]
        assert hand.meeting.decisions == ()
        await hand.press("ctrl+o")
        await hand.until(lambda: hand.meeting.head.pens_down is None, "pens up")
        await hand.press("enter")
        await hand.until(lambda: proposal(hand.meeting), "the proposal")


@pytest.mark.parametrize("key", ["q", "c", "r", "x"])
async def test_no_line_is_opened_in_the_window_while_pens_are_down(house: House, key: str) -> None:
    async with house.running(house.kept("/start", "/decide consent We meet")) as hand:
        await opened(hand)
        await hand.press("ctrl+o")
        await hand.until(lambda: hand.meeting.head.pens_down, "pens down")
        await hand.press(key)
        await hand.sees("Pens are down: nothing is kept.")
        assert hand.screen == "ProposalDialog"


async def test_undo_in_the_window_says_which_step_it_took_back(house: House) -> None:
    lines = ("/start", "/present 3 peers", "/decide majority We paint it", "c: it smells", "/count 2 1 0")
    async with house.running(house.kept(*lines)) as hand:
        await opened(hand)
        before = hand.meeting
        await hand.press("u")
        await hand.sees("⏎ takes back the last change. Any other key leaves it as it is.")
        await hand.press("escape")
        await hand.on("MeetingScreen")
        assert hand.meeting is before
        await opened(hand)
        await hand.press("u", "enter")
        await hand.sees("Taken back: the count of D1: 2 for, 1 against, 0 abstain")
        await hand.press("u", "enter")
        await hand.sees("Taken back: the concern D1.1 it smells")
        await hand.press("u", "enter")
        await hand.on("MeetingScreen")
        await hand.sees("Taken back: the proposal D1 We paint it")
