"""Screens come and go in order: none is spoken to without its rows, and none takes away the one above it."""

from __future__ import annotations

import asyncio
import importlib
import pkgutil
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import pytest
from textual import work
from textual.app import App
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import Label

import screens
from facilitator.capture import Command
from screens.decide import ProposalDialog
from screens.still_there import Orderly, from_thread, tell
from screens.writer import Writer
from tests.screens.conftest import House


class Row(Label):
    """A row; while it goes, and its screen is still there, everything happens that may then."""

    async def on_unmount(self) -> None:
        """Tell the screen what was read, from a thread, and end what it waits for."""
        screen = self.screen
        assert isinstance(screen, Rows)
        await asyncio.to_thread(from_thread, screen, screen.told.append, "read while it goes")
        screen.come.set()
        for _turn in range(3):
            await asyncio.sleep(0)


class Rows(Orderly[str]):
    """A screen that waits for something, and notes what it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.come = asyncio.Event()
        self.told: list[str] = []

    def compose(self) -> Iterator[Vertical]:
        """Show a row, inside something."""
        yield Vertical(Row("one"))

    @work
    async def wait(self) -> None:
        """Wait, and say that it came."""
        await self.come.wait()
        self.told.append("waited")

    def count(self) -> None:
        """Note that the row is there; fails where it is not."""
        self.told.append(str(self.query_one(Row).content))


@asynccontextmanager
async def shown() -> AsyncIterator[tuple[App[None], Rows]]:
    app: App[None] = App()
    async with asyncio.timeout(60), app.run_test():
        screen = Rows()
        await app.push_screen(screen)
        yield app, screen


def test_every_screen_of_the_app_is_orderly_but_the_one_that_comes_with_textual() -> None:
    for module in pkgutil.walk_packages(screens.__path__, "screens."):
        importlib.import_module(module.name)
    others = {one.__name__ for one in kinds_of(Screen) if one.__module__.startswith("screens.")}
    assert others - {one.__name__ for one in kinds_of(Orderly)} == {"CommandPalette", "Orderly"}


def kinds_of(kind: type) -> set[type]:
    return {one for below in kind.__subclasses__() for one in (below, *kinds_of(below))}


async def test_a_screen_is_told_while_it_is_there_and_not_while_it_goes() -> None:
    async with shown() as (app, screen):
        await asyncio.to_thread(from_thread, screen, screen.told.append, "read while it is there")
        screen.wait()
        await app.pop_screen()
        await asyncio.to_thread(from_thread, screen, screen.told.append, "read when it is gone")
        last = Rows()
        await app.push_screen(last)  # this one goes as the app ends
    assert (screen.told, last.told) == (["read while it is there"], [])


async def test_a_screen_that_is_coming_is_told_once_it_has_its_rows() -> None:
    async with shown() as (app, _screen):
        coming = Rows()
        there = app.push_screen(coming)
        tell(coming, coming.count)
        while not coming.is_mounted:
            tell(coming, coming.count)
            await asyncio.sleep(0)
        await there
        tell(coming, coming.count)
        assert coming.told and set(coming.told) == {"one"}


async def test_nothing_is_done_after_drawing_for_a_screen_that_went_before_it() -> None:
    async with shown() as (app, screen):
        screen.call_after_refresh(screen.count)
        await app.pop_screen()
        drawn = asyncio.Event()
        app.screen.call_after_refresh(drawn.set)
        await drawn.wait()
        assert screen.told == []


async def test_a_screen_with_another_above_it_goes_when_that_is_gone() -> None:
    async with shown() as (app, screen):
        answers: list[str | None] = []
        below, above = Rows(), Rows()
        await app.push_screen(below, answers.append)
        await app.push_screen(above)
        below.dismiss("yes")
        assert (app.screen, answers) == (above, [])
        app.pop_screen()
        while not answers:
            await asyncio.sleep(0)
        assert (app.screen, answers) == (screen, ["yes"])


async def test_a_window_that_is_done_leaves_the_screen_hidden(house: House) -> None:
    async with house.running(house.kept("/start", "/decide consent We meet on Thursdays")) as hand:
        await hand.on("MeetingScreen")
        await hand.app.push_screen(ProposalDialog(hand.meeting, hand.app.screen, house.clock))
        await hand.press("f9")
        await hand.on("Hidden")
        assert hand.app.open is not None
        await hand.app.open.do(Command("undecided"), sure=True)  # as a disk does that took its time
        await hand.pilot.pause()
        assert hand.screen == "Hidden"
        await hand.press("x")
        await hand.on("MeetingScreen")


async def test_leaving_twice_while_the_disk_is_slow_leaves_once(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, close = threading.Event(), Writer.close

    def slow(writer: Writer) -> None:
        gate.wait(60)
        close(writer)

    monkeypatch.setattr(Writer, "close", slow)
    async with house.running(house.kept()) as hand:
        await hand.on("PrepareScreen")
        await hand.press("escape", "escape")
        hand.app.call_later(hand.app.action_quit)
        await hand.pilot.pause()
        gate.set()
        await hand.until(lambda: hand.app.open is None, "the meeting is left")
    assert hand.app.return_code in (0, None)
