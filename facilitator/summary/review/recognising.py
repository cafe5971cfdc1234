"""Of which meeting a summary is that lost its first lines, and for whom it was written: told by what it says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import product
from typing import get_args

from facilitator.i18n import languages, speaking
from facilitator.meeting import Meeting
from facilitator.summary.review.comparing import folded
from facilitator.summary.review.copied import unquoted, with_facts_joined
from facilitator.summary.review.scanning import Block, scan
from facilitator.summary.review.units import units
from facilitator.summary.review.value import Origin
from facilitator.summary.told import summarise
from facilitator.summary.value import Audience

ENOUGH = 0.5
"""How many of a meeting's own lines must stand in a text, unchanged, for it to be of that meeting."""

AT_LEAST = 2
"""No fewer lines than these tell a meeting."""


def recognised(meeting: Meeting, text: str, where: Origin) -> Origin:
    """Return for whom, and in which language, a summary of this meeting was written that does not say so itself."""
    if where.meeting:
        return where
    best = max(_ways(), key=lambda way: _unchanged(meeting, text, *way)[0])
    return replace(where, language=best[0], audience=best[1])


def is_of(meeting: Meeting, text: str) -> float:
    """Return how many of a meeting's lines stand unchanged in a text, from 0 to 1; 0 where these are too few."""
    found = max(_unchanged(meeting, text, *way) for way in _ways())
    return found[0] / found[1] if found[0] >= min(AT_LEAST, found[1]) and found[0] else 0.0


def _ways() -> Iterable[tuple[str, Audience]]:
    return product(languages(), get_args(Audience))


def _unchanged(meeting: Meeting, text: str, tag: str, audience: Audience) -> tuple[int, int]:
    """Return how many lines with a label stand unchanged in a text, of how many, as told so."""
    with speaking(tag):
        written = units(summarise(meeting, audience))
        blocks = {_said(block) for block in scan(with_facts_joined(unquoted(text))).blocks}
    lines = [unit for unit in written if unit.line is not None]
    return sum(_said(unit.block) in blocks for unit in lines), len(lines)


def _said(block: Block) -> tuple[str, ...]:
    return (block.label, *folded(block.plain))
