"""Filling gaps while the meeting runs, by one key."""

from __future__ import annotations

from tests.screens.conftest import House

AGENDA = """\
# An evening

## Break (10 min)

> We have [what there is to eat].

## Close (5 min)

> Next time is [next date and place]. [Who] brings tea.
"""


async def test_a_gap_is_marked_and_filled_by_a_key(house: House) -> None:
    async with house.running(house.led("/start", planned=house.planned(AGENDA))) as hand:
        await hand.on("MeetingScreen")
        await hand.sees("To fill in: what there is to eat")
        await hand.press("f")
        await hand.on("AskLine")
        await hand.sees("It is 14:00 now; this item ends 14:10.")
        await hand.press(*"soup", "escape")
        await hand.on("MeetingScreen")
        house.clock.move(minutes=1)
        await hand.press("f")
        await hand.sees("It is 14:01 now")
        await hand.press("s", "enter")
        await hand.on("MeetingScreen")
        await hand.sees("We have soups.")
        assert "To fill in" not in hand.text()


async def test_of_several_one_is_chosen(house: House) -> None:
    async with house.running(house.led("/start", "/next", planned=house.planned(AGENDA))) as hand:
        await hand.on("MeetingScreen")
        await hand.press("f")
        await hand.on("Choose")
        await hand.press("enter")
        await hand.on("AskLine")
        await hand.type("Thursday, same room")
        await hand.until(lambda: hand.meeting.head.next_meeting == "Thursday, same room")
        await hand.press("f")
        await hand.on("AskLine")
        await hand.sees("[Who]:")


async def test_where_there_is_none_it_says_so(house: House) -> None:
    async with house.running(house.led("/start", "/fill 1 all of", planned=house.planned())) as hand:
        await hand.on("MeetingScreen")
        await hand.press("f")
        await hand.sees("There is no gap to fill.")


async def test_a_word_for_it_finds_it_in_the_palette(house: House) -> None:
    async with house.running(house.led("/start", planned=house.planned(AGENDA))) as hand:
        await hand.on("MeetingScreen")
        await hand.press("ctrl+p")
        await hand.on("CommandPalette")
        await hand.type("gap")
        await hand.on("AskLine")
