"""The plain face in a real terminal: a person types, is asked, and answers."""

from __future__ import annotations

import os
import re
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

from tests.conftest import ROOT, Command
from tests.test_plain import on_disk


def _at_a_terminal() -> None:
    """Take signals as a program started by hand does, also where the tests run in the background."""
    for number in (signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


class Terminal:
    """The real program in a terminal, and a person in front of it."""

    def __init__(self, *words: str, columns: int = 200) -> None:
        self.process = pexpect.spawn(
            sys.executable, ["-m", "facilitator", *words], cwd=str(ROOT), timeout=60, encoding="utf-8",
            dimensions=(24, columns), env={**os.environ, "TERM": "xterm-256color"}, preexec_fn=_at_a_terminal,
        )  # fmt: skip
        self.seen = ""

    def hear(self, words: str) -> None:
        """Wait until the program says these words."""
        self.process.expect_exact(words)
        self.seen += self.process.before + words

    def type(self, line: str, *said: str) -> None:
        """Type a line where one is waited for, and hear each of these in turn."""
        self.hear("\n> ")
        self.process.sendline(line)
        for words in said:
            self.hear(words)

    def end(self) -> int:
        """Wait for the program to end and return its exit status."""
        self.process.expect(pexpect.EOF)
        self.seen += self.process.before
        self.process.close()
        return int(self.process.exitstatus if self.process.exitstatus is not None else -1)


@pytest.fixture
def terminal(agenda: Path, data: Path) -> Iterator[Terminal]:
    one = Terminal("run", str(agenda), "--plain", "--data", str(data))
    yield one
    one.process.close(force=True)


def test_a_whole_meeting_is_typed(terminal: Terminal, data: Path) -> None:
    terminal.type("/present 9 peers", "Present: 9 peers")
    terminal.type("/tick 1", "A place people already go to (done)")
    terminal.type("/start", "1. Check-in (8 min)", "Read aloud: What made you come?", "The meeting ends")
    terminal.type("", "1. Check-in", "8 min left")
    terminal.type("/next", "2. What should change", "To decide: do we meet again")
    terminal.type("/next", "Still to decide: do we meet again, when and where", "Go on all the same? (y/n)")
    terminal.type("n", "Nothing was done.")
    terminal.type("d: We meet every second Thursday", "D1 kept: We meet every second Thursday")
    terminal.type("a: @sam book the room by 2020-02-02", "Sunday 2 February 2020 has passed.", "(y/n)")
    terminal.type("y", "A1 kept: book the room")
    terminal.type("/undo", "Taken back: the action A1")
    terminal.type("/at 14:05", "The clock here is the room's.")
    terminal.type("/next", "Still to agree: who tells the others", "Go on all the same? (y/n)")
    terminal.type("y", "3. Close")
    terminal.type("/end", "Not agreed yet who does it: who tells the others", "Go on all the same? (y/n)")
    terminal.type("y", "The meeting has ended", "D1: We meet every second Thursday")
    terminal.type("We meet every second Friday", "D1: We meet every second Friday")
    terminal.type("", "When and where do you meet again, and who facilitates?")
    terminal.type("Friday 4 December, Ana facilitates", "Is every word right? (y/n)")
    terminal.type("y", "Leave any out? Type their numbers, or n to keep them all.")
    terminal.type("n", "Summary: ")
    assert terminal.end() == 0, terminal.seen
    (summary,) = (data / "summaries").iterdir()
    assert "We meet every second Friday" in summary.read_text("utf-8")
    assert "Ana facilitates" in summary.read_text("utf-8")
    assert not re.search("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f]", terminal.seen)


def test_each_number_is_asked_for_by_itself(terminal: Terminal) -> None:
    terminal.type("/present 9 peers", "Present: 9 peers")
    terminal.type("/start", "The meeting ends")
    terminal.type("/decide fist to five We meet on Mondays", "step 1 of 4")
    terminal.type("/count", "How many? A number for each, or Enter for none.", "a fist (no):")
    terminal.type("", "1 finger (not yet, much must change):")
    terminal.type("two", "“two” is no number", "1 finger (not yet, much must change):")
    for words, asked in (("2", "2 fingers"), ("", "3 fingers"), ("7", "4 fingers"), ("", "5 fingers")):
        terminal.type(words, f"{asked} (")
    terminal.type("", "D1: 2 show 1 finger, 7 show 3 fingers.", "2 people show less than three.")
    terminal.type("/count", "a fist (no):")
    terminal.type(
        "/undecided try the hall first", "Nothing was counted.", "D1 kept", "needed next: try the hall first"
    )
    terminal.type("/sense straw poll Where do we meet", "Which options?")
    terminal.type("park, church hall", "park:")
    terminal.type("4", "church hall:")
    terminal.type("5", "S1 kept: Where do we meet, straw poll, 4 for park, 5 for church hall")
    terminal.type("/sense temperature check Shall we go on", "high:")
    terminal.type("6", "in the middle:")
    terminal.type("", "low:")
    terminal.type("1", "S2 kept: Shall we go on, temperature check, 6 high, 0 in the middle, 1 low")
    terminal.type("/quit")
    terminal.end()


def test_a_line_is_broken_between_words(agenda: Path, data: Path) -> None:
    terminal = Terminal("run", str(agenda), "--plain", "--data", str(data), columns=40)
    words = "Whoever opens the room on Thursdays also brings the tea and the second key with them"
    terminal.type("/start", "The meeting ends")
    terminal.type(
        f"d: {words}", "D1 kept: Whoever opens the room on\r\n  Thursdays also brings the tea and the\r\n"
    )
    terminal.type("/quit")
    terminal.end()
    assert words in on_disk(data)


def test_keys_that_move_about_are_no_part_of_what_was_said(terminal: Terminal, data: Path) -> None:
    terminal.type("/start", "The meeting ends")
    terminal.type(
        "n: Tea and cofee\x1b[D\x1b[D\x1bOC\x1b[3~", "Arrow keys and their like do nothing here", "kept"
    )
    terminal.type("n: Milk", "kept: Milk")
    assert '"text":"Tea and cofee"' in on_disk(data)


def test_ctrl_d_and_ctrl_c_leave_the_meeting_to_be_resumed(terminal: Terminal, data: Path) -> None:
    terminal.type("/start", "The meeting ends")
    terminal.type("d: One", "D1 kept: One")
    terminal.hear("\n> ")
    terminal.process.sendeof()
    terminal.hear("Go on with: facilitator resume ")
    assert terminal.end() == 0
    again = Terminal("resume", "--plain", "--data", str(data))
    again.hear("1. Check-in")
    again.type("d: Two", "D2 kept: Two")
    again.hear("\n> ")
    again.process.sendintr()
    again.hear("Go on with: facilitator resume ")
    again.hear(f" --plain --data {data}")
    assert again.end() == 0
    assert "Two" in on_disk(data)


def test_a_terminal_that_is_closed_loses_nothing(terminal: Terminal, data: Path) -> None:
    terminal.type("d: Kept", "D1 kept: Kept")
    terminal.process.kill(signal.SIGHUP)
    terminal.hear("Go on with: facilitator resume ")
    assert terminal.end() == 0
    assert "Kept" in on_disk(data)


def test_hiding_sends_everything_off_the_screen(terminal: Terminal) -> None:
    terminal.type("d: Private", "D1 kept: Private")
    terminal.type("/hide", "\r\n" * 60)
    terminal.type("/quit", "The meeting has not ended.")
    assert terminal.end() == 0


def test_an_agenda_on_standard_input_leaves_the_keyboard_free(agenda: Path, data: Path) -> None:
    one = pexpect.spawn(
        "/bin/sh", ["-c", f"{sys.executable} -m facilitator run - --plain --data '{data}' < '{agenda}'"],
        cwd=str(ROOT), timeout=60, encoding="utf-8",
    )  # fmt: skip
    one.expect_exact("\n> ")
    one.sendline("d: Typed by hand")
    one.expect_exact("D1 kept: Typed by hand")
    one.close(force=True)


@pytest.mark.parametrize("words", [[], ["run", "AGENDA"], ["resume"]])
def test_in_a_terminal_the_app_opens(
    facilitator: Command, agenda: Path, data: Path, words: list[str]
) -> None:
    facilitator("run", str(agenda), "--plain")
    app = Terminal("--data", str(data), *[str(agenda) if word == "AGENDA" else word for word in words])
    app.hear("\x1b[?1049h")  # the terminal's other screen, which full-screen programs draw on
    app.hear("vening" if words else "\x1b[")
    app.process.sendcontrol("q")
    assert app.end() == 0
