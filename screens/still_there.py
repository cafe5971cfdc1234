"""Speaking to a screen only while it is there: its rows go before it does, and a method that looks for one fails."""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec

from textual.dom import DOMNode

Told = ParamSpec("Told")


def still_there(screen: DOMNode) -> bool:
    """Tell whether a screen, or an app, is neither going nor gone."""
    return screen.app.is_running and screen.display


def from_thread(
    screen: DOMNode, tell: Callable[Told, object], *args: Told.args, **kwargs: Told.kwargs
) -> None:
    """Call a method of a screen from a thread that read for it; one that is not there any more is told nothing."""

    def tell_it() -> None:
        if still_there(screen):
            tell(*args, **kwargs)

    screen.app.call_from_thread(tell_it)
