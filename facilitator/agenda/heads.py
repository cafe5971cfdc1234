"""The line an item begins with, taken apart: its title, its timebox, who leads it, and whether it is optional.

A person writes these in any order around the title: before it, behind it, or in brackets. What is understood is taken
out of the title; a line that says more than was understood is marked, so that it can be kept whole.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Literal

from facilitator.agenda.inline import Words
from facilitator.agenda.leads import HANDLE, is_name, lead_in
from facilitator.agenda.times import (
    LONGEST,
    Time,
    may_be_time,
    read_clock,
    read_length,
    read_span,
    without_about,
)  # fmt: skip
from facilitator.agenda.words import fold, words
from facilitator.text import clean_line

LONGEST_LINE = 1_000
"""How many characters a line has at most that is taken apart; a longer one is a text, and all of it is its title."""


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
    where: Literal["", "brackets", "first", "last"] = ""
    """Where in the line its time stood."""


@dataclass(slots=True)
class _Line:
    """A line while it is taken apart."""

    text: str
    bold: tuple[tuple[int, int], ...]
    head: Head = field(default_factory=lambda: Head(""))

    def take(self, time: Time, where: Literal["brackets", "first", "last"]) -> None:
        """Take this time, which stood there, for the item's."""
        self.head.where = where
        self.head.minutes, self.head.start, self.head.end = time.minutes, time.start, time.end
        self.head.whole = self.head.whole and time.exact


def read_head(line: Words) -> Head:
    """Return what the line says; its words are one line of clean text."""
    if len(line.text) > LONGEST_LINE:
        return Head(" ".join(line.text.split()), whole=line.whole)
    bare = _ADDRESS.sub(" ", line.text) if "//" in line.text or "www." in line.text else line.text
    if bare != line.text and not any(char.isalnum() for char in bare):
        bare = line.text
    work = _Line(bare, line.bold if bare == line.text else ())
    work.head.whole = line.whole and bare == line.text
    if not _MAY_SAY_MORE.search(bare):
        work.head.title = _tidy(bare) or clean_line(line.text)
        return work.head
    _take_brackets(work)
    _take_segments(work)
    if work.head.minutes is None and work.head.start is None:
        _take_first(work)
    if work.head.minutes is None and work.head.start is None:
        _take_last(work)
    if work.head.minutes is None and work.head.start is None:
        _take_end(work)
    _take_handles(work)
    work.head.title = _tidy(work.text) or clean_line(line.text)
    return work.head


_MAY_SAY_MORE = re.compile(r"[0-9½¼¾@(\[（【]")
"""Every time, handle or bracket has one of these; a line without them is all title."""

_BRACKETS = re.compile(r"[(\[（【]([^()\[\]（）【】]{1,120})[)\]）】]")
_ADDRESS = re.compile(
    r"[(\[<]\s*(?:https?://|www\.)[^\s)>\]]+\s*[)\]>]|,?\s*(?:https?://|www\.)[^\s)>\]]+(?=\s*[)\]])"
    r"|(?:https?://|www\.)[^\s)>\]]+"
)
"""An address in a line, with the brackets around it: it is kept in the body, nobody reads it out."""
_BETWEEN = re.compile(r"\s*[,;|·•]\s*|\s+[-–—/]\s+")


def _take_brackets(work: _Line) -> None:
    """Take times, leads and `optional` out of brackets; brackets that say anything else stay in the title."""
    out: list[str] = []
    behind = 0
    for bracket in _BRACKETS.finditer(work.text):
        rest = _inside(work, bracket[1])
        if rest is not None:
            out += [work.text[behind : bracket.start()].rstrip(), f" ({rest})" if rest else ""]
            behind = bracket.end()
    if behind:
        out.append(work.text[behind:])
        work.text, work.bold = "".join(out), ()


def _inside(work: _Line, inside: str) -> str | None:
    """Take what these brackets hold; return what is left to stand in them, or None where nothing was taken."""
    parts = [inside] if _time_of(inside) else [part for part in _BETWEEN.split(inside) if part]
    times = [_time_of(part) or _time_before_words(part) for part in parts]
    taken = any(times) and work.head.minutes is None
    left: list[str] = []
    for part, time in zip(parts, times, strict=True):
        if time and taken and work.head.minutes is None:
            work.take(time, "brackets")
        elif not _take_person(work, part, beside_time=bool(taken)):
            left.append(part)
    if len(left) == len(parts):
        return None
    return ", ".join(left)


