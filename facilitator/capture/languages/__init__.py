"""The words dates are said with, one file a language: to teach the program another, add its file and its name here.

A language is read when it is first spoken. Words are compared in lower case and without accents.
"""

from __future__ import annotations

from importlib import import_module
from typing import cast

from facilitator.capture.languages.words import DateWords

LANGUAGES = ("en", "de", "es", "fr", "it", "nl", "pl", "pt")
"""Each by the first part of its tag; the first one stands in for a language that is not here."""


def date_words(language: str) -> DateWords:
    """Return the words of this language, such as `en` or `pt-BR`."""
    first = _parts(language)[0]
    name = first if first in LANGUAGES else LANGUAGES[0]
    return cast(DateWords, import_module(f"{__name__}.{name}").WORDS)


def month_first(language: str) -> bool | None:
    """Tell whether 3/4 is the fourth of March in this language; None where that can't be known."""
    first, *more = _parts(language)
    if first == "en" and more:
        return more[-1] in ("us", "ph")
    return date_words(language).month_first


def _parts(language: str) -> list[str]:
    return language.replace("_", "-").casefold().split("-")
