"""The storage behind a meeting's tables: changes are appended to a file, and only what is on the disk counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from tinydb.storages import Storage

from facilitator.errors import StorageFailure
from facilitator.i18n import _
from facilitator.store.codec import PLAIN
from facilitator.store.draft import Draft, Together, snapshot
from facilitator.store.growing import GrowingFile, make_folder
from facilitator.store.journal import Journal, journal_of, read_journal
from facilitator.store.line import FORMAT, Change, Header, Line, own
from facilitator.store.lock import WriterLock
from facilitator.store.migrate import keep_older
from facilitator.store.refused import disk_refusals, not_kept
from facilitator.store.seal import UNSEALED, Seal
from facilitator.store.tables import Kept, Tables

Clock = Callable[[], datetime]

_TICK = timedelta(microseconds=1)


class JournalStorage(Storage):
    """A TinyDB storage that appends one line for one change, whatever the size of the file.

    A line counts once it is written and synced; only then do the tables in memory change. When the disk refuses, the
    file is cut back to what was acknowledged and StorageFailure says why.
    """

    tables: Tables
    """The tables as the file has them."""
    _last: datetime | None = None
    """When the last line was written."""
    _migrated: str = ""
    """That an older file was brought up to date when it was opened, in one sentence."""

    def __init__(
        self,
        path: Path,
        *,
        clock: Clock,
        new_id: Callable[[], str],
        begin: Iterable[Line] | None = None,
        seal: Seal = UNSEALED,
    ) -> None:
        """Open a file to write it, making it where there is none; raises MeetingInUse, DamagedFile, StorageFailure.

        With `begin` the file must be new, and holds these lines from its first moment. A new file is sealed with
        `seal`, one that is there stays as it is; raises Locked where the seal can't open it.
        """
        self.path = path
        self.clock = clock
        self.new_id = new_id
        self.seal = seal
        self._together: Together | None = None
        with disk_refusals(path):
            make_folder(path.parent)
            self._lock = WriterLock(path, clock())
        try:
            with disk_refusals(path):
                self._open(begin)
        except BaseException:
            self._lock.release()
            raise

    def _open(self, begin: Iterable[Line] | None) -> None:
        is_new = not self.path.exists()
        if begin is not None and not is_new:
            raise StorageFailure(_("{path} is there already: choose another folder.", path=self.path))
        there = Journal((), 0) if is_new else read_journal(self.path, self.seal)
        self._take_over(there if there.size else replace(there, codec=self.seal.begin(self.new_id)))
        if self._journal.size:
            self._file = GrowingFile(self.path, self._journal.size)
            self._bring_up_to_date()
            return
        content = self._whole(self.clock(), self._one_after_another(begin or ()))
        self._file = GrowingFile.begun(self.path, content)
        self._take_over(journal_of(content, self.path, self.seal))

    def _bring_up_to_date(self) -> None:
        if self._journal.version == FORMAT:
            return
        try:
            older = keep_older(self.path, self._journal.version)
            self._migrated = _("It was in an older format; the file as it was is kept as {path}.", path=older)
            self.retell(self._journal.lines, self._journal.unread)
        except BaseException:
            self._file.close()
            raise

    def _one_after_another(self, lines: Iterable[Line]) -> Iterator[Line]:
        for line in lines:
            self._last = self._after_the_last(line.at)
            yield replace(line, at=self._last)

    def _take_over(self, journal: Journal) -> None:
        self._journal = journal
        self.tables = journal.tables
        self._last = max((line.at for line in journal.lines), default=None)

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines the file had when it was opened."""
        return self._journal.lines

    @property
    def unread(self) -> tuple[bytes, ...]:
        """The lines of it that can't be read, as they are."""
        return self._journal.unread

    @property
    def findings(self) -> list[str]:
        """What was mended or passed over when the file was opened, one sentence each."""
        found = [self._migrated] if self._migrated else []
        found += _findings(self._journal)
        if self._journal.codec is PLAIN and self.seal is not UNSEALED:
            found.append(_("This meeting is not sealed yet: `facilitator seal` finishes what it began."))
        return found

    # TinyDB's two methods

    def read(self) -> dict[str, dict[str, Any]]:
        """Return all tables as TinyDB's own storages do; what is returned can be changed freely."""
        return {
            name: {key: own(row) for key, row in self.table(name).rows().items()} for name in self.names()
        }

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Make the tables equal to these; what differs is appended as one line."""
        changes: list[Change] = [Change(table=name, gone=True) for name in self.names() if name not in data]
        for name, rows in data.items():
            changes += self._differences(name, {int(key): row for key, row in rows.items()})
        self.make(changes)

    def _differences(self, name: str, rows: dict[int, Any]) -> Iterable[Change]:
        draft = Draft(name, self.table(name), self.new_id)
        draft.exists = True
        for gone in [number for number in draft if number not in rows]:
            del draft[gone]
        for number, row in rows.items():
            if number in draft:
                kept = draft[number]
                kept.clear()
                kept.update(row)
            else:
                draft[number] = row
        return list(draft.changes())

    # What a table needs

    def names(self) -> list[str]:
        """Return the names of the tables as they stand."""
        return (self._together or self.tables).names()

    def table(self, name: str) -> Kept:
        """Return the table of this name as it stands: with what is being done together, where something is."""
        return (self._together or self.tables).table(name)

    def make(self, changes: Iterable[Change]) -> None:
        """Make these changes: now, or with the others that are being made together. Raises StorageFailure."""
        if self._together is None:
            self.append(changes)
        else:
            self._together.make(changes)

    def gather(self) -> Together:
        """Hold back all changes from now on, to be made together or not at all."""
        if self._together is not None:
            raise RuntimeError("Operations are being made together already")
        self._together = Together(self.tables, self.new_id)
        return self._together

    def gather_no_more(self) -> None:
        """Make changes at once again; those that were held back are not made."""
        self._together = None

    # What a change does

    def append(self, changes: Iterable[Change], at: datetime | None = None, *, undoes: bool = False) -> None:
        """Make these changes, as one line that is on the disk on return; none at all writes nothing.

        `at` is when they happened; no two lines share a time, so it may be put later by microseconds. Raises
        StorageFailure, with file and tables as they were.
        """
        made = tuple(changes)
        if not made:
            return
        line = Line(at=self._after_the_last(at or self.clock()), changes=made, undoes=undoes)
        try:
            self._file.add(self._journal.codec.encode(line))
        except OSError as error:
            raise not_kept(self.path, error) from error
        self._last = line.at
        for change in made:
            self.tables.apply(change)

    def _after_the_last(self, at: datetime) -> datetime:
        return at if self._last is None or at > self._last else self._last + _TICK

    def rewrite(self, at: datetime | None = None) -> None:
        """Write the file anew with the tables as they stand and nothing of what went before; raises StorageFailure.

        Only lines that could not be read stay, as nobody knows what is lost with them.
        """
        if self._together is not None:
            raise RuntimeError("Operations are being made together")
        now = self._after_the_last(at or self.clock())
        changes = tuple(snapshot(self.tables))
        lines = [Line(at=now, changes=changes)] if changes else []
        with disk_refusals(self.path):
            self._file.replace(self._whole(now, lines))
        self._last = now
        self.tables = Tables(lines)

    def retell(self, lines: Iterable[Line], unread: Iterable[bytes]) -> None:
        """Write the file anew with another history: these lines and, as they are, those that can't be read.

        Raises StorageFailure.
        """
        told = tuple(lines)
        content = self._whole(told[0].at if told else self.clock(), told, unread)
        with disk_refusals(self.path):
            self._file.replace(content)
        self._take_over(journal_of(content, self.path, self.seal))

    def _whole(self, at: datetime, lines: Iterable[Line], unread: Iterable[bytes] | None = None) -> bytes:
        damaged = (raw + b"\n" for raw in (self._journal.unread if unread is None else unread))
        encode = self._journal.codec.encode
        return b"".join([encode(Header(version=FORMAT, at=at)), *map(encode, lines), *damaged])

    def close(self) -> None:
        """Let go of the file; a second time is no mistake."""
        self._file.close()
        self._lock.release()


def _findings(journal: Journal) -> list[str]:
    found = []
    if journal.torn:
        found.append(_("The last write was cut short and had never been shown as kept; it was left out."))
    if journal.damaged:
        numbers = ", ".join(map(str, journal.damaged))
        found.append(
            _("These lines of the file can't be read and were passed over: {numbers}.", numbers=numbers)
        )
    return found
