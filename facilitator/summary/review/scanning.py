"""A summary as some editor left it, taken apart into lines: whatever became of bullets, boxes, bold and line breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from itertools import pairwise

from facilitator.summary import words
from facilitator.summary.review.comparing import Word, bare, fold, split
from facilitator.summary.review.value import Origin
from facilitator.text import clean, clean_line

LARGEST = 1024 * 1024
"""No summary is longer, in characters."""

HEAD = 3000
"""The first lines end before that, in characters."""

LONGEST = 50_000
"""No line of a summary is longer, in characters; what is behind that in one is not looked at."""

LABEL = r"[DARNCSQPW]\d{1,4}"
"""What the lines of a summary go by."""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, an entry of a list or a paragraph: where it stands and what it says."""

    words: tuple[Word, ...]
    section: str = ""
    """The field of a summary it stands under; empty before the first heading, and under one that nobody knows."""
    label: str = ""
    box: bool | None = None
    """Whether its box is ticked; None where it has none."""
    number: str = ""
    """The number it begins with, which is an editor's own, or the first word of a line that was wrapped there."""
    heading: bool = False
    entry: bool = False
    """Whether it begins with a bullet, or a number."""
    under: bool = False
    """Whether it is indented."""
    struck: bool = False
    plain: tuple[Word, ...] = ()
    """Its words where what is struck out in it stays."""
    breaks: tuple[int, ...] = ()
    """How many of its words stand before each line that goes on with it; none where something in it is struck out."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What somebody wrote into the file and a reader of the page would not see: a comment."""

    label: str
    """The line before it."""
    text: str


@dataclass(frozen=True, slots=True)
class Scanned:
    """A whole file."""

    origin: Origin
    blocks: tuple[Block, ...]
    remarks: tuple[Remark, ...] = ()


@dataclass(slots=True)
class _Draft:
    """A block while it is read."""

    raw: str
    label: str = ""
    box: bool | None = None
    number: str = ""
    heading: bool = False
    entry: bool = False
    under: bool = False
    more: list[str] = field(default_factory=list)


def scan(text: str, known: str = "") -> Scanned:
    """Return a file as its lines; a comment that is among the `known` words is no comment."""
    text = clean(_WORDS_BULLET.sub(r"\1  ◦ ", text[:LARGEST].removeprefix("\ufeff")))
    found = origin(text)
    text, remarks = _without_comments(_without_front(text), known)
    return Scanned(found, tuple(_blocks(text)), remarks)


_WORDS_BULLET = re.compile(r"^([ \t]*)o\t", re.MULTILINE)
"""What Word makes of a bullet of the second level: the letter o and a tab."""


# The first lines


_ORIGIN = {
    "meeting": r"meeting:\s*([\w.-]+)",
    "audience": r"\bfor:\s*(peers|public|record)\b",
    "language": r"language:\s*([\w-]+)",
    "draft": r"draft:\s*([0-9a-f]{8})\b",
    "status": r"status:\s*(draft|in review|shared|approved)\b",
    "until": r"status:\s*in review until\s*([\d-]{10})\b",
}


def origin(text: str) -> Origin:
    """Return what the first lines say of where a summary is from, even when an editor ran them together."""
    head = text.lstrip()[:HEAD].replace("\\", "")
    if not re.search(r"facilitator-summary:\s*\d", head):
        return Origin()
    found = {key: match[1] if (match := re.search(pattern, head)) else "" for key, pattern in _ORIGIN.items()}
    return Origin(
        found["meeting"], found["audience"] or "peers", found["language"], found["draft"], found["status"] or "draft",
        found["until"],
    )  # fmt: skip


_RULE = r"(?:(?:[-*_=—–]|\\[-*_])[ ]*){1,80}"
_FRONT = re.compile(
    rf"\A\s*(?:{_RULE}\s+)?[#\s]*facilitator-summary:.{{0,800}}?draft:\s*[0-9a-f]{{8}}\b"
    rf"[ ]*(?:{_RULE})?(?:\n\s*{_RULE}(?=\n))?",
    re.DOTALL,
)


def _without_front(text: str) -> str:
    text = text.lstrip()
    return _FRONT.sub("", text[:HEAD], count=1) + text[HEAD:]


# Comments and what is struck out


