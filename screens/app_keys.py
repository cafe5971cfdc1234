"""The keys that do the same on every screen, also while something is typed."""

from __future__ import annotations

from textual.binding import Binding


def _key(key: str, action: str, word: str, tooltip: str) -> Binding:
    return Binding(key, action, word, tooltip=tooltip, show=False, priority=True, id=f"app-{action}")


APP_KEYS = (
    _key("f9", "hide", "hide", "Hide the screen at once; only a clock remains."),
    _key("ctrl+o", "pens", "pens down", "Pens down, or up again, from any screen."),
    _key(
        "ctrl+b", "ring", "bell", "Ring when an item's time is nearly over and when it is, or stop ringing."
    ),
    _key("ctrl+t", "light", "light or dark", "Change between light and dark."),
    _key("ctrl+q", "quit", "quit", "Leave the program. What is kept stays kept."),
)
