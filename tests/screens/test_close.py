"""Reading back: put right on the spot, loose ends answered or left so, and the summary written."""

from __future__ import annotations

from screens.widgets.rows import Rows
from tests.screens.conftest import Hand, House
from tests.screens.test_home import HOSTILE

ENDED = (
    "/start",
    "/next",
    "d: We meet on Thursdays",
    "a: @sam book the room by friday",
    "a: tell the others",
    "/next",
    "/end",
)


def go(hand: Hand, key: str) -> None:
    rows = hand.app.screen.query_one(Rows)
    rows.highlighted = rows.get_option_index(key)


def summary_of(house: House) -> str:
    [path] = (house.data / "summaries").iterdir()
    return path.read_text(encoding="utf-8")


async def test_decisions_are_read_before_actions(house: House) -> None:
    async with house.running(house.kept(*ENDED)) as hand:
        await hand.on("CloseScreen")
        places = [
            hand.text().index(words) for words in ("Decisions", "D1", "Actions", "A1", "A2", "Still loose")
        ]
        assert places == sorted(places)


async def test_a_wrong_word_is_put_right_on_the_spot_and_its_slip_is_forgotten(house: House) -> None:
    path = house.kept(*ENDED)
    async with house.running(path) as hand:
        await hand.on("CloseScreen")
        await hand.press("enter")
        await hand.on("AskLine")
        await hand.press("ctrl+u")
        await hand.type("We meet on Fridays")
        await hand.sees("D1 kept: We meet on Fridays")
        await hand.press("escape")
        await hand.on("Home")
    assert "We meet on Fridays" in summary_of(house)
    assert "Thursdays" not in path.read_text(encoding="utf-8")


async def test_a_concern_is_read_back_and_can_be_put_right_or_taken_out(house: House) -> None:
    deciding = ("/start", "/decide consent We meet", "c: Ali is afraid of his landlord", "c: It is early", "/step",
                "/step", "/count 0", "/adopt in three months", "/end")  # fmt: skip
    async with house.running(house.kept(*deciding)) as hand:
        await hand.on("CloseScreen")
        await hand.sees("Concern: Ali is afraid of his landlord")
        go(hand, "record:D1.1")
        await hand.press("enter")
        await hand.on("AskLine")
        await hand.press("ctrl+u")
        await hand.type("Some fear for their homes")
        await hand.sees("Concern: Some fear for their homes")
        go(hand, "record:D1.2")
        await hand.press("x")
        await hand.until(lambda: len(hand.meeting.decisions[0].concerns) == 1)
        await hand.press("escape")
        await hand.on("Home")
    written = summary_of(house)
    assert "Some fear for their homes" in written
    assert "Ali" not in written
    assert "early" not in written


async def test_an_action_keeps_its_owner_and_date_when_it_is_reworded(house: House) -> None:
    async with house.running(house.kept(*ENDED)) as hand:
        await hand.on("CloseScreen")
        go(hand, "record:A1")
        await hand.press("enter")
        await hand.on("AskLine")
        await hand.sees("@sam book the room by 2026-11-27")
        before = hand.meeting.actions[0]
        await hand.press("home", "enter")
        await hand.on("CloseScreen")
        assert hand.meeting.actions[0] == before


async def test_a_loose_action_gets_its_owner(house: House) -> None:
    async with house.running(house.kept(*ENDED)) as hand:
        await hand.on("CloseScreen")
        go(hand, "loose:0")
        await hand.sees("A2 has no owner and no date")
        await hand.press("enter")
        await hand.on("Choose")
        await hand.press("enter")
        await hand.on("AskLine")
        await hand.press("ctrl+u")
        await hand.type("@ana tell the others by friday")
        await hand.until(lambda: hand.meeting.actions[1].owner == "ana")
        await hand.until(lambda: "has no owner" not in hand.text())


async def test_a_loose_end_can_be_left_so(house: House) -> None:
    async with house.running(house.kept(*ENDED)) as hand:
        await hand.on("CloseScreen")
        go(hand, "record:D1")
        await hand.press("f")
        await hand.on("Ask")
        await hand.press("enter")
        await hand.on("CloseScreen")
        await hand.press("space")  # to look at them first is to be at the first of them
        await hand.sees("left so")
        await hand.press("f")
        await hand.on("SummaryScreen")


async def test_a_decision_that_was_forgotten_can_be_written_down(house: House) -> None:
    async with house.running(house.kept("/start", "/next", "/next", "/end")) as hand:
        await hand.on("CloseScreen")
        go(hand, "loose:0")
        await hand.press("enter")
        await hand.on("Choose")
        await hand.press("enter")
        await hand.on("AskLine")
        await hand.type("We meet on Thursdays")
        await hand.until(lambda: hand.meeting.decisions)
        await hand.press("f")
        await hand.on("SummaryScreen")


