"""The line in which words are looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.widgets import Input

from facilitator.i18n import _

if TYPE_CHECKING:
    from screens.home import Home


class Find(Input):
    """Every letter narrows the list of the screen it stands on; enter goes to what was found."""

    DEFAULT_CSS = """
    Find { margin: 0 1; border: tall $border-blurred; }
    Find:focus { border: tall $border; }
    """

    def __init__(self) -> None:
        super().__init__(placeholder=_("words of a title"))

    def on_input_changed(self) -> None:
        """Narrow the list."""
        self._home.look_for(self.value)

    def on_input_submitted(self) -> None:
        """Go to the list."""
        self._home.open_found()

    @property
    def _home(self) -> Home:
        return cast("Home", self.screen)
