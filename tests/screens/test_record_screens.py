"""The record of all meetings by keys: what is open, what was asked, what was decided, every meeting, the search."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from textual.events import Key
from textual.widgets import Input

from facilitator import i18n
from facilitator.records import AnyRecord
from facilitator.store.index import index_of
from screens.record import SHOWN
from screens.widgets.rows import Rows
from tests.screens.conftest import Hand, House
from tests.screens.test_words import Pseudo, no_english

ACTIONS = (
    "/start", "/present 9 peers", "a: @sam book the room by 20 nov", "a: @ana print the Zürich poster by friday",
    "a: @jo buy tea by 2027-03-01", "a: ask about the lights",
)  # fmt: skip
HOSTILE = "[red]x[/] [/q] [@click=app.quit]go[/] {x} ${y}"


def record(house: House, path: Path, label: str) -> AnyRecord:
    """Return a record as another program reads it from the disk."""
    found = house.shelf.read(path).record(label)
    assert found is not None
    return found


def at(hand: Hand, words: str) -> None:
    """Go to the row with these words."""
    rows = hand.app.screen.query_one(Rows)
    place = next(place for place, row in enumerate(rows._rows) if row.key and words in str(row.words))
    rows.highlighted = place


async def open_record(hand: Hand, key: str, screen: str) -> None:
    await hand.on("Home")
    await hand.press(key)
    await hand.on(screen)


async def test_actions_stand_by_their_day_and_are_closed_moved_and_handed_over(house: House) -> None:
    path = house.kept(*ACTIONS, "/end")
    async with house.running() as hand:
        await open_record(hand, "f", "FollowUpScreen")
        await hand.sees("3 days late")
        shown = hand.text()
        order = ("Late", "sam  book the room", "In the next seven days", "Zürich", "Later", "buy tea", "Without a day",
                 "nobody yet  ask about the lights")  # fmt: skip
        assert sorted(order, key=shown.index) == list(order)
        await hand.press("d")
        await hand.on("AskLine")
        await hand.type("the caretaker gave us the small one")
        await hand.sees("A1 book the room · sam · by Friday 20 November 2026 · done")
        done = record(house, path, "A1")
        assert (done.status, done.why) == ("done", "the caretaker gave us the small one")  # type: ignore[union-attr]
        await hand.until(lambda: "days late" not in hand.text())
        at(hand, "Zürich")
        await hand.press("t")
        await hand.on("AskLine")
        await hand.type("4 december: the printer broke")
        await hand.sees("A2 print")
        moved = record(house, path, "A2")
        assert (moved.due, moved.why) == (date(2026, 12, 4), "the printer broke")  # type: ignore[union-attr]
        await hand.until(lambda: "In the next seven" not in hand.text())
        at(hand, "lights")
        await hand.press("w")
        await hand.on("AskLine")
        await hand.type("@mo")
        await hand.sees("mo  ask about the lights")
        assert record(house, path, "A4").owner == "mo"  # type: ignore[union-attr]
        at(hand, "buy tea")
        await hand.press("x")
        await hand.on("AskLine")
        await hand.press("enter")
        await hand.sees("not needed any more")
        assert record(house, path, "A3").status == "dropped"  # type: ignore[union-attr]


async def test_what_was_closed_is_opened_again_and_a_change_is_put_back(house: House) -> None:
    path = house.kept(*ACTIONS, "/end")
    async with house.running() as hand:
        await open_record(hand, "f", "FollowUpScreen")
        await hand.sees("3 days late")
        await hand.press("u")
        await hand.sees("Nothing was changed here yet.")
        await hand.press("r")
        await hand.sees("It is open.")
        await hand.press("d")
        await hand.on("AskLine")
        await hand.press("enter")
        await hand.until(lambda: record(house, path, "A1").status == "done")  # type: ignore[union-attr]
        await hand.until(
            lambda: "book the room" not in hand.app.screen.query_one(Rows).__dict__["_rows"].__repr__()
        )
        await hand.press("a")
        await hand.sees("Closed")
        at(hand, "book the room")
        await hand.press("r")
        await hand.on("AskLine")
        await hand.type("we lost it")
        await hand.until(lambda: record(house, path, "A1").status == "open")  # type: ignore[union-attr]
        assert record(house, path, "A1").why == "we lost it"  # type: ignore[union-attr]
        await hand.press("u")
        await hand.sees("As it was: A1")
        assert record(house, path, "A1").status == "done"  # type: ignore[union-attr]
        await hand.press("u")
        await hand.until(lambda: record(house, path, "A1").status == "open")  # type: ignore[union-attr]
        assert record(house, path, "A1") == house.shelf.read(path).actions[0]


async def test_a_date_that_is_none_is_refused_and_nothing_changes(house: House) -> None:
    path = house.kept(*ACTIONS, "/end")
    before = path.read_bytes()
    async with house.running() as hand:
        await open_record(hand, "f", "FollowUpScreen")
        await hand.sees("3 days late")
        await hand.press("t")
        await hand.on("AskLine")
        await hand.type("whenever")
        await hand.sees("“whenever” is not a date")
        await hand.press("w")
        await hand.on("AskLine")
        await hand.press("enter")
        await hand.on("FollowUpScreen")
    assert path.read_bytes() == before


async def test_a_meeting_that_is_led_elsewhere_is_said(house: House) -> None:
    path = house.kept(*ACTIONS, "/end")
    with house.shelf.open(path):
        async with house.running() as hand:
            await open_record(hand, "f", "FollowUpScreen")
            await hand.sees("3 days late")
            await hand.press("d")
            await hand.on("AskLine")
            await hand.press("enter")
            await hand.sees("is being written by")


async def test_requests_wait_with_their_age_and_are_answered(house: House) -> None:
    path = house.kept("/start", "r: @clinic open on Sundays", "r: @council a bus stop by 2026-11-24", "/end")
    house.clock.move(days=23)
    async with house.running() as hand:
        await open_record(hand, "r", "RequestsScreen")
        await hand.sees("3 weeks ago")
        assert hand.text().index("has passed") < hand.text().index("council") < hand.text().index("clinic")
        at(hand, "Sundays")
        await hand.press("w")
        await hand.on("AskLine")
        await hand.type("they open at two")
        await hand.sees("answered: they open at two")
        answered = record(house, path, "R1")
        assert (answered.status, answered.answer) == ("answered", "they open at two")  # type: ignore[union-attr]
        await hand.until(lambda: "Waiting" not in hand.text())
        await hand.press("n")
        await hand.until(lambda: record(house, path, "R2").status == "answered")  # type: ignore[union-attr]
        assert record(house, path, "R2").answer == "they will not"  # type: ignore[union-attr]
        await hand.sees("Nobody owes an answer.")
        await hand.press("a")
        await hand.sees("Settled")
        at(hand, "bus stop")
        await hand.press("r")
        await hand.until(lambda: record(house, path, "R2").status == "open")  # type: ignore[union-attr]
        await hand.sees("has passed")
        at(hand, "bus stop")
        await hand.press("x")
        await hand.on("AskLine")
        await hand.press("enter")
        await hand.until(lambda: record(house, path, "R2").status == "withdrawn")  # type: ignore[union-attr]


async def test_decisions_that_are_due_stand_first_and_old_ones_are_shown_when_asked_for(house: House) -> None:
    house.kept(
        "/start", "d: We meet on Mondays", "d: We meet on Thursdays", "/replaces D1", "d: Tea is free",
        "/lookagain friday", "/end",
    )  # fmt: skip
    house.clock.move(days=10)
    async with house.running() as hand:
        await open_record(hand, "d", "DecisionsScreen")
        await hand.sees("To be looked at again")
        shown = hand.text()
        assert shown.index("Tea is free") < shown.index("In force") < shown.index("Thursdays")
        assert "Mondays" not in shown
        await hand.press("a")
        await hand.sees("Mondays")
        await hand.sees("replaced")


async def test_what_is_found_opens_where_it_was_said(house: House) -> None:
    house.kept(*ACTIONS, *(f"d: Decision about {n}" for n in range(30)), "/end")
    async with house.running() as hand:
        await open_record(hand, "s", "SearchScreen")
        await hand.pilot.press(*"zuri")
        await hand.sees("print the Zürich poster")
        await hand.press("enter", "enter")
        await hand.on("CloseScreen")
        await hand.until(lambda: hand.app.screen.query_one(Rows).chosen == "record:A2")
        await hand.press("escape")
        await hand.on("SearchScreen")
        await hand.sees("print the Zürich poster")
        await hand.press("enter")
        await hand.on("SummaryScreen")
        await hand.sees("A2 print the Zürich poster")
        await hand.press("enter")
        await hand.on("SearchScreen")
        await hand.press("escape", "escape", "escape")
        await hand.on("Home")


async def test_a_search_narrows_as_it_is_typed(house: House) -> None:
    house.kept(*ACTIONS, "/end")
    async with house.running() as hand:
        await open_record(hand, "s", "SearchScreen")
        await hand.pilot.press("b")
        await hand.sees("buy tea")
        await hand.sees("book the room")
        await hand.pilot.press("o")
        await hand.until(lambda: "buy tea" not in hand.text())
        await hand.pilot.press("x", "y")
        await hand.sees("Nothing has all these words.")


async def test_every_meeting_is_listed_opened_copied_and_deleted(house: House, tmp_path: Path) -> None:
    ended = house.kept(*ACTIONS, "d: We meet on Mondays", "/end")
    going = house.kept("/title A trial", "/start", "n: nothing")
    async with house.running() as hand:
        await open_record(hand, "e", "ArchiveScreen")
        await hand.sees("A trial")
        await hand.press("w")
        await hand.sees("It has not ended")
        await hand.press("x")
        await hand.sees("Delete “A trial”, with its summaries?")
        await hand.press("enter")
        await hand.on("ArchiveScreen")
        assert going.exists()
        await hand.press("x", "down", "enter")
        await hand.sees("Deleted: A trial.")
        assert not going.exists()
        await hand.until(lambda: len(hand.app.screen.query_one(Rows).keys) == 1, "the list without it")
        await hand.press("w")
        await hand.on("Choose")
        await hand.press("enter")
        await hand.sees("In which form?")
        await hand.press("enter")
        await hand.until(lambda: hand.screen == "AskLine" or "Look at these words" in hand.text())
        if hand.screen != "AskLine":
            await hand.press("k", "f")
        await hand.on("AskLine")
        hand.app.screen.query_one(Input).value = str(tmp_path / "copy.html")
        await hand.press("enter")
        await hand.sees("A copy is in")
        assert "We meet on Mondays" in (tmp_path / "copy.html").read_text("utf-8")
        await hand.press("enter")
        await hand.on("CloseScreen")
    assert ended.exists()


async def test_the_list_is_narrowed_by_words_of_any_field(house: House) -> None:
    house.kept(*ACTIONS, "/end")
    async with house.running() as hand:
        await open_record(hand, "f", "FollowUpScreen")
        await hand.sees("3 days late")
        await hand.press("slash")
        await hand.pilot.press(*"ana")
        await hand.until(lambda: "book the room" not in hand.text())
        await hand.sees("Zürich")
        await hand.pilot.press(*"zzz")
        await hand.sees("Nothing has these words")
        await hand.press("escape")
        await hand.sees("book the room")
        await hand.press("escape")
        await hand.on("Home")


SCREENS = {
    "f": "FollowUpScreen",
    "r": "RequestsScreen",
    "d": "DecisionsScreen",
    "e": "ArchiveScreen",
    "s": "SearchScreen",
}


@pytest.mark.parametrize("key", SCREENS)
async def test_where_there_is_nothing_it_says_what_comes_here(house: House, key: str) -> None:
    async with house.running() as hand:
        await open_record(hand, key, SCREENS[key])
        if key != "s":
            await hand.until(lambda: "stands here" in hand.text() or "kept here yet" in hand.text())
        for other in ("d", "x", "t", "w", "r", "u", "a", "y", "n", "enter"):
            if key != "s":
                await hand.press(other)
        await hand.press("escape", "escape")
        await hand.on("Home")


@pytest.mark.parametrize("key", SCREENS)
@pytest.mark.parametrize("size", [(60, 16), (80, 24), (160, 45)])
async def test_hostile_words_are_only_text_at_any_size(house: House, key: str, size: tuple[int, int]) -> None:
    house.kept(
        "/start", f"/title {HOSTILE}", f"a: @[b] {HOSTILE}", f"r: @[/q] {HOSTILE}", f"d: {HOSTILE}", "/end"
    )
    async with house.running(size=size) as hand:
        await open_record(hand, key, SCREENS[key])
        if key == "s":
            await hand.pilot.press(*"red")
        await hand.sees("[red]x[/] [/q] [@click")
        await hand.press("f9")
        await hand.on("Hidden")
        assert "red" not in hand.text()


@pytest.mark.parametrize("key", SCREENS)
async def test_every_word_is_in_the_language_of_the_screen(house: House, key: str) -> None:
    house.kept("/start", "/title ΔΔ", "a: ΔΔ", "a: ΔΔ by 2026-11-20", "r: ΔΔ", "d: ΔΔ", "/end")
    i18n.use("el", Pseudo())
    try:
        async with house.running(size=(160, 45)) as hand:
            await open_record(hand, key, SCREENS[key])
            if key == "s":
                await hand.pilot.press("Δ")
            await hand.sees("ΔΔ")
            await no_english(hand)
            await hand.press("down", "question_mark")
            await no_english(hand)
    finally:
        i18n.use("en")


async def test_three_thousand_are_listed_as_far_as_anyone_reads(house: House) -> None:
    for number in range(3):
        lines = [f"a: @p{n} task {number}-{n}" for n in range(SHOWN // 2)]
        house.kept("/start", f"/title Meeting {number}", *lines, "/end")
    async with house.running() as hand:
        await open_record(hand, "f", "FollowUpScreen")
        await hand.sees("750")
        assert len(hand.app.screen.query_one(Rows).keys) == SHOWN
        await hand.sees("500 of 750 · / finds the rest")
        await hand.press("slash")
        await hand.pilot.press(*"1-77")
        await hand.sees("task 1-77")
    index_of(house.shelf).close()


async def test_letters_that_come_faster_than_the_line_are_words_and_no_commands(house: House) -> None:
    path = house.kept("/start", "r: @clinic open on Sundays", "r: @council nylon tents", "/end")
    async with house.running() as hand:
        for key, screen in (("r", "RequestsScreen"), ("", "Home")):
            if key:
                await open_record(hand, key, screen)
                await hand.sees("2")
            for typed in "/nylo":
                name = "slash" if typed == "/" else typed
                hand.app.post_message(Key(name, typed))
            await hand.until(lambda: [one.value for one in hand.app.screen.query(Input)] == ["nylo"])
            await hand.press("escape", "escape")
        assert {one.status for one in house.shelf.read(path).requests} == {"open"}
