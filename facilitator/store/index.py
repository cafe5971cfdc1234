"""The index of all meetings: derived from their files, thrown away and made anew whenever it does not fit them.

It is one SQLite file with a full-text table. Before it answers, it looks at every meeting's file and reads again those
whose size or time of change is not what it was; so nothing has to tell it that a file was changed, replaced, restored
or taken away. No answer is ever in the index alone.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from facilitator.errors import FacilitatorError
from facilitator.store import index_sealed
from facilitator.store.database import read_journal
from facilitator.store.line import Row
from facilitator.store.seal import UNSEALED, Seal
from facilitator.store.shelf import Shelf

Progress = Callable[[int, int], None]
"""Told how many of how many files have been read again."""

NAME = "index.sqlite"
WORTH_SAVING = 20
"""How many files must have been read again for the index of a sealed folder to be saved: it is written whole."""

VERSION = 1
"""Goes up with every change of the tables below, so that an index of another shape is made anew."""

_TABLES = """
create table files (path text primary key, size integer, changed integer, node integer) without rowid;
create table meetings (
    path text primary key, id text, title text, series text, state text, day text, started text, ended text, at text
) without rowid;
create table records (
    number integer primary key, path text, id text, kind text, label text, text text, who text, due text,
    status text, said text, more text, at text
);
create index records_path on records (path);
create index records_id on records (id, at);
create index records_open on records (kind, status);
create virtual table words using fts5 (
    text, who, more, content='records', content_rowid='number', tokenize='unicode61 remove_diacritics 2', prefix='2 3'
);
create trigger added after insert on records begin
    insert into words (rowid, text, who, more) values (new.number, new.text, new.who, new.more);
end;
create trigger taken after delete on records begin
    insert into words (words, rowid, text, who, more) values ('delete', old.number, old.text, old.who, old.more);
end;
"""

_RECORDS = ("path", "id", "kind", "label", "text", "who", "due", "status", "said", "more", "at")
_MEETINGS = ("path", "id", "title", "series", "state", "day", "started", "ended", "at")
_LETTERS = {"note": "N", "question": "Q", "concern": "C", "parked": "P", "sensed": "S", "word": "W"}


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells that a file is still the one that was read: its size, its time of change, its number on the disk."""

    size: int
    changed: int
    node: int


def index_of(shelf: Shelf) -> Index:
    """Return the index of a shelf; raises Locked while its passphrase is missing."""
    return Index(shelf.folder / NAME, shelf.meetings, shelf.seal)


class Index:
    """The index in one SQLite file; in memory where that file can't be written, or where the folder is sealed."""

    def __init__(self, path: Path, meetings: Path, seal: Seal = UNSEALED) -> None:
        self.path = path
        self._meetings = meetings
        self._seal = seal
        self._connection = self._opened()

    @property
    def _sealed(self) -> bool:
        return self._seal is not UNSEALED

    def _opened(self) -> sqlite3.Connection:
        try:
            return self._open()
        except (sqlite3.Error, OSError):
            self._thrown_away()
        try:
            return self._open()
        except (sqlite3.Error, OSError):
            return _open(None)

    def _open(self) -> sqlite3.Connection:
        if self._sealed:
            return _made(index_sealed.opened(self.path, self._seal))
        return _open(self.path)

    def _thrown_away(self) -> None:
        index_sealed.throw_away(self.path)
        for ending in ("", "-wal", "-shm", "-journal"):
            with suppress(OSError):
                self.path.with_name(self.path.name + ending).unlink()

    def ask(self, question: str, values: Iterable[Any] = ()) -> list[sqlite3.Row]:
        """Return the rows that answer a question in SQL; call `refresh` first."""
        return self._connection.execute(question, tuple(values)).fetchall()

    def refresh(self, progress: Progress | None = None) -> None:
        """Read again what has changed on the disk since the last time; an index that is damaged is made anew."""
        try:
            self._refresh(progress)
        except sqlite3.DatabaseError:
            self._connection.close()
            self._thrown_away()
            self._connection = self._opened()
            self._refresh(progress)

    def _refresh(self, progress: Progress | None) -> None:
        found = dict(stamps(self._meetings))
        known = {row[0]: Stamp(*row[1:]) for row in self.ask("select path, size, changed, node from files")}
        gone = [path for path in known if path not in found]
        stale = [path for path, stamp in found.items() if known.get(path) != stamp]
        if not gone and not stale:
            return
        with self._connection:
            self._connection.execute("begin immediate")
            for path in gone:
                self._forget(path)
            for done, path in enumerate(stale, 1):
                self._forget(path)
                self._learn(path, found[path])
                if progress is not None:
                    progress(done, len(stale))
        if self._sealed and len(gone) + len(stale) >= WORTH_SAVING:
            index_sealed.save(self._connection, self.path, self._seal)

    def _forget(self, path: str) -> None:
        for table in ("files", "meetings", "records"):
            self._connection.execute(f"delete from {table} where path = ?", (path,))

    def _learn(self, path: str, stamp: Stamp) -> None:
        self._connection.execute(
            "insert into files values (?, ?, ?, ?)", (path, stamp.size, stamp.changed, stamp.node)
        )
        try:
            tables = read_journal(self._meetings / path, self._seal).tables.by_id()
        except (FacilitatorError, OSError):
            return
        heads = list(tables.get("meeting", {}).values())
        if len(heads) != 1:
            return
        meeting = _meeting_row(path, heads[0])
        self._insert("meetings", _MEETINGS, [meeting])
        self._insert("records", _RECORDS, list(_record_rows(path, meeting[-1], tables)))

    def _insert(self, table: str, columns: tuple[str, ...], rows: list[tuple[Any, ...]]) -> None:
        marks = ", ".join("?" * len(columns))
        self._connection.executemany(f"insert into {table} ({', '.join(columns)}) values ({marks})", rows)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


