"""A look at words that may say who somebody is, before a copy leaves the house: each is left out of it, or kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from facilitator.i18n import _, ngettext
from facilitator.summary.leak_groups import Doubt, gathered
from facilitator.summary.leaks import Leak
from screens.answers import Answers
from screens.explained import Explained
from screens.leaks import CHECK, key_of, row_of
from screens.widgets.plain import Plain
from screens.widgets.rows import Row, Rows
from screens.window import Window

Fate = Literal["", "out", "kept"]


class CopyLeaksDialog(Window[tuple[Leak, ...] | None], Explained, Answers):
    """One row a doubtful word with what becomes of it; answered by those that are left out of the copy."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "back", tooltip="Go back; no copy is written."),
        Binding("x", "mark('out')", "out", tooltip="Put [left out] in its place, in this copy only."),
        Binding("k", "mark('kept')", "keep", tooltip="It may be read: keep it as it is."),
        Binding("enter", "change", "change", tooltip="Leave it out; or keep it, where it is left out."),
        Binding(
            "X", "rest('out')", "all out, go on", tooltip="Leave out all that have no answer yet, and go on."
        ),
        Binding(
            "K", "rest('kept')", "keep all, go on", tooltip="Keep all that have no answer yet, and go on."
        ),
        Binding(
            "f", "finish", "go on", tooltip="Go on to where the copy is written; each word has its answer."
        ),
        Binding("question_mark", "help", "help", tooltip="This help."),
    ]
    DEFAULT_CSS = """
    CopyLeaksDialog { align: center middle; }
    CopyLeaksDialog > Vertical { width: 100; max-width: 100%; height: 90%; border: round $primary;
        background: $surface; }
    CopyLeaksDialog #heading { height: 1; padding: 0 1; background: $primary-background; color: $text;
        text-style: bold; }
    CopyLeaksDialog Rows { background: $surface; padding: 1 0 0 0; }
    CopyLeaksDialog #said { height: auto; min-height: 1; max-height: 3; padding: 0 1; text-style: bold; }
    CopyLeaksDialog #said.refused { background: $error-muted; }
    """
    ANSWER_STAYS = True

    def __init__(self, found: Sequence[Leak], out: Iterable[Leak] = (), limits: str = "") -> None:
        """`out` are those that are left out unless the person says otherwise; `limits` what the look cannot see."""
        super().__init__()
        self._limits = limits
        gone = set(out)
        self._fates: dict[Doubt, Fate] = {
            doubt: "out" if gone.issuperset(doubt.leaks) else "" for doubt in gathered(found)
        }

    def body(self) -> ComposeResult:
        yield Plain(_("Look at these words before the copy leaves the house"), id="heading")
        yield Rows(self._rows())
        yield Plain(id="said")

    def foot(self) -> list[Binding]:
        """Name the keys of this window."""
        return self.keys()

    def on_mount(self) -> None:
        """Say what such a check is worth, and what becomes of the words as it stands."""
        self.query_one(Rows).focus()
        count = self._count() if any(self._fates.values()) else ""
        self.note(" ".join(filter(None, (count, _(CHECK), self._limits))))

    def on_option_list_option_selected(self) -> None:
        """Change what becomes of the chosen words."""
        self.action_change()

    def action_change(self) -> None:
        """Keep the highlighted words where they are left out, else leave them out; stay there."""
        doubt = self._chosen
        if doubt is not None:
            self._fates[doubt] = "kept" if self._fates[doubt] == "out" else "out"
            self._show(doubt, doubt)

    def action_mark(self, fate: Fate) -> None:
        """Say what becomes of the highlighted words, and go to the next that have no answer."""
        doubt = self._chosen
        if doubt is not None:
            self._fates[doubt] = fate
            self._show(doubt, self._next(doubt))

    def action_rest(self, fate: Fate) -> None:
        """Say what becomes of all that have no answer, and go on."""
        self._fates = {doubt: said or fate for doubt, said in self._fates.items()}
        self.action_finish()

    def action_finish(self) -> None:
        """Go on, where each has its answer."""
        open_ones = sum(1 for said in self._fates.values() if not said)
        if open_ones:
            self.refuse(
                ngettext(
                    "{n} has no answer yet: x leaves it out, k keeps it.",
                    "{n} have no answer yet: X leaves them out, K keeps them.",
                    open_ones,
                )
            )
            return
        out = (doubt.leaks for doubt, said in self._fates.items() if said == "out")
        self.dismiss(tuple(leak for leaks in out for leak in leaks))

    @property
    def _chosen(self) -> Doubt | None:
        chosen = self.query_one(Rows).chosen
        return next((doubt for doubt in self._fates if key_of(doubt) == chosen), None)

    def _next(self, doubt: Doubt) -> Doubt:
        """Return the next that has no answer, from this one on and round; this one where all have."""
        order = list(self._fates)
        place = order.index(doubt)
        return next((one for one in (*order[place:], *order[:place]) if not self._fates[one]), doubt)

    def _show(self, answered: Doubt, at: Doubt) -> None:
        self.query_one(Rows).show(self._rows(), key_of(at))
        self.note(f"{self._said_of(answered)} {self._count()}")

    def _said_of(self, doubt: Doubt) -> str:
        if self._fates[doubt] == "out":
            return _("Left out of the copy: “{words}”.", words=doubt.words)
        return _("Whoever gets the copy can read “{words}”.", words=doubt.words)

    def _count(self) -> str:
        """Return how many are left out and how many can be read."""
        fates = list(self._fates.values())
        told = _(
            "{out} left out, {kept} can be read.",
            out=fates.count("out"),
            kept=fates.count("kept"),
        )
        return f"{told} {_('f goes on.')}" if all(fates) else told

    def _rows(self) -> list[Row]:
        return [_row(doubt, fate) for doubt, fate in self._fates.items()]


def _row(doubt: Doubt, fate: Fate) -> Row:
    style = {"out": "strike dim", "kept": "bold underline", "": "reverse"}[fate]
    tag = {"out": _("✗ left out"), "kept": _("✓ can be read"), "": doubt.first.what}[fate]
    return row_of(doubt, tag, style)
