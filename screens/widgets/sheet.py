"""A text to be read while leading: paragraphs with a sign before them, wrapped under themselves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from screens.widgets.drawn import stacked

WIDEST = 92
"""Lines longer than this are hard to find the beginning of, whatever the terminal's width."""


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph with the sign that stands before it."""

    text: Content
    sign: Content = Content("")  # noqa: RUF009 - it never changes
    further: Content | None = None
    """The sign before its other lines; without one they begin where the first does."""
    apart: bool = False
    """Whether an empty line stands before it."""

    def lines(self, width: int) -> list[Content]:
        """Return the paragraph on so many cells."""
        room = max(width - self.sign.cell_length, 10)
        further = Content(" " * self.sign.cell_length) if self.further is None else self.further
        wrapped = self.text.wrap(room)
        return [(further if place else self.sign) + line for place, line in enumerate(wrapped)]


class Sheet(Widget):
    """Paragraphs below each other, as high as they need to be."""

    DEFAULT_CSS = "Sheet { height: auto; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._parts: tuple[Part, ...] = ()
        self._lines: tuple[int, list[Content]] = (0, [])

    def show(self, parts: Iterable[Part]) -> None:
        """Show these paragraphs instead."""
        self._parts = tuple(parts)
        self._lines = (0, [])
        self.refresh(layout=True)

    def lines(self, width: int) -> list[Content]:
        """Return every line on so many cells."""
        if self._lines[0] != width:
            self._lines = (width, _lines(self._parts, min(width, WIDEST)))
        return self._lines[1]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Return how many lines the paragraphs take."""
        return len(self.lines(width))

    def render(self) -> Content:
        """Return the lines."""
        return stacked(self.lines(self.content_size.width))


def _lines(parts: tuple[Part, ...], width: int) -> list[Content]:
    lines: list[Content] = []
    for part in parts:
        if part.apart and lines:
            lines.append(Content(""))
        lines += part.lines(width)
    return lines
