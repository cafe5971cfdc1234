"""The first line of a screen that is not a running meeting: what it is, and on the right a word on how it stands."""

from __future__ import annotations

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from screens.widgets.rows import beside


class Headline(Widget):
    """One line; where there is too little room, the left gives way."""

    DEFAULT_CSS = """
    Headline { height: 1; background: $primary-background; color: $text; padding: 0 1; text-style: bold; }
    """

    left: reactive[str] = reactive("")
    right: reactive[str] = reactive("")

    def __init__(self, left: str, right: str = "") -> None:
        super().__init__()
        self.set_reactive(Headline.left, left)
        self.set_reactive(Headline.right, right)

    def render(self) -> RenderResult:
        """Draw both sides."""
        return beside(Content(self.left), Content(self.right), self.content_size.width)
