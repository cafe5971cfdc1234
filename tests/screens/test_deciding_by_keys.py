"""Every way of deciding and sensing, by keys alone, from the meeting screen to the record."""

from __future__ import annotations

import pytest

from facilitator.meeting.deciding import proposal
from facilitator.meeting.methods import METHODS
from screens.widgets.count_table import CountTable
from tests.screens.conftest import Hand, House

NAMES = [method.name for method in METHODS]

STEPS: dict[str, list[tuple[str, str]]] = {
    "consent": [
        ("enter", "go on: react"), ("enter", "go on: objections"), ("enter", "empty is none"),
        ("enter", "go on: adopt"), ("enter", "say when you look at it again"), ("enter", "in three months:"),
    ],
    "consensus": [
        ("enter", "go on: discuss"), ("enter", "go on: test"), ("7 enter", "0 of 9 people"), ("enter", "7 of 9 people"),
        ("1 enter", "7 of 9 people"), ("enter", "8 of 9 people"), ("enter", "go on: reservations"),
        ("enter", "go on: adopt"), ("enter", "keep it as decided"),
    ],
    "majority": [
        ("enter", "go on: talk"), ("enter", "go on: vote"), ("6 enter", "0 of 9"), ("2 enter", "6 of 9"),
        ("1 enter", "8 of 9"), ("enter", "go on: adopt"), ("enter", "keep it as decided"),
    ],
    "fist to five": [
        ("enter", "go on: show"), ("enter enter enter", "0 of 9"), ("4 enter", "0 of 9"), ("3 enter", "4 of 9"),
        ("2 enter", "7 of 9"), ("enter", "go on: adopt"), ("enter", "keep it as decided"),
    ],
    "advice": [
        ("enter", "go on: advise"), ("enter", "write the advice"), ("enter", "The advice, in one sentence"),
        ("enter", "go on: adopt"), ("enter", "keep the advice"),
    ],
}  # fmt: skip
"""The keys that take a proposal from its first step to the decision, each with what is in sight before it."""

COUNTED = {
    "consent": (("objection", 0),),
    "consensus": (("agree", 7), ("agree with reservations", 0), ("stand aside", 1), ("block", 0)),
    "majority": (("for", 6), ("against", 2), ("abstain", 1)),
    "fist to five": (("0", 0), ("1", 0), ("2", 0), ("3", 4), ("4", 3), ("5", 2)),
    "advice": (),
}


async def choose(hand: Hand, name: str) -> None:
    """Choose a method where the ways of deciding are offered, and come to its question."""
    await hand.press("v")
    await hand.on("DecideDialog")
    offered = [option.id for option in hand.app.screen.query_one("OptionList").options]
    await hand.press(*["down"] * offered.index(name), "enter")
    await hand.on("AskLine")


async def opened(hand: Hand) -> None:
    """Open the window of the proposal."""
    await hand.on("MeetingScreen")
    await hand.press("v")
    await hand.on("ProposalDialog")


async def numbers(hand: Hand, *given: str) -> None:
    """Give each line of the table its number, an empty text for none, and hand the counts over."""
    await hand.until(lambda: isinstance(hand.app.focused, CountTable), "the table")
    for number in given:
        await hand.press(*number, "enter")


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
        for key, sees in STEPS[name]:
            await hand.sees(sees)
            await hand.press(*key.split())
        await hand.on("MeetingScreen")
        [decision] = hand.meeting.decisions
        assert (decision.outcome, decision.method) == ("decided", name)
        assert decision.counts == COUNTED[name]


@pytest.mark.parametrize(
    ("name", "given", "kept"),
    [
        ("temperature check", ["5", "", "1"], (("high", 5), ("middle", 0), ("low", 1))),
        ("straw poll", ["3", "5"], (("park", 3), ("church hall", 5))),
        ("dot vote", ["3", "15"], (("church hall", 15), ("park", 3))),
        (
            "score fist to five",
            ["", "", "", "1", "", "4"],
            (("0", 0), ("1", 0), ("2", 0), ("3", 1), ("4", 0), ("5", 4)),
        ),
    ],
)
async def test_sensing_is_kept_as_a_result(house: House, name: str, given: list[str], kept: object) -> None:
    path = house.kept("/start", "/present 9 peers")
    async with house.running(path) as hand:
        await hand.on("MeetingScreen")
        await choose(hand, name)
        await hand.type("Where do we meet: in or out?")
        if name in ("straw poll", "dot vote"):
            await hand.sees("Which options?")
            await hand.type("park, church hall; Park")
        await hand.on("CountDialog")
        await numbers(hand, *given)
        await hand.until(lambda: hand.meeting.notes, "what was sensed")
        [note] = hand.meeting.notes
        asked = ("sensed", name.removeprefix("score "), "Where do we meet: in or out?")
        assert (note.kind, note.method, note.text) == asked
        assert note.counts == kept
        assert hand.meeting.decisions == ()


