"""Who does what in a copy for the public: of an agency or a service a person can say that it may be named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content

from facilitator.i18n import _
from facilitator.summary.nameable import Doer
from screens.answers import Answers
from screens.explained import Explained
from screens.widgets.plain import Plain
from screens.widgets.rows import Row, Rows
from screens.window import CHOOSE, Window


class CopyNamesDialog(Window[tuple[str, ...] | None], Explained, Answers):
    """One row for each who does something and is no known office; answered by the names that everyone may read."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "back", tooltip="Go back; no copy is written."),
        Binding(
            "n",
            "name",
            "may be named",
            tooltip="It is an agency or a service, no person: everyone may read its name. Again takes it back.",
        ),
        Binding("f", "finish", "go on", tooltip="Go on; whoever is not marked stays “a member”."),
        Binding("question_mark", "help", "help", tooltip="This help."),
    ]
    DEFAULT_CSS = """
    CopyNamesDialog { align: center middle; }
    CopyNamesDialog > Vertical { width: 100; max-width: 100%; height: auto; max-height: 90%; border: round $primary;
        background: $surface; }
    CopyNamesDialog #heading { height: 1; padding: 0 1; background: $primary-background; color: $text;
        text-style: bold; }
    CopyNamesDialog #about { padding: 0 1; margin: 1 0 0 0; }
    CopyNamesDialog Rows { background: $surface; padding: 1 0 0 0; height: auto; max-height: 12; }
    CopyNamesDialog #said { height: auto; min-height: 1; max-height: 3; padding: 0 1; margin: 1 0 0 0;
        text-style: bold; }
    CopyNamesDialog #said.refused { background: $error-muted; }
    """
    ANSWER_STAYS = True

    def __init__(self, found: Sequence[Doer]) -> None:
        super().__init__()
        self._found = {one.name: one for one in found}

    def body(self) -> ComposeResult:
        yield Plain(_("Is one of these an agency or a service?"), id="heading")
        yield Plain(
            _(
                "The copy says “a member” for each that is not marked. An agency may be named; a person never is."
            ),
            id="about",
        )
        yield Rows(self._rows())
        yield Plain(id="said")

    def foot(self) -> list[Binding]:
        """Name the keys of this window."""
        back, *others = self.keys()
        return [CHOOSE, *others, back]

    def on_mount(self) -> None:
        """Begin at the first, with what was said of them before."""
        self.query_one(Rows).focus()
        self.note(self._told())

    def on_option_list_option_selected(self) -> None:
        """Name nobody by enter: it is pressed without thinking."""
        self.refuse(_("n says that it may be named, f goes on."))

    def action_name(self) -> None:
        """Say that the highlighted one may be named, or take that back."""
        chosen = self._found.get(self.query_one(Rows).chosen)
        if chosen is not None:
            self._found[chosen.name] = replace(chosen, named=not chosen.named)
            self.query_one(Rows).show(self._rows())
            self.note(self._told())

    def action_finish(self) -> None:
        """Go on with those that are marked."""
        self.dismiss(tuple(one.name for one in self._found.values() if one.named))

    def _told(self) -> str:
        named = [one.name for one in self._found.values() if one.named]
        if not named:
            return _("The copy names none of them.")
        return _(
            "The copy names {names}. That is kept with the meeting.",
            names=", ".join(f"“{name}”" for name in named),
        )

    def _rows(self) -> list[Row]:
        return [_row(one) for one in self._found.values()]


def _row(one: Doer) -> Row:
    style = "bold underline" if one.named else ""
    words = Content.assemble((f"{', '.join(one.places):<5} ", "bold"), (one.name, style))
    return Row(one.name, words, _("✓ may be named") if one.named else _("✗ a member"))
