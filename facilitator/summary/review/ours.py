"""The sentences that every summary has, known again where a copy lost its first lines: they are nobody's correction."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import islice
from typing import get_args

from facilitator.i18n import _, full_date, language, languages, speaking
from facilitator.summary import phrases, words
from facilitator.summary.review.comparing import Word, bare, fold, split
from facilitator.summary.value import Status, Summary

_DAY = date(2001, 1, 1)
"""Stands for any day while the sentences are written that one stands in."""


def without_ours(said: Sequence[Word]) -> tuple[Word, ...]:
    """Return words without the sentences that a summary has by itself, in the language in use."""
    text, begins = "", []
    for word in said:
        begins.append(len(text))
        text += f"{word.folded} "
    gone = [found.span() for found in _known().finditer(text)]
    left = (word for word, at in zip(said, begins, strict=True) if not any(a <= at < b for a, b in gone))
    return tuple(left)


LOOKED_AT = 200_000
"""How much of a text is looked at, in characters."""


def is_summary(text: str) -> bool:
    """Tell whether a text reads like a summary, in any language there are words in: it holds two of our sentences."""
    said = " ".join(word.folded for word in split(bare(text[:LOOKED_AT])))
    return any(_holds_ours(said, tag) for tag in languages())


def _holds_ours(said: str, tag: str) -> bool:
    with speaking(tag):
        return len({found[0] for found in islice(_known().finditer(said), 9)}) > 1


def _known() -> re.Pattern[str]:
    return _pattern(language(), _("You need not say who you are."))


@lru_cache(8)
def _pattern(_tag: str, _one: str) -> re.Pattern[str]:
    """Return what finds any of our sentences in folded words, whatever day they tell."""
    day = re.escape(fold(full_date(_DAY)))
    folded = {" ".join(word.folded for word in split(one)) for one in _sentences()}
    known = sorted((re.escape(one).replace(day, ".{6,60}?") for one in folded), key=len, reverse=True)
    return re.compile(rf"(?<!\S)(?:{'|'.join(known)})(?!\S)", re.IGNORECASE)


def _sentences() -> Iterator[str]:
    for status in get_args(Status):
        for until in (None, _DAY):
            summary = Summary(meeting="", title="", status=status, review_until=until)
            yield phrases.standing(summary)
            yield phrases.asked_again(summary)
            for aloud in (True, False):
                yield from phrases.how_to_correct(summary, as_text=True, aloud=aloud)
    yield from (_("No decision was taken."), _("No action was agreed."), words.not_set())
    yield from _earlier()


def _earlier() -> Iterator[str]:
    """Yield sentences as earlier versions of this program wrote them: copies of those are still about."""
    yield _("Say so until {date}.", date=full_date(_DAY))
    yield _(
        "Tell whoever gave you this: by word, by phone or on paper. The label of the line, such as D1, helps."
    )
    yield _("Or change this text in any editor and give it back.")
