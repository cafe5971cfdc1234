"""Every key of the meeting screen does what its word says, and every word can be found."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from facilitator.meeting import Meeting
from screens.meeting_keys import MEETING_KEYS
from tests.screens.conftest import Hand, House
from tests.screens.test_meeting_screen import AGENDA, evening

States = Callable[[Meeting], object]


def states(meeting: Meeting) -> list[str]:
    return [item.state for item in meeting.items]


DONE_AT_ONCE: dict[str, tuple[tuple[str, ...], States]] = {
    "n": ((), lambda m: states(m) == ["done", "now", "ahead", "ahead"]),
    "b": (("/next",), lambda m: states(m) == ["now", "ahead", "ahead", "ahead"]),
    "space": ((), lambda m: m.head.state == "paused"),
    "o": ((), lambda m: m.head.pens_down is not None),
    "ctrl+o": ((), lambda m: m.head.pens_down is not None),
    "u": (("/next", "d: Thursdays"), lambda m: not m.decisions),
    "1": (("/next",), lambda m: m.current is not None and m.current.ticked == (0,)),
    "2": (("/next",), lambda m: m.current is not None and m.current.ticked == (1,)),
}


@pytest.mark.parametrize("key", DONE_AT_ONCE)
async def test_keys_that_do_it_at_once(house: House, key: str) -> None:
    lines, became = DONE_AT_ONCE[key]
    async with house.running(evening(house, *lines)) as hand:
        assert not became(hand.meeting)
        await hand.press(key)
        await hand.until(lambda: became(hand.meeting), key)


@pytest.mark.parametrize(("key", "state"), [("x", "skipped"), ("z", "parked")])
async def test_one_stray_letter_puts_no_item_aside(house: House, key: str, state: str) -> None:
    async with house.running(evening(house)) as hand:
        await hand.press("s")
        await hand.type("Ana")
        await hand.sees("Next to speak: Ana")
        await hand.press(key, "e")
        await hand.on("Ask")
        await hand.sees("Still waiting to speak: Ana")
        assert states(hand.meeting) == ["now", "ahead", "ahead", "ahead"]
        await hand.press("backspace", "y", "enter")
        await hand.until(lambda: states(hand.meeting) == [state, "now", "ahead", "ahead"])
        assert hand.screen == "MeetingScreen"


KEPT_BY = {
    "d": ("decisions", "Decision"),
    "a": ("actions", "Action"),
    "enter": ("notes", "Note"),
    "q": ("notes", "Question"),
    "p": ("notes", "Parked"),
    "r": ("requests", "Request"),
    "c": ("notes", "Concern"),
}


@pytest.mark.parametrize("key", KEPT_BY)
async def test_keys_that_open_the_line(house: House, key: str) -> None:
    table, word = KEPT_BY[key]
    async with house.running(evening(house)) as hand:
        await hand.press(key)
        await hand.sees(f" {word} ")
        await hand.type("the tea is hot")
        await hand.until(lambda: getattr(hand.meeting, table), key)
        [record] = getattr(hand.meeting, table)
        assert record.text == "the tea is hot"
        if table == "notes":
            assert record.kind == word.casefold()


OPENS = {
    "plus": ("ExtendDialog", "Where do they come from?"),
    "g": ("AgendaDialog", "The agenda"),
    "k": ("KeptDialog", "What was kept"),
    "t": ("Choose", "Tick which line?"),
    "w": ("AskLine", "Who is here?"),
    "i": ("AskLine", "Which item comes behind this one?"),
    "B": ("AskLine", "When did the meeting begin?"),
    "h": ("Hidden", ""),
    "e": ("Ask", "Not discussed"),
    "question_mark": ("Show", "Every key is one letter"),
}


@pytest.mark.parametrize("key", OPENS)
async def test_keys_that_ask_first(house: House, key: str) -> None:
    screen, words = OPENS[key]
    async with house.running(evening(house, "/next")) as hand:
        before = hand.meeting
        await hand.press(key)
        await hand.on(screen)
        await hand.sees(words)
        await hand.press("escape")
        await hand.on("MeetingScreen")
        assert hand.meeting == before


async def test_extending_shows_the_new_end_and_takes_the_minutes_from_where_it_says(house: House) -> None:
    async with house.running(evening(house), (110, 34)) as hand:
        await hand.press("plus")
        await hand.sees("From a later end")
        assert "ends 14:33 · on time" in hand.text()
        await hand.press("down")
        assert "4. Close (optional)" in hand.text()
        await hand.press("backspace", "3")
        await hand.sees("2 min left · ends 14:28 · on time")
        await hand.press("enter")
        await hand.until(lambda: hand.meeting.items[0].minutes == 8)
        assert hand.meeting.items[3].minutes == 2


async def test_extending_needs_a_number_of_minutes(house: House) -> None:
    async with house.running(evening(house)) as hand:
        await hand.press("plus", "backspace", "enter")
        await hand.on("ExtendDialog")


@pytest.mark.parametrize(
    ("keys", "became"),
    [
        (("down", "enter"), lambda m: m.items[1].state == "now"),
        (("down", "x"), lambda m: m.items[1].state == "skipped"),
        (("down", "p"), lambda m: m.items[1].state == "parked"),
        (("down", "delete"), lambda m: m.items[1].state == "dropped"),
        (("plus",), lambda m: m.items[0].minutes == 10),
        (("down", "minus"), lambda m: m.items[1].minutes == 3),
        (("down", "J"), lambda m: m.items[2].title == "Check-in"),
        (("down", "down", "K"), lambda m: m.items[1].title == "Secrets"),
        (("down", "x", "r"), lambda m: m.items[1].state == "ahead" and len(m.log) > 4),
        (("x", "u"), lambda m: m.items[0].state == "now" and m.log[-1].undoes),
    ],
)
async def test_the_agenda_is_changed_while_the_meeting_runs(
    house: House, keys: tuple[str, ...], became: States
) -> None:
    async with house.running(evening(house)) as hand:
        await hand.press("g")
        await hand.on("AgendaDialog")
        for key in keys:
            changes = len(hand.meeting.log)
            await hand.press(key)
            if key not in ("down", "up"):
                await hand.until(lambda before=changes: len(hand.meeting.log) > before, key)
        await hand.until(lambda: became(hand.meeting), str(keys))


async def test_an_item_gets_a_timebox_and_a_new_one_comes_in(house: House) -> None:
    async with house.running(evening(house)) as hand:
        await hand.press("g", "t")
        await hand.on("AskLine")
        await hand.press("1", "5", "escape")
        await hand.on("AgendaDialog")
        await hand.press("t")
        await hand.on("AskLine")
        assert hand.app.focused.value == str(hand.meeting.items[0].minutes), "what counts, not what was left"  # type: ignore[union-attr]
        await hand.press("1", "2", "enter")
        await hand.until(lambda: hand.meeting.items[0].minutes == 12)
        await hand.press("i")
        await hand.on("AskLine")
        await hand.type("Bus fares 10")
        await hand.until(lambda: hand.meeting.items[1].title == "Bus fares")
        await hand.sees("2. Bus fares")
        assert hand.meeting.items[1].minutes == 10


async def test_words_that_are_refused_stay_in_their_field_and_outlive_escape(house: House) -> None:
    async with house.running(evening(house)) as hand:
        await hand.press("g", "t")
        await hand.on("AskLine")
        await hand.press("ctrl+u")
        await hand.type("a few")
        await hand.sees("✗")
        assert hand.app.focused.value == "a few"  # type: ignore[union-attr]
        await hand.press("escape")
        await hand.on("AgendaDialog")
        await hand.press("t")
        await hand.on("AskLine")
        assert hand.app.focused.value == "a few"  # type: ignore[union-attr]
        await hand.press("ctrl+o", "escape")
        await hand.on("AgendaDialog")


async def test_what_was_kept_is_reworded_closed_and_taken_out(house: House) -> None:
    meeting = evening(house, "d: Thursdays", "a: @sam buy tea by 27 nov")
    async with house.running(meeting) as hand:
        await hand.press("k")
        await hand.on("KeptDialog")
        await hand.press("enter")
        await hand.on("AskLine")
        await hand.type(" and milk")
        await hand.until(lambda: "milk" in hand.meeting.actions[0].text)
        assert hand.meeting.actions[0].owner == "sam"
        await hand.press("f")
        await hand.sees("What came of it?")
        await hand.press("enter")
        await hand.until(lambda: hand.meeting.actions[0].status == "done")
        await hand.press("r")
        await hand.sees("Only a decision is looked at again.")
        await hand.press("up", "r")
        await hand.on("AskLine")
        await hand.type("in six months")
        await hand.until(lambda: hand.meeting.decisions[0].review == date(2027, 5, 23))
        await hand.press("x")
        await hand.until(lambda: not hand.meeting.decisions)
        await hand.press("u")
        await hand.until(lambda: hand.meeting.decisions)
        await hand.press("escape")
        await hand.on("MeetingScreen")
        await hand.press("u")
        await hand.until(lambda: hand.meeting.decisions[0].review != date(2027, 5, 23))
        await hand.sees("U brings it")
        await hand.press("U")
        await hand.until(lambda: hand.meeting.decisions[0].review == date(2027, 5, 23))


async def test_a_late_start_is_put_right(house: House) -> None:
    meeting = evening(house)
    async with house.running(meeting) as hand:
        house.clock.move(minutes=1)
        await hand.press("B")
        await hand.on("AskLine")
        await hand.press(*["backspace"] * 5)
        await hand.type("13:55")
        await hand.until(
            lambda: hand.meeting.head.started == meeting.head.started.replace(hour=13, minute=55)
        )


async def test_a_long_item_is_read_on_by_the_arrows(house: House) -> None:
    long = AGENDA.replace("> The toilets are there.", "\n\n".join(f"> Sentence {n}." for n in range(40)))
    async with house.running(house.led("/start", planned=house.planned(long))) as hand:
        await hand.sees("Sentence 0.")
        assert "Sentence 22." not in hand.text()
        await hand.press(*["down"] * 13)
        await hand.sees("Sentence 22.")
        await hand.press(*["up"] * 13)
        await hand.sees("Sentence 0.")


def test_every_key_is_declared_once_and_explained() -> None:
    pressed = [one for key in MEETING_KEYS for one in key.key.split(",")]
    assert len(pressed) == len(set(pressed))
    ids = [key.id for key in MEETING_KEYS]
    assert None not in ids
    assert len(ids) == len(set(ids))
    assert all(key.tooltip and key.description for key in MEETING_KEYS if not key.key.isdecimal())


async def test_the_help_tells_every_key(house: House) -> None:
    async with house.running(evening(house), (110, 120)) as hand:
        await hand.press("question_mark")
        await hand.on("Show")
        shown = " ".join(hand.text().split())
        for key in MEETING_KEYS:
            if key.tooltip:
                assert key.tooltip in shown, key.tooltip


async def test_the_needed_keys_are_in_sight_on_a_small_terminal(house: House) -> None:
    async with house.running(evening(house), (80, 24)) as hand:
        foot = " ".join(hand.text().split("\n")[-2:])
        for key in (
            "d decision",
            "a action",
            "⏎ note",
            "/ command",
            "n next",
            "+ more",
            "s speak",
            "v decide",
        ):
            assert key in foot, key
        for key in ("o pens down", "u undo", "? help"):
            assert key in foot, key


async def test_the_foot_says_first_what_the_moment_is_about(house: House) -> None:
    async with house.running(evening(house)) as hand:
        await hand.press("o")
        await hand.sees("Pens down: nothing typed is kept. o lifts them.")
        await hand.sees(" o pens up  n next")
        await hand.press("o")
        await hand.sees(" n next")
        await hand.press("space")
        await hand.sees("The clock is paused. space goes on.")
        await hand.sees(" space go on  n next")
        await hand.press("space", "n")
        await hand.sees("2 of 4")
        await hand.press("n", "y", "enter")
        await hand.sees("3 of 4")
        await hand.press("n")
        await hand.sees("4 of 4")
        await hand.sees(" e end  n next")


async def test_the_foot_names_the_go_round_where_one_is_due(house: House) -> None:
    async with house.running(evening(house)) as hand:
        await hand.press("n")
        await hand.sees("2 of 4")
        await hand.sees(" y go-round  n next")
        await hand.press("n", "y", "enter")
        await hand.sees("3 of 4")
        await hand.sees(" n next")


async def test_a_long_answer_is_shown_whole(house: House) -> None:
    async with house.running(evening(house)) as hand:
        await hand.press("slash")
        await answer(hand, [f"line {n}" for n in range(9)])
        await hand.on("Show")
        await hand.sees("line 8")


async def answer(hand: Hand, lines: list[str]) -> None:
    hand.app.screen.say("\n".join(lines))  # type: ignore[attr-defined]
    await hand.pilot.pause()
