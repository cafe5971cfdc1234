"""The line in which words are looked for, on any screen with a list: what is typed ahead of it is not lost."""

from __future__ import annotations

from typing import cast

from textual import events
from textual.dom import DOMNode
from textual.screen import Screen


class Finding(DOMNode):
    """A part of a screen on which `/` brings the line.

    Keys that come faster than the line are on their way to the list, where they would be commands. They are kept
    for the line from the moment on that `/` passes here, which is before it is acted on.
    """

    _early: list[str] | None = None
    """What was typed since `/`, while the line is on its way; None when it is there or not asked for."""

    def on_key(self, event: events.Key) -> None:
        """Keep what is meant for the line."""
        if self._early is None:
            if event.key == "slash":
                self._early = []
        elif event.is_printable and event.character:
            self._early.append(event.character)
            event.stop()
            event.prevent_default()

    async def begin_finding(self, words: str = "") -> None:
        """Bring the line, and put into it what was typed meanwhile."""
        from screens.widgets.find import Find  # the first screen need not wait for it

        screen = cast("Screen[None]", self)
        if not screen.query(Find):
            await screen.mount(Find(words), before="#middle")
        screen.set_focus(screen.query_one(Find))
        screen.call_after_refresh(self._hand_over)

    def _hand_over(self) -> None:
        from screens.widgets.find import Find

        typed, self._early = "".join(self._early or ()), None
        for line in cast("Screen[None]", self).query(Find):
            line.insert_text_at_cursor(typed)