async def test_each_finger_has_its_own_line_and_the_sum_is_in_sight(house: House) -> None:
    lines = ("/start", "/present 9 peers", "/decide fist to five We link to the drop-in", "/step")
    async with house.running(house.kept(*lines)) as hand:
        await opened(hand)
        for words in (
            "a fist",
            "1 finger",
            "5 fingers",
            "can live with it",
            "0 of 9 people counted",
            "empty is none",
        ):
            await hand.sees(words)
        await numbers(hand, "", "2", "", "1")
        await hand.press("1")
        await hand.press("2")
        await hand.sees("✗ 15 counted, but 9 people are here")
        await hand.press("down", "enter")
        assert hand.meeting.decisions[0].counts == (), "more hands than people are not kept"
        await hand.press("up", "5")
        await hand.sees("8 of 9 people counted")
        await hand.press("down")
        await hand.sees("keeps this count: 2 show 1 finger, 1 shows 3 fingers, 5 show 4 fingers")
        await hand.press("enter")
        await hand.sees("Not yet. 2 people show less than three.")
        await hand.sees("2 show 1 finger, 1 shows 3 fingers, 5 show 4 fingers.")
        assert dict(hand.meeting.decisions[0].counts) == {"0": 0, "1": 2, "2": 0, "3": 1, "4": 5, "5": 0}


async def test_a_count_is_taken_again_from_the_numbers_before(house: House) -> None:
    lines = ("/start", "/present 9 peers", "/decide majority We paint it", "/count 4 4 1")
    async with house.running(house.kept(*lines)) as hand:
        await opened(hand)
        await hand.sees("a tie is no majority")
        await hand.sees("count again, when something has changed")
        await hand.press("enter")
        await hand.sees("9 of 9 people counted")
        await hand.press("5", "c")
        await hand.on("AskLine")
        await hand.type("It smells")
        await hand.sees("D1.1")
        await hand.sees("10 counted")
        await hand.press("escape")
        await hand.sees("The count stays as it was. t asks again, with the numbers you gave.")
        await hand.sees("a tie is no majority")
        await hand.press("t")
        await hand.sees("10 counted")
        await hand.press("6", "enter", "backspace", "2", "enter", "enter")
        await hand.sees("It stands. 6 for, 2 against")
        assert hand.meeting.decisions[0].counts == (("for", 6), ("against", 2), ("abstain", 1))


async def test_what_does_not_stand_is_left_undecided_with_what_is_needed(house: House) -> None:
    path = house.kept("/start", "/present 9 peers", "/decide majority We paint it", "/step", "/step")
    async with house.running(path) as hand:
        await opened(hand)
        await numbers(hand, "4", "4", "1")
        await hand.sees("a tie is no majority")
        await hand.sees("you did not agree: it is kept as not decided")
        await hand.press("x")
        await hand.sees("What is needed next?")
        await hand.type("ask the landlord")
        await hand.on("MeetingScreen")
        [decision] = hand.meeting.decisions
        assert (decision.outcome, decision.needed) == ("not decided", "ask the landlord")


@pytest.mark.parametrize("name", STEPS)
async def test_that_nobody_agreed_can_be_said_at_every_step(house: House, name: str) -> None:
    for steps in range(5):
        lines = ("/start", f"/decide {name} We paint it", *["/step"] * steps)
        async with house.running(house.kept(*lines)) as hand:
            await opened(hand)
            await hand.sees("x not agreed")
            await hand.press("x")
            await hand.on("AskLine")
            await hand.press("enter")
            await hand.on("MeetingScreen")
            assert hand.meeting.decisions[0].outcome == "not decided"


async def test_a_letter_that_is_no_key_types_nothing(house: House) -> None:
    path = house.kept("/start", "/decide consent We meet on Mondays")
    async with house.running(path) as hand:
        await opened(hand)
        before = hand.meeting
        await hand.press("v")
        await hand.sees("v does nothing here: esc goes back to the meeting.")
        await hand.press("enter")
        await hand.sees("Nothing was done. ⏎ once more: go on")
        assert (hand.screen, hand.meeting) == ("ProposalDialog", before)
        await hand.press("enter")
        await hand.until(lambda: hand.meeting is not before, "the next step")


@pytest.mark.parametrize(("typed", "words"), [("us two: 4", "us two: 4"), ("but we said", "but we said")])
async def test_words_typed_into_the_window_do_nothing_and_can_be_kept(
    house: House, typed: str, words: str
) -> None:
    lines = ("/start", "/present 9 peers", "/decide majority We paint it", "/count 5 4 0")
    async with house.running(house.kept(*lines)) as hand:
        await opened(hand)
        before = hand.meeting
        await hand.press(*("space" if key == " " else key for key in typed))
        await hand.sees(f"This answers nothing: {words}")
        assert hand.meeting is before
        await hand.press("enter")
        await hand.on("AskLine")
        assert hand.app.focused.value == words  # type: ignore[union-attr]
        await hand.press("escape")
        await hand.on("ProposalDialog")
        await hand.press(*"wet", "escape")
        await hand.on("MeetingScreen")
        assert hand.app.focused.value == "wet"  # type: ignore[union-attr]
        assert hand.meeting is before


