"""The line of keys at the foot of a screen: as many as there is room for, the most needed first."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text
from textual.app import RenderResult
from textual.binding import Binding
from textual.widget import Widget

from facilitator.i18n import _


def shown_key(binding: Binding) -> str:
    """Return a key as people know it."""
    names = {
        "enter": "⏎", "escape": "esc", "question_mark": "?", "plus": "+", "space": _("space"), "slash": "/", "up": "↑",
        "down": "↓", "minus": "-", "delete": "del", "full_stop": ".",
    }  # fmt: skip
    key = binding.key.split(",")[0]
    return binding.key_display or names.get(key, key)


class KeyLine(Widget):
    """The keys of the screen it stands on, each with its word; those that don't fit are behind `?`."""

    DEFAULT_CSS = """
    KeyLine { height: 1; dock: bottom; background: $panel; color: $text; padding: 0 1; }
    """

    def __init__(self, bindings: Iterable[Binding]) -> None:
        super().__init__()
        self._keys = [binding for binding in bindings if binding.show]

    def render(self) -> RenderResult:
        """Draw as many keys as fit; the last place is kept for the help."""
        *others, help_key = self._keys
        width, line, used = self.size.width - 2, Text(no_wrap=True, end=""), 0
        needed = _width(help_key)
        for binding in others:
            if used + _width(binding) + needed > width:
                continue
            line.append_text(_drawn(binding))
            used += _width(binding)
        return line.append_text(_drawn(help_key))


def _width(binding: Binding) -> int:
    return len(shown_key(binding)) + len(_(binding.description)) + 3


def _drawn(binding: Binding) -> Text:
    return Text.assemble((shown_key(binding), "bold"), " ", _(binding.description), "  ")
