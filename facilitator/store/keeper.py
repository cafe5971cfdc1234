"""The one that writes a meeting: every change it is given is on the disk before it says so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from facilitator.errors import StorageFailure
from facilitator.meeting import Change, Edit, Meeting, forget_slips
from facilitator.meeting.change import Value, new
from facilitator.meeting.rows import difference, to_row
from facilitator.store.database import JournalDatabase

NewId = Callable[[], str]
Clock = Callable[[], datetime]


class KeptMeeting:
    """A meeting and the file it is kept in; a context manager, as it holds the file's lock.

    `meeting` is the meeting as it stands in memory. While the disk takes what it is given, the file holds the same.
    """

    def __init__(self, meeting: Meeting, database: JournalDatabase, *, saved: int, found: str = "") -> None:
        self.meeting = meeting
        self.found = found
        """What was mended when the file was opened, in one sentence; mostly nothing."""
        self._database = database
        self._saved = saved

    @classmethod
    def begun(cls, meeting: Meeting, path: Path, *, new_id: NewId, clock: Clock) -> Self:
        """Return the meeting kept in a new file; raises StorageFailure where the disk won't take it."""
        kept = cls(meeting, JournalDatabase.open(path, new_id=new_id, clock=clock), saved=0)
        try:
            kept.keep(meeting)
        except StorageFailure:
            kept.close()
            raise
        return kept

    @property
    def path(self) -> Path:
        """The file."""
        return self._database.path

    @property
    def unsaved(self) -> int:
        """How many changes are held in memory only, because the disk would not take them."""
        return len(self.meeting.log) - self._saved

    def keep(self, meeting: Meeting) -> None:
        """Take over this meeting; on return, all of it is on the disk.

        Raises StorageFailure where the disk would not take it. It is held in memory then, and written with the next
        change that the disk takes.
        """
        self.meeting = meeting
        for change in meeting.log[self._saved :]:
            write(self._database, change)
            self._saved += 1

    def save_elsewhere(self, folder: Path) -> Path:
        """Keep the meeting in another folder from now on, whole, and return the new file.

        Raises StorageFailure, with nothing changed, where that can't be done either.
        """
        path = folder.expanduser() / self.path.name
        elsewhere = JournalDatabase.open(path, new_id=self._database.new_id, clock=self._database.clock)
        try:
            for change in self.meeting.log:
                write(elsewhere, change)
        except StorageFailure:
            elsewhere.close()
            raise
        self._database.close()
        self._database, self._saved = elsewhere, len(self.meeting.log)
        return path

    def finish(self) -> None:
        """Write the file anew with what stands at the end: words that were undone or reworded away are gone from it."""
        self.keep(forget_slips(self.meeting, self._database.clock()))
        self._database.rewrite()
        self.meeting = as_one_change(self.meeting, self._database.clock())
        self._saved = len(self.meeting.log)

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def write(database: JournalDatabase, change: Change) -> None:
    """Write one change as one line; it is durable on return."""
    with database.together(change.at, undoes=change.undoes):
        for edit in change.edits:
            _write_edit(database, edit)


def _write_edit(database: JournalDatabase, edit: Edit) -> None:
    table = database.table(edit.table)
    if edit.after is None:
        table.drop(edit.id)
        return
    fields, unset = difference(to_row(edit.before) if edit.before else {}, to_row(edit.after))
    table.put(edit.id, fields, unset=unset)


def as_one_change(meeting: Meeting, now: datetime) -> Meeting:
    """Return the meeting as if it had been planned as it stands now: its log is one change."""
    values: list[Value] = [
        meeting.head, *meeting.items, *meeting.participants,
        *meeting.decisions, *meeting.actions, *meeting.requests, *meeting.notes,
    ]  # fmt: skip
    return replace(meeting, log=(Change(now, tuple(map(new, values))),))
