"""Lengths and clock times, however people write them: `10m`, `1h30`, `90'`, `5-10 min`, `14:00-14:30`, `half an hour`.

Of a range of minutes the longer one is taken: a timebox is a limit, and a meeting planned with the shorter ones
ends late.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Literal

from facilitator.agenda.words import fold, pairs, words

DAY = 24 * 60
LONGEST = 10 * 60
"""The longest timebox that is believed, in minutes; a longer one is the length of something else."""


@dataclass(frozen=True, slots=True)
class Time:
    """What a piece of text says about time: a length, a clock time it begins at, and one it ends at, in minutes."""

    minutes: int | None = None
    start: int | None = None
    end: int | None = None
    exact: bool = True
    """Whether the minutes say all that stood there; False for a range, a clock time or `about`."""

    loose: bool = False
    """Whether an hour is said to be about right: `~10:00-ish`."""

    @property
    def is_hours(self) -> bool:
        """Whether it is an hour, or two, and no length, and not said loosely."""
        return self.start is not None and (self.minutes is None or self.end is not None) and not self.loose


def _any(field: str, without: str = "") -> str:
    """Return a pattern for any word of this field, the longer ones first, so that `minutes` is not read as `m`."""
    found = words(field) - words(without) if without else words(field)
    return "|".join(re.escape(word) for word in sorted(found, key=lambda word: (-len(word), word)))


_NUMBER = r"\d{1,4}(?:[.,]\d{1,2})?(?:\s?[½¼¾])?|[½¼¾]"
_DASH = r"-{1,3}|–|—|‒|−|→|~|〜|/"


@cache
def _grammar() -> dict[str, re.Pattern[str]]:
    """Return the patterns, each for a whole piece of folded text; every repetition in them is bounded."""
    minute, hour = _any("minutes"), _any("hours")
    to = rf"(?:{_DASH}|(?:{_any('to')})(?![^\W\d_]))"
    joint = rf"(?:,|(?:{_any('and_')})(?![^\W\d_]))?"
    clock = (
        rf"(?P<{{0}}h>\d{{{{1,2}}}})(?:\s?[:.h]\s?(?P<{{0}}m>\d\d))?\s?(?P<{{0}}p>[ap]\.?m\.?)?(?:-?ish)?"
        rf"(?:\s?(?:{_any('oclock')}|h|u))?"
    )
    both = {
        "long": rf"(?P<h>\d{{1,2}})\s?(?:{hour})\s?{joint}\s?(?P<m>\d{{1,2}})\s?(?:{minute})?",
        "range": rf"(?P<a>{_NUMBER})\s?(?P<x>{minute}|{hour})?\s?{to}\s?(?P<b>{_NUMBER})[\s-]?(?P<u>{minute}|{hour})",
        "often": rf"(?P<n>\d{{1,2}})\s?[x×]\s?(?P<b>\d{{1,3}})\s?(?P<u>{minute}|{hour})",
        "plain": rf"(?P<b>{_NUMBER})[\s-]?(?P<u>{minute}|{hour})",
        "first": rf"(?:{_any('minutes_first')})\s(?P<b>{_NUMBER})",
        "colon": r"(?P<h>\d{1,2}):(?P<m>\d\d)(?:\s?(?:h|hrs?|min))?",
        "span": clock.format("a") + rf"\s?{to}\s?" + clock.format("b"),
        "clock": clock.format("a"),
        "number": r"\d{1,3}(?:[.,]\d)?",
    }
    return {name: re.compile(pattern) for name, pattern in both.items()}


_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_QUOTES = str.maketrans({"´": "'", "’": "'", "′": "'", "½": "\x00", "¼": "\x01", "¾": "\x02"})
_BACK = str.maketrans({"\x00": "½", "\x01": "¼", "\x02": "¾"})
"""Folding would take a fraction apart, so it is put aside meanwhile."""


def _clean(text: str) -> str:
    """Return text folded, its quote marks made one and its fractions kept whole."""
    text = _WRITTEN_OUT.sub(lambda part: _PARTS[part[0]], text) if "/" in text else text
    text = fold(text) if text.isascii() else fold(text.translate(_QUOTES)).translate(_BACK)
    return text.strip(_AROUND) if not text.endswith("min.") else text.strip(" *_`:;,")


_AROUND = " *_`:;,."
"""What stands around a time and says nothing."""


_PARTS = {"1/2": "½", "1/4": "¼", "3/4": "¾"}
_WRITTEN_OUT = re.compile(r"(?<!\d)(?:1/2|1/4|3/4)(?!\d)")
"""`1/2 hour` is half of one, not one or two."""


def is_gap(text: str) -> bool:
    """Tell whether text begins with a length that has no number yet: `X min`, `Time: __ minutes`, `XX-XX m, Host`."""
    found = _GAP.match(text.strip()[:60])
    return found is not None and fold(found[1]) in words("minutes", "hours")


_GAP = re.compile(
    r"(?:[^\W\d_]{2,12}: )?\[?(?:[xX]{1,3}\s?|N |_{1,6}\s?|\?{1,3}\s?|…\s?|\.{2,6}\s?)"
    r"(?:[-–]\s?(?:[xX]{1,3}|_{1,6}|\?{1,3})\s?)?([^\W\d_]+)(?![^\W\d_])"
)


_BEGINS = re.compile(r"\s*[~≈±=≤<]?\s*[\d½¼¾]")
_WORD = re.compile(r"\s*[^\s\d!-/:-@\[-`{-~–—：]+[.']?")
"""A first word, the signs of vowels in it that stand beside the letters of some scripts."""


def may_be_time(text: str) -> bool:
    """Tell whether text begins as a time does: with a digit, or with a word that may stand before one."""
    if _BEGINS.match(text):
        return True
    word = _WORD.match(text)
    return bool(word) and word is not None and fold(word[0]) in _before_times()


@lru_cache(maxsize=4096)
def may_end_time(word: str) -> bool:
    """Tell whether a word may be the last of a time: one with a digit in it, or a unit; most words are none."""
    return _DIGIT.search(word) is not None or fold(word).strip(' *_`:;,.)]"') in _in_times()


_DIGIT = re.compile(r"[\d½¼¾'′’´]")


@cache
def _in_times() -> frozenset[str]:
    """Return every word that may stand in a time, without the points behind it."""
    fields = ("minutes", "hours", "oclock", "about", "to", "and_", "at", "noon", "midnight")
    found = {word for field in fields for row in words(field) for word in row.split()}
    found |= {word for row in pairs("spans") for word in row.split()} | _HALVES
    return frozenset(word.strip(".") for word in found)


_HALVES = frozenset(("am", "pm", "a.m", "p.m", "u", "h", "ish", "-", "–", "—", "→"))


@cache
def _before_times() -> frozenset[str]:
    """Return the first words of what may stand before a time, and of lengths that have no digits."""
    found = words("about") | words("duration") | set(pairs("spans")) | words("at", "noon", "midnight")
    return frozenset(part for word in found for part in (word.split()[0], re.split(r"(?<=')", word)[0]))


_PLAINEST = re.compile(r"([1-9]\d{0,2}) min", re.ASCII)
"""How our own form writes a length; the grammar of all languages takes a moment to make, and need not be for it."""


def _ends_in_time(text: str) -> bool:
    return may_end_time(text.rpartition(" ")[2])


@lru_cache(maxsize=4096)
def read_length(text: str, colon: Literal["clock", "short", "length"] = "short") -> Time | None:
    """Return the length that this whole piece of text states; None where it is anything else as well.

    `0:20` is a length where it is `short`, with no hours, or where a column says that all its times are lengths.
    """
    plainest = _PLAINEST.fullmatch(text)
    if plainest:
        return Time(int(plainest[1]))
    if len(text) > 60 or text.isdecimal() or _PLAIN_SPAN.fullmatch(text):
        return None
    if text.isascii() and not _ends_in_time(text.rstrip(_AROUND)):
        return None  # most lines are such, and need no folding
    folded = _clean(text)
    if not _ends_in_time(folded):
        return None
    found = _length(folded, colon)
    if found is None:
        bare = _without_about(folded)
        about = _length(bare, colon) if bare != folded else None
        found = replace(about, exact=False) if about else None
    return found if found and found.minutes and found.minutes <= DAY else None


@cache
def _about() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return patterns for the words that say `about`, before a length and behind it.

    Before it may stand `time:` as well; what it stands behind may be a title: `Story time 10 min`.
    """
    word = f"(?:{_any('about')})"
    before = rf"[~≈±=≤<]\s?|{word}(?=[\s:=~]|\d)[\s:=~]*|(?:{_any('duration')})\s?[:：]\s*"
    behind = f"(?:{_any('about', without='duration')})"
    return re.compile(rf"^(?:{before}){{1,3}}"), re.compile(rf"\s{behind}$")


