"""The commands that only the plain face has, and the help that tells of all."""

from __future__ import annotations

from facilitator.capture import COMMANDS, KINDS, KnownCommand
from facilitator.conduct.unknown import unknown
from facilitator.i18n import _

PLAIN_COMMANDS: tuple[KnownCommand, ...] = (
    KnownCommand("time", "", "Say the time left, and when the meeting will end."),
    KnownCommand("save", "FOLDER", "Keep the meeting in another folder from now on."),
)
"""Every one of them, in the order a meeting needs them."""


def help_text(command: str = "") -> list[str]:
    """Return what can be typed: every kind of line and every command, or one command where its name is given."""
    wanted = command.strip().lstrip("/").casefold()
    known = [one for one in (*COMMANDS, *PLAIN_COMMANDS) if wanted in ("", one.name, *one.aliases)]
    commands = [f"/{one.name} {one.hint}".rstrip() + f": {_(one.help)}" for one in known]
    if wanted:
        return commands or [unknown(wanted)]
    kinds = [f"{kind.letter}: {kind.hint}. {_(kind.help)}" for kind in KINDS]
    return [_("A line is kept. It can begin with a kind:"), *kinds, _("Or it is a command:"), *commands]
