"""Who a file says is there: names it gives as those of people, by which they are known again behind an item's title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from facilitator.agenda.blocks import Block
from facilitator.agenda.inline import read_words
from facilitator.agenda.leads import people_of
from facilitator.agenda.words import at_colon, fold, words

MOST_BLOCKS = 60
MOST_LINES = 60
"""How much of a file, and of a list in it, is looked at: who is there is said at its beginning."""
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]{0,60}[)\]]")


def people_in(blocks: list[Block]) -> frozenset[str]:
    """Return the names, folded, of the people who are said to be there or to lead, and the first words of them."""
    found = {name for line in _lines_of_people(blocks[:MOST_BLOCKS]) for name in _named_in(line)}
    return frozenset(fold(part) for name in found for part in (name, name.split()[0]))


def _named_in(line: str) -> list[str]:
    """Return the people whom a line names, one by one: `2 guests` among them names none."""
    bare = _BRACKETS.sub("", read_words(line[:400]).text)
    return [name for part in re.split(r"[,;،、]", bare) for name in people_of(part) if len(name.split()) <= 3]


def _lines_of_people(blocks: list[Block]) -> Iterator[str]:
    """Yield what stands behind `Present:` on its line, and below a heading or a line that says so."""
    below = False
    for block in blocks:
        for line in _lines(block):
            key, colon, value = at_colon(line[:80])
            says = len(key) <= 40 and fold(key).strip(" *_-–•:") in _keys()
            if says and colon and value.strip(" *_"):
                yield line[len(key) + 1 :]
            elif below and block.kind != "heading":
                yield line
            below = says and not value.strip(" *_") if block.kind != "list" else below
        below = below and block.kind != "list"


@cache
def _keys() -> frozenset[str]:
    return words("present", "lead")


def _lines(block: Block) -> list[str]:
    if block.kind == "list":
        firsts = (entry.children[0] for entry in block.children[:MOST_LINES] if entry.children)
        return [first.text.partition("\n")[0] for first in firsts]
    return block.text.split("\n")[:MOST_LINES] if block.kind in ("paragraph", "heading") else []
