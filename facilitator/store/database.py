"""A TinyDB database in an append-only file: one line a change, durable before it is acknowledged."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, Self, cast

from tinydb import TinyDB

from facilitator.store.journal import Journal, read_journal
from facilitator.store.line import Change, Line
from facilitator.store.seal import UNSEALED, Seal
from facilitator.store.storage import Clock, JournalStorage
from facilitator.store.table import JournalTable

__all__ = ["Journal", "JournalDatabase", "read_journal"]


class JournalDatabase(TinyDB):
    """One meeting's file, open to be written; what TinyDB's documentation says of a database holds of it.

    Every record has a text `id` of its own; one that is inserted without gets one.
    """

    table_class = JournalTable

    @classmethod
    def open(cls, path: Path, *, new_id: Callable[[], str], clock: Clock, seal: Seal = UNSEALED) -> Self:
        """Open a file, making it where there is none; raises MeetingInUse, DamagedFile, StorageFailure or Locked."""
        storage = JournalStorage(path, clock=clock, new_id=new_id, seal=seal)
        return cls(storage=lambda: storage)

    @classmethod
    def begin(
        cls,
        path: Path,
        lines: Iterable[Line],
        *,
        new_id: Callable[[], str],
        clock: Clock,
        seal: Seal = UNSEALED,
    ) -> Self:
        """Make a new file that holds these lines from its first moment, whatever happens.

        Raises StorageFailure where there is such a file already, or the disk won't take it; nothing is left behind.
        """
        storage = JournalStorage(path, clock=clock, new_id=new_id, begin=lines, seal=seal)
        return cls(storage=lambda: storage)

    @property
    def journal(self) -> JournalStorage:
        """The storage."""
        return cast(JournalStorage, self.storage)

    @property
    def path(self) -> Path:
        """The file."""
        return self.journal.path

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines the file had when it was opened."""
        return self.journal.lines

    @property
    def findings(self) -> list[str]:
        """What was mended or passed over when it was opened, one sentence each."""
        return self.journal.findings

    @property
    def clock(self) -> Clock:
        """Where the time comes from."""
        return self.journal.clock

    @property
    def new_id(self) -> Callable[[], str]:
        """Where new ids come from."""
        return self.journal.new_id

    @property
    def seal(self) -> Seal:
        """How new files are written here."""
        return self.journal.seal

    def table(self, name: str, **options: Any) -> JournalTable:
        """Return the table of this name."""
        return cast(JournalTable, super().table(name, **options))

    def tables(self) -> set[str]:
        """Return the names of all tables."""
        return set(self.journal.names())

    def drop_table(self, name: str) -> None:
        """Take a table away, with all that is in it."""
        if name in self.journal.names():
            self.journal.make([Change(table=name, gone=True)])
        self._tables.pop(name, None)

    @contextmanager
    def together(self, at: datetime | None = None, *, undoes: bool = False) -> Iterator[Self]:
        """Make all operations inside one line: on leaving all of them are on the disk, or, where it fails, none.

        Raises StorageFailure on leaving. `at` is when they happened, and `undoes` marks them as taking back others.
        """
        together = self.journal.gather()
        try:
            try:
                yield self
            finally:
                self.journal.gather_no_more()
            self.journal.append(together.changes, at, undoes=undoes)
        except BaseException:
            for table in self._tables.values():
                cast(JournalTable, table).forget()
            raise

    def rewrite(self, at: datetime | None = None) -> None:
        """Write the file anew with what stands, and nothing of what went before; raises StorageFailure."""
        self.journal.rewrite(at)
