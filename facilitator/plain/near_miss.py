"""A note that was likely meant as something else: it is kept, and said what it may have been."""

from __future__ import annotations

import re

from facilitator.capture import KINDS, Captured, is_command
from facilitator.i18n import _
from facilitator.plain.answers import is_answer

_SIGN = re.compile(r"(?P<mark>[^\W\d_]+(?:[ -][^\W\d_]+)?)(?:\s?;\s?|\.\s|\s[–—-]\s)(?P<rest>\S.*)")
"""A kind with another sign behind it than a colon: `a; @sam …`."""


def near_miss(typed: Captured) -> str:
    """Return what a note that was kept may have been meant as; empty where it is likely a note."""
    if typed.kind != "note":
        return ""
    first, _space, rest = typed.text.partition(" ")
    takes_number = any(sign.isdigit() for sign in rest.partition(" ")[0])
    if len(first) > 1 and is_command(first) and (not rest or takes_number):
        return _("Did you mean /{line}? /undo takes the note back.", line=typed.text)
    if meant := _with_colon(typed.text) or _with_colon_after_letter(first, rest):
        return _("Did you mean {line}? /undo takes the note back.", line=meant)
    if is_answer(typed.text) or typed.text.isdecimal():
        return _("It is kept as a note. /undo takes it back.")
    return ""


def _with_colon(text: str) -> str:
    """Return the line with a colon where another sign stands behind its kind; empty where none does."""
    match = _SIGN.fullmatch(text)
    mark = match["mark"].casefold() if match else ""
    known = any(mark in (kind.letter, *kind.words) for kind in KINDS if kind.name != "note")
    return f"{mark}: {match['rest']}" if match and known else ""


def _with_colon_after_letter(first: str, rest: str) -> str:
    """Return `d We open` as `d: We open`; `a tent` is one only with an @name, as `a` is a word."""
    letter = first.casefold()
    meant = any(kind.letter == letter for kind in KINDS) and (letter != "a" or rest.startswith("@")) and rest
    return f"{letter}: {rest}" if meant else ""
