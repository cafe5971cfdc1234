"""A copy of the summary leaves the house: for whom, in which form, looked over, to where."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from tests.screens.conftest import Hand, House

ENDED = (
    "/start",
    "/present 9 peers",
    "d: We meet on Thursdays",
    "a: @Qanat asks Mirela for the keys",
    "/end",
)


async def summary(hand: Hand, *, doubtful: bool = False) -> None:
    """Write the summary; words that are in doubt stay in the record, so that the copy is where they matter."""
    await hand.on("CloseScreen")
    await hand.press("f", "y", "enter")
    if doubtful:
        await hand.on("LeaksDialog")
        await hand.press("f")
    await hand.on("SummaryScreen")


async def to(hand: Hand, path: Path) -> None:
    await hand.on("AskLine")
    hand.app.screen.query_one(Input).value = str(path)
    await hand.press("enter")
    await hand.on("SummaryScreen")


async def test_a_page_for_the_public_names_nobody(house: House, tmp_path: Path) -> None:
    async with house.running(house.kept(*ENDED)) as hand:
        await summary(hand, doubtful=True)
        await hand.press("w")
        await hand.sees("Who is the copy for?")
        await hand.press("down", "enter")
        await hand.sees("In which form?")
        await hand.press("enter")
        await hand.sees("Mirela")
        await hand.sees("a help, not a promise")
        await hand.sees("✗ left out")
        await hand.press("f")
        await to(hand, tmp_path / "page.html")
        await hand.sees("A copy is in")
    page = (tmp_path / "page.html").read_text("utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert "We meet on Thursdays" in page
    assert "Mirela" not in page
    assert "Qanat" not in page


async def test_what_may_be_read_is_kept_and_a_folder_gets_a_file_of_its_own(
    house: House, tmp_path: Path
) -> None:
    async with house.running(house.kept(*ENDED)) as hand:
        await summary(hand, doubtful=True)
        await hand.press("w", "enter")
        await hand.sees("In which form?")
        await hand.press("down", "down", "down", "enter")
        await hand.sees("Look at these words")
        await hand.press("f")
        await hand.sees("1 has no answer yet")
        await hand.press("K")
        await to(hand, tmp_path)
        await hand.sees("A copy is in")
    (copy,) = tmp_path.glob("*.txt")
    assert "Mirela" in copy.read_text("utf-8")


NAMES = ("/start", "n: We thank Mirela, and Bogdan; call 07700 900123", "a: @Bogdan book the room", "/end")


async def test_each_word_is_left_out_or_kept(house: House, tmp_path: Path) -> None:
    async with house.running(house.kept(*NAMES)) as hand:
        await summary(hand, doubtful=True)
        await hand.press("w", "down", "enter")
        await hand.sees("In which form?")
        await hand.press("down", "down", "enter")
        await hand.on("CopyLeaksDialog")
        await hand.press("k")
        await hand.sees("✓ can be read")
        await hand.sees("Whoever gets the copy can read “Mirela”")
        await hand.press("enter")
        await hand.sees("Left out of the copy: “Mirela”")
        await hand.press("enter")
        await hand.sees("2 left out, 1 can be read.")
        await hand.press("f")
        await to(hand, tmp_path)
        await hand.sees("A copy is in")
    (copy,) = tmp_path.glob("*-public.md")
    text = copy.read_text("utf-8")
    assert "We thank Mirela, and [left out]; call [left out]" in text.replace("\\", "")
    assert "Bogdan" not in text


async def test_an_agency_may_be_named(house: House, tmp_path: Path) -> None:
    lines = ("/start", 'a: @"Diakonie Nord" keeps a bed free', "a: @Qanat brings tea", "/end")
    async with house.running(house.kept(*lines)) as hand:
        await summary(hand)
        for again in (False, True):
            await hand.press("w", "down", "enter")
            await hand.sees("In which form?")
            await hand.press("down", "down", "enter")
            await hand.on("CopyNamesDialog")
            await hand.sees("The copy names “Diakonie Nord”" if again else "names none of them")
            if not again:
                await hand.press("enter")
                await hand.sees("n says that it may be named")
                await hand.press("n")
                await hand.sees("✓ may be named")
            await hand.press("f")
            await to(hand, tmp_path)
        await hand.sees("A copy is in")
    (copy,) = tmp_path.glob("*-public.md")
    assert "keeps a bed free (**Diakonie Nord**" in copy.read_text("utf-8")
    assert "Qanat" not in copy.read_text("utf-8")


async def test_what_a_person_wrote_there_is_kept(house: House, tmp_path: Path) -> None:
    path = tmp_path / "mine.md"
    path.write_text("my own notes\n", encoding="utf-8")
    async with house.running(house.kept("/start", "d: we meet on thursdays", "/end")) as hand:
        await summary(hand)
        await hand.press("w", "enter")
        await hand.sees("In which form?")
        await hand.press("down", "down", "enter")
        await hand.on("AskLine")
        hand.app.screen.query_one(Input).value = str(path)
        await hand.press("enter")
        await hand.sees("is there and says something else")
        assert path.read_text("utf-8") == "my own notes\n"
        await hand.press("enter")
        await hand.on("SummaryScreen")
        await hand.sees("A copy is in")
    assert "we meet on thursdays" in path.read_text("utf-8")
    assert "my own notes\n" in [other.read_text("utf-8") for other in tmp_path.glob("mine*") if other != path]


async def test_what_a_person_wrote_there_can_stay_the_only_one(house: House, tmp_path: Path) -> None:
    path = tmp_path / "mine.md"
    path.write_text("my own notes\n", encoding="utf-8")
    async with house.running(house.kept("/start", "d: we meet on thursdays", "/end")) as hand:
        await summary(hand)
        await hand.press("w", "enter")
        await hand.sees("In which form?")
        await hand.press("enter")
        await hand.on("AskLine")
        hand.app.screen.query_one(Input).value = str(path)
        await hand.press("enter")
        await hand.sees("is there and says something else")
        await hand.press("down", "enter")
        await hand.on("SummaryScreen")
        assert "A copy is in" not in hand.text()
    assert [other.read_text("utf-8") for other in tmp_path.glob("mine*")] == ["my own notes\n"]


@pytest.mark.parametrize("questions", [1, 2, 3, 4])
async def test_leaving_any_question_writes_nothing(house: House, questions: int) -> None:
    async with house.running(house.kept(*ENDED)) as hand:
        await summary(hand, doubtful=True)
        await hand.press("w")
        for words, keys in (
            ("Who is", ["enter"]),
            ("which form", ["enter"]),
            ("Look at", ["X"]),
            ("Where to", []),
        ):
            await hand.sees(words)
            questions -= 1
            if not questions:
                break
            await hand.press(*keys)
        await hand.press("escape")
        await hand.on("SummaryScreen")
        assert "A copy is in" not in hand.text()


async def test_a_place_that_takes_nothing_is_said(house: House, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    async with house.running(house.kept("/start", "d: we meet", "/end")) as hand:
        await summary(hand)
        await hand.press("w", "enter")
        await hand.sees("In which form?")
        await hand.press("enter")
        await to(hand, tmp_path / "file" / "copy.html")
        await hand.sees("✗")
