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
        yield from dict.fromkeys(found[0] for one in known for found in _details(one.tag).finditer(text))


def is_detail(word: str, spoken: Tongue) -> bool:
    """Tell whether this word is one of those in a language."""
    return bool(_details(spoken.tag).fullmatch(word))


@cache
def _speaks_of_one(tag: str) -> re.Pattern[str]:
    return _any_of((tongues.tongue(tag) or _NONE).one)


@cache
def _details(tag: str) -> re.Pattern[str]:
    return _any_of((tongues.tongue(tag) or _NONE).details)


def _any_of(listed: Iterable[str]) -> re.Pattern[str]:
    """Return what finds these words, in capitals or not: `*` stands for any ending, `_` for a space."""
    parts = (
        re.escape(one.rstrip("*_")).replace("_", r"\s+") + (r"\w*" if one.endswith("*") else "")
        for one in sorted(listed, key=len, reverse=True)
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)


_NONE = Tongue("", *(frozenset[str](),) * 4, (), frozenset())
