"""Before the summary is written, words that may say who somebody is are left out or kept, one by one."""

from __future__ import annotations

from pathlib import Path

from tests.screens.conftest import Hand, House

NAMED = ("/start", "d: We thank Mirela for the keys", "n: please ask Qanat about her heroin first", "/end")


async def looked_at(hand: Hand) -> None:
    await hand.on("CloseScreen")
    await hand.press("f", "y", "enter")
    await hand.on("LeaksDialog")


def written(house: House, path: Path) -> str:
    """Return everything that is left on the disk of a meeting."""
    [summary] = (house.data / "summaries").iterdir()
    return summary.read_text("utf-8") + path.read_text("utf-8")


async def test_a_name_is_left_out_of_the_record_and_the_summary_in_every_place(house: House) -> None:
    path = house.kept(*NAMED[:3], "n: Mirela brings tea", "/end")
    async with house.running(path) as hand:
        await looked_at(hand)
        await hand.sees("Mirela")
        await hand.press("x")
        await hand.sees("Left out: N2 [left out] brings tea")
        await hand.press("f")
        await hand.on("SummaryScreen")
        await hand.sees("We thank [left out] for the keys")
    assert "Mirela" not in written(house, path)
    assert "Qanat" in written(house, path)


async def test_the_summary_is_written_when_nothing_is_left_to_look_at(house: House) -> None:
    async with house.running(house.kept(*NAMED)) as hand:
        await looked_at(hand)
        for word in ("Mirela", "Qanat", "heroin"):
            await hand.sees(word)
        await hand.press("x")
        await hand.sees("Left out: D1")
        await hand.press("x")
        await hand.sees("Left out: N1")
        await hand.press("k")
        await hand.on("SummaryScreen")
        assert [note.text for note in hand.meeting.notes] == ["please ask [left out] about her heroin first"]


async def test_what_was_left_out_comes_back_by_undo(house: House) -> None:
    async with house.running(house.kept(*NAMED)) as hand:
        await looked_at(hand)
        await hand.press("x")
        await hand.sees("Left out: D1")
        await hand.press("u")
        await hand.until(lambda: "Mirela" in hand.meeting.decisions[0].text)
        await hand.sees("Mirela")


async def test_going_back_writes_nothing(house: House) -> None:
    async with house.running(house.kept(*NAMED)) as hand:
        await looked_at(hand)
        await hand.press("escape")
        await hand.on("CloseScreen")
        assert not list((house.data / "summaries").glob("*"))
