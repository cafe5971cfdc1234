"""The line that is typed in: everything in it is text until enter keeps it."""

from __future__ import annotations

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input

from facilitator.i18n import _
from screens.widgets.plain import Plain


@dataclass(frozen=True, slots=True)
class LineKind:
    """What a line is to become: its word, what is put before what was typed, and an example."""

    name: str
    word: str
    prefix: str
    example: str


LINE_KINDS = {
    kind.name: kind
    for kind in (
        LineKind("note", "Note", "", "what was said, without a name"),
        LineKind("decision", "Decision", "d: ", "We meet every second Thursday"),
        LineKind("action", "Action", "a: ", "@sam book the room by friday"),
        LineKind("question", "Question", "q: ", "Who has the key?"),
        LineKind("parked", "Parked", "p: ", "A name for our group"),
        LineKind("request", "Request", "r: ", "@clinic open on Sundays by june"),
        LineKind("concern", "Concern", "c: ", "It may be too far for some"),
        LineKind("speaks", "Wants to speak", "/stack ", "Ana, or a number"),
        LineKind("command", "Command", "/", "extend 5"),
    )
}
"""The kinds of line a key opens, by name; their words are put through `_` where they are shown."""


class CaptureLine(Horizontal):
    """One line with its kind in words. What was typed and not kept comes back when the same kind is opened again."""

    DEFAULT_CSS = """
    CaptureLine { height: 1; padding: 0 1; background: $surface; display: none; }
    CaptureLine.open { display: block; background: $surface-lighten-1; }
    CaptureLine > #kind { width: auto; text-style: bold reverse; padding: 0 1; margin-right: 1; }
    CaptureLine > Input { width: 1fr; height: 1; border: none; padding: 0; background: $surface-lighten-1; }
    CaptureLine > Input:focus { border: none; }
    """

    BINDINGS = [Binding("escape", "leave", "leave", show=False)]

    @dataclass
    class Typed(Message):
        """A line is finished; it stays in the line until `kept`."""

        line: str

    @dataclass
    class Changed(Message):
        """What the line would be if it were finished now."""

        line: str

    def __init__(self) -> None:
        super().__init__()
        self._kind = LINE_KINDS["note"]
        self._unsent: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        yield Plain(id="kind")
        yield Input(compact=True, select_on_focus=False)

    @property
    def is_open(self) -> bool:
        """Whether something can be typed now."""
        return self.has_class("open")

    @property
    def line(self) -> str:
        """What the line would be if it were finished now."""
        typed = self.query_one(Input).value
        return f"{self._kind.prefix}{typed}" if typed.strip() else ""

    def open(self, kind: str, text: str = "") -> None:
        """Let something of this kind be typed, going on from what was not kept."""
        self._remember()
        self._kind = LINE_KINDS[kind]
        field = self.query_one(Input)
        self.query_one("#kind", Plain).show(_(self._kind.word))
        field.placeholder = _(self._kind.example)
        field.value = text or self._unsent.pop(kind, "")
        field.cursor_position = len(field.value)
        self.add_class("open")
        field.focus()

    def _remember(self) -> None:
        if self.is_open:
            self._unsent[self._kind.name] = self.query_one(Input).value

    def kept(self) -> None:
        """Empty and close the line: what was in it is safe."""
        self.query_one(Input).value = ""
        self._unsent.pop(self._kind.name, None)
        self._close()

    def _close(self) -> None:
        self.remove_class("open")
        self.screen.set_focus(None)

    def action_leave(self) -> None:
        """Close the line; what is in it comes back."""
        self._remember()
        self._close()
        self.post_message(self.Changed(""))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand the line up; an empty one means nothing."""
        event.stop()
        if self.line:
            self.post_message(self.Typed(self.line))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say what the line has become."""
        event.stop()
        self.post_message(self.Changed(self.line))
