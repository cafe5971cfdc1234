"""A window over a screen: it has the keys, so its own keys stand at the foot, over those of the screen below."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen

from screens.still_there import Orderly
from screens.widgets.keys import KeyLine

Result = TypeVar("Result")


class Window(ModalScreen[Result], Orderly[Result]):
    """Composes what stands in the window, and the foot below it."""

    VERTICAL_BREAKPOINTS = [(0, "-low"), (22, "-high")]

    def body(self) -> ComposeResult:
        """Compose what stands in the window."""
        raise NotImplementedError

    def foot(self) -> Iterable[Binding]:
        """Return the keys that mean something now, the way out last."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        with Vertical():
            yield from self.body()
        yield KeyLine(self.foot())

    def name_keys(self) -> None:
        """Name the keys anew: what they do has changed."""
        self.query_one(KeyLine).name_keys(self.foot())


def means(key: str, words: str) -> Binding:
    """Return a key with what it does in this window, to be named at the foot; `words` go through `_` there."""
    return Binding(key, "", words)


CHOOSE = Binding("up", "", "choose", key_display="↑ ↓")
"""How one goes through a list, named at the foot."""
