"""A note that was likely meant as something else: it is kept, and said what it may have been."""

from __future__ import annotations

import re
from datetime import date

from facilitator.capture import KINDS, Captured, is_command
from facilitator.capture.dates import at_most
from facilitator.conduct.looking_again import read_review
from facilitator.i18n import _
from facilitator.meeting import Meeting
from facilitator.plain.answers import is_answer

_SIGN = re.compile(r"(?P<mark>[^\W\d_]+(?:[ -][^\W\d_]+)?)(?:\s?;\s?|\.\s|\s[–—-]\s)(?P<rest>\S.*)")
"""A kind with another sign behind it than a colon: `a; @sam …`."""


def near_miss(typed: Captured, line: str, meeting: Meeting, today: date) -> str:
    """Return what a line that was kept may have been meant as; empty where it is likely what it was kept as."""
    if typed.kind != "note":
        return _each_time(at_most(line, meeting.head.spoken)) if typed.due else ""
    dateless = meeting.decisions and meeting.decisions[-1].review is None
    if dateless and read_review(typed.text, today, meeting.head.spoken):
        return _("Did you mean /lookagain {line}? /undo takes the note back.", line=typed.text)
    first, _space, rest = typed.text.partition(" ")
    takes_number = any(sign.isdigit() for sign in rest.partition(" ")[0])
    if len(first) > 1 and is_command(first) and (not rest or takes_number):
        return _("Did you mean /{line}? /undo takes the note back.", line=typed.text)
    if meant := _with_colon(typed.text) or _with_colon_after_letter(first, rest):
        return _("Did you mean {line}? /undo takes the note back.", line=meant)
    if is_answer(typed.text) or typed.text.isdecimal():
        return _("It is kept as a note. /undo takes it back.")
    return ""


def _each_time(words: str) -> str:
    """Say that a time was taken for a day; empty where there was no such time."""
    if not words:
        return ""
    return _(
        "“{words}” is taken for the day it is due. If it is so each time: /undo, and write those words first.",
        words=words,
    )


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
