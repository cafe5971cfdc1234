"""Who speaks next and whose turn it is, to be put in order; all of it lives in memory and is written nowhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.reactive import reactive
from textual.widgets import OptionList

from facilitator.i18n import _, ngettext
from facilitator.meeting import Meeting
from facilitator.voices import Floor, GoRound
from screens.dialogs import AskLine
from screens.panel import Panel
from screens.widgets.rows import Row, Rows, heading

if TYPE_CHECKING:
    from textual.screen import Screen

_OF_A_ROUND = ("go-round", "passes", "other way", "end round")
"""The words of the keys that are only of use while a go-round is on; the first begins one too."""

WAITS, TURN = "waits", "turn"
"""What the key of a row begins with, and which list it is in."""


class VoicesDialog(Panel):
    """One row a person who waits to speak, then one a person who has a turn left."""

    heading = "Who speaks: never written down"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "add", "add", tooltip="Put someone on the list: a short name or a number."),
        Binding("j", "spoke", "has spoken", tooltip="This one has spoken; else whoever is next."),
        Binding("x", "of('unstack')", "takes back", tooltip="This one does not want to speak any more."),
        Binding("l", "of('lastword')", "last word", tooltip="This one speaks last."),
        Binding("o", "order", "order", tooltip="By arrival, or those who have not spoken yet first; and back."),
        Binding("y", "turn", "go-round", tooltip="Go-round: begin it, then whose turn is next."),
        Binding("Y", "want('pass')", "passes", key_display="Y",
                tooltip="Go-round: this one passes, and is asked again at the end."),
        Binding("t", "want_round('turn')", "other way", tooltip="Go-round: the rest goes the other way round."),
        Binding("z", "want_round('end')", "end round", tooltip="Go-round: end it here."),
    ]  # fmt: skip

    floor: reactive[Floor] = reactive(Floor)

    def __init__(self, meeting: Meeting, floor: Floor, below: Screen[None]) -> None:
        super().__init__(meeting, below)
        self.set_reactive(VoicesDialog.floor, floor)

    def rows(self, meeting: Meeting) -> Sequence[Row]:  # noqa: ARG002
        """Return both lists; what can be begun where there is nothing."""
        going = self.floor.go_round
        return [*_waiting(self.floor), *(_turns(going) if going is not None else [])]

    def first(self, meeting: Meeting) -> str:
        """Return whoever speaks next."""
        return next((row.key for row in self.rows(meeting) if row.key), "")

    def watch_meeting(self, meeting: Meeting) -> None:
        """Show the lists anew and stay at whoever speaks: who is added comes later."""
        if self.children:
            self.query_one(Rows).show(self.rows(meeting))

    def watch_floor(self) -> None:
        """Show the lists as they are now, and name first the keys of what is going on."""
        self.watch_meeting(self.meeting)
        if self.children:
            self.name_keys()

    def foot(self) -> list[Binding]:
        """Name the keys: of the go-round first where one is on, and of no go-round where none is."""
        back, *own, help_key = self.keys()
        going = [key for key in own if key.description in _OF_A_ROUND]
        others = [key for key in own if key not in going]
        if self.floor.go_round is None:
            return [back, *others, next(key for key in going if key.key == "y"), help_key]
        return [back, *going, *others, help_key]

    @property
    def _waiting(self) -> str:
        """Return the highlighted one who waits to speak; empty where another row is highlighted."""
        kind, _colon, name = self.chosen.partition(":")
        return name if kind == WAITS else ""

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Let whoever is chosen have spoken, or had the turn."""
        event.stop()
        if self._waiting:
            self.action_spoke()
        elif self.floor.go_round is not None and self.chosen == f"{TURN}:{self.floor.go_round.turn}":
            self.want("turn")

    @work
    async def action_add(self) -> None:
        """Ask who wants to speak."""
        name = await self.app.push_screen_wait(AskLine(_("Who wants to speak?"), "", _("Ana, or a number")))
        if name and name.strip():
            self.want("stack", name)

    def action_spoke(self) -> None:
        """Take the highlighted one, else the next, off the list."""
        self.want("spoke", self._waiting)

    def on_mount(self) -> None:
        """Show the lists."""
        super().on_mount()
        self.watch_floor()

    def action_of(self, name: str) -> None:
        """Ask for a command on the highlighted one."""
        if self._waiting:
            self.want(name, self._waiting)
        else:
            self.refuse(_("Choose someone who waits to speak."))

    def action_order(self) -> None:
        """Change between the two orders."""
        self.want("stack", _("in order") if self.floor.newcomers_first else _("newcomers first"))

    def action_turn(self) -> None:
        """Begin a go-round, or go on with it."""
        self.want("turn" if self.floor.go_round is not None else "round")

    def action_want_round(self, how: str) -> None:
        """Turn the go-round, or end it."""
        self.want("round", _(how))


def _waiting(floor: Floor) -> list[Row]:
    order = _("who has not spoken yet goes first") if floor.newcomers_first else _("in the order they asked")
    if not floor.order:
        return [heading(_("Next to speak"), order), Row("", _("Nobody waits. s puts someone on the list."))]
    rows = [
        Row(f"{WAITS}:{name}", f"{place}. {name}", _("has spoken before") if name in floor.spoken else "")
        for place, name in enumerate(floor.order, 1)
    ]
    return [heading(_("Next to speak"), order), *rows]


def _turns(going: GoRound) -> list[Row]:
    left = ngettext("{n} left", "{n} left", len(going.left))
    now = _("has the turn, asked again") if going.second else _("has the turn")
    return [
        Row("", ""),
        heading(_("Go-round"), left),
        *(Row(f"{TURN}:{name}", name, now if name == going.turn else "") for name in going.left),
        *(Row("", name, _("passed, asked again at the end")) for name in going.passed if not going.second),
    ]
