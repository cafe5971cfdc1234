"""Corrections by keys: a file is asked for, each correction is seen, taken or left, and the summary written anew."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from textual.widgets import Input

from facilitator.summary import summarise, write
from tests.screens.conftest import Hand, House

LINES = (
    "/start", "/present 9 peers", "d: We meet every second Thursday", "d: No photos in our meetings",
    "a: @sam book the room by friday", "/end",
)  # fmt: skip


@pytest.fixture
def ended(house: House) -> Path:
    """A meeting that has ended, and its summary is written."""
    from facilitator.conduct.closing import file_summary

    path = house.kept(*LINES, planned=house.planned(series="evenings"))
    file_summary(house.shelf.read(path), house.data / "summaries")
    return path


def brought(house: House, ended: Path, name: str, *pairs: tuple[str, str]) -> str:
    """Someone's copy of the summary with other words, as the path of its file."""
    text = write(summarise(house.shelf.read(ended)))
    for before, after in pairs:
        assert before in text
        text = text.replace(before, after)
    path = house.data.parent / name
    path.write_text(text, encoding="utf-8")
    return str(path)


async def reviewing(hand: Hand, *files: str) -> None:
    """Go from the summary to the corrections of these files."""
    await hand.on("SummaryScreen")
    await hand.press("c")
    await hand.on("Choose")
    await hand.press("enter")
    for file in files:
        await hand.on("AskLine")
        await hand.type(file)
    await hand.until(lambda: isinstance(field := hand.app.focused, Input) and not field.value, "another file")
    await hand.press("enter")


def texts(hand: Hand) -> list[str]:
    return [decision.text for decision in hand.meeting.decisions]


async def test_each_correction_is_seen_and_answered(house: House, ended: Path) -> None:
    file = brought(
        house, ended, "a.md", ("second Thursday", "second Wednesday"), ("No photos", "No pictures")
    )
    async with house.running(ended, size=(110, 34)) as hand:
        await reviewing(hand, file)
        await hand.on("ReviewScreen")
        await hand.sees("Thursday → Wednesday")
        await hand.sees("0 of 2 answered")
        await hand.press("y")
        await hand.sees("1 of 2 answered")
        await hand.sees("No pictures in our meetings")
        assert texts(hand)[0] == "We meet every second Wednesday"
        await hand.press("n")
        await hand.sees("1 correction taken")
        assert texts(hand)[1] == "No photos in our meetings"
        await hand.press("escape")
        await hand.on("SummaryScreen")
        await hand.sees("We meet every second Wednesday")
    kept = house.shelf.read(ended)
    assert kept.head.amendments == ("2026-11-23 · D1 wording · a reader",)
    assert len(list((house.data / "summaries").glob("*.md"))) == 2


async def test_what_a_later_meeting_took_over_is_put_right_there_on_a_yes(house: House, ended: Path) -> None:
    from facilitator.meeting.matters import arising, carry

    planned = house.planned(series="evenings")
    carried = carry(planned, arising([house.shelf.read(ended)], house.clock().date()), house.clock())
    later = house.kept("/start", "/end", planned=carried)
    file = brought(house, ended, "a.md", ("(**sam**", "(**Jo**"))
    async with house.running(ended, size=(110, 34)) as hand:
        await reviewing(hand, file)
        await hand.on("ReviewScreen")
        await hand.press("y")
        await hand.sees("1 correction taken")
        await hand.press("escape")
        await hand.on("Ask")
        await hand.sees("A1 is A1 there.")
        await hand.press("y", "enter")
        await hand.on("SummaryScreen")
        await hand.sees("Put right in the meeting of")
    assert [action.owner for action in house.shelf.read(later).actions] == ["Jo"]


async def test_a_corrected_summary_opened_like_an_agenda_is_reviewed(house: House, ended: Path) -> None:
    file = brought(house, ended, "a.md", ("second Thursday", "second Wednesday"))
    async with house.running(size=(110, 34)) as hand:
        await hand.on("Home")
        await hand.press("o")
        await hand.on("AskLine")
        await hand.type(file)
        await hand.sees("Another reader's file")
        await hand.press("enter")
        await hand.on("ReviewScreen")
        await hand.sees("Thursday → Wednesday")
        await hand.press("y")
        await hand.sees("1 correction taken")
    assert house.shelf.read(ended).decisions[0].text == "We meet every second Wednesday"