_THEN_WORDS = re.compile(r"(.{0,24}?\d[^\W\d_']{1,8}|.{0,24}?\d'|.{0,24}?\d [^\W\d_]{1,8})\s+([^\W\d_].*)")


def _time_before_words(part: str) -> Time | None:
    """Return the length that words in brackets begin with: `15m on the last day`, but not `15 minute read`."""
    found = _THEN_WORDS.fullmatch(part) if part[:1].isdigit() or part[:1] in "~≈" else None
    time = read_length(found[1]) if found else None
    if found is None or time is None or any(fold(word) in words("each") for word in found[2].split()):
        return None
    return replace(time, exact=False) if (time.minutes or 0) <= LONGEST else None


def _take_person(work: _Line, part: str, beside_time: bool) -> bool:
    """Take a part of a line that says who leads, or that the item is optional; tell whether it did."""
    if fold(part) in words("optional"):
        work.head.optional = True
        return True
    name = lead_in(part) or (part if beside_time and is_name(part) else "")
    if name:
        work.head.lead = f"{work.head.lead}, {name}" if work.head.lead else name
    return bool(name)


def _time_of(text: str, colon: Literal["clock", "short"] = "short") -> Time | None:
    """Return the timebox these words are, or the clock times, or the one they begin at."""
    if not may_be_time(text):
        return None
    time = read_length(text, colon) or read_span(text)
    if time and time.minutes is not None and time.minutes <= LONGEST:
        return time
    start = read_clock(text)
    return Time(start=start, exact=False) if start is not None else None


_SEGMENTS = re.compile(r"\s+[-–—|·•]\s+|\s*;\s+")


def _take_segments(work: _Line) -> None:
    """Take a length, and who leads, out of a line that dashes part: `Round — 20 min — Lead: Sam`."""
    first, *others = _SEGMENTS.split(work.text)
    if len(others) > 5:
        return
    left = [part for part in others if not _take_segment(work, part)]
    if len(left) < len(others):
        work.text, work.bold = " – ".join([first, *left]), ()


def _take_segment(work: _Line, part: str) -> bool:
    """Take what one part of a line says, if it is nothing but a length or a lead; tell whether it was."""
    time = read_length(part) if work.head.minutes is None else None
    if time and (time.minutes or 0) <= LONGEST:
        work.take(time, "last")
        return True
    name = lead_in(part)
    if name and not work.head.lead:
        work.head.lead = name
    return bool(name) and work.head.lead == name


_MARKS = re.compile(r"^[\s*_:;|,.\-–—→>•·✓✔☐☑~\ufe0f]+|[\s*_:;|,\-–—→·~\ufe0f]+$")
_SEPARATED = re.compile(r"^\s*[:;|,.\-–—→)\]]|^\s*$|^\s{2,}")


_BEFORE_TIME = re.compile(r"[^\w½¼¾~≈≤<]{0,12}")
"""Ticks, dashes and small pictures before a time at the beginning."""


def _take_first(work: _Line) -> None:
    """Take a time that the line begins with: `10 min: Welcome`, `14:00-14:30 Welcome`, `14:00 Welcome`."""
    begin = _BEFORE_TIME.match(work.text).end()  # type: ignore[union-attr]
    if not may_be_time(work.text[begin : begin + 24]):
        return
    for end in _ends(work.text, begin):
        time = _time_of(work.text[begin:end], colon="clock")
        if time and _stands_apart(work, time, end):
            work.text, work.bold = work.text[:begin] + work.text[end:], ()
            work.take(time, "first")
            return


_SHORT_UNIT = re.compile(r"\d\s?(?:mins?\.?|m|h|mn|')$", re.IGNORECASE)
"""`10 min coffee` is a plan, `10 minutes of silence` may be a sentence."""


