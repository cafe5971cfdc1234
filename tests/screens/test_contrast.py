"""Every word of every dialog and panel over the meeting can be read, in light and in dark."""

from __future__ import annotations

import pytest
from textual.color import Color

from tests.screens.conftest import Hand, House
from tests.screens.test_meeting_screen import contrast

OPENED = {
    "DecideDialog": ["v"], "ExtendDialog": ["plus"], "AgendaDialog": ["g"], "KeptDialog": ["k"], "VoicesDialog": ["l"],
    "AskLine": ["w"], "Show": ["question_mark"], "Ask": ["e"],
}  # fmt: skip


def unreadable(hand: Hand) -> list[tuple[str, str, str]]:
    """Return the words of the top screen that stand out too little; what lies dimmed below it is left out."""
    box = next(iter(hand.app.screen.children)).region
    found = []
    for y, strip in enumerate(hand.app.screen._compositor.render_strips()):
        x = 0
        for text, style, _control in strip:
            inside = box.contains(x, y)
            x += len(text)
            if (
                inside
                and text.strip(" │─━╸╌▞┃▌▁▂▃▄▅▆▇█▊▎▔╭╮╰╯")
                and style
                and style.color
                and style.bgcolor
                and not style.dim
            ):
                fore, back = (Color.from_rich_color(color) for color in (style.color, style.bgcolor))
                if contrast(fore, back) < 4.5:
                    found.append((text, fore.hex, back.hex))
    return found


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light"])
@pytest.mark.parametrize("there", OPENED)
async def test_every_word_of_a_dialog_can_be_read(house: House, theme: str, there: str) -> None:
    path = house.kept("/present 4 peers", "/start", "d: We meet", "a: @sam buy tea")
    async with house.running(path, (110, 34)) as hand:
        await hand.on("MeetingScreen")
        hand.app.theme = theme
        await hand.press("y", *OPENED[there])
        await hand.on(there)
        assert unreadable(hand) == []


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light"])
async def test_every_word_of_a_proposal_can_be_read(house: House, theme: str) -> None:
    lines = (
        "/present 4 peers",
        "/start",
        "/decide consent We meet",
        "/amend We sing",
        "/step",
        "/step",
        "/count 1",
    )
    async with house.running(house.kept(*lines), (110, 34)) as hand:
        await hand.on("MeetingScreen")
        hand.app.theme = theme
        await hand.press("v")
        await hand.on("ProposalDialog")
        await hand.sees("✗ Not yet.")
        assert unreadable(hand) == []
        await hand.press("t")
        await hand.sees("reasoned objections")
        assert unreadable(hand) == []
