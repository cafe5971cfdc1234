"""Read the day people mean: from words that are a date, or from the end of a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.capture.phrases import Grammar, Reading, fold, grammar, read_phrase
from facilitator.i18n import _

_LOOKED_AT = 9
"""How many words of a line's end may be a date: what keeps a line of any length quick to read."""

_LONGEST = 80
"""No date is longer, in characters."""

_SOME_DAY = date(2000, 1, 1)
"""Where it only matters whether words are a date, not which."""

_SHORT = 4
"""More words than that behind a `by` were not meant for a date, unless they are one."""

_WRAPPED = re.compile(r"(?P<open>[(\[]?)(?P<said>.*?)(?P<close>[)\]]?)(?P<stop>[.,;:!?…]*)")
_LOOSE = " ,;:–—-"
"""What joins a date to the words before it, and goes with it."""


@dataclass(frozen=True, slots=True)
class Due:
    """A line without the date at its end, that date, and one sentence on what could not be understood."""

    text: str
    day: date | None = None
    doubt: str = ""


def read_date(words: str, today: date, language: str = "en", *, inside: bool = False) -> date | None:
    """Return the day these words mean, seen from today; None where they are no date, or could be two.

    Of a period such as `next year` that is its last day, and where a day `inside` is asked for, one in its midst.
    """
    known = grammar(language)
    said = fold(words[:_LONGEST]).strip(" .,;:!")
    lead = known.lead.fullmatch(said)
    reading = read_phrase(lead["rest"], today, known, led=True, month=True) if lead else None
    reading = reading or read_phrase(said, today, known, led=True, month=True)
    return ((inside and reading.inside) or reading.day) if reading else None


def take_due(text: str, today: date, language: str = "en") -> Due:
    """Split the due date off the end of a line; without one the line comes back whole.

    What says more than a day, such as `friday 5pm` or `friday?`, stays in the line as well, and so does a date that
    is all there is. What lasts until a day is due on none.
    """
    known = grammar(language)
    words = text.rsplit(" ", _LOOKED_AT)
    for stop in range(len(words), max(len(words) - 4, 0), -1):
        if stop == len(words) or _is_hour(words[stop:], known):
            for start in range(stop):
                due = _due(words, start, stop, today, known)
                if due:
                    return due
    return _before_comma(text, today, known) or Due(text, doubt=_doubt(words, known))


def at_most(text: str, language: str = "en") -> str:
    """Return the words at the end of a line that say how long something may take, such as `within two weeks`."""
    known, words = grammar(language), text.rsplit(" ", _LOOKED_AT)
    for start in range(1, len(words)):
        end = " ".join(words[start:]).strip("()[].,;:!? ")
        said = fold(end) if len(end) <= _LONGEST else ""
        if known.at_most.fullmatch(said) and read_phrase(said, _SOME_DAY, known, led=False):
            return end
    return ""


def _before_comma(text: str, today: date, known: Grammar) -> Due | None:
    """Split off `by friday` where only a comma and more words stand behind it: `tell them by friday, with a reason`."""
    words = text.split(" ")
    commas = [place for place, word in enumerate(words[:-1], 1) if word.endswith((",", ";"))][-_LOOKED_AT:]
    for stop in reversed(commas):
        before, rest = words[:stop], words[stop:]
        if _reading(fold(rest[0].strip(" .,;")), today, known)[1]:
            continue
        for start in range(max(stop - _LOOKED_AT, 1), stop):
            if known.lead.match(fold(" ".join(before[start:])[:_LONGEST])):
                due = _due(before, start, stop, today, known)
                if (
                    due
                    and due.day
                    and _reading(fold(" ".join(before[start:]).strip(_LOOSE)), today, known)[0] == "by"
                ):
                    return Due(f"{due.text}, {' '.join(rest)}", due.day)
    return None


def last_date(words: str, today: date, language: str = "en") -> tuple[str, date | None]:
    """Split a coming day that stands behind `by` or `until` off the end of a sentence that says how a thing goes on.

    `they phoned, by 20 January` leaves `they phoned`; without a comma the words stay whole.
    """
    known, parts = grammar(language), words.split(" ")
    for start in range(max(len(parts) - _LOOKED_AT, 1), len(parts)):
        end, before = " ".join(parts[start:]), " ".join(parts[:start])
        lead = known.lead.fullmatch(fold(end[-_LONGEST:]).strip(" .,;:!"))
        day = read_date(end, today, language) if lead and not lead["on"] else None
        if day and day >= today:
            return before.rstrip(_LOOSE) if before[-1:] in _LOOSE else words, day
    return words, None


