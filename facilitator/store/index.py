"""The index of all meetings: derived from their files, thrown away and made anew whenever it does not fit them.

It is one SQLite file with a full-text table. Before it answers, it looks at every meeting's file and reads again those
that are not as they were; so nothing has to tell it that a file was changed, replaced, restored or taken away. No
answer is ever in the index alone. Files are read a few at a time, the newest first, each few in a step of their own:
several programs share the work, what was read stays read, and nobody waits for long.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator.errors import DamagedFile, StorageFailure, UnknownName
from facilitator.store import index_file, index_sealed
from facilitator.store.index_rows import ROOM, RecordRow, first_number, meeting_row, record_rows
from facilitator.store.journal import read_journal
from facilitator.store.refused import not_opened
from facilitator.store.seal import UNSEALED, Seal

if TYPE_CHECKING:
    from facilitator.store.shelf import Shelf

Progress = Callable[[int, int], None]
"""Told how many of how many files have been read again."""

NAME = "index.sqlite"
WORTH_SAVING = 20
"""How many files must have been read again for the index of a sealed folder to be saved: it is written whole."""
STEP = 100
"""How many files are read in one step, which others wait for."""

Stamp = tuple[str, int, int, int, int]
"""A file's path, and what tells that it is still the one that was read: its size, its times of change, its number on
the disk. A plain tuple, as ten thousand are looked at before every answer."""


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
        """Open the index; one that can't be opened is thrown away, where that does not help it is in memory."""
        for _try in range(2):
            try:
                return self._open()
            except (sqlite3.Error, OSError) as error:
                if isinstance(error, sqlite3.Error) and index_file.is_busy(error):
                    break
                self._thrown_away()
        return index_file.in_memory()

    def _open(self) -> sqlite3.Connection:
        if self._sealed:
            return index_file.made(index_sealed.opened(self.path, self._seal))
        return index_file.in_file(self.path)

    def _thrown_away(self) -> None:
        index_sealed.throw_away(self.path)
        for ending in ("", "-wal", "-shm", "-journal"):
            with suppress(OSError):
                self.path.with_name(self.path.name + ending).unlink()

    @property
    def begun(self) -> bool:
        """Whether it knows any file yet, be that as it is or was."""
        return bool(self.ask("select 1 from files limit 1"))

    def ask(self, question: str, values: Iterable[Any] = ()) -> list[sqlite3.Row]:
        """Return the rows that answer a question in SQL; call `refresh` first.

        Where that shows that the index is damaged, it is made anew, and asked again.
        """
        asked = tuple(values)
        try:
            return self._rows(question, asked)
        except sqlite3.Error as error:
            self._begin_anew(error)
            self.refresh()
            return self._rows(question, asked)

    def _rows(self, question: str, values: tuple[Any, ...] = ()) -> list[sqlite3.Row]:
        return self._connection.execute(question, values).fetchall()

    def refresh(self, progress: Progress | None = None) -> None:
        """Read again what has changed on the disk since the last time; an index that is damaged is made anew.

        Raises StorageFailure where the folder of meetings may not be entered.
        """
        try:
            self._refresh(progress)
        except sqlite3.Error as error:
            self._begin_anew(error)
            try:
                self._refresh(progress)
            except sqlite3.Error:  # the disk won't have it
                self._connection.close()
                self._connection = index_file.in_memory()
                self._refresh(progress)

    def _begin_anew(self, error: sqlite3.Error) -> None:
        """Begin again without what does not work; what another program holds is left to it."""
        self._connection.close()
        if index_file.is_busy(error):
            self._connection = index_file.in_memory()
            return
        self._thrown_away()
        self._connection = self._opened()

    def _refresh(self, progress: Progress | None) -> None:
        found = stamps(self._meetings)
        known = self._known()
        stale = sorted(found - known, reverse=True)  # the names of files begin with their day
        gone = {path for path, *_rest in known - found} - {path for path, *_rest in stale}
        if gone:
            self._step(self._forget, gone)
        for done in range(0, len(stale), STEP):
            few = stale[done : done + STEP]
            self._step(self._learn, reversed(few))  # FTS5 likes numbers that grow
            if progress is not None:
                progress(done + len(few), len(stale))
        if self._sealed and len(gone) + len(stale) >= WORTH_SAVING:
            index_sealed.save(self._connection, self.path, self._seal)

    def _known(self, narrowed: str = "", *values: str) -> set[Stamp]:
        """Return the stamps of the files as they were read."""
        cursor = self._connection.cursor()
        cursor.row_factory = None
        return set(cursor.execute(f"select path, size, changed, touched, node from files {narrowed}", values))

    def _step(self, take: Callable[[Any], None], each: Iterable[Any]) -> None:
        """Do something with each of these, all at once as others see it."""
        with self._connection:
            self._connection.execute("begin immediate")
            for one in each:
                take(one)

    def _forget(self, path: str) -> None:
        for file, first, past in self._rows("select file, first, past from files where path = ?", (path,)):
            old = self._rows(f"select {_FIELDS} from records where number >= ? and number < ?", (first, past))
            numbered = ((row[0], RecordRow(*row[1:]).words) for row in old)
            self._connection.executemany(
                "insert into words (words, rowid, said) values ('delete', ?, ?)", numbered
            )
            self._connection.execute("delete from records where number >= ? and number < ?", (first, past))
            for table in ("files", "meetings"):
                self._connection.execute(f"delete from {table} where file = ?", (file,))

    def _learn(self, stamp: Stamp) -> None:
        """Read a file, unless another program has done so meanwhile."""
        path = stamp[0]
        if stamp in self._known("where path = ?", path):
            return
        self._forget(path)
        try:
            tables = read_journal(self._meetings / path, self._seal).tables.by_id()
            meeting = meeting_row(tables)
        except UnknownName:
            return
        except DamagedFile:
            meeting = None
        except StorageFailure:  # the disk won't give it now, and it will look the same when it does
            stamp, meeting = (path, *_NEVER), None
        if meeting is None:
            self._add("files", [(None, *stamp, 0, 0)])
            return
        rows = record_rows(tables)
        first = self._free(first_number(tables), len(rows))
        file = self._add("files", [(None, *stamp, first, first + len(rows))])
        self._add("meetings", [(file, *meeting)])
        self._add("records", [(number, file, *row) for number, row in enumerate(rows, first)])
        words = [(number, row.words) for number, row in enumerate(rows, first)]
        self._connection.executemany("insert into words (rowid, said) values (?, ?)", words)

    def _add(self, table: str, rows: list[tuple[Any, ...]]) -> int:
        """Add rows to a table and return the number of the last, where it gives them numbers itself."""
        insert = f"insert into {table} values ({', '.join('?' * len(rows[0]))})"
        if len(rows) == 1:
            return int(self._connection.execute(insert, rows[0]).lastrowid or 0)
        self._connection.executemany(insert, rows)
        return 0

    def _free(self, first: int, count: int) -> int:
        """Return from where so many numbers are free: two meetings may have ended at one time."""
        while self._rows(
            "select 1 from records where number >= ? and number < ? limit 1", (first, first + count)
        ):
            first += ROOM
        return first

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


