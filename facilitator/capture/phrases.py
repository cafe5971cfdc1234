"""How dates are said, language by language: patterns made from the tables of words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from facilitator.capture import meanings
from facilitator.capture.languages import date_words, month_first
from facilitator.capture.languages.words import DateWords


@dataclass(frozen=True, slots=True)
class Reading:
    """The days a phrase can be: none where the calendar has no such day, two where nobody can tell."""

    days: tuple[date, ...] = ()
    inside: date | None = None
    """A day within the period that was named, where it was one that begins later."""

    @property
    def day(self) -> date | None:
        """The one day it is."""
        return self.days[0] if len(self.days) == 1 else None


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way to say a day. `alone` tells whether it may end a line without a word such as `by` before it."""

    pattern: re.Pattern[str]
    means: meanings.Meaning
    alone: bool


@dataclass(frozen=True, slots=True)
class Grammar:
    """How one language says dates; every word and pattern in it is folded."""

    names: meanings.Names
    phrases: tuple[Phrase, ...]
    lead: re.Pattern[str]
    """A word such as `by`, `until` or `on`, and the phrase behind it."""
    at_most: re.Pattern[str]
    """What begins a time that something may take, whenever it is done."""
    month: Phrase
    """A month by its name alone, which says a day only where nothing but a day is meant."""
    hour: re.Pattern[str]
    """A time or a part of the day, as it may follow a date."""
    small: frozenset[str]
    not_after: frozenset[str]
    recurring: frozenset[str]
    long_names: tuple[str, ...]
    """Names long enough that a slip in them can be told from another word."""
    day_endings: tuple[str, ...]


def fold(text: str) -> str:
    """Return text as the patterns know it: lower case, without accents, every width of letter and digit alike."""
    flat = unicodedata.normalize("NFKD", text.replace("’", "'")).casefold().replace("ł", "l")
    return "".join(char for char in flat if not unicodedata.combining(char))


def read_phrase(
    said: str, today: date, grammar: Grammar, *, led: bool, month: bool = False
) -> Reading | None:
    """Return what a folded phrase means; None where it is no date at all.

    `led` tells that a word such as `by` stood before it, or that nothing but a date is expected; `month`, that a mere
    month is a day as well.
    """
    for phrase in (*grammar.phrases, *((grammar.month,) if month else ())):
        match = phrase.pattern.fullmatch(said) if led or phrase.alone else None
        if match:
            found = {name: piece for name, piece in match.groupdict().items() if piece is not None}
            days = phrase.means(found, today, grammar.names)
            inside = meanings.inside(phrase.means, found, today, grammar.names)
            return Reading(tuple(day for day in days if day), inside)
    return None


@cache
def grammar(language: str) -> Grammar:
    """Return the grammar of a language, made when it is first asked for."""
    words = date_words(language)
    months, weekdays = _numbered(words.months, 1), _numbered(words.weekdays, 0)
    return Grammar(
        names=meanings.Names(
            months=months,
            weekdays=weekdays | _numbered(words.short_weekdays, 0),
            numbers=_numbered(words.numbers, 1),
            month_first=month_first(language),
        ),
        phrases=tuple(_phrases(words)),
        lead=re.compile(
            f"(?:(?P<by>{_any(words.by)}):?|(?P<until>{_any(words.until)})|(?P<on>{_any(words.on)})) (?P<rest>.+)"
        ),
        at_most=re.compile(f"(?:{_any(words.at_most)}) (?P<rest>.+)"),
        month=Phrase(_month(words), meanings.month, alone=False),
        hour=re.compile(f"{_hour(words)}(?: {_hour(words)})?"),
        small=frozenset(map(fold, (*words.articles, *words.of))),
        not_after=frozenset(map(fold, words.not_after)),
        recurring=frozenset(map(fold, words.recurring)),
        long_names=tuple(
            name
            for name in (*weekdays, *months, *map(fold, words.tomorrow))
            if len(name) > 4 and " " not in name
        ),
        day_endings=tuple(map(fold, words.day_endings)),
    )


def _hour(words: DateWords) -> str:
    clock = r"\d{1,2}(?:[:.h]\d{2})?(?: ?[ap]\.?m\.?| ?h| ?uhr| o'?clock)|\d{1,2}[:.h]\d{2}"
    return rf"(?:(?:{_any(words.at)}) (?:{clock}|\d{{1,2}})|{clock}|{_any(words.hours)})"


def _month(words: DateWords) -> re.Pattern[str]:
    """A month by its whole name: many short forms are names of people as well."""
    long = _any(name for row in words.months for place, name in enumerate(row) if not place or len(name) > 3)
    return re.compile(
        rf"(?:(?:{_any(words.within)}) )?{_small(words)}(?P<month>{long})(?: {_small(words)}{_YEAR})?"
    )


def _phrases(words: DateWords) -> Iterator[Phrase]:
    """Every way to say a day: first those that may stand alone, then those that need a word before them."""
    for alone, ways in ((True, _alone(words)), (False, _led(words))):
        for pattern, means in ways:
            yield Phrase(re.compile(pattern), means, alone)


_Ways = Iterator[tuple[str, meanings.Meaning]]

