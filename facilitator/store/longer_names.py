"""Longer names that a name is only a part of: who is forgotten by a first name is still known by the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from facilitator.store.line import Line
from facilitator.store.names import Name

_OF_PEOPLE = frozenset({"owner", "addressee", "lead"})
_SEVERAL = re.compile(r"\s*[,;&/+()]\s*|\s(?:and|und|et|y|e|i|en|и|і|та)\s")
_LONGEST = 4
"""A name has rarely more words than that; a sentence has."""


def longer_names(lines: Iterable[Line], name: Name) -> tuple[str, ...]:
    """Return the names of people in these lines that hold this one and more, each once, the longest first."""
    given = (
        found for line in lines for change in line.changes for found in _people(change.table, change.fields)
    )
    parts = (
        part.removeprefix("@").strip() for words in dict.fromkeys(given) for part in _SEVERAL.split(words)
    )
    return tuple(sorted(dict.fromkeys(part for part in parts if _is_longer(part, name)), key=_by_length))


def rest_of(longer: str, name: Name) -> tuple[str, ...]:
    """Return what stays of a longer name without the name in it."""
    pieces = (piece.strip() for piece in name.replaced(longer, "\0").split("\0"))
    return tuple(piece for piece in pieces if any(map(str.isalpha, piece)))


def _by_length(words: str) -> tuple[int, str]:
    return -len(words), words


def _people(table: str, fields: Any) -> Iterator[str]:
    """Yield the words of the fields that name people, at any depth."""
    for field, value in fields.items():
        if isinstance(value, dict):
            yield from _people(table, value)
        elif isinstance(value, str) and (field in _OF_PEOPLE or (table, field) == ("participants", "name")):
            yield value


def _is_longer(words: str, name: Name) -> bool:
    parts = words.split()
    return (
        len(name.words.split()) < len(parts) <= _LONGEST
        and name.stands_in(words)
        and bool(rest_of(words, name))
        and parts[0][0].islower() == parts[-1][0].islower()
    )
