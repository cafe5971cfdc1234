"""Decisions and actions as at most three text messages, for people whose phone shows nothing else."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from facilitator.i18n import _, ngettext, short_date
from facilitator.summary.value import Summary, Task
from facilitator.text import shorten

MESSAGES = 3
"""No more than so many are sent: every one costs somebody something."""
SHORT, WIDE = 160, 70
"""How much fits into one message: in the alphabet that every phone has, and in any other script."""

_ALPHABET = frozenset(
    "@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
    "¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_TWICE = frozenset("^{}\\[~]|€")
"""What counts for two characters of that alphabet."""
_SIMPLER = str.maketrans({
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...",
    "•": "-", "·": "-", "\u00a0": " ", "\u202f": " ", "ł": "l", "Ł": "L", "đ": "d", "ı": "i",
})  # fmt: skip


def render(summary: Summary) -> str:
    """Return one to three lines, each a text message of at most 160 characters, 70 where the script needs it.

    What does not fit is shortened, then counted. The public reads no owner.
    """
    return "\n".join(messages(summary)) + "\n"


def messages(summary: Summary) -> list[str]:
    """Return the messages, each begun with its number where there are several."""
    clauses = list(_clauses(summary))
    plain = [_simple(clause) for clause in clauses]
    limit = SHORT if all(map(_is_short, plain)) else WIDE
    chosen = plain if limit == SHORT else [unicodedata.normalize("NFC", clause) for clause in clauses]
    for width in (limit, 100, 72, 56, 44, 34, 26):
        packed = _pack([_cut(clause, min(width, limit - 5)) for clause in chosen], limit)
        if len(packed) <= MESSAGES:
            return _numbered(packed)
    return _numbered(_as_many_as_fit([_cut(clause, 26) for clause in chosen], limit))


def _clauses(summary: Summary) -> Iterator[str]:
    day = f" {short_date(summary.day)}" if summary.day else ""
    yield f"{shorten(summary.title, 32)}{day}."
    yield from (_ended(f"{one.label} {one.text}") for one in summary.decisions if one.outcome == "decided")
    for task in summary.actions:
        yield _ended(f"{task.label} {task.text}{_whose(task, named=summary.audience != 'public')}")


def _whose(task: Task, *, named: bool) -> str:
    told = [task.owner if named else "", short_date(task.due) if task.due else ""]
    told += [_("done")] if task.status == "done" else []
    said = ", ".join(part for part in told if part)
    return f" ({said})" if said else ""


def _ended(clause: str) -> str:
    return clause if clause.endswith((".", "!", "?")) else f"{clause}."


def _simple(text: str) -> str:
    """Return text in the alphabet every phone has, as far as that takes no more than leaving accents away."""
    text = unicodedata.normalize("NFC", text.translate(_SIMPLER))
    return "".join(char if _is_short(char) else _bare(char) for char in text)


def _bare(char: str) -> str:
    base = unicodedata.normalize("NFKD", char)[0]
    return base if _is_short(base) else char


def _is_short(text: str) -> bool:
    return all(char in _ALPHABET or char in _TWICE for char in text)


def size(text: str) -> int:
    """Return how much of a message this text takes."""
    if _is_short(text):
        return len(text) + sum(char in _TWICE for char in text)
    return len(text.encode("utf-16-le")) // 2


def _cut(clause: str, width: int) -> str:
    """Return a clause of at most this size; its end is what is left out."""
    if size(clause) <= width:
        return clause
    while clause and size(f"{clause}...") > width:
        clause = clause[:-1]
    return f"{clause.rstrip()}..."


def _pack(clauses: Iterable[str], limit: int) -> list[str]:
    """Return clauses joined to as few messages as they fit into, room for a number left in each."""
    packed: list[str] = []
    for clause in clauses:
        if packed and size(packed[-1]) + 1 + size(clause) <= limit - 4:
            packed[-1] += f" {clause}"
        else:
            packed.append(clause)
    return packed


def _as_many_as_fit(clauses: list[str], limit: int) -> list[str]:
    for kept in range(len(clauses) - 1, 0, -1):
        more = _simple(ngettext("{n} more.", "{n} more.", len(clauses) - kept))
        packed = _pack([*clauses[:kept], more], limit)
        if len(packed) <= MESSAGES:
            return packed
    return _pack(clauses[:1], limit)


def _numbered(packed: list[str]) -> list[str]:
    if len(packed) == 1:
        return packed
    return [f"{place}/{len(packed)} {message}" for place, message in enumerate(packed, 1)]
