"""The forms a word has: what it may be a form of, and how names are looked up whatever their accents and cases."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

_ENGLISH = (
    "'s", "’s", "s'", "s’", "n't", "n’t", "'ll", "’ll", "'re", "’re", "'ve", "’ve", "'d", "’d", "s", "es", "ed", "d",
    "ing", "ings", "er", "ers", "ly", "est", "y", "ful", "less", "ness", "able", "ment", "ments",
)  # fmt: skip
_BEFORE = ("un", "re", "non", "co", "mis", "over", "under", "pre", "anti", "self")
_SHORTEST = 3
"""How many letters have to be left of a word without its ending."""
_CASES = (
    "ами", "ями", "ові", "еві", "ою", "ею", "ой", "ей", "ём", "ом", "ем", "ам", "ям", "а", "я", "ы", "и", "і", "у", "ю",
    "е",
)  # fmt: skip
"""What cases of names in Cyrillic end with, the longest first."""
_ALONE = ("", "а", "я", "и", "ь", "о", "ия", "ія")
"""What the name itself may end with, where a case has put another ending there."""
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "ß": "ss", "æ": "ae", "ı": "i", "đ": "dj", "ð": "d", "œ": "oe"})


def folded(word: str) -> str:
    """Return a word in small letters without accents, as names are looked up."""
    parts = unicodedata.normalize("NFD", word.casefold().translate(_LETTERS))
    return "".join(char for char in parts if not unicodedata.combining(char))


def names_behind(word: str) -> frozenset[str]:
    """Return the names, as `folded` has them, that this may be a form of."""
    found = {word, word.replace("dj", "d")}
    if word and "Ѐ" <= word[0] <= "ӿ":
        for ending in _CASES:
            if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
                found.update(word[: -len(ending)] + alone for alone in _ALONE)
    return frozenset(found)


def may_be_form(word: str, ordinary: frozenset[str], tag: str) -> bool:
    """Tell whether a word is one of these, or looks like a form of one of them in this language."""
    if word in ordinary:
        return True
    forms = _english(word) if tag == "en" else _shortened(word)
    return any(form in ordinary for form in forms) or (
        tag != "en" and any(form in _trunks(ordinary) for form in (word, *_shortened(word)) if len(form) > 3)
    )


def _english(word: str) -> Iterator[str]:
    for bare in (word, *(word.removeprefix(one) for one in _BEFORE if word.startswith(one))):
        if len(bare) < _SHORTEST:
            continue
        yield bare
        for ending in _ENGLISH:
            stem = bare.removesuffix(ending)
            if stem == bare or len(stem) < _SHORTEST - (ending in ("s", "'s", "’s")):
                continue
            yield from (stem, f"{stem}e", re.sub(r"(.)\1$", r"\1", stem), re.sub(r"i$", "y", stem))
            yield from (twice for inner in ("ing", "er", "ed") if (twice := stem.removesuffix(inner)) != stem)


def _shortened(word: str) -> Iterator[str]:
    yield from (word[:-cut] for cut in (1, 2, 3) if len(word) - cut >= _SHORTEST)


@cache
def _trunks(ordinary: frozenset[str]) -> frozenset[str]:
    """Return what these words begin with, as far as their endings leave it as it is."""
    return frozenset(word[:-cut] for word in ordinary for cut in (1, 2) if len(word) - cut > 3)
