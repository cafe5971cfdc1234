"""The summary as it was written, to look through before it leaves the room."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen

from facilitator.i18n import _
from screens.dialogs import Show
from screens.help import help_on_keys
from screens.messages import MeetingLeft
from screens.widgets.keys import KeyLine
from screens.widgets.plain import Plain


class SummaryScreen(Screen[None]):
    """The text of the summary's file, letter for letter, and where it is."""

    CSS = """
    SummaryScreen #where { padding: 0 1; background: $primary-background; text-style: bold; height: auto; }
    SummaryScreen VerticalScroll { padding: 1 2; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "h,enter",
            "home",
            "home",
            key_display="⏎",
            tooltip="Go to the first screen; the summary is written.",
        ),
        Binding("escape", "app.pop_screen", "back", tooltip="Go back to reading back."),
        Binding("question_mark", "help", "help", tooltip="This help."),
    ]

    def __init__(self, path: Path, text: str) -> None:
        super().__init__()
        self._path = path
        self._text = text

    def compose(self) -> ComposeResult:
        yield Plain(_("The summary is written: {path}", path=self._path), id="where")
        with VerticalScroll():
            yield Plain(_body(self._text))
        yield KeyLine([one for one in self.BINDINGS if isinstance(one, Binding)])

    def on_mount(self) -> None:
        """Let the keys scroll."""
        self.query_one(VerticalScroll).focus()

    def action_home(self) -> None:
        """Go to the first screen."""
        self.post_message(MeetingLeft())

    def action_help(self) -> None:
        """Explain this screen."""
        about = _(
            "Read it once more. Print it, or hand it on as a file: everyone who was there can correct it."
        )
        keys = [one for one in self.BINDINGS if isinstance(one, Binding)]
        self.app.push_screen(Show(help_on_keys(keys, about), _("Help")))


def _body(text: str) -> Content:
    """Return the summary as plain text, its headings bold."""
    shown = [
        Content.styled(line, "bold") if line.startswith("#") else Content(line) for line in text.split("\n")
    ]
    return Content("\n").join(shown)
