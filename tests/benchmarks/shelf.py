"""What a shelf of 10,000 meetings with 30 records each costs, beside one that is empty and beside grep.

`python -m tests.benchmarks shelf` takes some minutes, most of them to make the shelf, and is run by its name only.
"""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from itertools import count
from pathlib import Path

import pexpect

from facilitator import meeting as m
from facilitator.agenda.model import Agenda, Item
from facilitator.capture import Captured
from facilitator.conduct.closing import file_summary
from facilitator.store.index import index_of
from facilitator.store.questions import Wanted, records, search
from facilitator.store.shelf import Shelf
from tests.benchmarks.many import DAY, RECORDS, clock, fill
from tests.benchmarks.result import Result, ms, seconds, side_by_side
from tests.benchmarks.typing_echo import _echo, _settle, _spawn

MEETINGS = int(os.environ.get("FACILITATOR_MEETINGS", "10000"))
ROUNDS = 7
ROOT = Path(__file__).parents[2]
OFTEN, RARE, TWO = "pedi", "pibazevunofuva", "pedi riso"
"""A word that many records have, one that none has, and two at once."""


def benchmarks() -> Iterator[Result]:
    """Yield what each thing costs on a full shelf."""
    with tempfile.TemporaryDirectory() as folder:
        empty, full = Path(folder) / "empty", Path(folder) / "full"
        empty.mkdir()
        fill(full, MEETINGS)
        yield from _made_anew(full)
        yield from _disk(full)
        yield from _typed(full)
        yield from _home(empty, full)
        yield from _lists(empty, full)
        yield from _searches(full)
        yield from _ending(empty, full)


def _shelf(data: Path) -> Shelf:
    numbers = count()
    return Shelf(data, clock=clock, new_id=lambda: f"new{next(numbers)}")


def _made_anew(full: Path) -> Iterator[Result]:
    """Measure making the index, and what a person feels who types meanwhile."""
    with closing(index_of(_shelf(full))) as index:
        taken = seconds(index.refresh)
        again = statistics.median(seconds(index.refresh) for _round in range(ROUNDS))
    yield Result(
        f"index of {MEETINGS:,} meetings made anew, seconds", taken, None, f"{MEETINGS / taken:,.0f} a second"
    )
    yield Result("seeing that it fits all files, share of 100 ms", again / 0.1, 1, ms(again))
    calm = _letters(full)
    for path in full.glob("index*"):
        path.unlink()
    busy = _letters(full)
    name = "letter on the first screen while it is made anew / else"
    yield Result(
        name, busy[0] / calm[0], None, f"{ms(busy[0])} / {ms(calm[0])}, slowest {ms(busy[1])} / {ms(calm[1])}"
    )


def _letters(data: Path, *way: str) -> tuple[float, float]:
    """Type into the line that narrows a list, and return the median and the longest wait for a letter.

    The way there from the first screen is a key and what is waited for then.
    """
    program = _spawn(["-m", "facilitator"], str(data))
    try:
        program.expect_exact("First conversation")
        for key, shown in zip(way[::2], way[1::2], strict=True):
            program.send(key)
            program.expect_exact(shown)
            _settle(program)
        program.send("/")
        _settle(program)
        waits = []
        for letter in "qxz" * 10:  # nothing else on the screen has them
            waits.append(_echo(program, letter))
            time.sleep(0.1)
        return statistics.median(waits), max(waits)
    finally:
        program.close(force=True)


def _typed(full: Path) -> Iterator[Result]:
    first, register = _letters(full), _letters(full, "d", "In force")
    note = f"{ms(register[0])} / {ms(first[0])}, slowest {ms(register[1])} / {ms(first[1])}"
    yield Result("letter over the register of decisions / first screen", register[0] / first[0], None, note)


def _disk(full: Path) -> Iterator[Result]:
    with closing(index_of(_shelf(full))) as index:
        index.refresh()
    kept = sum(path.stat().st_size for path in (full / "meetings").rglob("*.jsonl"))
    derived = sum(path.stat().st_size for path in full.glob("index*"))
    every = MEETINGS * RECORDS
    note = f"{kept / every:.0f} bytes a record in the meetings' files, {derived / every:.0f} in the index"
    yield Result("index / meetings' files, on the disk", derived / kept, None, note)


def _home(empty: Path, full: Path) -> Iterator[Result]:
    """Measure until the first screen lists the agendas, and on the full shelf the meeting that has not ended, too."""
    one, other = side_by_side(
        [_shows(empty, "First conversation"), _shows(full, "First conversation", "in winter")], ROUNDS
    )
    yield Result(
        "first screen, with its unfinished meeting / empty shelf",
        other / one,
        1.3,
        f"{ms(other)} / {ms(one)}",
    )


