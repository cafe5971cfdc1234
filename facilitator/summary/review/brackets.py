"""What stands in brackets behind a line, as somebody changed it: who, by when, how it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from facilitator.capture import read_date
from facilitator.i18n import _, full_date, language
from facilitator.summary import counting, words
from facilitator.summary.review.comparing import Word, fold, folded, joined, opcodes, patched, split
from facilitator.summary.review.units import Unit
from facilitator.summary.review.value import What
from facilitator.summary.value import Asked, Said, Taken, Task


@dataclass(frozen=True, slots=True)
class Change:
    """One field of a line, as it was and as somebody would have it."""

    what: What
    before: str
    after: str
    field: str = ""
    value: Any = None


def changes(unit: Unit, edited: tuple[Word, ...], today: date) -> Iterator[Change]:
    """Yield what became of a line: its words, and each thing that stands in its brackets."""
    text, bracket = _apart(unit, edited)
    before = unit.words[: unit.text]
    if isinstance(unit.line, Said) and unit.line.kind == "word":
        text, bracket = _without_mark(edited), unit.words[unit.text :]
    if folded(text) != folded(before):
        after = patched(before, text)
        yield Change("wording" if after else "unclear", joined(before), after, "text", after)
    if folded(bracket) != folded(unit.words[unit.text :]):
        yield from _bracket_changes(unit, joined(bracket), today)


def _without_mark(edited: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return a hard word without the mark that nobody has explained it yet: that comes and goes with its words."""
    mark = folded(split(f"({words.unexplained()})"))
    return edited[: -len(mark)] if folded(edited[-len(mark) :]) == mark else edited


def _apart(unit: Unit, edited: tuple[Word, ...]) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """Return the words and the brackets of a changed line: these begin where what was left of them begins."""
    if unit.text == len(unit.words):
        return edited, ()
    equal = [(i, j, k) for kind, i, j, k, _n in opcodes(unit.words, edited) if kind == "equal"]
    same = [(i + n, k + n) for i, j, k in equal for n in range(j - i)]
    behind = [k for i, k in same if i >= unit.text]
    before = max((k + 1 for i, k in same if i < unit.text), default=0)
    first = behind[0] if behind else len(edited)
    opens = [
        place for place in range(before, min(first + 1, len(edited))) if edited[place].shown.startswith("(")
    ]
    begin = opens[-1] if opens else first
    return edited[:begin], edited[begin:]


def _bracket_changes(unit: Unit, bracket: str, today: date) -> Iterator[Change]:
    line, before = unit.line, joined(unit.words[unit.text :])
    said = bracket.strip().removeprefix("(").removesuffix(".").removesuffix(")")
    found: list[Change] | None = None
    if isinstance(line, Task):
        found = _task(line, said, today)
    elif isinstance(line, Asked):
        found = _asked(line, said, today)
    elif isinstance(line, Taken):
        found = _taken(line, said, today)
    if found is None:
        found = [Change("unclear", before, bracket or _("(nothing)"))]
    yield from found


def _task(line: Task, said: str, today: date) -> list[Change] | None:
    """Read `Sam, by Friday 27 November 2026`; None where a part of it is not understood."""
    who, more = _names(said)
    due, unknown = _due(more, today)
    if unknown or not said:
        return None
    return [*_who(line.owner, who, "owner"), *_when(line.due, due, "due")]


def _asked(line: Asked, said: str, today: date) -> list[Change] | None:
    """Read `asked of the clinic, by Friday 11 December 2026, no answer yet`."""
    who, more = _names(said)
    due, unknown = _due(more, today)
    if unknown or not said:
        return None
    whom = words.within(words.of_whom, who)
    found = [*_who(line.of, who if whom is None else whom, "addressee"), *_when(line.due, due, "due")]
    states = words.states()
    if states["answered"] in more and line.status == "open":
        found.append(Change("answer", states["open"], states["answered"], "status", "answered"))
    return found


def _taken(line: Taken, said: str, today: date) -> list[Change] | None:
    """Read `consent: 7 agree; we look at it again on Thursday 4 March 2027`; the method can't be changed here."""
    first, *more = re.split(r";\s*", said)
    days = [day for part in more if (day := read_day(part, today)) is not None]
    known = {fold(counting.share(line.share))} if line.share else set()
    unknown = [part for part in more if fold(part) not in known and read_day(part, today) is None]
    if unknown or len(days) > 1:
        return None
    counted = counting.counted(line.counts, line.method)
    head, _colon, told = first.partition(": ")
    named = ", ".join(part for part in (_state(line), counting.method(line.method)) if part)
    if fold(head) != fold(named or words.states()["decided"]):
        return None
    found = _when(line.review, days[0] if days else None, "review")
    if fold(told) == fold(counted):
        return found
    counts = counting.read_counted(told, line.method)
    if len(counts) != len(told.split(", ")):
        return None
    return [*found, Change("count", counted, counting.counted(counts, line.method), "counts", counts)]


def _state(line: Taken) -> str:
    if line.outcome == "decided":
        return words.still_in_force() if line.carried else ""
    return words.replaced(line.replaced_by) if line.replaced_by else words.states()[line.outcome]


def _names(said: str) -> tuple[str, list[str]]:
    """Return the names at the beginning, and the parts behind them."""
    parts = [part.strip() for part in said.split(",")]
    behind = next((place for place, part in enumerate(parts) if place and _is_no_name(part)), len(parts))
    return ", ".join(part for part in parts[:behind] if part), parts[behind:]


def _is_no_name(part: str) -> bool:
    known = (*words.states().values(), words.no_date(), words.from_last_time())
    return (
        part in known
        or bool(re.search(r"\d", part))
        or words.within(words.by, part) is not None
        or (read_date(part, date(2000, 1, 1), language()) is not None)
    )


def _due(parts: list[str], today: date) -> tuple[date | None, list[str]]:
    """Return the date among these parts, and the parts that are nothing we know."""
    known = (*words.states().values(), words.no_date(), words.from_last_time())
    left = [part for part in parts if part and part not in known]
    days = [read_day(part, today) for part in left]
    if len(left) == 1 and days[0] is not None:
        return days[0], []
    return None, left


def read_day(said: str, today: date) -> date | None:
    """Return the day somebody wrote; where the weekday they left standing is another, it is the date that counts."""
    inside = next(
        (found for phrase in (words.by, words.again) if (found := words.within(phrase, said))), said
    )
    day = words.read_day(inside) or read_date(said, today, language()) or read_date(inside, today, language())
    if day is not None or not (digits := re.search(r"\d", inside)):
        return day
    return read_date(inside[digits.start() :], today, language())


def _who(before: str, after: str, field: str) -> list[Change]:
    after = "" if fold(after) == fold(words.nobody()) else after
    if fold(before) == fold(after):
        return []
    return [Change("owner", before or words.nobody(), after or words.nobody(), field, after)]


def _when(before: date | None, after: date | None, field: str) -> list[Change]:
    if before == after:
        return []
    return [Change("date", told_day(before), told_day(after), field, after)]


def told_day(day: date | None) -> str:
    """Return a day in words, or that there is none."""
    return full_date(day) if day else words.no_date()


def read_bracket(said: str, today: date) -> tuple[str, date | None] | None:
    """Return who and by when, of brackets somebody wrote behind a new line; None where they say something else."""
    who, more = _names(said)
    due, unknown = _due(more, today)
    return None if unknown else (who, due)
