"""What people write for a heading: a bold line, or a word over a list; and lines about the whole meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from facilitator.agenda.blocks import Block
from facilitator.agenda.heads import read_head
from facilitator.agenda.inline import read_words
from facilitator.agenda.roles import has_usual_name, introduced_by, role_of, speaks_of_a_meeting
from facilitator.agenda.times import read_clock, read_length, read_span
from facilitator.agenda.told import told_minutes
from facilitator.agenda.words import at_colon, fold, words

PSEUDO = 7
"""The level of a heading that is only a bold line or a label: below every real one."""

_BEFORE_SUM = re.compile(r"[(=|\d]|\s-\s")


def is_fact(text: str) -> bool:
    """Tell whether a line is about the whole meeting: `Duration: 90 minutes`, `Attendees: Sam, Ana`, `Total: 60`."""
    key, colon, value = at_colon(text[:80])
    if key[-1:].isdigit():
        return False
    if not colon or len(key) > 40:
        sums = len(text) < 40 and _begins_sum(text)
        return sums and fold(_BEFORE_SUM.split(text, maxsplit=1)[0]).strip(" *_") in words("total")
    word = fold(key).strip(" *_-–•")
    if word in words("facts") or word in words("total"):
        return True
    return (
        (word in words("aside") or word in words("lead")) and bool(value.strip()) and not read_length(value)
    )


def _begins_sum(text: str) -> bool:
    """Tell whether a line begins with the first word of one for a sum: most lines don't, and are asked no more."""
    first = text.lstrip(" *_").partition(" ")[0]
    return fold(first.strip(":(=|*_.")) in _sum_words()


@cache
def _sum_words() -> frozenset[str]:
    return frozenset(word.split()[0] for word in words("total"))


def with_labels(blocks: list[Block], headed: bool) -> Iterator[Block]:
    """Yield blocks, with bold lines, and the words over a list that say what it is, as headings.

    In a file without any real heading, a short line right over a list is one too.
    """
    blocks = [part for block in blocks for part in _parted(block)]
    titled = not headed and _is_title(blocks)
    for before, block, after in zip([None, *blocks], blocks, [*blocks[1:], None], strict=False):
        if titled and before is None:
            yield Block("heading", block.start, block.end, block.text, PSEUDO - 1)
        elif (
            block.kind == "paragraph"
            and _is_bold_line(block.text)
            and not _tells_length(before, block)
            and not _states_hour(block.text)
        ) or (block.kind == "paragraph" and _is_bare_label(block.text)):
            yield Block("heading", block.start, block.end, block.text, PSEUDO)
        elif block.kind == "paragraph" and after is not None and after.kind in ("list", "table"):
            yield from _label(block, after, headed)
        else:
            yield block


def _parted(block: Block) -> Iterator[Block]:
    """Yield a paragraph whose first line is all bold as that line and the text below it."""
    first, newline, rest = block.text.partition("\n") if block.text[:2] in ("**", "__") else ("", "", "")
    if block.kind != "paragraph" or not newline or not _is_bold_line(first.rstrip("\\ ")) or _has_bold(rest):
        yield block
        return
    yield Block("paragraph", block.start, block.start + 1, first.rstrip("\\ "))
    yield Block("paragraph", block.start + 1, block.end, rest)


def _has_bold(text: str) -> bool:
    """Tell whether another line of a paragraph begins in bold: then they are lines beside each other."""
    return text.startswith(("**", "__")) or "\n**" in text or "\n__" in text


def _is_title(blocks: list[Block]) -> bool:
    """Tell whether a text without headings begins with its title: a bold line above others that it speaks for.

    It names a meeting, or states no time above lines that do.
    """
    lines = [block.text for block in blocks[:200] if block.kind == "paragraph" and _is_bold_line(block.text)]
    if len(lines) < 3 or blocks[0].text != lines[0]:
        return False
    first = read_head(read_words(lines[0]))
    name = first.title
    if first.minutes is not None or first.start is not None or role_of(name) or has_usual_name(name):
        return False
    if speaks_of_a_meeting(name):
        return True
    others = (read_head(read_words(line)) for line in lines[1:])
    timed = (head for head in others if head.minutes is not None or head.start is not None)
    return len(list(islice(timed, 2))) == 2


def _is_bare_label(text: str) -> bool:
    """Tell whether a paragraph says nothing but `Agenda`, which heads what follows whatever that is."""
    return len(text) <= 40 and "\n" not in text and role_of(text) == "agenda"


def _tells_length(before: Block | None, block: Block) -> bool:
    """Tell whether a bold line says how long the heading right above it takes, and so is none itself."""
    return before is not None and before.kind == "heading" and told_minutes([block]) is not None


def _label(block: Block, after: Block, headed: bool) -> Iterator[Block]:
    """Yield a paragraph over a list, its last line as a heading if that is a known word, or a sentence with one."""
    above, _newline, last = block.text.rpartition("\n")
    bare = (
        not headed and not above and block.end == after.start and len(last) <= 60 and last[-1] not in ".,;?!"
    )
    said = role_of(last)
    introduces = "" if said else introduced_by(last)
    if last[:1].isdigit() or not (bare or said or introduces):
        yield block
        return
    if above:
        yield Block("paragraph", block.start, block.end - 1, above)
    yield Block("heading", block.end - 1, block.end, last, PSEUDO, introduces)


_BOLD = re.compile(r"(\*\*|__)(?=\S)(?:(?!\1).)+\1 ?:?|(\*\*|__)(?=\S)(?:(?!\2).)+\2 ?\([^()]{1,40}\)")


def _states_hour(text: str) -> bool:
    """Tell whether a bold line says when the meeting is, and heads nothing: `**Start: 9:00**`."""
    if ":" not in text and "：" not in text:
        return False
    said = read_words(text).text
    _key, _colon, value = at_colon(said[:80])
    return is_fact(said) and (read_clock(value) is not None or read_span(value) is not None)


def _is_bold_line(text: str) -> bool:
    """Tell whether a paragraph is one short bold line, which people write for a heading."""
    return text[:2] in ("**", "__") and len(text) <= 120 and "\n" not in text and bool(_BOLD.fullmatch(text))
