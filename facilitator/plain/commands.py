"""The commands that only the plain face has, and the help that tells of all."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.capture import COMMANDS, KINDS, KnownCommand
from facilitator.conduct.unknown import unknown
from facilitator.i18n import _
from facilitator.meeting.methods import METHODS

PLAIN_COMMANDS: tuple[KnownCommand, ...] = (
    KnownCommand("time", "", "Say the time left, and when the meeting will end."),
    KnownCommand("save", "FOLDER", "Keep the meeting in another folder from now on."),
)
"""Every one of them, in the order a meeting needs them."""


MOST_NEEDED = (
    "next",
    "extend",
    "decide",
    "present",
    "stack",
    "park",
    "edit",
    "undo",
    "off",
    "pause",
    "end",
    "quit",
)
"""The commands that a first meeting can do with."""


FIRST = ("fill", "tick", "until", "start")
"""The commands that prepare a first meeting, and begin it."""


def help_text(command: str = "", *, begun: bool = True) -> list[str]:
    """Return what can be typed: every kind of line and the commands most needed; `all` of them, or one by its name.

    Before a meeting has `begun` it tells first how to prepare it and begin.
    """
    wanted = command.strip().lstrip("/").casefold()
    known = (*COMMANDS, *PLAIN_COMMANDS)
    if wanted in ("all", _("all")):
        return _told(known)
    if wanted:
        found = [one for one in known if wanted in (one.name, *one.aliases)]
        return [*_told(found), *_methods(found)] or _kinds(wanted.rstrip(":")) or [unknown(wanted)]
    return [
        *([] if begun else [_("Before the meeting:"), *_told(one for one in known if one.name in FIRST)]),
        _("While it runs, a line is kept. It can begin with a kind:"),
        *_kinds(),
        _("Or it is a command:"),
        *_told(one for one in known if one.name in MOST_NEEDED),
        _("/help all tells of every other one, /help decide of that one, with the ways of deciding."),
    ]


def _told(commands: Iterable[KnownCommand]) -> list[str]:
    return [f"/{one.name} {one.hint}".rstrip() + f": {_(one.help)}" for one in commands]


def _kinds(wanted: str = "") -> list[str]:
    """Return what each kind of line keeps, or only the one that begins so."""
    return [
        f"{_(kind.help)} {kind.letter}: {_(kind.hint)}"
        for kind in KINDS
        if wanted in ("", kind.letter, *kind.words)
    ]


def _methods(told: Iterable[KnownCommand]) -> list[str]:
    """Return the ways of deciding, or of sensing, where the command that begins one was told of."""
    names = {one.name for one in told} & {"decide", "sense"}
    decides = "decide" in names
    return [f"{_(one.name)}: {_(one.what)}" for one in METHODS if names and one.decides is decides]
