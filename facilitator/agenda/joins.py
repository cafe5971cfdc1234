"""Lists and lines that belong together though Markdown parts them, and those it puts together that do not."""

from __future__ import annotations

import re

from facilitator.agenda.blocks import Block, Document
from facilitator.agenda.roles import role_of


def unquoted(blocks: list[Block]) -> list[Block]:
    """Return blocks with a quote opened that holds the only list, table or heading there is: an agenda in a mail.

    So is a fence that holds the only lines with times, as people keep a plan in columns.
    """
    blocks = _opened_below_label(blocks)
    structure = [block for block in blocks if block.kind in ("list", "table")]
    fences = [block for block in blocks if block.kind == "fence" and len(_TIMED.findall(block.text)) > 1]
    if not structure and len(fences) == 1 and fences[0].info in ("", "text", "txt", "plain"):
        plan = Block("paragraph", fences[0].start + 1, fences[0].end - 1, fences[0].text.rstrip("\n"))
        return [plan if block is fences[0] else block for block in blocks]
    structure += [block for block in blocks if block.kind == "heading"]
    quotes = [block for block in blocks if block.kind == "quote" and any(map(_is_structure, block.children))]
    if structure or len(quotes) != 1:
        return blocks
    place = next(place for place, block in enumerate(blocks) if block is quotes[0])
    return [*blocks[:place], *quotes[0].children, *blocks[place + 1 :]]


def _opened_below_label(blocks: list[Block]) -> list[Block]:
    """Return blocks with a quote opened that stands right below the word for an agenda and holds a list or a table."""
    found: list[Block] = []
    for block in blocks:
        holds = block.kind == "quote" and any(child.kind in ("list", "table") for child in block.children)
        labelled = holds and found and found[-1].kind in ("heading", "paragraph")
        if labelled and role_of(found[-1].text.rpartition("\n")[2]) == "agenda":
            found += block.children
        else:
            found.append(block)
    return found


_TIMED = re.compile(r"^\s*\d{1,2}[:.h]\d\d\b", re.MULTILINE)
_STRUCTURE = ("list", "table", "heading")


def _is_structure(block: Block) -> bool:
    return block.kind in _STRUCTURE


_COUNTED_BELOW = re.compile(r"\n\d{1,2}[.)]\s")
_COUNTED = re.compile(r"(\d{1,2})[.)]\s+(?=\S)")


def with_counted(blocks: list[Block]) -> list[Block]:
    """Return blocks with the numbered lines right below a line of text as the list they are.

    Markdown takes them for a part of the sentence above, unless they begin with one: `**Decide**`, then `5. Budget`.
    """
    found: list[Block] = []
    for block in blocks:
        if block.kind == "paragraph" and _COUNTED_BELOW.search(block.text):
            found += _counted_apart(block)
        else:
            found.append(block)
    return found


def _counted_apart(block: Block) -> list[Block]:
    lines = block.text.split("\n")
    first = next((place for place, line in enumerate(lines) if _COUNTED.match(line)), 0)
    numbers = [int(found[1]) for line in lines[first:] if (found := _COUNTED.match(line))]
    headed = lines[first - 1].rstrip("\\ ").endswith((":", "**", "__")) if first else False
    counts = numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else False
    if not first or not counts or len(numbers) < (1 if headed else 2):
        return [block]
    begin = block.start + first
    above = Block("paragraph", block.start, begin, "\n".join(lines[:first]).rstrip("\\ "))
    entries: list[Block] = []
    for below, line in enumerate(lines[first:], begin):
        mark = _COUNTED.match(line)
        if mark:
            words = Block("paragraph", below, below + 1, line[mark.end() :])
            entries.append(Block("entry", below, below + 1, info=mark[1], children=[words]))
        else:
            words = entries[-1].children[0]
            words.text += f"\n{line}"
            words.end = entries[-1].end = below + 1
    return [above, Block("list", begin, block.end, info=".", children=entries)]


def rejoined(blocks: list[Block]) -> list[Block]:
    """Return blocks with numbered lists that go on counting as one; what stood between belongs to the entry before."""
    joined: list[Block] = []
    place: int | None = None
    adopting = False
    for block in blocks:
        number = _number(block)
        if number and place is not None and _goes_on(joined[place], joined[place + 1 :], number):
            adopting = adopting or any(found.kind == "list" for found in joined[place + 1 :])
            _adopt(joined[place], joined[place + 1 :], block)
            del joined[place + 1 :]
            continue
        joined.append(block)
        if number:
            place = len(joined) - 1
            adopting = False
        elif adopting and place is not None and place == len(joined) - 2 and block.kind == "list":
            _adopt(joined[place], [joined.pop()])
    return joined


def _number(block: Block) -> str:
    """Return the number that a numbered list begins with; empty for any other block."""
    first = block.children[0].info if block.kind == "list" and block.children else ""
    return first if first.isdecimal() else ""


def _goes_on(before: Block, between: list[Block], number: str) -> bool:
    """Tell whether a list that begins with this number goes on with the one before."""
    count = len(before.children)
    if int(number) == int(_number(before)) + count and int(number) > 1:
        return True
    return number == "1" and between != [] and all(block.kind == "list" for block in between)


def _adopt(before: Block, between: list[Block], after: Block | None = None) -> None:
    """Put blocks into the last entry of a list, and the entries of another behind it."""
    last = before.children[-1]
    last.children += between
    last.end = max(last.end, between[-1].end if between else last.end)
    before.children += after.children if after else []
    before.end = after.end if after else last.end


MOVED_IN = 2
"""By how many spaces more an entry is moved in that its writer meant to stand below the one before."""


def nest_moved_in(block: Block, document: Document) -> None:
    """Put the entries of a list that are moved in further than its first below the entry before them.

    Under ` 1. ` Markdown takes `   1. ` for an entry beside it. A number that goes on counting does stand beside it.
    """
    indents = [document.indent(entry.start) for entry in block.children]
    least = indents[0] + MOVED_IN
    if max(indents) < least:
        return
    entries: list[Block] = []
    inner: Block | None = None
    for entry, indent in zip(block.children, indents, strict=True):
        if indent < least or not entries:
            inner = None
        elif inner or not entry.info.isdecimal() or entry.info == "1":
            if inner is None:
                inner = Block("list", entry.start, entry.end, info=block.info)
                entries[-1].children.append(inner)
            inner.children.append(entry)
            inner.end = entries[-1].end = entry.end
            continue
        entries.append(entry)
    block.children = entries


_LIST_MARK = re.compile(r"^(?:[-*+•]|\d{1,2}[.)]|[a-z][.)]|\([a-z0-9]{1,3}\))\s", re.MULTILINE)
"""A line that begins so is an entry that was not moved in far enough, and goes on with no sentence."""
_LABEL = re.compile(r"[^\W\d_a-z][\w ]{1,30}:\s*$", re.MULTILINE)
"""A line such as `Present:`, with nothing behind its colon: a form that nobody filled in, and no end of a sentence."""


def first_line(text: str) -> tuple[str, str]:
    """Return the line of a paragraph that names an item, and the lines behind it.

    A line that ends where a person would end it is one: with a break, a colon or a bracket. One that only ends where an
    editor wrapped it goes on.
    """
    first, newline, rest = text.partition("\n")
    if newline and (_LIST_MARK.search(rest) or _LABEL.match(rest)):
        return first.rstrip("\\ "), rest
    if newline and (
        first.endswith(("\\", ":", ")", "]", "**", ".", "?", "!")) or rest.startswith(("**", "_", "*"))
    ):
        return first.rstrip("\\ "), rest
    return text, ""
