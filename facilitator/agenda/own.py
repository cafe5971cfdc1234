"""Agendas in our own form: front matter, one title, and a section for every item."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from facilitator.agenda.blocks import Block, Document
from facilitator.agenda.front import Front
from facilitator.agenda.head_times import Head
from facilitator.agenda.heads import read_head
from facilitator.agenda.inline import plain, read_words
from facilitator.agenda.items import begin, checklist, fill, key_line
from facilitator.agenda.model import Agenda, Item
from facilitator.agenda.readouts import VERBATIM, fence_text
from facilitator.agenda.words import canonical, fold, keys

ITEM_LEVEL = 2
"""Headings down to this level begin an item; deeper ones are part of it."""


@dataclass(slots=True)
class Section:
    """A heading and all that stands below it, up to the next one that is no deeper than `ITEM_LEVEL`."""

    heading: Block | None
    blocks: list[Block] = field(default_factory=list)


def read_own(document: Document, front: Front, name: str) -> Agenda:
    """Return the agenda that a document in our own form is; name stands for a title it doesn't give."""
    before: list[str] = []
    after: list[str] = []
    items: list[Item] = []
    introduction: list[Block] = []
    title = ""
    for section in split(document.blocks):
        place = _place(document, section)
        if section.heading is None:
            introduction += section.blocks
        elif place == "title" and not title:
            title = plain(section.heading.text, document.references)
            if front.get("title") not in ("", title):
                introduction.append(Block("definition", section.heading.start, section.heading.end))
            introduction += section.blocks
        elif place in ("before", "after"):
            (before if place == "before" else after).extend(_lines(document, section))
        else:
            items.append(read_item(document, section))
    values = {key: front.get(key) for key in ("purpose", "participants", "language")}
    values |= {key: canonical(front.get(key)) for key in ("convened_by", "power", "privacy", "decide_by")}
    return Agenda(
        title=front.get("title") or title or name,
        introduction=_introduction(document, front, introduction, sum(item.minutes or 0 for item in items)),
        before=tuple(before),
        after=tuple(after),
        items=tuple(items),
        **values,
    )


def split(blocks: list[Block]) -> list[Section]:
    """Return a document's sections in order; what stands before the first heading is one without."""
    sections = [Section(None)]
    for block in blocks:
        if block.kind == "heading" and block.level <= ITEM_LEVEL:
            sections.append(Section(block))
        else:
            sections[-1].blocks.append(block)
    return sections


def _place(document: Document, section: Section) -> str:
    """Return what a section is: the title, the preparation, the closing checklist, or an item."""
    if section.heading is None or has_timebox(section):
        return "item"
    if section.heading.level == 1:
        return "title"
    return place_of(plain(section.heading.text, document.references)) or "item"


def place_of(heading: str) -> str:
    """Return `before` or `after` for the headings that say so, in any language; empty for all others."""
    return _places().get(fold(heading).strip(" :.*"), "")


@cache
def _places() -> dict[str, str]:
    return dict(keys(("before", "after")))


def has_timebox(section: Section) -> bool:
    """Tell whether a `Timebox:` line says that this section is an item, whatever its heading says."""
    return any(
        key_line(line)[0] == "timebox"
        for block in section.blocks
        if block.kind == "paragraph"
        for line in block.text.split("\n")
    )


def _lines(document: Document, section: Section) -> list[str]:
    return [line for block in section.blocks for line in checklist(document, block)]


def read_item(document: Document, section: Section) -> Item:
    """Return the item that a section is; a `Timebox:` line makes its heading nothing but a title."""
    assert section.heading is not None
    line = read_words(section.heading.text, document.references)
    head = Head(line.text.strip(), whole=line.whole) if has_timebox(section) else read_head(line)
    draft = begin(head, section.heading.start + 1)
    if not head.whole:
        draft.body.append(section.heading.text)
    return fill(draft, document, section.blocks).finished()


def _introduction(document: Document, front: Front, blocks: list[Block], minutes: int) -> str:
    """Return the introduction; what the front matter says that is no field of ours is kept at its end."""
    kept = front.unknown(document.front or "", minutes)
    return "\n\n".join(part for part in (_text(document, blocks), kept) if part)


def _text(document: Document, blocks: list[Block]) -> str:
    """Return blocks as the text they stand for: as it is in the file, or out of the fence that kept it."""
    if len(blocks) == 1 and blocks[0].kind == "fence" and blocks[0].info == VERBATIM:
        return fence_text(blocks[0])
    return "\n\n".join(document.source(block.start, block.end) for block in _runs(blocks))


def _runs(blocks: list[Block]) -> list[Block]:
    """Return blocks that follow each other as one, so that what stood together stays together."""
    runs: list[Block] = []
    for block in blocks:
        if runs and runs[-1].kind == "paragraph" and block.kind != "heading" and block.start >= runs[-1].end:
            runs[-1] = Block("paragraph", runs[-1].start, block.end)
        else:
            runs.append(Block("paragraph", block.start, block.end))
    return runs
