"""The line that is typed in: everything in it is text until enter keeps it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input

from facilitator.i18n import _
from facilitator.text import width
from screens.widgets.field import Field
from screens.widgets.keys import shown_key
from screens.widgets.line_kinds import KEPT_KINDS, LINE_KINDS, LineKind
from screens.widgets.plain import Plain


class CaptureLine(Horizontal):
    """One line with its kind in words. What was typed and not kept comes back when the same kind is opened again."""

    DEFAULT_CSS = """
    CaptureLine { height: 1; padding: 0 1; }
    CaptureLine > #closed { width: 1fr; color: $text-muted; text-wrap: nowrap; text-overflow: ellipsis; }
    CaptureLine > #kind { width: auto; text-style: bold reverse; margin-right: 1; display: none; }
    CaptureLine > Input { width: 1fr; height: 1; border: none; padding: 0; background: $surface-lighten-1;
        display: none; }
    CaptureLine > Input:focus { border: none; background-tint: $foreground 0%; }
    CaptureLine.open { background: $surface-lighten-1; }
    CaptureLine.open > #closed { display: none; }
    CaptureLine.open > #kind, CaptureLine.open > Input { display: block; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "leave", show=False),
        Binding("tab", "turn(1)", "another kind", show=False),
        Binding("shift+tab", "turn(-1)", "another kind", show=False),
    ]

    @dataclass
    class Typed(Message):
        """A line is finished; it stays in the line until it is kept."""

        kind: LineKind
        text: str

    class Changed(Message):
        """Something in the line is not as it was."""

    class Turned(Message):
        """The line was opened or closed, or is to become something else."""

    def __init__(self, keys: Mapping[str, Binding]) -> None:
        """`keys` are those that open a line, by the kind they open."""
        super().__init__()
        self._keys = keys
        self._kind = LINE_KINDS["note"]
        self._unsent: dict[str, str] = {}
        self._sent: str | None = None
        self._secret = False
        self._rests = False
        """Whether a window has the keys, so that none of these does anything."""
        self._before = ("note", "")
        """What was in the line when pens went down, and its kind: that may come back, what was typed since may not."""

    def compose(self) -> ComposeResult:
        yield Plain(id="closed")
        yield Plain(id="kind")
        yield Field()

    def on_mount(self) -> None:
        """Say what can be typed."""
        self._say_closed()

    @property
    def is_open(self) -> bool:
        """Whether something can be typed now."""
        return self.has_class("open")

    @property
    def kind(self) -> LineKind:
        """What the line is to become."""
        return self._kind

    @property
    def text(self) -> str:
        """What is typed in it."""
        return self._field.value

    @property
    def hidden(self) -> str:
        """What is typed in it, where it is too long to be seen whole; else nothing."""
        field = self._field
        return field.value if width(field.value) >= field.content_size.width else ""

    @property
    def unsent(self) -> tuple[LineKind, str] | None:
        """What was typed last and left without being kept, and what it was to become."""
        left = [(LINE_KINDS[name], text) for name, text in self._unsent.items() if text.strip()]
        return left[-1] if left else None

    @property
    def begun(self) -> list[tuple[LineKind, str]]:
        """All that was typed to be kept and is not: left before, or standing in the line; none while pens are down."""
        here = {self._kind.name: self._field.value} if self.is_open else {}
        lines = {} if self._secret else {**self._unsent, **here}
        return [
            (LINE_KINDS[name], text) for name, text in lines.items() if name in KEPT_KINDS and text.strip()
        ]

    def forget(self, kind: str) -> None:
        """Let what was left of this kind go: it was dealt with."""
        self._unsent.pop(kind, None)
        self._say_closed()

    @property
    def is_sent(self) -> bool:
        """Whether what is in it waits to be kept."""
        return self._sent == self._field.value

    @property
    def _field(self) -> Field:
        return self.query_one(Field)

    def open(self, kind: str) -> None:
        """Let something of this kind be typed, going on from what was not kept."""
        self._use(LINE_KINDS[kind])
        field = self._field
        field.value = self._unsent.pop(kind, "")
        self._before = (kind, field.value)
        field.cursor_position = len(field.value)
        self.add_class("open")
        field.can_focus = True
        self.screen.set_focus(field)  # at once: what is typed behind the key is text already

    def add(self, words: str) -> None:
        """Put words behind what stands in the open line."""
        field = self._field
        apart = " " if field.value and not field.value.endswith(" ") else ""
        field.value += f"{apart}{words}"
        field.cursor_position = len(field.value)

    def rest(self, rests: bool) -> None:
        """Name no keys while a window has them, or name them again."""
        self._rests = rests
        self._say_closed()

    def resume(self) -> None:
        """Go on typing where something else was clicked on in between."""
        self._field.focus()

    def _use(self, kind: LineKind) -> None:
        self._kind = kind
        self.name_kind(_(kind.word))
        self._field.placeholder = _(kind.example)
        self.post_message(self.Turned())

    def name_kind(self, word: str) -> None:
        """Say before the line what it will become."""
        self.query_one("#kind", Plain).show(f" {word} ")

    def kept(self) -> None:
        """Take the line that was sent away, for it is safe; what was typed since then stays."""
        sent, self._sent = self._sent, None
        field = self._field
        if sent is None:
            return
        if field.value == sent:
            field.value = ""
            self._close()
        elif field.value.startswith(sent):
            field.value = field.value[len(sent) :]

    def held(self) -> None:
        """Leave the line as it is: it was not kept."""
        self._sent = None

    def keep_secret(self, secret: bool) -> None:
        """Let nothing of what is typed exist outside the line, or let it again."""
        if secret and not self._secret and self.is_open:
            self._before = (self._kind.name, self._field.value)
        self._secret = secret
        self._field.secret = secret
        self._say_closed()

    def _close(self) -> None:
        self.remove_class("open")
        self._field.can_focus = False
        self._say_closed()
        self.screen.set_focus(None)
        self.post_message(self.Turned())

    def _say_closed(self) -> None:
        self.query_one("#closed", Plain).show(self._closed_words())

    def _closed_words(self) -> Content:
        if self._secret:
            return Content(_("Pens are down: nothing can be typed that would be kept. o lifts them."))
        if self.unsent is None:
            return Content("") if self._rests else self._drawn_keys()
        kind, text = self.unsent
        key = f" {shown_key(self._keys[kind.name])} "
        return Content.assemble(
            (key, "reverse"), (_(" not kept yet: {kind}: ", kind=_(kind.word)), "bold"), text
        )

    def _drawn_keys(self) -> Content:
        """Return the keys that open the line, the most needed first; where there is little room, fewer of them."""
        keys = [_drawn(key) for kind, key in self._keys.items() if kind != "speaks"]
        room = self.content_size.width
        apart = Content("  ").join(keys)
        while keys and apart.cell_length > room:
            apart = Content(" ").join(keys)
            keys.pop()
        return apart

    def on_resize(self) -> None:
        """Put the keys on the room there is."""
        self._say_closed()

    def action_leave(self) -> None:
        """Close the line; what is in it comes back."""
        field = self._field
        kind, text = self._before if self._secret else (self._kind.name, field.value)
        self._unsent[kind] = text
        field.value = ""
        self._close()
        self.post_message(self.Changed())

    def action_turn(self, by: int) -> None:
        """Make another kind of what is typed."""
        if self._kind.name in KEPT_KINDS:
            place = KEPT_KINDS.index(self._kind.name) + by
            self._use(LINE_KINDS[KEPT_KINDS[place % len(KEPT_KINDS)]])
            self.post_message(self.Changed())

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand the line up; an empty one means nothing."""
        event.stop()
        if event.value.strip():
            self._sent = event.value
            self.post_message(self.Typed(self._kind, event.value))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say what the line has become."""
        event.stop()
        self.post_message(self.Changed())


def _drawn(key: Binding) -> Content:
    return Content.assemble((shown_key(key), "bold"), " ", _(key.description))