async def test_words_typed_over_the_ways_of_deciding_go_into_the_wording(house: House) -> None:
    async with house.running(house.kept("/start")) as hand:
        await hand.on("MeetingScreen")
        await hand.press("v", *"We", "space", *"rest")
        await hand.sees("This goes into the wording: We rest")
        await hand.press("down", "enter")
        await hand.on("AskLine")
        assert hand.app.focused.value == "We rest"  # type: ignore[union-attr]


async def test_a_proposal_left_in_its_field_is_there_when_it_is_asked_for_again(house: House) -> None:
    async with house.running(house.kept("/start")) as hand:
        await hand.on("MeetingScreen")
        await choose(hand, "consent")
        await hand.press(*"Yes", "escape")
        await hand.on("DecideDialog")
        await hand.press("escape")
        await hand.on("MeetingScreen")
        await choose(hand, "consent")
        assert hand.app.focused.value == "Yes"  # type: ignore[union-attr]
        await hand.press("enter")
        await hand.on("ProposalDialog")
        assert hand.meeting.decisions[0].text == "Yes"


async def test_a_proposal_is_amended_in_the_middle(house: House) -> None:
    path = house.kept("/start", "/decide consent We meet on Mondays")
    async with house.running(path) as hand:
        await opened(hand)
        await hand.press("r")
        await hand.on("AskLine")
        await hand.press("ctrl+u")
        await hand.type("We meet every second Monday")
        await hand.sees("every second Monday")
        assert hand.meeting.decisions[0].amended == ("We meet on Mondays",)


async def test_a_raised_objection_leads_to_other_words_and_back_to_the_count(house: House) -> None:
    lines = ("/start", "/present 9 peers", "/decide consent We meet on Mondays", "/count 1")
    async with house.running(house.kept(*lines)) as hand:
        await opened(hand)
        await hand.sees("go on: change")
        await hand.press("enter")
        await hand.sees("write it in other words")
        await hand.press("enter")
        await hand.on("AskLine")
        await hand.press("ctrl+u")
        await hand.type("We meet on Tuesdays")
        await hand.sees("empty is none")
        await hand.press("enter")
        await hand.sees("It stands. No reasoned objection is left.")
        await hand.sees("go on: adopt")
        await hand.press("enter")
        await hand.sees("say when you look at it again, and keep it as decided")


async def test_what_is_typed_at_a_step_is_kept_as_what_its_key_says(house: House) -> None:
    path = house.kept("/start", "/decide consent We meet on Mondays")
    async with house.running(path) as hand:
        await opened(hand)
        for key, words in (("q", "In which room?"), ("c", "It is far")):
            before = hand.meeting
            await hand.press(key)
            await hand.on("AskLine")
            await hand.type(words)
            await hand.until(lambda before=before: hand.meeting is not before, words)
            await hand.on("ProposalDialog")
        await hand.sees("D1.1 Concern: It is far")
        await hand.press("enter")
        await hand.sees("n note")
        await hand.press("n")
        await hand.on("AskLine")
        await hand.type("Good idea")
        await hand.until(lambda: len(hand.meeting.notes) == 2, "the note")
        assert [note.kind for note in hand.meeting.notes] == ["question", "note"]
        assert hand.meeting.decisions[0].text == "We meet on Mondays"
        assert hand.meeting.decisions[0].concerns == ("It is far",)


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
        await hand.press("enter", "enter")
        await hand.sees("for ")
        await numbers(hand, "5", "4", "")
        await hand.sees("it needs 60 %")


async def test_what_was_decided_already_is_only_kept(house: House) -> None:
    async with house.running(house.kept("/start")) as hand:
        await hand.on("MeetingScreen")
        await choose(hand, "noted")
        await hand.type("We keep the keys")
        await hand.until(lambda: hand.meeting.decisions, "the decision")
        assert (hand.meeting.decisions[0].method, hand.meeting.decisions[0].outcome) == ("", "decided")


async def test_a_way_back_leads_from_the_numbers_to_the_question_with_its_words(house: House) -> None:
    async with house.running(house.kept("/start", "/present 9 peers")) as hand:
        await hand.on("MeetingScreen")
        await choose(hand, "straw poll")
        await hand.type("Where do we meet")
        await hand.sees("Which options?")
        await hand.type("park, hall")
        await hand.on("CountDialog")
        await hand.press("escape")
        await hand.sees("Which options?")
        assert hand.app.focused.value == "park, hall"  # type: ignore[union-attr]
        await hand.press("escape")
        await hand.sees("Straw poll.")
        assert hand.app.focused.value == "Where do we meet"  # type: ignore[union-attr]
        assert not hand.meeting.notes


async def test_too_few_for_the_quorum_is_said_before_anyone_counts(house: House) -> None:
    lines = ("/present 3 peers", "/quorum 5", "/start", "/decide consent We meet")
    async with house.running(house.kept(*lines)) as hand:
        await hand.on("MeetingScreen")
        await hand.press("v")
        await hand.sees("2 people are missing for the quorum.")