_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|o|a|e|\.)?"
_NTH = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.)"
_YEAR = r"(?P<year>\d{4})"
_FIGURES = r"(?P<first>\d{1,2})(?P<sign>[/.-])(?P<second>\d{1,2})"
_ONE_WAY = r"(?!24/7$)(?=(?:1[3-9]|2\d|3[01])/(?:0?[1-9]|1[0-2])$|(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])$)"
"""Two figures that can be a day and a month one way round only, and are not round the clock."""


def _alone(words: DateWords) -> _Ways:
    yield from _by_calendar(words)
    yield from _by_distance(words)
    long, every = _any(_flat(words.weekdays)), _any(_flat((*words.weekdays, *words.short_weekdays)))
    which = f"(?:(?P<next>{_any(words.next)})|(?P<this>{_any(words.this)}))"
    next_week = f"(?P<next>(?:{_any(words.next)}) (?:{_any(words.week)})|(?:{_any(words.week)}) (?:{_any(words.next)}))"
    yield f"(?P<weekday>{long})", meanings.weekday
    yield f"{which} (?P<weekday>{every})", meanings.weekday
    yield f"(?P<weekday>{long}) {which}", meanings.weekday
    yield f"(?P<weekday>{long}),? {_small(words)}{next_week}", meanings.weekday
    yield f"{next_week},? {_small(words)}(?P<weekday>{long})", meanings.weekday


def _by_calendar(words: DateWords) -> _Ways:
    the, small, month = _the(words), _small(words), rf"(?P<month>{_any(_flat(words.months))})\.?"
    every = _any(_flat((*words.weekdays, *words.short_weekdays)))
    weekday = rf"{the}(?P<weekday>{every})\.?,? "
    year = rf"(?:,? ?-?{small}{_YEAR})?"
    yield r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})", meanings.iso
    yield rf"(?:{weekday})?{the}{_DAY}[ -]?{small}{month}{year}", meanings.named
    yield rf"(?:{weekday})?{the}{month} {small}{_DAY}{year}", meanings.named
    yield rf"(?:{weekday})?{the}{_FIGURES}(?P=sign)(?P<year>\d{{4}}|\d{{2}})", meanings.numeric
    yield rf"{weekday}{the}{_FIGURES}\.?", meanings.numeric
    yield _ONE_WAY + _FIGURES, meanings.numeric
    yield rf"{the}(?:{_any(words.end)}) {small}{month}{year}", meanings.end_of_named


def _by_distance(words: DateWords) -> _Ways:
    the, small, period = _the(words), _small(words), f"(?:{_units(words)})"
    number = rf"(?P<number>\d{{1,3}}|{_any(_flat(words.numbers))}) "
    unit = f"(?:(?P<days>{_any(words.day)})|(?P<fortnights>{_any(words.fortnight)})|{_units(words)})"
    which = f"(?:(?P<next>{_any(words.next)})|(?:{_any(words.this)}))"
    yield _any(words.today), meanings.after(0)
    yield _any(words.tomorrow), meanings.after(1)
    yield _any(words.after_tomorrow), meanings.after(2)
    counted = f"(?:{number})?" if words.one_unsaid else number
    yield f"(?:{_any(words.within)}) {small}{counted}{unit}(?: (?:{_any(words.hence)}))?", meanings.span
    yield f"{number}{unit} (?:{_any(words.hence)})", meanings.span
    behind = f"(?: (?P<next_behind>{_any(words.next)})| (?:{_any(words.this)}))"
    ending = f"{the}(?:{_any(words.end)}) {small}"
    yield f"{ending}(?:{which} )?{period}{behind}?", meanings.end_of_period
    yield f"{the}{which} {period}", meanings.whole_period
    yield f"{the}{period}{behind}", meanings.whole_period
    ends = (("weeks", words.week_end), ("months", words.month_end), ("years", words.year_end))
    yield (
        the + "(?:" + "|".join(f"(?P<{unit}>{_any(said)})" for unit, said in ends) + ")",
        meanings.end_of_period,
    )


def _led(words: DateWords) -> _Ways:
    every = _any(_flat((*words.weekdays, *words.short_weekdays)))
    yield rf"{_the(words)}{_FIGURES}\.?", meanings.numeric
    yield rf"{_the(words)}(?P<weekday>{every})\.?", meanings.weekday
    yield _the(words) + _NTH, meanings.day_of_month


def _units(words: DateWords) -> str:
    return f"(?P<weeks>{_any(words.week)})|(?P<months>{_any(words.month)})|(?P<years>{_any(words.year)})"


def _the(words: DateWords) -> str:
    return f"(?:(?:{_any(words.articles)}) )*"


def _small(words: DateWords) -> str:
    return f"(?:(?:{_any((*words.articles, *words.of))}) )*"


def _numbered(rows: Iterable[tuple[str, ...]], first: int) -> dict[str, int]:
    return {fold(word): number for number, row in enumerate(rows, first) for word in row}


def _flat(rows: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(word for row in rows for word in row)


def _any(words: Iterable[str]) -> str:
    """The words as alternatives of a pattern, longest first; without a word, a pattern that nothing matches."""
    folded = sorted({re.escape(fold(word)).replace(r"\ ", " ") for word in words}, key=len, reverse=True)
    return "|".join(folded) or "(?!)"