def without_about(text: str) -> str:
    """Return a line without the words at its end that say `about`, for what stood behind them was a length."""
    return text if text[-1:] in ":" else _about()[1].sub("", text.rstrip(), count=1) or text


def _without_about(text: str) -> str:
    """Return text without the words before and behind it that say `about`."""
    before, behind = _about()
    return behind.sub("", before.sub("", text))


def _length(text: str, colon: str) -> Time | None:
    grammar = _grammar()
    if text in pairs("spans"):
        return Time(int(pairs("spans")[text]))
    if not any(char.isdigit() or char in _FRACTIONS for char in text[:12]):
        return None
    found = grammar["long"].fullmatch(text)
    if found and int(found["h"]) <= 12 and int(found["m"]) < 60:
        hours = int(found["h"])
        if hours <= 6 or not re.fullmatch(r"\d{1,2}h\d\d", text):
            return Time(hours * 60 + int(found["m"]))
        return None
    found = grammar["range"].fullmatch(text)
    if found:
        low = _in_minutes(found["a"], found["x"] or found["u"])
        high = _in_minutes(found["b"], found["u"])
        return Time(max(low, high), exact=False)
    found = grammar["often"].fullmatch(text)
    if found:
        return Time(int(found["n"]) * _in_minutes(found["b"], found["u"]), exact=False)
    found = grammar["plain"].fullmatch(text)
    if found and _is_time_of_day(found["b"], found["u"]):
        return None
    if found:
        return Time(_in_minutes(found["b"], found["u"]))
    found = grammar["first"].fullmatch(text)
    if found:
        return Time(_in_minutes(found["b"], ""))
    found = grammar["colon"].fullmatch(text)
    if found and int(found["m"]) < 60 and (colon == "length" or (colon == "short" and int(found["h"]) == 0)):
        return Time(int(found["h"]) * 60 + int(found["m"]))
    return None


