"""What the index keeps of a meeting's file: a row for the meeting and one for each record, made of its tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from facilitator.store.line import Row
from facilitator.store.words import folded

_LETTERS = {"note": "N", "question": "Q", "concern": "C", "parked": "P", "sensed": "S", "word": "W"}
_ZERO = datetime(2000, 1, 1, tzinfo=UTC)

ROOM = 1 << 16
"""How many numbers of records a millisecond has: they grow with time, so that the newest is found first."""

Tables = Mapping[str, Mapping[str, Row]]


class MeetingRow(NamedTuple):
    """One meeting in short."""

    id: str
    title: str
    series: str
    group_of: str
    """Its series as it is compared."""
    state: str
    day: str
    started: str
    ended: str
    newest: float
    """By when the list of meetings is in order: its start, else the day it is planned for, else when it was planned."""
    decisions: int
    actions: int
    """How many are open."""
    goes: str
    """The day from which it is to be deleted; empty where it is kept."""


class RecordRow(NamedTuple):
    """One record, and the meeting itself as one, so that its title is found."""

    id: str
    kind: str
    label: str
    text: str
    who: str
    due: str
    status: str
    said: str
    more: str

    @property
    def words(self) -> str:
        """What of it can be found."""
        return folded(f"{self.text} {self.who} {self.more}")


def meeting_row(tables: Tables) -> MeetingRow | None:
    """Return the meeting these tables tell of; None where they tell of none, or of several."""
    heads = list(tables.get("meeting", {}).values())
    if len(heads) != 1:
        return None
    head = {name: str(value) for name, value in heads[0].items()}
    series = head.get("series", "")
    return MeetingRow(
        head["id"], head.get("title", ""), series, grouped(series), head.get("state", "prepared"),
        head.get("day", ""), head.get("started", ""), head.get("ended", ""), _newest(head),
        sum(row.get("outcome", "decided") == "decided" for row in tables.get("decisions", {}).values()),
        sum(row.get("status", "open") == "open" for row in tables.get("actions", {}).values()),
        _goes(head.get("ended", ""), head.get("keep_days", "")),
    )  # fmt: skip


def _goes(ended: str, days: str) -> str:
    try:
        return (datetime.fromisoformat(ended).date() + timedelta(days=int(days))).isoformat()
    except (ValueError, OverflowError):
        return ""


def grouped(series: str) -> str:
    """Return the name of a series as it is compared: who deletes by it must not hit one that only looks like it."""
    return series.strip().casefold()


def _newest(head: Mapping[str, str]) -> float:
    began = _seconds(head.get("started", ""))
    planned = _seconds(head.get("day", ""))
    return max(began, planned) or _seconds(head.get("created", ""))


def first_number(tables: Tables) -> int:
    """Return the number the first record of a meeting would like: the later the meeting, the higher."""
    [head] = tables["meeting"].values()
    at = _seconds(str(head.get("ended") or head.get("started") or head.get("created") or ""))
    return max(int((at - _ZERO.timestamp()) * 1000), 0) * ROOM


def _seconds(moment: str) -> float:
    try:
        return datetime.fromisoformat(moment).timestamp() if moment else 0.0
    except (ValueError, OverflowError, OSError):
        return 0.0


def record_rows(tables: Tables) -> list[RecordRow]:
    """Return what a meeting's tables keep, in the order it was said."""
    [head] = tables["meeting"].values()
    title, series = str(head.get("title", "")), str(head.get("series", ""))
    said = str(head.get("started") or head.get("created") or "")
    meeting = RecordRow(
        str(head["id"]), "meeting", "", title, "", "", str(head.get("state", "prepared")), said, series
    )
    return [meeting, *sorted(_records(tables), key=lambda row: row.said)]


def _records(tables: Tables) -> Iterator[RecordRow]:
    for row in tables.get("decisions", {}).values():
        more = " ".join(map(str, (*row.get("concerns", ()), row.get("needed", ""))))
        yield _row(row, "decision", "D", due="review", status=row.get("outcome", "decided"), more=more)
    for row in tables.get("actions", {}).values():
        yield _row(row, "action", "A", who="owner", more=row.get("why", ""))
    for row in tables.get("requests", {}).values():
        yield _row(row, "request", "R", who="addressee", more=row.get("answer", ""))
    for row in tables.get("notes", {}).values():
        kind = str(row.get("kind", "note"))
        yield _row(row, kind, _LETTERS.get(kind, "N"), more=row.get("answer", ""))


def _row(
    row: Row,
    kind: str,
    letter: str,
    *,
    who: str = "",
    due: str = "due",
    status: object = "",
    more: object = "",
) -> RecordRow:
    """Return a record's row; `who` and `due` name the fields they stand in."""
    return RecordRow(
        str(row["id"]), kind, f"{letter}{row.get('number', '')}", str(row.get("text", "")),
        str(row.get(who, "")), str(row.get(due, "")), str(status or row.get("status", "open")),
        str(row.get("at", "")), str(more).strip(),
    )  # fmt: skip
