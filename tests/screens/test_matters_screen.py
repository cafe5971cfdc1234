"""What earlier meetings left open, dealt with by keys: a field opens for each, and what is typed goes into it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input

from facilitator.meeting import Meeting
from facilitator.meeting.matters import arising, matters
from facilitator.summary import summarise, write
from tests.screens.conftest import Hand, House

LEFT = (
    "/start",
    "a: @sam book the room",
    "r: @clinic open on Sundays",
    "q: can children come along?",
    "p: a name",
    "/end",
)


@pytest.fixture
def second(house: House) -> Path:
    """Keep a second meeting of a series, begun, to which the first one left four matters and its question."""
    house.clock.now -= timedelta(days=14)
    first = house.led(*LEFT, planned=house.planned(series="evenings"))
    house.clock.now += timedelta(days=14)
    left = arising([first], house.clock().date())
    return house.kept("/start", planned=house.planned(series="evenings", matters=left))


def labels(meeting: Meeting) -> list[str]:
    return [record.label for record in matters(meeting)]


async def at(hand: Hand, label: str) -> None:
    """Open the list, and be at a matter."""
    await hand.on("MeetingScreen")
    await hand.press("m")
    await hand.on("MattersDialog")
    await hand.press("home", *["down"] * labels(hand.meeting).index(label))


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("A1", "What came of it: the pharmacy said yes"),
        ("R1", "They answered: the pharmacy said yes"),
        ("Q1", "What came of it: the pharmacy said yes"),
        ("P1", "What came of it: the pharmacy said yes"),
        ("Q0", "approved with changes: the pharmacy said yes"),
    ],
)
async def test_what_came_of_it_is_typed_into_a_field(
    house: House, second: Path, label: str, told: str
) -> None:
    async with house.running(second) as hand:
        await at(hand, label)
        await hand.press("f")
        await hand.on("AskLine")
        await hand.press(*"the pharmacy said yes".replace(" ", "_").replace("_", " "), "enter")
        await hand.until(lambda: label not in labels(hand.meeting))
        assert len(hand.meeting.agenda) == 3, "no letter was a key"
        assert told in write(summarise(hand.meeting))


async def test_enter_alone_says_nothing_more(house: House, second: Path) -> None:
    async with house.running(second) as hand:
        await at(hand, "A1")
        await hand.press("f")
        await hand.on("AskLine")
        await hand.press("enter")
        await hand.until(lambda: "A1" not in labels(hand.meeting))
        assert (hand.meeting.actions[0].status, hand.meeting.actions[0].why) == ("done", "")


@pytest.mark.parametrize(("key", "status"), [("n", "open"), ("x", "dropped")])
async def test_a_word_why_is_kept(house: House, second: Path, key: str, status: str) -> None:
    async with house.running(second) as hand:
        await at(hand, "A1")
        await hand.press(key)
        await hand.on("AskLine")
        await hand.type("they answer next week")
        await hand.until(lambda: "A1" not in labels(hand.meeting))
        action = hand.meeting.actions[0]
        assert (action.status, action.why) == (status, "they answer next week")


async def test_letters_typed_too_fast_go_into_the_field(house: House, second: Path) -> None:
    async with house.running(second) as hand:
        await at(hand, "A1")
        before = hand.meeting
        for letter in "fyes, nixi":
            hand.app.post_message(events.Key("comma" if letter == "," else letter, letter))
        await hand.until(lambda: isinstance(hand.app.focused, Input))
        await hand.until(lambda: hand.app.screen.query_one(Input).value == "yes, nixi")
        assert hand.meeting is before
        await hand.press("enter")
        await hand.until(lambda: hand.meeting.actions[0].why == "yes, nixi")


async def test_leaving_the_field_changes_nothing(house: House, second: Path) -> None:
    async with house.running(second) as hand:
        await at(hand, "R1")
        await hand.press("f")
        await hand.on("AskLine")
        await hand.press(*"yes", "escape")
        await hand.on("MattersDialog")
        assert "R1" in labels(hand.meeting)


async def test_what_was_taken_back_is_where_the_next_key_goes(house: House, second: Path) -> None:
    async with house.running(second) as hand:
        await at(hand, "A1")
        await hand.press("f")
        await hand.on("AskLine")
        await hand.press("enter")
        await hand.until(lambda: "A1" not in labels(hand.meeting))
        await hand.press("end", "u")
        await hand.until(lambda: "A1" in labels(hand.meeting))
        await hand.press("f")
        await hand.on("AskLine")
        await hand.sees("A1  book the room")


async def test_the_minutes_are_selected_and_typed_anew(house: House, second: Path) -> None:
    async with house.running(second) as hand:
        await at(hand, "P1")
        await hand.press("i")
        await hand.on("AskLine")
        await hand.press("n", "enter")
        await hand.sees("✗ “n” is no number of minutes: write one, such as 10.")
        await hand.press("backspace", "5", "enter")
        await hand.until(lambda: len(hand.meeting.agenda) == 4)
        assert [(item.title, item.minutes) for item in hand.meeting.agenda][1] == ("a name", 5)


async def test_the_programs_own_question_is_not_among_what_was_kept(house: House, second: Path) -> None:
    async with house.running(second) as hand:
        await hand.on("MeetingScreen")
        await hand.press("k")
        await hand.on("KeptDialog")
        await hand.sees("Q1   can children come along?")
        assert "Q0" not in hand.text()
        assert "14:00  Q1" not in hand.text(), "it was said on another day"


async def test_something_kept_is_closed_with_a_word(house: House) -> None:
    async with house.running(house.led("/start", "q: can children come along?")) as hand:
        await hand.on("MeetingScreen")
        await hand.press("k")
        await hand.on("KeptDialog")
        await hand.press("f")
        await hand.on("AskLine")
        await hand.type("yes, from ten")
        await hand.until(lambda: hand.meeting.notes[0].status == "done")
        assert hand.meeting.notes[0].answer == "yes, from ten"


@pytest.fixture
def approving(house: House) -> tuple[Path, Path]:
    """Keep a meeting, and the next one of its series, ended, that approved its summary with a change."""
    planned = house.planned(series="evenings")
    first = house.kept("/start", "d: We meet", "/end", planned=planned)
    house.clock.now += timedelta(days=14)
    left = arising([house.shelf.read(first)], house.clock().date())
    second = house.kept(
        "/start", "/settle Q0 D1: on Mondays", "/end", planned=house.planned(series="evenings", matters=left)
    )
    return first, second


async def test_finishing_approves_the_last_summary(house: House, approving: tuple[Path, Path]) -> None:
    first, second = approving
    async with house.running(second) as hand:
        await hand.on("CloseScreen")
        await hand.press("f")
        await hand.until(lambda: hand.screen in ("Ask", "LeaksDialog", "SummaryScreen"))
        if hand.screen == "Ask":
            await hand.press("y", "enter")
        await hand.on("SummaryScreen")
        await hand.sees("is approved with changes")
        await hand.press("escape")
        await hand.on("CloseScreen")
    head = house.shelf.read(first).head
    assert (head.summary, head.approved_with) == ("approved", "D1: on Mondays")
    text = next((house.data / "summaries").glob(f"*{head.id}.md")).read_text("utf-8")
    assert "A later meeting has approved this summary." in text


async def test_leaving_a_summary_that_was_chosen_in_a_list_leads_back_to_it(house: House) -> None:
    from facilitator.conduct.closing import file_summary

    path = house.kept("/start", "d: We meet", "/end")
    file_summary(house.shelf.read(path), house.data / "summaries")
    async with house.running() as hand:
        await hand.press("e")
        await hand.on("ArchiveScreen")
        await hand.sees("An evening together")
        await hand.press("enter")
        await hand.on("SummaryScreen")
        await hand.press("escape")
        await hand.on("ArchiveScreen")
        await hand.press("enter")
        await hand.on("SummaryScreen")
        await hand.press("p")
        await hand.on("CloseScreen")
