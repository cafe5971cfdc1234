"""The input that the capture line types in."""

from __future__ import annotations

from textual import events
from textual.geometry import Size
from textual.reactive import reactive
from textual.widgets import Input

from facilitator.text import clean_line


class Field(Input):
    """An input that loses no line of what is pasted, and copies nothing while nothing may be kept."""

    virtual_size = reactive(Size(0, 0))
    """As every widget has it, but that it grows with each letter lays nothing out anew: that would slow each key."""

    def __init__(self) -> None:
        super().__init__(compact=True, select_on_focus=False)
        self.can_focus = False
        self.secret = False
        """Whether what is typed may exist nowhere but in this line."""

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self.replace(clean_line(event.text), *self.selection)

    def action_copy(self) -> None:
        """Copy what is selected, unless it must stay here."""
        if not self.secret:
            super().action_copy()

    def action_cut(self) -> None:
        """Cut what is selected, unless it must stay here."""
        if not self.secret:
            super().action_cut()
