"""Every way of deciding and sensing, by keys alone, from the meeting screen to the record."""

from __future__ import annotations

import pytest

from facilitator.meeting.deciding import proposal
from facilitator.meeting.methods import METHODS
from tests.screens.conftest import Hand, House

NAMES = [method.name for method in METHODS]

STEPS: dict[str, list[str]] = {
    "consent": ["", "", "0", "", "in three months"],
    "consensus": ["", "", "agree 7, stand aside 1", "", "some find it far", "", ""],
    "majority": ["", "", "6 2 1", "", ""],
    "fist to five": ["", "0 0 0 4 3 2", "", ""],
    "advice": ["", "", "some would rather meet on Sundays", "", ""],
}
"""What is typed at each step before enter; nothing means: go on."""

COUNTS = {"temperature check": "5 3 1", "straw poll": "park 3, hall 5", "dot vote": "park 3, hall 5"}


async def choose(hand: Hand, name: str) -> None:
    """Choose a method where the ways of deciding are offered, and come to its question."""
    await hand.press("v")
    await hand.on("DecideDialog")
    offered = [option.id for option in hand.app.screen.query_one("OptionList").options]
    await hand.press(*["down"] * offered.index(name), "enter")
    await hand.on("AskLine")


@pytest.mark.parametrize("name", STEPS)
async def test_a_proposal_is_taken_through_its_steps(house: House, name: str) -> None:
    path = house.kept("/start", "/present 9 peers")
    async with house.running(path) as hand:
        await hand.on("MeetingScreen")
        await choose(hand, name)
        await hand.type("We meet on Mondays")
        await hand.until(lambda: proposal(hand.meeting), "the proposal")
        await hand.on("ProposalDialog")
        await hand.sees("We meet on Mondays")
        for words in STEPS[name]:
            before = hand.meeting
            await hand.type(words)
            await hand.until(lambda before=before: hand.meeting is not before, f"{name}: {words!r}")
        await hand.on("MeetingScreen")
        [decision] = hand.meeting.decisions
        assert (decision.outcome, decision.method) == ("decided", name)


@pytest.mark.parametrize("name", COUNTS)
async def test_sensing_is_kept_as_a_result(house: House, name: str) -> None:
    path = house.kept("/start", "/present 9 peers")
    async with house.running(path) as hand:
        await hand.on("MeetingScreen")
        await choose(hand, name)
        await hand.type("Where do we meet")
        await hand.sees("Write what you count")
        await hand.type(COUNTS[name])
        await hand.until(lambda: hand.meeting.notes, "what was sensed")
        assert (hand.meeting.notes[0].kind, hand.meeting.notes[0].method) == ("sensed", name)
        assert hand.meeting.decisions == ()


async def test_what_does_not_stand_is_left_undecided_with_what_is_needed(house: House) -> None:
    path = house.kept("/start", "/present 9 peers", "/decide majority We paint it", "/step", "/step")
    async with house.running(path) as hand:
        await hand.on("MeetingScreen")
        await hand.press("v")
        await hand.on("ProposalDialog")
        await hand.type("4 4 1")
        await hand.sees("a tie is no majority")
        await hand.press("f7")
        await hand.sees("✗")
        await hand.press("f8")
        await hand.on("AskLine")
        await hand.type("ask the landlord")
        await hand.on("MeetingScreen")
        [decision] = hand.meeting.decisions
        assert (decision.outcome, decision.needed) == ("not decided", "ask the landlord")


async def test_a_proposal_is_amended_in_the_middle(house: House) -> None:
    path = house.kept("/start", "/decide consent We meet on Mondays")
    async with house.running(path) as hand:
        await hand.on("MeetingScreen")
        await hand.press("v")
        await hand.on("ProposalDialog")
        await hand.press("f4")
        await hand.on("AskLine")
        await hand.press("ctrl+u")
        await hand.type("We meet every second Monday")
        await hand.sees("every second Monday")
        assert hand.meeting.decisions[0].amended == ("We meet on Mondays",)


async def test_what_is_typed_at_a_step_is_kept_as_what_the_step_says(house: House) -> None:
    path = house.kept("/start", "/decide consent We meet on Mondays")
    async with house.running(path) as hand:
        await hand.on("MeetingScreen")
        await hand.press("v")
        await hand.on("ProposalDialog")
        await hand.sees("type a question, to keep it")
        await hand.type("In which room?")
        await hand.until(lambda: hand.meeting.notes, "the question")
        await hand.press("enter")
        await hand.sees("type a note")
        await hand.type("Good idea")
        await hand.until(lambda: len(hand.meeting.notes) == 2, "the note")
        assert [note.kind for note in hand.meeting.notes] == ["question", "note"]
        assert hand.meeting.decisions[0].text == "We meet on Mondays"
        assert not hand.meeting.decisions[0].concerns


