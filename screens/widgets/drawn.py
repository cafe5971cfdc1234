"""A widget that is drawn from reactives, and painted again only where what it shows has changed."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget


class Drawn(Widget):
    """Its children say what to draw; the clock may ask every second, and mostly nothing is sent to the terminal."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._drawn = Content("")

    def draw(self, size: Size) -> Content:
        """Return what to show on this many cells and lines."""
        raise NotImplementedError

    def look(self) -> None:
        """See whether anything looks different now, and paint it if so."""
        drawn = self.draw(self.content_size) if self.content_size else Content("")
        if not drawn.is_same(self._drawn):
            self._drawn = drawn
            self.refresh()

    def on_resize(self) -> None:
        """Draw for the new size."""
        self.look()

    def render(self) -> Content:
        """Return what was drawn last."""
        return self._drawn


def stacked(lines: list[Content]) -> Content:
    """Return lines below each other."""
    return Content("\n").join(lines)
