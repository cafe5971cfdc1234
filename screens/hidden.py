"""The screen hidden at once: a plain clock remains, and any key brings everything back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from textual import events
from textual.app import ComposeResult

from facilitator.i18n import _, clock_time
from screens.still_there import Orderly
from screens.widgets.plain import Plain
from screens.widgets.time_bar import large_figures


class Hidden(Orderly[None]):
    """Nothing but the time of day. It is no modal screen, so that nothing shines through."""

    DEFAULT_CSS = """
    Hidden { align: center middle; }
    Hidden Plain { width: 100%; text-align: center; text-style: bold; }
    Hidden #how { margin-top: 2; color: $text-muted; text-style: none; }
    """

    def __init__(self, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._clock = clock

    def compose(self) -> ComposeResult:
        yield Plain(id="time")
        yield Plain(_("Any key brings it back."), id="how")

    def on_mount(self) -> None:
        """Keep the time right."""
        self._look()
        self.set_interval(1.0, self._look)

    def _look(self) -> None:
        self.query_one("#time", Plain).show("\n".join(large_figures(clock_time(self._clock()))))

    def on_key(self, event: events.Key) -> None:
        """Come back; the key does nothing else."""
        event.stop()
        event.prevent_default()
        self.dismiss()

    def on_click(self) -> None:
        """Come back."""
        self.dismiss()
