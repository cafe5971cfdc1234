"""The day and the time of the next meeting, found in the words that people said it with."""

from __future__ import annotations

import re
from datetime import date, time

from facilitator.capture import read_date
from facilitator.i18n import full_date

_LOOKED_AT = 40
"""How many words may tell of the next meeting's day."""
_LONGEST = 5
"""No day is more words."""
_BESIDE = 6
"""How many words behind a day may tell the time."""
_AROUND = ".,;:()"


def next_day(words: str, today: date, language: str) -> tuple[date | None, time | None]:
    """Return the day ahead that these words name, and the time where they give one in figures."""
    said = words.split()
    found = _found(said, today, language)
    if found is None:
        return None, None
    day, start, stop = found
    return day, _clock(" ".join(said[stop : stop + _BESIDE])) or _clock(" ".join(said[:start][-_BESIDE:]))


def dated(words: str, today: date, language: str) -> str:
    """Return words that begin with a day with that day in full: `thursday` says little to who reads it weeks later."""
    said = words.split()
    day, stop = _longest(said, today, language)
    if day is None:
        return words
    last = said[stop - 1]
    after = last[len(last.rstrip(_AROUND)) :]
    return " ".join([f"{full_date(day)}{after}", *said[stop:]])


def _found(said: list[str], today: date, language: str) -> tuple[date, int, int] | None:
    """Return the first day ahead, and which of the words name it, from and up to."""
    for start in range(min(len(said), _LOOKED_AT)):
        day, size = _longest(said[start:], today, language)
        if day is not None:
            return day, start, start + size
    return None


def _longest(said: list[str], today: date, language: str) -> tuple[date | None, int]:
    """Return the day ahead that words begin with, and how many of them name it."""
    for size in range(min(_LONGEST, len(said)), 0, -1):
        day = read_date(" ".join(said[:size]).strip(_AROUND), today, language)
        if day is not None and day > today:
            return day, size
    return None, 0


_CLOCK = re.compile(
    r"\b(?P<hour>[01]?\d|2[0-3])(?:[:.h](?P<minute>[0-5]\d))?(?:\s?(?P<half>[ap])\.?m\b)?", re.IGNORECASE
)


def _clock(words: str) -> time | None:
    """Return the first time of day in words, such as `18:00`, `6 pm` or `14h30`; a bare number is none."""
    for found in _CLOCK.finditer(words):
        hour, half = int(found["hour"]), (found["half"] or "").casefold()
        if half and 1 <= hour <= 12:
            return time(hour % 12 + 12 * (half == "p"), int(found["minute"] or 0))
        if found["minute"] and not half:
            return time(hour, int(found["minute"]))
    return None
