"""What a screen has behind `?`: what it is for, and every key of it."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding
from textual.dom import DOMNode

from facilitator.i18n import _


class Explained(DOMNode):
    """A part of any screen that binds a key to `help`; it stands behind the screen among the bases."""

    about: ClassVar[str] = ""
    """What the screen is for; put through `_` where it is shown."""

    @classmethod
    def keys(cls) -> list[Binding]:
        """Return the keys of this screen, the most needed first; one without a tooltip goes without saying."""
        return [one for one in cls.BINDINGS if isinstance(one, Binding) and one.tooltip]

    def told(self) -> str:
        """Return what the help says before it names the keys, in the language in use."""
        return _(self.about) if self.about else ""

    def action_help(self) -> None:
        """Explain this screen and its keys."""
        from screens.dialogs import Show
        from screens.help import help_on_keys

        self.app.push_screen(Show(help_on_keys(self.keys(), self.told()), _("Help")))
