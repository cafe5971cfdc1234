"""The help behind `?`: every key of the screen it was asked on, and what can be typed."""

from __future__ import annotations

from collections.abc import Iterable

from textual.binding import Binding
from textual.content import Content

from facilitator.capture import COMMANDS, KINDS
from facilitator.i18n import _
from screens.app_keys import APP_KEYS
from screens.widgets.keys import shown_key


def help_on_keys(bindings: Iterable[Binding], about: str = "") -> Content:
    """Return a screen's keys in the order they are declared, then those that every screen has."""
    parts = [Content(about), Content("")] if about else []
    parts += _told(bindings)
    parts += [Content(""), Content(_("On every screen, also while you type:")), *_told(APP_KEYS)]
    return Content("\n").join(parts)


def _told(bindings: Iterable[Binding]) -> list[Content]:
    """Return each key with what it does."""
    told = [
        (shown_key(one), _(one.tooltip or one.description))
        for one in bindings
        if one.tooltip or one.description
    ]
    return [Content.assemble((f" {key:>7} ", "bold"), " ", words) for key, words in told]


def help_on_lines() -> Content:
    """Return what can be typed: the kinds of line, then the commands."""
    kinds = [Content.assemble((f" {kind.letter}: ".rjust(9), "bold"), " ", _(kind.help)) for kind in KINDS]
    commands = [
        Content.assemble((f" /{one.name} {one.hint}".rstrip(), "bold"), "  ", _(one.help)) for one in COMMANDS
    ]
    about = Content(_("In the line, everything is text until ⏎ keeps it. It can begin with a kind:"))
    return Content("\n").join([about, *kinds, Content(""), Content(_("Or it is a command:")), *commands])
