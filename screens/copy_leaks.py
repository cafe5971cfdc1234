"""A look at words that may say who somebody is, before a copy leaves the house: each is left out of it, or kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from facilitator.i18n import _, ngettext
from facilitator.summary.leaks import Leak
from screens.answers import Answers
from screens.help import help_on_keys
from screens.leaks import BEFORE, CHECK
from screens.widgets.plain import Plain
from screens.widgets.rows import Row, Rows
from screens.window import Window

Fate = Literal["", "out", "kept"]


class CopyLeaksDialog(Window[tuple[Leak, ...] | None], Answers):
    """One row a doubtful word with what becomes of it; answered by those that are left out of the copy."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "back", tooltip="Go back; no copy is written."),
        Binding("x", "mark('out')", "leave out", tooltip="Put [left out] in its place, in this copy only."),
        Binding(
            "k,enter", "mark('kept')", "keep", key_display="k", tooltip="It may be read: keep it as it is."
        ),
        Binding("X", "rest('out')", "all out", tooltip="Leave out all that have no answer yet."),
        Binding("K", "rest('kept')", "keep all", tooltip="Keep all that have no answer yet."),
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

    def __init__(self, found: Sequence[Leak], out: Iterable[Leak] = ()) -> None:
        """`out` are those that are left out unless the person says otherwise."""
        super().__init__()
        gone = set(out)
        self._fates: dict[Leak, Fate] = {leak: "out" if leak in gone else "" for leak in found}

    def body(self) -> ComposeResult:
        yield Plain(_("Look at these words before the copy leaves the house"), id="heading")
        yield Rows(self._rows())
        yield Plain(id="said")

    def foot(self) -> list[Binding]:
        """Name the keys of this window."""
        return self.keys()

    @classmethod
    def keys(cls) -> list[Binding]:
        """Return the keys of this dialog."""
        return [one for one in cls.BINDINGS if isinstance(one, Binding)]

    def on_mount(self) -> None:
        """Say what such a check is worth."""
        self.query_one(Rows).focus()
        self.note(_(CHECK))

    def on_option_list_option_selected(self) -> None:
        """Keep the chosen words."""
        self.action_mark("kept")

    def action_mark(self, fate: Fate) -> None:
        """Say what becomes of the highlighted words, and go to the next that have no answer."""
        leak = self._chosen
        if leak is not None:
            self._fates[leak] = fate
            self._show(self._next(leak))

    def action_rest(self, fate: Fate) -> None:
        """Say what becomes of all that have no answer, and go on."""
        self._fates = {leak: said or fate for leak, said in self._fates.items()}
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
        self.dismiss(tuple(leak for leak, said in self._fates.items() if said == "out"))

    def action_help(self) -> None:
        """Explain the keys."""
        from screens.dialogs import Show

        self.app.push_screen(Show(help_on_keys(self.keys()), _("Help")))

    @property
    def _chosen(self) -> Leak | None:
        chosen = self.query_one(Rows).chosen
        return next((leak for leak in self._fates if _key(leak) == chosen), None)

    def _next(self, leak: Leak) -> Leak:
        """Return the next that has no answer, from this one on and round; this one where all have."""
        order = list(self._fates)
        place = order.index(leak)
        return next((one for one in (*order[place:], *order[:place]) if not self._fates[one]), leak)

    def _show(self, at: Leak) -> None:
        self.query_one(Rows).show(self._rows(), _key(at))
        self.note(_("Each has its answer: f goes on.") if all(self._fates.values()) else _(CHECK))

    def _rows(self) -> list[Row]:
        return [_row(leak, fate) for leak, fate in self._fates.items()]


def _key(leak: Leak) -> str:
    return f"{leak.where}\n{leak.kind}\n{leak.words}\n{leak.text}"


def _row(leak: Leak, fate: Fate) -> Row:
    before, found, behind = leak.text.partition(leak.words)
    if len(before) > BEFORE:
        before = f"…{before[-BEFORE:]}"
    style = {"out": "strike", "kept": "bold", "": "reverse"}[fate]
    words = Content.assemble((f"{leak.where:<5} ", "bold"), before, (found, style), behind)
    return Row(_key(leak), words, {"out": _("✗ left out"), "kept": _("✓ kept"), "": leak.what}[fate])
