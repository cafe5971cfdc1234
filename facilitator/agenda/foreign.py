"""Agendas that nobody wrote for us: the items chosen from the outline, and all other text put where it belongs.

Nothing is dropped. What stands before, behind and beside the agenda is the introduction; what stands between two items
belongs to the first of them; a section of the same name as an item belongs to that item.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from facilitator.agenda.alike import read_alike
from facilitator.agenda.blocks import Block, Document
from facilitator.agenda.candidates import is_item, minutes_below
from facilitator.agenda.choice import Choice
from facilitator.agenda.found import Found, follows, with_spans
from facilitator.agenda.front import Front
from facilitator.agenda.inline import says
from facilitator.agenda.items import Draft, begin, checklist, fill, take_lines
from facilitator.agenda.labels import PSEUDO
from facilitator.agenda.model import Agenda
from facilitator.agenda.outline import Group, Point, read_outline
from facilitator.agenda.people import people_in
from facilitator.agenda.regrouped import blocks_of, entry_text, text_of
from facilitator.agenda.roles import is_bare, says_end
from facilitator.agenda.rolling import set_past_aside
from facilitator.agenda.rows import row_body, unsaid_heads
from facilitator.agenda.sequence import set_by_place
from facilitator.agenda.times import DAY
from facilitator.agenda.titles import first_line_title, set_title_apart, shortened, title_point
from facilitator.agenda.told import take_told
from facilitator.agenda.words import fold
from facilitator.text import clean_line


def read_foreign(document: Document, front: Front, name: str) -> Agenda:
    """Return the agenda that a document by other people holds; one without any has itself as its only item."""
    _lower_headings(document)
    outline = read_outline(document)
    heading = title_point(outline)
    if heading and heading.role != "agenda":
        heading.known_role = ""  # a file called `Meeting minutes` may hold an agenda all the same
        set_title_apart(heading)
    set_past_aside(outline)
    set_by_place(outline)
    Choice(outline).choose()
    reading = _Reading(document, heading, people_in(document.blocks))
    reading.walk(outline)
    reading.flush()
    title = (
        front.get("title")
        or (_unmarked(heading) if heading else "")
        or first_line_title(document, outline)
        or name
    )
    reading.keep_front(front, title)
    items = with_spans(reading.items) or [Found(Draft(title, 1))]
    introduction = reading.introduction(items)
    return Agenda(
        title=title,
        purpose=front.get("purpose"),
        participants=front.get("participants"),
        language=front.get("language"),
        introduction=introduction,
        before=tuple(reading.before),
        after=tuple(reading.after),
        items=tuple(found.whole() for found in items),
    )


def _lower_headings(document: Document) -> None:
    """Write the upper headings of a document's lines as lower ones: in our form the upper ones begin items."""
    for block in document.blocks:
        if block.kind == "heading" and block.level <= 2:
            document.lines[block.start] = f"### {' '.join(block.text.split())}"
            for line in range(block.start + 1, block.end):
                document.lines[line] = ""