def _open(path: Path | None) -> sqlite3.Connection:
    if path is not None:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.touch(mode=0o600)
    connection = sqlite3.connect(
        path or ":memory:", timeout=20, isolation_level=None, check_same_thread=False
    )
    if path is not None:
        connection.execute("pragma journal_mode = wal")
        connection.execute(
            "pragma synchronous = off"
        )  # what is lost is read again from the meetings themselves
    return _made(connection)


def _made(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Return a connection with our tables; raises sqlite3.DatabaseError where it has those of another version."""
    connection.row_factory = sqlite3.Row
    if connection.execute("pragma user_version").fetchone()[0] != VERSION:
        _make(connection)
    return connection


def _make(connection: sqlite3.Connection) -> None:
    tables = connection.execute("select 1 from sqlite_master limit 1").fetchall()
    if tables:
        connection.close()
        raise sqlite3.DatabaseError("an index of another version")
    connection.executescript(f"begin; {_TABLES} pragma user_version = {VERSION}; commit;")


def stamps(meetings: Path) -> Iterator[tuple[str, Stamp]]:
    """Return the path of every meeting's file, from the folder of meetings, and its stamp."""
    with suppress(OSError), os.scandir(meetings) as years:
        for year in years:
            with suppress(OSError), os.scandir(year.path) as files:
                for file in files:
                    if file.name.endswith(".jsonl"):
                        seen = file.stat()
                        yield f"{year.name}/{file.name}", Stamp(seen.st_size, seen.st_mtime_ns, seen.st_ino)


def _meeting_row(path: str, head: Row) -> tuple[Any, ...]:
    at = head.get("ended") or head.get("started") or head.get("created") or ""
    named = [head.get(name, "") for name in ("id", "title", "series", "state", "day", "started", "ended")]
    named[3] = named[3] or "prepared"
    return (path, *named, _utc(at))


def _record_rows(path: str, at: str, tables: dict[str, dict[str, Row]]) -> Iterator[tuple[Any, ...]]:
    for row in tables.get("decisions", {}).values():
        more = " ".join((*row.get("concerns", ()), row.get("needed", "")))
        outcome = row.get("outcome", "decided")
        yield _row(path, at, row, "decision", "D", due=row.get("review", ""), status=outcome, more=more)
    for row in tables.get("actions", {}).values():
        yield _row(path, at, row, "action", "A", who=row.get("owner", ""), more=row.get("why", ""))
    for row in tables.get("requests", {}).values():
        yield _row(path, at, row, "request", "R", who=row.get("addressee", ""), more=row.get("answer", ""))
    for row in tables.get("notes", {}).values():
        kind = str(row.get("kind", "note"))
        yield _row(path, at, row, kind, _LETTERS.get(kind, "N"))


def _row(path: str, at: str, row: Row, kind: str, letter: str, **given: str) -> tuple[Any, ...]:
    said = str(row.get("at", ""))
    default = {"who": "", "due": row.get("due", ""), "status": row.get("status", "open"), "more": ""}
    more = {**default, **given}
    label = f"{letter}{row.get('number', '')}"
    return (
        path, row["id"], kind, label, str(row.get("text", "")), more["who"], more["due"], more["status"], said,
        more["more"], at,
    )  # fmt: skip


def _utc(moment: str) -> str:
    """Return a time as text that sorts as times do."""
    from datetime import UTC, datetime

    try:
        return datetime.fromisoformat(moment).astimezone(UTC).isoformat()
    except ValueError:
        return ""
