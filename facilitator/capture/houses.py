"""Tell how far a name of several words goes on behind an @, where its capitals and its words say so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from facilitator.capture.heads import NO_NAMES
from facilitator.capture.phrases import fold, grammar

_WORD = re.compile(r"\s(?P<word>[^\W\d_](?:[\w'’&-]*[\w])?)(?=[\s,;:：)\]]|$)")
_ENDS = frozenset({
    "alliance", "association", "center", "centre", "collective", "cross", "foundation", "hostel", "house", "network",
    "society", "trust", "university",
})  # fmt: skip
"""What the name of an agency ends with, and no task begins with."""
_SAINTS = frozenset({"st", "saint", "sainte", "ste", "sankt", "sint", "santa", "san"})
"""What is no name without the word behind it."""
_NAMES_TOO = frozenset({"free", "point"})
"""What tells what is to be done, and is more often part of a name behind an @: `@Turning Point`."""
_INFINITIVES = {
    "es": ("ar", "er", "ir"), "fr": ("er", "ir", "re"), "it": ("are", "ere", "ire"), "nl": ("en",), "pl": ("ć",),
    "pt": ("ar", "er", "ir"), "ru": ("ть",),
}  # fmt: skip
"""How a verb ends that says what is to be done, by language."""
_CAPITAL_NOUNS = ("de",)
"""Languages in which any thing has a capital letter, so that it tells of no name."""
_MOST = 3
"""How many more words a name may have."""


class Further(NamedTuple):
    """Where a name ends, and the longer name it may be the beginning of, where nobody can tell."""

    end: int
    perhaps: str = ""


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    end: int


def further(name: str, text: str, end: int, known: frozenset[str]) -> Further:
    """Return how far the name that ends here goes on; people and agencies who are known decide before its words do."""
    words = _capitals(text, end)
    for count in range(len(words), 0, -1):
        if _joined(name, words[:count]).casefold() in known:
            return Further(words[count - 1].end)
    if not words or not name[0].isupper() or name.casefold() in known:
        return Further(end)
    return Further(_own_end(name, words) or end, _perhaps(name, words, text))


def may_be_longer(perhaps: str, language: str) -> bool:
    """Tell whether, in this language, the capitals of a longer name are more than those of a thing or a verb."""
    family = language.casefold()[:2]
    second = perhaps.split(" ")[1].casefold() if " " in perhaps else ""
    names = grammar(language).names
    return (
        bool(second)
        and fold(second) not in {*names.weekdays, *names.months}
        and family not in _CAPITAL_NOUNS
        and not second.endswith(_INFINITIVES.get(family, ("\n",)))
    )


def _joined(name: str, words: list[_Word]) -> str:
    return " ".join((name, *(word.text for word in words)))


def _capitals(text: str, end: int) -> list[_Word]:
    """Return the words with capitals that follow at once."""
    words: list[_Word] = []
    while len(words) < _MOST and (match := _WORD.match(text, end)) and match["word"][0].isupper():
        end = match.end()
        words.append(_Word(match["word"], end))
    return words


def _own_end(name: str, words: list[_Word]) -> int:
    """Return where a name ends by the words it has; 0 where they do not say."""
    ends = [word.end for word in words if word.text.casefold() in _ENDS]
    if not _begins_a_task(words[0]) and ends:
        return ends[-1]
    return words[0].end if name.casefold() in _SAINTS else 0


def _begins_a_task(word: _Word) -> bool:
    return word.text.casefold() in NO_NAMES - _NAMES_TOO


def _perhaps(name: str, words: list[_Word], text: str) -> str:
    """Return the longer name where small letters follow it and it begins with no word that tells what is to be done."""
    second = words[0].text
    goes_on = text[words[-1].end : words[-1].end + 2].strip()[:1].islower()
    no_name = _begins_a_task(words[0]) or (second.isupper() and len(second) > 1)
    return "" if no_name or not goes_on or _own_end(name, words) else _joined(name, words)
