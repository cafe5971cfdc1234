"""Headings without the space that Markdown wants behind their marks, written as it knows them: `##Reports##`."""

from __future__ import annotations

import re

_TIGHT = re.compile(r"^ {0,3}(?:#{2,6}(?=[^\s#])|#(?=[^\W\d_a-z][^#\n]*$))", re.MULTILINE)
"""One mark alone begins a tag as often: what follows it begins with a capital, and no other mark stands in the line."""
_CLOSED = re.compile(r"#+\s*$")


def as_headings(text: str) -> str:
    """Return text with such headings as Markdown writes them, line by line in its place, or the text itself."""
    if not _TIGHT.search(text):
        return text
    lines = text.split("\n")
    fence = ""
    for place, line in enumerate(lines):
        mark = line.lstrip(" ")[:3]
        if mark in ("```", "~~~") and (not fence or fence == mark):
            fence = "" if fence else mark
        found = None if fence else _TIGHT.match(line)
        if found and (len(found[0].strip()) > 1 or not place or not lines[place - 1].strip()):
            lines[place] = f"{found[0]} {_CLOSED.sub('', line[found.end() :])}"
    return "\n".join(lines)
