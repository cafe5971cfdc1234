"""What the palette offers: every key of the screen by its words, and every command a meeting knows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from textual import command
from textual.app import ComposeResult, SystemCommand
from textual.binding import ActiveBinding
from textual.screen import Screen

from facilitator.capture import COMMANDS, Command, KnownCommand
from facilitator.capture.commands import BEFORE_THE_START
from facilitator.i18n import _
from screens.dialogs import AskLine
from screens.messages import SaveElsewhere
from screens.widgets.keys import KeyLine
from screens.window import CHOOSE, means

if TYPE_CHECKING:
    from screens.app import FacilitatorApp

PLAIN_ONLY = frozenset({"at", "help", "hide", "show", "agenda", "quit"})
"""Commands that a key of the screen does, or that only a piped meeting has."""


class CommandPalette(command.CommandPalette):
    """Textual's palette, with its keys at the foot: those of the screen below do nothing while it is open."""

    def __init__(self) -> None:
        super().__init__(placeholder=_("Search for commands …"), id="--command-palette")

    def compose(self) -> ComposeResult:
        yield from super().compose()
        yield KeyLine([CHOOSE, means("enter", "do it"), means("escape", "leave it")])


def commands(app: FacilitatorApp, screen: Screen[object]) -> Iterable[SystemCommand]:
    """Return what can be done on this screen."""
    actions = {active.binding.action for active in screen.active_bindings.values()}
    for active in screen.active_bindings.values():
        binding = active.binding
        if binding.tooltip:
            words = _(binding.description) or _(binding.tooltip)
            yield SystemCommand(words, _literal(_(binding.tooltip)), _runner(app, active))
    if app.open is not None:
        prepared = app.open.meeting.head.state == "prepared"
        others = (
            known
            for known in COMMANDS
            if known.name not in PLAIN_ONLY and (known.name in BEFORE_THE_START or not prepared)
        )
        yield from (_command(app, known) for known in others if f"want('{known.name}')" not in actions)
        save = _("Keep the whole meeting in another folder from now on.")
        yield SystemCommand("/save", save, lambda: app.post_message(SaveElsewhere()))


def _literal(words: str) -> str:
    """Return words that the palette shows letter for letter: it reads brackets as markup."""
    return words.replace("[", "\\[")


def _runner(app: FacilitatorApp, active: ActiveBinding) -> Callable[[], None]:
    async def run() -> None:
        await app.run_action(active.binding.action, active.node)  # a key of the app is none of the screen's

    return lambda: app.call_next(run)


def _command(app: FacilitatorApp, known: KnownCommand) -> SystemCommand:
    return SystemCommand(
        f"/{known.name}", _literal(_(known.help)), lambda: app.run_worker(_ask(app, known)) and None
    )


async def _ask(app: FacilitatorApp, known: KnownCommand) -> None:
    """Ask for the words behind a command, if it takes any, then do it."""
    words: str | None = ""
    if known.hint:
        words = await app.push_screen_wait(
            AskLine(_(known.help), f"/{known.name} ", f"/{known.name} {known.hint}", enter="do it")
        )
        words = words.strip().removeprefix(f"/{known.name}").strip() if words is not None else None
    if words is not None and app.open is not None:
        await app.open.do(Command(known.name, words))
