"""The one that writes a meeting: every change it is given is on the disk before it says so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from facilitator.errors import Refusal
from facilitator.i18n import _
from facilitator.meeting import Change, Edit, Meeting, forget_slips
from facilitator.meeting.change import Value, new
from facilitator.store.database import JournalDatabase
from facilitator.store.replay import line_of, row_change
from facilitator.store.seal import UNSEALED, Seal
from facilitator.text import as_path

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
    def begun(
        cls, meeting: Meeting, path: Path, *, new_id: NewId, clock: Clock, seal: Seal = UNSEALED
    ) -> Self:
        """Return the meeting kept in a new file; raises StorageFailure where the disk won't take it."""
        lines = map(line_of, meeting.log)
        database = JournalDatabase.begin(path, lines, new_id=new_id, clock=clock, seal=seal)
        return cls(meeting, database, saved=len(meeting.log))

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
        change that the disk takes. Raises Refusal, with nothing changed, for a meeting that does not go on from what
        is on the disk: it was made of an older one, and keeping it would lose what came between.
        """
        if not self._goes_on(meeting):
            raise Refusal(_("The meeting has gone on meanwhile: try that again."))
        self.meeting = meeting
        for change in meeting.log[self._saved :]:
            write(self._database, change)
            self._saved += 1

    def _goes_on(self, meeting: Meeting) -> bool:
        last = slice(max(self._saved - 1, 0), self._saved)
        return meeting.log[last] == self.meeting.log[last]

    def save_elsewhere(self, folder: Path) -> Path:
        """Keep the meeting in another folder from now on, whole, and return the new file.

        Raises StorageFailure, with nothing changed, where that can't be done either or such a file is there already.
        """
        path = as_path(folder) / self.path.name
        ours = self._database
        ours.seal.accompany(path.parent)
        elsewhere = self.begun(self.meeting, path, new_id=ours.new_id, clock=ours.clock, seal=ours.seal)
        self._database.close()
        self._database, self._saved = elsewhere._database, elsewhere._saved
        return path

    def finish(self) -> None:
        """Write the file anew with what stands at the end: words that were undone or reworded away are gone from it.

        Once corrections of its summary came back, all that was said before is history and stays.
        """
        if self.meeting.head.amendments:
            self.keep(self.meeting)
            return
        now = self._database.clock()
        self.keep(forget_slips(self.meeting, now))
        self._database.rewrite(now)
        self.meeting = as_one_change(self.meeting, now)
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
    change = row_change(edit)
    table = database.table(change.table)
    if change.gone:
        table.drop(change.id)
    else:
        table.put(change.id, change.fields, unset=change.unset)


def as_one_change(meeting: Meeting, now: datetime) -> Meeting:
    """Return the meeting as if it had been planned as it stands now: its log is one change."""
    values: list[Value] = [
        meeting.head, *meeting.items, *meeting.participants,
        *meeting.decisions, *meeting.actions, *meeting.requests, *meeting.notes,
    ]  # fmt: skip
    return replace(meeting, log=(Change(now, tuple(map(new, values))),))
