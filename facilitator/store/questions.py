"""What people ask of all meetings together: which actions are open, what was promised, where was it said."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from facilitator.store.index import Index
from facilitator.text import clean_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A record and the meeting it stands in; of a record carried over, the newest meeting that has it."""

    kind: str
    """decision, action, request, note, question, concern, parked, sensed or word."""
    id: str
    label: str
    text: str
    status: str
    """How it stands: an action's or request's status, a decision's outcome."""
    who: str = ""
    """Whose it is: an action's owner, whom a request went to."""
    due: date | None = None
    """By when; for a decision, when it is looked at again."""
    more: str = ""
    """What else was said: concerns, an answer, a word on why it was closed."""
    said: datetime | None = None
    path: Path
    meeting: str
    title: str
    series: str
    day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which records are asked for; what is empty does not narrow."""

    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    series: str = ""
    who: str = ""
    since: date | None = None
    until: date | None = None


_COLUMNS = """
    r.kind, r.id, r.label, r.text, r.status, r.who, r.due, r.more, r.said, r.path,
    m.id as meeting, m.title, m.series, m.day
"""
_NEWEST = """
    not exists (select 1 from records n where n.id = r.id and (n.at > r.at or (n.at = r.at and n.path > r.path)))
"""
"""A record that was carried over stands where it stands last."""


def records(index: Index, wanted: Wanted, meetings: Path) -> list[Found]:
    """Return the records asked for, newest meeting first."""
    conditions, values = _narrowed(wanted)
    rows = index.ask(
        f"select {_COLUMNS} from records r join meetings m using (path) where {' and '.join([*conditions, _NEWEST])}"
        " order by r.at desc, r.said, r.number",
        values,
    )
    return [_found(row, meetings) for row in rows if _of(row, wanted)]


def _narrowed(wanted: Wanted) -> tuple[list[str], list[Any]]:
    conditions: list[str] = ["1"]
    values: list[Any] = []
    for column, among in (("r.kind", wanted.kinds), ("r.status", wanted.statuses)):
        if among:
            conditions.append(f"{column} in ({', '.join('?' * len(among))})")
            values += among
    for condition, day in (("m.day >= ?", wanted.since), ("m.day <= ?", wanted.until)):
        if day is not None:
            conditions.append(condition)
            values.append(day.isoformat())
    return conditions, values


def _of(row: Any, wanted: Wanted) -> bool:
    """Tell whether a row is of this series and of this person; SQLite folds the case of ASCII only."""
    series = not wanted.series or row["series"].casefold() == wanted.series.casefold()
    return series and (not wanted.who or wanted.who.casefold() in row["who"].casefold())


def search(index: Index, words: str, meetings: Path, limit: int = 200) -> list[Found]:
    """Return the records in which all these words occur, each as the beginning of a word; the best first.

    Case and accents do not matter. In scripts that write no spaces, a word may stand anywhere.
    """
    wanted = clean_line(words).split()
    if not wanted:
        return []
    if any(map(_spaceless, wanted)):
        return _looked_through(index, wanted, meetings, limit)
    question = " ".join(f'"{word.replace(chr(34), chr(34) * 2)}"*' for word in wanted)
    rows = index.ask(
        f"select {_COLUMNS} from words w join records r on r.number = w.rowid join meetings m using (path)"
        f" where words match ? and {_NEWEST} order by rank, r.at desc limit ?",
        (question, limit),
    )
    return [_found(row, meetings) for row in rows]


def _looked_through(index: Index, wanted: Iterable[str], meetings: Path, limit: int) -> list[Found]:
    everywhere = "(r.text || ' ' || r.who || ' ' || r.more)"
    patterns = [re.sub(r"([%_\\])", r"\\\1", word) for word in wanted]
    conditions = " and ".join(f"{everywhere} like ? escape '\\'" for _pattern in patterns)
    rows = index.ask(
        f"select {_COLUMNS} from records r join meetings m using (path) where {conditions} and {_NEWEST}"
        " order by r.at desc limit ?",
        (*(f"%{pattern}%" for pattern in patterns), limit),
    )
    return [_found(row, meetings) for row in rows]


_SPACELESS = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003134f]"
)
"""Thai, Lao, Burmese, Khmer, and the scripts of Chinese and Japanese: they write no space between words."""


def _spaceless(word: str) -> bool:
    return _SPACELESS.search(word) is not None


def _found(row: Any, meetings: Path) -> Found:
    return Found(
        kind=row["kind"], id=row["id"], label=row["label"], text=row["text"], status=row["status"], who=row["who"],
        due=_day(row["due"]), more=row["more"].strip(), said=_moment(row["said"]), path=meetings / row["path"],
        meeting=row["meeting"], title=row["title"], series=row["series"], day=_day(row["day"]),
    )  # fmt: skip


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _moment(text: str) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
