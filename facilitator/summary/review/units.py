"""The lines that a summary was handed out with: what each of them is, and what it tells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from facilitator.summary.review.comparing import Word, split
from facilitator.summary.review.scanning import Block, scan
from facilitator.summary.value import Line, Summary
from facilitator.summary.writing import write

Role = Literal["title", "heading", "fact", "line", "below", "item", "left", "next", "ours"]
"""What a line is; `ours` are sentences that every summary has."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One line as it was written."""

    block: Block
    role: Role
    line: Line | None = None
    """What it tells, where it has a label."""
    parent: str = ""
    """The label of the line it stands below; of an item and of a point, the title of the item."""

    @property
    def words(self) -> tuple[Word, ...]:
        """Its words, without its label."""
        return self.block.words

    @property
    def text(self) -> int:
        """How many of them are the words that were typed; behind those stand the brackets."""
        return len(split(self.line.text)) if self.line else len(self.words)


def units(summary: Summary) -> tuple[Unit, ...]:
    """Return the lines this summary is written in, in their order."""
    return tuple(_units(summary))


def _units(summary: Summary) -> Iterator[Unit]:
    lines = {line.label: line for line in lines_of(summary)}
    label = item = ""
    first = True
    titles = iter(summary.items)
    for block in scan(write(summary)).blocks:
        if block.heading:
            yield Unit(block, "title" if first else "heading")
            label = item = ""
            first = False
        elif block.label and block.label in lines:
            label = block.label
            yield Unit(block, "line", lines[label], item)
        else:
            role = _role(block, label)
            if role == "item":
                item, label = next(titles).title, ""
            yield Unit(block, role, parent=item if role == "item" else label)


def _role(block: Block, label: str) -> Role:
    if block.section == "items":
        return "item"
    if block.section == "next_meeting":
        return "next"
    if not block.entry or block.section == "correct":
        return "ours"
    if not block.section:
        return "fact"
    return "below" if block.under and label else "left"


def lines_of(summary: Summary) -> Iterator[Line]:
    """Yield everything in a summary that has a label."""
    yield from (*summary.decisions, *summary.advice, *summary.actions, *summary.requests)
    yield from (*summary.settled, *summary.undecided)
    yield from (point for item in summary.items for point in item.points)
    yield from (*summary.remarks, *summary.questions, *summary.parked, *summary.explained)
