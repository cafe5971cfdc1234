"""Pens down: from any screen, at once; and nothing typed meanwhile is in any file the program writes, crash and all."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from time import monotonic

import pexpect
import pyte
import pytest

from facilitator.meeting import Meeting
from tests.conftest import ROOT
from tests.screens.conftest import Hand, House

SECRET = "swordfish"

LED = """\
import os, sys

written = os.open(sys.argv[1], os.O_WRONLY | os.O_CREAT | os.O_APPEND)

def watch(event, given):
    if event == "open" and isinstance(given[0], (str, bytes)) and (given[2] or 0) & (os.O_WRONLY | os.O_RDWR):
        os.write(written, os.fsencode(given[0]) + b"\\n")

sys.addaudithook(watch)

from screens.widgets.capture_line import CaptureLine

def fault(line, by):
    raise ValueError("a fault while this was in the line: " + line.text)

CaptureLine.action_turn = fault

from facilitator.cli import main

sys.argv = ["facilitator", "run", *sys.argv[2:]]
sys.exit(main())
"""
"""The real program; the tab key is made a fault whose own words hold what is typed; files opened to write are told."""


class Window:
    """The app in a terminal, as a process of its own."""

    def __init__(self, agenda: Path, folder: Path) -> None:
        self.seen = ""
        self.screen = pyte.Screen(80, 24)
        self.stream = pyte.Stream(self.screen)
        self.written = folder / "written.txt"
        places = {
            "HOME": str(folder / "home"),
            "TMPDIR": str(folder / "tmp"),
            "XDG_CACHE_HOME": str(folder / "cache"),
        }
        (folder / "tmp").mkdir()
        self.process = pexpect.spawn(
            sys.executable, ["-c", LED, str(self.written), str(agenda), "--data", str(folder / "data")],
            cwd=str(ROOT), timeout=60, encoding="utf-8", dimensions=(24, 80),
            env={**os.environ, **places, "TERM": "xterm"},
        )  # fmt: skip

    def sees(self, words: str) -> None:
        """Wait until these words stand on the screen."""
        until = monotonic() + 60
        while words not in "\n".join(self.screen.display):
            assert monotonic() < until, "\n".join(self.screen.display)
            self._take()

    def _take(self) -> None:
        try:
            piece = self.process.read_nonblocking(65_536, timeout=1)
        except pexpect.TIMEOUT:
            return
        self.seen += piece
        self.stream.feed(piece)

    def types(self, keys: str) -> None:
        self.process.send(keys)

    def ends(self) -> str:
        """Wait for the end, and return what was said after the screen was given back."""
        try:
            while True:
                self._take()
        except pexpect.EOF:
            self.process.close()
        return self.seen.rpartition("\x1b[?1049l")[2]


@pytest.mark.parametrize("crash", [True, False])
def test_nothing_typed_with_pens_down_is_in_any_file(agenda: Path, tmp_path: Path, crash: bool) -> None:
    window = Window(agenda, tmp_path)
    window.sees("An evening together")
    window.types("s")
    window.sees("Start all the same")
    window.types("\x1b[A\r")
    window.sees("is to be read aloud")
    window.types("o")
    window.sees("PENS DOWN")
    for command in ("edit N1 ", "goto ", "", "end ", "save"):
        window.types(f"/{command}{SECRET}\x01\x03\x18")  # select all, copy, cut: nothing goes to a clipboard
        window.sees(f"{command}{SECRET}")
        window.types("\r" if command else "")
        window.types("\x1b")
        window.sees("nothing can be typed that would be kept")
    window.types(f"/{SECRET}")
    window.sees(f" {SECRET}")
    window.types("\t" if crash else "\x11")
    said = window.ends()
    assert ("ValueError" in said) == crash
    assert SECRET not in said
    told_outside = re.findall(r"\x1b\]\d+", window.seen)
    assert set(told_outside) <= {"\x1b]22"}, (
        "but for the mouse's shape: no clipboard, no title of the terminal"
    )
    written = {Path(os.fsdecode(name)) for name in window.written.read_bytes().splitlines()}
    assert any("meetings" in path.parts for path in written)
    for path in {*written, *tmp_path.rglob("*")} - {window.written}:
        if path.is_file() and not path.is_char_device():
            assert SECRET.encode() not in path.read_bytes(), path


async def pens(hand: Hand) -> None:
    await hand.press("ctrl+o")
    await hand.until(lambda: hand.meeting.head.pens_down, "pens down")


def evening(house: House, *lines: str) -> Meeting:
    return house.led("/start", *lines)


OPENED = {
    "DecideDialog": ["v"], "AskLine": ["w"], "ExtendDialog": ["plus"], "AgendaDialog": ["g"], "KeptDialog": ["k"],
    "Show": ["question_mark"], "CommandPalette": ["ctrl+p"], "Ask": ["e"],
}  # fmt: skip


@pytest.mark.parametrize("there", OPENED)
async def test_they_go_down_from_every_dialog_and_the_screen_is_hidden(house: House, there: str) -> None:
    async with house.running(evening(house, "d: We meet")) as hand:
        await hand.on("MeetingScreen")
        await hand.press(*OPENED[there])
        await hand.on(there)
        await hand.press("f9")
        await hand.on("Hidden")
        assert "We meet" not in hand.text()
        await hand.press("f9")
        await hand.on(there)
        await pens(hand)


async def test_a_question_that_waits_for_an_answer_does_not_hold_them_up(house: House) -> None:
    async with house.running(evening(house)) as hand:
        await hand.on("MeetingScreen")
        await hand.press("a")
        await hand.type("@sam buy tea (2026-11-02)")
        await hand.on("Ask")
        await pens(hand)
        await hand.on("MeetingScreen")
        assert hand.meeting.actions == (), "what was asked about is not kept either"


async def test_words_typed_over_a_question_are_not_shown_and_go_nowhere(house: House) -> None:
    async with house.running(evening(house)) as hand:
        await hand.on("MeetingScreen")
        await pens(hand)
        await hand.press("e")
        await hand.on("Ask")
        await hand.press(*"crets")
        await hand.sees("Pens are down: what you type goes nowhere.")
        assert "crets" not in hand.text() and "puts the words" not in hand.text()


async def test_a_refusal_does_not_say_the_words_again(house: House) -> None:
    async with house.running(evening(house)) as hand:
        await hand.on("MeetingScreen")
        await pens(hand)
        await hand.press("slash")
        await hand.type(f"goto {SECRET}")
        await hand.sees("✗ That can't be done.")
        await hand.press("escape")
        assert SECRET not in hand.text()


async def test_nothing_is_copied_from_any_field(house: House) -> None:
    async with house.running(evening(house)) as hand:
        await hand.on("MeetingScreen")
        await hand.press("w")
        await hand.on("AskLine")
        await pens(hand)
        await hand.press(*SECRET, "ctrl+a", "ctrl+c")
        assert SECRET not in hand.app.clipboard


async def test_the_summary_only_says_that_a_part_was_off_the_record(house: House) -> None:
    from facilitator.summary import summarise, write

    told = write(summarise(evening(house, "/off", "/off", "/end"), "peers"))
    assert "1 part of the meeting. Nothing of it was written down." in told
