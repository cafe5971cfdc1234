"""A title without its number: `1. Welcome`, `TOP 2: Berichte`, `Sak 12/26 Regnskap`, and the marks around it."""

from __future__ import annotations

import re

from facilitator.agenda.head_times import without_marks
from facilitator.agenda.words import fold, words

_NUMBER = re.compile(
    r"^\s*(?:\d{1,2}(?:\.\d{1,2}){0,3}[.):]|\d{1,2}(?:\.\d{1,2}){1,3}|[a-z]\)|[IVX]{1,5}[.)])\s+(?=\S)"
)
"""The number of an item, as in `1. Welcome`, `2.1 Rent` or `b) Rent`."""
_LABELLED = re.compile(
    r"^\s*([^\W\d_][^\d.:()]{0,28}?)\s?#?(?:\d{1,2}(?:\.\d{1,2}){0,2}\s?[.):–-]|\d{1,3}/\d{2,4}[.):–-]?)\s+(?=\S)"
)
"""A number with words before it, as in `TOP 2: Berichte`, `Point 3 - Budget` or `Sak 12/26 Regnskap`."""


def _unnumbered(text: str) -> str:
    """Return a title without its number, or the word that says it is an item: `Item: Rent`, but not `Topic: rent`."""
    before, colon, behind = text.partition(": ")
    if colon and len(before) <= 20 and not behind[:1].islower() and fold(before) in words("item_label"):
        return behind
    number = _NUMBER.match(text)
    if number:
        return text[number.end() :]
    label = _LABELLED.match(text)
    return text[label.end() :] if label and fold(label[1]) in words("item_label") else text


def number_of(source: str) -> int | None:
    """Return the number a heading begins with: `1. Welcome`, `TOP 2: Berichte`, `IV. Reports`; None without one."""
    text = source.lstrip("*_# ")
    found = _COUNTED.match(text) or (_WORD_COUNTED.match(text) if is_labelled(text) else None)
    if found:
        return int(found[1])
    roman = _ROMAN.match(text)
    return _roman(roman[1]) if roman else None


_COUNTED = re.compile(r"(\d{1,2})[.):]\s+\S")
_WORD_COUNTED = re.compile(r"[^\d]{1,30}(\d{1,3})")
_ROMAN = re.compile(r"([IVX]{1,5})[.)]\s+\S")


def _roman(mark: str) -> int:
    """Return what letters count as Romans did: one that stands before a greater one is taken off."""
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in mark]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def is_labelled(source: str) -> bool:
    """Tell whether a line calls itself an item: `Item 2: Venue`, whatever the word behind it means elsewhere."""
    label = _LABELLED.match(source.lstrip("*_# ")) if _MAY_BE_NUMBERED.match(source) else None
    return label is not None and fold(label[1]) in words("item_label")


_LOOSE = re.compile(r"\s+([,.])(?=\s|$)")


def tidy(text: str) -> str:
    """Return a title without the marks that stood between it and what was taken out, and without its number."""
    text = " ".join(text.split())
    for _again in range(3):
        before = text
        if not (text[:1].isalnum() and text[-1:].isalnum()):
            text = without_marks(text)
        if _MAY_BE_NUMBERED.match(text):
            text = _unnumbered(text)
        if text == before:
            break
    return _LOOSE.sub(r"\1", text) if " ," in text or " ." in text else text


_MAY_BE_NUMBERED = re.compile(r"(?=[^.):–/-]*[.):–/-])\s*(?:\w{1,20}[.):]|.{0,30}?\d)")
"""Every number of an item has a mark behind it, and a digit, or one letter; most titles lack the one or the other."""