async def test_nothing_is_adopted_over_a_line_that_was_not_taken(house: House) -> None:
    path = house.kept(
        "/start", "/present 9 peers", "/decide majority We paint it", "/step", "/step", "/count 6 2 0"
    )
    async with house.running(path) as hand:
        await hand.on("MeetingScreen")
        await hand.press("v")
        await hand.on("ProposalDialog")
        await hand.type("for five")
        await hand.sees("is no count")
        await hand.press("f7")
        await hand.sees("There is something in the line")
        await hand.press("ctrl+u")
        await hand.type("for 5 against 3")
        await hand.until(lambda: hand.meeting.decisions[0].counts == (("for", 5), ("against", 3)))
        await hand.press("f7")
        await hand.on("MeetingScreen")
        assert hand.meeting.decisions[0].outcome == "decided"


async def test_consent_asks_for_its_date_when_nothing_is_typed(house: House) -> None:
    lines = ("/start", "/decide consent We meet", "/step", "/step", "/count 0", "/step", "/step")
    async with house.running(house.kept(*lines)) as hand:
        await hand.on("MeetingScreen")
        await hand.press("v")
        await hand.on("ProposalDialog")
        await hand.press("enter")
        await hand.sees("When do we look at it again?")


@pytest.mark.parametrize("key", ["v", "k", "g", "w", "plus"])
async def test_hide_and_pens_down_work_from_any_screen(house: House, key: str) -> None:
    path = house.kept("/start", "d: We meet")
    async with house.running(path) as hand:
        await hand.on("MeetingScreen")
        await hand.press(key)
        there = hand.screen
        assert there != "MeetingScreen"
        await hand.press("f9")
        await hand.on("Hidden")
        assert "We meet" not in hand.text()
        await hand.press("x")
        await hand.on(there)
        await hand.press("ctrl+o")
        await hand.until(lambda: hand.meeting.head.pens_down, "pens down")
        await hand.press("ctrl+o")
        await hand.until(lambda: hand.meeting.head.pens_down is None, "pens up")


PROMISED = """\
# An evening

## What next (10 min)

Decide: do we meet again, when and where (two thirds)
Decide: who tells the others

## Close (5 min)
"""


async def test_a_promised_decision_opens_its_method_with_its_question_in_place(house: House) -> None:
    begun = house.led("/present 9 peers", "/start", planned=house.planned(PROMISED))
    async with house.running(begun) as hand:
        await hand.on("MeetingScreen")
        await hand.press("v")
        await hand.sees("To decide: do we meet again, when and where")
        await hand.sees("By majority two thirds.")
        await hand.press("escape")
        await hand.sees("How do you decide?")
        await hand.press("escape")
        await hand.on("MeetingScreen")
        await hand.press("v")
        await hand.on("AskLine")
        await hand.type("Every Monday")
        await hand.until(lambda: proposal(hand.meeting), "the proposal")
        assert (hand.meeting.decisions[0].method, hand.meeting.decisions[0].share) == ("majority", "2/3")


async def test_a_larger_majority_asks_for_its_share_until_it_is_one(house: House) -> None:
    async with house.running(house.kept("/start", "/present 9 peers")) as hand:
        await hand.on("MeetingScreen")
        await choose(hand, "larger majority")
        await hand.press("ctrl+u")
        await hand.type("a tenth")
        await hand.sees("between half and all")
        await hand.press("ctrl+u")
        await hand.type("60 %")
        await hand.sees("By majority 60 %.")
        await hand.type("We paint it")
        await hand.until(lambda: proposal(hand.meeting), "the proposal")
        await hand.on("ProposalDialog")
        for words in ("", "", "5 4 0"):
            await hand.type(words)
        await hand.sees("it needs 60 %")


async def test_what_was_decided_already_is_only_kept(house: House) -> None:
    async with house.running(house.kept("/start")) as hand:
        await hand.on("MeetingScreen")
        await choose(hand, "noted")
        await hand.type("We keep the keys")
        await hand.until(lambda: hand.meeting.decisions, "the decision")
        assert (hand.meeting.decisions[0].method, hand.meeting.decisions[0].outcome) == ("", "decided")


async def test_a_wrong_count_of_what_was_sensed_is_asked_for_again_and_not_lost(house: House) -> None:
    async with house.running(house.kept("/start", "/present 9 peers")) as hand:
        await hand.on("MeetingScreen")
        await choose(hand, "temperature check")
        await hand.type("Shall we go on")
        await hand.sees("Write what you count")
        await hand.type("high 10")
        await hand.sees("9 people are present")
        assert hand.app.focused.value == "high 10"  # type: ignore[union-attr]
        await hand.press("ctrl+u")
        await hand.type("5 3 1")
        await hand.until(lambda: hand.meeting.notes, "what was sensed")
        assert hand.meeting.notes[0].text == "Shall we go on"


async def test_too_few_for_the_quorum_is_said_before_anyone_counts(house: House) -> None:
    lines = ("/present 3 peers", "/quorum 5", "/start", "/decide consent We meet")
    async with house.running(house.kept(*lines)) as hand:
        await hand.on("MeetingScreen")
        await hand.press("v")
        await hand.sees("2 people are missing for the quorum.")
