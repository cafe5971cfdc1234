"""Preparing: everything can be changed where it stands, by the keyboard alone, and is kept at once."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from screens.widgets.rows import Rows
from tests.screens.conftest import AGENDA, Hand, House
from tests.screens.test_home import HOSTILE


async def change(hand: Hand, key: str, words: str) -> None:
    """Go to a row and give it these words."""
    from screens.widgets.rows import Rows

    rows = hand.app.screen.query_one(Rows)
    rows.highlighted = rows.get_option_index(key)
    await hand.press("enter")
    await hand.on("AskLine")
    await hand.press("ctrl+u", "ctrl+k")
    await hand.type(words)
    await hand.on("PrepareScreen")


async def test_it_shows_what_the_meeting_is(house: House) -> None:
    async with house.running(house.planned()) as hand:
        await hand.on("PrepareScreen")
        for words in (
            "Peers choose one small",
            "28 min",
            "ends 14:28",
            "Check-in",
            "8 min",
            "[you]",
            "not counted yet",
        ):
            assert words in hand.text(), words
        await hand.press("end")
        await hand.sees("☐ Tea")


@pytest.mark.parametrize(
    ("key", "words", "shown"),
    [
        ("head:title", "Our first evening", "Our first evening"),
        ("head:day", "friday", "Friday 27 November 2026"),
        ("head:until", "16:00", "16:00"),
        ("head:present", "9 peers, 2 staff", "9 peers and 2 staff"),
        ("head:series", "Thursday group", "Thursday group"),
        ("gap:1", "Ana", "✓ you  Ana"),
    ],
)
async def test_every_particular_is_changed_and_kept_at_once(
    house: House, key: str, words: str, shown: str
) -> None:
    async with house.running(house.planned()) as hand:
        await hand.on("PrepareScreen")
        await change(hand, key, words)
        await hand.sees(shown)
        await hand.until(lambda: len(hand.meeting.log) == 2)
        assert hand.app.open is not None
        assert hand.app.open.writer.path is not None
        assert house.shelf.read(hand.app.open.writer.path) == hand.meeting


async def test_a_filled_gap_stands_in_the_prompt(house: House) -> None:
    async with house.running(house.planned()) as hand:
        await hand.on("PrepareScreen")
        await change(hand, "gap:1", "Ana")
        await hand.until(lambda: "Ana" in hand.meeting.items[0].plan.prompts[0])
        await hand.press("enter")
        await hand.on("AskLine")
        await hand.press("ctrl+u")
        await hand.type("Bo")
        await hand.until(lambda: "Bo" in hand.meeting.items[0].plan.prompts[0], "filled anew")


async def test_gaps_are_filled_one_after_the_other(house: House) -> None:
    agenda = "# A\n\n## One (5 min)\n\n> [Who] opens at [time] in [which room].\n\n## Two (5 min)\n\n> Thank [Who].\n"
    async with house.running(house.planned(agenda)) as hand:
        await hand.on("PrepareScreen")
        rows = hand.app.screen.query_one(Rows)
        rows.highlighted = rows.get_option_index("gap:1")
        for words in ("Rosa", "six", "the hall"):
            await hand.press("enter")
            await hand.on("AskLine")
            await hand.type(words)
            await hand.on("PrepareScreen")
            await hand.sees(f"  {words}")
        prompts = [prompt for item in hand.meeting.items for prompt in item.plan.prompts]
        assert prompts == ["Rosa opens at six in the hall.", "Thank Rosa."]


def test_a_plan_that_is_longer_than_what_was_promised_is_told(house: House) -> None:
    from screens.plan_rows import size, still_open

    ends = house.clock() + timedelta(minutes=20)
    meeting = house.led("/until 14:20")
    assert meeting.head.promised_end == ends
    assert size(meeting, house.clock()).endswith("would end 14:28: 8 min late")
    assert dict(still_open(meeting, house.clock()))["head:until"].startswith("8 min more than there are")
    assert "head:until" not in dict(still_open(meeting, house.clock() - timedelta(minutes=8)))


async def test_a_date_nobody_understands_is_refused(house: House) -> None:
    async with house.running(house.planned()) as hand:
        await hand.on("PrepareScreen")
        await hand.press("down", "down", "enter")
        await hand.on("AskLine")
        await hand.type("soonish")
        await hand.sees("is not a date")
        assert len(hand.meeting.log) == 1


async def test_items_are_timed_moved_added_dropped_and_taken_back(house: House) -> None:
    async with house.running(house.planned()) as hand:
        await hand.on("PrepareScreen")
        from screens.widgets.rows import Rows

        rows = hand.app.screen.query_one(Rows)
        rows.highlighted = rows.get_option_index(f"item:{hand.meeting.items[0].id}")
        await hand.press("plus")
        await hand.until(lambda: hand.meeting.items[0].minutes == 13)
        await hand.press("J")
        await hand.until(lambda: [item.title for item in hand.meeting.agenda][1] == "Check-in")
        await hand.press("i")
        await hand.on("AskLine")
        await hand.type("Bus fares 10")
        await hand.until(lambda: [item.title for item in hand.meeting.agenda][2:] == ["Bus fares", "Close"])
        await hand.press("x")
        await hand.until(lambda: len(hand.meeting.agenda) == 3)
        titles = [item.title for item in hand.meeting.agenda]
        await hand.press("u")
        await hand.until(lambda: len(hand.meeting.agenda) == 4)
        assert titles == ["What should change", "Check-in", "Close"], "the new item was the highlighted one"


async def test_all_that_can_be_done_with_an_item_is_offered_by_enter(house: House) -> None:
    async with house.running(house.planned()) as hand:
        await hand.on("PrepareScreen")
        from screens.widgets.rows import Rows

        rows = hand.app.screen.query_one(Rows)
        rows.highlighted = rows.get_option_index(f"item:{hand.meeting.items[1].id}")
        await hand.press("enter")
        await hand.on("Choose")
        await hand.press("down", "enter")
        await hand.until(lambda: hand.meeting.agenda[0].title == "What should change")


async def test_preparation_is_ticked(house: House) -> None:
    async with house.running(house.planned()) as hand:
        await hand.on("PrepareScreen")
        await hand.press("end", "enter")
        await hand.until(lambda: hand.meeting.head.before_ticked == (1,))
        await hand.sees("☑ Tea")


async def test_starting_asks_once_about_what_is_open(house: House) -> None:
    async with house.running(house.planned()) as hand:
        await hand.sees("it ends 14:28")
        await hand.press("s")
        await hand.on("Choose")
        for words in ("1 gap is not filled", "2 lines of the preparation", "Nobody has been counted"):
            assert words in hand.text()
        house.clock.move(minutes=1)
        await hand.sees("it ends 14:29")
        await hand.press("down", "down", "enter")
        await hand.on("PrepareScreen")
        assert hand.app.screen.query_one(Rows).chosen == "tick:0"
        await hand.press("s")
        await hand.on("MeetingScreen")
        assert hand.meeting.head.started == house.clock()


async def test_a_meeting_of_a_series_brings_along_what_was_left_open(house: House) -> None:
    house.kept(
        "/start", "a: @sam book the room by friday", "/end", planned=house.planned(series="Thursday group")
    )
    async with house.running(house.planned()) as hand:
        await hand.on("PrepareScreen")
        await choose_series(hand)
        await hand.sees("Thursday group  goes on, 1 meeting so far, last on Mon 23 Nov 2026")
        await hand.press("enter")
        await hand.sees("“Thursday group” goes on: 2 matters from last time come along.")
        await hand.sees("Thursday group · 2 matters come along")
        assert [one.text for one in hand.meeting.actions] == ["book the room"]


async def choose_series(hand: Hand) -> None:
    rows = hand.app.screen.query_one(Rows)
    rows.highlighted = rows.get_option_index("head:series")
    await hand.press("enter")
    await hand.on("Choose")


async def test_a_name_that_is_nearly_a_series_is_asked_about(house: House) -> None:
    house.kept("/start", "/end", planned=house.planned(series="Thursday group"))
    async with house.running(house.planned()) as hand:
        await hand.on("PrepareScreen")
        await choose_series(hand)
        await hand.press("down", "enter")
        await hand.on("AskLine")
        await hand.type("Thursday")
        await hand.on("Ask")
        await hand.sees("There is a series “Thursday group”. Is “Thursday” another one?")
        await hand.press("n", "enter")
        await hand.on("PrepareScreen")
        assert hand.meeting.head.series == ""
        await choose_series(hand)
        await hand.press("down", "enter")
        await hand.on("AskLine")
        await hand.type("Thursday")
        await hand.on("Ask")
        await hand.press("y", "enter")
        await hand.sees("A new series begins: “Thursday”.")


async def test_a_meeting_can_leave_its_series_again(house: House) -> None:
    house.kept("/start", "a: @sam book the room", "/end", planned=house.planned(series="Thursday group"))
    async with house.running(house.planned()) as hand:
        await hand.on("PrepareScreen")
        await choose_series(hand)
        await hand.press("enter")
        await hand.until(lambda: hand.meeting.actions)
        await choose_series(hand)
        await hand.press("end", "enter")
        await hand.until(lambda: hand.meeting.head.series == "" and not hand.meeting.actions)


async def test_an_agenda_without_times_or_purpose_is_fine(house: House) -> None:
    async with house.running(house.planned("- Hello\n- Bye\n")) as hand:
        await hand.on("PrepareScreen")
        await hand.sees("no time")


async def test_hostile_words_are_only_text(house: House) -> None:
    text = (
        AGENDA.replace("Check-in", HOSTILE)
        .replace("Tea", HOSTILE)
        .replace("Why it is", HOSTILE)
        .replace("[you]", "[/q]")
    )
    for size in ((80, 24), (140, 40)):
        async with house.running(house.planned(text), size=size) as hand:
            await hand.on("PrepareScreen")
            await change(hand, "head:title", "[/q] [@click=app.quit]go[/]")
            await hand.sees("[/q] [@click=app.quit]go[/]")
            for _row in range(20):
                await hand.press("down")
                assert not set(hand.text()) & set("\x1b\x07\u202e")
            await hand.press("a")
            await hand.on("Show")


@pytest.mark.parametrize("count", [8, 12, 20])
async def test_minutes_stay_whole_where_a_long_list_scrolls(house: House, count: int) -> None:
    line = "- [ ] A line that goes on, so that it takes two lines of a list that is half of a wide window."
    text = AGENDA.replace("- [ ] Tea", "\n".join([line] * count))
    async with house.running(house.planned(text), size=(160, 40)) as hand:
        await hand.on("PrepareScreen")
        assert re.search(r" 1\. Check-in +8 min", hand.text())


async def test_the_plan_is_made_to_fit_the_time_there_is(house: House) -> None:
    async with house.running(house.planned(), size=(110, 34)) as hand:
        await hand.on("PrepareScreen")
        await hand.press("f")
        await hand.on("AskLine")
        await hand.type("20")
        await hand.until(
            lambda: sum(item.minutes or 0 for item in hand.meeting.agenda) == 20, "a shorter plan"
        )


async def test_what_fitting_did_stands_beside_each_item_and_can_be_put_right(house: House) -> None:
    text = AGENDA.replace("## Close (5 min)\n", "## Close (5 min)\n\nOptional: yes\n")
    async with house.running(house.planned(text), size=(110, 34)) as hand:
        await hand.on("PrepareScreen")
        await hand.press("f")
        await hand.on("AskLine")
        await hand.type("20")
        await hand.sees("15 → 13 min")
        assert "The plan takes 20 min instead of 28 min." in hand.text()
        assert re.search(r"3\. Close +optional · left out", hand.text())
        assert "20 min · if it starts now" in hand.text()
        rows = hand.app.screen.query_one(Rows)
        rows.highlighted = rows.get_option_index(f"item:{hand.meeting.items[2].id}")
        await hand.press("enter")
        await hand.on("Choose")
        await hand.sees("Put it back")
        await hand.press("down", "down", "down", "down", "enter")
        await hand.until(lambda: hand.meeting.items[2].state == "ahead", "the item is back")


async def test_the_time_there_is_is_what_is_left_until_the_promised_end(house: House) -> None:
    async with house.running(house.planned(), size=(110, 34)) as hand:
        await hand.on("PrepareScreen")
        await change(hand, "head:until", "14:20")
        await hand.sees("14:20")
        await hand.press("f")
        await hand.on("AskLine")
        await hand.press("enter")
        await hand.until(lambda: sum(item.minutes or 0 for item in hand.meeting.agenda) == 20)
