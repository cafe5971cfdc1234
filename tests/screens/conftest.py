"""A real shelf in a folder of its own, a clock that stands until it is moved, and the app in a terminal of any size."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input

from facilitator import meeting as m
from facilitator.agenda import load_agenda
from facilitator.capture import read_line
from facilitator.conduct import Room, obey
from facilitator.library import Library
from facilitator.meeting import Meeting
from facilitator.store.keeper import KeptMeeting
from facilitator.store.shelf import Shelf
from screens import app
from screens.app import FacilitatorApp
from screens.writer import Writer

AGENDA = """\
---
convened-by: community
purpose: Peers choose one small next step together.
---
# An evening together

Why it is shaped so.

## Before the meeting

- [ ] A place people already go to
- [ ] Tea

## Check-in (8 min)

Method: go-round

> What name shall we use for [you] today?

## What should change (15 min)

> What makes life hard here?

Decide: do we meet again, when and where (consent)

## Close (5 min)

> One word on how you leave.

## After the meeting

- [ ] Fares are paid
"""


PATIENCE = 60.0
"""Seconds after which something is taken to come no more: many, as a machine may have much else to do."""


@dataclass
class Clock:
    """A clock that is moved by hand."""

    now: datetime = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)


@dataclass
class House:
    """One data folder, with what a person does in it told in lines."""

    data: Path
    clock: Clock = field(default_factory=Clock)

    def __post_init__(self) -> None:
        numbers = count(1)
        self.new_id: Callable[[], str] = lambda: f"id{next(numbers):06}"
        self.shelf = Shelf(self.data, clock=self.clock, new_id=self.new_id)
        self.library = Library(self.data / "agendas", self.data / "shipped")
        self.shipped("en", "evening", AGENDA)

    def shipped(self, language: str, name: str, text: str) -> Path:
        return _write(self.data / "shipped" / language / f"{name}.md", text)

    def own(self, name: str, text: str) -> Path:
        return _write(self.data / "agendas" / f"{name}.md", text)

    def planned(self, text: str = AGENDA, **head: Any) -> Meeting:
        agenda = load_agenda(_write(self.data / "given" / "agenda.md", text))
        return m.plan(agenda, now=self.clock(), new_id=self.new_id, **head)

    def led(self, *lines: str, planned: Meeting | None = None) -> Meeting:
        """Return a meeting after these lines."""
        meeting = planned or self.planned()
        for line in lines:
            typed = read_line(line, self.clock().date())
            assert typed is not None
            meeting = obey(Room(meeting, self.clock(), self.new_id, sure=True), typed).meeting
        return meeting

    def kept(self, *lines: str, **given: Any) -> Path:
        """Keep a meeting after these lines, and return its file."""
        with self.shelf.begin(self.led(*lines, **given)) as kept:
            return kept.path

    def app(self, first: Path | Meeting | None = None) -> FacilitatorApp:
        writer = None
        if first is not None:
            kept = self.shelf.open(first) if isinstance(first, Path) else self.shelf.begin(first)
            writer = Writer(self.shelf, kept.meeting, kept, clock=self.clock, new_id=self.new_id)
        return FacilitatorApp(
            shelf=self.shelf,
            library=self.library,
            clock=self.clock,
            new_id=self.new_id,
            data=self.data,
            first=writer,
        )

    @asynccontextmanager
    async def running(
        self, first: Path | Meeting | None = None, size: tuple[int, int] = (80, 24)
    ) -> AsyncIterator[Hand]:
        app = self.app(first)
        async with app.run_test(size=size) as pilot:
            hand = Hand(app, pilot)
            if first is not None:
                await hand.until(lambda: hand.screen != "Home" and app.screen.is_mounted, "the meeting")
            try:
                yield hand
            finally:
                app.workers.cancel_all()  # as a real app does that ends
                if app.open is not None:
                    app.open.writer.close()


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def _flat(words: str) -> str:
    return " ".join(words.split())


@dataclass
class Hand:
    """Presses keys, types, and waits for what must come."""

    app: FacilitatorApp
    pilot: Pilot[None]
    _shown: Meeting | None = None

    @property
    def screen(self) -> str:
        return type(self.app.screen).__name__

    @property
    def meeting(self) -> Meeting:
        """The meeting, as all screens have it: one that is just being kept counts when they were told so."""
        opened = self.app.open
        assert opened is not None
        shown = self._shown
        keeping = opened._turn.locked() and opened.question is None
        if not keeping or shown is None or shown.head.id != opened.meeting.head.id:
            self._shown = opened.meeting
        assert self._shown is not None
        return self._shown

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def type(self, text: str) -> None:
        """Give the line these words, at once as a paste does, and finish it."""
        focused = self.app.focused
        assert isinstance(focused, Input), focused
        focused.insert_text_at_cursor(text)
        await self.press("enter")

    async def until(self, came: Callable[[], object], what: str = "") -> None:
        """Wait until this is so; what never comes fails the test."""
        last = monotonic() + PATIENCE
        while not came():
            if monotonic() > last:
                raise AssertionError(f"never came: {what or came}\n{self.text()}")
            await asyncio.sleep(0.002)
        await self.pilot.pause()

    async def on(self, screen: str) -> None:
        await self.until(lambda: self.screen == screen and self.app.screen.is_mounted, screen)

    async def sees(self, words: str) -> None:
        """Wait until these words stand on the screen, wherever a line of them ends."""
        await self.until(lambda: _flat(words) in _flat(self.text()), words)

    def text(self, screen: Screen[Any] | None = None) -> str:
        """Return the whole terminal as text."""
        lines = (screen or self.app.screen)._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip) for strip in lines)


@pytest.fixture(autouse=True)
def _looks_at_the_clock_only_when_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave looking at the clock to the test: a clock that a test moves leaps, and the app asks about every leap."""
    monkeypatch.setattr(app, "LOOK_EVERY", 3600.0)


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path / "data")


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> Callable[[bool], None]:
    """Make the disk take nothing more, or take everything again."""
    from facilitator.errors import StorageFailure

    keep = KeptMeeting.keep

    def full(self: KeptMeeting, meeting: Meeting) -> None:
        self.meeting = meeting
        if len(meeting.log) > self._saved:
            raise StorageFailure("The disk is full.")

    def switch(on: bool) -> None:
        monkeypatch.setattr(KeptMeeting, "keep", full if on else keep)

    return switch
