"""The language a text is written in, as far as the tables of words know it for sure."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import astuple
from functools import cache

from facilitator.agenda.words import LANGUAGES, fold

LONGEST = 20_000
"""How many characters of a text are looked at."""
FEWEST = 3
"""How many words of its own, at least, a language is known by."""
CLEARLY = 3
"""How many times as many they must be as those of any other one."""
_HAVE_KIN = frozenset(("sr", "id", "hi", "kk"))
"""Languages with neighbours that share most of their words and have no table of their own, as Croatian has none."""


def language_of(text: str) -> str:
    """Return the tag of the language of a text; empty where it could be several, or one that has no table.

    >>> language_of("# Treffen\\n\\n10 Minuten Begrüßung, dann Pause und Beschlüsse: Wer leitet die Sitzung?")
    'de'
    >>> language_of("# Tea\\n\\n- Hola\\n- Merci")
    ''
    """
    said = {word for word in map(fold, _WORD.findall(text[:LONGEST])) if word in _only_in()}
    counted = Counter(_only_in()[word] for word in said).most_common(2)
    if not counted or counted[0][1] < FEWEST:
        return ""
    others = counted[1][1] if len(counted) > 1 else 0
    return counted[0][0] if counted[0][1] >= CLEARLY * others and counted[0][0] not in _HAVE_KIN else ""


_WORD = re.compile("(?:[^\\W\\d_]|[\u0900-\u0dff\u0e31-\u0e4e])+")


@cache
def _only_in() -> dict[str, str]:
    """Return the words that one language alone has, each with its tag."""
    found: dict[str, str] = {}
    for tag, table in LANGUAGES.items():
        for word in {word for row in astuple(table) for word in _WORD.findall(_theirs(row))}:
            found[word] = "" if found.get(word, tag) != tag else tag
    return {word: tag for word, tag in found.items() if tag and len(word) > 1}


def _theirs(row: str) -> str:
    """Return a row of words, folded, without our own words behind theirs."""
    return fold(re.sub(r"=[^,]*", "", row))
