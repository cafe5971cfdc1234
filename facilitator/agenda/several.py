"""How many decisions or actions one promise asks for, as its agenda says it.

No program can tell from words in thirty languages whether a promise is one decision or many: "our three asks" may be
decided at once, "the first jobs" one by one. So the agenda says it, in brackets at the end: `(several)`, or a number.
"""

from __future__ import annotations

import re

SEVERAL = frozenset(
    {
        "several", "mehrere", "plusieurs", "varios", "varias", "diversi", "diverse", "più", "vários",
        "várias", "meerdere", "verschillende", "kilka", "kilkoro", "několik", "niekoľko", "flera", "flere",
        "useita", "több", "câteva", "birkaç", "несколько", "декілька", "кілька", "няколко", "неколико",
        "αρκετά", "πολλά", "כמה", "عدة", "چند", "複数", "几个", "여러",
    }
)  # fmt: skip
"""The word for it, as an agenda in any of these languages writes it."""

MOST = 50
"""A larger number in brackets is none of records to keep."""

_BRACKETS = re.compile(r"\(([^()]*)\)\s*$")


def wanted(words: str) -> int | None:
    """Return how many these words ask for: one where they say nothing else, None for as many as it takes."""
    inside = _BRACKETS.search(words)
    return _number(inside[1]) if inside else 1


def unmarked(words: str) -> str:
    """Return a promise without the mark that says how many."""
    inside = _BRACKETS.search(words)
    return words[: inside.start()].rstrip() if inside and _number(inside[1]) != 1 else words


def _number(mark: str) -> int | None:
    word = mark.strip().casefold()
    if word in SEVERAL:
        return None
    return int(word) if word.isdecimal() and 1 < int(word) <= MOST else 1


def apart(inside: str) -> tuple[str, str]:
    """Return what brackets hold, and the mark behind it: `consent, several` is a method and a mark."""
    before, comma, mark = inside.rpartition(",")
    return (before.strip(), f" ({mark.strip()})") if comma and _number(mark) != 1 else (inside, "")
