"""What is shown in a window that is too small to show anything right."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.screen import ModalScreen

from facilitator.i18n import _
from screens.widgets.plain import Plain

LEAST = (60, 16)
"""The smallest width and height that everything can still be reached in; 80 by 24 is what it is made for."""


class TooSmall(ModalScreen[None]):
    """One sentence that goes away when the window grows."""

    def compose(self) -> ComposeResult:
        width, height = LEAST
        yield Plain(
            _("This window is too small: make it {width} × {height} or more, or the letters smaller. Nothing is lost.",
              width=width, height=height)
        )  # fmt: skip
