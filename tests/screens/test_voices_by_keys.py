"""The speaking stack and the go-round by keys, from the first hand to the last word; and no trace of them anywhere."""

from __future__ import annotations

from pathlib import Path

from tests.screens.conftest import Hand, House

BEGUN = ("/present 4 peers", "/start")


async def asks(hand: Hand, *names: str) -> None:
    """Put these on the list of who speaks next, by a key and a short name each."""
    for name in names:
        await hand.press("s")
        await hand.type(name)
        await hand.sees(name)


def order(hand: Hand) -> tuple[str, ...]:
    assert hand.app.open is not None
    return hand.app.open.writer.floor.order


async def opened(hand: Hand) -> None:
    await hand.press("l")
    await hand.on("VoicesDialog")


async def test_the_stack_by_keys(house: House) -> None:
    async with house.running(house.kept(*BEGUN)) as hand:
        await hand.on("MeetingScreen")
        await asks(hand, "Ana", "4", "Jo")
        await hand.sees("Next to speak: Ana, 4, Jo")
        await hand.press("j")
        await hand.until(lambda: order(hand) == ("4", "Jo"))
        await opened(hand)
        await hand.press("s")
        await hand.on("AskLine")
        await hand.type("Ana")
        await hand.until(lambda: order(hand) == ("4", "Jo", "Ana"))
        await hand.sees("has spoken before")
        await hand.press("l")
        await hand.until(lambda: order(hand) == ("Jo", "Ana", "4"), "the last word")
        await hand.press("up", "up", "down")
        await hand.press("x")
        await hand.until(lambda: len(order(hand)) == 2, "taken back")


async def test_those_who_have_not_spoken_go_first_by_one_key(house: House) -> None:
    async with house.running(house.kept(*BEGUN)) as hand:
        await hand.on("MeetingScreen")
        await asks(hand, "Ana")
        await hand.press("j")
        await asks(hand, "Ana", "Jo")
        await opened(hand)
        await hand.press("o")
        await hand.until(lambda: order(hand) == ("Jo", "Ana"))
        await hand.sees("Who has not spoken yet goes first.")
        await hand.press("o")
        await hand.until(lambda: order(hand) == ("Ana", "Jo"))


async def test_a_go_round_by_keys(house: House) -> None:
    async with house.running(house.kept(*BEGUN)) as hand:
        await hand.on("MeetingScreen")
        await hand.press("y")
        await hand.sees("Turn: 1 · 3 left: 2, 3, 4")
        await opened(hand)
        await hand.press("t")
        await hand.until(lambda: going(hand) == ("1", "4", "3", "2"), "the other way")
        await hand.press("Y")
        await hand.sees("passed, asked again at the end")
        await hand.press("y", "y", "y")
        await hand.sees("has the turn, asked again")
        await hand.press("y")
        await hand.until(lambda: going(hand) == ())
        await hand.sees("Everyone has had a turn.")
        await hand.press("y")
        await hand.sees("This begins another go-round.")
        await hand.press("y", "enter")
        await hand.until(lambda: len(going(hand)) == 4, "another round")
        assert going(hand)[0] != "1", "the next round begins with someone else"
        await hand.press("z")
        await hand.until(lambda: going(hand) == ())


def going(hand: Hand) -> tuple[str, ...]:
    assert hand.app.open is not None
    going = hand.app.open.writer.floor.go_round
    return going.left if going is not None else ()


async def test_who_spoke_is_in_no_file(house: House, tmp_path: Path) -> None:
    async with house.running(house.kept(*BEGUN)) as hand:
        await hand.on("MeetingScreen")
        await asks(hand, "Zorbas", "Quimby")
        await hand.press("j")
        await hand.press("slash")
        await hand.type("round Zorbas Quimby Ypsilon")
        await hand.sees("Turn: Zorbas")
        await opened(hand)
        await hand.press("Y", "y", "escape")
        await hand.on("MeetingScreen")
        await hand.press("d")
        await hand.type("We meet")
        await hand.until(lambda: hand.meeting.decisions)
    found = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert any(b"We meet" in path.read_bytes() for path in found)
    for path in found:
        assert not any(name in path.read_bytes() for name in (b"Zorbas", b"Quimby", b"Ypsilon")), path
