"""Who speaks next, or whose turn it is; nothing is shown while nobody waits."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive

from facilitator.i18n import _, ngettext
from facilitator.voices import Floor, GoRound
from screens.widgets.drawn import Drawn, stacked
from screens.widgets.rows import beside


class VoicesLine(Drawn):
    """The go-round and the speaking stack, a line each, with the keys that move them on."""

    DEFAULT_CSS = """
    VoicesLine { height: auto; max-height: 2; padding: 0 2; background: $surface; color: $text; display: none; }
    """

    floor: reactive[Floor] = reactive(Floor, repaint=False)

    def watch_floor(self, floor: Floor) -> None:
        """Show the line as soon as someone waits."""
        count = (floor.go_round is not None) + bool(floor.order)
        self.display = count > 0
        self.styles.height = max(count, 1)
        self.look()

    def draw(self, size: Size) -> Content:
        """Return one line or two."""
        lines = []
        if self.floor.go_round is not None:
            lines.append(_turn(self.floor.go_round, size.width))
        if self.floor.order:
            lines.append(_stack(self.floor.order, size.width))
        return stacked(lines)


def _turn(going: GoRound, width: int) -> Content:
    rest = going.left[1:]
    again = _(" (asked again)") if going.second else ""
    then = (
        ngettext("{n} left: {names}", "{n} left: {names}", len(rest), names=", ".join(rest))
        if rest
        else _then(going)
    )
    left = _("Turn: {name}{again} · {then}", name=going.turn, again=again, then=then)
    passed = (
        ngettext("{n} passed", "{n} passed", len(going.passed)) if going.passed and not going.second else ""
    )
    keys = Content.assemble(
        f"{passed}   " if passed else "", ("y", "reverse"), _(" had it  "), ("Y", "reverse"), _(" passes")
    )
    return beside(Content.styled(left, "bold"), keys, width)


def _then(going: GoRound) -> str:
    """Return who comes when nobody else has a turn left: those who passed, once more."""
    if going.second or not going.passed:
        return _("the last")
    return _("then {names} again", names=", ".join(going.passed))


def _stack(names: tuple[str, ...], width: int) -> Content:
    words = Content.styled(_("Next to speak: {names}", names=", ".join(names)), "bold")
    keys = Content.assemble(("j", "reverse"), _(" has spoken  "), ("l", "reverse"), _(" list"))
    return beside(words, keys, width)
