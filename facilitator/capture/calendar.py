"""The arithmetic of days: which day a weekday, a span or a day of the month comes to, seen from today."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

RECENT = 60
"""A day without a year that passed at most so many days ago is that day, and is asked about; else next year's."""


def day_of(year: int, month: int, day: int) -> date | None:
    """Return that day, or None where the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def later(today: date, days: int = 0, months: int = 0) -> date | None:
    """Return the day so much later; a month later is the same day of the month, or the month's last."""
    try:
        moved = today + timedelta(days=days)
        year, month = divmod(moved.year * 12 + moved.month - 1 + months, 12)
        return date(year, month + 1, min(moved.day, monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError):
        return None


def coming_weekday(today: date, weekday: int) -> date | None:
    """Return the next such weekday, never today: who means today says so.

    Monday is 0.
    """
    return later(today, (weekday - today.weekday() - 1) % 7 + 1)


def this_weekday(today: date, weekday: int) -> date | None:
    """Return the first such weekday from today on, today included."""
    return later(today, (weekday - today.weekday()) % 7)


def next_weeks_weekday(today: date, weekday: int) -> date | None:
    """Return this day of the week that begins next Monday."""
    return later(today, 7 - today.weekday() + weekday)


def day_in_month(today: date, day: int) -> date | None:
    """Return the first day from today on that has this number in its month."""
    if day >= today.day and (found := day_of(today.year, today.month, day)):
        return found
    for months in (1, 2):
        first = later(today.replace(day=1), months=months)
        if first and (found := day_of(first.year, first.month, day)):
            return found
    return None


def day_in_year(today: date, month: int, day: int) -> date | None:
    """Return the day that is meant by a day and month without a year: the coming one, or one that just passed."""
    for year in range(today.year, min(today.year + 9, date.max.year + 1)):
        found = day_of(year, month, day)
        if found and (today - found).days <= RECENT:
            return found
    return None


def end_of_week(today: date, weeks: int = 0) -> date | None:
    """Return the Sunday of this week, or of one that comes so many weeks later."""
    return later(today, 6 - today.weekday() + 7 * weeks)


def end_of_month(today: date, months: int = 0) -> date | None:
    """Return the last day of this month, or of one that comes so many months later."""
    first = later(today.replace(day=1), months=months)
    return first and first.replace(day=monthrange(first.year, first.month)[1])


def end_of_year(today: date, years: int = 0) -> date | None:
    """Return the last day of this year, or of one that comes so many years later."""
    return day_of(today.year + years, 12, 31)
