"""What stands on the screen when someone begins to type while pens are down: it takes every letter, and keeps none."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from facilitator.i18n import _
from screens.widgets.plain import Plain
from screens.window import Window, means


class PensAreDown(Window[bool]):
    """Returns whether pens are to be lifted; a sentence typed blindly is no row of commands."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter", "dismiss(False)", "back"),
        Binding("ctrl+o", "dismiss(True)", "pens up", show=False, priority=True),
    ]

    def __init__(self) -> None:
        super().__init__(classes="question")

    def body(self) -> ComposeResult:
        yield Plain(_("✗ Pens are down: nothing is kept, and what you type now goes nowhere."))

    def foot(self) -> list[Binding]:
        """Name the two ways out."""
        return [means("ctrl+o", "lifts pens"), means("escape", "goes back; o there lifts pens")]
