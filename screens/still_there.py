"""Screens that come and go in order, and speaking to one only while it is there.

A screen's rows come after it does and go before it does. Whatever speaks to it from outside its own messages, such as a
thread that read for it, the app's work, or its own work after a wait, may meet it without them, and a method that
looks for a row fails then.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, ParamSpec, TypeVar, cast

from textual.await_complete import AwaitComplete
from textual.dom import DOMNode
from textual.screen import Screen

Told = ParamSpec("Told")
Result = TypeVar("Result")


class Orderly(Screen[Result]):
    """A screen whose work ends before its rows go, and that never takes away the one above it.

    Each screen of the app is one.
    """

    _to_give: tuple[Result | None] | None = None
    """The answer to go with as soon as nothing stands above any more."""

    def _on_prune(self) -> None:
        """End what this screen still waits for: Textual ends it only when the rows are gone."""
        self.workers.cancel_node(self)

    def call_after_refresh(
        self, callback: Callable[..., Awaitable[None] | object], *args: Any, **kwargs: Any
    ) -> bool:
        """Call this once everything is drawn, if the screen is still there: the one that draws may be the next one."""

        def call() -> Awaitable[None] | object:
            return callback(*args, **kwargs) if still_there(self) else None

        return super().call_after_refresh(call)

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Go with this answer; where another screen stands above, as the hiding one may, go when that is gone."""
        if self.is_active:
            return super().dismiss(result)
        self._to_give = (result,)
        return AwaitComplete()

    def on_screen_resume(self) -> None:
        """Go now, where this screen was to go while another stood above it."""
        if self._to_give is not None:
            (result,), self._to_give = self._to_give, None
            self.dismiss(result)


def still_there(screen: DOMNode) -> bool:
    """Tell whether a screen, or an app, is neither going nor gone."""
    return screen.app.is_running and screen.display


def tell(screen: DOMNode, telling: Callable[Told, object], *args: Told.args, **kwargs: Told.kwargs) -> None:
    """Call a method of a screen; of one that is coming, once it has its rows; of one that is going, never."""
    if isinstance(screen, Screen) and not screen.is_mounted:
        screen.call_later(cast("Callable[..., Any]", telling), *args, **kwargs)
    elif still_there(screen):
        telling(*args, **kwargs)


def from_thread(
    screen: DOMNode, telling: Callable[Told, object], *args: Told.args, **kwargs: Told.kwargs
) -> None:
    """Call a method of a screen, as `tell` does, from a thread that read for it."""
    screen.app.call_from_thread(lambda: tell(screen, telling, *args, **kwargs))
