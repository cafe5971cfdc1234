"""Lines in capitals over the text of a file without any marks, as the headings that people write so."""

from __future__ import annotations

from facilitator.agenda.blocks import Block
from facilitator.agenda.roles import speaks_of_a_meeting

FEWEST = 3
"""How many such lines make a habit."""
LONGEST = 80
LETTERS = 3
"""How many characters a heading has at most, and letters at least."""


def with_capitals(blocks: list[Block]) -> list[Block]:
    """Return blocks with such lines as headings: `CALL TO ORDER`, alone or over what belongs to it.

    Where the first paragraph speaks of a meeting, its first line is the title.
    """
    if len(blocks) < FEWEST or any(block.kind not in ("paragraph", "rule") for block in blocks):
        return blocks
    titled = "\n" in blocks[0].text and speaks_of_a_meeting(blocks[0].text)
    begun = 1 if titled else 0
    places = {place for place, block in enumerate(blocks) if place >= begun and _is_heading(block)}
    if len(places) < FEWEST:
        return blocks
    found: list[Block] = []
    for place, block in enumerate(blocks):
        level = 2 if place in places else 1 if titled and place == 0 else 0
        found += _parted(block, level) if level else [block]
    return found


def _is_heading(block: Block) -> bool:
    """Tell whether a paragraph's first line is in capitals and no other is."""
    line, _newline, rest = block.text.partition("\n")
    letters = sum(map(str.isalpha, line))
    return line.isupper() and letters >= LETTERS and len(line) <= LONGEST and not rest.isupper()


def _parted(block: Block, level: int) -> list[Block]:
    line, _newline, rest = block.text.partition("\n")
    heading = Block("heading", block.start, block.start + 1, line, level)
    return [heading, Block("paragraph", block.start + 1, block.end, rest)] if rest else [heading]
