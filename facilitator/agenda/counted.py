"""Points that people count or mark in ways Markdown takes for plain text, written as lists it knows.

`A. Roll call`, `II. Reports`, `1- Accueil`, `۱. خوشامدگویی`, `一、开场`, `① 開会`, `TOP 1: Berichte`, `§1 Val`,
`• Welcome`. A mark alone proves nothing: points count up, three or more of them, at the beginning of lines.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from facilitator.agenda.words import fold, words

FEWEST = 3
"""How many points in order make a list; two initials of names may follow each other."""

Line = tuple[int, str]
"""A line and its place in the text."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark at the beginning of a line: on which one, where it ends, what it counts, and what takes its place."""

    line: int
    end: int
    number: int
    close: str = "."
    room: int = 0
    """How many characters it had, so that what is moved in below it stays below it."""
    bold: str = ""
    """What begins in bold before it and goes on behind it."""

    def written(self) -> str:
        """Return the mark as Markdown writes it."""
        return f"{self.number}{self.close}".rjust(self.room) + ("" if self.room else " ") + self.bold


def as_lists(text: str) -> str:
    """Return text with such points as entries of lists, line by line in its place; or the text itself without any."""
    if "```" in text or "~~~" in text:
        return text
    lines = text.split("\n")
    begun = [
        (place, line)
        for place, line in enumerate(lines)
        if _MAY_BEGIN.match(line) and not _BOLD_LINE.fullmatch(line)
    ]
    marks = _counted(begun) if len(begun) >= FEWEST else []
    marks = marks or _repeated(begun)
    bullets = _bullets(begun)
    if not marks and len(bullets) < 2:
        return text
    for mark in marks:
        lines[mark.line] = mark.written() + lines[mark.line][mark.end :]
    for place, end in bullets if len(bullets) > 1 else []:
        indent = len(lines[place]) - len(lines[place].lstrip(" "))
        lines[place] = f"{' ' * indent}-{lines[place][end:]}"
    return "\n".join(lines)


_MAY_BEGIN = re.compile(
    r" {0,8}(?:\*\*|__)?(?:[^\x00-\x7f]|\(\w|[A-Z]{1,5}[.)] |[a-z]\) |[ivx]{1,5}\. |#\. "
    r"|\d{1,2}(?:\s?[-/:§]\s|[^\x00-\x7f]|  |[.)][^\s\d]|\\[.)] )|[^\W\d_]{2,16} ?#?\d)"
)
"""How a line with such a mark may begin: all others are looked at no further."""
_BOLD_LINE = re.compile(r" {0,8}(?:\*\*.*\*\*|__.*__)")
"""A bold line is a heading already."""


def _counted(lines: list[Line]) -> list[_Mark]:
    """Return the marks of the first way to count by which three lines or more count up."""
    worded = [(place, line) for place, line in lines if line.lstrip(" *_")[:2].isalpha() or "§" in line]
    others = [(place, line) for place, line in lines if not line.lstrip(" *_")[:2].isalpha()]
    ways = ((_letters, others), (_romans, lines), (_digits, others), (_characters, lines), (_labels, worded))
    for find, among in ways:
        marks = _runs(list(find(among)), anywhere=find is _labels) if len(among) >= FEWEST else []
        if marks:
            return marks
    return []


_AGAIN = re.compile(r" {0,3}#\.(?= \S)")


def _repeated(lines: list[Line]) -> list[_Mark]:
    """Return marks that some programs count on by themselves: `#. Rota`, three or more."""
    found = [(place, mark) for place, line in lines if (mark := _AGAIN.match(line))]
    enough = found if len(found) >= FEWEST else []
    return [_Mark(place, mark.end(), 1, room=mark.end()) for place, mark in enough]


def _runs(found: list[_Mark], anywhere: bool) -> list[_Mark]:
    """Return the marks that count up, from one or from anywhere, three or more of them; none where they are too few.

    `i.` before each of them counts too, as `1.` before each does in Markdown.
    """
    runs: list[_Mark] = []
    run: list[_Mark] = []
    for mark in found:
        if run and (mark.number == run[-1].number + 1 or mark.number == run[-1].number == run[0].number == 1):
            run.append(mark)
        elif mark.number == 1 or anywhere:
            runs += run if len(run) >= FEWEST else []
            run = [mark]
    return runs + (run if len(run) >= FEWEST else [])


_LETTER = re.compile(r" {0,3}([A-Z]|[a-z](?=\)))([.)])(?= \S)")
_ROMAN = re.compile(r" {0,3}([IVX]{1,5}|[ivx]{1,5})([.)])(?= \S)")
_ROMANS = tuple(
    tens + ones for tens in ("", "X") for ones in ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
)


