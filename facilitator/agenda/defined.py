"""Definition lists, which some programs know and plain Markdown doesn't, written as lists it knows.

A term on a line of its own and below it what is said of it, behind a colon: `Rent`, `: 10 min, Kim`.
"""

from __future__ import annotations

import re

from facilitator.agenda.inline import read_words
from facilitator.agenda.labels import is_fact

FEWEST = 2
"""How many terms make a list; a colon may stand at the beginning of a line by chance."""

_SAID = re.compile(r"( {0,3}): {1,3}(?=\S)")
_TERM = re.compile(r"(?:\*\*|__|[*_`\"“„«(\[])?\w[^\n]{0,120}")
_LISTED = re.compile(r"\d{1,3}[.)] ")


def as_defined(text: str) -> str:
    """Return text with such terms as entries of a list, line by line in its place, or the text itself without any."""
    if "\n:" not in text or "```" in text or "~~~" in text:
        return text
    lines = text.split("\n")
    terms = _terms(lines)
    if len(terms) < FEWEST:
        return text
    for place, said in terms.items():
        fact = f"{lines[place]}: {_SAID.sub('', lines[said[0]], count=1)}"
        if len(said) == 1 and is_fact(read_words(fact).text):
            lines[place], lines[said[0]] = fact, ""
            continue
        lines[place] = f"- {lines[place]}"
        for below in said:
            lines[below] = _SAID.sub("  - ", lines[below], count=1)
    return "\n".join(lines)


def _terms(lines: list[str]) -> dict[int, list[int]]:
    """Return the places of terms, each with those of what is said of it: right below, or behind one empty line."""
    terms: dict[int, list[int]] = {}
    term = -1
    free = True
    for place, line in enumerate(lines):
        if not line.strip():
            term = term if place and lines[place - 1].strip() else -1
            free = True
        elif term >= 0 and _SAID.match(line):
            terms.setdefault(term, []).append(place)
            free = True
        elif free and _TERM.fullmatch(line) and not _LISTED.match(line):
            term, free = place, False
        elif line[0] != " " or term not in terms:
            term, free = -1, False
    return terms
