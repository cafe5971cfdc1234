"""The sign below a text that does not fit: how many lines are out of sight, and the key that shows them."""

from __future__ import annotations

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget

from facilitator.i18n import ngettext
from screens.widgets.plain import Plain


class Readable(VerticalScroll, can_focus=False):
    """A text that may be longer than its place; the sign that follows it says so as long as it is."""

    SHARES = False
    """Whether the sign takes its line from this text, and not from elsewhere."""

    def watch_scroll_y(self, old: float, new: float) -> None:
        """Count the lines anew as the person scrolls."""
        super().watch_scroll_y(old, new)
        self._tell()

    def on_resize(self) -> None:
        """Count the lines of another text, or of another place."""
        self._tell()

    def _tell(self) -> None:
        for sign in self._signs():
            above, all_of_it = round(self.scroll_y), self.max_scroll_y
            sign.display = all_of_it > (sign.display and self.SHARES)
            sign.tell(above, all_of_it - above)

    def _signs(self) -> list[More]:
        parent = self.parent
        return list(parent.query_children(More)) if isinstance(parent, Widget) else []


class More(Plain):
    """One line that tells how many lines stand above and below what is in sight."""

    DEFAULT_CSS = """
    More { height: 1; padding: 0 1; display: none; background: $panel; color: $text; }
    """

    def __init__(self, up: str = "↑", down: str = "↓") -> None:
        """`up` and `down` are the keys that scroll here."""
        super().__init__()
        self._up, self._down = up, down

    def tell(self, above: int, below: int) -> None:
        """Say how many lines are out of sight."""
        self.show(Content("   ").join([
            *([_told(self._down, ngettext("{n} more line below", "{n} more lines below", below))] if below else []),
            *([_told(self._up, ngettext("{n} line above", "{n} lines above", above))] if above else []),
        ]))  # fmt: skip


def _told(key: str, words: str) -> Content:
    return Content.assemble((key, "bold"), " ", words)
