"""What the last meeting of a series left open: each is dealt with by one key at the next."""

from __future__ import annotations

from datetime import timedelta

from facilitator.meeting import Meeting
from facilitator.meeting.matters import arising, matters
from tests.screens.conftest import Hand, House

LAST_TIME = (
    "/start",
    "a: @sam buy tea",
    "a: @jo paint the door",
    "a: @ana count the cups",
    "r: @clinic open on Sundays",
    "r: @town lend a hall",
    "p: A name for us",
    "d: We meet on Mondays",
    "/lookagain D1 in two weeks",
    "/decide consent We sing",
    "/undecided ask the door team",
    "/next",
    "/end",
)


def next_time(house: House) -> Meeting:
    """The next meeting of a series, three weeks later, begun with what the last one left."""
    last = house.led(*LAST_TIME)
    house.clock.now += timedelta(weeks=3)
    left = arising([last], house.clock.now.date(), ["Check-in", "What should change"])
    return house.led("/start", planned=house.planned(matters=left))


async def choose(hand: Hand, words: str) -> None:
    """Go to the row with these words."""
    for _row in range(20):
        rows = hand.app.screen.query_one("Rows")
        record = hand.meeting.record(rows.chosen)  # type: ignore[attr-defined]
        if record is not None and words in record.text:
            return
        await hand.press("down")
    raise AssertionError(f"no row says {words}\n{hand.text()}")


async def by_key(hand: Hand, words: str, key: str) -> None:
    """Deal with one matter by one key, with nothing to say to it."""
    left = len(matters(hand.meeting))
    await choose(hand, words)
    await hand.press(key)
    await hand.on("AskLine")
    await hand.press("enter")
    await hand.until(lambda: len(matters(hand.meeting)) == left - 1, f"{key} on {words}")


async def test_each_matter_is_dealt_with_by_one_key(house: House) -> None:
    async with house.running(next_time(house)) as hand:
        await hand.on("MeetingScreen")
        await hand.sees("matters from last time: m shows them.")
        await hand.press("m")
        await hand.on("MattersDialog")
        await by_key(hand, "Is the last summary right", "f")
        await by_key(hand, "buy tea", "f")
        await by_key(hand, "paint the door", "n")
        await by_key(hand, "count the cups", "x")
        await choose(hand, "open on Sundays")
        await hand.press("f")
        await hand.on("AskLine")
        await hand.type("they do, from January")
        await hand.on("MattersDialog")
        await choose(hand, "lend a hall")
        await hand.press("n")
        await hand.on("AskLine")
        await hand.type("in two weeks")
        await hand.on("MattersDialog")
        await by_key(hand, "We meet on Mondays", "n")
        await by_key(hand, "We sing", "x")
        await choose(hand, "A name for us")
        await hand.press("i")
        await hand.on("AskLine")
        await hand.type("")
        await hand.on("MeetingScreen")
        told = {record.text: record for record in hand.meeting.records()}
        assert [told[words].status for words in ("buy tea", "paint the door", "count the cups")] == [
            "done", "open", "dropped",
        ]  # fmt: skip
        assert (told["open on Sundays"].status, told["open on Sundays"].answer) == (
            "answered",
            "they do, from January",
        )
        assert told["lend a hall"].due == (house.clock.now + timedelta(weeks=2)).date()
        assert told["We meet on Mondays"].outcome == "decided"
        assert "A name for us" in [item.title for item in hand.meeting.agenda]
