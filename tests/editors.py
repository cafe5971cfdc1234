"""What editors make of a summary that nobody changed a word of, each as its own habits have it."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable

Editor = Callable[[str], str]


def rewrapped(text: str) -> str:
    """Wrapped anew at 72 columns, the way a terminal editor formats paragraphs."""
    return "\n".join(_wrapped(line, "") for line in text.split("\n"))


def rewrapped_and_indented(text: str) -> str:
    """The same with the lines that go on indented under their bullet, and two spaces where a line was broken."""
    return "\n".join(_wrapped(line, "    " if line.startswith("  ") else "  ") for line in text.split("\n"))


def _wrapped(line: str, indent: str) -> str:
    if len(line) <= 72:
        return line
    return "\n".join(
        textwrap.wrap(line, 72, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
    )


def windows(text: str) -> str:
    """Line ends of another system, and a mark at the beginning."""
    return "\ufeff" + text.replace("\n", "\r\n")


def renumbered(text: str) -> str:
    """Stars and numbers for bullets, underscores for bold, a line between entries."""
    text = re.sub(r"^- ", "* ", text, flags=re.M)
    text = re.sub(r"^  - ", "   1. ", text, flags=re.M)
    return re.sub(r"^(\* .*)$", r"\1\n", text, flags=re.M).replace("**", "__")


def pasted(text: str) -> str:
    """From a word processor: typographer's quotes and dashes, its own bullets, no mark of Markdown."""
    text = _unmarked(text)
    text = re.sub(r"^- \[ \] ", "•\t☐ ", text, flags=re.M)
    text = re.sub(r"^- \[x\] ", "•\t☒ ", text, flags=re.M)
    text = re.sub(r"^- ", "•\t", text, flags=re.M)
    text = re.sub(r"^  - ", "o\t", text, flags=re.M)
    text = re.sub(r'(^|[\s(])"', r"\1“", text).replace('"', "”").replace("'", "’").replace("...", "…")
    return text.replace(" - ", " – ").replace("\n", "\r\n")


def jotted(text: str) -> str:
    """In a phone's notes: no bullet, no bold, no empty line."""
    text = re.sub(r"^ *- (\[[ x]\] )?", "", _unmarked(text), flags=re.M)
    return re.sub(r"\n\n+", "\n", text)


def _unmarked(text: str) -> str:
    text = re.sub(r"^#+ ", "", text.replace("**", ""), flags=re.M)
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)


EDITORS: tuple[Editor, ...] = (rewrapped, rewrapped_and_indented, windows, renumbered, pasted, jotted)
