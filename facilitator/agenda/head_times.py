"""The time of a line that an item begins with, wherever it stands: between dashes, first, last, or before brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Literal

from facilitator.agenda.leads import is_name, is_only_name, is_small, lead_in
from facilitator.agenda.times import (
    LONGEST,
    Time,
    is_loose,
    may_be_time,
    may_end_time,
    read_clock,
    read_length,
    read_span,
    without_about,
)
from facilitator.agenda.words import fold, words


@dataclass(slots=True)
class Head:
    """What the first line of an item says."""

    title: str
    minutes: int | None = None
    lead: str = ""
    optional: bool = False
    start: int | None = None
    """The clock time it begins at, in minutes from midnight."""
    end: int | None = None
    whole: bool = True
    """Whether the fields say all that stood in the line."""
    hours_only: bool = False
    """Whether they say all but the hours: those say no more where each item begins when the one before ends."""
    gap: bool = False
    """Whether it has a place for a length that is still to be filled in: `(X min)`."""
    where: Literal["", "brackets", "first", "last"] = ""
    """Where in the line its time stood."""


@dataclass(slots=True)
class Line:
    """A line while it is taken apart."""

    text: str
    bold: tuple[tuple[int, int], ...]
    head: Head = field(default_factory=lambda: Head(""))

    @property
    def timed(self) -> bool:
        """Whether a time of the item was found."""
        return self.head.minutes is not None or self.head.start is not None

    def take(self, time: Time, where: Literal["brackets", "first", "last"]) -> None:
        """Take this time, which stood there, for the item's."""
        self.head.where = where
        self.head.minutes, self.head.start, self.head.end = time.minutes, time.start, time.end
        self.head.hours_only = self.head.whole and not time.exact and time.is_hours
        self.head.whole = self.head.whole and time.exact


def time_of(text: str, colon: Literal["clock", "short"] = "short") -> Time | None:
    """Return the timebox these words are, or the clock times, or the one they begin at."""
    hour = _HOUR.fullmatch(text)
    if hour and (colon == "clock" or hour[1].strip("0")) and int(hour[1]) <= 24 and int(hour[2]) < 60:
        return Time(start=int(hour[1]) * 60 + int(hour[2]), exact=False)  # most times are such
    if not may_be_time(text):
        return None
    time = read_length(text, colon) or read_span(text)
    if time and time.minutes is not None and (time.minutes <= LONGEST or time.start is not None):
        return time if time.minutes <= LONGEST else Time(start=time.start, exact=False)
    start = read_clock(text)
    return Time(start=start, exact=False, loose=is_loose(text)) if start is not None else None


_HOUR = re.compile(r"(\d{1,2}):(\d\d)")
_SEGMENTS = re.compile(r"\s+(?:-{1,3}|[–—|·•/])\s+|\s*;\s+")


def take_segments(work: Line) -> None:
    """Take a length, and who leads, out of a line that dashes part: `Round — 20 min — Lead: Sam`."""
    first, *others = _SEGMENTS.split(work.text)
    if not 1 <= len(others) <= 5:
        return
    left = [part for part in others if not _take_segment(work, part)]
    if not work.timed and len(left) == len(others):
        first, left = _take_around(work, first, left)
    if left and work.head.where == "last" and left[-1] is others[-1] and take_name_behind(work, left[-1]):
        left.pop()
    if len(left) < len(others) or work.head.where == "last":
        work.text, work.bold = " – ".join([first, *left]), ()


def _take_around(work: Line, first: str, others: list[str]) -> tuple[str, list[str]]:
    """Take a length from before the first dash, or a time of day from behind the last; return what is left.

    `Budget 20 min — Ana`, `Call to order – 6:30 pm`.
    """
    before = Line(first, ())
    if any(map(str.isalpha, first)):
        take_last(before)
    if before.timed and any(map(str.isalpha, before.text)):
        work.head.minutes, work.head.where = before.head.minutes, "last"
        work.head.whole = work.head.whole and before.head.whole
        return before.text, others
    apart = len(others) == 1 and not _DIGIT.search(first) and _CLOCK.search(others[0])
    start = read_clock(others[0]) if apart else None
    if start is None:
        return first, others
    work.take(Time(start=start, exact=False), "last")
    return first, others[:-1]


def _take_segment(work: Line, part: str) -> bool:
    """Take what one part of a line says, if it is nothing but a length or a lead; tell whether it was."""
    part, comma, names = part.partition(", ")
    time = read_length(part) if work.head.minutes is None else None
    if time and comma:
        lead = names if is_name(names) else lead_in(names)
        if not lead:
            return False
        work.head.lead = work.head.lead or lead
    part = f"{part}{comma}{names}"
    if time and (time.minutes or 0) <= LONGEST:
        work.take(time, "last")
        return True
    name = lead_in(part)
    if name and not work.head.lead:
        work.head.lead = name
    return bool(name) and work.head.lead == name


