"""What a rule looks at, and what it finds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

from facilitator.agenda.blocks import Block, Document
from facilitator.agenda.front import Front
from facilitator.agenda.inline import plain
from facilitator.agenda.items import key_line
from facilitator.agenda.model import Agenda, Item
from facilitator.agenda.own import Section, has_timebox, place_of
from facilitator.agenda.words import fold, words
from facilitator.i18n import _, ngettext


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip: how bad it is, where, what it is and what to do."""

    severity: Literal["error", "warning", "hint"]
    line: int
    column: int
    message: str


@dataclass(frozen=True, slots=True)
class Checked:
    """An agenda file as the rules see it."""

    document: Document
    front: Front
    agenda: Agenda
    sections: list[Section]
    """Its sections if it is in our own form; none otherwise."""

    def items(self) -> Iterator[Section]:
        """Yield the sections that are items."""
        for section in self.sections:
            if section.heading is None or (section.heading.level == 1 and not has_timebox(section)):
                continue
            if has_timebox(section) or not place_of(plain(section.heading.text)):
                yield section

    def body(self) -> Iterator[tuple[int, str]]:
        """Yield the lines below the front matter of an agenda in our own form, with their 1-based numbers."""
        begin = (
            self.document.front.count("\n") + 3 if self.sections and self.document.front is not None else 0
        )
        yield from enumerate(self.document.lines[begin:] if begin else (), begin + 1)

    def column(self, line: int, words: str) -> int:
        """Return the 1-based column at which these words stand on a 1-based line; 1 where they don't."""
        return self.document.lines[line - 1].find(words) + 1 or 1


def error(line: int, message: str, column: int = 1) -> Slip:
    """Return what does not mean what its writer wanted."""
    return Slip("error", line, column, message)


def warning(line: int, message: str, column: int = 1) -> Slip:
    """Return what is likely to go wrong in a meeting."""
    return Slip("warning", line, column, message)


def hint(line: int, message: str, column: int = 1) -> Slip:
    """Return what would make a template better."""
    return Slip("hint", line, column, message)


def did_you_mean(word: str, *known: Iterable[str]) -> str:
    """Return the question whether the nearest known word was meant, of the first words that hold one; else nothing."""
    near = (get_close_matches(fold(word), list(some), n=1, cutoff=0.7) for some in known)
    found = next(filter(None, near), [])
    return " " + _("Did you mean “{known}”?", known=found[0]) if found else ""


def unknown_value(value: str, what: str, values: Sequence[str], meant: str = "") -> str:
    """Return the sentences on a value that is none: which was meant, if that is known, else which there are."""
    said = _("“{value}” is no {what} that is known.", value=value, what=what)
    if meant in values:
        return f"{said} {_('Did you mean “{known}”?', known=meant)}"
    return said + (
        did_you_mean(value, values) or " " + _("Write one of: {values}.", values=", ".join(values))
    )


def lines(block: Block) -> Iterator[tuple[int, str]]:
    """Yield the lines of a heading, a paragraph, a list's entries or a table's rows, with their 1-based numbers."""
    if block.kind in ("heading", "paragraph"):
        yield from ((block.start + 1 + below, line) for below, line in enumerate(block.text.split("\n")))
    elif block.kind == "row":
        yield block.start + 1, ": ".join(cell for cell in block.cells if cell)
    elif block.kind in ("list", "entry", "table"):
        for child in block.children:
            yield from lines(child)


def key_lines(checked: Checked) -> Iterator[tuple[int, str, str]]:
    """Yield the key lines of all items: line number, key, and what stands behind the colon."""
    for section in checked.items():
        yield from keys_of(section)


def keys_of(section: Section) -> Iterator[tuple[int, str, str]]:
    """Yield the key lines of one item."""
    for block in section.blocks:
        if block.kind == "paragraph":
            for line, text in lines(block):
                key, source = key_line(text)
                if key:
                    yield line, key, source


def is_break(item: Item) -> bool:
    """Tell whether an item is one in which nobody works."""
    folded = fold(item.title)
    return bool({folded, *re.findall(r"[^\W\d_]+", folded)} & words("break_"))


def also_on(places: Iterable[int]) -> str:
    """Return the sentence that says on which other lines the same slip stands; nothing for none."""
    others = sorted(set(places))
    if not others:
        return ""
    shown = ", ".join(map(str, others[:9])) + (" …" if len(others) > 9 else "")
    return " " + ngettext("The same on line {lines}.", "The same on lines {lines}.", len(others), lines=shown)


def is_a_remark(line: str, value: str) -> bool:
    """Tell whether a line is the `Note: …` that people write before guidance, and no slip of `Notes: off`."""
    written = fold(line.partition(":")[0].strip(" *_>-"))
    switches = words("off", "no", "yes")
    return written == "note" and fold(value.strip(" .")) not in switches
