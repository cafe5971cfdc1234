"""What stands below a point of the outline as blocks and text again, to be kept where no item takes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from facilitator.agenda.blocks import Block, Document
from facilitator.agenda.outline import Group, Point


def blocks_of(point: Point) -> list[Block]:
    """Return what stands below a point as blocks again, headings and all, without the rulers around them."""
    blocks = list(_flat(point.parts))
    while blocks and blocks[-1].kind == "rule":
        blocks.pop()
    while blocks and blocks[0].kind == "rule":
        blocks.pop(0)
    return blocks


def _flat(parts: Iterable[Block | Group]) -> Iterator[Block]:
    for part in parts:
        if isinstance(part, Block):
            yield part
        elif part.kind in ("list", "table"):
            yield part.block
        else:
            for point in part.points:
                yield Block("heading", point.start, point.start + 1, point.source, max(point.level, 3))
                yield from _flat(point.parts)


def text_of(document: Document, part: Block | Group) -> str:
    """Return the Markdown of a part of what stands below a point."""
    blocks = list(_flat([part]))
    return document.source(blocks[0].start, max(block.end for block in blocks)) if blocks else ""


def entry_text(document: Document, point: Point) -> str:
    """Return the Markdown of an entry of a list with all below it, or the line of another point."""
    block = point.block
    return document.source(block.start, block.end) if block else point.source