def take_wide(work: Line) -> None:
    """Take a length, and who leads, from between the marks of Chinese and Japanese: `报告：5分钟，主持：李雷`."""
    found = _BETWEEN_WIDE.search(work.text)
    time = read_length(found[2]) if found and found.start() else None
    if found is None or time is None or (time.minutes or 0) > LONGEST:
        return
    name = "" if work.head.lead else lead_in(found[4])
    work.head.lead = work.head.lead or name
    work.text, work.bold = work.text[: found.start()] + ("" if name else found[3] + found[4]), ()
    work.take(time, "last")


_BETWEEN_WIDE = re.compile(r"([：，、；])\s*(\d[^：，、；]{1,8})([，、；])\s*([^，、；]{2,30})$")


def take_name_behind(work: Line, text: str) -> bool:
    """Take the name that a line ends with behind its time: `Round (20 min) – Ana`; tell whether it was one."""
    name = text.strip(" -–—:|,/·•")
    if work.head.lead or not is_only_name(name):
        return False
    work.head.lead = name
    return True


_MARKS = re.compile(r"^[\s*_:;|,.\-–—→>•·✓✔☐☑~\ufe0f]+|[\s*_:;|,\-–—→·~\ufe0f⏱-⏳⌚⌛🕐-🕧]+$")
_MARKS_BUT_NAMES = re.compile(
    r"^(?:[\s*:;|,.\-–—→>•·✓✔☐☑~\ufe0f]|_(?![\w_]))+|(?:[\s*:;|,\-–—→·~\ufe0f⏱-⏳⌚⌛🕐-🕧]|(?<![\w_])_)+$"
)
"""A `_` beside a letter is a part of a name: `__proto__`."""


def without_marks(title: str) -> str:
    """Return a title without the marks around it that say nothing; a drawn clock behind it stood before its time."""
    return (_MARKS_BUT_NAMES if "_" in title else _MARKS).sub("", title)


_SEPARATED = re.compile(r"^\s*[:;|,.\-–—→)\]：；，、｜]|^\s*$|^\s{2,}")


_BEFORE_TIME = re.compile(r"[^\w½¼¾~≈≤<]{0,12}")
"""Ticks, dashes and small pictures before a time at the beginning."""


_APART = " -–—:|：；，、｜"
"""What stands between a time and the title behind it."""


def take_first(work: Line) -> None:
    """Take a time that the line begins with: `10 min: Welcome`, `14:00-14:30 Welcome`, `14:00 Welcome`."""
    begin = _BEFORE_TIME.match(work.text).end()  # type: ignore[union-attr]
    if not may_be_time(work.text[begin : begin + 24]):
        return
    for end in _ends(work.text, begin):
        time = time_of(work.text[begin:end], colon="clock")
        if time and _stands_apart(work, time, end):
            work.text, work.bold = work.text[:begin] + work.text[end:].lstrip(_APART if begin else _WIDE), ()
            work.take(time, "first")
            return


def take_start(work: Line) -> None:
    """Take the time of day that a line begins with though it states a length as well: `19:30 – Groups (45 min)`."""
    begin = _BEFORE_TIME.match(work.text).end()  # type: ignore[union-attr]
    may_begin = work.text[begin : begin + 1].isdigit() and _MAY_BE_CLOCK.search(work.text, begin, begin + 60)
    for end in _ends(work.text, begin) if may_begin else []:
        time = time_of(work.text[begin:end], colon="clock") if _CLOCK.search(work.text, begin, end) else None
        if time and time.start is not None:
            work.text, work.bold = work.text[:begin] + work.text[end:], ()
            work.head.hours_only = work.head.whole or work.head.hours_only
            work.head.start, work.head.end, work.head.whole = time.start, time.end, False
            return


_DIGIT = re.compile(r"\d")
_CLOCK = re.compile(r"\d\s?[:h]|[ap]\.?m\.?$", re.IGNORECASE)
"""What makes a number a time of day and not that of an item, as in `2.10 Rent`."""
_MAY_BE_CLOCK = re.compile(r"\d\s?[:hH]|[aApP]\.?[mM]")
"""What a text holds that begins with one; no number of an item does."""

_SHORT_UNIT = re.compile(r"\d\s?(?:mins?\.?|m|h|mn|мин\.?|хв\.?|dk\.?|')$", re.IGNORECASE)
"""`10 min coffee` is a plan, `10 minutes of silence` may be a sentence."""