def _shows(data: Path, *texts: str) -> Callable[[], object]:
    def show() -> None:
        words = ["-m", "facilitator", "--data", str(data)]
        program = pexpect.spawn(sys.executable, words, cwd=str(ROOT), dimensions=(34, 110), timeout=60)
        wanted = list(texts)
        while wanted:
            wanted.pop(program.expect_exact(wanted))
        program.close(force=True)

    return show


def _run(*words: str) -> Callable[[], object]:
    return lambda: subprocess.run(words, check=False, capture_output=True, cwd=ROOT)


def _ours(data: Path, *words: str) -> Callable[[], object]:
    return _run(sys.executable, "-m", "facilitator", *words, "--data", str(data))


def _lists(empty: Path, full: Path) -> Iterator[Result]:
    version = _run(sys.executable, "-m", "facilitator", "--version")
    calls = [version, _ours(empty, "actions", "--open"), _ours(full, "actions", "--open")]
    start, none, all_of_them = (statistics.median(_work(call) for _round in range(ROUNDS)) for call in calls)
    note = f"{ms(all_of_them)} of work, of an empty shelf {ms(none)}, --version {ms(start)}"
    yield Result("open actions over all, beyond start / 100 ms", (all_of_them - none) / 0.1, 1, note)
    shelf = _shelf(full)
    with closing(index_of(shelf)) as index:
        for name, wanted in (
            ("open actions", Wanted(kinds=("action",), statuses=("open",))),
            ("decisions in force", Wanted(kinds=("decision",), statuses=("decided",))),
        ):
            found = len(records(index, wanted, shelf.meetings))
            taken = seconds(partial(records, index, wanted, shelf.meetings))
            yield Result(f"{found:,} {name} asked of the index, seconds", taken, None, ms(taken))


def _work(call: Callable[[], object]) -> float:
    """Return how long the processor works for a command, whatever else it does meanwhile: a bound in milliseconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    call()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _searches(full: Path) -> Iterator[Result]:
    """Measure a search against grep over the summaries: as the app does it, and as a command with Python's start."""
    summaries, shelf = str(full / "summaries"), _shelf(full)
    tool = ["rg", "-i"] if shutil.which("rg") else ["grep", "-ri"]
    for name, words in (("a word of many", OFTEN), ("a word of none", RARE), ("two words", TWO)):
        theirs, command, within = side_by_side(
            [
                _run(*tool, words, summaries),
                _ours(full, "search", *words.split()),
                lambda w=words: _search(shelf, w),
            ],  # type: ignore[misc]
            ROUNDS,
        )
        note = f"{ms(within)} / {ms(theirs)}"
        yield Result(f"search for {name}, in the app / {tool[0]}", within / theirs, 1, note)
        yield Result(
            f"the same as a command, Python's start in it / {tool[0]}",
            command / theirs,
            None,
            f"{ms(command)} / {ms(theirs)}",
        )


def _search(shelf: Shelf, words: str) -> None:
    with closing(index_of(shelf)) as index:
        index.refresh()
        search(index, words, shelf.meetings)


def _ending(empty: Path, full: Path) -> Iterator[Result]:
    """Measure the end: the last change, the file written anew, the summary."""
    one, other = side_by_side([_ends(empty), _ends(full)], 15)
    yield Result(
        f"ending a meeting, {MEETINGS:,} on the shelf / none", other / one, 1.2, f"{ms(other)} / {ms(one)}"
    )


def _ends(data: Path) -> Callable[[], object]:
    shelf = _shelf(data)
    waiting = [shelf.begin(_led(number)) for number in range(17)]

    def end() -> None:
        with waiting.pop() as kept:
            kept.keep(m.end(kept.meeting, DAY))
            kept.finish()
            file_summary(kept.meeting, data / "summaries")

    return end


def _led(number: int) -> m.Meeting:
    """Return a meeting that goes on, with its records."""
    ids = count()
    agenda = Agenda(title="An evening", items=(Item(title="Check-in", minutes=8),))
    meeting = m.start(
        m.plan(agenda, now=DAY, new_id=lambda: f"e{number:02}{next(ids):05}", series="Group 7"), DAY
    )
    for place in range(RECORDS):
        line = Captured("note", f"What was said for the {place}th time")
        meeting = m.keep(meeting, line, now=DAY, record_id=f"r{number:02}{place:05}")
    return meeting
