"""The phrases that mean one day, language by language: each is a pattern and what it comes to."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from facilitator.capture import calendar
from facilitator.capture.languages import DateWords, date_words, month_first

Found = dict[str, str]
Days = Sequence[date | None]
Meaning = Callable[[Found, date, "Grammar"], Days]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a phrase means: no day where the calendar has none such, two where nobody can tell which was meant."""

    days: tuple[date, ...] = ()

    @property
    def day(self) -> date | None:
        """The one day it means."""
        return self.days[0] if len(self.days) == 1 else None


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way to say a day. `alone` tells whether it may end a line without a word such as `by` before it."""

    pattern: re.Pattern[str]
    means: Meaning
    alone: bool = True


@dataclass(frozen=True, slots=True)
class Grammar:
    """All phrases of one language, and the tables they look words up in."""

    month_first: bool | None
    months: dict[str, int]
    weekdays: dict[str, int]
    numbers: dict[str, int]
    not_after: frozenset[str]
    recurring: frozenset[str]
    long_names: tuple[str, ...]
    """Names long enough that a slip in them can be told from another word."""
    day_endings: tuple[str, ...]
    lead: re.Pattern[str]
    """A word such as `by`, and the phrase behind it."""
    hour: re.Pattern[str]
    """A time or a part of the day, as it may follow a date."""
    phrases: tuple[Phrase, ...]


def fold(text: str) -> str:
    """Return text as the patterns know it: lower case, without accents, every width of letter and digit alike."""
    flat = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return "".join(char for char in flat if not unicodedata.combining(char)).casefold()


def read_phrase(said: str, today: date, grammar: Grammar, *, led: bool) -> Reading | None:
    """Return what a folded phrase means, None where it is no date at all.

    `led` tells that a word such as `by` stood before it, or that nothing but a date is expected.
    """
    for phrase in grammar.phrases:
        match = phrase.pattern.fullmatch(said) if led or phrase.alone else None
        if match:
            found = {name: value for name, value in match.groupdict().items() if value is not None}
            return Reading(tuple(day for day in phrase.means(found, today, grammar) if day))
    return None


# What the phrases come to.


def _iso(found: Found, _today: date, _grammar: Grammar) -> Days:
    return [calendar.day_of(int(found["year"]), int(found["month"]), int(found["day"]))]


def _named(found: Found, today: date, grammar: Grammar) -> Days:
    day = _dated(today, found, grammar.months[found["month"]], int(found["day"]))
    return [day] if _agrees(found, day, grammar) else []


def _numeric(found: Found, today: date, grammar: Grammar) -> Days:
    first, second = int(found["first"]), int(found["second"])
    by_day, by_month = _dated(today, found, second, first), _dated(today, found, first, second)
    possible = {None: {by_day, by_month}, True: {by_month}, False: {by_day}}[grammar.month_first]
    return sorted(day for day in possible if day and _agrees(found, day, grammar))


def _dated(today: date, found: Found, month: int, day: int) -> date | None:
    if "year" not in found:
        return calendar.day_in_year(today, month, day)
    year = int(found["year"])
    return calendar.day_of(year + 2000 if year < 100 else year, month, day)


def _agrees(found: Found, day: date | None, grammar: Grammar) -> bool:
    """Whether the weekday that was said with the day is its own; where it is not, nobody knows which was meant."""
    return "weekday" not in found or (day is not None and grammar.weekdays[found["weekday"]] == day.weekday())


def _weekday(found: Found, today: date, grammar: Grammar) -> Days:
    weekday = grammar.weekdays[found["weekday"]]
    if "next" in found:
        return [calendar.next_weeks_weekday(today, weekday)]
    if "this" in found:
        return [calendar.this_weekday(today, weekday)]
    return [calendar.coming_weekday(today, weekday)]


def _in_month(found: Found, today: date, _grammar: Grammar) -> Days:
    return [calendar.day_in_month(today, int(found["day"]))]


def _span(found: Found, today: date, grammar: Grammar) -> Days:
    number = int(found["number"]) if found["number"].isdecimal() else grammar.numbers[found["number"]]
    for unit, days in (("days", 1), ("weeks", 7), ("fortnights", 14)):
        if unit in found:
            return [calendar.later(today, days=number * days)]
    return [calendar.later(today, months=number * (12 if "years" in found else 1))]


def _period(found: Found, today: date, _grammar: Grammar) -> Days:
    ahead = 1 if "next" in found or "next_behind" in found else 0
    if "weeks" in found:
        return [calendar.end_of_week(today, ahead)]
    if "years" in found:
        return [calendar.end_of_year(today, ahead)]
    return [calendar.end_of_month(today, ahead)]


def _end_of_named(found: Found, today: date, grammar: Grammar) -> Days:
    month = grammar.months[found["month"]]
    if "year" not in found:
        return [calendar.end_of_month(today, (month - today.month) % 12)]
    first = calendar.day_of(int(found["year"]), month, 1)
    return [first and calendar.end_of_month(first)]


def _after(days: int) -> Meaning:
    return lambda _found, today, _grammar: [calendar.later(today, days=days)]


# How they are said.


@cache
def grammar(language: str) -> Grammar:
    """Return the grammar of a language, made when it is first asked for."""
    words = date_words(language)
    months, weekdays = _numbered(words.months, 1), _numbered(words.weekdays, 0)
    names = (*weekdays, *months, *_folded(words.tomorrow))
    return Grammar(
        months=months,
        month_first=month_first(language),
        weekdays=weekdays | _numbered(words.short_weekdays, 0),
        numbers=_numbered(words.numbers, 1),
        not_after=frozenset(_folded(words.not_after)),
        recurring=frozenset(_folded(words.recurring)),
        long_names=tuple(name for name in names if len(name) > 4),
        day_endings=_folded(words.day_endings),
        lead=re.compile(f"(?:(?P<by>{_any(words.by)}):?|(?P<on>{_any(words.on)})) (?P<rest>.+)"),
        hour=re.compile(f"{_hour(words)}(?: {_hour(words)})?"),
        phrases=tuple(_phrases(words)),
    )


def _hour(words: DateWords) -> str:
    clock = r"\d{1,2}(?:[:.h]\d{2})?(?: ?[ap]\.?m\.?| ?h| ?uhr| o'?clock)|\d{1,2}[:.h]\d{2}"
    return f"(?:(?:{_any(words.at)}) (?:{clock}|\\d{{1,2}})|{clock}|{_any(words.hours)})"


def _phrases(words: DateWords) -> Iterable[Phrase]:
    small = f"(?:(?:{_any(words.small)}) )*"
    months, long = _any(_flat(words.months)), _any(_flat(words.weekdays))
    every = _any((*_flat(words.weekdays), *_flat(words.short_weekdays)))
    weekday = rf"(?:{small}(?P<weekday>{every})\.?,? )?"
    day, year = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|o|a|e|\.)?", r"(?P<year>\d{4})"
    nth = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.)"
    month = rf"(?P<month>{months})\.?"
    number = rf"(?P<number>\d{{1,3}}|{_any(_flat(words.numbers))})"
    unit = (
        f"(?:(?P<days>{_any(words.day)})|(?P<weeks>{_any(words.week)})|(?P<months>{_any(words.month)})"
        f"|(?P<years>{_any(words.year)})"
        + (f"|(?P<fortnights>{_any(words.fortnight)})" if words.fortnight else "")
        + ")"
    )
    next_, this = f"(?P<next>{_any(words.next)})", f"(?P<this>{_any(words.this)})"
    period = (
        rf"(?:(?P<weeks>{_any(words.week)})|(?P<months>{_any(words.month)})|(?P<years>{_any(words.year)}))"
    )
    which = rf"{small}(?:(?:{next_}|{this}) )?{period}(?: (?P<next_behind>{_any(words.next)}))?"

    def phrase(pattern: str, means: Meaning, alone: bool = True) -> Phrase:
        return Phrase(re.compile(pattern), means, alone)

    yield phrase(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})", _iso)
    yield phrase(rf"{weekday}{small}{day}[ -]?{small}{month}(?:,? ?-?{small}{year})?", _named)
    yield phrase(rf"{weekday}{small}{month} {small}{day}(?:,? {year})?", _named)
    numeric = r"(?P<first>\d{1,2})(?P<sign>[/.-])(?P<second>\d{1,2})"
    yield phrase(rf"{weekday}{numeric}(?P=sign)(?P<year>\d{{4}}|\d{{2}})", _numeric)
    yield phrase(rf"{small}(?P<weekday>{every})\.?,? {numeric}\.?", _numeric)
    yield phrase(rf"{numeric}\.?", _numeric, False)
    yield phrase(rf"(?:{_any(words.today)})", _after(0))
    yield phrase(rf"(?:{_any(words.tomorrow)})", _after(1))
    yield phrase(rf"(?:{_any(words.after_tomorrow)})", _after(2))
    yield phrase(rf"{small}(?:{next_} |{this} )?(?P<weekday>{long})", _weekday)
    yield phrase(rf"{small}(?:{next_} |{this} )(?P<weekday>{every})", _weekday)
    yield phrase(rf"{small}(?P<weekday>{every})\.?", _weekday, False)
    yield phrase(
        rf"{small}(?P<weekday>{long}),? (?P<next>(?:{_any(words.next)}) (?:{_any(words.week)}))", _weekday
    )
    yield phrase(rf"{small}{nth}", _in_month, False)
    within = f"(?:{_any(words.within)})"
    yield phrase(rf"{within} {small}{number} {unit}(?: (?:{_any(words.hence)}))?", _span)
    yield phrase(rf"{small}{number} {unit} (?:{_any(words.hence)})", _span)
    end = f"(?:{_any(words.end)})"
    yield phrase(rf"{small}{end} ?{which}", _period)
    yield phrase(rf"{small}(?:{next_}|{this}) {period}", _period)
    yield phrase(rf"{small}{end} {small}{month}(?:,? {year})?", _end_of_named)


def _numbered(rows: Iterable[tuple[str, ...]], first: int) -> dict[str, int]:
    return {fold(word): number for number, row in enumerate(rows, first) for word in row}


def _folded(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(fold(word) for word in words)


def _flat(rows: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(word for row in rows for word in row)


def _any(words: Iterable[str]) -> str:
    """The words as one alternative of a pattern, longest first; with no word, a pattern that nothing matches."""
    folded = sorted(
        {re.escape(fold(word)).replace(r"\ ", " ") for word in words}, key=lambda word: (-len(word), word)
    )
    return "|".join(folded) or "(?!)"