_COMMENTS = (("<!--", "-->"), ("{>>", "<<}"))
"""What a comment begins and ends with, in Markdown and in what editors mark changes with."""
_LABELLED = re.compile(rf"^(?:[^\w\n]|_|\d{{1,9}}[.)]|[xX](?=\\?\]))*({LABEL})(?![^\W_])", re.MULTILINE)


def _without_comments(text: str, known: str) -> tuple[str, tuple[Remark, ...]]:
    """Return text without its comments, and them by the line they follow."""
    remarks: list[Remark] = []
    for opening, closing in _COMMENTS:
        kept, label, at = [], "", 0
        for begin, end in _stretches(text, opening, closing):
            label = ([label, *_LABELLED.findall(text, at, begin)])[-1]
            said = clean_line(text[begin + len(opening) : end - len(closing)])
            if not said or not known or fold(text[begin:end]) not in known:
                kept.append(text[at:begin])
                at = end
                remarks += [Remark(label, said)] if said else []
        text = "".join((*kept, text[at:]))
    return text, tuple(remarks)


def _stretches(text: str, opening: str, closing: str) -> Iterator[tuple[int, int]]:
    """Yield where each stretch between these marks begins and ends; an escaped mark is none."""
    at = 0
    while (begin := text.find(opening, at)) >= 0 and (end := text.find(closing, begin)) >= 0:
        at = begin + len(opening)
        if text[begin - 1 : begin] != "\\":
            at = end + len(closing)
            yield begin, at


_GONE = re.compile(
    r"(?<!\\)~~(?=\S)(.{1,999}?)(?<=\S)(?<!\\)~~|<(?:del|s|strike)>(.{1,999}?)</(?:del|s|strike)>|\{--(.{1,999}?)--\}"
)
_ADDED = re.compile(r"</?(?:ins|u|b|i|em|strong|mark)>|\{\+\+|\+\+\}|<br ?/?>")


def _struck(raw: str) -> bool:
    """Tell whether all words of a line are struck out."""
    return bool(_GONE.search(raw)) and not split(_GONE.sub("", raw))


# Lines


_BULLET = re.compile(r"(?P<bullet>[-*+•◦‣▪●○–·∙])(?:[ ]+|$)|(?P<number>\d{1,3}[.)])(?:[ ]+|$)")
_BOX = re.compile(r"(?:\\?\[(?P<mark>[ xX✓✔]?)\\?\]|(?P<sign>[☐□☑☒✓✔✅]))[ ]*(?=\S)")
_HEADING = re.compile(r"#{1,6}[ ]+")
_MARKED = re.compile(rf"(?:[*_~]*)(?P<label>{LABEL})(?:[*_]+[.:)]?|[.:)][*_]*|(?=\s|$))\s*")
_INSIDE = re.compile(rf"(?<=\s)(?:[-*+•][ ]+)?(?:\\?\[[ xX]?\\?\][ ]+)?\*\*{LABEL}\*\*(?=\s)")
_BOLD = re.compile(rf"^[^\w\n]*\*\*{LABEL}\*\*", re.MULTILINE)
"""A label as it was written: where it stands so at the beginning of lines, bold has survived the editor."""
_BEFORE = re.compile(r"[\W_]*(?:\d{1,9}[.)])?[\W_]*(?:[xX]\\?\])?[\W_]*")
"""What may stand before the label in a line that begins with it."""
_LISTED = r"^[ ]*(?:[-*+•◦‣▪●○–·∙]|\d{{1,4}}[.)])\s+(?:(?:\\?\[[ xX]?\\?\]|[☐□☑☒✓✔✅])\s+)?[*_~]*(?:{label}\b|{facts}:)"
"""A line that begins with a bullet and is ours."""
_UNDERLINE = re.compile(r"\s*(=+|-{3,}|\*{3,}|_{3,})\s*")


def _blocks(text: str) -> Iterator[Block]:
    known = (*words.earlier_headings().items(), *words.headings().items())
    names = {fold(heading).casefold(): name for name, heading in known}
    section = ""
    for draft in _drafts(text, names):
        block = _block(draft, section)
        if draft.heading:
            section = _section(block, names)
        if block.words or block.label:
            yield block


