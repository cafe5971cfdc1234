"""What a summary's Markdown is made of: front matter, sections, the entries of lists, read from its tokens.

So it does not matter how an editor wrapped, numbered, indented or escaped the text anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that is bold, or is not."""

    text: str
    bold: bool = False


@dataclass(slots=True)
class Entry:
    """One entry of a list, and those indented below it."""

    pieces: list[Piece] = field(default_factory=list)
    box: bool | None = None
    """Whether its box is ticked; None where it has no box."""
    below: list[Entry] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its words, bold or not."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def head(self) -> str:
        """What it begins with in bold; empty where it begins otherwise."""
        return self.pieces[0].text if self.pieces and self.pieces[0].bold else ""

    @property
    def rest(self) -> str:
        """Its words behind that."""
        return self.text[len(self.head) :].strip()


@dataclass(slots=True)
class Section:
    """What stands under one heading, up to the next."""

    heading: str = ""
    entries: list[Entry] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Marked:
    """A whole file: its front matter, its first heading, and its sections; the first section has no heading."""

    front: str | None = None
    """None where there is none."""
    title: str = ""
    sections: list[Section] = field(default_factory=lambda: [Section()])

    def section(self, *headings: str) -> Section:
        """Return the section under one of these headings; an empty one where there is none."""
        wanted = [heading.casefold() for heading in headings]
        return next((one for one in self.sections if one.heading.casefold() in wanted), Section())


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from mdit_py_plugins.front_matter import front_matter_plugin

    return MarkdownIt("commonmark").use(front_matter_plugin)


def marked(text: str) -> Marked:
    """Return Markdown text as what a summary is made of."""
    result = Marked()
    stack: list[Entry] = []
    level = ""
    for token in _parser().parse(text.removeprefix("\ufeff")):
        if token.type == "front_matter":
            result.front = token.content
        elif token.type == "heading_open":
            level = token.tag
        elif token.type == "heading_close":
            level = ""
        elif token.type == "list_item_open":
            stack.append(_opened(result, stack))
        elif token.type == "list_item_close":
            stack.pop()
        elif token.type == "inline":
            _take(result, stack, level, pieces(token.children or []))
    return result


def _opened(result: Marked, stack: list[Entry]) -> Entry:
    siblings = stack[-1].below if stack else result.sections[-1].entries
    siblings.append(Entry())
    return siblings[-1]


_FRONT = re.compile(r"^facilitator-summary: |\s(?=(?:meeting|status|for|language|draft): )")
"""Where a line of the front matter begins, if a program that knows none has made one heading of it."""


def _take(result: Marked, stack: list[Entry], level: str, found: list[Piece]) -> None:
    """Put the words of a block where they belong."""
    words = "".join(piece.text for piece in found)
    if level and result.front is None and not result.title and _FRONT.match(words):
        result.front = _FRONT.sub(lambda mark: mark[0] if mark[0].strip() else "\n", words)
    elif level == "h1" and not result.title:
        result.title = words
    elif level:
        result.sections.append(Section(words))
    elif not stack:
        result.sections[-1].paragraphs.append(words)
    elif stack[-1].pieces:
        stack[-1].pieces += [Piece(" "), *found]
    else:
        stack[-1].box, stack[-1].pieces = _without_box(found)


def pieces(children: Iterable[Token]) -> list[Piece]:
    """Return the text inside a block, as stretches that are bold or not; a line's end is a space."""
    found: list[Piece] = []
    depth = 0
    for token in children:
        if token.type in ("strong_open", "strong_close"):
            depth += token.nesting
        text = " " if token.type in ("softbreak", "hardbreak") else token.content
        if found and text and found[-1].bold == bool(depth):
            found[-1] = Piece(found[-1].text + text, bool(depth))
        elif text:
            found.append(Piece(text, bool(depth)))
    return found


def _without_box(found: list[Piece]) -> tuple[bool | None, list[Piece]]:
    """Take the box of a task off the beginning of an entry."""
    first = found[0] if found else Piece("")
    box = first.text[:4].casefold()
    if first.bold or box.rstrip() not in ("[ ]", "[x]"):
        return None, found
    rest = first.text[4:]
    return box[1] == "x", [Piece(rest), *found[1:]] if rest else found[1:]
