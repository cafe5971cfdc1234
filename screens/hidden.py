"""The screen hidden at once: a plain clock remains, and any key brings everything back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from textual import events
from textual.app import ComposeResult
from textual.screen import ModalScreen

from facilitator.i18n import clock_time
from screens.widgets.plain import Plain


class Hidden(ModalScreen[None]):
    """Nothing but the time of day."""

    CSS = """
    Hidden { align: center middle; background: $background 100%; }
    Hidden Plain { width: auto; text-style: bold; }
    """

    def __init__(self, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._clock = clock

    def compose(self) -> ComposeResult:
        yield Plain(clock_time(self._clock()))

    def on_mount(self) -> None:
        """Keep the time right."""
        self.set_interval(1.0, lambda: self.query_one(Plain).show(clock_time(self._clock())))

    def on_key(self, event: events.Key) -> None:
        """Come back."""
        event.stop()
        self.dismiss()
