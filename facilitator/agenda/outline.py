"""A document as the outline a person sees: what stands under which heading, entry or row, headings of every make alike.

People write headings as headings, as a bold line, or as a word over a list. They number a list on over paragraphs that
belong to its entries. The outline puts these right; it decides nothing about what is an item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from facilitator.agenda.blocks import Block, Document
from facilitator.agenda.heads import Head, read_head
from facilitator.agenda.inline import Words, read_words
from facilitator.agenda.items import key_line, untasked
from facilitator.agenda.roles import Role, role_of
from facilitator.agenda.tables import Row, read_rows, row_head
from facilitator.agenda.times import read_length, read_span
from facilitator.agenda.words import fold, words

PSEUDO = 7
"""The level of a heading that is only a bold line or a label: below every real one."""


_NO_WORDS = Words("")
_NO_HEAD = Head("")


@dataclass(slots=True, eq=False)
class Point:
    """One point of the outline: a section, an entry of a list, a row of a table, or a line with a time."""

    kind: Literal["section", "entry", "row", "line"]
    start: int
    source: str
    """The Markdown of its own line."""
    group: Group | None = None
    """The points it stands among; None for the whole document."""
    level: int = 0
    parts: list[Block | Group] = field(default_factory=list)
    """What stands below its line, in order."""
    rest: str = ""
    """Lines of its first paragraph that are not its title."""
    block: Block | None = None
    """The entry of a list that it is."""
    row: Row | None = None
    words: Words = _NO_WORDS
    head: Head = field(default_factory=lambda: _NO_HEAD)
    known_role: Role | None = None
    """What its line says the text below it is, once that was asked for."""
    fact: bool = False
    """Whether it is about the whole meeting: `Duration: 90 minutes`."""
    told: int | None = None
    """The minutes that its text, not its line, says it takes."""
    open: bool = False
    """Whether items were found below it, in its place."""
    left_out: bool = False
    """Whether it is no item although those beside it are."""

    @property
    def role(self) -> Role:
        """What its line says the text below it is: looked up when asked for, as long lists are never asked."""
        if self.known_role is None:
            self.known_role = role_of(self.head.title) if self.kind != "row" and not self.fact else ""
        return self.known_role

    @property
    def timed(self) -> bool:
        """Whether it states a length, or a clock time."""
        return self.head.minutes is not None or self.head.start is not None

    @property
    def groups(self) -> Iterator[Group]:
        """The groups of points right below it."""
        return (part for part in self.parts if isinstance(part, Group))


@dataclass(slots=True, eq=False)
class Group:
    """Points that stand beside each other: the sections of a level, the entries of a list, the rows of a table."""

    kind: Literal["sections", "list", "table", "lines"]
    block: Block
    owner: Point
    points: list[Point] = field(default_factory=list)
    headed: bool = False
    """Whether a table's header says that its rows are an agenda."""
    chosen: bool = False
    """Whether its points are items."""


def read_outline(document: Document) -> Point:
    """Return the outline of a document, under a point for the whole file."""
    root = Point("section", 0, "")
    _Builder(document).sections(root)
    return root


