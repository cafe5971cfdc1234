"""Slips in the lines that say how an item is led, such as `Method: go-round`: their keys."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.agenda.items import key_line
from facilitator.agenda.slips.slip import (
    Checked,
    Slip,
    did_you_mean,
    error,
    is_a_remark,
    key_lines,
    lines,
)
from facilitator.agenda.words import ITEM_KEYS, fold, keys, own_words
from facilitator.i18n import _

_LINE = re.compile(r"[*_]*([^\W\d_][\w -]{2,18}):[*_]*\s*(.+)")


def item_keys(checked: Checked) -> Iterator[Slip]:
    """Keys that are misspelt: right below an item's heading, or in a paragraph of nothing but such lines."""
    own = own_words(checked.agenda.language, ITEM_KEYS)
    in_own = any(
        _written(checked.document.lines[line - 1]) in own for line, _key, _source in key_lines(checked)
    )
    for line, text in _lines_like_keys(checked):
        found = _LINE.match(text)
        if not found:
            continue
        known = key_line(text)[0]
        near = ""
        if not known:
            near = did_you_mean(found[1], own, sorted(keys(ITEM_KEYS)))
        elif in_own and fold(found[1]) not in own:
            near = did_you_mean(found[1], own)  # a word of another language among those of this one
        if near and not is_a_remark(checked, line, found[2]):
            yield error(line, _("The key “{key}” is unknown.", key=found[1]) + near)


def _lines_like_keys(checked: Checked) -> Iterator[tuple[int, str]]:
    for section in checked.items():
        for place, block in enumerate(section.blocks):
            if block.kind == "paragraph":
                found = list(lines(block))
                if place == 0 or all(_LINE.match(text) for _line, text in found):
                    yield from found


def _written(line: str) -> str:
    """Return what stands before the colon of a line, folded."""
    return fold(line.partition(":")[0].strip(" *_>-"))
