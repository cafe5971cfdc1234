"""Points that people count or mark in ways Markdown takes for plain text, written as lists it knows.

`A. Roll call`, `II. Reports`, `1- Accueil`, `۱. خوشامدگویی`, `一、开场`, `① 開会`, `TOP 1: Berichte`, `§1 Val`,
`• Welcome`. A mark alone proves nothing: points count up, three or more of them, at the beginning of lines.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from facilitator.agenda.words import fold, words

FEWEST = 3
"""How many points in order make a list; two initials of names may follow each other."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark at the beginning of a line: where it stands, what it counts, and what takes its place."""

    start: int
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
    return _bulleted(_numbered(text))


def _numbered(text: str) -> str:
    if not _MAY_COUNT.search(text):
        return text
    marks: list[_Mark] = []
    for find in (_letters, _romans, _digits, _characters, _labels):
        marks = marks or _runs(list(find(text)), anywhere=find is _labels)
    parts: list[str] = []
    behind = 0
    for mark in marks:
        parts += [text[behind : mark.start], mark.written()]
        behind = mark.end
    return "".join((*parts, text[behind:])) if marks else text


_MAY_COUNT = re.compile(
    r"^ {0,3}(?:\*\*|__)?(?:[AIa][.)]\s|[(（]?[^\W_][)）]?\s{0,3}[-–—/:°º、．）)]|[(（]\w[)）]|[^\W_a-zA-Z0-9]"
    r"|①|1\s{2,}|(?:§|[^\W\d_]{2,16})\s?\d)",
    re.MULTILINE,
)
"""How the first of such points may begin: a text without any line like that is looked at no further."""


def _runs(found: list[_Mark], anywhere: bool) -> list[_Mark]:
    """Return the marks that count up, from one or from anywhere, three or more of them; none where they are too few."""
    runs: list[_Mark] = []
    run: list[_Mark] = []
    for mark in found:
        if run and mark.number == run[-1].number + 1:
            run.append(mark)
        elif mark.number == 1 or anywhere:
            runs += run if len(run) >= FEWEST else []
            run = [mark]
    return runs + (run if len(run) >= FEWEST else [])


_LETTER = re.compile(r"^( {0,3})([A-Z]|[a-z](?=\)))([.)])(?= \S)", re.MULTILINE)
_ROMAN = re.compile(r"^( {0,3})([IVX]{1,5})([.)])(?= \S)", re.MULTILINE)


def _letters(text: str) -> Iterator[_Mark]:
    """Yield `A. Roll call` and `b) Rent`."""
    return _in_place(text, _LETTER, lambda mark: ord(mark.upper()) - ord("A") + 1)


def _romans(text: str) -> Iterator[_Mark]:
    """Yield `II. Reports`."""
    return _in_place(text, _ROMAN, lambda mark: _ROMANS.index(mark) if mark in _ROMANS else 0)


_ROMANS = tuple(
    tens + ones for tens in ("", "X") for ones in ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
)


def _in_place(text: str, pattern: re.Pattern[str], value: Callable[[str], int]) -> Iterator[_Mark]:
    for found in pattern.finditer(text):
        room = len(found[0])
        yield _Mark(found.start(), found.end(), value(found[2]), found[3], room)


_DIGITS = re.compile(
    r"^ {0,3}(?P<bold>\*\*|__)?(?P<open>[(（])?(?P<number>\d{1,2})"
    r"(?(open)[)）]|(?:\s?[-–—/](?=\s)|[:°º](?=\s)|[.)](?!\d)|[、．）](?!\d)|(?=\s{2,}[^\W\d_])))[.]?"
    r"(?(bold)(?P<shut>(?P=bold))?)\s*(?=\S)",
    re.MULTILINE,
)


def _digits(text: str) -> Iterator[_Mark]:
    """Yield `1- Accueil`, `(1) Roll call`, `2、签到`, and digits of other scripts: `۱. خوشامدگویی`."""
    return _written_anew(text, _DIGITS, int)


_CHARACTERS = re.compile(
    r"^ {0,3}(?P<bold>\*\*|__)?[(（]?(?:第)?(?P<number>[一二三四五六七八九十]{1,3}|[①-⑳])"
    r"(?:[、．.)）:：]|项[、:：]?|項[、:：]?|(?<=[①-⑳]))(?(bold)(?P<shut>(?P=bold))?)\s*(?=\S)",
    re.MULTILINE,
)
_TENS = "一二三四五六七八九"


def _characters(text: str) -> Iterator[_Mark]:
    """Yield `一、开场`, `（二）汇报` and `③ 閉会`."""
    return _written_anew(text, _CHARACTERS, _value)


def _value(mark: str) -> int:
    """Return the number that Chinese or circled characters stand for."""
    if "①" <= mark <= "⑳":
        return int(unicodedata.numeric(mark))
    tens, ten, ones = mark.rpartition("十")
    one = _TENS.find(ones) + 1 if len(ones) == 1 else 0
    return one + (10 * (_TENS.find(tens) + 1 if tens else 1) if ten else 0)


_LABEL = re.compile(
    r"^ {0,3}(?P<bold>\*\*|__)?(?P<word>§|[^\W\d_][^\W\d_ ]{1,15}) ?#?(?P<number>\d{1,3})(?:/\d{2,4})?(?!\d)"
    r" ?[:.)–—-]?(?(bold)(?P<shut>(?P=bold)))\s+(?=[^\W\d_]|[\"“„«»'¿¡*\[])",
    re.MULTILINE,
)


def _labels(text: str) -> Iterator[_Mark]:
    """Yield `TOP 1: Berichte`, `Ponto 2 – Contas`, `§3 Val av ordförande`, `Sak 12/26 Regnskap`."""
    return _written_anew(text, _LABEL, int)


def _written_anew(text: str, pattern: re.Pattern[str], value: Callable[[str], int]) -> Iterator[_Mark]:
    """Yield the marks of a pattern, those aside that Markdown knows, and those inside a table."""
    table = _TABLE.search(text) is not None
    for found in pattern.finditer(text):
        word = found.groupdict().get("word") or "§"
        line = text[found.end() : text.find("\n", found.end())] if table else ""
        if "|" not in line and (word == "§" or fold(word) in _label_words()):
            bold = "" if found["shut"] else found["bold"] or ""
            yield _Mark(found.start(), found.end(), value(found["number"]), bold=bold)


@cache
def _label_words() -> frozenset[str]:
    return words("item_label") - {"session"}


_TABLE = re.compile(r"^[\s|:-]*-{2,}[\s|:-]*\|", re.MULTILINE)


_BULLET = re.compile(r"^( *)([•●◦○▪■‣∙·⁃➢➤►–—])(?=\s+\S)", re.MULTILINE)


def _bulleted(text: str) -> str:
    """Return text with the dots and long dashes that begin two or more of its lines as bullets."""
    if not _BULLETS.search(text) or sum(1 for _mark in _BULLET.finditer(text)) < 2:
        return text
    return _BULLET.sub(r"\1-", text)


_BULLETS = re.compile(r"[•●◦○▪■‣∙·⁃➢➤►–—]")