@dataclass(slots=True)
class _Builder:
    """Builds the outline of one document."""

    document: Document

    def sections(self, root: Point) -> None:
        """Put every block under the heading it stands under."""
        path = [root]
        own: list[tuple[Point, list[Block]]] = [(root, [])]
        blocks = self.document.blocks
        headed = any(block.kind == "heading" for block in blocks)
        for block in _with_labels(blocks, headed):
            if block.kind != "heading":
                if _ends_label(path[-1], own[-1][1], block):
                    path.pop()
                    own.append((path[-1], []))
                own[-1][1].append(block)
                continue
            while path[-1].level >= block.level:
                path.pop()
            path.append(self._section(block, path[-1]))
            own.append((path[-1], []))
        for point, blocks in reversed(own):
            point.told = told_minutes(blocks) if point is not root else None
            point.parts[:0] = self._parts(point, _rejoined(blocks))

    def _section(self, block: Block, above: Point) -> Point:
        group = above.parts[-1] if above.parts else None
        if not isinstance(group, Group):
            group = Group("sections", block, above)
            above.parts.append(group)
        point = self._read(Point("section", block.start, block.text, group, block.level))
        group.points.append(point)
        return point

    def _read(self, point: Point) -> Point:
        """Read the line of a point."""
        point.words = read_words(point.source, self.document.references)
        point.fact = is_fact(point.words.text)
        if point.fact:
            point.head = Head(point.words.text.strip(), whole=point.words.whole)
        else:
            point.head = read_head(point.words)
        return point

    def _parts(self, owner: Point, blocks: list[Block]) -> list[Block | Group]:
        """Return blocks as what stands below a point: lists, tables and lines with times as groups."""
        parts: list[Block | Group] = []
        lines = self._timed_lines(blocks)
        group: Group | None = None
        for place, block in enumerate(blocks):
            if place in lines:
                group = group or Group("lines", block, owner)
                self._lines(group, block, lines[place], parts)
            else:
                part = self._part(owner, block)
                (group.points[-1].parts if group else parts).append(part)
        return parts

    def _part(self, owner: Point, block: Block) -> Block | Group:
        if block.kind == "list":
            return self._list(owner, block)
        return self._table(owner, block) if block.kind == "table" else block

    def _timed_lines(self, blocks: list[Block]) -> dict[int, list[Point | None]]:
        """Return the paragraphs that hold lines with a time, a point or nothing for each of their lines.

        One such line alone is a sentence; two or more are a timetable.
        """
        found: dict[int, list[Point | None]] = {}
        for place, block in enumerate(blocks):
            if block.kind == "paragraph" and _MAY_BE_TIMED.search(block.text):
                lines = block.text.split("\n")
                points = [self._line(line, block.start + below) for below, line in enumerate(lines)]
                if any(points):
                    found[place] = points
        return found if sum(point is not None for points in found.values() for point in points) >= 2 else {}

    def _line(self, line: str, start: int) -> Point | None:
        if len(line) > 200 or not _MAY_BE_TIMED.search(line):
            return None
        point = self._read(Point("line", start, line))
        plainly = point.timed and point.head.where in ("brackets", "first") and len(point.words.text) <= 120
        return point if plainly and any(char.isalpha() for char in point.head.title) else None

    def _lines(
        self, group: Group, block: Block, points: list[Point | None], parts: list[Block | Group]
    ) -> None:
        """Put a paragraph's lines with a time into the group, its other lines under the one before."""
        for below, (line, point) in enumerate(zip(block.text.split("\n"), points, strict=True)):
            if point:
                point.group = group
                if not group.points:
                    parts.append(group)
                group.points.append(point)
            elif group.points:
                last = group.points[-1]
                last.parts.append(Block("paragraph", block.start + below, block.start + below + 1, line))
            else:
                parts.append(Block("paragraph", block.start + below, block.start + below + 1, line))

    def _list(self, owner: Point, block: Block) -> Group:
        group = Group("list", block, owner)
        group.points = [self._entry(group, entry) for entry in block.children]
        return group

    def _entry(self, group: Group, entry: Block) -> Point:
        first = entry.children[0] if entry.children else None
        own = first is not None and first.kind in ("paragraph", "heading")
        text = untasked(first.text) if first is not None and own else ""
        line, rest = _first_line(text)
        point = self._read(Point("entry", entry.start, line, group, rest=rest, block=entry))
        point.parts = self._parts(point, entry.children[1:] if own else entry.children)
        return point

    def _table(self, owner: Point, block: Block) -> Group:
        group = Group("table", block, owner)
        rows, group.headed = read_rows(block)
        group.points = [self._row(group, row) for row in rows]
        return group

    def _row(self, group: Group, row: Row) -> Point:
        head = row_head(row, self.document.references) if row.title else Head("")
        return Point("row", row.start, row.title, group, row=row, head=head, fact=is_fact(head.title))


_MAY_BE_TIMED = re.compile(r"[0-9½¼¾]")


_BEFORE_SUM = re.compile(r"[(=|\d]|\s-\s")


def is_fact(text: str) -> bool:
    """Tell whether a line is about the whole meeting: `Duration: 90 minutes`, `Attendees: Sam, Ana`, `Total: 60`."""
    key, colon, value = text[:80].partition(":")
    if not colon or len(key) > 40:
        return len(text) < 40 and fold(_BEFORE_SUM.split(text, maxsplit=1)[0]).strip(" *_") in words("total")
    word = fold(key).strip(" *_-–•")
    if word in words("facts") or word in words("total"):
        return True
    return (
        (word in words("aside") or word in words("lead")) and bool(value.strip()) and not read_length(value)
    )


def told_minutes(blocks: list[Block]) -> int | None:
    """Return the minutes that the text below a heading says: alone on its first line, or as `Duration: 10 min`."""
    lines = [line for block in blocks[:3] for line in _lines_of(block)]
    if lines and len(lines[0]) <= 60:
        text = re.split(r"[;|·]", read_words(lines[0]).text)[0].strip("()[] ")
        time = read_length(text) or read_span(text)
        if time:
            return time.minutes
    for line in lines[:12]:
        key, value = key_line(line)
        time = read_length(read_words(value).text) if key in ("duration", "timebox") else None
        if time:
            return time.minutes
    return None


def _lines_of(block: Block) -> list[str]:
    """Return the lines of a paragraph, or the first line of each entry of a list."""
    if block.kind == "list":
        return [
            line
            for entry in block.children[:12]
            if entry.children
            for line in _lines_of(entry.children[0])[:1]
        ]
    return block.text.split("\n")[:12] if block.kind == "paragraph" else []


