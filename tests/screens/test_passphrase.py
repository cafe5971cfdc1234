"""The passphrase in the app: asked before anything of a sealed folder is shown, hidden, and asked again."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from facilitator import i18n
from facilitator.store.key import make_key
from facilitator.store.shelf import Shelf
from tests.screens.conftest import AGENDA, Hand, House
from tests.screens.test_words import Pseudo, no_english

WORDS = "correct horse battery"


@pytest.fixture
def sealed(house: House) -> Path:
    """A sealed folder with a meeting in it; the shelf is locked again."""
    make_key(house.data, WORDS, house.new_id)
    house.shelf.unlock(WORDS)
    path = house.kept("/start", "d: Nobody is named")
    house.shelf = Shelf(house.data, clock=house.clock, new_id=house.new_id)
    return path


async def wrong(hand: Hand, words: str) -> None:
    await hand.on("Passphrase")
    await hand.type(words)
    await hand.sees("✗ That is not the passphrase of this folder.")


@pytest.mark.usefixtures("sealed")
async def test_a_wrong_one_is_told_in_a_sentence_and_asked_again(house: House) -> None:
    async with house.running() as hand:
        await wrong(hand, "correct horse")
        await wrong(hand, WORDS.upper())
        await hand.type(WORDS)
        await hand.on("Home")


@pytest.mark.usefixtures("sealed")
async def test_what_is_typed_is_never_seen(house: House) -> None:
    async with house.running() as hand:
        await hand.on("Passphrase")
        await hand.press(*"horse")
        await hand.sees("•••••")
        assert "horse" not in hand.text()
        await hand.press("enter")
        await hand.sees("✗")
        assert "horse" not in hand.text()


@pytest.mark.usefixtures("sealed")
async def test_nothing_typed_is_no_attempt(house: House) -> None:
    async with house.running() as hand:
        await hand.on("Passphrase")
        await hand.press("enter")
        assert "✗" not in hand.text()


@pytest.mark.parametrize("key", ["escape", "ctrl+q"])
@pytest.mark.usefixtures("sealed")
async def test_a_key_leaves(house: House, key: str) -> None:
    async with house.running() as hand:
        await hand.on("Passphrase")
        await hand.press(key)
        await hand.until(lambda: hand.app._exit, "the end")
        assert house.shelf.locked


async def test_a_meeting_is_led_and_its_summary_read(house: House, sealed: Path) -> None:
    async with house.running() as hand:
        await hand.on("Passphrase")
        await hand.type(WORDS)
        await hand.on("Home")
        await hand.sees("An evening together")
        await hand.until(lambda: str(sealed) in str(hand.app.screen.query_one("Rows").chosen), "its row")  # type: ignore[attr-defined]
        await hand.press("enter")
        await hand.on("MeetingScreen")
        await hand.sees("Nobody is named")
        await hand.press("e")
        await hand.on("Ask")
        await hand.press("y", "enter")
        await hand.on("CloseScreen")
        await hand.press("f")
        await hand.on("Ask")
        await hand.press("y", "enter")
        await hand.on("SummaryScreen")
        await hand.sees("Nobody is named")
    (summary,) = (house.data / "summaries").iterdir()
    assert summary.name.endswith(".md.sealed")
    assert b"Nobody" not in summary.read_bytes() + sealed.read_bytes()


async def test_a_folder_that_another_window_seals_is_opened_with_the_next_look(house: House) -> None:
    house.kept("/start", "d: Nobody is named")
    async with house.running() as hand:
        await hand.on("Home")
        await hand.sees("going on")
        make_key(house.data, WORDS, house.new_id)
        await hand.press("e")
        await hand.on("Passphrase")
        await hand.type(WORDS)
        await hand.on("ArchiveScreen")
        await hand.sees("going on")


async def test_a_meeting_that_is_open_goes_on_while_another_window_seals(house: House) -> None:
    path = house.kept("/start")
    async with house.running(path) as hand:
        await hand.on("MeetingScreen")
        make_key(house.data, WORDS, house.new_id)
        await hand.press("d")
        await hand.type("Still kept")
        await hand.sees("D1 kept")
        assert "Still kept" in path.read_text()
        await hand.press("e")
        await hand.on("Ask")
        await hand.press("y", "enter")
        await hand.on("Passphrase")
        await hand.press("escape")
        await hand.on("CloseScreen")
        await hand.press("f", "y", "enter")
        await hand.sees("was sealed or unsealed")
        house.shelf.unlock(WORDS)
        await hand.press("f", "y", "enter")
        await hand.on("SummaryScreen")
        await hand.sees("It is sealed.")


@pytest.mark.usefixtures("sealed")
async def test_it_is_asked_in_the_language_of_the_screen(house: House) -> None:
    i18n.use("el", Pseudo())
    try:
        async with house.running() as hand:
            await hand.on("Passphrase")
            await no_english(hand, *re.findall(r"\w+", AGENDA.casefold()))
    finally:
        i18n.use("en")
