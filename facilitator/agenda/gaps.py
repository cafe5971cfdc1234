"""The gaps of an agenda, `[square brackets]` that are filled while preparing: which there are, and filling them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from facilitator.agenda.model import Agenda, Item, Promise
from facilitator.text import clean_line

_GAP = re.compile(r"(?<![\\\]!])\[([^\[\]\n]{2,80})\](?![(\[:])")
"""Words in brackets that are no box, no link, no picture and no footnote."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One gap: what it asks for, and how often it stands in the agenda; filling it fills every place."""

    words: str
    """What stands between its brackets, such as `number`."""
    item: int
    """The place of the first item it stands in, counted from 0; -1 for one that stands before the items."""
    text: str
    """The whole text it stands in, for a person to see what is missing."""


def gaps(agenda: Agenda) -> list[Gap]:
    """Return the unfilled gaps of an agenda in order, each once."""
    found: dict[str, Gap] = {}
    for place, text in _texts(agenda):
        for match in _GAP.finditer(text):
            if not match[1].startswith("^") and any(char.isalnum() for char in match[1]):
                found.setdefault(match[1], Gap(match[1], place, text))
    return list(found.values())


def fill_gap(agenda: Agenda, gap: Gap | str, words: str) -> Agenda:
    """Return the agenda with these words in every place of a gap; one that is not there fills nothing."""
    name = gap if isinstance(gap, str) else gap.words
    filling = clean_line(words)

    def filled(text: str) -> str:
        return _GAP.sub(lambda match: filling if match[1] == name else match[0], text)

    items = tuple(_filled_item(item, filled) for item in agenda.items)
    return replace(
        agenda, title=filled(agenda.title), purpose=filled(agenda.purpose), items=items,
        before=tuple(map(filled, agenda.before)), after=tuple(map(filled, agenda.after)),
    )  # fmt: skip


def _texts(agenda: Agenda) -> list[tuple[int, str]]:
    """Return every text that may have a gap, with the place of its item."""
    texts = [(-1, agenda.title), (-1, agenda.purpose), *((-1, line) for line in agenda.before)]
    for place, item in enumerate(agenda.items):
        said = (item.title, item.lead, *item.prompts, *item.checklist, *item.actions)
        texts += [(place, text) for text in (*said, *(promise.question for promise in item.decide))]
    return [*texts, *((-1, line) for line in agenda.after)]


def _filled_item(item: Item, filled: Callable[[str], str]) -> Item:
    return replace(
        item, title=filled(item.title), lead=filled(item.lead), prompts=tuple(map(filled, item.prompts)),
        checklist=tuple(map(filled, item.checklist)), actions=tuple(map(filled, item.actions)),
        decide=tuple(Promise(filled(promise.question), promise.method) for promise in item.decide),
    )  # fmt: skip
