"""What is said of a word that is no command."""

from __future__ import annotations

from facilitator.capture import is_command, nearest
from facilitator.i18n import _


def unknown(name: str) -> str:
    """Return the sentence for a word that is no command here."""
    near = "" if is_command(name) else nearest(name)
    if near:
        return _("There is no command /{name}. Did you mean /{near}?", name=name, near=near)
    return _(
        "There is no command /{name}. /help reads them out; a space before the / keeps a note.", name=name
    )
