"""What is better not said of one person: on health, use, papers, the law, housing, children."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from facilitator.summary import tongues
from facilitator.summary.tongues import Tongue


def details(text: str, names_someone: bool, usual: str = "en", spoken: Tongue | None = None) -> Iterator[str]:
    """Yield such words where the text speaks of one person: in its language, in the usual one and in English."""
    about = (spoken, tongues.tongue(usual), tongues.tongue("en"))
    known = list(dict.fromkeys(one for one in about if one is not None))
    if names_someone or any(_speaks_of_one(one.tag).search(text) for one in known):
        patterns = (*(_details(one.tag) for one in known), _DOSE, *_origins_in(text, known))
        found = (one for pattern in patterns for one in pattern.finditer(text))
        yield from dict.fromkeys(one[one.lastgroup or 0] for one in found)


def _origins_in(text: str, known: Iterable[Tongue]) -> Iterator[re.Pattern[str]]:
    """Yield what finds where somebody comes from, in the languages of whose countries a word stands in the text."""
    said = set(re.findall(r"[^\W\d_]+", text.casefold()))
    yield from (_origins(one.tag) for one in known if not said.isdisjoint(_first_words(one.tag)))


@cache
def _first_words(tag: str) -> frozenset[str]:
    named = (re.match(r"[^\W\d_]+", name.casefold()) for one in _places(tag) for name in one)
    return frozenset(found[0] for found in named if found)


@cache
def _places(tag: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the names of countries and of peoples, these in both genders where an ending tells them apart."""
    countries, peoples = tongues.places(tag)
    return countries, peoples | {f"{people[:-1]}a" for people in peoples if people.endswith("o")}


_DOSE = re.compile(r"(?<!\w)\d+(?:[.,]\d+)?\s?(?:ml|mg|µg|mcg|мг|мл)(?!\w)", re.IGNORECASE)
_BORN = re.compile(r"(?<!\d)(?:\d{1,2}[-./]\d{1,2}[-./](?:19\d\d|200\d)|(?:19\d\d|200\d)-\d\d-\d\d)(?!\d)")
"""A day so long ago that it is hardly one of which a meeting speaks, but of somebody's birth."""


def births(text: str) -> Iterator[str]:
    """Yield what is likely the day on which somebody was born."""
    yield from dict.fromkeys(found[0] for found in _BORN.finditer(text))


def is_detail(word: str, spoken: Tongue) -> bool:
    """Tell whether this word is one of those in a language."""
    return bool(_details(spoken.tag).fullmatch(word))


@cache
def _speaks_of_one(tag: str) -> re.Pattern[str]:
    return _any_of((tongues.tongue(tag) or _NONE).one)


@cache
def _details(tag: str) -> re.Pattern[str]:
    return _any_of((tongues.tongue(tag) or _NONE).details)


@cache
def _origins(tag: str) -> re.Pattern[str]:
    """Return what finds a country of somebody, or a people beside what somebody is: the Romanian lad."""
    spoken = tongues.tongue(tag) or _NONE
    countries, peoples = _places(tag)
    nouns = "|".join(re.escape(one) for one in sorted(spoken.one, key=len, reverse=True) if len(one) > 2)
    people, country = (
        "|".join(map(re.escape, sorted(one, key=len, reverse=True))) for one in (peoples, countries)
    )
    return re.compile(
        rf"(?<!\w)(?:(?P<country>{country})|(?P<people>{people})(?=\s(?:{nouns})(?!\w))"
        rf"|(?:{nouns})\s(?P<folk>{people}))(?!\w)",
        re.IGNORECASE,
    )


def _any_of(listed: Iterable[str]) -> re.Pattern[str]:
    """Return what finds these words, in capitals or not: `*` stands for any ending, `_` for a space."""
    parts = (
        re.escape(one.rstrip("*_")).replace("_", r"\s+") + (r"\w*" if one.endswith("*") else "")
        for one in sorted(listed, key=len, reverse=True)
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)


_NONE = Tongue("", *(frozenset[str](),) * 4, (), frozenset())
