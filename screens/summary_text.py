"""A summary's Markdown as it reads: our own form, one thing a line, so a look at each line is enough."""

from __future__ import annotations

from textual.content import Content

from screens.markdown import inline

MARKS = (("- [ ] ", "☐ "), ("- [x] ", "☑ "), ("- ", "• "))
"""What a line of a list begins with in the file, and on the screen."""


def as_read(text: str) -> Content:
    """Return the summary without its front matter: headings bold, ticks as boxes, no mark of Markdown left."""
    return Content("\n").join(_line(line) for line in _body(text))


def _body(text: str) -> list[str]:
    lines = text.split("\n")
    if lines[:1] == ["---"] and "---" in lines[1:]:
        lines = lines[lines.index("---", 1) + 1 :]
    return lines[1:] if lines[:1] == [""] else lines


def _line(line: str) -> Content:
    bare = line.lstrip(" ")
    indent = line[: len(line) - len(bare)]
    if bare.startswith("#"):
        return inline(bare.lstrip("#").strip()).stylize(
            "bold underline" if bare.startswith("# ") else "bold $text-accent"
        )
    for written, shown in MARKS:
        if bare.startswith(written):
            return Content.assemble(indent, shown, inline(bare[len(written) :]))
    return Content.assemble(indent, inline(bare))
