"""What is shown in a window that is too small to show anything right."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.geometry import Size
from textual.screen import ModalScreen

from facilitator.i18n import _
from screens.still_there import Orderly
from screens.widgets.plain import Plain

LEAST = (60, 16)
"""The smallest width and height that everything can still be reached in; 80 by 24 is what it is made for."""


def fits(size: Size) -> bool:
    """Tell whether a window is large enough."""
    return size.width >= LEAST[0] and size.height >= LEAST[1]


class TooSmall(ModalScreen[None], Orderly[None]):
    """One sentence that goes away when the window grows."""

    def on_screen_resume(self) -> None:
        """Go away where the window grew while a question stood over this."""
        if fits(self.app.size):
            self.dismiss()

    def compose(self) -> ComposeResult:
        width, height = LEAST
        yield Plain(
            _("This window is too small: make it {width} × {height} or more, or the letters smaller. Nothing is lost.",
              width=width, height=height)
        )  # fmt: skip
