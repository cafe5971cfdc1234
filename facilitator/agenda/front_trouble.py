"""Why front matter can't be read, as a person sees it: the slip itself, where it stands, and what to write instead.

YAML says where it could go on no longer, which is often a line below the slip, and in the words of its grammar. Here
the lines are looked at for what people get wrong in them; only what nothing here knows is told as YAML tells it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from facilitator.agenda.words import FRONT_KEYS, fold, keys
from facilitator.i18n import _
from facilitator.text import clean_line

FIRST = 2
"""The line of the file that front matter begins on."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong with front matter, where, and what to do about it."""

    what: str
    """As words that go on a sentence."""
    advice: str
    """As a sentence."""
    line: int = FIRST
    """1-based, counted in the whole file."""
    column: int = 1
    """1-based, in characters."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of front matter as `key: value`; where no colon stands, all of it is the key."""

    number: int
    key: str
    value: str
    column: int
    """1-based: where the value begins."""

    def trouble(self, what: str, advice: str, column: int = 0) -> Trouble:
        return Trouble(what, advice, self.number, column or self.column)


_KEY = re.compile(r"([^\s:#][^:]*?)\s*:(?:\s+|$)(.*)")
_OPENED = {"[": "]", "{": "}"}


def cause(text: str, last: int) -> Trouble | None:
    """Return the first slip in front matter that no parser reads on from; `last` is the line where one gave up."""
    lines = text.split("\n")
    for place in range(min(len(lines), last - FIRST + 1)):
        found = _in_line(lines, place)
        if found:
            return found
    return None


def _in_line(lines: list[str], place: int) -> Trouble | None:
    line = lines[place].rstrip()
    if not line.strip() or line.lstrip().startswith("#"):
        return None
    if line[0] == " ":
        return _moved_in(lines, place)
    if line.startswith(("- ", "? ")):
        return None
    found = _KEY.match(line)
    number = FIRST + place
    if not found:
        return _without_colon(line, number)
    one = _Line(number, found[1], found[2].strip(), found.start(2) + 1)
    return next(filter(None, (look(one, lines[place + 1 :]) for look in _LOOKS)), None)


def _moved_in(lines: list[str], place: int) -> Trouble | None:
    """Return the slip of a key that does not begin at the edge; what goes on a value above it is none."""
    found = _KEY.match(lines[place].strip())
    above = next((line for line in reversed(lines[:place]) if line[:1] not in ("", " ", "#")), "")
    holds = _KEY.match(above.rstrip())
    goes_on = holds and (not holds[2] or holds[2][0] in "|>[{\"'")
    if not found or goes_on or above.startswith("- "):
        return None
    return Trouble(
        _("“{key}” does not begin at the edge", key=clean_line(found[1])),
        _("Take away the spaces or the tab before it."),
        FIRST + place,
    )


def _without_colon(line: str, number: int) -> Trouble:
    """Return the slip of a line with no colon, or with none that a space stands behind."""
    before, colon, behind = line.partition(":")
    key = clean_line(before) if colon else _key_of(line)
    value = clean_line(behind if colon else line[len(key) :].lstrip(" ;,=–—-"))
    what = _("no space stands behind the colon") if colon else _("no colon stands behind “{key}”", key=key)
    return Trouble(what, _written(key, value), number, len(before if colon else key) + 1)


def _key_of(line: str) -> str:
    """Return the key that a line without a colon likely begins with: the longest known one, else its first word."""
    parts = clean_line(line).split(" ")
    starts = (" ".join(parts[:count]).rstrip(";,=–—") for count in range(min(3, len(parts)), 0, -1))
    return next((start for start in starts if fold(start) in keys(FRONT_KEYS)), parts[0].rstrip(";,="))


def _open_bracket(one: _Line, below: list[str]) -> Trouble | None:
    """A bracket that is never closed, or that does not hold the whole value."""
    if one.value[:1] not in _OPENED:
        return None
    closing = _OPENED[one.value[0]]
    end = one.value.rfind(closing)
    bare = clean_line(one.value.strip("[]{} "))
    if end < 0 and not any(closing in line for line in _going_on(below)):
        return one.trouble(
            _("“{mark}” is never closed", mark=one.value[0]),
            _written(one.key, bare) if bare else _("Take it away, or close it with “{mark}”.", mark=closing),
        )
    behind = one.value[end + 1 :].strip() if end >= 0 else ""
    if not behind or behind.startswith("#"):
        return None
    return one.trouble(
        _("words stand behind the “{mark}” that closes a list", mark=closing),
        _quoted(one),
        one.column + end + 1,
    )


def _open_quote(one: _Line, below: list[str]) -> Trouble | None:
    """A quotation mark that is never closed, or that does not hold the whole value."""
    mark = one.value[:1]
    if mark not in ("'", '"') or not mark:
        return None
    inside = re.match(r'"(?:[^"\\]|\\.)*"' if mark == '"' else r"'(?:[^']|'')*'", one.value)
    bare = clean_line(one.value.strip("\"' "))
    if not inside and not any(mark in line for line in _going_on(below)):
        return one.trouble(
            _("the quotation mark {mark} is never closed", mark=mark), _written(one.key, f'"{bare}"')
        )
    behind = one.value[inside.end() :].strip() if inside else ""
    if inside and behind and not behind.startswith("#"):
        column = one.column + inside.end()
        return one.trouble(
            _("words stand behind the closing quotation mark"),
            _("Take away the quotation marks, or put them around the whole."),
            column,
        )
    if inside and mark == '"' and re.search(r'\\(?![0abtnvfreNLPxuU _"/\\])', inside[0]):
        return one.trouble(
            _("a backslash stands between the quotation marks"),
            _("Take it away, or write two."),
            one.column + one.value.index("\\"),
        )
    return None


def _mark_at_start(one: _Line, _below: list[str]) -> Trouble | None:
    """A value that begins with a mark which means something else."""
    if not re.match(r"[@`%*&!,\]}]|[-?:](?:\s|$)|[|>][^+\-\d\s]|[|>][+\-\d]*\s+[^#\s]", one.value):
        return None
    return one.trouble(_("a value can't begin with “{mark}”", mark=one.value[0]), _quoted(one))


def _colon_in_value(one: _Line, _below: list[str]) -> Trouble | None:
    """A value that holds a colon, as if a second key stood on the line."""
    if one.value[:1] in (*_OPENED, "'", '"'):
        return None
    found = re.search(r":(?=\s|$)", one.value.split(" #")[0])
    if not found:
        return None
    return one.trouble(_("the value holds a colon"), _quoted(one), one.column + found.start())


_LOOKS: tuple[Callable[[_Line, list[str]], Trouble | None], ...] = (
    _open_bracket, _open_quote, _mark_at_start, _colon_in_value,
)  # fmt: skip


def _going_on(below: list[str]) -> Iterator[str]:
    """Yield the lines that can belong to the value above them: down to the next key."""
    for line in below:
        if line[:1] != " " and _KEY.match(line):
            return
        yield line


def _written(key: str, value: str) -> str:
    return _("Write “{line}”.", line=clean_line(f"{key}: {value}"))


def _quoted(one: _Line) -> str:
    """Return the advice to put a value in quotation marks, of the kind that it does not hold itself."""
    mark = "'" if '"' in one.value else '"'
    value = one.value.replace("'", "''") if mark == "'" else one.value.replace("\\", "\\\\")
    return _("Put it in quotation marks: {line}", line=clean_line(f"{one.key}: {mark}{value}{mark}"))
