"""Clauses cut and joined to the few messages that a phone gets."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from facilitator.summary.phone_alphabet import is_short, size

MESSAGES = 3
"""No more than so many are sent: every one costs somebody something."""
NUMBER = 4
"""How much of a message its number takes, such as `1/3 `."""


def shortened(text: str, room: int) -> str:
    """Return text of at most this size; what is left out at its end are whole words, if there is a choice."""
    if size(text) <= room:
        return text
    dots = "..." if is_short(text) else "…"
    kept = _beginning(text, room, dots)
    return f"{_whole_words(text, kept).rstrip(' ,;:.')}{dots}"


def _beginning(text: str, room: int, dots: str = "") -> str:
    """Return as much of a longer text as fits together with these dots, never a letter without its accent."""
    kept = text[:room]
    while kept and (size(kept + dots) > room or unicodedata.combining(text[len(kept)])):
        kept = kept[:-1]
    return kept


def _whole_words(text: str, kept: str) -> str:
    """Return the whole words of the beginning of a text, where they are most of it; else that beginning."""
    words = kept if text[len(kept)] == " " else kept.rpartition(" ")[0]
    return words if 2 * size(words) > size(kept) else kept


def _parted(clause: str, room: int) -> tuple[str, str]:
    """Return the whole words of a longer clause that go into a room, with dots as it goes on, and the rest of it."""
    dots = "..." if is_short(clause) else "…"
    kept = _whole_words(clause, _beginning(clause, room, dots)) or clause[: room // 4]
    return f"{kept}{dots}", clause[len(kept) :].lstrip()


def pack(clauses: Iterable[str], limit: int, whole: frozenset[str] = frozenset()) -> list[str]:
    """Return clauses joined to as few messages as they fit into, with room for a number where there are several.

    Those that are told `whole` go on in the next message where there are too many messages else.
    """
    given = list(clauses)
    if size(" ".join(given)) <= limit:
        return [" ".join(given)]
    packed = _joined(given, limit - NUMBER, frozenset())
    return packed if len(packed) <= MESSAGES else _joined(given, limit - NUMBER, whole)


def _joined(clauses: Iterable[str], room: int, parted: frozenset[str]) -> list[str]:
    packed = [""]
    for clause in clauses:
        left, rest = room - size(packed[-1]) - 1, clause
        if clause in parted and size(clause) > left >= room // 4:
            piece, rest = _parted(clause, left)
            packed[-1] += f" {piece}"
            left = 0
        while size(rest) > room:
            piece, rest = _parted(rest, room)
            packed.append(piece)
            left = 0
        if size(rest) <= left:
            packed[-1] += f" {rest}"
        else:
            packed.append(rest)
    return [one.strip() for one in packed if one]


def numbered(packed: list[str]) -> list[str]:
    """Return the messages, each begun with its number where there are several."""
    if len(packed) == 1:
        return packed
    return [f"{place}/{len(packed)} {message}" for place, message in enumerate(packed, 1)]
