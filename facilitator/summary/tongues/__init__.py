"""What a look for names knows of languages: their ordinary words, what is said of one person, what is better not said.

A file a language, with words in sections that begin with `==`: `and` joins two people; `from` tells where one is
from; `said` stands behind who does it; `one` speaks of one person; `details` are better not read of one, where `*` is
any ending and `_` a space; `ordinary` words begin sentences and name nobody. `names.txt` has names people are given,
`telling.txt` the words beside which a name stands, in many more languages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from facilitator.summary.tongues.forms import folded, may_be_form, names_behind

_HERE = Path(__file__).parent
_WHOLE = frozenset({"en"})
"""Languages whose ordinary words are so many that a word that is none of them is taken for a name."""
_COMPOUNDING = frozenset({"de", "nl"})
"""Languages that write several words as one."""
_ALIKE = {"bs": "hr", "sr": "hr", "sh": "hr", "me": "hr"}
_NO_TONGUES = ("names", "telling")
"""Files that are of no language of their own."""
_KNOWN_PART = 1 / 3
"""How many words of a text must be known, for it to be in that language."""


@dataclass(frozen=True, eq=False)
class Tongue:
    """One language."""

    tag: str
    joins: frozenset[str]
    origins: frozenset[str]
    said: frozenset[str]
    one: frozenset[str]
    details: tuple[str, ...]
    ordinary: frozenset[str]

    @property
    def whole(self) -> bool:
        """Whether a word that is not ordinary in it can be taken for a name."""
        return self.tag in _WHOLE

    def has(self, word: str) -> bool:
        """Tell whether this is an ordinary word, in any form; of one with a hyphen, each part has to be."""
        return _is_ordinary(word.casefold(), self)

    def has_itself(self, word: str) -> bool:
        """Tell whether this very form is an ordinary word."""
        return word.casefold() in self.ordinary


@lru_cache(100_000)
def _is_ordinary(word: str, spoken: Tongue) -> bool:
    return all(_is_form(part, spoken) for part in re.split(r"[-‐–]", word) if part)


def _is_form(word: str, spoken: Tongue) -> bool:
    if may_be_form(word, spoken.ordinary, spoken.tag):
        return True
    return spoken.tag in _COMPOUNDING and any(
        word.endswith(end) and len(word) - len(end) > 2 for end in _ends(spoken.tag)
    )


@cache
def tongue(tag: str) -> Tongue | None:
    """Return the language of this tag; None for one that has no file."""
    base = tag.partition("-")[0].casefold()
    return _tongues().get(_ALIKE.get(base, base))


def spoken_in(words: Iterable[str], usual: Tongue | None) -> Tongue | None:
    """Return the language these words are in: the usual one, unless another knows more of them; None for none of these.

    A word or two are in the usual language; beyond the letters of Latin, one known word is enough.
    """
    said = [word.casefold() for word in words]
    known = Counter(tag for word in said for tag in _tags().get(word, ()))
    best = max(all_tongues(), key=lambda one: (known[one.tag], one is usual))
    many_share_them = all(char < "Ͱ" for word in said for char in word)
    if known[best.tag] >= max(1, len(said) * _KNOWN_PART if many_share_them else 1):
        return best
    return usual if len(said) < 3 else None


def all_tongues() -> Iterable[Tongue]:
    """Return every language that has a file."""
    return _tongues().values()


@lru_cache(100_000)
def is_given(word: str) -> bool:
    """Tell whether people are given this very name; of one with a hyphen, either part."""
    return any(folded(part) in _names() for part in _parts(word))


@lru_cache(100_000)
def is_name(word: str) -> bool:
    """Tell whether people are given this name, or one that this is a form of; of one with a hyphen, either part."""
    return any(not names_behind(folded(part)).isdisjoint(_names()) for part in _parts(word))


def _parts(word: str) -> list[str]:
    parts = re.split(r"[-‐–]", re.sub(r"['’]s?$", "", word))
    return [part for part in parts if len(part) > 1]


@cache
def _tags() -> dict[str, tuple[str, ...]]:
    """Return in which languages each word is an ordinary one, or said of one person."""
    found: dict[str, tuple[str, ...]] = {}
    for one in all_tongues():
        for word in one.ordinary | one.said:
            found[word] = (*found.get(word, ()), one.tag)
    return found


@cache
def _tongues() -> dict[str, Tongue]:
    files = sorted(path for path in _HERE.glob("*.txt") if path.stem not in _NO_TONGUES)
    return {path.stem: _read(path) for path in files}


def _read(path: Path) -> Tongue:
    lines = [line for line in path.read_text(encoding="utf-8").split("\n") if not line.startswith("#")]
    parts = re.split(r"^== (\w+)$", "\n".join(lines), flags=re.MULTILINE)[1:]
    found = {name: words.casefold().split() for name, words in zip(parts[::2], parts[1::2], strict=True)}
    return Tongue(
        tag=path.stem,
        joins=frozenset(found["and"]),
        origins=frozenset(found["from"]),
        said=frozenset(found["said"]),
        one=frozenset(word.replace("_", " ") for word in found["one"]),
        details=tuple(found["details"]),
        ordinary=frozenset(found["ordinary"]),
    )


@cache
def places(tag: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the names of countries, and of languages, which mostly are those of peoples too, in a language."""
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(tag, sep="-")
    except (ValueError, UnknownLocaleError):
        return frozenset(), frozenset()
    countries = (name for key, name in locale.territories.items() if len(key) == 2)
    return _that_are_places(countries), _that_are_places(locale.languages.values())


def _that_are_places(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name for name in names if len(name) > _SHORT_PLACE and not is_given(name))


_SHORT_PLACE = 3
"""Names of places no longer than this are mostly other words."""


@cache
def _names() -> frozenset[str]:
    lines = (_HERE / "names.txt").read_text(encoding="utf-8").split("\n")
    return frozenset(folded(name) for line in lines if not line.startswith("#") for name in line.split())


@cache
def _ends(tag: str) -> tuple[str, ...]:
    endings = ("ung", "ungen", "heit", "heiten", "keit", "schaft", "tion", "tionen", "nis", "ing", "ingen")
    spoken = tongue(tag)
    return (*endings, *(word for word in (spoken.ordinary if spoken else ()) if len(word) > 3))
