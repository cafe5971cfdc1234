"""Markdown as it is said aloud: the words without their markup, one paragraph or list entry a line."""

from __future__ import annotations

import re

_MARKUP = re.compile(r"[\\*_`\[\]<>#&~|]|^\s*(?:[-+]|\d+[.)]|=+$)\s|  ", re.MULTILINE)


def spoken(markdown: str) -> list[str]:
    """Return the text of some Markdown as lines to be said; what can't be markup is not looked at twice."""
    if not _MARKUP.search(markdown):
        return [" ".join(part.split()) for part in markdown.split("\n\n") if part.strip()]
    return [line for line in _read(markdown) if line]


def _read(markdown: str) -> list[str]:
    from markdown_it import MarkdownIt

    lines: list[str] = []
    for token in MarkdownIt("commonmark").enable("table").parse(markdown):
        if token.type == "inline":
            lines += [" ".join(part.split()) for part in _text(token.children or []).split("\n")]
        elif token.type in ("fence", "code_block", "html_block"):
            lines += [line.rstrip() for line in token.content.splitlines()]
    return lines


def _text(tokens: list) -> str:  # type: ignore[type-arg]
    said, links = "", []
    for token in tokens:
        if token.type == "link_open":
            links.append((len(said), str(token.attrs.get("href", ""))))
        elif token.type == "link_close":
            start, address = links.pop()
            said += f" ({address})" if address and address != said[start:] else ""
        elif token.type == "hardbreak":
            said += "\n"
        elif token.type == "softbreak":
            said += " "
        else:
            said += token.content
    return said
