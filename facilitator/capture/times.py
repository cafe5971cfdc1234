"""Read a time of day as people say it."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, timedelta

_NEAR = timedelta(hours=6)
"""A time of another day is meant only when it lies this near, as 23:55 does at ten past midnight."""

_CLOCK = re.compile(
    r"(?:at\s+)?(?:(?P<day>\d{4}-\d{2}-\d{2})[t\s]\s*)?(?P<hour>\d{1,2})\s*"
    r"(?:[:.h]\s*(?P<minute>\d{2})(?:[:.]\d{2})?\s*)?(?P<half>[ap]\.?m?\.?)?(?P<whole>\s*(?:h|uhr))?"
)
_DIGITS = re.compile(r"(?P<hour>\d{2})(?P<minute>\d{2})\s*(?:h|hrs?|hours)?")
_SPOKEN = re.compile(
    r"(?:at\s+)?(?:(?P<part>half|a quarter|[a-z]+(?:-[a-z]+)?|\d{1,2})(?:\s+min(?:ute)?s?)?\s+(?P<way>past|to)\s+)?"
    r"(?P<hour>[a-z]+|\d{1,2})(?P<whole>\s+o['’]?\s?clock)?(?:\s*(?P<half>[ap])\.?m\.?)?"
)
_NUMBERS = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
]  # fmt: skip
_PARTS = {"half": 30, "quarter": 15, "a quarter": 15, "twenty-five": 25}
_NAMED = {"noon": 12, "midday": 12, "midnight": 0}


def read_time(words: str, now: datetime) -> datetime | None:
    """Return the moment these words mean, near `now` and in its time zone: `14:05`, `2pm`, `14h05`, `half past two`.

    Figures without am or pm are read by the 24-hour clock, so that a file of lines means the same whenever it is read;
    an hour in words is the morning's or the afternoon's, whichever is nearer to now. None for anything else, a bare
    number included: nobody can tell whether 14 is an hour or a length of time.
    """
    said = " ".join(unicodedata.normalize("NFKC", words[:80]).casefold().split())
    if said in _NAMED:
        return _moment(now, _NAMED[said], 0)
    return _by_clock(said, now) or _by_voice(said, now)


def _by_clock(said: str, now: datetime) -> datetime | None:
    match = _DIGITS.fullmatch(said) or _CLOCK.fullmatch(said)
    if not match:
        return None
    found = match.groupdict()
    if not (found["minute"] or found.get("half") or found.get("whole")):
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if found.get("day"):
        return _dated(found["day"], hour, minute, now)
    if found.get("half"):
        return _halved(now, hour, minute, found["half"])
    return _moment(now, hour, minute)


def _by_voice(said: str, now: datetime) -> datetime | None:
    match = _SPOKEN.fullmatch(said)
    if not match or not (match["way"] or match["whole"]):
        return None
    hour = _number(match["hour"])
    minutes = _number(match["part"]) if match["part"] else 0
    if hour is None or minutes is None or not 1 <= hour <= 12 or minutes > 59:
        return None
    if match["way"] == "to":
        hour, minutes = (hour - 1) or 12, 60 - minutes
    if match["half"]:
        return _halved(now, hour, minutes, match["half"])
    return _either(now, hour, minutes)


def _number(word: str) -> int | None:
    if word.isdecimal():
        return int(word)
    return _PARTS.get(word, _NUMBERS.index(word) + 1 if word in _NUMBERS else None)


def _halved(now: datetime, hour: int, minute: int, half: str) -> datetime | None:
    if not 1 <= hour <= 12:
        return None
    return _moment(now, hour % 12 + (12 if half.startswith("p") else 0), minute)


def _either(now: datetime, hour: int, minute: int) -> datetime | None:
    """The morning's hour or the afternoon's, whichever is nearer to now."""
    halves = [_moment(now, hour, minute), _moment(now, (hour + 12) % 24, minute) if hour <= 12 else None]
    return min((one for one in halves if one), key=lambda one: abs(one - now), default=None)


def _moment(now: datetime, hour: int, minute: int) -> datetime | None:
    if hour > 23 or minute > 59:
        return None
    today = now.replace(hour=hour, minute=minute, second=0, microsecond=0)
    near = [day for day in _neighbours(today) if abs(day - now) <= _NEAR]
    return today if abs(today - now) <= _NEAR or not near else near[0]


def _neighbours(moment: datetime) -> list[datetime]:
    try:
        return [moment - timedelta(days=1), moment + timedelta(days=1)]
    except OverflowError:
        return []


def _dated(day: str, hour: int, minute: int, now: datetime) -> datetime | None:
    try:
        that = date.fromisoformat(day)
        return now.replace(
            year=that.year, month=that.month, day=that.day, hour=hour, minute=minute, second=0, microsecond=0
        )
    except ValueError:
        return None
