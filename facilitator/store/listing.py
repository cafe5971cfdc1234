"""All meetings in short, as the index has them; a file that can't be read is counted and left out."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from facilitator.i18n import ngettext
from facilitator.store.index import Index
from facilitator.store.index_rows import grouped
from facilitator.store.shelf import Entry

if TYPE_CHECKING:
    from facilitator.meeting.value import State


def entries(
    index: Index, meetings: Path, *, series: str | None = None, unfinished: bool = False
) -> list[Entry]:
    """Return meetings in short, newest first: all, those of one series, or those that have not ended."""
    conditions = [
        "m.group_of = ?" if series is not None else "?",
        "m.state != 'ended'" if unfinished else "1",
    ]
    rows = index.ask(
        f"select f.path, m.* from meetings m join files f using (file) where {' and '.join(conditions)}"
        " order by m.newest desc, m.id",
        [grouped(series) if series is not None else 1],
    )
    return [_entry(row, meetings) for row in rows]


def held_last(index: Index, meetings: Path, count: int) -> list[Entry]:
    """Return the meetings that ended last, at most so many, newest first."""
    rows = index.ask(
        "select f.path, m.* from meetings m join files f using (file) where m.state = 'ended'"
        " order by m.newest desc, m.id limit ?",
        [count],
    )
    return [_entry(row, meetings) for row in rows]


def still_open(index: Index) -> dict[str, int]:
    """Return how many actions of each meeting are open, by its id; what a later meeting took over is counted there."""
    rows = index.ask(
        "select m.id, count(*) from records r join meetings m using (file) where r.kind = 'action'"
        " and r.status = 'open' and not exists (select 1 from records n where n.id = r.id and n.number > r.number)"
        " group by m.id"
    )
    return {row[0]: row[1] for row in rows}


def unreadable(index: Index) -> int:
    """Return how many files are there that no meeting could be read from."""
    return int(index.ask("select count(*) from files where file not in (select file from meetings)")[0][0])


def unreadable_told(count: int) -> str:
    """Return what to say of so many files that can't be read; empty for none."""
    if not count:
        return ""
    return ngettext("{n} meeting can't be read. `facilitator doctor` tells what can be saved.",
                    "{n} meetings can't be read. `facilitator doctor` tells what can be saved.", count)  # fmt: skip


def _entry(row: Any, meetings: Path) -> Entry:
    return Entry(
        path=meetings / row["path"], id=row["id"], title=row["title"], state=_state(row["state"]),
        day=_or_none(date.fromisoformat, row["day"]), series=row["series"],
        started=_or_none(datetime.fromisoformat, row["started"]),
        ended=_or_none(datetime.fromisoformat, row["ended"]),
        decisions=row["decisions"], actions=row["actions"],
    )  # fmt: skip


def _state(word: str) -> State:
    return cast("State", word) if word in ("prepared", "running", "paused", "ended") else "prepared"


def _or_none(read: Any, text: str) -> Any:
    try:
        return read(text) if text else None
    except ValueError:
        return None
