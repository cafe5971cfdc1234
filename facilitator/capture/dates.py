"""Read the day people mean, from whole words or from the end of a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.capture.phrases import Grammar, Reading, fold, grammar, read_phrase
from facilitator.i18n import _

_LOOKED_AT = 9
"""How many words of a line's end may belong to a date: what keeps a line of any length quick to read."""

_LONGEST = 80
"""No date is longer, in characters."""

_WRAPPED = re.compile(r"(?P<open>[(\[]?)(?P<said>.*?)(?P<close>[)\]]?)(?P<stop>[.,;:!?…]*)")


@dataclass(frozen=True, slots=True)
class Due:
    """A line without the date at its end, that date, and one sentence on what could not be understood."""

    text: str
    day: date | None = None
    doubt: str = ""


def read_date(words: str, today: date, language: str = "en") -> date | None:
    """Return the day these words mean, seen from today; None where they are no date, or could be two."""
    known = grammar(language)
    said = fold(words[:_LONGEST]).strip(" .,;:!")
    lead = known.lead.fullmatch(said)
    reading = read_phrase(lead["rest"], today, known, led=True) if lead else None
    reading = reading or read_phrase(said, today, known, led=True)
    return reading.day if reading else None


def take_due(text: str, today: date, language: str = "en") -> Due:
    """Split the due date off the end of a line; without one the line comes back whole.

    What says more than a day, such as `friday 5pm` or `friday?`, stays in the line as well.
    """
    known = grammar(language)
    words = text.rsplit(" ", _LOOKED_AT)
    for stop in range(len(words), max(len(words) - 4, 0), -1):
        if stop == len(words) or _is_hour(words[stop:], known):
            for start in range(1, stop):
                due = _due(words, start, stop, today, known)
                if due:
                    return due
    return Due(text, doubt=_doubt(words, known))


def _due(words: Sequence[str], start: int, stop: int, today: date, known: Grammar) -> Due | None:
    typed = " ".join(words[start:stop])
    wrapped = _WRAPPED.fullmatch(typed) if len(typed) <= _LONGEST else None
    if not wrapped or bool(wrapped["open"]) != bool(wrapped["close"]):
        return None
    reading = _reading(fold(wrapped["said"]), words[:start], today, known)
    if reading is None:
        return None
    text = " ".join(words)
    if reading.day is None:
        return Due(text, doubt=_unclear(wrapped["said"], reading.days))
    left = " ".join(words[:start]).rstrip(" ,;:–—-")
    whole = stop < len(words) or "?" in wrapped["stop"] or not left
    return Due(text if whole else left, reading.day)


def _reading(said: str, before: Sequence[str], today: date, known: Grammar) -> Reading | None:
    """What the end of a line means as a date; nothing where the words before it make it something else."""
    lead = known.lead.fullmatch(said)
    reading = read_phrase(lead["rest"], today, known, led=True) if lead else None
    if reading and lead and lead["by"]:
        return reading
    if fold(before[-1].rpartition(" ")[2]).strip("(,;:") in known.not_after or _recurs(before, known):
        return None
    return reading or read_phrase(said, today, known, led=False)


def _recurs(before: Sequence[str], known: Grammar) -> bool:
    return any(fold(word) in known.recurring for word in before[1:])


def _is_hour(words: Sequence[str], known: Grammar) -> bool:
    typed = " ".join(words)
    return len(typed) <= _LONGEST and bool(known.hour.fullmatch(fold(typed).strip("(),.;!?")))


def _doubt(words: Sequence[str], known: Grammar) -> str:
    """Say so where the line ends in what was meant for a date and is none that is understood here."""
    for start in range(len(words) - 1, 0, -1):
        typed = " ".join(words[start:])
        lead = known.lead.fullmatch(fold(typed).strip("(),.;:!?")) if len(typed) <= _LONGEST else None
        if lead and lead["by"]:
            rest = " ".join(words[start + len(lead["by"].split()) :])
            return _unclear(rest, ()) if _date_like(lead["rest"], known) else ""
    return ""


_FIGURES = re.compile(r"\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{1,4})?|\d{1,2}(?:st|nd|rd|th)|(?:19|20)\d\d")


def _date_like(said: str, known: Grammar) -> bool:
    return any(_is_date_like(word.strip(".,;:"), known) for word in said.split())


def _is_date_like(word: str, known: Grammar) -> bool:
    from difflib import get_close_matches

    if _FIGURES.fullmatch(word) or word in known.months or word.endswith(known.day_endings):
        return True
    return bool(get_close_matches(word, known.long_names, n=1, cutoff=0.8))


def _unclear(typed: str, days: Sequence[date]) -> str:
    words = typed.strip("(),.;:!? ")
    if len(days) > 1:
        first, second = (day.isoformat() for day in days)
        return _(
            "“{words}” can be {first} or {second}; kept as typed.", words=words, first=first, second=second
        )
    return _("“{words}” is not a date I understand; kept as typed.", words=words)
