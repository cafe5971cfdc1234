"""The start: the version against a bare Python, the first screen in a real terminal against a minimal Textual app."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pexpect

from tests.benchmarks.result import Result, ms, side_by_side

ROUNDS = 9
ROOT = Path(__file__).parents[2]

MINIMAL = """
from textual.app import App, ComposeResult
from textual.widgets import Footer, Header, Static
class Minimal(App):
    BINDINGS = [("q", "quit", "Quit")]
    def compose(self) -> ComposeResult:
        yield Header()
        yield Static("first usable screen")
        yield Footer()
Minimal().run()
"""


def benchmarks() -> Iterator[Result]:
    """Yield the start of the command and of the app."""
    bare, version = side_by_side([_run("-c", "pass"), _run("-m", "facilitator", "--version")], 21)
    yield Result("facilitator --version / python -c pass", version / bare, 2.5, f"{ms(version)} / {ms(bare)}")
    with tempfile.TemporaryDirectory() as data:
        minimal = _shows("first usable screen", ["-c", MINIMAL])
        ours = _shows("First conversation", ["-m", "facilitator", "--data", data])
        one, other = side_by_side([minimal, ours], ROUNDS)
    yield Result("first screen / minimal Textual app", other / one, 1.3, f"{ms(other)} / {ms(one)}")


def _run(*words: str) -> Callable[[], object]:
    return lambda: subprocess.run([sys.executable, *words], check=True, capture_output=True, cwd=ROOT)


def _shows(text: str, words: list[str]) -> Callable[[], object]:
    """Start a program in a terminal of its own and wait until it shows this."""

    def show() -> None:
        program = pexpect.spawn(sys.executable, words, cwd=str(ROOT), dimensions=(24, 80), timeout=30)
        program.expect_exact(text)
        program.close(force=True)

    return show