def _stands_apart(work: _Line, time: Time, end: int) -> bool:
    """Tell whether a time before these words is the item's own, and not the beginning of a sentence about time."""
    before, behind = work.text[:end], work.text[end:]
    if _next_word(behind) in words("each") | words("zones"):
        return False
    if _SEPARATED.match(behind) or any(stop in (end, end + 1) for _start, stop in work.bold):
        return True
    if time.start is not None or behind.lstrip()[:1].isupper() or _next_word(behind) in words("no_name"):
        return True
    return _SHORT_UNIT.search(before) is not None


def _next_word(text: str) -> str:
    found = re.match(r"[\W_]*([\w'-]+)", text)
    return fold(found[1]) if found else ""


def _ends(text: str, begin: int) -> list[int]:
    """Return where a time at the beginning of this text could end, the longest first: behind one of the first words."""
    ends = [
        found.end() for found in re.finditer(r"[^\s:;|–—,]+:?[^\s|–—,:;]*|[–—]", text[begin : begin + 60])
    ][:9]
    return [begin + end for end in reversed(ends)]


_STARTS = re.compile(r"(?:(?<=[\s:|,*–—~-])|^)[~≈]?(?=[\d½¼¾])")


def _take_last(work: _Line) -> None:
    """Take a length the line ends with: `Welcome - 10 min`, `Welcome: 10 min`, `Welcome 10 min`."""
    text = work.text.rstrip(" *_.✓✔")
    for start in (found.start() for found in list(_STARTS.finditer(text, max(len(text) - 40, 0)))[-6:]):
        time = read_length(text[start:]) or _span_apart(text, start)
        before = text[:start]
        if time and time.minutes is not None and time.minutes <= LONGEST and not _speaks_of_time(before):
            work.text, work.bold = without_about(before.rstrip(" .…")), ()
            work.take(time if work.text == before.rstrip(" .…") else replace(time, exact=False), "last")
            return


def _span_apart(text: str, start: int) -> Time | None:
    return read_span(text[start:]) if re.search(r"[:|,–—-]\s*$|\s{2,}$", text[:start]) else None


def _speaks_of_time(before: str) -> bool:
    """Tell whether the word before a length makes it something else than a timebox: `within 10 min`."""
    found = re.search(r"([\w'-]+)[\s~]*$", before)
    return bool(found) and found is not None and fold(found[1]) in words("each")


def _take_end(work: _Line) -> None:
    """Take the time of day off a line that says when it all ends, or begins: `End 9.30pm`."""
    word, _space, time = work.text.strip(" *_:").partition(" ")
    clock = read_clock(time.strip(" *_:")) if fold(word) in words("end") else None
    if clock is not None:
        work.text, work.bold = word, ()
        work.take(Time(start=clock, exact=False), "last")


def _take_handles(work: _Line) -> None:
    """Take the names that a line calls people by: `@sam`."""
    handles = (
        [found[0].lstrip("@").rstrip(".-") for found in HANDLE.finditer(work.text)]
        if "@" in work.text
        else []
    )
    if handles and not work.head.lead:
        work.head.lead = ", ".join(handles)
        work.text = re.sub(r"\(\s*[,&/]*\s*\)", " ", HANDLE.sub(" ", work.text))


@cache
def _numbering() -> re.Pattern[str]:
    """Return a pattern for the number of an item, as in `1. Welcome`, `TOP 2: Berichte` or `Point 3 - Budget`."""
    label = "|".join(sorted(map(re.escape, words("item_label")), key=len, reverse=True))
    number = r"\d{1,2}(?:\.\d{1,2}){0,3}[.):]|\d{1,2}(?:\.\d{1,2}){1,3}|[a-z]\)|[IVX]{1,5}[.)]"
    return re.compile(rf"^\s*(?:(?:{number})|(?i:{label})\s?#?\d{{1,2}}\s?[.):–-])\s+(?=\S)")


_LOOSE = re.compile(r"\s+([,.])(?=\s|$)")


def _tidy(text: str) -> str:
    """Return a title without the marks that stood between it and what was taken out, and without its number."""
    text = " ".join(text.split())
    for _again in range(3):
        before = text
        text = _numbering().sub("", _MARKS.sub("", text))
        if text == before:
            break
    return _LOOSE.sub(r"\1", text)
