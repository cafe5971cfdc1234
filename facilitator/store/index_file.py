"""The SQLite file of the index: its tables, and how it is opened."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from facilitator.store import words

VERSION = 4
"""Goes up with every change of the tables below, so that an index of another shape is made anew."""

TABLES = """
create table files (
    file integer primary key, path text unique not null, size integer, changed integer, touched integer, node integer,
    first integer, past integer
);
create table meetings (
    file integer primary key, id text, title text, series text, group_of text, state text, day text, started text,
    ended text, newest real, decisions integer, actions integer, goes text
);
create table records (
    number integer primary key, file integer, id text, kind text, label text, text text, who text, due text,
    status text, said text, more text
);
create index records_id on records (id);
create index promises on records (kind, status) where kind in ('decision', 'action', 'request');
create virtual table words using fts5 (said, content='', columnsize=0, tokenize='ascii', prefix='2 3');
"""

BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
"""What SQLite says where another program holds the file for too long; nothing is wrong with the file then."""


def in_file(path: Path) -> sqlite3.Connection:
    """Open the index in this file; raises OSError, or sqlite3.Error for one that is damaged or of another version."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.touch(mode=0o600)
    connection = sqlite3.connect(path, timeout=20, isolation_level=None, check_same_thread=False)
    connection.execute("pragma journal_mode = wal")
    connection.execute("pragma synchronous = off")  # what is lost is read again from the meetings themselves
    return made(connection)


def in_memory() -> sqlite3.Connection:
    """Open an index that is gone when it is closed."""
    return made(sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False))


def made(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Return a connection with our tables; raises sqlite3.Error where it has those of another version."""
    connection.row_factory = sqlite3.Row
    connection.create_function("folded", 1, words.folded, deterministic=True)
    try:
        if not _is_ours(connection):
            _make(connection)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _is_ours(connection: sqlite3.Connection) -> bool:
    return (
        _number(connection, "user_version") == VERSION
        and _number(connection, "application_id") == words.VERSION
    )


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"pragma {pragma}").fetchone()[0])


def _make(connection: sqlite3.Connection) -> None:
    connection.execute("begin immediate")  # another program may be at it
    try:
        if not _is_ours(connection):
            if connection.execute("select 1 from sqlite_master limit 1").fetchall():
                raise sqlite3.DatabaseError("an index of another version")
            for statement in TABLES.split(";\n"):
                connection.execute(statement)
            connection.execute(f"pragma user_version = {VERSION}")
            connection.execute(f"pragma application_id = {words.VERSION}")
        connection.execute("commit")
    except sqlite3.Error:
        connection.execute("rollback")
        raise


def is_busy(error: sqlite3.Error) -> bool:
    """Tell whether another program is at the file, which may be as good as ever."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in BUSY