async def test_a_summary_of_a_meeting_that_is_not_here_is_said(house: House, ended: Path) -> None:
    file = Path(brought(house, ended, "a.md"))
    file.write_text(re.sub(r"(meeting: .*-)\w+", r"\1zzzzzzzz", file.read_text("utf-8"), count=1), "utf-8")
    async with house.running(size=(110, 34)) as hand:
        await hand.on("Home")
        await hand.press("o")
        await hand.on("AskLine")
        await hand.type(str(file))
        await hand.sees("zzzzzzzz")
        await hand.on("Home")


async def test_of_two_readers_one_is_taken_by_its_number(house: House, ended: Path) -> None:
    one = brought(house, ended, "a.md", ("No photos", "No pictures"))
    two = brought(house, ended, "b.md", ("No photos", "No films"))
    async with house.running(ended) as hand:
        await reviewing(hand, one, two)
        await hand.on("ReviewScreen")
        await hand.sees("2 readers differ")
        line = next(line for line in hand.text().split("\n") if "reader 1" in line and "reader 2" in line)
        assert line.index("reader 1") < line.index("reader 2")
        await hand.press("y")
        await hand.sees("1 or 2 takes one")
        assert texts(hand)[1] == "No photos in our meetings"
        await hand.press("2")
        await hand.sees("1 of 1 answered")
        await hand.until(lambda: texts(hand)[1] == "No films in our meetings")


async def test_what_was_taken_can_be_taken_back(house: House, ended: Path) -> None:
    file = brought(house, ended, "a.md", ("No photos", "No pictures"))
    async with house.running(ended) as hand:
        await reviewing(hand, file)
        await hand.on("ReviewScreen")
        await hand.press("u")
        await hand.sees("Nothing was taken here")
        await hand.press("y")
        await hand.sees("1 of 1 answered")
        await hand.press("y")
        await hand.sees("taken already")
        await hand.press("u")
        await hand.sees("0 of 1 answered")
        await hand.until(lambda: texts(hand)[1] == "No photos in our meetings")
        assert hand.meeting.head.amendments == ()


async def test_what_was_struck_as_too_private_is_taken_out_of_the_history_at_once(
    house: House, ended: Path
) -> None:
    async with house.running(ended, size=(110, 34)) as hand:
        await hand.on("SummaryScreen")
        await hand.press("c", "down", "enter")
        await hand.on("AskLine")
        await hand.type("D2 is out")
        await hand.press("y")
        await hand.sees("1 of 1 answered")
        await hand.press("escape")
        await hand.sees("Struck out: D2. The words still stand in the history")
        assert b"No photos" in ended.read_bytes()
        await hand.press("down", "enter")
        await hand.on("Home")
        await hand.sees("The words are gone from")
    assert not [
        path for path in house.data.rglob("*") if path.is_file() and b"No photos" in path.read_bytes()
    ]


async def test_it_is_taken_in_other_words(house: House, ended: Path) -> None:
    file = brought(house, ended, "a.md", ("No photos", "No pictures"))
    async with house.running(ended) as hand:
        await reviewing(hand, file)
        await hand.on("ReviewScreen")
        await hand.press("e")
        await hand.on("AskLine")
        assert hand.app.focused.value == "No pictures in our meetings"  # type: ignore[union-attr]
        await hand.type(", and no films")
        await hand.sees("1 of 1 answered")
        await hand.until(lambda: texts(hand)[1] == "No pictures in our meetings, and no films")


async def test_corrections_by_word_are_typed_in(house: House, ended: Path) -> None:
    async with house.running(ended) as hand:
        await hand.on("SummaryScreen")
        await hand.press("c", "down", "enter")
        await hand.on("AskLine")
        await hand.sees("The label of the line")
        await hand.type("A1 by soonish")
        await hand.sees("is not a date")
        await hand.press("w")
        await hand.type("D2: we take no pictures")
        await hand.sees("0 of 1 answered")
        await hand.until(lambda: texts(hand)[1] == "No photos in our meetings")
        await hand.press("y")
        await hand.sees("1 of 1 answered")
        await hand.until(lambda: texts(hand)[1] == "we take no pictures")


