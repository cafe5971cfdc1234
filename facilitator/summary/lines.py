"""The lines of a summary read back: each entry of a list taken apart, and made into what it tells."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar, cast, get_args

from facilitator.meeting.objections import is_objection
from facilitator.records import NoteKind, Outcome, RequestStatus
from facilitator.summary import counting, words
from facilitator.summary.marks import Entry, Section
from facilitator.summary.value import Asked, Discussed, Fate, Left, Line, Said, Taken, Task

L = TypeVar("L", bound=Line)

_KINDS: dict[str, NoteKind] = {
    "N": "note", "C": "concern", "S": "sensed", "Q": "question", "P": "parked", "W": "word",
}  # fmt: skip
"""What a label's letter tells of a point."""


@dataclass(frozen=True, slots=True)
class _Told:
    """An entry taken apart: its label, the words that were typed, and what stands in the brackets behind them."""

    label: str
    text: str
    marks: tuple[str, ...] = ()
    """What is in bold in the brackets."""
    rest: str = ""
    """What follows it there."""

    @property
    def mark(self) -> str:
        return self.marks[0] if self.marks else ""


_LABEL = re.compile(r"[A-Z]\d+")


def _apart(entry: Entry) -> _Told:
    """Take an entry apart: the brackets are the last ones before the first bold words behind the label."""
    label = entry.head if _LABEL.fullmatch(entry.head) or entry.head == words.item() else ""
    pieces = entry.pieces[1:] if label else entry.pieces
    for place, piece in enumerate(pieces):
        before = "".join(other.text for other in pieces[:place])
        if piece.bold and before.rfind("(") > before.rfind(")"):
            marks = tuple(other.text for other in pieces[place:] if other.bold)
            rest = "" if pieces[-1].bold else pieces[-1].text.removesuffix(")")
            return _Told(label, before[: before.rfind("(")].strip(), marks, rest)
    return _Told(label, "".join(piece.text for piece in pieces).strip())


def lines(section: Section, *kinds: type[L]) -> tuple[L, ...]:
    """Return the lines of these kinds in a section; what has no label is none of ours."""
    read_kind: dict[str, Callable[[Entry, _Told], Line]] = {"D": _taken, "A": _task, "R": _asked}
    told = ((entry, _apart(entry)) for entry in section.entries)
    labelled = ((entry, one) for entry, one in told if _LABEL.fullmatch(one.label))
    found = (read_kind.get(one.label[0], _said)(entry, one) for entry, one in labelled)
    return tuple(line for line in found if isinstance(line, kinds))


def _taken(entry: Entry, told: _Told) -> Taken:
    fate, replaced_by = _fate(told.mark)
    method = counting.read_method("".join(told.marks[1:2] if fate else told.marks[:1]))
    counted, *more = told.rest.split("; ")
    return Taken(
        label=told.label,
        text=told.text,
        outcome=cast(Outcome, fate or "decided"),
        method=method,
        share=next(filter(None, map(counting.read_share, more)), ""),
        counts=counting.read_counted(counted.removeprefix(": "), method),
        review=_day(words.again, more),
        replaced_by=replaced_by,
        concerns=_behind(entry, *words.CONCERNS, whole=is_objection),
        needed=" ".join(_behind(entry, words.needed, words.note)),
        earlier=_behind(entry, words.earlier),
        carried=told.mark == words.still_in_force(),
    )


def _fate(mark: str) -> tuple[str, str]:
    """Return the outcome that this mark names, and what replaced the decision; both empty for a method's name."""
    states = words.states()
    label = words.within(words.replaced, mark)
    if label and _LABEL.fullmatch(label):
        return "replaced", label
    if mark == words.still_in_force():
        return "decided", ""
    return next((outcome for outcome in get_args(Outcome) if states[outcome] == mark), ""), ""


def _task(entry: Entry, told: _Told) -> Task:
    more = told.rest.split(", ")
    dropped = words.states()["dropped"] in more
    return Task(
        label=told.label,
        text=told.text,
        owner=unless(words.nobody(), told.mark),
        due=_day(words.by, more),
        status="done" if entry.box else "dropped" if dropped else "open",
        why=" ".join(_behind(entry, words.came_of, words.note)),
        carried=words.from_last_time() in more,
    )


def _asked(entry: Entry, told: _Told) -> Asked:
    more = told.rest.split(", ")
    states = words.states()
    return Asked(
        label=told.label,
        text=told.text,
        of=unless(words.nobody(), told.mark),
        due=_day(words.by, more),
        status=next((state for state in get_args(RequestStatus) if states[state] in more), "open"),
        answer=" ".join(_behind(entry, words.answer, words.note)),
        carried=words.from_last_time() in more,
    )


def _said(entry: Entry, told: _Told) -> Said:
    kind = _KINDS.get(told.label[0], "note")
    states = words.states()
    sensed = kind == "sensed"
    method = counting.read_method(unless(words.sensed(), told.mark)) if sensed else ""
    return Said(
        label=told.label,
        text=told.text,
        kind=kind,
        method=method,
        counts=counting.read_counted(told.rest.removeprefix(": "), method) if sensed else (),
        status=next((state for state in ("done", "dropped") if states[state] == told.mark), "open"),
        answer=" ".join(_behind(entry, words.came_of, words.note)),
        carried=told.mark == words.from_last_time(),
    )


def _behind(
    entry: Entry, *phrases: Callable[[str], str], whole: Callable[[str], bool] = lambda _words: False
) -> tuple[str, ...]:
    """Return what was put into one of these phrases in the entries below, and those that are one as a `whole`."""
    said = (
        (one.text if whole(one.text) else words.within(phrase, one.text) for phrase in phrases)
        for one in entry.below
    )
    return tuple(text for one in said if (text := next(filter(None, one), "")))


def discussed(entry: Entry) -> Discussed:
    """Return the item of the agenda that this entry tells of, and what was said under it."""
    parts = entry.rest.removeprefix("(").removesuffix(")").split(", ")
    return Discussed(
        title=entry.head,
        planned=_minutes(words.planned, parts),
        spent=_minutes(words.took, parts),
        points=lines(Section(entries=entry.below), Said),
    )


def _minutes(phrase: Callable[[int], str], parts: Iterable[str]) -> int | None:
    numbers = ((words.first_number(part), part) for part in parts)
    return next((n for n, part in numbers if n is not None and phrase(n) == part), None)


def left_for_later(entry: Entry) -> Left | None:
    """Return the item of the agenda that this entry tells was left for another time, if it tells of one."""
    told = _apart(entry)
    if told.label != words.item():
        return None
    fates: list[Fate] = [fate for fate, name in words.fates().items() if name == told.mark]
    return Left(title=told.text, fate=(*fates, "parked")[0])


def _day(phrase: Callable[[str], str], parts: Iterable[str]) -> date | None:
    said = (words.within(phrase, part) for part in parts)
    return next((words.read_day(day) for day in said if day), None)


def unless(nothing: str, text: str) -> str:
    """Return text, or nothing where it is the words that stand for nothing."""
    return "" if text == nothing else text
