"""The line of keys at the foot of a screen: as many as there is room for, the most needed first."""

from __future__ import annotations

from collections.abc import Iterable

from textual.app import RenderResult
from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget

from facilitator.i18n import _


def shown_key(binding: Binding) -> str:
    """Return a key as people know it."""
    names = {
        "enter": "⏎", "escape": "esc", "question_mark": "?", "plus": "+", "space": _("space"), "slash": "/", "up": "↑",
        "down": "↓", "backspace": "⌫", "minus": "-", "delete": "del", "full_stop": ".",
    }  # fmt: skip
    key = binding.key.split(",")[0]
    return binding.key_display or names.get(key, key)


class KeyLine(Widget):
    """The keys of the screen it stands on, each with its word; those that don't fit are behind the last one, help."""

    DEFAULT_CSS = """
    KeyLine { height: 1; dock: bottom; background: $panel; color: $text; padding: 0 1; }
    """

    def __init__(self, bindings: Iterable[Binding]) -> None:
        super().__init__()
        self.name_keys(bindings)

    def name_keys(self, bindings: Iterable[Binding]) -> None:
        """Show these from now on; the last one is the help."""
        self._keys = [binding for binding in bindings if binding.show]
        self.refresh()

    def render(self) -> RenderResult:
        """Draw as many keys as fit; the last place is kept for the help."""
        *others, last = map(_drawn, self._keys)
        room, shown = self.content_size.width - last.cell_length, []
        for key in others:
            if key.cell_length <= room:
                shown.append(key)
                room -= key.cell_length
        return Content.assemble(*shown, last, " " * max(room, 0))


def _drawn(binding: Binding) -> Content:
    return Content.assemble((shown_key(binding), "bold"), " ", _(binding.description), "  ")
