"""Points counted by letters or in Roman numbers, as in `A. Roll call`: Markdown takes them for plain text."""

from __future__ import annotations

import re
from collections.abc import Callable

_MARKED = re.compile(r"^( {0,3})([A-Z]|[IVX]{1,5}|[a-z](?=\)))([.)])(?= \S)", re.MULTILINE)
_FEWEST = 3
"""How many points in order make a list; two initials of names may follow each other."""


def as_numbers(text: str) -> str:
    """Return text with such points as numbered ones, every character in its place; or the text itself without any.

    They count up from the first letter, or from one, at the beginning of lines; what else stands between them stays.
    """
    if not _FIRST.search(text) or "```" in text or "~~~" in text:
        return text
    found = list(_MARKED.finditer(text))
    runs = _runs(found, _letter) or _runs(found, _roman)
    if not runs:
        return text
    parts: list[str] = []
    behind = 0
    for mark, number in runs:
        written = f"{number}{mark[3]}"
        room = len(mark[0])
        if len(written) > room:
            return text
        parts += [text[behind : mark.start()], written.rjust(room)]
        behind = mark.end()
    return "".join((*parts, text[behind:]))


_FIRST = re.compile(r"^ {0,3}(?:[AIa][.)]) \S", re.MULTILINE)


def _runs(found: list[re.Match[str]], value_of: Callable[[str], int]) -> list[tuple[re.Match[str], int]]:
    """Return the marks that count up by this value, with their numbers; none where they are too few."""
    runs: list[tuple[re.Match[str], int]] = []
    run: list[tuple[re.Match[str], int]] = []
    for mark in found:
        value = value_of(mark[2])
        if value == len(run) + 1:
            run.append((mark, value))
        elif value == 1:
            runs += run if len(run) >= _FEWEST else []
            run = [(mark, 1)]
    return runs + (run if len(run) >= _FEWEST else [])


def _letter(mark: str) -> int:
    return ord(mark.upper()) - ord("A") + 1 if len(mark) == 1 else 0


_ROMAN = (
    "",
    "I",
    "II",
    "III",
    "IV",
    "V",
    "VI",
    "VII",
    "VIII",
    "IX",
    "X",
    "XI",
    "XII",
    "XIII",
    "XIV",
    "XV",
    "XVI",
)


def _roman(mark: str) -> int:
    return _ROMAN.index(mark) if mark in _ROMAN else 0