def _drafts(text: str, names: Mapping[str, str]) -> Iterator[_Draft]:
    """Yield what begins a line of its own, with the lines that go on from it."""
    facts = "|".join(map(re.escape, words.facts().values()))
    listed = bool(re.search(_LISTED.format(label=LABEL, facts=f"(?:{facts})"), text, re.MULTILINE))
    draft: _Draft | None = None
    for line in _lines(text):
        begun = _begun(line, fresh=draft is None, listed=listed, names=names) if line.strip() else None
        if draft is not None and (begun is not None or not line.strip()):
            yield draft
            draft = None
        if begun is not None:
            draft = begun
        elif line.strip() and draft is not None:
            draft.more.append(line.strip())
        if draft is not None and draft.heading:
            yield draft
            draft = None
    if draft is not None:
        yield draft


def _lines(text: str) -> Iterator[str]:
    """Yield the lines; a bold label inside of one begins another, and a line drawn by dashes is none."""
    bold = bool(_BOLD.search(text))
    for line in text.split("\n"):
        if not _UNDERLINE.fullmatch(line):
            inside = (found.start() for found in _INSIDE.finditer(line)) if bold else ()
            places = [0, *(place for place in inside if not _BEFORE.fullmatch(line[:place])), len(line)]
            yield from (line[begin:end] for begin, end in pairwise(places))


def _begun(line: str, *, fresh: bool, listed: bool, names: Mapping[str, str]) -> _Draft | None:
    """Return the block that this line begins; None where it goes on with the one before."""
    rest = line.strip()
    if _is_heading(rest, names, fresh=fresh, listed=listed):
        return _Draft(_HEADING.sub("", rest).strip("# "), heading=True)
    draft = _Draft("", under=line[:1] == " ")
    if quoted := re.match(r"(?:>[ ]+)+", rest):
        rest = rest[quoted.end() :]
    if bullet := _BULLET.match(rest):
        draft.entry, draft.number, rest = True, bullet["number"] or "", rest[bullet.end() :]
        if again := re.match(r"[-*+][ ]+", rest) if draft.number else None:
            rest = rest[again.end() :]
    box = _BOX.match(rest)
    marked = _MARKED.match(rest[box.end() :] if box else rest)
    if box and (draft.entry or marked):
        draft.box, rest = _ticked(box), rest[box.end() :]
    if marked and (draft.entry or fresh or not listed or box or marked[0].startswith(("**", "__"))):
        draft.label, rest = marked["label"], _rest(rest, marked)
    draft.raw = rest
    return draft if draft.entry or draft.label or fresh or quoted or not listed else None


def _rest(rest: str, marked: re.Match[str]) -> str:
    """Return what stands behind a label; what strikes all of it out is kept."""
    strikes = marked[0].startswith("~~") and "~~" in rest[marked.end() :]
    return f"~~{rest[marked.end() :]}" if strikes else rest[marked.end() :]


def _is_heading(rest: str, names: Mapping[str, str], *, fresh: bool, listed: bool) -> bool:
    known = fold(rest.strip("#* _:")).casefold() in names
    marked = bool(_HEADING.match(rest))
    return (known and (fresh or marked or not listed)) or (fresh and marked)


def _ticked(box: re.Match[str]) -> bool:
    return (box["mark"] or "").strip() != "" or (box["sign"] or "☐") not in "☐□"


def _block(draft: _Draft, section: str) -> Block:
    raw = " ".join((draft.raw, *draft.more))[:LONGEST]
    plain = split(bare(_ADDED.sub("", raw)))
    gone = bool(_GONE.search(raw))
    struck = gone and _struck(raw)
    left = split(bare(_ADDED.sub("", _GONE.sub("", raw)))) if gone and not struck else plain
    lines = [_ADDED.sub("", line) for line in (draft.raw, *draft.more)]
    starts = () if gone else tuple(len(split(bare(" ".join(lines[:n])))) for n in range(1, len(lines)))
    return Block(
        left,
        section,
        draft.label,
        draft.box,
        draft.number,
        draft.heading,
        draft.entry,
        draft.under,
        struck,
        plain,
        starts,
    )


def _section(block: Block, names: Mapping[str, str]) -> str:
    said = " ".join(word.folded for word in block.words).casefold().strip(" :")
    near = get_close_matches(said, names, n=1, cutoff=0.75)
    return names[near[0]] if near else ""
