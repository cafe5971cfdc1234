"""Next meeting, decisions, actions and requests as at most three text messages, for phones that show nothing else."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from facilitator.i18n import _, full_date, ngettext, short_date
from facilitator.summary.formats import Wishes
from facilitator.summary.next_day import next_day
from facilitator.summary.phone_alphabet import composed, is_short, simple, size
from facilitator.summary.value import Asked, Summary, Task

MESSAGES = 3
"""No more than so many are sent: every one costs somebody something."""
SHORT, WIDE = 160, 70
"""How much fits into one message: in the alphabet that every phone has, and in any other script."""

_NUMBER = 4
"""How much of a message its number takes, such as `1/3 `."""
_LEAST, _NAME, _TITLE = 12, 24, 32
"""How far the words of a line, a name and a title are shortened."""


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

    When the next meeting is comes first, then what was decided, who does what, and what others were asked. Long
    sentences are shortened, who does what by when is not; what still does not fit is counted at the end, of each kind
    as much. The public reads no owner.
    """
    return "\n".join(messages(summary)) + "\n"


def messages(summary: Summary) -> list[str]:
    """Return the messages, each begun with its number where there are several."""
    day = short_date(summary.day) if summary.day else ""
    kept = (*_decisions(summary), *_actions(summary), *_requests(summary))
    clauses = [_Clause(summary.title, day), _next(summary), *kept]
    told = [f"{one.label} {one.words} {one.told}" for one in clauses]
    limit = SHORT if all(is_short(simple(words)) for words in told) else WIDE
    written = simple if limit == SHORT else composed
    title, coming, *lines = (_Clause(*map(written, (one.label, one.words, one.told))) for one in clauses)
    first = [f"{_shortened(title.label, _TITLE)} {title.words}".strip() + "."]
    if coming.words:
        first.append(coming.within(limit // 2, limit))
    if not lines:
        lines = [
            _Clause("", written(_("No decision was taken."))),
            _Clause("", written(_("No action was agreed."))),
        ]
    return _numbered(_all_of(first, lines, limit) or _some_of(first, lines, limit, written))


def _next(summary: Summary) -> _Clause:
    """Return when and where people meet again, its day in short; without words where that is not set."""
    said, today = summary.next_meeting, summary.day or date.min
    day, _time = next_day(said, today, summary.language)
    return _Clause(_("Next meeting:"), said.replace(full_date(day), short_date(day)) if day else said)


def _decisions(summary: Summary) -> list[_Clause]:
    taken = [_Clause(one.label, one.text) for one in summary.decisions if one.outcome == "decided"]
    given = [_Clause(one.label, one.text, _("advice")) for one in summary.advice if one.outcome == "decided"]
    return [*taken, *given]


def _actions(summary: Summary) -> list[_Clause]:
    named = summary.audience != "public"
    return [
        _Clause(one.label, one.text, _whose(one, named)) for one in summary.actions if one.status != "dropped"
    ]


def _whose(task: Task, named: bool) -> str:
    due = short_date(task.due) if task.due else ""
    told = (_shortened(task.owner, _NAME) if named else "", _("done") if task.status == "done" else due)
    return ", ".join(part for part in told if part)


def _requests(summary: Summary) -> list[_Clause]:
    """Return what was asked of others: of whom, and what they answered, else by when they were to."""
    asked = (one for one in summary.requests if one.status != "withdrawn")
    return [_Clause(one.label, one.text, _of_whom(one)) for one in asked]


def _of_whom(one: Asked) -> str:
    of = "" if one.of == _("a member") else _shortened(one.of, _NAME)
    if one.status == "answered":
        return ": ".join(part for part in (of, _shortened(one.answer or _("answered"), _NAME)) if part)
    return ", ".join(part for part in (of, short_date(one.due) if one.due else "") if part)


def _all_of(first: list[str], lines: list[_Clause], limit: int) -> list[str]:
    """Return messages that hold every line, its words as long as they may be; nothing where that can't be done."""
    found: list[str] = []
    shortest, longest = _LEAST, limit
    while shortest <= longest:
        width = (shortest + longest) // 2 if found else shortest
        packed = _pack([*first, *(one.within(width, limit) for one in lines)], limit)
        if len(packed) <= MESSAGES:
            found, shortest = packed, width + 1
        elif not found:
            return []
        else:
            longest = width - 1
    return found


def _some_of(first: list[str], lines: list[_Clause], limit: int, written: Callable[[str], str]) -> list[str]:
    """Return messages that hold as many lines as they can, and say how many more there are.

    Of decisions and actions as many are told of the one as of the other, as far as there are.
    """
    found = _pack(first, limit)
    turns = _in_turn(lines)
    for count in range(len(turns)):
        more = written(ngettext("and {n} more.", "and {n} more.", len(lines) - count))
        told = [lines[place].within(_LEAST, limit) for place in sorted(turns[:count])]
        packed = _pack([*first, *told, more], limit)
        if len(packed) > MESSAGES:
            break
        found = packed
    return found


def _in_turn(lines: list[_Clause]) -> list[int]:
    """Return the places of the lines, of each kind one in turn."""
    nth: Counter[str] = Counter()
    turns = []
    for place, line in enumerate(lines):
        kind = line.label[:1]
        nth[kind] += 1
        turns.append((nth[kind], place))
    return [place for _nth, place in sorted(turns)]


def _shortened(text: str, room: int) -> str:
    """Return text of at most this size; what is left out at its end are whole words, if there is a choice."""
    if size(text) <= room:
        return text
    dots = "..." if is_short(text) else "…"
    kept = text[:room]
    while kept and (size(kept + dots) > room or unicodedata.combining(text[len(kept)])):
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
