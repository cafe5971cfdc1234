"""The words dates are said with, one table a language; to teach the program another one, add a table.

Every word stands in lower case; accents may be left out by whoever types, so they may stand here or not.
"""

from __future__ import annotations

from dataclasses import dataclass


def _rows(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row.split()) for row in text.split(","))


def _some(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWords:
    """What one language says dates with; where several words say the same, any of them is understood."""

    months: tuple[tuple[str, ...], ...]
    """January to December: the names, then their short forms."""
    weekdays: tuple[tuple[str, ...], ...]
    """Monday to Sunday, whole names only: these may end a line on their own."""
    short_weekdays: tuple[tuple[str, ...], ...]
    """Their short forms: many are words of their own, so they need `by` or a day and month beside them."""
    by: tuple[str, ...]
    """What a due date begins with."""
    on: tuple[str, ...]
    """What a day begins with that need not be one by which something is due."""
    small: tuple[str, ...]
    """Articles and the like that may stand inside a date and say nothing."""
    within: tuple[str, ...]
    next: tuple[str, ...]
    this: tuple[str, ...]
    end: tuple[str, ...]
    today: tuple[str, ...]
    tomorrow: tuple[str, ...]
    after_tomorrow: tuple[str, ...]
    day: tuple[str, ...]
    week: tuple[str, ...]
    fortnight: tuple[str, ...] = ()
    month: tuple[str, ...]
    year: tuple[str, ...]
    numbers: tuple[tuple[str, ...], ...]
    """One to twelve, as `in two weeks` says them."""
    hence: tuple[str, ...] = ()
    """What may follow a span instead of a word before it: two weeks `from now`."""
    not_after: tuple[str, ...]
    """A day right behind one of these is not when something is due: every Friday, from Monday, last Tuesday."""
    recurring: tuple[str, ...] = ()
    """Where one of these comes before, no day is when something is due once and for all."""
    day_endings: tuple[str, ...] = ()
    """How the names of days end: a word that ends so and is none was meant for one."""
    at: tuple[str, ...] = ()
    hours: tuple[str, ...] = ()
    """Parts of a day that may follow a date."""
    month_first: bool | None = False
    """Whether 3/4 is the fourth of March; None where people disagree."""


ENGLISH = DateWords(
    months=_rows(
        "january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,"
        "september sept sep,october oct,november nov,december dec"
    ),
    weekdays=_rows("monday,tuesday,wednesday,thursday,friday,saturday,sunday"),
    short_weekdays=_rows("mon,tue tues,wed weds,thu thur thurs,fri,sat,sun"),
    by=_some("by, before, due, due by, due on, until, till, til, not later than, no later than"),
    on=_some("on, at, on the"),
    small=_some("the, of, a, an"),
    within=_some("in, within, in about"),
    next=_some("next"),
    this=_some("this, the coming, coming, this coming"),
    end=_some("end, the end, eo"),
    today=_some("today"),
    tomorrow=_some("tomorrow, tmrw, tomorow"),
    after_tomorrow=_some("day after tomorrow, the day after tomorrow"),
    day=_some("day, days, days'"),
    week=_some("week, weeks, weeks', week's"),
    fortnight=_some("fortnight, fortnights"),
    month=_some("month, months, months', month's"),
    year=_some("year, years, year's"),
    numbers=_rows("a an one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve"),
    hence=_some("from now, from today, time"),
    not_after=_some(
        "every, each, other, any, all, last, past, since, from, of, for, per, second, third, fourth, first, 1st, 2nd, "
        "3rd, 4th, alternate, most, and, or, to, through, between, a, an, the, that, one, no, my, our, your, their, "
        "his, her, its, good, black, easter, ash, palm, whit, holy, after, like, than, weekly, bi-weekly, what, which, "
        "is, was, &, -, –, /"
    ),
    recurring=_some("every, each, weekly, monthly"),
    day_endings=("day",),
    at=_some("at, by, before, around, about"),
    hours=_some(
        "morning, afternoon, evening, night, noon, midday, midnight, lunch, lunchtime, lunch time, early, late, latest, "
        "at the latest, sharp, or so, if possible"
    ),
    month_first=None,
)

LANGUAGES: dict[str, DateWords] = {"en": ENGLISH}
"""Each by the first part of its tag."""


def date_words(language: str) -> DateWords:
    """Return the words of this language, such as `en` or `pt-BR`; English for one that has no table."""
    return LANGUAGES.get(language.replace("_", "-").split("-")[0].casefold(), ENGLISH)


def month_first(language: str) -> bool | None:
    """Tell whether 3/4 is the fourth of March in this language; None where that can't be known."""
    parts = language.replace("_", "-").casefold().split("-")
    if parts[0] == "en" and len(parts) > 1:
        return parts[-1] in ("us", "ph")
    return date_words(language).month_first
