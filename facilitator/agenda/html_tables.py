"""Tables written as HTML, as word processors and wikis leave them, made into blocks like those of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.agenda.blocks import Block

_TAG = re.compile(r"<(/?)(table|tr|t[dh])\b[^<>]{0,400}>", re.IGNORECASE)
_AROUND = re.compile(
    r"</?(?:thead|tbody|tfoot|colgroup|col|div|center|figure)\b[^<>]{0,400}>|<!--\W{0,400}?-->|\s",
    re.IGNORECASE,
)
"""What may stand around a table and its rows and says nothing."""
_BESIDE = re.compile(
    r"^ *(?:<caption\b[^<>]{0,400}>([^<>\n]{1,400})</caption>|<!--[^<>\n]{0,400}-->) *$",
    re.IGNORECASE | re.MULTILINE,
)
"""What a table is called, or a remark, on a line of its own."""


def with_tables(blocks: list[Block], lines: list[str]) -> list[Block]:
    """Return blocks with those of HTML that are nothing but a table as tables, blank lines in them or not.

    A table that another or a heading follows before it ends is left alone, so that each line is looked at once.
    """
    if not any(block.kind == "html" and "<table" in block.text.casefold() for block in blocks):
        return blocks
    found: list[Block] = []
    opened: int | None = None
    for block in (part for whole in blocks for part in _parted(whole, lines)):
        source = "\n".join(lines[block.start : block.end]).casefold() if block.kind in _MAY_HOLD_TAGS else ""
        if "<table" in source:
            opened = len(found)
        elif block.kind == "heading":
            opened = None
        found.append(block)
        if opened is not None and "</table" in source:
            table = _table(found[opened].start, block.end, lines)
            if table:
                found[opened:] = table
            opened = None
    return found


_HEADING = re.compile(r" *<h([1-6])\b[^<>]{0,400}>([^\n]{1,400}?)</h\1> *", re.IGNORECASE)


def _parted(block: Block, lines: list[str]) -> Iterator[Block]:
    """Yield a block of HTML as its headings and what stands between them, a table as one: pages are made of such parts.

    What only lays out the page goes; a heading's line is left as Markdown writes one.
    """
    if (
        block.kind != "html"
        or "<table" not in block.text.casefold()
        or block.text.lstrip()[:6].casefold() == "<table"
    ):
        yield block
        return
    begun = block.start
    inside = False
    for place in range(block.start, block.end):
        line = lines[place].casefold()
        heading = None if inside else _HEADING.fullmatch(lines[place])
        opens = not inside and "<table" in line
        if heading or opens:
            yield from _between(begun, place, lines)
            begun = place
        if heading:
            text = _words(heading[2])
            lines[place] = f"{'#' * int(heading[1])} {text}"
            yield Block("heading", place, place + 1, text, int(heading[1]))
            begun = place + 1
        inside = (inside or opens) and "</table" not in line
        if not inside and "</table" in line:
            yield Block("html", begun, place + 1, "\n".join(lines[begun : place + 1]))
            begun = place + 1
    yield from _between(begun, block.end, lines)


def _between(start: int, end: int, lines: list[str]) -> Iterator[Block]:
    text = "\n".join(lines[start:end])
    if _AROUND.sub("", text):
        yield Block("html", start, end, text)


_MAY_HOLD_TAGS = ("html", "paragraph", "code")


def _table(start: int, end: int, lines: list[str]) -> list[Block] | None:
    """Return these lines as a table and its caption; None where text is outside its cells, or a table in another."""
    rows: list[Block] = []
    beside: list[Block] = []
    text = "\n".join(lines[start:end])
    line, behind, inside = start, 0, False
    for tag in _TAG.finditer(text):
        between = text[behind : tag.start()]
        closes, name = bool(tag[1]), tag[2].casefold()
        if inside:
            rows[-1].cells[-1] = _words(between)
            inside = False
        else:
            beside += _beside(between, line, lines)
            if _AROUND.sub("", _BESIDE.sub("", between)):
                return None
        line += between.count("\n")
        if name == "tr" and not closes:
            rows.append(Block("row", line, line + 1))
        elif name in ("td", "th") and not closes:
            if not rows or len(rows[-1].cells) > 60:
                return None
            rows[-1].cells.append("")
            inside = True
        elif name == "table" and not closes and rows:
            return None
        line += tag[0].count("\n")
        behind = tag.end()
    if _AROUND.sub("", text[behind:]) or len(rows) < 2:
        return None
    return [*beside, Block("table", start, end, children=[row for row in rows if row.cells])]


def _beside(between: str, line: int, lines: list[str]) -> Iterator[Block]:
    """Yield what stands between rows on lines of its own; a caption's line is left without its tags."""
    behind = 0
    for said in _BESIDE.finditer(between):
        line += between.count("\n", behind, said.start())
        behind = said.start()
        lines[line] = _words(said[1]) if said[1] else lines[line]
        yield Block("paragraph" if said[1] else "html", line, line + 1, lines[line])


_LINK = re.compile(
    r'<a\b[^<>]{0,200}?\bhref="([^"<>\s]{1,400})"[^<>]{0,200}>([^<>]{1,400})</a>', re.IGNORECASE
)
_MARKUP = re.compile(r"</?(?:br|p|div|li|ul|ol)\b[^<>]{0,400}>", re.IGNORECASE)
_STYLE = re.compile(r"</?(?:b|i|u|em|strong|span|font|small|sup|sub|mark)\b[^<>]{0,400}>", re.IGNORECASE)


def _words(cell: str) -> str:
    """Return what stands in a cell as Markdown on one line."""
    text = _LINK.sub(lambda link: f"[{link[2]}]({link[1]})", cell)
    return " ".join(_STYLE.sub("", _MARKUP.sub(" ", text)).split())
