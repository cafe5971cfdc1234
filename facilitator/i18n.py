"""The words on screen and in summaries, in the reader's language: every one of them passes through `_` or `ngettext`.

Catalogues are ordinary gettext files, `facilitator/locale/<language>/LC_MESSAGES/facilitator.mo`; English is the text
in the code. Dates, durations and lists are put into words here too.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

DOMAIN = "facilitator"
LOCALE = Path(__file__).parent / "locale"


class Catalogue(Protocol):
    """What a language needs to offer: the two calls of Python's own gettext."""

    def gettext(self, message: str) -> str: ...

    def ngettext(self, one: str, many: str, n: int) -> str: ...


class _English:
    def gettext(self, message: str) -> str:
        return message

    def ngettext(self, one: str, many: str, n: int) -> str:
        return one if n == 1 else many


_catalogue: Catalogue = _English()
_language = "en"


def language() -> str:
    """Return the language in use, as a tag such as `en` or `pt-BR`."""
    return _language


def use(tag: str, catalogue: Catalogue | None = None) -> None:
    """Speak this language from now on; one that has no catalogue is spoken in English."""
    global _catalogue, _language
    _language = tag
    _catalogue = catalogue if catalogue is not None else _load(tag)


@contextmanager
def speaking(tag: str) -> Iterator[None]:
    """Speak another language for a while; an empty tag changes nothing."""
    global _catalogue, _language
    before = _catalogue, _language
    if tag not in ("", _language):
        use(tag)
    try:
        yield
    finally:
        _catalogue, _language = before


def spoken(tag: str) -> bool:
    """Tell whether there are words in this language: English, or one that has a catalogue."""
    import gettext as library

    return bool(tag) and (_is_english(tag) or library.find(DOMAIN, LOCALE, _names(tag)) is not None)


def languages() -> tuple[str, ...]:
    """Return the languages there are words in, English first."""
    found = sorted(path.parts[-3] for path in LOCALE.glob(f"*/LC_MESSAGES/{DOMAIN}.mo"))
    return ("en", *(tag.replace("_", "-") for tag in found))


def preferred(environment: Mapping[str, str] = os.environ) -> str:
    """Return the language the person's system asks for, or `en`."""
    for name in ("FACILITATOR_LANGUAGE", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name, "").split(":")[0].split(".")[0].replace("_", "-")
        if value and value not in ("C", "POSIX"):
            return value
    return "en"


def _load(tag: str) -> Catalogue:
    if _is_english(tag):
        return _English()
    import gettext as library

    return library.translation(DOMAIN, LOCALE, _names(tag), fallback=True)


def _is_english(tag: str) -> bool:
    return tag.split("-")[0] == "en"


def _names(tag: str) -> list[str]:
    """Return the folders a language may have its catalogue in; a tag that is none, as from a file, has no folder."""
    return (
        [tag.replace("-", "_"), tag.split("-")[0]]
        if re.fullmatch(r"[A-Za-z]{2,8}(-\w{1,8}){0,3}", tag)
        else ["-"]
    )


def _(message: str, **values: object) -> str:
    """Return the message in the language in use, its `{names}` filled with these values.

    A value is text and stays text: braces inside it are not read.
    """
    text = _catalogue.gettext(message)
    return text.format(**values) if values else text


def ngettext(one: str, many: str, n: int, **values: object) -> str:
    """Return the message for this number in the language in use; `{n}` is the number."""
    return _catalogue.ngettext(one, many, n).format(n=n, **values)


def alternatives(words: str) -> tuple[str, ...]:
    """Return words that stand between commas, each once and without case: the English ones, then those of the language.

    So a constant lists what people may type or write for a thing, and a translation lists what its own readers do.
    """
    both = f"{words},{_(words)}" if words else ""
    return tuple(dict.fromkeys(word for part in both.split(",") if (word := part.strip().casefold())))


def full_date(day: date) -> str:
    """Return a date that can't be misread, such as `Friday 27 November 2026`."""
    from babel.dates import format_date

    return format_date(day, "EEEE d MMMM y", locale=_babel_locale())


def short_date(day: date) -> str:
    """Return a date for a narrow place, such as `Fri 27 Nov`."""
    from babel.dates import format_date

    return format_date(day, "EEE d MMM", locale=_babel_locale())


def clock_time(moment: datetime) -> str:
    """Return the time of day as the room's clock shows it, such as `14:05`."""
    return f"{moment:%H:%M}"


def minutes_of(seconds: float) -> int:
    """Return whole minutes as a person would say them: rounded, half a minute up."""
    return int(seconds // 60 + (seconds % 60 >= 30))


def duration(minutes: int) -> str:
    """Return a length of time in words, such as `45 min` or `1 h 30 min`."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return _("{minutes} min", minutes=rest)
    if not rest:
        return _("{hours} h", hours=hours)
    return _("{hours} h {minutes} min", hours=hours, minutes=rest)


def ago(day: date, today: date) -> str:
    """Return how long ago a day was, as people say it: `today`, `5 days ago`, `3 weeks ago`, `2 years ago`."""
    days = (today - day).days
    if days <= 0:
        return _("today")
    if days == 1:
        return _("yesterday")
    if days < 14:
        return ngettext("{n} day ago", "{n} days ago", days)
    if days < 61:
        return ngettext("{n} week ago", "{n} weeks ago", days // 7)
    if days < 730:
        return ngettext("{n} month ago", "{n} months ago", days * 12 // 365)
    return ngettext("{n} year ago", "{n} years ago", days // 365)


def countdown(seconds: float) -> str:
    """Return seconds as `MM:SS`, or `H:MM:SS` from an hour on; the sign is left to the words around it."""
    whole = int(abs(seconds))
    hours, rest = divmod(whole, 3600)
    minutes, secs = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{secs:02}" if hours else f"{minutes:02}:{secs:02}"


def listing(words: Iterable[str]) -> str:
    """Return words as a spoken list: `a`, `a and b`, `a, b and c`."""
    from babel.lists import format_list

    given = list(words)
    return format_list(given, locale=_babel_locale()) if len(given) > 1 else "".join(given)


def _babel_locale() -> str:
    """The name Babel knows the language in use by; British order of day and month stands for plain English."""
    from babel import Locale, UnknownLocaleError

    try:
        return str(Locale.parse("en-GB" if _language == "en" else _language, sep="-"))
    except (ValueError, UnknownLocaleError):
        return "en_GB"
