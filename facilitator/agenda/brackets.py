"""The gaps of an agenda, `[square brackets]` that are filled while preparing: which there are, and filling them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from facilitator.agenda.model import Agenda, Item, Promise
from facilitator.text import clean_line, escape_markdown

_GAP = re.compile(r"(?<![\\\]!])\[([^\[\]\n]{2,80})\](?![(\[:])")
"""Words in brackets that are no box, no link, no picture and no footnote."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One gap; the same words in brackets anywhere else in the agenda are the same gap."""

    words: str
    """What stands between its brackets, such as `number`."""
    item: int
    """The place of the first item it stands in, from 0; -1 for one that stands outside the items."""
    text: str
    """The whole text it stands in, for a person to see what is missing."""


def gaps(agenda: Agenda) -> list[Gap]:
    """Return the unfilled gaps of an agenda in order, each once.

    >>> from facilitator.agenda import read_agenda
    >>> agenda = read_agenda("## Welcome (5 min)\\n\\n> The kitchen is [where].\\n\\n## Round (9 min)\\n")
    >>> [gap.words for gap in gaps(agenda)]
    ['where']
    >>> fill_gap(agenda, gaps(agenda)[0], "next door").items[0].prompts
    ('The kitchen is next door.',)
    """
    found: dict[str, Gap] = {}
    for place, text in _texts(agenda):
        for match in _GAP.finditer(text):
            if _asks(match[1]):
                found.setdefault(match[1], Gap(match[1], place, text))
    return list(found.values())


def _asks(words: str) -> bool:
    return not words.startswith("^") and any(char.isalnum() for char in words)


def fill_gap(agenda: Agenda, gap: Gap | str, words: str) -> Agenda:
    """Return the agenda with these words in every place of a gap; one that is not there fills nothing."""
    name = gap if isinstance(gap, str) else gap.words
    plain = _filler(name, clean_line(words))
    marked = _filler(name, escape_markdown(words))
    return replace(
        agenda,
        title=plain(agenda.title),
        purpose=plain(agenda.purpose),
        before=tuple(map(plain, agenda.before)),
        after=tuple(map(plain, agenda.after)),
        items=tuple(_filled(item, plain, marked) for item in agenda.items),
    )


def _filler(name: str, words: str) -> Callable[[str], str]:
    """Return a function that fills this gap in a text; words are taken as they are, whatever marks they hold."""
    return lambda text: _GAP.sub(lambda match: words if match[1] == name else match[0], text)


def _filled(item: Item, plain: Callable[[str], str], marked: Callable[[str], str]) -> Item:
    """Return the item with a gap filled; prompts may hold Markdown, so there the words are escaped."""
    return replace(
        item,
        title=plain(item.title),
        lead=plain(item.lead),
        prompts=tuple(map(marked, item.prompts)),
        checklist=tuple(map(plain, item.checklist)),
        actions=tuple(map(plain, item.actions)),
        decide=tuple(Promise(plain(promise.question), promise.method) for promise in item.decide),
    )


def _texts(agenda: Agenda) -> Iterator[tuple[int, str]]:
    """Yield every text that may have a gap, with the place of its item."""
    for text in (agenda.title, agenda.purpose, *agenda.before):
        yield -1, text
    for place, item in enumerate(agenda.items):
        for text in (item.title, item.lead, *item.prompts, *item.checklist, *item.actions):
            yield place, text
        for promise in item.decide:
            yield place, promise.question
    for text in agenda.after:
        yield -1, text
