"""The line of the meeting screen: what is typed is text, it shows what it becomes, and it is never lost."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from textual import events

from facilitator.meeting import Meeting
from facilitator.store.keeper import KeptMeeting
from screens.widgets.capture_line import CaptureLine
from screens.widgets.field import Field
from tests.screens.conftest import Hand, House
from tests.screens.test_meeting_screen import evening


def field(hand: Hand) -> Field:
    return hand.app.screen.query_one(Field)


async def write(hand: Hand, text: str) -> None:
    """Type without enter."""
    await hand.press(*["space" if letter == " " else letter for letter in text])


async def test_every_key_is_text_while_the_line_is_open(house: House) -> None:
    letters = "daqprcWnsvoughkbtemwixzyjlYB123"
    async with house.running(evening(house)) as hand:
        await hand.press("enter")
        await write(hand, letters)
        assert field(hand).value == letters
        await hand.press("enter")
        await hand.until(lambda: hand.meeting.notes)
        assert hand.meeting.notes[0].text == letters


async def test_nothing_is_typed_before_the_line_is_opened(house: House) -> None:
    async with house.running(evening(house)) as hand:
        await hand.press("tab", "f", "D")
        assert hand.app.screen.focused is None
        assert field(hand).value == ""


async def test_an_empty_line_does_nothing(house: House) -> None:
    async with house.running(evening(house)) as hand:
        before = hand.meeting
        for keys in (("enter",), ("space", "space", "enter")):
            await hand.press("d", *keys)
            assert hand.app.screen.query_one(CaptureLine).is_open
            await hand.press("escape")
        assert hand.meeting == before


async def test_what_was_not_kept_comes_back(house: House) -> None:
    async with house.running(evening(house)) as hand:
        await hand.press("d")
        await write(hand, "keys stay")
        await hand.press("escape")
        await hand.sees("not kept yet: Decision: keys stay")
        await hand.press("a")
        assert field(hand).value == ""
        await hand.press("escape", "d")
        assert field(hand).value == "keys stay"
        await hand.press("enter")
        await hand.sees("D1 kept: keys stay")
        await hand.press("d")
        assert field(hand).value == ""


async def test_a_refused_line_stays_in_the_line(house: House) -> None:
    async with house.running(evening(house)) as hand:
        await hand.press("slash")
        await hand.type("goto 99")
        await hand.sees("✗ There is no item 99")
        assert field(hand).value == "goto 99"
        assert hand.app.screen.focused is field(hand)
        await hand.press("backspace", "backspace")
        await hand.type("2")
        await hand.until(lambda: hand.meeting.items[1].state == "now")
        assert not hand.app.screen.query_one(CaptureLine).is_open


async def test_an_answer_to_something_else_leaves_the_line_alone(house: House) -> None:
    async with house.running(evening(house)) as hand:
        await hand.press("d")
        await write(hand, "half")
        await hand.press("ctrl+o")
        await hand.sees("PENS DOWN")
        assert field(hand).value == "half"
        await hand.press("ctrl+o")
        await hand.until(lambda: "PENS DOWN" not in hand.text())
        assert field(hand).value == "half"


async def test_the_line_is_emptied_only_when_it_is_on_the_disk(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, keep = threading.Event(), KeptMeeting.keep

    def slow(self: KeptMeeting, meeting: Meeting) -> None:
        assert gate.wait(10)
        keep(self, meeting)

    async with house.running(evening(house)) as hand:
        monkeypatch.setattr(KeptMeeting, "keep", slow)
        try:
            await hand.press("d")
            await hand.type("keys stay")
            assert field(hand).value == "keys stay"
            await write(hand, " x")
            assert "D1" not in hand.text()
        finally:
            gate.set()
        await hand.sees("D1 kept: keys stay")
        assert field(hand).value == " x", "what was typed since then is not lost"


GRAMMAR: dict[str, tuple[str, Callable[[Meeting], object]]] = {
    "d: we meet on Thursdays": ("Decision", lambda m: m.decisions[0].text == "we meet on Thursdays"),
    "AGREED: we meet": ("Decision", lambda m: m.decisions[0].text == "we meet"),
    "a: @sam buy tea": ("Action", lambda m: m.actions[0].owner == "sam"),
    "/extend 5": ("Command", lambda m: m.items[0].minutes == 10),
    "#topic Bus fares": ("Command", lambda m: m.current and m.current.title == "Bus fares"),
    "plain words": ("Note", lambda m: m.notes[0].text == "plain words"),
}


@pytest.mark.parametrize("line", GRAMMAR)
async def test_the_grammar_holds_in_the_line_and_its_kind_is_shown(house: House, line: str) -> None:
    word, became = GRAMMAR[line]
    async with house.running(evening(house)) as hand:
        await hand.press("enter")
        field(hand).value = line
        await hand.sees(f" {word} ")
        await hand.press("enter")
        if line.startswith("/extend"):
            await hand.sees("y: a later end, promised for 14:33.")
            await hand.press("y", "enter")
        await hand.until(lambda: len(hand.meeting.log) > 3)
        assert became(hand.meeting)


@pytest.mark.parametrize(
    ("key", "line", "kept"),
    [
        ("d", "a: @sam buy tea", "actions"),
        ("a", "d: we meet", "decisions"),
        ("d", "we meet: every Thursday", "decisions"),
    ],
)
async def test_a_kind_that_is_typed_goes_before_the_kind_of_the_key(
    house: House, key: str, line: str, kept: str
) -> None:
    async with house.running(evening(house)) as hand:
        await hand.press(key)
        field(hand).value = line
        await hand.press("enter")
        await hand.until(lambda: getattr(hand.meeting, kept))
        assert len(hand.meeting.records()) == 1


async def test_a_command_is_one_in_every_kind_of_line(house: House) -> None:
    async with house.running(evening(house)) as hand:
        await hand.press("d")
        await hand.type("/next")
        await hand.until(lambda: hand.meeting.items[1].state == "now")
        assert not hand.meeting.decisions


async def test_tab_makes_another_kind_of_what_is_typed(house: House) -> None:
    async with house.running(evening(house)) as hand:
        await hand.press("enter")
        await write(hand, "we meet")
        await hand.press("tab")
        await hand.sees(" Decision ")
        await hand.press("enter")
        await hand.until(lambda: hand.meeting.decisions)
        assert hand.meeting.decisions[0].text == "we meet"


async def test_an_action_shows_who_and_when_as_it_is_typed(house: House) -> None:
    async with house.running(evening(house)) as hand:
        await hand.press("a")
        await write(hand, "buy tea")
        await hand.sees("→ buy tea · nobody yet: @name · no date yet: by friday")
        field(hand).value = "@sam buy tea by friday"
        await hand.sees("→ buy tea · sam · by Friday 27 November 2026")


async def test_a_command_says_what_it_does_as_it_is_typed(house: House) -> None:
    async with house.running(evening(house)) as hand:
        await hand.press("slash")
        field(hand).value = "extend"
        await hand.sees("Give this item more minutes")
        field(hand).value = "extand 5"
        await hand.sees("There is no /extand. Did you mean /extend?")


async def test_a_date_that_has_passed_is_asked_about(house: House) -> None:
    async with house.running(evening(house)) as hand:
        await hand.press("a")
        field(hand).value = "@sam buy tea (2026-11-02)"
        await hand.sees("that day has passed")
        await hand.press("enter")
        await hand.on("Ask")
        await hand.press("n", "enter")
        await hand.on("MeetingScreen")
        assert not hand.meeting.actions
        assert field(hand).value == "@sam buy tea (2026-11-02)"
        await hand.press("enter")
        await hand.on("Ask")
        await hand.press("y", "enter")
        await hand.until(lambda: hand.meeting.actions)
        await hand.until(lambda: field(hand).value == "")


async def test_the_end_of_a_long_line_is_in_sight_while_it_is_typed(house: House) -> None:
    async with house.running(evening(house)) as hand:
        await hand.press("enter")
        field(hand).insert_text_at_cursor("beginning " + "and so on " * 20)
        await write(hand, "the end")
        await hand.sees("and so on the end")
        await hand.press("home")
        await hand.sees("beginning and")


async def test_every_line_that_is_pasted_is_there(house: House) -> None:
    async with house.running(evening(house)) as hand:
        await hand.press("enter")
        field(hand).post_message(events.Paste("one\ntwo\r\n\x1b[31mthree"))
        await hand.until(lambda: field(hand).value == "one two ␛[31mthree", field(hand).value)


async def test_what_is_typed_off_the_record_exists_nowhere_else(house: House, tmp_path: Path) -> None:
    secret = "swordfish"
    async with house.running(evening(house)) as hand:
        await hand.press("o")
        await hand.sees("PENS DOWN")
        await hand.press("slash")
        await write(hand, f"edit {secret}")
        await hand.press("ctrl+a", "ctrl+c", "ctrl+x")
        assert secret not in hand.app.clipboard
        assert secret in field(hand).value
        await hand.press("enter")
        await hand.sees("✗ Pens are down")
        await hand.press("escape")
        assert secret not in hand.text().replace("✗", "")
        await hand.press("slash")
        assert field(hand).value == ""
        await hand.press("escape", "o")
        await hand.until(lambda: hand.meeting.head.pens_down is None)
        assert secret not in repr(hand.meeting.log)
    for path in tmp_path.rglob("*"):
        assert not path.is_file() or secret.encode() not in path.read_bytes(), path


async def test_what_was_typed_before_pens_went_down_comes_back_without_what_was_typed_since(
    house: House,
) -> None:
    async with house.running(evening(house)) as hand:
        await hand.press("d")
        await write(hand, "keys stay")
        await hand.press("ctrl+o")
        await hand.sees("PENS DOWN")
        await write(hand, " with x")
        await hand.press("escape", "o")
        await hand.sees("not kept yet: Decision: keys stay")
        await hand.press("d")
        assert field(hand).value == "keys stay"


async def test_an_answer_of_no_keeps_the_line_whatever_is_pressed_then(house: House) -> None:
    async with house.running(evening(house)) as hand:
        await hand.press("a")
        field(hand).value = "@sam buy tea (2026-11-02)"
        await hand.press("enter")
        await hand.on("Ask")
        await hand.press("n", "enter")
        await hand.on("MeetingScreen")
        await hand.press("ctrl+o")
        await hand.sees("PENS DOWN")
        assert field(hand).value == "@sam buy tea (2026-11-02)"


async def test_a_wrong_key_before_an_answer_is_taken_away_and_kept_nowhere(house: House) -> None:
    async with house.running(evening(house)) as hand:
        await hand.on("MeetingScreen")
        await hand.press("e")
        await hand.on("Ask")
        await hand.press("m", "y")
        await hand.sees("This answers nothing: my")
        await hand.press("enter")
        assert hand.screen == "Ask" and "answers nothing" not in hand.text()
        await hand.press("m", "x", "escape")
        await hand.on("MeetingScreen")
        assert not field(hand).value


async def test_a_sentence_typed_over_a_question_answers_nothing_and_goes_into_the_line(house: House) -> None:
    async with house.running(evening(house)) as hand:
        await hand.on("MeetingScreen")
        await hand.pilot.press(*"every", "space", *"year")
        await hand.on("Ask")
        await hand.sees("This answers nothing: every year")
        assert "s speak" not in hand.text(), "the foot names the keys of the window"
        await hand.press("enter")
        await hand.on("MeetingScreen")
        await hand.until(lambda: field(hand).value == "every year", "the words in the line")
        await hand.press("enter")
        await hand.until(lambda: hand.meeting.notes, "the words as a note")
        await hand.press("e", "y")
        await hand.sees("⏎ end the meeting")
        await hand.press("backspace")
        await hand.sees("⏎ esc not yet")


async def test_a_click_elsewhere_loses_nothing(house: House) -> None:
    async with house.running(evening(house)) as hand:
        await hand.press("d")
        await write(hand, "keys")
        hand.app.screen.set_focus(None)
        await hand.press("enter")
        await write(hand, " stay")
        assert field(hand).value == "keys stay"


async def test_very_long_lines_are_kept_whole(house: House) -> None:
    line = "very long " * 1000
    async with house.running(evening(house), (110, 34)) as hand:
        await hand.press("enter")
        field(hand).value = line
        await hand.press("enter")
        await hand.until(lambda: hand.meeting.notes)
        assert hand.meeting.notes[0].text == line.strip()
        await hand.sees("n next")


async def test_a_line_left_unsent_is_asked_about_at_the_end(house: House) -> None:
    async with house.running(evening(house)) as hand:
        await hand.press("d")
        await write(hand, "keys stay")
        await hand.press("escape", "e")
        await hand.sees("A line is not kept yet. Decision: keys stay")
        await hand.press("down", "down", "enter")
        await hand.until(lambda: field(hand).value == "keys stay")
        assert hand.meeting.head.state == "running"


@pytest.mark.parametrize(("keys", "decisions"), [(["enter"], ["keys stay"]), (["down", "enter"], [])])
async def test_it_is_kept_or_left_and_the_meeting_ends(
    house: House, keys: list[str], decisions: list[str]
) -> None:
    async with house.running(evening(house)) as hand:
        await hand.press("d")
        await write(hand, "keys stay")
        await hand.press("escape", "e")
        await hand.sees("A line is not kept yet.")
        await hand.press(*keys)
        await hand.sees("Not discussed: Check-in")
        await hand.press("y", "enter")
        await hand.until(lambda: hand.meeting.head.state == "ended")
        assert [one.text for one in hand.meeting.decisions] == decisions


@pytest.mark.parametrize("pens_down", [False, True])
async def test_a_line_that_is_cut_short_by_a_closed_terminal_is_there_again(
    house: House, pens_down: bool
) -> None:
    async with house.running(evening(house)) as hand:
        path = hand.app.open.writer.path  # type: ignore[union-attr]
        await hand.press("d", *"We me", "escape", "enter", *"Fares")
        if pens_down:
            await hand.press("ctrl+o")
            await hand.until(lambda: hand.meeting.head.pens_down, "pens down")
        await hand.app.open.cut_short()  # type: ignore[union-attr]
    assert path is not None
    kept = [] if pens_down else ["Decision: We me", "Note: Fares"]
    said = "(not finished when the program was closed)"
    assert [note.text for note in house.shelf.read(path).notes] == [f"{said} {words}" for words in kept]
    async with house.running(path) as hand:
        if kept:
            await hand.sees("N2 holds it: k puts it right or takes it out")


async def test_leaving_asks_what_becomes_of_a_line_that_is_not_kept(house: House) -> None:
    async with house.running(evening(house)) as hand:
        await hand.press("enter", *"Fares", "ctrl+q")
        await hand.on("Choose")
        await hand.sees("This is not kept yet. Note: Fares")
        await hand.press("escape")
        await hand.on("MeetingScreen")
        await hand.press("t", "enter")
        await hand.until(lambda: [note.text for note in hand.meeting.notes] == ["Farest"])
