"""Breaks on a line of their own between two parts of a list, which people step through as through its entries."""

from __future__ import annotations

from facilitator.agenda.blocks import Block
from facilitator.agenda.heads import read_head
from facilitator.agenda.inline import read_words
from facilitator.agenda.words import fold, words

LONGEST = 60
"""How many characters such a line has at most."""


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
