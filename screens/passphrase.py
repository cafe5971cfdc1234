"""The passphrase of a sealed folder, asked before anything of it is shown."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input

from facilitator.errors import FacilitatorError
from facilitator.i18n import _
from screens.widgets.plain import Plain
from screens.window import Window, means


class Passphrase(Window[bool]):
    """Returns whether the folder is open; what is typed is seen by nobody and kept nowhere."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(False)", "leave")]

    def __init__(self, unlock: Callable[[str], object]) -> None:
        super().__init__(classes="question")
        self._unlock = unlock

    def body(self) -> ComposeResult:
        yield Plain(_("The meetings here are sealed. Type their passphrase."))
        yield Input(password=True)
        yield Plain(id="wrong")

    def foot(self) -> list[Binding]:
        """Name the keys of the field."""
        return [means("enter", "open them"), means("escape", "leave")]

    def on_mount(self) -> None:
        """There is nothing to say yet."""
        self._say("")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Try what was typed, and take it off the screen."""
        event.stop()
        typed, event.input.value = event.value, ""
        if typed:
            self._try(typed)

    @work(exclusive=True)
    async def _try(self, typed: str) -> None:
        """Open the folder; that is hard work on purpose, so a thread does it."""
        self._say(_("One moment …"))
        try:
            await asyncio.to_thread(self._unlock, typed)
        except FacilitatorError as refusal:
            self._say(f"✗ {refusal}")
        else:
            self.dismiss(True)

    def _say(self, words: str) -> None:
        said = self.query_one("#wrong", Plain)
        said.show(words)
        said.display = bool(words)
