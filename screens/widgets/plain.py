"""Text that is only text: no widget here reads markup, whatever a person typed or a file brought in."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static


class Plain(Static):
    """A Static that shows what it is given, letter for letter."""

    def __init__(
        self, text: str | Content = "", *, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(plain(text), id=id, classes=classes, markup=False)

    def show(self, text: str | Content) -> None:
        """Show this instead."""
        self.update(plain(text))


def plain(text: str | Content) -> Content:
    """Return text as content that no markup is read in."""
    return text if isinstance(text, Content) else Content(text)


def lines(*parts: str | Content) -> Content:
    """Return parts below each other; empty ones are left out."""
    return Content("\n").join(plain(part) for part in parts if part)
