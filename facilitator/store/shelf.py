"""All meetings under one folder: begin one, open one, find one, list them.

What reads and writes a meeting is loaded with the first one, so that the first screen need not wait for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.errors import DamagedFile, FacilitatorError, StorageFailure, UnknownName
from facilitator.i18n import _
from facilitator.store.seal import FolderLock, Seal
from facilitator.text import slug

if TYPE_CHECKING:
    from facilitator.meeting import Meeting
    from facilitator.meeting.value import State
    from facilitator.store.index import Progress
    from facilitator.store.keeper import Clock, KeptMeeting, NewId

SUFFIX = ".jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One meeting of the shelf, in short."""

    path: Path
    id: str
    title: str
    state: State
    day: date | None
    series: str = ""
    started: datetime | None = None
    ended: datetime | None = None
    decisions: int = 0
    actions: int = 0
    """How many actions are open."""

    @property
    def held(self) -> date | None:
        """The day it was held; before that the one it is planned for."""
        return self.started.date() if self.started else self.day


class Shelf:
    """The meetings kept under one data folder; the folder need not exist until the first is begun."""

    def __init__(self, folder: Path, *, clock: Clock, new_id: NewId, lock: FolderLock | None = None) -> None:
        self.folder = folder
        self._clock = clock
        self._new_id = new_id
        self._lock = lock or FolderLock(folder)

    @property
    def locked(self) -> bool:
        """Whether the folder is sealed and nobody has given the passphrase yet."""
        return self._lock.locked

    def unlock(self, passphrase: str) -> None:
        """Open a sealed folder; raises Locked for a wrong passphrase, DamagedFile where its key can't be read."""
        self._lock.unlock(passphrase)

    @property
    def seal(self) -> Seal:
        """How files are written here now; raises Locked while the passphrase is missing."""
        return self._lock.seal()

    def elsewhere(self, folder: Path) -> Shelf:
        """Return the shelf of another folder, whose meetings are written as the ones here; raises StorageFailure."""
        lock = self._lock.carried_to(folder)
        return Shelf(folder, clock=self._clock, new_id=self._new_id, lock=lock)

    @property
    def meetings(self) -> Path:
        """The folder that holds a folder of meetings for every year."""
        return self.folder / "meetings"

    def begin(self, meeting: Meeting) -> KeptMeeting:
        """Return the meeting kept in a new file; raises StorageFailure where the disk won't take it."""
        from facilitator.store.keeper import KeptMeeting

        path = self.path_for(meeting)
        kept = KeptMeeting.begun(meeting, path, new_id=self._new_id, clock=self._clock, seal=self.seal)
        try:
            self._lock.seal()
        except FacilitatorError:
            # The key was taken away at this very moment: what is in the new file could never be read.
            kept.close()
            path.unlink()
            raise
        return kept

    def path_for(self, meeting: Meeting) -> Path:
        """Return where a meeting's file belongs; in a sealed folder its name says nothing of the title."""
        folder, name = titled(meeting)
        return self.meetings / folder / self.seal.bare(name, meeting.head.id)

    def open(self, path: Path) -> KeptMeeting:
        """Return the meeting of this file, to go on with it.

        Raises UnknownName where there is no such file, MeetingInUse, DamagedFile, StorageFailure or Locked.
        """
        from facilitator.store.database import JournalDatabase
        from facilitator.store.keeper import KeptMeeting
        from facilitator.store.replay import meeting_of

        if not path.is_file():
            raise UnknownName(_("There is no meeting at {path}.", path=path))
        database = JournalDatabase.open(path, new_id=self._new_id, clock=self._clock, seal=self.seal)
        try:
            meeting = meeting_of(database.lines, path)
        except FacilitatorError:
            database.close()
            raise
        return KeptMeeting(meeting, database, saved=len(meeting.log), found=" ".join(database.findings))

    def read(self, path: Path) -> Meeting:
        """Return the meeting of this file as it stands now, without a lock.

        Raises DamagedFile, UnknownName or Locked.
        """
        from facilitator.store.database import read_journal
        from facilitator.store.replay import meeting_of

        if not path.is_file():
            raise UnknownName(_("There is no meeting at {path}.", path=path))
        return meeting_of(read_journal(path, self.seal).lines, path)

    def find(self, words: str) -> Path:
        """Return the file of the meeting with this id or its unique beginning, or of the `last` one.

        Raises UnknownName where there is none, or more than one.
        """
        if words == "last":
            return self._last()
        found = [path for path in self.paths() if id_of(path).startswith(words)] if words else []
        if len(found) == 1:
            return found[0]
        if found:
            ids = ", ".join(sorted(id_of(path) for path in found[:5]))
            raise UnknownName(_("More than one meeting begins with “{words}”: {ids}.", words=words, ids=ids))
        raise UnknownName(
            _("No meeting has the id “{words}”. `facilitator meetings` lists them.", words=words)
        )

    def _last(self) -> Path:
        entries = self.entries()
        if not entries:
            self._require_open()
            raise UnknownName(_("There is no meeting yet. `facilitator run AGENDA` begins one."))
        return entries[0].path

    def paths(self) -> list[Path]:
        """Return the files of all meetings, in the order of their names; raises StorageFailure for a closed folder."""
        self._require_open()
        return sorted(self.meetings.glob(f"*/*{SUFFIX}"))

    def _require_open(self) -> None:
        from facilitator.store.open_folders import require_open

        require_open(self.meetings)

    def entries(self, progress: Progress | None = None) -> list[Entry]:
        """Return all meetings in short, newest first; a file that can't be read is left out. Raises Locked."""
        return self._listed(progress)

    def unfinished(self) -> list[Entry]:
        """Return the meetings that have not ended, newest first."""
        return self._listed(unfinished=True)

    def in_series(self, series: str) -> list[Entry]:
        """Return the meetings of this series in short, newest first; none for an empty name."""
        return self._listed(series=series) if series.strip() else []

    def _listed(
        self, progress: Progress | None = None, *, series: str | None = None, unfinished: bool = False
    ) -> list[Entry]:
        from facilitator.store.index import index_of
        from facilitator.store.listing import entries

        with closing(index_of(self)) as index:
            index.refresh(progress)
            return entries(index, self.meetings, series=series, unfinished=unfinished)

    def earlier(self, series: str) -> list[Meeting]:
        """Return the meetings of this series that have ended, oldest first; none for an empty name."""
        return [meeting for meeting in self.of_series(series) if meeting.head.state == "ended"]

    def of_series(self, series: str) -> list[Meeting]:
        """Return all meetings of this series, those not ended among them, the one last heard of last.

        None for an empty name.
        """
        found = (self._readable(entry.path) for entry in self.in_series(series))
        return sorted(filter(None, found), key=_heard_of)

    def latest_of(self, series: str) -> Iterator[Meeting]:
        """Yield the meetings of this series, newest first, each read when it is asked for; none for an empty name."""
        yield from filter(None, (self._readable(entry.path) for entry in self.in_series(series)))

    def _readable(self, path: Path) -> Meeting | None:
        try:
            return self.read(path)
        except (DamagedFile, UnknownName, StorageFailure):
            return None


def titled(meeting: Meeting) -> tuple[str, str]:
    """Return the name of a meeting's file where nothing is hidden, after that of the folder it belongs into."""
    head = meeting.head
    day = head.day or head.created.date()
    return str(day.year), f"{day}-{slug(head.title)}-{head.id}{SUFFIX}"


def _heard_of(meeting: Meeting) -> float:
    """Return when a meeting ended, else began, else was planned: what it has carried over is as new as that."""
    head = meeting.head
    return (head.ended or head.started or head.created).timestamp()


def id_of(path: Path) -> str:
    """Return the id that ends the name of a meeting's file."""
    return path.stem.rpartition("-")[2]
