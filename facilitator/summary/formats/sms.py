"""Decisions and actions as at most three text messages, for people whose phone shows nothing else."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from facilitator.i18n import _, ngettext, short_date
from facilitator.summary.formats import Wishes
from facilitator.summary.value import Summary, Task

MESSAGES = 3
"""No more than so many are sent: every one costs somebody something."""
SHORT, WIDE = 160, 70
"""How much fits into one message: in the alphabet that every phone has, and in any other script."""

_NUMBER = 4
"""How much of a message its number takes, such as `1/3 `."""
_LEAST, _NAME, _TITLE = 12, 24, 32
"""How far the words of a line, a name and a title are shortened."""

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


@dataclass(frozen=True, slots=True)
class _Clause:
    """One line of the summary: its label, its words, and who does it by when, which is never cut."""

    label: str
    words: str
    told: str = ""

    def within(self, width: int, limit: int) -> str:
        """Return the clause in a message of this limit, its words shortened to this width."""
        told = f" ({self.told})" if self.told else ""
        room = limit - _NUMBER - size(f"{self.label} {told}.")
        words = _shortened(self.words, min(width, max(room, 1)))
        ended = "" if not told and words.endswith((".", "!", "?", "…")) else "."
        return f"{self.label} {words}{told}{ended}".lstrip()


SUFFIX = ".sms.txt"


def render(summary: Summary, _wishes: Wishes) -> str:
    """Return one to three lines, each a text message of at most 160 characters, 70 where the script needs it.

    Long sentences are shortened, who does what by when is not; what still does not fit is counted at the end. The
    public reads no owner.
    """
    return "\n".join(messages(summary)) + "\n"


def messages(summary: Summary) -> list[str]:
    """Return the messages, each begun with its number where there are several."""
    day = short_date(summary.day) if summary.day else ""
    clauses = [_Clause(summary.title, day), *_decisions(summary), *_actions(summary)]
    told = [f"{one.label} {one.words} {one.told}" for one in clauses]
    limit = SHORT if all(_is_short(_simple(words)) for words in told) else WIDE
    written = _simple if limit == SHORT else _composed
    title, *lines = (_Clause(*map(written, (one.label, one.words, one.told))) for one in clauses)
    first = f"{_shortened(title.label, _TITLE)} {title.words}".strip() + "."
    if not lines:
        lines = [
            _Clause("", written(_("No decision was taken."))),
            _Clause("", written(_("No action was agreed."))),
        ]
    return _numbered(_all_of(first, lines, limit) or _some_of(first, lines, limit, written))


def _decisions(summary: Summary) -> list[_Clause]:
    return [_Clause(one.label, one.text) for one in summary.decisions if one.outcome == "decided"]


def _actions(summary: Summary) -> list[_Clause]:
    named = summary.audience != "public"
    return [
        _Clause(one.label, one.text, _whose(one, named)) for one in summary.actions if one.status != "dropped"
    ]


def _whose(task: Task, named: bool) -> str:
    due = short_date(task.due) if task.due else ""
    told = (_shortened(task.owner, _NAME) if named else "", _("done") if task.status == "done" else due)
    return ", ".join(part for part in told if part)


def _all_of(first: str, lines: list[_Clause], limit: int) -> list[str]:
    """Return messages that hold every line, its words as long as they may be; nothing where that can't be done."""
    for width in range(limit, _LEAST - 1, -2):
        packed = _pack([first, *(one.within(width, limit) for one in lines)], limit)
        if len(packed) <= MESSAGES:
            return packed
    return []


def _some_of(first: str, lines: list[_Clause], limit: int, written: Callable[[str], str]) -> list[str]:
    """Return messages that hold as many lines as they can, and say how many more there are.

    Of decisions and actions as many are kept of the one as of the other, as far as there are.
    """
    short = [one.within(_LEAST, limit) for one in lines]
    kept = list(range(len(lines)))
    while kept:
        kept.remove(_least_missed([lines[place].label for place in kept], kept))
        more = written(ngettext("and {n} more.", "and {n} more.", len(lines) - len(kept)))
        packed = _pack([first, *(short[place] for place in kept), more], limit)
        if len(packed) <= MESSAGES:
            return packed
    return _pack([first], limit)


def _least_missed(labels: list[str], kept: list[int]) -> int:
    """Return the last line of the kind that most lines are of."""
    kinds = [label[:1] for label in labels]
    most = max(kinds, key=lambda kind: (kinds.count(kind), kind == kinds[-1]))
    return max(place for place, kind in zip(kept, kinds, strict=True) if kind == most)


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


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


def _shortened(text: str, room: int) -> str:
    """Return text of at most this size; what is left out at its end are whole words, if there is a choice."""
    if size(text) <= room:
        return text
    dots = "..." if _is_short(text) else "…"
    kept = text
    while kept and size(kept + dots) > room:
        kept = kept[:-1]
    while kept and unicodedata.combining(text[len(kept)]):
        kept = kept[:-1]
    words = kept if text[len(kept)] == " " else kept.rpartition(" ")[0]
    enough = 2 * size(words) > size(kept)
    return f"{(words if enough else kept).rstrip(' ,;:.')}{dots}"


def _pack(clauses: Iterable[str], limit: int) -> list[str]:
    """Return clauses joined to as few messages as they fit into, with room for a number where there are several."""
    given = list(clauses)
    if size(" ".join(given)) <= limit:
        return [" ".join(given)]
    packed = given[:1]
    for clause in given[1:]:
        if size(packed[-1]) + 1 + size(clause) <= limit - _NUMBER:
            packed[-1] += f" {clause}"
        else:
            packed.append(clause)
    return packed


def _numbered(packed: list[str]) -> list[str]:
    if len(packed) == 1:
        return packed
    return [f"{place}/{len(packed)} {message}" for place, message in enumerate(packed, 1)]
