"""Slips in the lines that say how an item is led, such as `Method: go-round`: their keys."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.agenda.items import key_line
from facilitator.agenda.readouts import read_promise
from facilitator.agenda.slips.slip import (
    Checked,
    Slip,
    did_you_mean,
    error,
    lines,
)
from facilitator.agenda.words import ITEM_KEYS, fold, keys, own_words, words
from facilitator.i18n import _

_MEANT = {
    "decision": "decide", "decisions": "decide", "to decide": "decide", "decide on": "decide",
    "to do": "action", "todo": "action", "to-do": "action", "next step": "action", "next steps": "action",
    "action item": "action", "action items": "action", "action point": "action",
}  # fmt: skip
"""What people call something that has another key."""
_LINE = re.compile(r"[*_]*([^\W\d_][\w -]{2,18}):[*_]*\s*(.+)")


def item_keys(checked: Checked) -> Iterator[Slip]:
    """Keys that are misspelt: right below an item's heading, or in a paragraph of nothing but such lines."""
    for line, text in _lines_like_keys(checked):
        written, near = nearest_key(text, checked.agenda.language)
        if near:
            yield error(line, _("The key “{key}” is unknown.", key=written) + near)


def nearest_key(text: str, language: str) -> tuple[str, str]:
    """Return what a line has for a key though none is called so, and the question which one was meant; else nothing.

    A key is known in whichever language it is written; one is looked for in the agenda's own first, then in English.
    """
    found = _LINE.match(text)
    if not found or key_line(text)[0] or fold(found[1]) in words("facts"):
        return "", ""
    meant = _MEANT.get(fold(found[1])) or ("decide" if read_promise(found[2]).method else "")
    if meant:
        known = next(iter(own_words(language, (meant,))), meant)
        return found[1], " " + _("Did you mean “{known}”?", known=known)
    own, english = own_words(language, ITEM_KEYS), own_words("en", ITEM_KEYS)
    return found[1], did_you_mean(found[1], own, english, sorted(keys(ITEM_KEYS)))


def _lines_like_keys(checked: Checked) -> Iterator[tuple[int, str]]:
    for section in checked.items():
        for place, block in enumerate(section.blocks):
            if block.kind == "paragraph":
                found = list(lines(block))
                if place == 0 or all(_LINE.match(text) for _line, text in found):
                    yield from found
