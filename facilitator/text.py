"""Make text from outside safe to keep and to show: it stays text, whatever is in it.

A terminal acts on control characters and a reader's eye is misled by invisible ones, so each of them is replaced by
a character that can be seen. Everything else, in any script, passes unchanged.
"""

from __future__ import annotations

import os
import re
import shlex
import unicodedata
from pathlib import Path

_MARKS = "\u200e\u200f\u061c\u00ad"
"""Direction marks, which right-to-left keyboards type, and the hyphens that web pages break long words at: a terminal
has no use for them, nobody misses them."""

_JOINERS = "\u200c\u200d"
"""Non-joiner and joiner: needed inside words of many scripts and inside emoji, a disguise everywhere else."""

_SUSPECT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e0fff\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\ufdd0-\ufdef\ufffe\uffff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "]"
)
"""The last stretch are codes that no character has: a page that holds one is not valid."""

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
"""All that is suspect in a text of plain ASCII, found in a third of the time."""


def clean(text: str) -> str:
    """Return text with everything a terminal would act on, or an eye would miss, made visible; lines stay lines.

    Line ends of any system become a newline and a tab becomes a space. Cleaning twice changes nothing more.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return (_CONTROLS if text.isascii() else _SUSPECT).sub(_visible, text)


def clean_line(text: str) -> str:
    """Return text cleaned and on one line: runs of white space become one space, the ends are bare."""
    return " ".join(clean(text).split())


def _visible(match: re.Match[str]) -> str:
    char = match[0]
    if char in _MARKS:
        return ""
    if char in _JOINERS and _joins(match.string, match.start()):
        return char
    if char < " ":
        return chr(0x2400 + ord(char))
    if char == "\x7f":
        return "\u2421"
    return f"\u2039U+{ord(char):04X}\u203a"


def _joins(text: str, place: int) -> bool:
    """Tell whether the joiner at this place stands between two characters that it can join."""
    if place == 0 or place + 1 >= len(text):
        return False
    return _joinable(text[place - 1]) and _joinable(text[place + 1])


def _joinable(char: str) -> bool:
    return char > "\x7f" and unicodedata.category(char)[0] in "LMS" and not _SUSPECT.match(char)


def width(text: str) -> int:
    """Return how many columns of a terminal a line of text takes, near enough to break it between words."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )


def shorten(text: str, width: int) -> str:
    """Return text cut to width characters, with an ellipsis where something was left out."""
    return text if len(text) <= width else text[: max(width - 1, 0)].rstrip() + "…"


def escape_markdown(text: str, *, start: bool = True) -> str:
    """Return one line of text so written that CommonMark, with any common extension, shows exactly that text.

    Only what could be read as markup is escaped, so that plain words stay pleasant to read in the raw file. What is
    markup only at the beginning of a block is left alone where the text does not `start` one.
    """
    line = _MARKUP.sub(r"\\\g<0>", clean_line(text))
    return _STARTS.sub(r"\1\\\2\3", line) if start else line


_MARKUP = re.compile(
    r"""
      [\\`\[{]                            # an escape, code, a link, an attribute
    | (?<!\s)\* | \*(?!\s)                # emphasis, but for a star that stands alone
    | (?<=[^\W_])_(?![^\W_]) | (?<=\s)_(?!\s) | (?<![^\W_])(?<!\s)_    # the same, but for one inside_a_word
    | <(?=[A-Za-z/!?])                   # HTML
    | &(?=\#?\w+;)                       # an entity
    | (?<!\s)~ | ~(?!\d)                 # struck out; about ~5 is not
    | (?<!\s)\$ | \$(?!\d)               # a formula; a price such as $5 is none
    | (?<!\s)\^ | \^(?!\s)               # raised, a footnote
    | (?P<one>[=+%/])(?=(?P=one))        # marked, inserted, a comment, a link
    | (?<=[\w.+-])@(?=\w)                # an address that is made a link
    | (?<=[^\s.])\.(?=[^\W\d_]{2}) | (?i:(?<=\bwww)\.)
    | (?<!\w):(?=[\w+-]+:)               # a picture by its name
    | (?<!\S)\#(?=\#*$)                  # the end of a heading
    """,
    re.VERBOSE,
)
"""What is markup anywhere in a line; of two marks around words it is enough to stop one."""

_STARTS = re.compile(r"^(?:(\d{1,9})([.)])(?=\s|$)|([-#>+=|:]))")
"""What is markup at the beginning of a block: a number of a list, or a mark."""


_SLUG = re.compile(r"[\W_]+")


def slug(text: str, fallback: str = "untitled", length: int = 48) -> str:
    """Return text as a short, safe piece of a file name: letters and digits of any script, joined by hyphens.

    It never holds a path separator, a dot or a leading hyphen, so it names a file and nothing else.
    """
    folded = unicodedata.normalize("NFKC", clean_line(text)).casefold()
    words = _SLUG.sub("-", folded).strip("-")
    return words[:length].strip("-") or fallback


def typed(name: str) -> str:
    """Return a file's name, without its ending, as it is typed in a shell: cleaned, a hyphen for each space.

    >>> typed("Our Tuesday group")
    'Our-Tuesday-group'
    """
    return "-".join(clean_line(name).split())


def as_path(words: str | Path) -> Path:
    """Return the path these words name; `~` is a person's home, and stays as it is where they have none."""
    try:
        return Path(words).expanduser()
    except RuntimeError:
        return Path(words)


def typed_path(words: str) -> Path:
    """Return the path that was typed into a field, or dropped there: its quotes and backslashes are the terminal's."""
    said = words.strip()
    if said.casefold().startswith("file://"):
        from urllib.parse import unquote, urlsplit

        return Path(unquote(urlsplit(said).path))
    try:
        parts = shlex.split(said, posix=os.sep == "/")
    except ValueError:
        parts = [said]
    only = parts[0] if len(parts) == 1 else said
    return as_path(only if os.sep == "/" else only.strip("\"'"))
