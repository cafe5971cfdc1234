"""A line that somebody added, as what it would be kept as."""

from __future__ import annotations

import re
from datetime import date

from facilitator.capture import Captured, read_line
from facilitator.capture.value import Kind
from facilitator.i18n import _, language
from facilitator.summary import words
from facilitator.summary.review.brackets import read_bracket
from facilitator.summary.review.comparing import fold
from facilitator.summary.review.scanning import Block

_BY_LETTER: dict[str, Kind] = {
    "D": "decision", "A": "action", "R": "request", "Q": "question", "P": "parked", "C": "concern", "W": "word",
}  # fmt: skip
_BY_SECTION: dict[str, Kind] = {
    "decisions": "decision", "undecided": "decision", "actions": "action", "requests": "request",
    "questions": "question", "parked": "parked", "explained": "word",
}  # fmt: skip
_BRACKET = re.compile(r"(?P<text>.*\S)\s*\((?P<said>[^()]*)\)[.]?")


def captured(said: str, block: Block, today: date) -> Captured:
    """Return a new line as it would be kept: by its mark, its label, or the heading it stands under."""
    kind = _BY_LETTER.get(block.label[:1]) or _BY_SECTION.get(block.section, "note")
    typed = read_line(said, today, language())
    if isinstance(typed, Captured) and typed.kind != "note" and not typed.doubt:
        return typed
    if kind not in ("action", "request"):
        return Captured(kind, said)
    return _in_brackets(kind, said, today) or _owned(kind, said, today)


def perhaps_owned(new: Captured) -> str:
    """Ask about a new action that nobody takes where it begins with what looks like a name; empty for any other."""
    from facilitator.summary.leak_guess import Guess

    if new.kind != "action" or new.owner:
        return ""
    first = new.text.split(" ", 1)[0].strip(",:")
    names = (name for kind, name in Guess(frozenset(), language()).found(new.text) if kind == "name")
    if first != next(names, ""):
        return ""
    return _(
        "Nobody takes this yet. If {name} does, say it in other words: @{name} and what it is.", name=first
    )


def _in_brackets(kind: Kind, said: str, today: date) -> Captured | None:
    """Read `book the room (Sam, by Friday)`, as the summary writes it."""
    found = _BRACKET.fullmatch(said)
    told = read_bracket(found["said"], today) if found else None
    if found is None or told is None:
        return None
    who, due = told
    whom = words.within(words.of_whom, who)
    who = who if whom is None else whom
    return Captured(kind, found["text"], "" if fold(who) == fold(words.nobody()) else who, due)


def _owned(kind: Kind, said: str, today: date) -> Captured:
    line = read_line(f"{kind}: {said}", today, language())
    return line if isinstance(line, Captured) and line.kind == kind else Captured(kind, said)
