"""What stands inside one line of Markdown, as the plain words a person reads there."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

from facilitator.text import clean, clean_line

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

LONGEST = 2_000
"""How many characters of a line are read as Markdown: some marks, in a long row, cost the square of their number."""


_MARKED = re.compile(r"[\\`*_\[<&\n]|~~")
"""Every mark of Markdown inside a line begins with one of these."""


class Words(NamedTuple):
    """The words of a line, and what about it they don't say; a tuple, as one is made for every line of a file."""

    text: str
    bold: tuple[tuple[int, int], ...] = ()
    """Where in the text its bold words begin and end."""
    links: tuple[str, ...] = ()
    """Where its links and pictures lead."""
    whole: bool = True
    """Whether the words say all that stands there; False beside links, pictures and HTML."""


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    class Parser(MarkdownIt):
        """Takes every address as it was typed: none of them is ever followed from here."""

        def normalizeLink(self, url: str) -> str:
            return url

        def validateLink(self, url: str) -> bool:  # noqa: ARG002
            return True

    return Parser("commonmark", {"maxNesting": 20}).enable("strikethrough")


@cache
def _plain_parser() -> MarkdownIt:
    """Return a parser that knows only escapes and entities, whose cost grows with the text and no faster."""
    from markdown_it import MarkdownIt

    return MarkdownIt("zero").enable(["escape", "entity"])


_UNSHOWN = re.compile(r"\{\{[<%][^{}\n]{0,200}[>%]\}\}\s?|\s?(?<!\\)\{[#.][^{}\n]{1,200}\}(?=\s*$)")
"""What other programs put something in the place of, `{{< icon tea >}}`, or call a heading by: `{#sec-tea .wide}`."""


def read_words(source: str, references: dict[str, Any] | None = None) -> Words:
    """Return the words of a line, or of the lines of a paragraph as one."""
    if "{" in source and (shown := _UNSHOWN.sub("", source)) != source and says(shown):
        return read_words(shown, references)._replace(whole=False)
    if not _MARKED.search(source):
        return Words(source)
    return _read(source, references) if references and "[" in source else _read_alone(source)


@lru_cache(maxsize=1024)
def _read_alone(source: str) -> Words:
    """Return the words of a line that no link definition bears on; cells of tables are asked for more than once."""
    return (_in_bold(source) if "**" in source else None) or _read(source, None)


def _in_bold(source: str) -> Words | None:
    """Return the words of a line with no marks but those around bold words, as `**Rota** (5 min)`; None for any other.

    Most lines with marks are such, and parsing one takes longer than all that is asked of its words.
    """
    parts = source.split("**")
    plain = "".join(parts)
    if len(parts) % 2 == 0 or len(source) > LONGEST or _MARKED.search(plain) or not all(parts[1:-1]):
        return None
    if not all(map(_is_bold, parts[0::2], parts[1::2], parts[2::2])):
        return None
    ends = list(accumulate(map(len, parts)))
    return Words(plain, tuple(zip(ends[0::2], ends[1::2], strict=False)))


def _is_bold(before: str, words: str, behind: str) -> bool:
    """Tell whether marks between these begin and end bold words, whatever else they hold.

    They do at a letter or a digit, and at any other character where a space or nothing stands on their other side.
    """
    begins = words[0].isalnum() or (not words[0].isspace() and before[-1:] in ("", " "))
    return begins and (words[-1].isalnum() or (not words[-1].isspace() and behind[:1] in ("", " ")))


_WIKI = re.compile(r"\[\[(?:([^\[\]|\n]{1,200})\|)?([^\[\]|\n]{1,200})\]\]")
"""A link as wikis and note keepers write it, perhaps with other words than its page's: `[[projects/rent|Rent]]`."""


def _shown_of(link: re.Match[str]) -> str:
    """Return the words of such a link; one word alone in such brackets is the name of something to programmers."""
    return link[2] if link[1] or " " in link[2] else link[0]


def _read(source: str, references: dict[str, Any] | None) -> Words:
    if "[[" in source and (wiki := _WIKI.sub(_shown_of, source)) != source:
        read = _read(wiki, references)
        links = tuple(link[1] for link in _WIKI.finditer(source) if link[1])
        return read._replace(links=read.links + links, whole=False) if links else read
    cut = len(source) if len(source) <= LONGEST else source.rfind(" ", 0, LONGEST) + 1 or LONGEST
    environment = {"references": references} if references else {}
    children = list(_parser().parseInline(source[:cut], environment)[0].children or [])
    if cut < len(source):
        children += _plain_parser().parseInline(source[cut:])[0].children or []
    return _joined(children)


_LETTER = re.compile(r"[^\W_]")


def says(text: str) -> bool:
    """Tell whether there is a letter or a digit of any script in a text."""
    return _LETTER.search(text) is not None


def plain(source: str, references: dict[str, Any] | None = None) -> str:
    """Return the words of a line with the addresses of its links in brackets, for where no markup can be kept."""
    return _plain_short(source) if len(source) <= SHORT and references is None else _plain(source, references)


SHORT = 40
"""How many characters a text has that is kept once it was read: names and times come again in the cells of tables."""


def _plain(source: str, references: dict[str, Any] | None = None) -> str:
    words = read_words(source, references)
    if not words.links:
        return " ".join(words.text.split())
    shown = [link for link in words.links if link not in words.text]
    return clean_line(" ".join([words.text, *(f"({link})" for link in shown)]))


_plain_short = lru_cache(maxsize=1024)(_plain)


def _joined(children: list[Token]) -> Words:
    parts: list[str] = []
    length = 0
    bold: list[tuple[int, int]] = []
    begun = 0
    links: list[str] = []
    whole = True

    def add(text: str) -> None:
        nonlocal length
        parts.append(text)
        length += len(text)

    for child in children:
        if child.type in ("text", "code_inline", "text_special"):
            add(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            add(" ")
        elif child.type == "strong_open":
            begun = length
        elif child.type == "strong_close":
            bold.append((begun, length))
        elif child.type == "link_open":
            links.append(clean_line(str(child.attrGet("href") or "")))
        elif child.type == "image":
            links.append(clean_line(str(child.attrGet("src") or "")))
            add(child.content)
            whole = False
        elif child.type in ("html_inline", "s_open"):
            add(" " if child.content[:3].casefold() == "<br" else "")
            whole = False
    text = clean("".join(parts))  # an entity may stand for a character that the file itself doesn't hold
    return Words(text, tuple(bold), tuple(links), whole and all(link in text for link in links))
