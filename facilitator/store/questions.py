"""What people ask of all meetings together: which actions are open, what was promised, where was it said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from facilitator.store.index import Index
from facilitator.store.index_rows import ROOM, grouped
from facilitator.store.words import folded, match
from facilitator.text import clean_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A record and the meeting it stands in; of a record carried over, the newest meeting that has it."""

    kind: str
    """decision, action, request, note, question, concern, parked, sensed, word, or meeting."""
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

    @property
    def key(self) -> str:
        """What it goes by in a list of any kinds: what asks about a meeting has that meeting's id."""
        return f"{self.kind}:{self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which records are asked for; what is empty does not narrow."""

    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    series: str = ""
    who: str = ""
    """Part of a name, without case and accents."""
    since: date | None = None
    until: date | None = None


PROMISES = frozenset({"decision", "action", "request"})
"""The kinds that have an index of their own, as they are listed all together."""

_COLUMNS = """
    r.kind, r.id, r.label, r.text, r.status, r.who, r.due, r.more, r.said, f.path,
    m.id as meeting, m.title, m.series, m.day
"""
_FROM = "records r join meetings m using (file) join files f using (file)"
_NEWEST = """
    not exists (
        select 1 from records n
        where n.id = r.id and n.number > r.number and (n.kind = 'meeting') = (r.kind = 'meeting')
    )
"""
"""A record that was carried over stands where it stands last; what asks about a meeting has that meeting's id."""


def records(index: Index, wanted: Wanted, meetings: Path) -> list[Found]:
    """Return the records asked for, newest meeting first, and in a meeting as they were said."""
    conditions, values = _narrowed(wanted)
    rows = index.ask(
        f"select {_COLUMNS} from {_FROM} where {' and '.join([*conditions, _NEWEST])}"
        f" order by r.number / {ROOM} desc, r.number",
        values,
    )
    return [_found(row, meetings) for row in rows]


def _narrowed(wanted: Wanted) -> tuple[list[str], list[Any]]:
    conditions: list[str] = ["r.kind in ('decision', 'action', 'request')"] if _promises(wanted) else ["1"]
    values: list[Any] = []
    for column, among in (("r.kind", wanted.kinds), ("r.status", wanted.statuses)):
        if among:
            conditions.append(f"{column} in ({', '.join('?' * len(among))})")
            values += among
    for condition, day in (("m.day >= ?", wanted.since), ("m.day <= ?", wanted.until)):
        if day is not None:
            conditions.append(condition)
            values.append(day.isoformat())
    for condition, words in (
        ("m.group_of = ?", grouped(wanted.series)),
        ("instr(folded(r.who), ?)", folded(wanted.who)),
    ):
        if words:
            conditions.append(condition)
            values.append(words)
    return conditions, values


def _promises(wanted: Wanted) -> bool:
    """Tell whether all kinds asked for are in the index of promises; SQLite has to be told so to use it."""
    return bool(wanted.kinds) and PROMISES.issuperset(wanted.kinds)


def newest_copy(index: Index, record_id: str, meetings: Path) -> Path | None:
    """Return the file of the newest meeting that has this record, which says how it stands; None where none has."""
    rows = index.ask(
        "select f.path from records r join files f using (file) where r.id = ? and r.kind != 'meeting'"
        " order by r.number desc limit 1",
        (record_id,),
    )
    return next((meetings / row["path"] for row in rows), None)


ANY = Wanted()


def search(index: Index, words: str, meetings: Path, limit: int = 200, wanted: Wanted = ANY) -> list[Found]:
    """Return the records in which all these words occur, each as the beginning of a word; the newest first.

    Case and accents do not matter. In scripts that write no spaces, a word may stand anywhere. A meeting is found by
    its title and its series.
    """
    question = match(clean_line(words))
    if not question:
        return []
    conditions, values = _narrowed(wanted)
    rows = index.ask(
        f"select {_COLUMNS} from words w join records r on r.number = w.rowid join meetings m using (file)"
        f" join files f using (file) where words match ? and {' and '.join([*conditions, _NEWEST])}"
        " order by w.rowid desc limit ?",
        (question, *values, limit),
    )
    return [_found(row, meetings) for row in rows]


def _found(row: Any, meetings: Path) -> Found:
    return Found(
        kind=row["kind"], id=row["id"], label=row["label"], text=row["text"], status=row["status"], who=row["who"],
        due=_day(row["due"]), more=row["more"].strip(), said=_moment(row["said"]), path=meetings / row["path"],
        meeting=row["meeting"], title=row["title"], series=row["series"], day=_day(row["day"]),
    )  # fmt: skip


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        return None