async def test_what_can_not_be_read_is_said_and_asked_again(house: House, ended: Path) -> None:
    """What was typed stays to be put right; a path may come as a terminal drops it into the field."""
    other = house.data.parent / "my letter.md"
    other.write_text("Dear all\n", encoding="utf-8")
    async with house.running(ended) as hand:
        await hand.on("SummaryScreen")
        await hand.press("c", "enter")
        await hand.type(str(house.data / "none.md"))
        await hand.sees("There is no file at")
        assert hand.app.focused.value.endswith("none.md")  # type: ignore[union-attr]
        await hand.press("ctrl+u")
        await hand.type(f"'{other}' ")
        await hand.sees("Another reader's file")
        await hand.press("enter")
        await hand.sees("Too much of this summary is missing")
        await hand.press("enter")
        await hand.on("SummaryScreen")


async def test_an_older_draft_is_asked_about(house: House, ended: Path) -> None:
    file = brought(house, ended, "a.md", ("No photos", "No pictures"))
    async with house.running(ended, size=(110, 34)) as hand:
        await reviewing(hand, file)
        await hand.on("ReviewScreen")
        await hand.press("y")
        await hand.sees("1 of 1 answered")
        await hand.press("w")
        await hand.type("D2: no cameras at all")
        await hand.press("y")
        await hand.sees("2 of 2 answered")
        await hand.press("escape")
        await reviewing(hand, file)
        await hand.on("Ask")
        await hand.sees("older draft")
        await hand.press("y", "enter")
        await hand.on("ReviewScreen")
        await hand.sees("it says now: no cameras at all")
        await hand.sees("Since then the record was changed:")


async def test_how_far_the_summary_is_is_chosen(house: House, ended: Path) -> None:
    async with house.running(ended, size=(110, 34)) as hand:
        await hand.on("SummaryScreen")
        await hand.press("s")
        await hand.sees("Thursday 26 November 2026")
        await hand.press("down", "enter")
        await hand.on("SummaryScreen")
        await hand.sees("Peers can put this summary right until Thursday 26 November 2026")
    assert house.shelf.read(ended).head.summary == "in review"


async def test_the_next_meeting_approves_the_last_summary_by_a_key_and_a_word(
    house: House, ended: Path
) -> None:
    from facilitator.meeting.matters import arising

    left = arising([house.shelf.read(ended)], house.clock().date())
    path = house.kept("/start", planned=house.planned(series="evenings", matters=left))
    async with house.running(path, size=(110, 34)) as hand:
        await hand.press("m")
        await hand.on("MattersDialog")
        await hand.sees("Q0")
        await hand.press("c")
        await hand.on("AskLine")
        await hand.type("D2 is about films too")
        await hand.until(lambda: hand.meeting.notes[0].dealt)
        assert (
            hand.meeting.notes[0].text == "The last summary was approved with changes: D2 is about films too"
        )
        await hand.press("u")
        await hand.until(lambda: not hand.meeting.notes[0].dealt)
        await hand.until(lambda: hand.screen in ("MattersDialog", "MeetingScreen"))
        if hand.screen == "MeetingScreen":
            await hand.press("m")
        await hand.press("home", "f")
        await hand.on("AskLine")
        await hand.sees("right as it stands")
        await hand.press("enter")
        await hand.until(lambda: hand.meeting.notes[0].dealt)
        assert hand.meeting.notes[0].text == "The last summary was approved as it stands."


async def test_what_others_wrote_stays_text_on_the_screen(house: House, ended: Path) -> None:
    hostile = "[@click=app.quit]q[/] [/q] \x1b[31mred"
    file = brought(house, ended, "a.md", ("No photos in our meetings", hostile))
    async with house.running(ended, size=(110, 34)) as hand:
        await reviewing(hand, file)
        await hand.on("ReviewScreen")
        await hand.sees("[@click=app.quit]q[/]")
        assert "\x1b" not in hand.text()
