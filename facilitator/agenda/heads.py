"""The line an item begins with, taken apart: its title, its timebox, who leads it, and whether it is optional.

A person writes these in any order around the title: before it, behind it, or in brackets. What is understood is taken
out of the title; a line that says more than was understood is marked, so that it can be kept whole.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from facilitator.agenda.head_times import (
    Head,
    Line,
    may_end_with_time,
    stands_beside_time,
    take_end,
    take_first,
    take_last,
    take_length_too,
    take_name_behind,
    take_segments,
    take_start,
    take_wide,
    time_of,
)
from facilitator.agenda.inline import Words
from facilitator.agenda.leads import HANDLE, is_everyone, is_only_name, lead_in, name_beside_time, take_led_by
from facilitator.agenda.numbers import tidy
from facilitator.agenda.times import LONGEST, Time, in_day, is_gap, may_end_time, read_length, read_span
from facilitator.agenda.words import fold, words
from facilitator.text import clean_line

LONGEST_LINE = 1_000
"""How many characters a line has at most that is taken apart; a longer one is a text, and all of it is its title."""


def read_head(line: Words) -> Head:
    """Return what the line says; its words are one line of clean text."""
    return (_hour_and_title(line) if line.text[:1].isdigit() else None) or _taken_apart(line)


_PLAIN = re.compile(r"(\d{1,2}):(\d\d) ([^\W\d_][\w'’]*)(?:,? [\w'’&]+)*[?!]?")


def _hour_and_title(line: Words) -> Head | None:
    """Return what the plainest line says, `10:00 Welcome`; None for one that may say more, which is taken apart.

    Timetables are made of such lines, and taking each of them apart would cost more than parsing the whole file.
    """
    found = _PLAIN.fullmatch(line.text)
    if found is None or may_end_time(found[3]) or stands_beside_time(found[3], hour=True):
        return None
    said = line.text[found.start(3) :]
    start = None if may_end_with_time(said) else in_day(found[1], found[2])
    if start is None:
        return None
    title, lead = take_led_by(said)
    return Head(title, lead=lead, start=start, whole=False, hours_only=line.whole, where="first")


def _taken_apart(line: Words) -> Head:
    """Return what any line says."""
    if len(line.text) > LONGEST_LINE:
        return Head(" ".join(line.text.split()), whole=line.whole)
    bare = _ADDRESS.sub(" ", line.text) if "//" in line.text or "www." in line.text else line.text
    if bare != line.text and not any(char.isalnum() for char in bare):
        bare = line.text
    head = Head("", whole=line.whole and bare == line.text)
    if not (_MAY_SAY_MORE.search(bare) or _names_everyone(bare)) or _ONLY_NUMBERED.fullmatch(bare):
        head.title = tidy(bare) or clean_line(line.text)
        return head
    work = Line(bare, line.bold if bare == line.text else (), head)
    if not bare.isascii():
        _take_pictured(work)
    if _OPENS.search(bare):
        _take_brackets(work)
    if _MAY_BE_PARTED.search(work.text):
        take_segments(work)
    if "@" in work.text:
        _take_handles(work)
    if not work.timed:
        _take_time(work)
    if work.head.start is None and work.head.where in ("brackets", "last"):
        take_start(work)
    elif work.head.minutes is None and work.head.where == "first":
        take_length_too(work)
    if work.timed and not work.head.lead:
        _take_name(work)
    if not work.head.lead:
        _take_led_by(work)
    if not work.head.lead and _names_everyone(work.text):
        work.text, work.head.lead = _without_everyone(work.text)
    work.head.title = tidy(work.text) or clean_line(line.text)
    return work.head


def _take_time(work: Line) -> None:
    """Take a time from where it may stand alone, the first that is found."""
    for take in (take_first, take_last, take_end, _take_before_bracket):
        take(work)
        if work.timed:
            return


def _take_led_by(work: Line) -> None:
    """Take the words at the end that say who leads, and a length before them: `Shed, 20 min, led by Bo`."""
    work.text, work.head.lead = take_led_by(work.text)
    if work.head.lead and not work.timed:
        take_last(work)


_MAY_BE_PARTED = re.compile(r"[-–—|·•/;]")
"""What parts a line in segments is one of these; most lines have none."""
_PICTURED = re.compile(r"\s*[👤🎤🧑🗣]\ufe0f?\s*([^\W\d_][^👤🎤🧑🗣]{0,60})$")
"""A drawn person, or what one speaks into, before the name of who leads."""


def _take_pictured(work: Line) -> None:
    """Take who leads from behind the picture of a person at the end of a line, `Rota 10 min 👤 Kim`, and minutes."""
    found = _PICTURED.search(work.text)
    if found and found.start():
        work.head.lead = found[1].strip(" *_.")
        work.text, work.bold = work.text[: found.start()], ()
    clock = _CLOCKED.search(work.text)
    if clock and clock.start() and 0 < int(clock[1]) <= LONGEST:
        work.text, work.bold = work.text[: clock.start()], ()
        work.take(Time(int(clock[1])), "last")
    take_wide(work)


_CLOCKED = re.compile(r"\s*[⏱⏲⏰⌚⌛⏳🕐-🕧]\ufe0f?\s*(\d{1,3})$")
"""A drawn clock before a number: what it counts are minutes."""


_MAY_SAY_MORE = re.compile(r"[\d½¼¾@(\[（【［〔]")
"""Every time, handle or bracket has one of these; a line without them is all title."""


def _names_everyone(line: str) -> bool:
    """Tell whether a line ends with a dash and the word for all: `Who does what? – all`."""
    end = line[-24:]
    return _DASHED.search(end) is not None and is_everyone(_DASHED.split(end)[-1])


def _without_everyone(line: str) -> tuple[str, str]:
    """Return a line without the word for all behind its last dash, and that word."""
    *before, everyone = _DASHED.split(line)
    return line[: len(line) - len(everyone)].rstrip(" -–—|") if before else line, everyone.strip(" *_.,")


_DASHED = re.compile(r"\s(?:-{1,3}|[–—|])\s")
_ONLY_NUMBERED = re.compile(r"[^\d½¼¾@(\[（【［〔/|;·•⏱⏲⏰⌚⌛⏳🕐-🕧–—-]+\d{1,3}")
"""`Point 5`: a line that says nothing with a number but at its end says nothing about time."""
_OPENS = re.compile(r"[(\[（【［〔]")
_BRACKETS = re.compile(r"[(\[（【［〔]([^()\[\]（）【】［］〔〕]{1,120})[)\]）】］〕]")
_ADDRESS = re.compile(
    r"[(\[<]\s*(?:https?://|www\.)[^\s)>\]]+\s*[)\]>]|,?\s*(?:https?://|www\.)[^\s)>\]]+(?=\s*[)\]])"
    r"|(?:https?://|www\.)[^\s)>\]]+"
)
"""An address in a line, with the brackets around it: it is kept in the body, nobody reads it out."""
_BETWEEN = re.compile(
    r"\s*[,;|·•、，；،]\s*|\s+[-–—/]\s+|(?:(?<=[分钟鐘間분])|(?<=min))[・/／](?=[^\W\d_])|[・/／](?=\d{1,3} ?[分분m])"
)


def _take_brackets(work: Line) -> None:
    """Take times, leads and `optional` out of brackets; brackets that say anything else stay in the title."""
    out: list[str] = []
    behind = 0
    for bracket in _BRACKETS.finditer(work.text):
        work.head.gap = work.head.gap or is_gap(bracket[1])
        rest = _inside(work, bracket[1])
        beside = behind > 0 and work.timed and not work.text[behind : bracket.start()].strip()
        if rest is None and beside and not work.head.lead and is_only_name(bracket[1]):
            work.head.lead, rest = bracket[1], ""  # `[10 min] [Sam] Stock`
        if rest is not None:
            out += [work.text[behind : bracket.start()].rstrip(), f" ({rest})" if rest else ""]
            behind = bracket.end()
    if behind:
        rest = work.text[behind:]
        out.append(_behind_lead(work, rest) if work.timed and rest.strip() else rest)
        work.text, work.bold = "".join(out), ()


def _behind_lead(work: Line, rest: str) -> str:
    """Take who leads from what stands behind a time in brackets; return what is left of it."""
    said = "" if work.head.lead else lead_in(rest.strip())
    if said:
        work.head.lead = said
        return ""
    return _behind_name(work, rest) if rest.lstrip()[0] in _APART else rest


def _behind_name(work: Line, rest: str) -> str:
    """Take a name that stands first behind a time: `Rota (5 min) – Yara – to inform`; return what is left."""
    name, *others = _DASHED.split(rest.lstrip(" -–—:|,/·•"), maxsplit=1)
    return (f" – {others[0]}" if others else "") if take_name_behind(work, name) else rest


_APART = frozenset("-–—:|,/·•")
"""What stands between a time in brackets and the name behind it."""


def _inside(work: Line, inside: str) -> str | None:
    """Take what these brackets hold; return what is left to stand in them, or None where nothing was taken."""
    parts = _parts_of(inside)
    taken = work.head.minutes is None and any(time for _part, time in parts)
    left: list[str] = []
    for part, time in parts:
        if time and taken and work.head.minutes is None:
            work.take(time, "brackets")
        elif (len(parts) > 1 and not taken and is_everyone(part)) or not _take_person(work, part, taken):
            left.append(part)
    if len(left) == len(parts):
        return None
    return ", ".join(left)


@lru_cache(maxsize=1024)
def _parts_of(inside: str) -> tuple[tuple[str, Time | None], ...]:
    """Return the parts of what stands in brackets, each with the time it states."""
    whole = time_of(inside)
    if whole:
        return ((inside, whole),)
    by_comma = [part for part in _COMMA.split(inside) if part]
    if len(by_comma) > 1 and any(map(read_span, by_comma)):
        return tuple((part, time_of(part)) for part in by_comma)
    parts = (part for part in _BETWEEN.split(inside) if part)
    return tuple((part, time_of(part) or _time_before_words(part)) for part in parts)


_COMMA = re.compile(r"\s*[,;、，；،]\s*")
"""What parts a time of two hours from a name: in `18:10 – 18:40, Ana` the dash parts nothing."""


_THEN_WORDS = re.compile(r"(.{0,24}?\d[^\W\d_']{1,8}|.{0,24}?\d'|.{0,24}?\d [^\W\d_]{1,8})\s+([^\W\d_].*)")


def _take_before_bracket(work: Line) -> None:
    """Take a length that only brackets stand behind: `Welcome – 5 min (Sam)`."""
    found = _last_bracket(work.text)
    if found is None:
        return
    inner = Line(work.text[: found.start()].rstrip(), ())
    for take in (take_segments, take_last):
        if not inner.timed:
            take(inner)
    if inner.timed:
        inner.head.hours_only = inner.head.hours_only and work.head.whole
        inner.head.whole = inner.head.whole and work.head.whole
        work.head, work.text, work.bold = inner.head, f"{inner.text} {found[0]}", ()


def _last_bracket(text: str) -> re.Match[str] | None:
    """Return the brackets that a line ends with."""
    return _LAST_BRACKET.search(text) if text.rstrip()[-1:] in _CLOSES else None


_CLOSES = frozenset(")]）】］〕")
_LAST_BRACKET = re.compile(r"[(\[（【［〔][^()\[\]（）【】［］〔〕]{1,120}[)\]）】］〕]\s*$")


def _take_name(work: Line) -> None:
    """Take a name off the end of a line that states a time elsewhere: `10:30 Budget (Ana)`, `10:30 | Budget | Ana`."""
    found = _last_bracket(work.text) or _LAST_COLUMN.search(work.text)
    inside = found[0].strip("()[]（）【】［］〔〕|· ") if found else ""
    if found and found.start() and is_only_name(inside):
        work.head.lead = inside
        work.text, work.bold = work.text[: found.start()], ()


_LAST_COLUMN = re.compile(r"(?:\s[|·]\s+|\s{3,})[^|·\s]+(?:\s[^|·\s]+){0,4}$")
"""What stands behind the last mark, or the last gap, of a line written in columns."""


def _time_before_words(part: str) -> Time | None:
    """Return the length that words in brackets begin with: `15m on the last day`, but not `15 minute read`."""
    found = _THEN_WORDS.fullmatch(part) if part[:1].isdigit() or part[:1] in "~≈" else None
    time = read_length(found[1]) if found else None
    if found is None or time is None:
        return None
    said = {fold(word.strip(",.;:")) for word in found[2].split()}
    whole = any(f" {word} " in f" {fold(found[2])} " for word in words("total"))
    if said & words("each") and not whole:
        return None
    return replace(time, exact=False) if (time.minutes or 0) <= LONGEST else None


def _take_person(work: Line, part: str, beside_time: bool) -> bool:
    """Take a part of a line that says who leads, or that the item is optional; tell whether it did."""
    if fold(part) in words("optional"):
        work.head.optional = True
        return True
    name = lead_in(part) or (name_beside_time(part) if beside_time else "")
    if name:
        work.head.lead = f"{work.head.lead}, {name}" if work.head.lead else name
    return bool(name)


def _take_handles(work: Line) -> None:
    """Take the names that a line calls people by: `@sam`."""
    handles = [found[0].lstrip("@").rstrip(".-") for found in HANDLE.finditer(work.text)]
    if handles and not work.head.lead:
        work.head.lead = ", ".join(handles)
        work.text = re.sub(r"\(\s*[,&/]*\s*\)", " ", HANDLE.sub(" ", work.text))