def _with_labels(blocks: list[Block], headed: bool) -> Iterator[Block]:
    """Yield blocks, with bold lines, and the words over a list that say what it is, as headings.

    In a file without any real heading, a short line right over a list is one too.
    """
    for before, block, after in zip([None, *blocks], blocks, [*blocks[1:], None], strict=False):
        if block.kind == "paragraph" and _is_bold_line(block.text) and not _tells_length(before, block):
            yield Block("heading", block.start, block.end, block.text, PSEUDO)
        elif block.kind == "paragraph" and after is not None and after.kind in ("list", "table"):
            yield from _label(block, after, headed)
        else:
            yield block


def _ends_label(point: Point, blocks: list[Block], block: Block) -> bool:
    """Tell whether a word over a list, other than for an agenda, stands over no more than the list: text follows it."""
    label = point.level == PSEUDO and not point.source.startswith(("**", "__")) and point.role != "agenda"
    return label and bool(blocks) and block.kind not in ("list", "table")


def _tells_length(before: Block | None, block: Block) -> bool:
    """Tell whether a bold line says how long the heading right above it takes, and so is none itself."""
    return before is not None and before.kind == "heading" and told_minutes([block]) is not None


def _label(block: Block, after: Block, headed: bool) -> Iterator[Block]:
    """Yield a paragraph over a list, its last line as a heading if that is a known word."""
    above, _newline, last = block.text.rpartition("\n")
    bare = (
        not headed and not above and block.end == after.start and len(last) <= 60 and last[-1] not in ".,;?!"
    )
    if not bare and not role_of(last):
        yield block
        return
    if above:
        yield Block("paragraph", block.start, block.end - 1, above)
    yield Block("heading", block.end - 1, block.end, last, PSEUDO)


_BOLD = re.compile(r"(\*\*|__)(?=\S)(?:(?!\1).)+\1 ?:?|(\*\*|__)(?=\S)(?:(?!\2).)+\2 ?\([^()]{1,40}\)")


def _is_bold_line(text: str) -> bool:
    """Tell whether a paragraph is one short bold line, which people write for a heading."""
    return text[:2] in ("**", "__") and len(text) <= 120 and "\n" not in text and bool(_BOLD.fullmatch(text))


def _rejoined(blocks: list[Block]) -> list[Block]:
    """Return blocks with numbered lists that go on counting as one; what stood between belongs to the entry before."""
    joined: list[Block] = []
    place: int | None = None
    adopting = False
    for block in blocks:
        number = _number(block)
        if number and place is not None and _goes_on(joined[place], joined[place + 1 :], number):
            adopting = adopting or any(found.kind == "list" for found in joined[place + 1 :])
            _adopt(joined[place], joined[place + 1 :], block)
            del joined[place + 1 :]
            continue
        joined.append(block)
        if number:
            place = len(joined) - 1
            adopting = False
        elif adopting and place is not None and place == len(joined) - 2 and block.kind == "list":
            _adopt(joined[place], [joined.pop()])
    return joined


def _number(block: Block) -> str:
    """Return the number that a numbered list begins with; empty for any other block."""
    first = block.children[0].info if block.kind == "list" and block.children else ""
    return first if first.isdecimal() else ""


def _goes_on(before: Block, between: list[Block], number: str) -> bool:
    """Tell whether a list that begins with this number goes on with the one before."""
    count = len(before.children)
    if int(number) == int(_number(before)) + count and int(number) > 1:
        return True
    return number == "1" and between != [] and all(block.kind == "list" for block in between)


def _adopt(before: Block, between: list[Block], after: Block | None = None) -> None:
    """Put blocks into the last entry of a list, and the entries of another behind it."""
    last = before.children[-1]
    last.children += between
    last.end = max(last.end, between[-1].end if between else last.end)
    before.children += after.children if after else []
    before.end = after.end if after else last.end


_LIST_MARK = re.compile(r"^(?:[-*+•]|\d{1,2}[.)])\s", re.MULTILINE)
"""A line that begins so is an entry that was not moved in far enough, and goes on with no sentence."""


def _first_line(text: str) -> tuple[str, str]:
    """Return the line of a paragraph that names an item, and the lines behind it.

    A line that ends where a person would end it is one: with a break, a colon or a bracket. One that only ends where an
    editor wrapped it goes on.
    """
    first, newline, rest = text.partition("\n")
    if newline and _LIST_MARK.search(rest):
        return first.rstrip("\\ "), rest
    if newline and (
        first.endswith(("\\", ":", ")", "]", "**", ".", "?", "!")) or rest.startswith(("**", "_", "*"))
    ):
        return first.rstrip("\\ "), rest
    return text, ""
