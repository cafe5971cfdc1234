"""The help behind `?`: every key of the screen it was asked on, and what can be typed."""

from __future__ import annotations

from collections.abc import Iterable

from textual.binding import Binding
from textual.content import Content

from facilitator.capture import COMMANDS, KINDS
from facilitator.i18n import _
from screens.widgets.keys import shown_key


def help_on_keys(bindings: Iterable[Binding], about: str = "") -> Content:
    """Return a screen's keys, each with its word and what it does, in the order they are declared."""
    parts = [Content(about), Content("")] if about else []
    for binding in bindings:
        if not (binding.description or binding.tooltip):
            continue
        words = _(binding.tooltip) if binding.tooltip else _(binding.description)
        parts.append(Content.assemble((f" {shown_key(binding):>7} ", "bold"), " ", words))
    return Content("\n").join(parts)


def help_on_lines() -> Content:
    """Return what can be typed: the kinds of line, then the commands."""
    kinds = [Content.assemble((f" {kind.letter}: ".rjust(9), "bold"), " ", _(kind.help)) for kind in KINDS]
    commands = [
        Content.assemble((f" /{one.name} {one.hint}".rstrip(), "bold"), "  ", _(one.help)) for one in COMMANDS
    ]
    about = Content(_("In the line, everything is text until ⏎ keeps it. It can begin with a kind:"))
    return Content("\n").join([about, *kinds, Content(""), Content(_("Or it is a command:")), *commands])
