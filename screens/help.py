"""The help behind `?`: every key of the screen it was asked on, and what can be typed."""

from __future__ import annotations

from collections.abc import Iterable

from textual.binding import Binding
from textual.content import Content

from facilitator.capture import COMMANDS, KINDS, KnownCommand
from facilitator.i18n import _
from screens.app_keys import APP_KEYS
from screens.widgets.keys import shown_key
from screens.widgets.sheet import Part


def help_on_keys(bindings: Iterable[Binding], about: str = "") -> list[Part]:
    """Return a screen's keys in the order they are declared, then those that every screen has."""
    return [
        *([Part(Content(about)), Part(Content(""))] if about else []),
        *_told(bindings),
        Part(Content(_("On every screen, also while you type:")), apart=True),
        *_told(APP_KEYS),
    ]


def _told(bindings: Iterable[Binding]) -> list[Part]:
    """Return each key with what it does."""
    told = [
        (shown_key(one), _(one.tooltip or one.description))
        for one in bindings
        if one.tooltip or one.description
    ]
    return [Part(Content(words), _sign(key)) for key, words in told]


def _sign(key: str) -> Content:
    return Content.assemble((f" {key:>7} ", "bold"), " ")


def help_on_lines() -> list[Part]:
    """Return what can be typed: the kinds of line, then the commands."""
    about = Content(_("In the line, everything is text until ⏎ keeps it. It can begin with a kind:"))
    return [
        Part(about, apart=True),
        *(Part(Content(_(kind.help)), _sign(f"{kind.letter}:")) for kind in KINDS),
        Part(Content(_("Or it is a command:")), apart=True),
        *(_command(one) for one in COMMANDS),
    ]


def _command(one: KnownCommand) -> Part:
    written = f" /{one.name} {one.hint}".rstrip()
    return Part(Content.assemble((written, "bold"), "  ", _(one.help)), further=Content("    "))
