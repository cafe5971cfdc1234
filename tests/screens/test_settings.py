"""What is remembered between two meetings: the bell, and light or dark."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator import places
from facilitator.settings import Settings, read_settings, write_settings
from screens.app import FacilitatorApp
from tests.screens.conftest import Hand, House


@pytest.fixture
def rung(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every time the terminal's bell was rung."""
    times: list[str] = []
    monkeypatch.setattr(FacilitatorApp, "bell", lambda _self: times.append("rung"))
    return times


async def look(hand: Hand) -> None:
    assert hand.app.open is not None
    await hand.app.open.look()


async def test_the_bell_rings_once_near_the_end_and_once_at_it(house: House, rung: list[str]) -> None:
    async with house.running(house.led("/start")) as hand:
        await hand.on("MeetingScreen")
        house.clock.move(minutes=1)
        await look(hand)
        await hand.press("ctrl+b")
        assert rung == ["rung"], "it is heard when it is chosen"
        for minute in range(2, 12):
            house.clock.move(minutes=1)
            await look(hand)
            expected = 1 + (minute >= 7) + (minute > 8)
            assert len(rung) == expected, f"after {minute} of 8 minutes"


async def test_nobody_rings_unasked_or_from_a_hidden_screen(house: House, rung: list[str]) -> None:
    async with house.running(house.led("/start")) as hand:
        await hand.on("MeetingScreen")
        await hand.press("ctrl+b", "f9")
        await hand.on("Hidden")
        for _minute in range(9):
            house.clock.move(minutes=1)
            await look(hand)
        assert rung == ["rung"]


async def test_the_next_meeting_finds_what_was_chosen(house: House) -> None:
    path = places.settings(house.data)
    async with house.running() as hand:
        await hand.press("ctrl+b", "ctrl+p")
        await hand.on("CommandPalette")
        await hand.type("light")  # a key of the app, by its words
        await hand.until(lambda: read_settings(path) == Settings(light=True, bell=True))
    async with house.running() as hand:
        assert hand.app.theme == "textual-light"
        assert hand.app.settings.bell


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"\xff", b'{"bell": "yes", "light": null, "more": 1}', b"[" * 99999]
)
def test_settings_that_cant_be_read_are_those_nobody_chose(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    assert read_settings(path) == Settings()


def test_a_disk_that_wont_have_them_bothers_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    write_settings(tmp_path / "file" / "settings.json", Settings(bell=True))
