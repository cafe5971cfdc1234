"""A copy of a summary without words that somebody left out of it; the record keeps them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from facilitator.i18n import _, speaking
from facilitator.summary.leak_names import exactly
from facilitator.summary.leaks import Leak
from facilitator.summary.value import HEAD_WORDS, LINE_WORDS, Summary
from facilitator.text import slug

T = TypeVar("T")

_TYPED = LINE_WORDS | HEAD_WORDS
_PAIRS = frozenset({"present", "counts"})


def left_out() -> str:
    """Stands where words were left out."""
    return _("[left out]")


def redacted(summary: Summary, found: Iterable[Leak]) -> Summary:
    """Return the summary without these words, each left out of the text it was found in; its name tells none either."""
    leaks = list(found)
    with speaking(summary.language):
        copy = _mapped(summary, lambda text: without(text, leaks))
    return replace(copy, meeting=_renamed(copy)) if copy.title != summary.title else copy


def without(text: str, found: Iterable[Leak]) -> str:
    """Return a text without the words that were found in it, the longest first."""
    words = {leak.words for leak in found if leak.text == text}
    for one in sorted(words, key=len, reverse=True):
        alone = exactly(one)
        if alone.search(text):
            text = alone.sub(lambda _found: left_out(), text)
        else:
            text = text.replace(one, left_out())
    return text


def _renamed(copy: Summary) -> str:
    """Return the meeting's name made of what its title says now: files are called so."""
    day, number = copy.meeting[:10], copy.meeting.rpartition("-")[2]
    return f"{day}-{slug(copy.title)}-{number}"


def _mapped(value: T, change: Callable[[str], str]) -> T:
    """Return a value with every text that somebody typed changed."""
    changes: dict[str, Any] = {}
    for field in fields(value):  # type: ignore[arg-type]
        inside = getattr(value, field.name)
        if field.name in _TYPED:
            changes[field.name] = change(inside) if isinstance(inside, str) else tuple(map(change, inside))
        elif field.name == "about":
            changes[field.name] = tuple((change(asked), change(words)) for asked, words in inside)
        elif field.name in _PAIRS:
            changes[field.name] = tuple((change(words), count) for words, count in inside)
        elif isinstance(inside, tuple):
            changes[field.name] = tuple(_mapped(one, change) if is_dataclass(one) else one for one in inside)
    return replace(value, **changes)  # type: ignore[type-var]
