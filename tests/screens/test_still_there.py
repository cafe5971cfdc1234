"""A screen that is going is told nothing any more: its rows go before it does."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

from textual.app import App
from textual.screen import Screen
from textual.widgets import Label

from screens.still_there import from_thread

told: list[str] = []


class Row(Label):
    """A row; while it goes, and its screen is still there, a thread has read something."""

    async def on_unmount(self) -> None:
        """Tell the screen what was read, from a thread."""
        await asyncio.to_thread(from_thread, self.screen, told.append, "while it goes")


class Rows(Screen[None]):
    """A screen that shows what is read in a thread."""

    def compose(self) -> Iterator[Label]:
        """Show a row."""
        yield Row("one")


async def test_a_screen_is_told_while_it_is_there_and_not_while_it_goes() -> None:
    told.clear()
    app: App[None] = App()
    async with app.run_test():
        screen = Rows()
        await app.push_screen(screen)
        await asyncio.to_thread(from_thread, screen, told.append, "while it is there")
        await app.pop_screen()
        await asyncio.to_thread(from_thread, screen, told.append, "when it is gone")
        await app.push_screen(Rows())  # this one goes as the app ends
    assert told == ["while it is there"]
