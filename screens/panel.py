"""A list over the meeting, on which keys do things at once: the frame that the agenda, the record and matters share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from facilitator.capture import Command
from facilitator.i18n import _
from facilitator.meeting import Meeting
from screens.answers import Answers
from screens.explained import Explained
from screens.messages import Wanted
from screens.shows_meeting import ShowsMeeting
from screens.widgets.plain import Plain
from screens.widgets.rows import Row, Rows
from screens.window import Window

if TYPE_CHECKING:
    from textual.screen import Screen


class Panel(Window[None], ShowsMeeting, Explained, Answers):
    """Rows of a meeting, always as it is now; each key asks the app, through the screen below, for one thing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "back", tooltip="Go back to the meeting."),
        Binding("question_mark", "help", "help", tooltip="This help."),
    ]
    DEFAULT_CSS = """
    Panel { align: center middle; }
    Panel > Vertical { width: 100; max-width: 100%; height: 90%; border: round $primary; background: $surface; }
    Panel #heading { height: 1; padding: 0 1; background: $primary-background; color: $text; text-style: bold; }
    Panel Rows { background: $surface; padding: 1 0 0 0; }
    Panel #said { height: auto; min-height: 1; max-height: 3; padding: 0 1; text-style: bold; }
    Panel #said.refused { background: $error-muted; }
    """

    ANSWER_STAYS = True
    heading = ""

    def __init__(self, meeting: Meeting, below: Screen[None]) -> None:
        super().__init__()
        self._below = below
        self.set_reactive(Panel.meeting, meeting)

    def rows(self, meeting: Meeting) -> Sequence[Row]:
        """Return the rows of this meeting."""
        raise NotImplementedError

    def first(self, meeting: Meeting) -> str:
        """Return the key of the row to begin at."""
        rows = self.rows(meeting)
        return rows[0].key if rows else ""

    def body(self) -> ComposeResult:
        yield Plain(_(self.heading), id="heading")
        yield Rows()
        yield Plain(id="said")

    def foot(self) -> list[Binding]:
        """Name the keys of this panel."""
        return self.keys()

    @classmethod
    def keys(cls) -> list[Binding]:
        """Return the keys of this panel: the way back, its own, and last the help."""
        back, help_key = (one for one in Panel.BINDINGS if isinstance(one, Binding))
        own = [one for one in cls.__dict__.get("BINDINGS", []) if isinstance(one, Binding)]
        return [back, *own, help_key]

    def on_mount(self) -> None:
        """Show the rows."""
        self.query_one(Rows).focus()
        self.query_one(Rows).show(self.rows(self.meeting), self.first(self.meeting))

    def watch_meeting(self, meeting: Meeting) -> None:
        """Show the rows anew and stay where the person was; a row that came, or came back, is where the person goes."""
        if not self.children:
            return
        rows = self.query_one(Rows)
        before, shown = rows.keys, self.rows(meeting)
        came = [row.key for row in shown if row.key and row.key not in before]
        rows.show(shown, came[0] if len(came) == 1 else "")

    @property
    def chosen(self) -> str:
        """What the highlighted row goes by; empty where there is none."""
        return self.query_one(Rows).chosen

    def want(self, name: str, argument: str = "") -> None:
        """Ask the app for a command, through the screen below: this one may be gone before it is heard."""
        self._below.post_message(Wanted(Command(name, argument)))