@dataclass(slots=True)
class _Reading:
    """A document while its outline is walked, line by line from above."""

    document: Document
    title: Point | None
    people: frozenset[str]
    """Who the file says is there."""
    items: list[Found] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    texts: list[tuple[str, str]] = field(default_factory=list)
    """What belongs to no item yet: the name of its section, and its text."""
    heading: list[str] = field(default_factory=list)
    """What the next item is to begin with: headings over items, and what stands below them."""
    above: list[str] = field(default_factory=list)
    """The headings over the next item that tell it from the items below others beside them."""
    several: dict[int, bool] = field(default_factory=dict)
    """Whether such headings stand in a group, by its identity."""

    def walk(self, point: Point, inside: bool = False) -> None:
        """Read what stands below a point; inside one that is a heading over items, text belongs to the items."""
        holding = {place for place, part in enumerate(point.parts) if _holds_items(part)}
        last = max(holding, default=-1)
        count = len(self.items)
        for place, part in enumerate(point.parts):
            if isinstance(part, Group) and place in holding:
                self._group(part)
            elif len(self.items) > count and (inside or place < last):
                self._add(text_of(self.document, part))
            elif inside:
                self.heading.append(text_of(self.document, part))
            else:
                self._aside(part)

    def _group(self, group: Group) -> None:
        chosen = list(map(_is_chosen, group.points))
        points = [point for point, is_one in zip(group.points, chosen, strict=True) if is_one]
        self.texts += [("", name) for name in unsaid_heads([point.row for point in points if point.row])]
        items = [point for point in points if not point.open]
        for point, head in zip(items, read_alike([point.head for point in items], self.people), strict=True):
            point.head = head
        for point, is_one in zip(group.points, chosen, strict=True):
            if is_one:
                self._point(point)
            elif _any_items(point):
                self._over(point, group.chosen)
            elif point.kind == "section":
                self._section(point)
            else:
                self._leftover(point)

    def _point(self, point: Point) -> None:
        """Read a point of an agenda: an item, or a heading over items."""
        if not point.open:
            self._item(point)
            return
        if point.level == PSEUDO and minutes_below(point) > (point.head.minutes or DAY):
            self._item(replace(point, parts=[]))
            self._below(point, inside=True)
        else:
            self._below(point, inside=True, named=point.role != "agenda")
        self.flush()

    def _over(self, point: Point, inside: bool) -> None:
        """Read a point that is no item and holds items below."""
        self._below(point, inside, named=point is not self.title and not _is_label(point))

    def _below(self, point: Point, inside: bool, named: bool = False) -> None:
        """Read what stands below a heading over items; where there are others beside it, each item says which it is."""
        if (point.fact or point.role == "aside") and point.source.endswith(":"):
            self.texts.append(("", point.source))  # a form's `Present:`, which nobody filled in
            named = False
        name = (f"*{_unmarked(point)}*" if point.head.whole else point.source) if named else ""
        self.heading += [text for text in (name, point.rest) if text]
        over = [name] if name and point.group and self._hold_several(point.group) else []
        self.above += over
        self.walk(point, inside)
        del self.above[len(self.above) - len(over) :]

    def _hold_several(self, group: Group) -> bool:
        """Tell whether items stand below two or more points of a group; each group is looked through once."""
        if id(group) not in self.several:
            self.several[id(group)] = sum(map(_any_items, group.points)) > 1
        return self.several[id(group)]

    def _item(self, point: Point) -> None:
        head = point.head
        short = shortened(head.title)
        if short != head.title:
            head = replace(head, title=short, whole=False, hours_only=False)
        draft = begin(head, point.start + 1)
        in_row = head.start is not None and self._follows(head.start) and not says_end(head.title)
        if self.above or self.heading:
            draft.body += [name for name in self.above if name not in self.heading] + self.heading
        if not (head.whole or point.row or (head.hours_only and in_row)):
            draft.body.append(point.source)
        self.heading = []
        if point.row:
            draft.body.append(row_body(point.row, head, in_row))
        if point.rest:
            take_lines(draft, point.rest, self.document.references)
        if point.parts:
            fill(draft, self.document, blocks_of(point))
        if point.tells.minutes:
            take_told(draft, point.tells)
        self.items.append(Found(draft, head.start, head.end))

    def _follows(self, start: int) -> bool:
        """Tell whether the last item ends at this hour."""
        return bool(self.items) and follows(self.items[-1], start)

    def flush(self) -> None:
        """Keep what was to begin an item that never came."""
        if self.items:
            self.items[-1].more += self.heading
        else:
            self.texts += [("", text) for text in self.heading]
        self.heading = []

    def _add(self, text: str) -> None:
        """Put text behind the last item's."""
        if text and self.items:
            self.items[-1].more += [*self.heading, text]
            self.heading = []

    def _leftover(self, point: Point) -> None:
        """Keep a point that is no item though those beside it are: an empty row, a line about the meeting."""
        cells = [cell for cell in point.row.cells if says(cell)] if point.row else []
        text = " | ".join(cells) if point.row else entry_text(self.document, point)
        if len(cells) == 1:
            self.heading.append(text)
        elif says(text):
            self.texts.append(("", text))

    def _aside(self, part: Block | Group) -> None:
        if isinstance(part, Group) and part.kind == "sections":
            for point in part.points:
                self._section(point)
        else:
            self.texts.append(("", text_of(self.document, part)))

    def _section(self, point: Point) -> None:
        """Read a section that holds no item: a list of what to prepare or what to do afterwards, or text."""
        if point.role in ("before", "after"):
            lines = [line for block in blocks_of(point) for line in checklist(self.document, block)]
            (self.before if point.role == "before" else self.after).extend(lines)
        elif point is self.title:
            self.walk(point)
        else:
            blocks = blocks_of(point)
            end = max((block.end for block in blocks), default=point.start + 1)
            text = self.document.source(point.start, end)
            says_more = point.head.lead or point.head.minutes or not point.head.whole
            kept = (
                f"\n{text}" if says_more else text
            )  # of a section put into an item, its first line is left out
            self.texts.append((fold(point.head.title) if point.role != "record" else "", kept))

    def keep_front(self, front: Front, title: str) -> None:
        """Keep what the front matter says that is no field, and the heading where the title is another."""
        if self.title and not (self.title.words.whole and _unmarked(self.title) == title):
            self.texts.insert(0, ("", f"### {self.title.source}"))
        written = self.document.front or ""
        if written and (front.trouble or "#" in written):
            self.texts.append(("", f"```yaml\n{written}\n```"))
        elif kept := front.unknown(written):
            self.texts.append(("", kept))

    def introduction(self, items: list[Found]) -> str:
        """Return the text that belongs to no item; a section of an item's name is put into that item."""
        names = any(name for name, _text in self.texts)
        named = {fold(found.draft.title): found for found in reversed(items)} if names else {}
        kept: list[str] = []
        for name, text in self.texts:
            found = named.get(name) if name else None
            if found:
                found.more.append(text.partition("\n")[2].strip("\n"))
            else:
                kept.append(text)
        return "\n\n".join(text.lstrip("\n") for text in kept if text)


def _holds_items(part: Block | Group) -> bool:
    return isinstance(part, Group) and (part.chosen or any(map(_any_items, part.points)))


def _is_chosen(point: Point) -> bool:
    """Tell whether a point is an item, or a heading over items in their place."""
    return point.group is not None and point.group.chosen and is_item(point) and not point.left_out


def _any_items(point: Point) -> bool:
    """Tell whether items stand somewhere below a point."""
    return any(map(_holds_items, point.groups))


def _is_label(point: Point) -> bool:
    """Tell whether a heading says nothing but that the agenda stands below it."""
    return point.role in ("agenda", "points") and point.head.minutes is None and is_bare(point.head.title)


def _unmarked(point: Point) -> str:
    return clean_line(point.words.text) or point.source
