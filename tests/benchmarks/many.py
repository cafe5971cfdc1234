"""A shelf of as many meetings as a group of years has: one real meeting and its real summary, told again and again.

Each has a day, ids and words of its own; what is around the words is what the program itself wrote.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path

from facilitator import meeting as m
from facilitator.agenda.model import Agenda, Item
from facilitator.capture import Captured
from facilitator.store.shelf import Shelf
from facilitator.summary import summarise, write

RECORDS = 30
KINDS = ("note",) * 14 + ("decision",) * 5 + ("action",) * 7 + ("request",) * 2 + ("question", "parked")
OPEN = 40
"""Of how many meetings one has actions that are still open."""
DAY = datetime(2026, 11, 23, 14, 0).astimezone()
MARK = "idplace"
SYLLABLES = [first + last for first in "bdfgklmnprstvz" for last in "aeiou"]


def clock() -> datetime:
    return DAY


def fill(data: Path, meetings: int, summaries: bool = True) -> None:
    """Lay down so many meetings, and a summary of each, under a data folder."""
    told = {state: _told(data.parent / f"one-{state}", state) for state in ("open", "done", "running")}
    chance = random.Random(1)
    words = ["".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _word in range(4000)]
    weights = [1 / (place + 8) for place in range(len(words))]
    said = iter(lambda: chance.choices(words, weights, k=9), None)
    (data / "summaries").mkdir(parents=True, mode=0o700)
    for number in range(meetings):
        state = "running" if number == meetings - 1 else "done" if number % OPEN else "open"
        changed = dict(_changes(number, said))
        name, file, summary = (_its_own(text, changed) for text in told[state])
        folder = data / "meetings" / name[:4]
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        (folder / name).write_text(file, encoding="utf-8")
        if summaries:
            (data / "summaries" / f"{name}.md").write_text(summary, encoding="utf-8")


_PLACES = re.compile(rf"{MARK}\d*|wordsplace\d\d|2026-11-23|series of place")


def _its_own(text: str, changed: dict[str, str]) -> str:
    return _PLACES.sub(lambda found: changed[found[0]], text)


def _changes(number: int, said: Iterator[list[str]]) -> Iterator[tuple[str, str]]:
    yield "2026-11-23", str(date(2016, 1, 4) + timedelta(days=number * 3650 // 10_000))
    yield "series of place", f"Group {number % 60}"
    yield MARK, f"{number:05x}"
    for place in range(RECORDS + 10):
        yield f"{MARK}{place}", f"{number:05x}{place:03x}"
    for place in range(RECORDS):
        yield f"wordsplace{place:02}", " ".join(next(said))


def _told(data: Path, state: str) -> tuple[str, str, str]:
    """Return the name and text of a real meeting's file, and its summary, with places for what is each one's own."""
    ids = count()
    shelf = Shelf(data, clock=clock, new_id=lambda: f"{MARK}{next(ids)}")
    items = (Item(title="Check-in", minutes=8), Item(title="What should change", minutes=15))
    agenda = Agenda(
        title=f"An evening in winter ({state})" if state == "running" else "An evening", items=items
    )
    meeting = m.plan(agenda, now=DAY, new_id=lambda: f"{MARK}{next(ids)}", series="series of place")
    meeting = m.start(meeting, DAY)
    for place, kind in enumerate(KINDS):
        line = Captured(kind, f"wordsplace{place:02}", "sam" if kind in ("action", "request") else "")  # type: ignore[arg-type]
        meeting = m.keep(meeting, line, now=DAY + timedelta(minutes=place), record_id=f"{MARK}{next(ids)}")
    for action in {"done": meeting.actions, "open": meeting.actions[3:]}.get(state, ()):
        meeting = m.close_action(meeting, action.id, DAY + timedelta(minutes=40))
    with shelf.begin(meeting) as kept:
        if state != "running":
            kept.keep(m.end(kept.meeting, DAY + timedelta(minutes=50)))
            kept.finish()
        summary = write(summarise(kept.meeting, "peers"))
        return kept.path.name, kept.path.read_text("utf-8"), summary
