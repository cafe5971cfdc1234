"""A document as the outline a person sees: what stands under which heading, entry or row, headings of every make alike.

People write headings as headings, as a bold line, or as a word over a list. They number a list on over paragraphs that
belong to its entries. The outline puts these right; it decides nothing about what is an item.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Literal

from facilitator.agenda.blocks import Block, Document
from facilitator.agenda.breaks import with_break_sections, with_breaks
from facilitator.agenda.capitals import with_capitals
from facilitator.agenda.head_times import Head, time_of
from facilitator.agenda.heads import read_head
from facilitator.agenda.html_tables import with_tables
from facilitator.agenda.inline import Words, read_words, says
from facilitator.agenda.items import untasked
from facilitator.agenda.joins import first_line, nest_moved_in, rejoined, unquoted, with_counted
from facilitator.agenda.labels import PSEUDO, is_fact, with_labels
from facilitator.agenda.numbers import is_labelled
from facilitator.agenda.roles import Role, role_of
from facilitator.agenda.rows import row_head
from facilitator.agenda.tables import Row, read_rows
from facilitator.agenda.times import read_length
from facilitator.agenda.told import NOTHING, Told, told

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
    tells: Told = NOTHING
    """What its text, not its line, says of it."""
    open: bool = False
    """Whether items were found below it, in its place."""
    left_out: bool = False
    """Whether it is no item although those beside it are."""
    says: bool = False
    """Whether its title holds a letter or a digit."""

    @property
    def role(self) -> Role:
        """What its line says the text below it is: looked up when asked for, as long lists are never asked."""
        if self.known_role is None:
            plain = self.kind == "row" or self.fact or is_labelled(self.source)
            self.known_role = "" if plain else role_of(self.head.title)
        return self.known_role

    @property
    def timed(self) -> bool:
        """Whether it states a length, or has a place for one, or a clock time."""
        return self.head.minutes is not None or self.head.start is not None or self.head.gap

    @property
    def told(self) -> int | None:
        """The minutes that its text, not its line, says it takes."""
        return self.tells.minutes

    @property
    def groups(self) -> list[Group]:
        """The groups of points right below it; most points have none."""
        return [part for part in self.parts if isinstance(part, Group)] if self.parts else []


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
        blocks = with_breaks(with_counted(with_tables(unquoted(self.document.blocks), self.document.lines)))
        blocks = with_capitals(blocks)
        headed = any(block.kind == "heading" for block in blocks)
        for block in with_labels(with_break_sections(blocks) if headed else blocks, headed):
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
            point.tells = told(blocks) if point is not root else NOTHING
            point.parts[:0] = self._parts(point, _named_below(point, rejoined(blocks)))

    def _section(self, block: Block, above: Point) -> Point:
        group = above.parts[-1] if above.parts else None
        if not isinstance(group, Group):
            group = Group("sections", block, above)
            above.parts.append(group)
        point = self._read(Point("section", block.start, block.text, group, block.level))
        point.known_role = "points" if block.info == "points" else None
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
        point.says = says(point.head.title)
        return point

    def _parts(self, owner: Point, blocks: list[Block]) -> list[Block | Group]:
        """Return blocks as what stands below a point: lists, tables and lines with times as groups."""
        if not blocks:
            return []
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
                points = self._paragraph(block)
                if any(points):
                    found[place] = points
        return found if sum(point is not None for points in found.values() for point in points) >= 2 else {}

    def _paragraph(self, block: Block) -> list[Point | None]:
        """Return the lines of a paragraph that are points of a timetable.

        Those are lines that begin with a time or have one in brackets; any with a time, where most lines have one; and
        where these have numbers, others that have a number too.
        """
        lines = block.text.split("\n")
        points = [self._line(line, block.start + below) for below, line in enumerate(lines)]
        timed = [point for point in points if point]
        dense = len(timed) >= 2 and len(timed) * 2 > len(points)
        numbered = dense and all(_NUMBERED.match(point.source) for point in timed)
        for below, (line, point) in enumerate(zip(lines, points, strict=True)):
            if point is None and numbered and _NUMBERED.match(line):
                points[below] = self._read(Point("line", block.start + below, line))
            elif point and not dense and not _is_plainly_timed(point):
                points[below] = None
        return points

    def _line(self, line: str, start: int) -> Point | None:
        if len(line) > 300 or not _MAY_BE_TIMED.search(line):
            return None
        point = self._read(Point("line", start, line))
        surely = point.head.where == "first" and point.head.end is not None
        short = point.timed and (surely or len(point.words.text) <= 120)
        return point if short and any(map(str.isalpha, point.head.title)) else None

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
        nest_moved_in(block, self.document)
        group.points = [self._entry(group, entry) for entry in block.children]
        return group

    def _entry(self, group: Group, entry: Block) -> Point:
        first = entry.children[0] if entry.children else None
        own = first is not None and first.kind in ("paragraph", "heading")
        text = untasked(first.text) if first is not None and own else ""
        line, rest = first_line(text)
        point = self._read(Point("entry", entry.start, line, group, rest=rest, block=entry))
        below = _named_below(point, entry.children[1:] if own else entry.children)
        point.fact = point.fact or (not below and _is_only_length(point))
        point.tells = told(below) if below else NOTHING
        point.parts = self._parts(point, below)
        if point.tells.minutes is not None and not point.timed:
            _take_length(point)
        return point

    def _table(self, owner: Point, block: Block) -> Group:
        group = Group("table", block, owner)
        rows, group.headed = read_rows(block)
        group.points = [self._row(group, row) for row in rows]
        return group

    def _row(self, group: Group, row: Row) -> Point:
        head = row_head(row, self.document.references) if row.title else Head("")
        point = Point("row", row.start, row.title, group, row=row, head=head, fact=is_fact(head.title))
        point.says = says(head.title)
        return point


def _take_length(point: Point) -> None:
    """Make the only time in the list below an entry a fact about it, where it is a mere length: `5 min, Sam`."""
    timed = [found for group in point.groups for found in group.points if found.timed]
    block = timed[0].block if len(timed) == 1 and not timed[0].parts else None
    if block and told(block.children).minutes is not None:
        timed[0].fact = True


_NUMBERED = re.compile(r"[*_]*\d{1,2}\\?[.)]\s")


def _is_plainly_timed(point: Point) -> bool:
    """Tell whether a line can only be a point of a timetable: its time is first, in brackets, or behind bold words."""
    bold_first = bool(point.words.bold) and point.words.bold[0][0] == 0
    return point.head.where in ("brackets", "first") or (point.head.where == "last" and bold_first)


_MAY_BE_TIMED = re.compile(r"[0-9½¼¾]")


def _named_below(point: Point, blocks: list[Block]) -> list[Block]:
    """Give a point that only says when it is the first line below it as its title; return what is left below.

    `10:00 - 10:30`, and what happens then in a list of its own, or in a short line of text.
    """
    if not (blocks and point.timed and time_of(point.head.title.strip(" *_:"), colon="clock")):
        return blocks
    first = blocks[0].children[0] if blocks[0].kind == "list" else None
    named = first.children[0] if first and first.children else blocks[0]
    line, rest = first_line(untasked(named.text)) if named.kind == "paragraph" else ("", "")
    words = read_words(line)
    title = " ".join(words.text.split()).rstrip(" .")
    if not says(title) or len(title) > LONGEST_NAME:
        return blocks
    point.head = replace(point.head, title=title, whole=False)
    if first is None or rest or not words.whole or len(first.children) > 1:
        return blocks
    others = replace(blocks[0], start=first.end, children=blocks[0].children[1:])
    return [others, *blocks[1:]] if others.children else blocks[1:]


def _is_only_length(point: Point) -> bool:
    """Tell whether an entry says nothing but how long what it stands below takes: `5 minutes`."""
    title = point.head.title
    return 0 < len(title) <= SHORT and title[:1].isdigit() and read_length(title) is not None


SHORT = 20
"""How many characters a line has at most that only says how long something takes."""
LONGEST_NAME = 120
"""How many characters a line of text has at most that is a title for what only says when it is."""


def _ends_label(point: Point, blocks: list[Block], block: Block) -> bool:
    """Tell whether a word over a list, other than for an agenda, stands over no more than the list: text follows it."""
    label = point.level == PSEUDO and not point.source.startswith(("**", "__")) and point.role != "agenda"
    return label and bool(blocks) and block.kind not in ("list", "table")
