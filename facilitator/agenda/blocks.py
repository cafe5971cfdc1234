"""Markdown as a tree of blocks, each with the lines of the file it stands on.

Only blocks are parsed here: what stands inside a line is read when a line is asked for, so that a long file costs no
more than its blocks. A block's text is what the file says, so nothing is lost that no block holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from markdown_it.token import Token

Kind = Literal[
    "heading", "paragraph", "list", "entry", "quote", "table", "row", "fence", "code", "html", "rule", "definition"
]  # fmt: skip


@dataclass(slots=True)
class Block:
    """One block: `lines[start:end]` of the file, counted from 0."""

    kind: Kind
    start: int
    end: int
    text: str = ""
    """What stands on the line of a heading, or in a paragraph, as Markdown; the content of a fence."""
    level: int = 0
    """The level of a heading, from 1."""
    info: str = ""
    """What stands behind a fence's opening marks; the mark of a list, or the number of an entry; what a sentence that
    was made a heading says the list below it is."""
    cells: list[str] = field(default_factory=list)
    """The cells of a table's row, as Markdown."""
    children: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class Document:
    """A whole file: its lines, its blocks in order, its front matter, and where its link references lead."""

    lines: list[str]
    blocks: list[Block]
    front: str | None = None
    """What stands between the marks of the front matter; None where there is none."""
    references: dict[str, Any] = field(default_factory=dict)

    def source(self, start: int, end: int) -> str:
        """Return these lines as they stand, without the blank ones around them."""
        while start < end and not self.lines[start].strip():
            start += 1
        while end > start and not self.lines[end - 1].strip():
            end -= 1
        return dedent(self.lines[start:end])

    def indent(self, line: int) -> int:
        """Return by how many spaces this line is moved in."""
        return len(self.lines[line]) - len(self.lines[line].lstrip(" "))


def dedent(lines: Sequence[str]) -> str:
    """Return lines as text, moved left by what all of them are indented by, but for what makes them code."""
    margin = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)
    first = lines[0] if lines else ""
    if len(first) - len(first.lstrip(" ")) < margin or margin == 0:
        return "\n".join(lines)
    return "\n".join(line[margin:] for line in lines)


def parse(text: str, front: bool = True, written: str | None = None) -> Document:
    """Return Markdown text as blocks; with `front` off, marks at its beginning are lines like any other.

    The text is clean, its line ends are newlines and it holds no tabs. Where it is not quite what was written, the
    document's lines are those of what was.
    """
    from facilitator.agenda.block_parser import (
        tokens_of,
    )  # the library takes time to load, where nothing is read

    environment: dict[str, Any] = {}
    tokens = tokens_of(text, front, environment)
    matter = tokens.pop(0) if tokens and tokens[0].type == "front_matter" else None
    lines = (text if written is None else written).split("\n")
    tree = _tree(tokens)
    if "|" in text:
        _widen(tree, text.split("\n"))
    blocks = [part for block in tree for part in _unless_entry(block, lines)]
    begin = matter.map[1] if matter and matter.map else 0
    return Document(
        lines=lines,
        blocks=list(_with_definitions(blocks, lines, begin, len(lines))),
        front=matter.content if matter else None,
        references=environment.get("references", {}),
    )


_OPENS: dict[str, Kind] = {
    "bullet_list_open": "list", "ordered_list_open": "list", "list_item_open": "entry", "blockquote_open": "quote",
    "table_open": "table", "tr_open": "row", "heading_open": "heading",
}  # fmt: skip
_CLOSES = frozenset(name.removesuffix("open") + "close" for name in _OPENS)
_KINDS: dict[str, Kind] = _OPENS | {
    "paragraph": "paragraph", "fence": "fence", "code_block": "code", "html_block": "html", "hr": "rule",
}  # fmt: skip


def _tree(tokens: list[Token]) -> list[Block]:
    """Return the blocks that a flat row of tokens stands for."""
    inside: list[list[Block]] = [[]]
    last: Block | None = None
    for token in tokens:
        name = token.type
        kind = _KINDS.get(name)
        if kind is not None:
            last = _block(kind, token)
            inside[-1].append(last)
            if name in _OPENS:
                inside.append(last.children)
        elif name == "inline" and last is not None:
            _take_words(last, token)
        elif name in _CLOSES:
            inside.pop()
    return inside[0]


def _widen(blocks: list[Block], lines: list[str]) -> None:
    """Give rows the cells that stand behind their table's last column: Markdown shows them nowhere."""
    for block in blocks:
        if block.kind != "row":
            _widen(block.children, lines)
            continue
        line = lines[block.start].strip()
        if line.count("|") - line.startswith("|") - line.endswith("|") >= len(block.cells):
            cells = [cell.strip() for cell in _PIPE.split(_QUOTED.sub("", line).removeprefix("|"))]
            block.cells += cells[len(block.cells) : len(cells) - (not cells[-1])]


_PIPE = re.compile(r"(?<!\\)\|")
_QUOTED = re.compile(r"^[>\s]+")


def _unless_entry(block: Block, lines: list[str]) -> Iterator[Block]:
    """Yield a heading that is one only by a `-` below it as the paragraph it was meant as, and the line below it.

    One `-` is an empty entry, and a line below several lines of text was to part them from what follows.
    """
    if block.kind == "heading" and (twice := _MARKED_TWICE.match(block.text)):
        block.text, block.level = block.text[twice.end() :], len(twice[1])
    underlined = block.kind == "heading" and block.end - block.start > 1
    if underlined and (lines[block.end - 1].strip() == "-" or block.end - block.start > 2):
        yield Block("paragraph", block.start, block.end - 1, block.text)
        yield Block("rule", block.end - 1, block.end)
    else:
        yield block


_MARKED_TWICE = re.compile(r"(#{1,6})\s+(?=\S)")
"""What a heading begins with that was put in front of another one: `## ### Rota`."""


def _block(kind: Kind, token: Token) -> Block:
    start, end = token.map or (0, 0)
    if kind == "paragraph":
        return Block(kind, start, end, token.content)
    if kind in ("list", "entry"):
        return Block(kind, start, end, info=token.info or token.markup)
    if kind in ("fence", "code", "html"):
        return Block(kind, start, end, token.content, info=token.info.strip())
    return Block(kind, start, end, level=int(token.tag[1]) if kind == "heading" else 0)


def _take_words(block: Block, token: Token) -> None:
    if block.kind == "row":
        block.cells.append(token.content)
    else:
        block.text = token.content


def _with_definitions(blocks: list[Block], lines: list[str], start: int, end: int) -> Iterator[Block]:
    """Yield blocks, and between them one for the lines that Markdown keeps for itself: link definitions."""
    for block in blocks:
        yield from _definition(lines, start, block.start)
        yield block
        start = max(start, block.end)
    yield from _definition(lines, start, end)


def _definition(lines: list[str], start: int, end: int) -> Iterator[Block]:
    if any(line.strip() for line in lines[start:end]):
        yield Block("definition", start, end)
