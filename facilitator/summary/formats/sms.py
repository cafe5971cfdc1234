"""Next meeting, decisions, actions and requests as at most three text messages, for phones that show nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from facilitator.i18n import _, full_date, ngettext, short_date
from facilitator.summary.formats import Wishes
from facilitator.summary.next_day import next_day
from facilitator.summary.phone_alphabet import composed, is_short, simple, size
from facilitator.summary.phone_messages import MESSAGES, NUMBER, numbered, pack, shortened
from facilitator.summary.value import Asked, Summary, Task

SHORT, WIDE = 160, 70
"""How much fits into one message: in the alphabet that every phone has, and in any other script."""

_LEAST, _NAME, _TITLE = 12, 24, 32
"""How far the words of a line that is no decision, a name and a title are shortened."""


@dataclass(frozen=True, slots=True)
class _Clause:
    """One line of the summary: its label, its words, and who does it by when, which is never cut."""

    label: str
    words: str
    told: str = ""
    whole: bool = False
    """Whether its words are never shortened: the beginning of a decision can read as another decision."""

    def within(self, width: int, limit: int) -> str:
        """Return the clause in a message of this limit, its words shortened to this width."""
        told = f" ({self.told})" if self.told else ""
        room = limit - NUMBER - size(f"{self.label} {told}.")
        words = self.words if self.whole else shortened(self.words, min(width, max(room, 1)))
        ended = "" if not told and words.endswith((".", "!", "?", "…")) else "."
        return f"{self.label} {words}{told}{ended}".lstrip()

    def written(self, how: Callable[[str], str]) -> _Clause:
        """Return the clause in the letters of the message."""
        return _Clause(how(self.label), how(self.words), how(self.told), self.whole)


SUFFIX = ".sms.txt"


def render(summary: Summary, _wishes: Wishes) -> str:
    """Return one to three lines, each a text message of at most 160 characters, 70 where the script needs it.

    When the next meeting is comes first, then what was decided, who does what, and what others were asked. Decisions
    are told whole; long sentences of the others are shortened, who does what by when is not. What still does not fit is
    counted at the end, of each kind as much. The public reads no owner.
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
    title, coming, *lines = (one.written(written) for one in clauses)
    first = [f"{shortened(title.label, _TITLE)} {title.words}".strip() + "."]
    if coming.words:
        first.append(coming.within(limit // 2, limit))
    if not lines:
        lines = [
            _Clause("", written(_("No decision was taken."))),
            _Clause("", written(_("No action was agreed."))),
        ]
    return numbered(_all_of(first, lines, limit) or _some_of(first, lines, limit, written))


def _next(summary: Summary) -> _Clause:
    """Return when and where people meet again, its day in short; without words where that is not set."""
    said, today = summary.next_meeting, summary.day or date.min
    day, _time = next_day(said, today, summary.language)
    return _Clause(_("Next meeting:"), said.replace(full_date(day), short_date(day)) if day else said)


def _decisions(summary: Summary) -> list[_Clause]:
    taken = [_Clause(one.label, one.text, "", True) for one in summary.decisions if one.outcome == "decided"]
    given = [
        _Clause(one.label, one.text, _("advice"), True) for one in summary.advice if one.outcome == "decided"
    ]
    return [*taken, *given]


def _actions(summary: Summary) -> list[_Clause]:
    named = summary.audience != "public"
    return [
        _Clause(one.label, one.text, _whose(one, named)) for one in summary.actions if one.status != "dropped"
    ]


def _whose(task: Task, named: bool) -> str:
    due = short_date(task.due) if task.due else ""
    told = (shortened(task.owner, _NAME) if named else "", _("done") if task.status == "done" else due)
    return ", ".join(part for part in told if part)


def _requests(summary: Summary) -> list[_Clause]:
    """Return what was asked of others: of whom, and what they answered, else by when they were to."""
    asked = (one for one in summary.requests if one.status != "withdrawn")
    return [_Clause(one.label, one.text, _of_whom(one)) for one in asked]


def _of_whom(one: Asked) -> str:
    of = "" if one.of == _("a member") else shortened(one.of, _NAME)
    if one.status == "answered":
        return ": ".join(part for part in (of, shortened(one.answer or _("answered"), _NAME)) if part)
    return ", ".join(part for part in (of, short_date(one.due) if one.due else "") if part)


def _all_of(first: list[str], lines: list[_Clause], limit: int) -> list[str]:
    """Return messages that hold every line, its words as long as they may be; nothing where that can't be done."""
    found: list[str] = []
    shortest, longest = _LEAST, limit
    while shortest <= longest:
        width = (shortest + longest) // 2 if found else shortest
        packed = pack([*first, *(one.within(width, limit) for one in lines)], limit, _whole(lines, limit))
        if len(packed) <= MESSAGES:
            found, shortest = packed, width + 1
        elif not found:
            return []
        else:
            longest = width - 1
    return found


def _some_of(first: list[str], lines: list[_Clause], limit: int, written: Callable[[str], str]) -> list[str]:
    """Return messages that hold as many lines as they can, and say how many more there are.

    Of decisions and actions as many are told of the one as of the other, as far as there are and messages hold them.
    """
    found, told = pack([*first, _more(lines, limit, written)], limit), set[int]()
    last = len(lines)
    for nth, place in _in_turn(lines, first, limit):
        if nth > last:
            break
        kept = sorted({*told, place})
        more = _more([one for at, one in enumerate(lines) if at not in kept], limit, written)
        shown = [lines[at].within(_LEAST, limit) for at in kept]
        packed = pack([*first, *shown, more], limit, _whole(lines, limit))
        if len(packed) <= MESSAGES:
            found, told = packed, set(kept)
        else:
            last = nth
    return found


def _whole(lines: Iterable[_Clause], limit: int) -> frozenset[str]:
    return frozenset(one.within(limit, limit) for one in lines if one.whole)


def _more(lines: Iterable[_Clause], limit: int, written: Callable[[str], str]) -> str:
    """Return how many lines are left out, of each kind where there is room, and where to read them."""
    left = Counter(one.label[:1] for one in lines)
    told = (
        ngettext("{n} more decision", "{n} more decisions", left["D"]) if left["D"] else "",
        ngettext("{n} more action", "{n} more actions", left["A"]) if left["A"] else "",
        ngettext("{n} more request", "{n} more requests", left["R"]) if left["R"] else "",
    )
    whole = written(_("and {what}: ask for the summary.", what=", ".join(filter(None, told))))
    return (
        whole
        if size(whole) <= limit // 2
        else written(_("and {n} more: ask for the summary.", n=left.total()))
    )


def _in_turn(lines: list[_Clause], first: list[str], limit: int) -> list[tuple[int, int]]:
    """Return the places of the lines, of each kind one in turn, without what messages do not hold even by itself."""
    nth: Counter[str] = Counter()
    turns = []
    for place, line in enumerate(lines):
        alone = pack([*first, line.within(_LEAST, limit), "x" * (limit // 2)], limit, _whole([line], limit))
        if len(alone) <= MESSAGES:
            kind = line.label[:1]
            nth[kind] += 1
            turns.append((nth[kind], place))
    return sorted(turns)