def _is_time_of_day(number: str, unit: str) -> bool:
    """Tell whether this many hours is when something begins: `9h`, `19.30 uur`; no item takes that long."""
    whole, _point, part = re.sub(r"[.,]", ".", number).partition(".")
    if len(part) == 2:
        return unit in words("oclock")
    return unit in ("h", "u") and not part and whole.isdecimal() and int(whole) > 6


def _in_minutes(number: str, unit: str) -> int:
    value = 0.0
    for mark, part in _FRACTIONS.items():
        if mark in number:
            value += part
            number = number.replace(mark, "").strip()
    value += float(number.replace(",", ".")) if number else 0.0
    return int(value * (60 if unit in words("hours") else 1) + 0.5)


@lru_cache(maxsize=4096)
def read_span(text: str) -> Time | None:
    """Return the clock times this whole piece of text is, such as `14:00-14:30` or `2 to 3 pm`; None for all else."""
    if len(text) > 60 or not any(map(str.isdigit, text)) or _PLAINEST.fullmatch(text):
        return None
    plain = _PLAIN_SPAN.fullmatch(text)
    if plain:
        begins, ends = in_day(plain[1], plain[2]), in_day(plain[3], plain[4])
        return None if begins is None or ends is None else _span(begins, ends, None, None)
    folded = _in_digits(_clean(text))
    found = _grammar()["span"].fullmatch(folded)
    if not found:
        return None
    bare = not (found["am"] or found["bm"] or found["ap"] or found["bp"])
    if bare and not re.search(r"h|u\b|uhr", folded):
        return None  # `1-3` may be anything
    start, end = _of_day(found, "a"), _of_day(found, "b")
    if start is None or end is None:
        return None
    return _span(start, end, found["ap"], found["bp"])


