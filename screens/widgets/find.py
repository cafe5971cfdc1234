"""The line in which words are looked for."""

from __future__ import annotations

from typing import Protocol, cast

from textual.widgets import Input

from facilitator.i18n import _


class Narrowed(Protocol):
    """A screen with a list that words narrow."""

    def look_for(self, words: str) -> None:
        """Show what has these words."""

    def open_found(self) -> None:
        """Go to what was found."""


class Find(Input):
    """Every letter narrows the list of the screen it stands on; enter goes to what was found."""

    DEFAULT_CSS = """
    Find { margin: 0 1; border: tall $border-blurred; }
    Find:focus { border: tall $border; }
    """

    def __init__(self, words: str = "") -> None:
        super().__init__(placeholder=words or _("words of a title"))

    def on_input_changed(self) -> None:
        """Narrow the list."""
        self._list.look_for(self.value)

    def on_input_submitted(self) -> None:
        """Go to the list."""
        self._list.open_found()

    @property
    def _list(self) -> Narrowed:
        return cast(Narrowed, self.screen)