def _letters(lines: list[Line]) -> Iterator[_Mark]:
    """Yield `A. Roll call` and `b) Rent`."""
    return _in_place(lines, _LETTER, lambda mark: ord(mark.upper()) - ord("A") + 1)


def _romans(lines: list[Line]) -> Iterator[_Mark]:
    """Yield `II. Reports` and `ii. Reports`."""
    return _in_place(
        lines, _ROMAN, lambda mark: _ROMANS.index(mark.upper()) if mark.upper() in _ROMANS else 0
    )


def _in_place(lines: list[Line], pattern: re.Pattern[str], value: Callable[[str], int]) -> Iterator[_Mark]:
    for place, line in lines:
        found = pattern.match(line)
        if found:
            yield _Mark(place, found.end(), value(found[1]), found[2], room=found.end())


_DIGITS = re.compile(
    r" {0,3}(?P<bold>\*\*|__)?(?P<open>[(（])?(?P<number>\d{1,2})(?(open)[)）]|(?:\.?\s?[-–—/:§](?=\s)|[°º]\.?(?=\s)"
    r"|\ufe0f?\u20e3|\\[.)](?=\s)|[.)](?=[^\s\d])|(?<=[^\x00-\x7f])[.)](?!\d)|[、．）](?!\d)|(?=\s{2,}[^\W\d_])))"
    r"(?(bold)(?P<shut>(?P=bold))?)\s*(?=\S)"
)


def _digits(lines: list[Line]) -> Iterator[_Mark]:
    r"""Yield `1- Accueil`, `1 § Avaus`, `1.Welcome`, `1\. Roll`, `(1) Roll`, `2、签到`, and others: `۱. خوشامدگویی`."""
    return _written_anew(lines, _DIGITS, int)


_CHARACTERS = re.compile(
    r" {0,3}(?P<bold>\*\*|__)?[(（]?第?(?P<number>[一二三四五六七八九十]{1,3}|[①-⑳])"
    r"(?:[、．.)）:：]|[项項][、:：]?|(?<=[①-⑳]))(?(bold)(?P<shut>(?P=bold))?)\s*(?=\S)"
)
_ONES = "一二三四五六七八九"


def _characters(lines: list[Line]) -> Iterator[_Mark]:
    """Yield `一、开场`, `（二）汇报` and `③ 閉会`."""
    return _written_anew(lines, _CHARACTERS, _value)


def _value(mark: str) -> int:
    """Return the number that Chinese or circled characters stand for."""
    if "①" <= mark <= "⑳":
        return int(unicodedata.numeric(mark))
    tens, ten, ones = mark.rpartition("十")
    one = _ONES.find(ones) + 1 if len(ones) == 1 else 0
    return one + (10 * (_ONES.find(tens) + 1 if tens else 1) if ten else 0)


_LABEL = re.compile(
    r" {0,3}(?P<bold>\*\*|__)?(?P<word>§|[^\W\d_][^\s\d:.()*]{1,15}) ?#?(?P<number>\d{1,3})(?:/\d{2,4})?(?!\d)"
    r" ?[:.)–—-]?(?(bold)(?P<shut>(?P=bold)))\s+(?=[^\W\d_]|[\"“„«»'¿¡*\[])"
)


def _labels(lines: list[Line]) -> Iterator[_Mark]:
    """Yield `TOP 1: Berichte`, `Ponto 2 – Contas`, `§3 Val av ordförande`, `Sak 12/26 Regnskap`."""
    return _written_anew(lines, _LABEL, int)


def _written_anew(
    lines: list[Line], pattern: re.Pattern[str], value: Callable[[str], int]
) -> Iterator[_Mark]:
    """Yield the marks of a pattern, but for those in what looks like a row of a table."""
    for place, line in lines:
        found = pattern.match(line)
        word = found.groupdict().get("word") or "§" if found else ""
        if found and line.count("|") < 3 and (word == "§" or fold(word) in _label_words()):
            bold = "" if found["shut"] else found["bold"] or ""
            yield _Mark(place, found.end(), value(found["number"]), bold=bold)


@cache
def _label_words() -> frozenset[str]:
    return words("item_label") - {"session"}


def _bullets(lines: list[Line]) -> list[tuple[int, int]]:
    """Return which lines begin with a word processor's bullet, or three with the same picture; and where it ends."""
    found = [(place, mark) for place, line in lines if (mark := _PICTURE.match(line))]
    often = Counter(mark[1] for _place, mark in found)
    return [(place, mark.end()) for place, mark in found if mark[1] in _BULLETS or often[mark[1]] >= FEWEST]


_BULLETS = frozenset("•●◦○▪■‣∙·⁃➢➤►–—")
_PICTURE = re.compile(r" *([^\w\s\x00-\x7f])\ufe0f?(?=\s+\S)")
