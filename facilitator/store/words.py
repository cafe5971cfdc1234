"""Words as the search compares them: without case and accents, in any script, and split where people would split them.

What is kept and what is looked for go through the same door, so that they meet. Scripts that write no spaces between
words are split at every character; what is looked for there is a row of them, found anywhere.
"""

from __future__ import annotations

import unicodedata

_SPACELESS = (
    (0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x19E0, 0x19FF), (0x3005, 0x3007), (0x3040, 0x30FF),
    (0x31F0, 0x31FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0x20000, 0x3134F),
)  # fmt: skip
"""Thai, Lao, Burmese, Khmer, and the scripts of Chinese, Japanese and Korean: Koreans join words as they see fit."""

_ALIKE = {
    "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "þ": "th", "æ": "ae", "œ": "oe",
    "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه",
}  # fmt: skip
"""Letters that people type as another one where their keyboard has not got them, or that look the same."""

_NOTHING = frozenset("\u00ad\u200c\u200d\u200e\u200f\u0640")
"""What stands inside words and is left out: soft hyphens, joiners, marks of direction, the stretched line of Arabic."""


class _Folding(dict[int, str]):
    """What each character becomes; worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = _fold(chr(code))
        return self[code]


def _fold(char: str) -> str:
    if char in _NOTHING:
        return ""
    if any(first <= ord(char) <= last for first, last in _SPACELESS):
        return f" {char} "
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).casefold())
    return "".join(
        _ALIKE.get(part, part) if _is_of_a_word(part) else " " for part in apart if not is_accent(part)
    )


def _is_of_a_word(char: str) -> bool:
    return unicodedata.category(char)[0] in "LNM"


def is_accent(char: str) -> bool:
    """Tell accents, and the vowel points of Hebrew and Arabic, from signs that make another letter, as in Hindi."""
    sort = unicodedata.combining(char)
    return sort >= 200 or 10 <= sort <= 36


_FOLDING = _Folding()

VERSION = int("".join(f"{int(part):02}" for part in unicodedata.unidata_version.split(".")))
"""Which letters this Python knows: what another one folded may have come out otherwise."""


def folded(text: str) -> str:
    """Return a text as the search compares it: its words, with a space between two."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)  # letters that came in parts, and wide and narrow forms
    return " ".join(text.translate(_FOLDING).split())


def match(words: str) -> str:
    """Return what FTS5 is asked for these words, each the beginning of a word; empty where there is none in them."""
    return " ".join(f'"{word}"*' for piece in words.split() if (word := folded(piece)))
