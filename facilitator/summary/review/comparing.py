"""Words as they are compared: what editors change by themselves is alike, whatever people change is not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from html import unescape
from typing import Literal

Opcode = tuple[str, int, int, int, int]
"""What `difflib` says of two stretches: equal, replace, delete or insert, and where each begins and ends."""

_ALIKE = str.maketrans({
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-", "…": "...",
    **dict.fromkeys('"“”„‟«»″\\*_`~', None),
})  # fmt: skip
_NO_WORD = re.compile(r"[!-/:-@\[-`{-~•◦‣▪●○–·∙]*")
"""What is no word by itself: a dash, a bullet, a bracket."""
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
_MARKUP = re.compile(r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<!\w)_{1,2}(?=\S)|(?<=\S)_{1,2}(?!\w)|`")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it stands, and as it is compared; dashes and the like stand with the word before them."""

    shown: str
    folded: str


@lru_cache(50_000)
def fold(text: str) -> str:
    """Return text as it is compared: quotes, dashes, escapes and emphasis of any editor are alike."""
    flat = unescape(unicodedata.normalize("NFC", text.replace("\\", ""))).translate(_ALIKE)
    return " ".join(re.sub("-+", "-", flat).split())


def bare(text: str) -> str:
    """Return Markdown as the words a reader sees: escapes and emphasis are gone."""
    kept = _ESCAPED.sub(lambda found: chr(0xE000 + ord(found[1])), text)
    seen = unescape(_MARKUP.sub("", _LINK.sub(r"\1", kept)))
    return "".join(chr(ord(char) - 0xE000) if 0xE000 <= ord(char) < 0xE080 else char for char in seen)


def split(text: str) -> tuple[Word, ...]:
    """Return the words of a text that was made bare."""
    found: list[Word] = []
    before = ""
    for shown in text.split():
        folded = fold(shown)
        if not _NO_WORD.fullmatch(folded):
            found.append(Word(f"{before}{shown}", folded))
            before = ""
        elif found:
            found[-1] = Word(f"{found[-1].shown} {shown}", found[-1].folded)
        else:
            before = f"{before}{shown} "
    return tuple(found)


def joined(words: Iterable[Word]) -> str:
    """Return words as text."""
    return " ".join(word.shown for word in words)


def folded(words: Iterable[Word]) -> tuple[str, ...]:
    """Return words as they are compared."""
    return tuple(word.folded for word in words)


def opcodes(before: Sequence[Word], after: Sequence[Word]) -> list[Opcode]:
    """Return what became of which words."""
    return list(SequenceMatcher(None, folded(before), folded(after), autojunk=False).get_opcodes())


def likeness(one: Sequence[Word], other: Sequence[Word]) -> float:
    """Return how alike two texts are by their words: 1 is the same, 0 has no word in common."""
    return SequenceMatcher(None, folded(one), folded(other), autojunk=False).ratio()


def patched(before: Sequence[Word], after: Sequence[Word]) -> str:
    """Return the text after, each word that is the same written as it was: no editor's quotes get in unasked."""
    parts: list[Word] = []
    for kind, i, j, k, n in opcodes(before, after):
        parts += before[i:j] if kind == "equal" else after[k:n]
    return joined(parts)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of words: the same in both, gone, or new."""

    kind: Literal["same", "gone", "new"]
    text: str


def difference(before: str, after: str) -> tuple[Run, ...]:
    """Return what changed between two texts, word by word, in the order it is read."""
    return tuple(_runs(split(before), split(after)))


def _runs(before: Sequence[Word], after: Sequence[Word]) -> Iterator[Run]:
    for kind, i, j, k, n in opcodes(before, after):
        if kind == "equal":
            yield Run("same", joined(before[i:j]))
            continue
        if i < j:
            yield Run("gone", joined(before[i:j]))
        if k < n:
            yield Run("new", joined(after[k:n]))


def in_words(before: str, after: str) -> str:
    """Return only what changed, in one line: `Thursday → Wednesday`."""
    runs = difference(before, after)
    parts: list[str] = []
    for place, run in enumerate(runs):
        follows = place > 0 and runs[place - 1].kind == "gone"
        if run.kind == "gone":
            parts.append(f"− {run.text}")
        elif run.kind == "new" and follows:
            parts[-1] = f"{runs[place - 1].text} → {run.text}"
        elif run.kind == "new":
            parts.append(f"+ {run.text}")
    return " · ".join(parts)