async def test_taken_out_and_taken_back(house: House) -> None:
    async with house.running(house.kept(*ENDED)) as hand:
        await hand.on("CloseScreen")
        await hand.press("x")
        await hand.until(lambda: not hand.meeting.decisions)
        await hand.press("u")
        await hand.until(lambda: hand.meeting.decisions)


async def test_the_closing_list_is_ticked_and_the_next_meeting_set(house: House) -> None:
    async with house.running(house.kept(*ENDED)) as hand:
        await hand.on("CloseScreen")
        go(hand, "tick:0")
        await hand.press("space")
        await hand.until(lambda: hand.meeting.head.after_ticked == (0,))
        await hand.press("n")
        await hand.on("AskLine")
        await hand.type("Thursday 3 December, same room")
        await hand.until(lambda: hand.meeting.head.next_meeting)
        await hand.sees("Thursday 3 December, same room")


async def test_a_meeting_that_ended_too_early_goes_on(house: House) -> None:
    async with house.running(house.kept(*ENDED)) as hand:
        await hand.on("CloseScreen")
        await hand.press("r")
        await hand.on("MeetingScreen")
        assert hand.meeting.head.state == "running"


async def test_leaving_writes_the_summary_too(house: House) -> None:
    async with house.running(house.kept(*ENDED)) as hand:
        await hand.on("CloseScreen")
        await hand.press("escape")
        await hand.on("Home")
        assert hand.app.farewell.startswith("Summary: ")
    assert "We meet on Thursdays" in summary_of(house)


async def test_the_summary_is_shown_with_its_path_as_it_reads_and_letter_for_letter(house: House) -> None:
    async with house.running(house.kept(*ENDED)) as hand:
        await hand.on("CloseScreen")
        await hand.press("f")
        await hand.on("Ask")
        await hand.press("y", "enter")
        await hand.on("SummaryScreen")
        assert "**" not in hand.text()
        await hand.press("r")
        await hand.sees("facilitator-summary: 1")


async def test_putting_right_after_the_summary_keeps_the_one_before(house: House) -> None:
    async with house.running(house.kept(*ENDED)) as hand:
        await hand.on("CloseScreen")
        await hand.press("f")
        await hand.on("Ask")
        await hand.press("y", "enter")
        await hand.on("SummaryScreen")
        await hand.press("escape")
        await hand.on("CloseScreen")
        go(hand, "record:D1")
        await hand.press("enter")
        await hand.on("AskLine")
        await hand.press("ctrl+u")
        await hand.type("We meet on Fridays")
        await hand.sees("D1 kept: We meet on Fridays")
        await hand.press("f")
        await hand.on("Ask")
        await hand.press("y", "enter")
        await hand.on("SummaryScreen")
        await hand.sees("We meet on Fridays")
    assert len(list((house.data / "summaries").iterdir())) == 2


async def test_a_summary_the_disk_refuses_is_said(house: House) -> None:
    house.data.mkdir(exist_ok=True)
    path = house.kept(*ENDED)
    (house.data / "summaries").write_text("a file where the folder should be", encoding="utf-8")
    async with house.running(path) as hand:
        await hand.on("CloseScreen")
        await hand.press("f")
        await hand.on("Ask")
        await hand.press("y", "enter")
        await hand.sees("can't be written")
        assert hand.screen == "CloseScreen"
        await hand.press("escape")
        await hand.on("Ask")
        await hand.sees("can't be written")
        await hand.press("n", "enter")
        await hand.on("CloseScreen")


async def test_hostile_words_are_only_text(house: House) -> None:
    lines = (
        "/start",
        f"d: {HOSTILE}",
        f"a: @sam {HOSTILE}",
        f"n: {HOSTILE}",
        f"r: @clinic {HOSTILE}",
        "/next",
        "/next",
        "/end",
    )
    async with house.running(house.kept(*lines)) as hand:
        await hand.on("CloseScreen")
        await hand.sees("[red]x[/] [/q] [@click=app.quit]go[/]")
        for _row in range(12):
            await hand.press("down")
            assert not set(hand.text()) & set("\x1b\x07\u202e")
        await hand.press("enter")
        await hand.press("escape")
        await hand.press("f")
        await hand.on("Ask")
        await hand.press("y", "enter")
        await hand.on("LeaksDialog")
        assert not set(hand.text()) & set("\x1b\x07\u202e")
        await hand.press("f")
        await hand.on("SummaryScreen")
        assert not set(hand.text()) & set("\x1b\x07\u202e")
