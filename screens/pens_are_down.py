"""What stands on the screen when someone begins to type while pens are down: it takes every letter, and keeps none."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from facilitator.i18n import _
from screens.widgets.plain import Plain


class PensAreDown(ModalScreen[bool]):
    """Returns whether pens are to be lifted; a sentence typed blindly is no row of commands."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter", "dismiss(False)", "back"),
        Binding("ctrl+o", "dismiss(True)", "pens up", show=False, priority=True),
    ]

    def __init__(self) -> None:
        super().__init__(classes="question")

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Plain(_("✗ Pens are down: nothing is kept, and what you type now goes nowhere."))
            yield Plain(_("esc goes back, and o there lifts pens · ctrl+o lifts them now"), classes="how")
