"""What the meeting screen shows at a glance, in any size of terminal, and what must never be overlooked."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.color import Color

from facilitator.meeting import Meeting
from screens.meeting import MeetingScreen
from screens.widgets.agenda_list import AgendaList
from screens.widgets.time_bar import TimeBar
from tests.screens.conftest import Hand, House

AGENDA = """\
---
power: peers decide
---
# An evening together

## Welcome (5 min)

> The toilets are there.

## Check-in (8 min)

Method: go-round
Lead: Sam

> What name shall we use for you today?
> What made you come? You can **pass**.

Go round once. Nobody comments.

- [ ] Everyone has had a turn
- [ ] Late-comers know the agreement

Decide: do we meet again (consent)
Action: who tells the others

## Secrets (10 min)

Notes: off
Staff: out

> What is said here stays here.

## Close (5 min)
Optional: yes

> One word on how you leave.
"""

SIZES = ((80, 24), (110, 34), (160, 45))


def evening(house: House, *lines: str) -> Meeting:
    return house.led("/present 9 peers, 2 staff", "/start", *lines, planned=house.planned(AGENDA))


def screen_of(hand: Hand) -> MeetingScreen:
    assert isinstance(hand.app.screen, MeetingScreen)
    return hand.app.screen


async def look(hand: Hand) -> str:
    """Let the screen see what time it is, and return what it shows."""
    screen_of(hand).tick()
    await hand.pilot.pause()
    return hand.text()


@pytest.mark.parametrize("size", SIZES)
async def test_all_that_is_needed_is_in_sight(house: House, size: tuple[int, int]) -> None:
    meeting = evening(house, "/next", "d: we meet on Thursdays at the tea room", "/goto 2")
    house.clock.move(minutes=3)
    async with house.running(meeting, size) as hand:
        shown = await look(hand)
        for words in ("An evening together", "14:03", "ends 14:23 · 5 min early", "Check-in",
                      "go-round · Sam", "What name shall we use", "You can pass.", "Everyone has had a turn",
                      "To agree: who tells the others", "9 peers and 2 staff", "D1", "we meet on Thursdays", "Secrets",
                      "pens down", "help", "decision"):  # fmt: skip
            assert words in shown, words


async def test_the_agenda_folds_into_one_line_and_opens_again(house: House) -> None:
    async with house.running(evening(house, "/next"), (80, 24)) as hand:
        assert "▶ 2 of 4 · then Secrets" in hand.text()
        assert "✓ Welcome" not in hand.text()
        await hand.pilot.resize_terminal(110, 34)
        await hand.sees("✓ Welcome")
        assert "▶ Check-in" in hand.text()
        assert "▶ 2 of 4" not in hand.text()
        await hand.pilot.resize_terminal(80, 24)
        await hand.sees("▶ 2 of 4 · then Secrets")


async def test_planned_and_spent_minutes_stand_beside_each_item(house: House) -> None:
    async with house.running(evening(house), (110, 34)) as hand:
        house.clock.move(minutes=7)
        await hand.press("n")
        await hand.sees("✓ Welcome")
        [line] = [line for line in hand.text().splitlines() if "✓ Welcome" in line]
        assert line.split("│")[0].split()[-2:] == ["5", "7"]


@pytest.mark.parametrize("size", SIZES)
async def test_time_is_told_by_word_and_by_shape(house: House, size: tuple[int, int]) -> None:
    async with house.running(evening(house), size) as hand:
        calm = await look(hand)
        assert "left" in calm
        assert "╸─" in calm
        house.clock.move(minutes=4, seconds=10)
        soon = await look(hand)
        assert "SOON OVER" in soon
        assert "╌╌" in soon
        house.clock.move(minutes=2)
        over = await look(hand)
        assert "OVER by" in over
        assert "▞▞▞" in over
        assert "left" not in over.splitlines()[2]
        assert "1 min late" in over


async def test_time_is_computed_from_the_clock_and_not_from_ticks(house: House) -> None:
    async with house.running(evening(house), (80, 24)) as hand:
        house.clock.move(minutes=1)
        for _tick in range(50):
            screen_of(hand).tick()
        assert "04:00 left" in await look(hand)


async def test_an_item_without_a_timebox_counts_up(house: House) -> None:
    async with house.running(evening(house, "/add Bus fares", "/next"), (80, 24)) as hand:
        house.clock.move(minutes=2)
        assert "02:00 so far" in await look(hand)


async def test_the_clock_paints_only_what_has_changed(house: House) -> None:
    async with house.running(evening(house), (110, 34)) as hand:
        await look(hand)
        items, bar = screen_of(hand).query_one(AgendaList), screen_of(hand).query_one(TimeBar)
        agenda_before, bar_before = items._drawn, bar._drawn
        house.clock.move(seconds=1)
        screen_of(hand).tick()
        assert items._drawn is agenda_before
        assert bar._drawn is not bar_before


async def test_what_an_item_asks_of_the_facilitator_is_said(house: House) -> None:
    async with house.running(evening(house, "/goto 3"), (80, 24)) as hand:
        assert "Staff leave the room for this item." in hand.text()
        assert "o puts pens down" in hand.text()


async def test_what_should_come_of_an_item_is_said_until_it_has(house: House) -> None:
    async with house.running(evening(house, "/next"), (80, 24)) as hand:
        assert "To decide: do we meet again (consent)" in hand.text()
        await hand.press("d")
        await hand.type("every second Thursday")
        await hand.sees("D1 kept")
        assert "To decide" not in hand.text()
        assert "To agree: who tells the others" in hand.text()


async def test_an_open_proposal_stands_first_with_its_step(house: House) -> None:
    async with house.running(evening(house, "/next"), (80, 24)) as hand:
        await hand.press("slash")
        await hand.type("decide consent Thursdays")
        await hand.sees("D1 kept: Thursdays")
        shown = hand.text()
        assert shown.index("D1 · proposed, by consent") < shown.index("What name shall we use")
        assert shown.count("Read the proposal aloud.") == 1
        assert "/amend" not in shown


async def test_a_go_round_that_is_too_long_is_warned_of(house: House) -> None:
    async with house.running(evening(house, "/next"), (110, 34)) as hand:
        await hand.sees("A go-round of 11 people takes about 9 min, the item has 8 min")


async def test_the_last_item_says_what_comes_then(house: House) -> None:
    async with house.running(evening(house, "/skip 2", "/skip 3"), (80, 24)) as hand:
        assert "This is the last item" not in hand.text()
        await hand.press("n")
        await hand.sees("This is the last item. e ends the meeting")


async def test_who_speaks_next_is_in_sight_only_while_someone_waits(house: House) -> None:
    async with house.running(evening(house), (80, 24)) as hand:
        assert "Next to speak" not in hand.text()
        for name in ("Ana", "4"):
            await hand.press("s")
            await hand.type(name)
        await hand.sees("Next to speak: Ana, 4")
        await hand.press("j")
        await hand.until(lambda: "Ana" not in hand.text().split("Next to speak")[1].split("\n")[0])
        await hand.press("j")
        await hand.until(lambda: "has spoken" not in hand.text())


async def test_a_go_round_shows_whose_turn_it_is(house: House) -> None:
    async with house.running(evening(house), (80, 24)) as hand:
        await hand.press("y")
        await hand.sees("Turn: 1 · 10 left: 2, 3, 4")
        await hand.press("y")
        await hand.sees("Turn: 2 · 9 left: 3")
        await hand.press("Y")
        await hand.sees("1 passed")


async def test_pens_down_is_a_whole_line_and_closes_the_line(house: House) -> None:
    async with house.running(evening(house), (80, 24)) as hand:
        await hand.press("o")
        await hand.sees("PENS DOWN: nothing typed is kept")
        for key in ("d", "a", "enter", "q", "p", "r", "c"):
            await hand.press(key)
            await hand.on("PensAreDown")
            await hand.press(*"send")
            assert hand.screen == "PensAreDown", "a sentence typed blindly is no row of commands"
            await hand.press("escape")
            await hand.on("MeetingScreen")
            assert screen_of(hand).focused is None, key
        assert hand.app.open is not None
        assert not hand.app.open.writer.floor.waiting
        assert "Pens are down" in hand.text()
        await hand.press("o")
        await hand.until(lambda: "PENS DOWN" not in hand.text())
        await hand.press("d")
        assert screen_of(hand).focused is not None


async def test_a_pause_is_a_whole_line_and_stops_the_clock(house: House) -> None:
    async with house.running(evening(house), (80, 24)) as hand:
        await hand.press("space")
        await hand.sees("PAUSED since 14:00")
        house.clock.move(minutes=10)
        assert "PAUSED · 05:00 left" in await look(hand)
        await hand.press("space")
        await hand.until(lambda: "PAUSED" not in hand.text())


async def test_what_is_not_on_the_disk_is_a_whole_line(
    house: House, full_disk: Callable[[bool], None]
) -> None:
    async with house.running(evening(house), (80, 24)) as hand:
        full_disk(True)
        await hand.press("enter")
        await hand.type("Rain tonight")
        await hand.on("Choose")
        await hand.press("escape")
        await hand.on("MeetingScreen")
        await hand.sees("NOT ON THE DISK: 1 change is only in memory")
        full_disk(False)
        await hand.press("enter")
        await hand.type("It stopped")
        await hand.until(lambda: "NOT ON THE DISK" not in hand.text())


@pytest.mark.parametrize("key", ["h", "f9"])
async def test_hiding_leaves_nothing_but_a_clock(house: House, key: str) -> None:
    async with house.running(evening(house, "d: we meet on Thursdays"), (110, 34)) as hand:
        await hand.press(key)
        await hand.on("Hidden")
        shown = hand.text()
        assert "Any key brings it back." in shown
        rest = shown.replace("Any key brings it back.", "")
        assert not any(letter.isalpha() for letter in rest), shown
        before = hand.meeting
        await hand.press("n")
        await hand.on("MeetingScreen")
        assert hand.meeting == before
        assert "An evening together" in hand.text()


async def test_the_screen_can_be_hidden_while_something_is_typed(house: House) -> None:
    async with house.running(evening(house), (80, 24)) as hand:
        await hand.press("d", "h", "a", "l", "f")
        await hand.press("f9")
        await hand.on("Hidden")
        assert "half" not in hand.text()
        await hand.press("x")
        await hand.on("MeetingScreen")
        await hand.press("w", "a", "y", "enter")
        await hand.sees("D1 kept: halfway")


HOSTILE = (
    "[red]x[/red] [@click=app.quit]q[/] [/] [/q] [link=x] \x1b[31m \x1b]52;c;QQ==\x07 "
    "\u202eabc {0} :smile: 日本語 👩\u200d👩\u200d👧"
)


async def test_hostile_text_is_only_text(house: House) -> None:
    agenda = AGENDA
    for words in (
        "An evening together",
        "Welcome",
        "Sam",
        "The toilets",
        "Everyone",
        "do we meet",
        "who tells",
        "Close",
    ):
        agenda = agenda.replace(words, f"{HOSTILE} {words}")
    lines = ["/present 2 [/q], [red]Ana (guest)", "/start", "/next", *(f"{k}: {HOSTILE}" for k in "daqprcn")]
    meeting = house.led(*lines, planned=house.planned(agenda))
    async with house.running(meeting, (110, 34)) as hand:
        await hand.press("s")
        await hand.type("[/q]")
        await hand.press("y")
        for key in ("g", "k", "plus", "t", "v", "w"):
            await hand.press(key)
            assert hand.screen != "MeetingScreen", key
            await hand.press("escape")
        await hand.sees("Next to speak: [/q]")
        shown = hand.text()
        assert "[red]x[/red] [@click=app.quit]q[/] [/] [/q]" in shown
        assert not {"\x1b", "\x07", "\u202e"} & set(shown)


def contrast(one: Color, other: Color) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(color: Color) -> float:
    linear = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in color.normalized
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light"])
@pytest.mark.parametrize("minutes", [0, 7, 9])
async def test_every_word_can_be_read_in_light_and_dark(house: House, theme: str, minutes: int) -> None:
    async with house.running(
        evening(house, "/next", "d: Thursdays", "/off", "/pause", "/pause"), (110, 34)
    ) as hand:
        hand.app.theme = theme
        house.clock.move(minutes=minutes)
        await hand.press("n")
        await hand.on("Ask")
        await hand.press("y", "enter")
        await hand.on("MeetingScreen")
        await look(hand)
        if minutes:
            screen_of(hand).refuse("That can't be done.")
            await look(hand)
        for strip in screen_of(hand)._compositor.render_strips():
            for text, style, _control in strip:
                if (
                    text.strip(" │─━╸╌▞┃▌▁▂▃▄▅▆▇█")
                    and style
                    and style.color
                    and style.bgcolor
                    and not style.dim
                ):
                    fore, back = (Color.from_rich_color(color) for color in (style.color, style.bgcolor))
                    assert contrast(fore, back) >= 4.5, (text, fore.hex, back.hex)


async def test_what_an_item_owes_stays_in_sight_and_is_ticked_when_met(house: House) -> None:
    long = AGENDA.replace("Go round once.", "Go round once.\n\n" * 20)
    planned = house.planned(long)
    async with house.running(house.kept("/start", "/goto 2", planned=planned), size=(80, 24)) as hand:
        await hand.sees("◇ To decide: do we meet again (consent)")
        await hand.press("d")
        await hand.type("We meet on Thursdays")
        await hand.sees("✓ Decided: do we meet again")


async def test_a_long_line_is_seen_whole_while_it_is_typed(house: House) -> None:
    words = " ".join(f"word{number}" for number in range(20))
    async with house.running(evening(house), size=(80, 24)) as hand:
        await hand.press("enter")
        await hand.sees("tab another kind")
        hand.app.focused.insert_text_at_cursor(words)  # type: ignore[union-attr]
        await hand.sees("word0 word1 word2")
        await hand.press("enter")
        await hand.until(lambda: hand.meeting.notes)
