"""Breaks on a line of their own, which people step through as through the entries or sections they stand between."""

from __future__ import annotations

import re
from functools import cache

from facilitator.agenda.blocks import Block
from facilitator.agenda.heads import read_head
from facilitator.agenda.inline import read_words
from facilitator.agenda.words import fold, words

LONGEST = 60
"""How many characters such a line has at most."""
MOST_WORDS = 4
"""How many words are called a break: `Coffee and cake break`; more of them are a remark on one."""


def with_breaks(blocks: list[Block]) -> list[Block]:
    """Return blocks with two lists as one where a line between them, now an entry, says only that there is a break."""
    found: list[Block] = []
    for block in blocks:
        above = found[-2] if len(found) > 1 else None
        if above is not None and _go_on(above, block) and _is_break(found[-1]):
            line = found.pop()
            entry = Block("entry", line.start, line.end, info=above.children[-1].info, children=[line])
            above.children += [entry, *block.children]
            above.end = block.end
        else:
            found.append(block)
    return found


def _go_on(above: Block, block: Block) -> bool:
    """Tell whether these are two lists with the same mark."""
    return above.kind == block.kind == "list" and above.info == block.info and bool(above.children)


def _is_break(block: Block) -> bool:
    """Tell whether a line says only that there is a break, and how long or when: `Break (10 min)`, `16:00 pause`."""
    if block.kind != "paragraph" or len(block.text) > LONGEST or "\n" in block.text:
        return False
    return is_break(read_head(read_words(block.text)).title)


def is_break(title: str) -> bool:
    """Tell whether a title says only that there is a break."""
    return fold(title).strip(" *_:.!") in words("break_")


def with_break_sections(blocks: list[Block]) -> list[Block]:
    """Return blocks with the lines for a break right before a heading as headings: `*Break (15 min)*`.

    Such a line ends no section above it, so the section above must state a time as well; it stands as high as that.
    """
    lines = {
        place: line
        for place, (block, after) in enumerate(zip(blocks, _following(blocks), strict=True))
        if after and after.kind == "heading" and _states_break(line := _line_of(block))
    }
    found: list[Block] = []
    level = 0
    for place, block in enumerate(blocks if lines else []):
        level = block.level if block.kind == "heading" and _states_time(block.text) else level
        if place in lines and level and blocks[place - 1].kind != "heading":
            block = Block("heading", block.start, block.end, lines[place], level)
        found.append(block)
    return found or blocks


def _following(blocks: list[Block]) -> list[Block | None]:
    """Return what follows each block, rules left out of account."""
    following: list[Block | None] = []
    after: Block | None = None
    for block in reversed(blocks):
        following.append(after)
        after = after if block.kind == "rule" else block
    return following[::-1]


def _line_of(block: Block) -> str:
    """Return the only line of a paragraph, also of a quoted one, without the dashes around it."""
    while block.kind == "quote" and len(block.children) == 1:
        block = block.children[0]
    line = block.text.strip() if block.kind == "paragraph" else ""
    return _DASHES.sub("", line) if len(line) <= LONGEST and "\n" not in line else ""


_DASHES = re.compile(r"^[-–—=~\s]+|[-–—=~\s]+$")
_NUMBER = re.compile(r"[\d½¼¾]")


def _states_time(line: str) -> bool:
    if not _NUMBER.search(line):
        return False
    head = read_head(read_words(line))
    return head.minutes is not None or head.start is not None


def _states_break(line: str) -> bool:
    """Tell whether a line names a break, and says how long it takes or when it begins."""
    if not _states_time(line):
        return False
    named = fold(read_head(read_words(line)).title).strip(" *_:.!").split()
    return 0 < len(named) <= MOST_WORDS and not _break_words().isdisjoint((named[0], named[-1]))


@cache
def _break_words() -> frozenset[str]:
    return frozenset(word for name in words("break_") for word in (name, name.split()[-1]))
