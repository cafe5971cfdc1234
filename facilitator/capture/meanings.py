"""What each kind of date phrase comes to, seen from today.

A meaning returns the days a phrase can be: none where the calendar has no such day, two where nobody can tell.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.capture import calendar

Found = Mapping[str, str]
"""The named pieces of a phrase, in the folded form the patterns know."""


@dataclass(frozen=True, slots=True)
class Names:
    """Which month, weekday (Monday is 0) or number a word of one language names."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    numbers: Mapping[str, int]
    month_first: bool | None
    """Whether 3/4 is the fourth of March; None where that can't be known."""


Meaning = Callable[[Found, date, Names], Sequence[date | None]]


def iso(found: Found, _today: date, _names: Names) -> Sequence[date | None]:
    """2026-12-01."""
    return [calendar.day_of(int(found["year"]), int(found["month"]), int(found["day"]))]


def named(found: Found, today: date, names: Names) -> Sequence[date | None]:
    """27 November, Fri 27 Nov 2026, November 27th."""
    day = _dated(today, found, names.months[found["month"]], int(found["day"]))
    return [day] if _agrees(found, day, names) else []


def numeric(found: Found, today: date, names: Names) -> Sequence[date | None]:
    """27/11, 27.11.2026, 3/4."""
    first, second = int(found["first"]), int(found["second"])
    by_day, by_month = _dated(today, found, second, first), _dated(today, found, first, second)
    possible = {None: {by_day, by_month}, True: {by_month}, False: {by_day}}[names.month_first]
    return sorted(day for day in possible if day and _agrees(found, day, names))


def _dated(today: date, found: Found, month: int, day: int) -> date | None:
    if "year" not in found:
        return calendar.day_in_year(today, month, day)
    year = int(found["year"])
    return calendar.day_of(year + 2000 if len(found["year"]) == 2 else year, month, day)


def _agrees(found: Found, day: date | None, names: Names) -> bool:
    """Whether the weekday said with a day is its own; where it is not, nobody knows which of the two was meant."""
    return "weekday" not in found or (day is not None and names.weekdays[found["weekday"]] == day.weekday())


def weekday(found: Found, today: date, names: Names) -> Sequence[date | None]:
    """Friday, next Friday, this Friday.

    Friday said on a Friday is in a week: whoever means today says so. Next Friday is the one of next week.
    """
    number = names.weekdays[found["weekday"]]
    if "next" in found:
        return [calendar.next_weeks_weekday(today, number)]
    if "this" in found:
        return [calendar.this_weekday(today, number)]
    return [calendar.coming_weekday(today, number)]


def day_of_month(found: Found, today: date, _names: Names) -> Sequence[date | None]:
    """The 27th."""
    return [calendar.day_in_month(today, int(found["day"]))]


def span(found: Found, today: date, names: Names) -> Sequence[date | None]:
    """In two weeks, in a month, ten days from now."""
    said = found.get("number", "1")
    number = int(said) if said.isdecimal() else names.numbers[said]
    for unit, days in (("days", 1), ("weeks", 7), ("fortnights", 14)):
        if unit in found:
            return [calendar.later(today, days=number * days)]
    return [calendar.later(today, months=number * (12 if "years" in found else 1))]


def end_of_period(found: Found, today: date, _names: Names) -> Sequence[date | None]:
    """The end of the month, the end of next week, next year: its last day, and a week's is Sunday."""
    ahead = 1 if "next" in found or "next_behind" in found else 0
    if "weeks" in found:
        return [calendar.end_of_week(today, ahead)]
    if "years" in found:
        return [calendar.end_of_year(today, ahead)]
    return [calendar.end_of_month(today, ahead)]


def inside(means: Meaning, found: Found, today: date, names: Names) -> date | None:
    """Return a day within a period that was named: a month's first, or as far into next year as today in this one."""
    if means is month:
        return next((day for day in month(found, today, names) if day), None)
    if means is not whole_period or not ("next" in found or "next_behind" in found):
        return None
    return calendar.later(
        today, 7 if "weeks" in found else 0, {"years": 12, "months": 1}.get(_unit(found), 0)
    )


def _unit(found: Found) -> str:
    return next((unit for unit in ("weeks", "months", "years") if unit in found), "")


def whole_period(found: Found, today: date, names: Names) -> Sequence[date | None]:
    """Next week, this year: whatever is due in it has until its last day."""
    return end_of_period(found, today, names)


def month(found: Found, today: date, names: Names) -> Sequence[date | None]:
    """By January, which may be when it begins or when it ends; the month that is going on can only end."""
    end = end_of_named(found, today, names)[0]
    return sorted({day for day in (end and end.replace(day=1), end) if day and (day > today or day == end)})


def end_of_named(found: Found, today: date, names: Names) -> Sequence[date | None]:
    """The end of November, the end of May 2027."""
    month = names.months[found["month"]]
    if "year" not in found:
        return [calendar.end_of_month(today, (month - today.month) % 12)]
    first = calendar.day_of(int(found["year"]), month, 1)
    return [first and calendar.end_of_month(first)]


def after(days: int) -> Meaning:
    """Return the meaning of a word such as tomorrow."""
    return lambda _found, today, _names: [calendar.later(today, days=days)]
