"""Texts that try to be more than text, on every screen: shown as what they are, and the app goes on."""

from __future__ import annotations

import pytest

from facilitator.agenda.writer import write_agenda
from facilitator.text import clean_line
from tests.screens.conftest import Hand, House
from tests.strategies import HOSTILE
from tests.test_hostile import ACTIVE, hostile_agenda

SHORT = [text for text in HOSTILE if len(text) < 60]
GROUPS = [SHORT[part::5] for part in range(5)]
LARGE = (110, 60)


def nothing_active(hand: Hand) -> None:
    assert not ACTIVE.search(hand.text().replace("\n", ""))


@pytest.mark.parametrize("texts", GROUPS)
async def test_in_every_field_of_every_screen(house: House, texts: list[str]) -> None:
    shown = [clean_line(text) for text in texts]
    lines = [f"{kind}: {text}" for text in shown for kind in "daqprcn"]
    speakers = [f"/stack {text}" for text in shown[:3]]
    planned = house.planned(write_agenda(hostile_agenda(*texts)), title=texts[0], series=texts[0])
    ending = (f"/nextmeeting {shown[0]}", f"/decide consent {shown[0]}", f"c: {shown[0]}")
    path = house.kept("/start", "/present 3 peers", *lines, *speakers, *ending, planned=planned)
    async with house.running(path, size=LARGE) as hand:
        await hand.on("MeetingScreen")
        for panel in ("k", "g", "question_mark", "v"):
            await hand.press(panel)
            nothing_active(hand)
            await hand.press("escape")
        for _item in range(min(len(texts), 6)):
            await hand.press("n")
            await hand.press(*(["y", "enter"] if hand.screen == "Ask" else []))
            nothing_active(hand)
        await hand.press("e")
        await hand.on("Ask")
        await hand.press("y", "enter")
        await hand.on("CloseScreen")
        nothing_active(hand)
        await hand.sees(shown[0][:30])
        await hand.press("f")
        await hand.on("Ask")
        await hand.press("y", "enter")
        await hand.on("LeaksDialog")
        nothing_active(hand)
        await hand.press("f")
        await hand.on("SummaryScreen")
        nothing_active(hand)


@pytest.mark.parametrize("texts", GROUPS)
async def test_on_the_first_screen_and_while_preparing(house: House, texts: list[str]) -> None:
    for number, text in enumerate(texts):
        house.own(f"hostile-{number}", write_agenda(hostile_agenda(text)))
    async with house.running(size=LARGE) as hand:
        await hand.on("Home")
        await hand.sees(clean_line(texts[0])[:20])
        nothing_active(hand)
    async with house.running(house.planned(write_agenda(hostile_agenda(*texts))), size=LARGE) as hand:
        await hand.on("PrepareScreen")
        await hand.sees(clean_line(texts[0])[:20])
        nothing_active(hand)
