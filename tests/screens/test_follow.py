"""The second screen: the room sees the meeting as it is led elsewhere, and nothing that is not for the wall."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from facilitator import i18n
from facilitator.capture import read_line
from facilitator.conduct import Room, obey
from facilitator.store.keeper import KeptMeeting
from screens import follow
from screens.follow import FollowApp
from tests.screens.conftest import Hand, House
from tests.screens.test_words import Pseudo, no_english


@pytest.fixture(autouse=True)
def look_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(follow, "LOOK_EVERY", 0.02)


def lead(house: House, kept: KeptMeeting, *lines: str) -> None:
    """Lead the meeting in another window."""
    for line in lines:
        typed = read_line(line, house.clock().date())
        assert typed is not None
        kept.keep(obey(Room(kept.meeting, house.clock(), house.new_id, sure=True), typed).meeting)


@asynccontextmanager
async def followed(house: House, path: Path, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Hand]:
    app = FollowApp(house.shelf, path, clock=house.clock)
    async with app.run_test(size=size) as pilot:
        yield Hand(app, pilot)  # type: ignore[arg-type]


async def test_it_goes_along_with_the_meeting(house: House) -> None:
    path = house.kept()
    async with followed(house, path) as hand:
        await hand.sees("We have not begun yet.")
        with house.shelf.open(path) as kept:
            lead(house, kept, "/start")
            await hand.sees("What name shall we use for [you] today?")
            await hand.sees("1 of 3")
            lead(house, kept, "/next", "/decide consent We meet every second Thursday")
            await hand.sees("Proposed, by consent")
            await hand.sees("“We meet every second Thursday”")
            lead(house, kept, "/count 0", "/adopt in three months", "a: @qanat book the room")
            await hand.sees("A1 book the room")
            assert "D1 We meet every second Thursday" in hand.text()
            assert "Proposed" not in hand.text()
            house.clock.move(minutes=30)
            await hand.sees("OVER by")
            lead(house, kept, "/end")
            await hand.sees("The meeting has ended.")


async def test_what_is_not_for_the_wall_stays_off_it(house: House) -> None:
    path = house.kept()
    async with followed(house, path) as hand:
        with house.shelf.open(path) as kept:
            lead(
                house,
                kept,
                "/start",
                "a: @qanat book the room",
                "n: a private note",
                "c: a worry",
                "q: a question",
            )
            await hand.sees("A1 book the room")
            for word in ("qanat", "private", "worry", "question"):
                assert word not in hand.text()
            lead(house, kept, "/off")
            await hand.sees("Pens are down")
            assert "book the room" not in hand.text()
        await hand.press("h")
        await hand.until(lambda: hand.screen == "Hidden")
        assert "Check-in" not in hand.text()
        await hand.press("x")
        await hand.sees("Check-in")


async def test_it_writes_nothing_and_is_in_nobodys_way(house: House) -> None:
    path = house.kept("/start")
    before = {one: one.read_bytes() for one in house.data.rglob("*") if one.is_file()}
    async with followed(house, path) as hand:
        for key in ("d", "enter", "n", "u", "e", "o"):
            await hand.press(key)
        await hand.press("question_mark")
        await hand.sees("This is for the room")
    assert {one: one.read_bytes() for one in house.data.rglob("*") if one.is_file()} == before


async def test_a_file_that_goes_away_is_said_and_what_was_seen_stays(house: House) -> None:
    path = house.kept("/start", "d: We meet on Mondays")
    async with followed(house, path) as hand:
        await hand.sees("D1 We meet on Mondays")
        away = path.rename(path.with_suffix(".away"))
        await hand.sees("✗")
        assert "D1 We meet on Mondays" in hand.text()
        away.rename(path)
        await hand.until(lambda: "✗" not in hand.text())


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (160, 45)])
async def test_hostile_words_are_only_text_at_any_size(house: House, size: tuple[int, int]) -> None:
    path = house.kept("/start", "d: [red]We[/] \x1b[31m meet {x} ${y}", "a: [@click=app.quit]x[/]")
    async with followed(house, path, size) as hand:
        await hand.until(lambda: "click" in hand.text() or size[1] < 20)
        assert "\x1b" not in hand.text()


async def test_it_speaks_the_language_of_the_screen(house: House) -> None:
    path = house.kept(
        "/start", "/next", "/decide consent ΔΔ ΔΔ", "d: ΔΔ", "a: ΔΔ", planned=house.planned(GREEK)
    )
    i18n.use("el", Pseudo())
    try:
        async with followed(house, path) as hand:
            await hand.sees("ΔΔ")
            await no_english(hand)
            await hand.press("question_mark")
            await no_english(hand)
    finally:
        i18n.use("en")


GREEK = "# ΔΔΔ\n\n## ΔΔ (5 min)\n\n> ΔΔ?\n\n## ΔΔ (5 min)\n\nDecide: ΔΔ (consent)\n"