def lasts(text: str, language: str = "en") -> bool:
    """Tell whether a line ends in the last day or month of what lasts: `lead meetings until january`."""
    known, words = grammar(language), text.rsplit(" ", _LOOKED_AT)
    for start in range(len(words)):
        end = " ".join(words[start:])
        lead = known.lead.fullmatch(fold(end[-_LONGEST:]).strip("()[].,;:!? "))
        if lead and lead["until"]:
            return read_phrase(lead["rest"], _SOME_DAY, known, led=True, month=True) is not None
    return False


def _due(words: Sequence[str], start: int, stop: int, today: date, known: Grammar) -> Due | None:
    typed = " ".join(words[start:stop])
    wrapped = _WRAPPED.fullmatch(typed) if len(typed) <= _LONGEST else None
    if not wrapped or bool(wrapped["open"]) != bool(wrapped["close"]):
        return None
    lead, reading = _reading(fold(wrapped["said"]), today, known)
    if reading is None:
        return None
    if lead == "until":
        return Due(" ".join(words), doubt=_lasts(wrapped["said"]))
    if not (lead == "by" or wrapped["open"]) and _is_no_due(words[:start], known):
        return Due(" ".join(words), doubt=_doubt(words, known))
    whole = " ".join(words)
    if reading.day is None:
        return Due(whole, doubt=_unclear(_without_lead(wrapped["said"], known), reading.days))
    left = " ".join(words[:start]).rstrip(_LOOSE)
    says_more = stop < len(words) or "?" in wrapped["stop"] or not left
    return Due(whole.rstrip(_LOOSE) if says_more else left, reading.day)


def _reading(said: str, today: date, known: Grammar) -> tuple[str, Reading | None]:
    """The kind of word a date at the end of a line begins with, if any, and what it means."""
    lead = known.lead.fullmatch(said)
    month = bool(lead and not lead["on"])
    reading = read_phrase(lead["rest"], today, known, led=True, month=month) if lead else None
    if lead and reading:
        return _kind_of(lead), reading
    return "", read_phrase(said, today, known, led=False)


def _kind_of(lead: re.Match[str]) -> str:
    return next(kind for kind in ("by", "until", "on") if lead[kind])


def _is_no_due(before: Sequence[str], known: Grammar) -> bool:
    words = [fold(word).strip("(,;:") for word in " ".join(before[-_LOOKED_AT:])[-_LONGEST:].split(" ")]
    return words[-1] in known.not_after or not known.recurring.isdisjoint(words)


def _is_hour(words: Sequence[str], known: Grammar) -> bool:
    typed = " ".join(words)
    return len(typed) <= _LONGEST and bool(known.hour.fullmatch(fold(typed).strip("(),.;!?")))


def _doubt(words: Sequence[str], known: Grammar) -> str:
    """Say so where the line ends in what was meant for a date and is none that is understood."""
    for start in range(len(words) - 1, -1, -1):
        typed = " ".join(words[start:]).strip("()[],.;:!? ")
        lead = known.lead.fullmatch(fold(typed)) if len(typed) <= _LONGEST else None
        if lead and lead["by"]:
            return _unclear(_without_lead(typed, known), ()) if _date_like(lead["rest"], known) else ""
    return ""


def _without_lead(typed: str, known: Grammar) -> str:
    lead = known.lead.fullmatch(fold(typed))
    return " ".join(typed.split(" ")[lead[_kind_of(lead)].count(" ") + 1 :]) if lead else typed


_FIGURES = re.compile(r"\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{1,4})?\.?|\d{1,2}(?:st|nd|rd|th)|(?:19|20)\d\d")


def _date_like(said: str, known: Grammar) -> bool:
    """Whether a phrase was meant for a date: it is short, and one of its first words looks like part of one."""
    words = [word.strip(".,;:") for word in said.split(" ")]
    first = [word for word in words if word not in known.small][:2]
    return len(words) <= _SHORT and any(_is_date_like(word, known) for word in first)


def _is_date_like(word: str, known: Grammar) -> bool:
    from difflib import get_close_matches

    if _FIGURES.fullmatch(word) or word in known.names.months or word.endswith(known.day_endings):
        return True
    return bool(get_close_matches(word, known.long_names, n=1, cutoff=0.8))


def _lasts(words: str) -> str:
    return _("“{words}” says how long, not by when; kept as typed.", words=words)


def _unclear(words: str, days: Sequence[date]) -> str:
    if len(days) > 1:
        first, second = (day.isoformat() for day in days)
        return _(
            "“{words}” can be {first} or {second}; kept as typed.", words=words, first=first, second=second
        )
    return _("“{words}” is not a date I understand; kept as typed.", words=words)
