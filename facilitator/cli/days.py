"""A day that was named in an option, such as `--since friday`."""

from __future__ import annotations

from datetime import date

from facilitator.errors import BadDate
from facilitator.i18n import _, language
from facilitator.text import clean_line


def a_day(words: str, today: date) -> date | None:
    """Return the day these words mean, None where there are none; raises BadDate for words that are no day."""
    if not words:
        return None
    from facilitator.capture import read_date  # most lists are asked for without a day

    day = read_date(words, today, language())
    if day is None:
        raise BadDate(_("“{words}” is not a date: write for example 2026-12-01.", words=clean_line(words)))
    return day