def _span(start: int, end: int, first: str | None, second: str | None) -> Time | None:
    """Return two clock times as a span; `11-1 pm` begins in the morning, `2-3 pm` in the afternoon."""
    if second and not first and second[0] == "p" and start + 12 * 60 <= end:
        start += 12 * 60
    minutes = end - start
    if minutes < 0:
        minutes += 12 * 60 if -minutes < 12 * 60 and not (first or second) and start <= 13 * 60 else DAY
    return Time(minutes, start, end, exact=False) if 0 < minutes <= DAY else None


@lru_cache(maxsize=4096)
def read_clock(text: str) -> int | None:
    """Return the clock time this whole piece of text states, in minutes from midnight; None for anything else."""
    plain = _PLAIN_HOUR.fullmatch(text)
    if plain:
        return in_day(plain[1], plain[2])
    if _PLAINEST.fullmatch(text):
        return None
    folded = _in_digits(_clean(text)) if len(text) <= 20 else ""
    if not any(map(str.isdigit, folded)):
        return None
    folded = _without_at(folded) or _without_about(folded)
    found = _grammar()["clock"].fullmatch(folded)
    if not found or folded.isdigit():
        return None
    return _of_day(found, "a")


def _in_digits(folded: str) -> str:
    """Return folded text with `noon` and `midnight` in digits, as in `11:30 - noon` and `12 midnight`."""
    return _named_hours().sub(_as_digits, folded) if _LONG_WORD.search(folded) else folded


_LONG_WORD = re.compile(r"[^\W\d_]{4}")


@cache
def _named_hours() -> re.Pattern[str]:
    return re.compile(
        rf"(?:12(?:[:.]00)?(?:\s?[ap]\.?m\.?)?\s?)?(?<!\w)(?:({_any('noon')})|{_any('midnight')})(?!\w)"
    )


def _as_digits(found: re.Match[str]) -> str:
    return "12:00pm" if found[1] else "12:00am"


def _without_at(text: str) -> str:
    """Return what follows the words before a time of day, up to three of them: `à partir de 10h`; empty without any."""
    parts = text.split(" ", 3) if " " in text else []
    for size in range(len(parts) - 1, 0, -1):
        first = " ".join(parts[:size])
        if first in words("at") or first.strip(".") in words("at"):
            return " ".join(parts[size:])
    return ""


def is_loose(text: str) -> bool:
    """Tell whether an hour is said to be about right."""
    if text[:1].isdigit() and text[-1:].isdigit():
        return False
    folded = _clean(text)
    return folded.endswith("ish") or _without_about(folded) != folded


_PLAIN_HOUR = re.compile(r"(\d{1,2}):(\d\d)")
_PLAIN_SPAN = re.compile(r"(\d{1,2}):(\d\d)\s?[-–—]\s?(\d{1,2}):(\d\d)")
"""How most clock times are written: the grammar of all languages, which knows these too, need not be asked."""


def in_day(hour: str, minute: str) -> int | None:
    """Return the minutes from midnight of an hour in digits; None where no day has it."""
    return int(hour) * 60 + int(minute) if int(hour) <= 24 and int(minute) < 60 else None


def _of_day(found: re.Match[str], which: str) -> int | None:
    hour, minute, half = int(found[which + "h"]), int(found[which + "m"] or 0), found[which + "p"]
    if half and hour <= 12:
        hour = hour % 12 + (12 if half[0] == "p" else 0)
    return hour * 60 + minute if hour <= 24 and minute < 60 else None


def read_number(text: str) -> Time | None:
    """Return a bare number as minutes, for a column that says it holds minutes."""
    folded = _clean(text)
    minutes = _in_minutes(folded, "") if _grammar()["number"].fullmatch(folded) else 0
    if minutes > 0:
        return Time(minutes)
    found = re.fullmatch(rf"(\d{{1,3}})\s?(?:{_DASH})\s?(\d{{1,3}})", folded)
    return Time(max(int(found[1]), int(found[2])), exact=False) if found else None


_HOURS = re.compile(r"\d{1,2}(?:[.,]\d{1,2})?")


def read_hours(text: str) -> Time | None:
    """Return a bare number as hours, for a column that says it holds hours: `0.75`, `1`."""
    folded = _clean(text)
    minutes = _in_minutes(folded, "h") if _HOURS.fullmatch(folded) else 0
    return Time(minutes) if 0 < minutes <= LONGEST else None
