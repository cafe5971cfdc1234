"""A note that was likely meant as something else: it is kept, and said what it may have been."""

from __future__ import annotations

from facilitator.capture import KINDS, Captured, is_command
from facilitator.i18n import _
from facilitator.plain.answers import is_answer


def near_miss(typed: Captured) -> str:
    """Return what a note that was kept may have been meant as; empty where it is likely a note."""
    if typed.kind != "note":
        return ""
    first, _space, rest = typed.text.partition(" ")
    takes_number = any(sign.isdigit() for sign in rest.partition(" ")[0])
    if len(first) > 1 and is_command(first) and (not rest or takes_number):
        return _("Did you mean /{line}? /undo takes the note back.", line=typed.text)
    letter = first.casefold()
    if any(kind.letter == letter for kind in KINDS) and (letter != "a" or rest.startswith("@")) and rest:
        return _("Did you mean {line}? /undo takes the note back.", line=f"{letter}: {rest}")
    if is_answer(typed.text) or typed.text.isdecimal():
        return _("It is kept as a note. /undo takes it back.")
    return ""
