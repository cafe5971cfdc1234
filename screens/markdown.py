"""Markdown of an agenda as text for a widget: light, literal, and with nothing in it to click."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from textual.content import Content

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_STYLES = {"strong_open": "bold", "em_open": "italic", "s_open": "strike"}


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


def inline(text: str) -> Content:
    """Return one paragraph of Markdown: bold and italic shown as such, a link as its words and its address."""
    tokens = _parser().parseInline(text)
    return Content.assemble(*_spans(tokens[0].children or [])) if tokens else Content("")


def _spans(tokens: Iterable[Token]) -> list[tuple[str, str]]:
    spans: list[tuple[str, str]] = []
    styles: list[str] = []
    links: list[str] = []
    for token in tokens:
        if token.type in _STYLES:
            styles.append(_STYLES[token.type])
        elif token.type == "link_open":
            links.append(str(token.attrGet("href") or ""))
        elif token.type == "link_close":
            address = links.pop()
            if not spans or spans[-1][0] != address:
                spans.append((f" ({address})", "dim"))
        elif token.nesting == -1:
            styles = styles[:-1]
        elif token.type in ("softbreak", "hardbreak"):
            spans.append(("\n" if token.type == "hardbreak" else " ", ""))
        elif token.content:
            spans.append((token.content, " ".join(styles)))
    return spans


def blocks(text: str) -> list[Content]:
    """Return Markdown as paragraphs: list entries with their marks, everything else as it stands."""
    return [mark + words for mark, words in marked(text)]


def marked(text: str) -> list[tuple[Content, Content]]:
    """Return Markdown as paragraphs, each with the mark that stands before it: that of a list entry, or none."""
    shown: list[tuple[Content, Content]] = []
    marks: list[str] = []
    numbers: list[int] = []
    for token in _parser().parse(text):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            numbers.append(int(token.attrGet("start") or 1) if token.type == "ordered_list_open" else 0)
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            numbers.pop()
        elif token.type == "list_item_open":
            marks.append(f"{numbers[-1]}. " if numbers[-1] else "• ")
            numbers[-1] += bool(numbers[-1])
        elif token.type == "inline":
            mark = marks.pop() if marks else ""
            indent = "  " * max(len(numbers) - 1, 0)
            shown.append((Content(indent + mark), inline(token.content)))
        elif token.type in ("fence", "code_block", "html_block"):
            shown.append((Content(""), Content(token.content.rstrip("\n"))))
    return shown
