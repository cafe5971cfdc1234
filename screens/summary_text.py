"""A summary's Markdown as it reads: our own form, one thing a line, so a look at each line is enough."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from screens.markdown import inline
from screens.widgets.sheet import Part

MARKS = (("- [ ] ", "☐ "), ("- [x] ", "☑ "), ("- ", "• "))
"""What a line of a list begins with in the file, and on the screen."""


def as_read(text: str) -> Iterator[Part]:
    """Yield the summary without its front matter: headings bold, ticks as boxes, no mark of Markdown left."""
    return map(_line, _body(text))


def _body(text: str) -> list[str]:
    lines = text.split("\n")
    if lines[:1] == ["---"] and "---" in lines[1:]:
        lines = lines[lines.index("---", 1) + 1 :]
    return lines[1:] if lines[:1] == [""] else lines


def _line(line: str) -> Part:
    bare = line.lstrip(" ")
    indent = line[: len(line) - len(bare)]
    if bare.startswith("#"):
        style = "bold underline" if bare.startswith("# ") else "bold $text-accent"
        return Part(inline(bare.lstrip("#").strip()).stylize(style))
    for written, shown in MARKS:
        if bare.startswith(written):
            return Part(inline(bare[len(written) :]), Content(f"{indent}{shown}"))
    return Part(inline(bare), Content(indent))
