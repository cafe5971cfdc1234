"""The same lines, typed by keys in the app and obeyed one by one, give equal meetings."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta

import pytest

from facilitator.meeting import Meeting
from screens.open_meeting import OpenMeeting
from tests.kill import Model, a_line
from tests.screens.conftest import Hand, House

LINES = 30


def lines_of(seed: int) -> list[str]:
    """Return what one random facilitator types; the clock is moved by the test."""
    chance = random.Random(seed)
    more = [
        "/decide consent We meet in the park", "/step", "/count 0", "/adopt in three months", "/amend Rather the hall",
        "/undecided ask again", "/sense straw poll Tea or coffee?", "/stack ana", "/spoke", "/lastword bo",
        "/round 5", "/turn", "/pass", "/done A1", "/move 2 1", "/time 2 9", "/quorum 3", "/park 3",
    ]  # fmt: skip
    given = []
    for number in range(LINES):
        line = chance.choice(more) if chance.random() < 0.3 else a_line(chance, number, START)
        given.append("/present 7 peers" if line.startswith("/at ") else " ".join(line.split()))
    return given


START = House.__dataclass_fields__["clock"].default_factory().now  # type: ignore[misc]


def open_meeting(hand: Hand) -> OpenMeeting:
    assert hand.app.open is not None
    return hand.app.open


async def settled(hand: Hand) -> None:
    """Wait until the line is done; a question is answered with yes."""
    turn = open_meeting(hand)._turn
    await hand.pilot.pause()
    while turn.locked() or hand.screen == "Ask":
        if hand.screen == "Ask":
            await hand.press("y", "enter")
        await hand.pilot.pause(0.002)


@pytest.mark.parametrize("seed", range(2))
async def test_what_is_typed_in_the_app_makes_the_meeting_the_lines_make(house: House, seed: int) -> None:
    begun: Meeting = house.led("/start")
    model = Model(begun, START, START)
    before = model.undoable()
    async with house.running(begun) as hand:
        await hand.on("MeetingScreen")
        for line in lines_of(seed):
            if line == "/undo" and model.undoable() <= before:
                continue  # that would take back the start
            house.clock.move(seconds=30)
            await open_meeting(hand).look()
            model = replace(model, now=house.clock.now).after(line)
            assert hand.screen == "MeetingScreen", (line, hand.text())
            await hand.press("slash" if line.startswith("/") else "enter")
            if hand.app.focused is None:
                assert hand.meeting.head.pens_down, "the line does not open while nothing may be kept"
                await hand.on("PensAreDown")
                await hand.press("escape")
            else:
                await hand.press("ctrl+u")
                await hand.type(line.removeprefix("/"))
                await settled(hand)
                await hand.press("ctrl+u", "escape")
            assert Model(hand.meeting).shape() == model.shape(), line
    assert timedelta() < house.clock.now - START < timedelta(hours=1)