_FIELDS = "number, id, kind, label, text, who, due, status, said, more"


_NEVER = (-1, 0, 0, 0)
"""The stamp of a file that is to be read again the next time."""


def stamps(meetings: Path) -> set[Stamp]:
    """Return the stamp of every meeting's file; its path is that from the folder of meetings.

    A year's folder that may not be entered counts as a file that can't be read. Raises StorageFailure where the folder
    of meetings may not be: that there are none is more than anyone knows.
    """
    found: set[Stamp] = set()
    for year in _years(meetings):
        try:
            _add_year(found, meetings, year)
        except (NotADirectoryError, FileNotFoundError):  # it is a file, or was taken away just now
            continue
        except OSError:
            found.add((year, *_NEVER))
    return found


def _years(meetings: Path) -> list[str]:
    try:
        return os.listdir(meetings)  # noqa: PTH208 (names are all that is wanted)
    except FileNotFoundError:
        return []
    except OSError as error:
        raise not_opened(meetings, error) from error


def _add_year(found: set[Stamp], meetings: Path, year: str) -> None:
    """Look at the files of one year, from its folder where the system can: that is a third faster."""
    folder = os.path.join(meetings, year)  # noqa: PTH118 (ten thousand times)
    opened = os.open(folder, os.O_RDONLY) if os.stat in os.supports_dir_fd else None
    try:
        for name in os.listdir(folder):  # noqa: PTH208
            if name.endswith(".jsonl"):
                with suppress(FileNotFoundError):  # it was taken away just now
                    seen = os.stat(name, dir_fd=opened) if opened is not None else os.stat(f"{folder}/{name}")  # noqa: PTH116
                    stamp = seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns, seen.st_ino
                    found.add((f"{year}/{name}", *stamp))
    finally:
        if opened is not None:
            os.close(opened)