def _stands_apart(work: Line, time: Time, end: int) -> bool:
    """Tell whether a time before these words is the item's own, and not the beginning of a sentence about time."""
    before, behind = work.text[:end], work.text[end:]
    word = _first_word(behind)
    if stands_beside_time(word, hour=time.start is not None):
        return False
    if _TO_NUMBER.search(before) and fold(word) in words("minutes"):
        return False  # `10:00 - 15` before `min break`
    if _SEPARATED.match(behind) or (work.bold and any(stop in (end, end + 1) for _start, stop in work.bold)):
        return True
    if time.start is not None and not _DIGIT.search(before):
        return False  # `Midnight walk`
    next_one = behind.lstrip()[:1]
    if (
        time.start is not None
        or (next_one.isalpha() and not is_small(next_one))
        or fold(word) in words("no_name")
    ):
        return True
    return _SHORT_UNIT.search(before) is not None


_TO_NUMBER = re.compile(r"[-–—~]\s?\d{1,3}$")


def stands_beside_time(word: str, hour: bool) -> bool:
    """Tell whether a word behind a time makes it one of something else: `10 min each`, `14:00 UTC`, `9:00 every day`.

    Behind an hour a capital begins the title: `14:00 Reading circle`.
    """
    folded = fold(word)
    return folded in words("zones") or (folded in words("each") and not (hour and word[:1].isupper()))


def _first_word(text: str) -> str:
    found = _FIRST_WORD.match(text)
    return found[1] if found else ""


_FIRST_WORD = re.compile(r"[\W_]*([\w'-]+)")


def _ends(text: str, begin: int) -> list[int]:
    """Return where a time at the beginning of this text could end, the longest first: behind one of the first words."""
    found: list[int] = []
    for piece in _PIECE.finditer(text, begin, begin + 60):
        if len(found) == MOST_PIECES or not may_end_time(piece[0]):
            break  # behind the first word that can't stand in a time none ends
        found.append(piece.end())
    return found[::-1]


MOST_PIECES = 9
"""Of how many words a time is made at most."""


_PIECE = re.compile(
    r"(?:[^\s:;|–—,：；，、｜]|(?<=\d)：(?=\d\d))+:?(?:[^\s|–—,:;：；，、｜]|(?<=\d)：(?=\d\d))*|[–—]"
)
_WIDE = "：；，、｜…～"
"""The marks of Chinese and Japanese, which no space stands beside."""
_STARTS = re.compile(rf"(?:(?<=[\s:|,*–—~)）】{_WIDE}-])|^)[~≈]?(?=[\d½¼¾])")


def take_last(work: Line) -> None:
    """Take a length the line ends with: `Welcome - 10 min`, `Welcome: 10 min`, `Welcome 10 min`."""
    text = work.text.rstrip(" *_.✓✔～。")
    if not may_end_with_time(text):
        return
    for start in (found.start() for found in list(_STARTS.finditer(text, max(len(text) - 40, 0)))[-6:]):
        time = read_length(text[start:]) or _span_apart(text, start)
        before = text[:start]
        if time and time.minutes is not None and time.minutes <= LONGEST and not _speaks_of_time(before):
            title = before.rstrip(f" .{_WIDE}")
            work.text, work.bold = without_about(title), ()
            work.take(time if work.text == title else replace(time, exact=False), "last")
            return


def take_length_too(work: Line) -> None:
    """Take the length beside the title though the hour is first: `10:00 Coffee 15 min`, `10:00 – 15 min coffee`."""
    behind = Line(work.text, ())
    for take in (take_last, take_first):
        if not behind.timed:
            take(behind)
    if behind.head.start is None and behind.head.minutes is not None and any(map(str.isalpha, behind.text)):
        work.text, work.bold = behind.text, ()
        work.head.minutes, work.head.hours_only = (
            behind.head.minutes,
            work.head.hours_only and behind.head.whole,
        )


def may_end_with_time(text: str) -> bool:
    """Tell whether a line may end with a length, by its last word: most don't, and are looked at no further."""
    return may_end_time(text.rpartition(" ")[2]) and not _ONE_NUMBER.fullmatch(text)


_ONE_NUMBER = re.compile(r"\D+\d+")
"""`Point 5`: no length and no time of day ends so."""


def _span_apart(text: str, start: int) -> Time | None:
    before = text[:start]
    bare = before.rstrip()
    return read_span(text[start:]) if bare[-1:] in _PARTS_SPAN or len(before) - len(bare) > 1 else None


_PARTS_SPAN = frozenset(":|,–—-")
"""What parts a span from the words before it, as a wide gap does."""


def _speaks_of_time(before: str) -> bool:
    """Tell whether the word before a length makes it something else than a timebox: `within 10 min`."""
    found = _LAST_WORD.search(before)
    return found is not None and fold(found[1]) in words("each")


_LAST_WORD = re.compile(r"([\w'-]+)[\s~]*$")


def take_end(work: Line) -> None:
    """Take the time of day off a line that says when it all ends, or begins: `End 9.30pm`."""
    word, _space, time = work.text.strip(" *_:").partition(" ")
    clock = read_clock(time.strip(" *_:")) if fold(word) in words("end") else None
    if clock is not None:
        work.text, work.bold = word, ()
        work.take(Time(start=clock, exact=False), "last")
