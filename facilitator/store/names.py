"""A name as people write it: found in any text as a whole word, whatever its case and accents, in any script."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from facilitator.errors import Refusal
from facilitator.i18n import _
from facilitator.store.words import is_accent
from facilitator.text import clean_line

_JOINED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\U00020000-\U0003134f]"
)
"""Thai, Lao, Burmese, Khmer, Chinese, Japanese, Korean: what follows a name is written right behind it."""


@dataclass(frozen=True)
class Name:
    """One name; raises Refusal where there is no letter in it."""

    words: str

    def __post_init__(self) -> None:
        if not any(char.isalpha() for char in self.words):
            raise Refusal(_("“{words}” is not a name: a name has letters.", words=clean_line(self.words)))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(r"\s+".join(re.escape(_folded(word)[0]) for word in self.words.split()))

    def stands_in(self, text: str) -> bool:
        """Tell whether the name stands in a text."""
        return next(self._places(text), None) is not None

    def is_all_of(self, text: str) -> bool:
        """Tell whether a text is this name and nothing else."""
        return _folded(" ".join(text.split()))[0] == _folded(" ".join(self.words.split()))[0]

    def replaced(self, text: str, by: str) -> str:
        """Return a text with other words wherever the name stands."""
        parts, end = [], 0
        for start, after in self._places(text):
            parts += [text[end:start], by]
            end = after
        return "".join((*parts, text[end:]))

    def _places(self, text: str) -> Iterator[tuple[int, int]]:
        """Return where the name stands: its first character, and the one behind its last."""
        folded, places = _folded(text)
        for found in self._pattern.finditer(folded):
            if _ends_between(folded, found.start()) and _ends_between(folded, found.end()):
                end = places[found.end() - 1] + 1
                while end < len(text) and is_accent(text[end]):
                    end += 1
                yield places[found.start()], end


def _folded(text: str) -> tuple[str, range | list[int]]:
    """Return a text without case and accents, and for each character of it the place it comes from."""
    if text.isascii():
        return text.casefold(), range(len(text))
    parts = [(part, place) for place, char in enumerate(text) for part in _fold(char)]
    return "".join(part for part, _place in parts), [place for _part, place in parts]


@lru_cache(maxsize=4096)
def _fold(char: str) -> str:
    if "\uac00" <= char <= "\ud7a3":  # a syllable of Korean is one letter; taken apart it would match others
        return char
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).casefold())
    return "".join(part for part in apart if not is_accent(part))


def _ends_between(text: str, place: int) -> bool:
    """Tell whether a word may end between the characters before and at this place."""
    if place in (0, len(text)):
        return True
    before, after = text[place - 1], text[place]
    if unicodedata.category(after)[0] == "M":
        return False
    if _JOINED.match(before) and _JOINED.match(after):
        return True
    return not (_is_of_a_word(before) and _is_of_a_word(after))


def _is_of_a_word(char: str) -> bool:
    return unicodedata.category(char)[0] in "LNM"
