"""A whole meeting by keys, and what the app promises on the way: nothing is said to be kept before it is."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.content import Content

from facilitator.errors import MeetingInUse, UnknownName
from facilitator.meeting import Meeting, spent
from facilitator.store.keeper import KeptMeeting
from screens import keeping
from screens.fault import report
from screens.run import run_app
from tests.screens.conftest import House


async def test_a_whole_meeting_by_keys(house: House) -> None:
    async with house.running() as hand:
        await hand.sees("An evening together")
        await hand.press("enter")
        await hand.on("PrepareScreen")
        await hand.press("w")
        await hand.on("AskLine")
        await hand.type("9 peers, 2 staff")
        await hand.sees("9 peers and 2 staff")
        await hand.press("s")
        await hand.on("Choose")
        await hand.press("up", "enter")
        await hand.on("MeetingScreen")
        await hand.press("d")
        await hand.type("We meet on Thursdays")
        await hand.until(lambda: hand.meeting.decisions, "the decision")
        await hand.press("e")
        await hand.on("Ask")
        await hand.press("y", "enter")
        await hand.on("CloseScreen")
        await hand.sees("We meet on Thursdays")
        await hand.press("f")
        await hand.on("Ask")
        await hand.press("y", "enter")
        await hand.on("SummaryScreen")
        await hand.sees("We meet on Thursdays")
        await hand.press("enter")
        await hand.on("Home")
    [summary] = (house.data / "summaries").iterdir()
    assert "We meet on Thursdays" in summary.read_text(encoding="utf-8")
    assert house.shelf.unfinished() == []


async def test_what_is_shown_as_kept_is_on_the_disk(house: House) -> None:
    path = house.kept("/start")
    async with house.running(path) as hand:
        await hand.on("MeetingScreen")
        await hand.press("d")
        await hand.type("We meet on Thursdays")
        await hand.sees("D1 kept")
        assert [one.text for one in house.shelf.read(path).decisions] == ["We meet on Thursdays"]


async def test_looking_at_an_agenda_leaves_nothing_behind(house: House) -> None:
    async with house.running() as hand:
        await hand.sees("An evening together")
        await hand.press("enter")
        await hand.on("PrepareScreen")
        await hand.press("escape")
        await hand.on("Home")
    assert house.shelf.paths() == []


async def test_what_was_prepared_waits_on_the_first_screen(house: House) -> None:
    async with house.running() as hand:
        await hand.sees("An evening together")
        await hand.press("enter")
        await hand.on("PrepareScreen")
        await hand.press("w")
        await hand.on("AskLine")
        await hand.type("9 peers")
        await hand.sees("Present: 9 peers")
        await hand.press("escape")
        await hand.on("Home")
        await hand.sees("prepared · today")
    assert [entry.state for entry in house.shelf.unfinished()] == ["prepared"]


async def test_a_question_is_asked_before_what_is_in_doubt(house: House) -> None:
    async with house.running(house.kept("/start", "/next")) as hand:
        await hand.on("MeetingScreen")
        before = hand.meeting.head.current
        await hand.press("n")
        await hand.on("Ask")
        await hand.sees("do we meet again")
        await hand.press("n", "enter")
        await hand.on("MeetingScreen")
        assert hand.meeting.head.current == before
        await hand.press("n")
        await hand.on("Ask")
        await hand.press("down", "enter")
        await hand.until(lambda: hand.meeting.head.current != before)


async def test_the_answer_at_hand_changes_nothing(house: House) -> None:
    async with house.running(house.kept("/start", "/next")) as hand:
        await hand.on("MeetingScreen")
        before = hand.meeting
        await hand.press("n")
        await hand.on("Ask")
        await hand.press("enter")
        await hand.on("MeetingScreen")
        assert hand.meeting == before


async def test_a_refusal_is_told_and_what_was_typed_stays(house: House) -> None:
    async with house.running(house.kept("/start")) as hand:
        await hand.on("MeetingScreen")
        await hand.press("slash")
        await hand.type("goto 9")
        await hand.sees("There is no item 9")
        assert "goto 9" in hand.text()


# The disk


async def test_a_full_disk_is_told_at_once_and_the_meeting_is_held(
    house: House, full_disk: Callable[[bool], None], tmp_path: Path
) -> None:
    path = house.kept("/start")
    async with house.running(path) as hand:
        await hand.on("MeetingScreen")
        full_disk(True)
        await hand.press("d")
        await hand.type("We meet on Thursdays")
        await hand.on("Choose")
        await hand.sees("The disk is full.")
        assert [one.text for one in hand.meeting.decisions] == ["We meet on Thursdays"]
        assert house.shelf.read(path).decisions == ()
        full_disk(False)
        await hand.press("enter")
        await hand.on("AskLine")
        await hand.type(str(tmp_path / "stick"))
        await hand.sees("is kept in")
        [elsewhere] = (tmp_path / "stick").rglob("*.jsonl")
        assert [one.text for one in house.shelf.read(elsewhere).decisions] == ["We meet on Thursdays"]


async def test_the_next_line_that_the_disk_takes_saves_the_held_ones(
    house: House, full_disk: Callable[[bool], None]
) -> None:
    path = house.kept("/start")
    async with house.running(path) as hand:
        await hand.on("MeetingScreen")
        full_disk(True)
        await hand.press("d")
        await hand.type("One")
        await hand.on("Choose")
        await hand.press("escape")
        await hand.on("MeetingScreen")
        await hand.press("d")
        await hand.type("Two")
        await hand.until(lambda: len(hand.meeting.decisions) == 2)
        assert hand.screen == "MeetingScreen", "the question is not asked at every line"
        full_disk(False)
        await hand.press("d")
        await hand.type("Three")
        await hand.sees("D1 kept: One")
        assert [one.text for one in house.shelf.read(path).decisions] == ["One", "Two", "Three"]


async def test_leaving_with_something_unsaved_is_asked_about(
    house: House, full_disk: Callable[[bool], None]
) -> None:
    async with house.running(house.kept("/start")) as hand:
        await hand.on("MeetingScreen")
        full_disk(True)
        await hand.press("d")
        await hand.type("One")
        await hand.on("Choose")
        await hand.press("escape")
        await hand.on("MeetingScreen")
        await hand.press("ctrl+q")
        await hand.on("Ask")
        await hand.sees("would be lost")
        await hand.press("n", "enter")
        await hand.on("MeetingScreen")
        assert [one.text for one in hand.meeting.decisions] == ["One"]


async def test_a_hanging_disk_does_not_freeze_the_screen(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    hanging, keep = threading.Event(), KeptMeeting.keep

    def wait_then_keep(self: KeptMeeting, meeting: Meeting) -> None:
        assert hanging.wait(20)
        keep(self, meeting)

    path = house.kept("/start")
    monkeypatch.setattr(KeptMeeting, "keep", wait_then_keep)
    monkeypatch.setattr(keeping, "SLOW", 0.05)
    async with house.running(path) as hand:
        await hand.on("MeetingScreen")
        await hand.press("d")
        await hand.type("One")
        await hand.sees("The disk is slow")
        assert "D1 kept" not in hand.text()
        await hand.press("enter", "exclamation_mark")
        await hand.sees("One!")
        hanging.set()
        await hand.sees("D1 kept")
        assert [one.text for one in hand.meeting.decisions] == ["One"], "enter pressed twice keeps it once"


async def test_quitting_with_a_question_open_leaves_it_unanswered(house: House) -> None:
    path = house.kept("/start", "/next")
    async with house.running(path) as hand:
        await hand.on("MeetingScreen")
        before = hand.meeting
        await hand.press("n")
        await hand.on("Ask")
        await hand.press("ctrl+q")
        await hand.until(lambda: hand.app.farewell)
    assert house.shelf.read(path) == before


# Time that passed unnoticed


async def test_a_computer_that_slept_is_noticed_and_the_time_can_be_a_pause(house: House) -> None:
    async with house.running(house.kept("/start")) as hand:
        await hand.on("MeetingScreen")
        house.clock.move(minutes=2)
        hand.app._look()
        await hand.on("Choose")
        await hand.press("escape")
        house.clock.move(hours=1)
        hand.app._look()
        await hand.on("Choose")
        await hand.sees("1 h while this computer slept")
        await hand.press("enter")
        await hand.sees("Counted as a pause")
        assert hand.meeting.current is not None
        assert spent(hand.meeting.current, house.clock()) == 120
        assert hand.meeting.head.paused == 3600


async def test_a_clock_that_goes_on_evenly_asks_nothing(house: House) -> None:
    async with house.running(house.kept("/start")) as hand:
        await hand.on("MeetingScreen")
        for _look in range(20):
            house.clock.move(seconds=5)
            hand.app._look()
        await hand.pilot.pause()
        assert hand.screen == "MeetingScreen"


async def test_a_meeting_nobody_ended_can_be_ended_then(house: House) -> None:
    path = house.kept("/start", "d: We meet on Thursdays")
    house.clock.move(days=2)
    async with house.running(path) as hand:
        await hand.on("Choose")
        await hand.press("end", "enter")
        await hand.on("CloseScreen")
        assert hand.meeting.head.ended is not None
        assert hand.meeting.head.ended < house.clock()


# Opening


async def test_a_meeting_someone_else_writes_is_refused_in_one_sentence(house: House) -> None:
    path = house.kept("/start")
    async with house.running() as hand:
        await hand.sees("going on")
        with house.shelf.open(path):
            await hand.press("enter")
            await hand.sees("is being written")
        assert hand.screen == "Home"
        await hand.press("enter")
        await hand.on("MeetingScreen")


def _run(house: House, **what: object) -> int:
    return run_app(
        shelf=house.shelf, library=house.library, clock=house.clock, new_id=house.new_id, data=house.data,
        **what,  # type: ignore[arg-type]
    )  # fmt: skip


def test_what_cannot_be_opened_is_refused_before_the_screen_is_taken(house: House) -> None:
    path = house.kept("/start")
    with house.shelf.open(path), pytest.raises(MeetingInUse):
        _run(house, open_first=path)
    with pytest.raises(UnknownName):
        _run(house, open_first=house.data / "nothing.jsonl")


async def test_the_terminal_is_told_how_to_go_on(house: House) -> None:
    path = house.kept("/start")
    async with house.running(path) as hand:
        await hand.on("MeetingScreen")
        meeting = hand.meeting
        await hand.press("ctrl+q")
        await hand.until(lambda: hand.app.farewell)
        assert f"facilitator resume {meeting.head.id}" in hand.app.farewell


async def test_no_meeting_is_named_in_the_window_title(house: House) -> None:
    async with house.running(house.kept("/start", "/title Secret evening")) as hand:
        await hand.on("MeetingScreen")
        assert (hand.app.title, hand.app.sub_title) == ("facilitator", "")


# The window


async def test_ctrl_t_changes_between_light_and_dark(house: House) -> None:
    async with house.running() as hand:
        dark = hand.app.current_theme.dark
        await hand.press("ctrl+t")
        assert hand.app.current_theme.dark is not dark


async def test_a_window_too_small_says_so_and_loses_nothing(house: House) -> None:
    async with house.running() as hand:
        await hand.pilot.resize_terminal(40, 10)
        await hand.on("TooSmall")
        await hand.pilot.resize_terminal(80, 24)
        await hand.on("Home")


async def test_a_question_over_a_small_window_does_not_keep_it_small(house: House) -> None:
    async with house.running(house.kept("/start")) as hand:
        await hand.on("MeetingScreen")
        await hand.pilot.resize_terminal(40, 10)
        await hand.on("TooSmall")
        house.clock.move(hours=1)
        hand.app._look()
        await hand.on("Choose")
        await hand.pilot.resize_terminal(80, 24)
        await hand.press("escape")
        await hand.on("MeetingScreen")


async def test_the_palette_offers_every_key_and_every_command(house: House) -> None:
    async with house.running(house.kept("/start")) as hand:
        await hand.on("MeetingScreen")
        commands = hand.app.get_system_commands(hand.app.screen)
        offered = {Content.from_markup(command.help).plain for command in commands}
        told = {active.binding.tooltip for active in hand.app.screen.active_bindings.values()} - {""}
        assert told <= offered
        titles = [command.title for command in hand.app.get_system_commands(hand.app.screen)]
        assert {"/extend", "/nextmeeting", "/save"} <= set(titles)
        assert "/next" not in titles, "what a key does is offered once"


async def test_a_command_from_the_palette_asks_for_its_words(house: House) -> None:
    async with house.running(house.kept("/start")) as hand:
        await hand.on("MeetingScreen")
        [extend] = [one for one in hand.app.get_system_commands(hand.app.screen) if one.title == "/extend"]
        extend.callback()
        await hand.on("AskLine")
        await hand.type("5")
        await hand.on("Ask")
        await hand.press("y", "enter")
        await hand.until(lambda: hand.meeting.current and hand.meeting.current.minutes == 13)


def test_a_fault_is_reported_without_anyones_words() -> None:
    secret = "Ana uses"
    try:
        raise ValueError(secret)
    except ValueError as error:
        told = report(error)
    assert "ValueError" in told
    assert secret not in told
