"""How long a typed letter takes to be seen in the capture line, as a multiple of a bare Textual Input.

Both programs run at the same time in real terminals and get their letters by turns, so that they share whatever else
the machine is doing. The meeting holds 5,000 records, the clock ticks, and everything is on the screen.
"""

from __future__ import annotations

import os
import statistics
import string
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from itertools import count
from pathlib import Path

import pexpect

from facilitator import meeting as m
from facilitator.agenda import read_agenda
from facilitator.meeting.change import changed, new
from facilitator.records import Note
from facilitator.store.shelf import Shelf
from tests.benchmarks.result import Result, ms

ROOT = Path(__file__).parent.parent.parent
ROUNDS = 4
PACE = 0.04
"""Seconds between two letters: a very fast typist."""
LOST = 20
"""Seconds after which a letter will not come any more."""
BARE = """
from textual.app import App
from textual.widgets import Input
class Bare(App):
    def compose(self):
        yield Input()
Bare().run()
"""
AGENDA = "# An evening\n\n" + "\n".join(
    f"## Item {n} (10 min)\n\n> What is going on for us here, and what helps?\n\nGo round once.\n"
    for n in range(1, 13)
)


def benchmarks() -> Iterator[Result]:
    """Yield the echo of a letter in the capture line, with 5,000 records in the meeting."""
    bare, line = measure()
    yield Result("letter in the capture line / bare Input", line / bare, 1.3, f"{ms(line)} / {ms(bare)}")


def measure(records: int = 5000, rounds: int = ROUNDS) -> tuple[float, float]:
    """Type into both programs and return the median seconds from a key to its letter: bare, and in the meeting."""
    with tempfile.TemporaryDirectory() as folder:
        _keep_meeting(Path(folder), records)
        bare = _spawn(["-c", BARE], folder)
        line = _spawn(["-m", "facilitator", "resume", "last"], folder)
        try:
            _settle(bare)
            line.expect("pens down")
            _settle(line)
            line.send("\r")
            _settle(line)
            seen: dict[str, list[float]] = {"bare": [], "line": []}
            for _round in range(rounds):
                for letter in string.ascii_letters:
                    seen["bare"].append(_echo(bare, letter))
                    time.sleep(PACE)
                    seen["line"].append(_echo(line, letter))
                    time.sleep(PACE)
                for program in (bare, line):
                    program.send("\x15")
                    _settle(program)
            return statistics.median(seen["bare"]), statistics.median(seen["line"])
        finally:
            bare.close(force=True)
            line.close(force=True)


def _keep_meeting(data: Path, records: int) -> None:
    numbers = count()

    def new_id() -> str:
        return f"id{next(numbers):08}"

    now = datetime.now().astimezone()
    begun = m.start(m.plan(read_agenda(AGENDA), now=now, new_id=new_id), now)
    notes = (
        Note(id=new_id(), number=n + 1, text=f"What was said for the {n}th time", at=now)
        for n in range(records)
    )
    full = changed(begun, now, *map(new, notes))
    with Shelf(data, clock=lambda: now, new_id=new_id).begin(full):
        pass


def _spawn(arguments: list[str], data: str) -> pexpect.spawn[bytes]:
    environment = {**os.environ, "FACILITATOR_DATA": data, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color"}
    program: pexpect.spawn[bytes] = pexpect.spawn(
        sys.executable,
        arguments,
        env=environment,
        dimensions=(34, 110),
        timeout=30,
        echo=False,
        cwd=str(ROOT),
    )  # type: ignore[arg-type]
    program.delaybeforesend = None
    return program


def _settle(program: pexpect.spawn[bytes]) -> None:
    """Read what still comes: a cursor blinks and a clock ticks, so that it is never quite still."""
    end = time.monotonic() + 1.0
    while (rest := end - time.monotonic()) > 0:
        with suppress(pexpect.TIMEOUT):
            program.read_nonblocking(65536, timeout=rest)


def _echo(program: pexpect.spawn[bytes], letter: str) -> float:
    """Return the seconds until a letter that was not there before comes from the terminal."""
    begin, seen = time.perf_counter(), b""
    program.send(letter)
    while letter.encode() not in _text(seen):
        seen += program.read_nonblocking(65536, timeout=5)
        if time.perf_counter() - begin > LOST:
            raise TimeoutError(f"{letter!r} was typed and is not seen")
    return time.perf_counter() - begin


def _text(raw: bytes) -> bytes:
    """Return what a terminal would show of these bytes: everything but the sequences that move and colour."""
    shown, inside = bytearray(), False
    for byte in raw:
        if inside:
            inside = not (0x40 <= byte <= 0x7E and byte != 0x5B)
        elif byte == 0x1B:
            inside = True
        else:
            shown.append(byte)
    return bytes(shown)
