"""Lines that look like more than they are: key lines in lists, twice, or with nothing behind them, and odd gaps."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.agenda.blocks import Block
from facilitator.agenda.items import is_checklist, key_line
from facilitator.agenda.readouts import read_promise
from facilitator.agenda.slips.slip import Checked, Slip, also_on, is_break, keys_of, lines, warning
from facilitator.agenda.words import ITEM_KEYS, fold, keys, says_method
from facilitator.i18n import _

_ONCE = ("method", "lead", "power", "timebox", "optional", "notes", "staff")
_PROMISES = ("decide", "action")
_SHORT = 50
"""How many characters name the ways to lead an item at most; more is a sentence about them."""


def promises_elsewhere(checked: Checked) -> Iterator[Slip]:
    """Promised decisions and actions that stand in a list or in what is read aloud, and so promise nothing."""
    for section in checked.items():
        for block in section.blocks:
            for line, text in _lines_of(block):
                key, source = key_line(text)
                if key in _PROMISES and source:
                    yield warning(line, _elsewhere(block), checked.column(line, text[:12]))


def _lines_of(block: Block) -> Iterator[tuple[int, str]]:
    if block.kind == "list" and not is_checklist(block):
        yield from lines(block)
    for child in block.children if block.kind == "quote" else ():
        yield from lines(child)


def _elsewhere(block: Block) -> str:
    if block.kind == "quote":
        return _("This is read aloud, and promises nothing. Take away the “>” before it.")
    return _("In a list this is mere text. Give it a line of its own, with empty lines around it.")


def keys_without_colon(checked: Checked) -> Iterator[Slip]:
    """Lines such as `Method go-round`, `Method = go-round`, `Decide where (consent)`: mere text without a colon."""
    for section in checked.items():
        for block in section.blocks:
            for line, text in lines(block) if block.kind == "paragraph" else ():
                word, rest = _parted(text)
                key = keys(ITEM_KEYS).get(fold(word), "")
                if (key == "method" and says_method(rest) and len(rest) < _SHORT) or (
                    key == "decide" and read_promise(rest).method
                ):
                    yield warning(
                        line, _("Without a colon this is mere text. Write “{line}”.", line=f"{word}: {rest}")
                    )


def _parted(text: str) -> tuple[str, str]:
    """Return the first word of a line and what follows, without another mark where its colon should be."""
    word, _space, rest = text.partition(" ")
    return word.rstrip(";=–—-"), re.sub(r"^[;=–—-]+\s+", "", rest)


def keys_twice(checked: Checked) -> Iterator[Slip]:
    """Keys that an item has once, given again: the second is mere text."""
    for section in checked.items():
        seen: dict[str, int] = {}
        for line, key, source in keys_of(section):
            if key in seen and source:
                yield warning(
                    line,
                    _("Line {line} says this already, so this one is mere text. Put both in one line, or take one out.",
                      line=seen[key]),
                )  # fmt: skip
            elif key in _ONCE:
                seen[key] = line


def keys_without_value(checked: Checked) -> Iterator[Slip]:
    """Keys with nothing behind their colon."""
    for section in checked.items():
        for line, key, source in keys_of(section):
            if not source and key in ("method", "lead", "power", "timebox", *_PROMISES):
                written = checked.document.lines[line - 1].strip()
                yield warning(
                    line,
                    _(
                        "Nothing stands behind “{key}” on this line, so it is mere text. Write it there.",
                        key=written,
                    ),
                )


def titles_twice(checked: Checked) -> Iterator[Slip]:
    """Items of the same title, which no list and no summary can tell apart."""
    seen: dict[str, int] = {}
    for item in checked.agenda.items if checked.front.ours else ():
        folded = fold(item.title)
        if folded in seen and not is_break(item):
            yield warning(
                item.line,
                _("“{title}” stands on line {line} too. Give each item a title of its own.",
                  title=item.title, line=seen[folded]),
            )  # fmt: skip
        seen.setdefault(folded, item.line)


_PHONE = re.compile(r"(?<![\w/.:-])\+?\(?\d(?:[ ()/.-]{0,2}\d){7,14}(?![\w-])")
_NO_PHONE = re.compile(r"\d{1,4}([-./])\d{1,2}\1\d{1,4}|^\d{1,2}[.:]\d\d ?[-–] ?\d{1,2}[.:]\d\d$|^\d{13,}$")
"""A date, a span of hours, the time stamp of a program."""
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w-][\w.-]{0,64}")


def ways_to_reach_people(checked: Checked) -> Iterator[Slip]:
    """Phone numbers and mail addresses, which everyone reads who gets the template."""
    places = [(line, match) for line, text in checked.body() if (match := _reaches(text))]
    if places:
        line, match = places[0]
        yield warning(
            line,
            _("Everyone who gets this reads “{words}”. If it is one person's, write a gap: “[who to call]”.",
              words=match[0])
            + also_on(other for other, _match in places[1:]),
            match.start() + 1,
        )  # fmt: skip


def _reaches(text: str) -> re.Match[str] | None:
    """Return the first phone number or mail address of a line."""
    numbers = (found for found in _PHONE.finditer(text) if not _NO_PHONE.search(found[0]))
    return next(numbers, None) or (_MAIL.search(text) if "@" in text else None)
