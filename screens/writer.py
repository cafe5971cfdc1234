"""The single writer of the app: the meeting that is open, the floor, and the file both are answerable to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

from facilitator.capture import Captured, Command
from facilitator.conduct import Reply, Room, obey
from facilitator.conduct.arising import brought
from facilitator.conduct.series import Known, known_series
from facilitator.errors import StorageFailure
from facilitator.meeting import Meeting
from facilitator.store.keeper import KeptMeeting
from facilitator.store.shelf import Shelf
from facilitator.text import as_path
from facilitator.voices import Floor
from screens.meeting_keys import key_for


class Writer:
    """Holds one meeting and keeps every change of it; knows nothing of screens.

    A meeting that was only planned gets its file with its first change, so that looking at a template leaves nothing
    behind.
    """

    def __init__(
        self,
        shelf: Shelf,
        meeting: Meeting,
        kept: KeptMeeting | None = None,
        *,
        clock: Callable[[], datetime],
        new_id: Callable[[], str],
    ) -> None:
        self.meeting = meeting
        """The meeting as it stands in memory."""
        self.floor = Floor()
        self.held: list[str] = []
        """What is to be said of changes that are not on the disk yet."""
        self._shelf = shelf
        self._kept = kept
        self._clock = clock
        self._new_id = new_id
        self._planned = meeting

    @property
    def path(self) -> Path | None:
        """The meeting's file; None while it has none."""
        return self._kept.path if self._kept else None

    @property
    def found(self) -> str:
        """What was mended when the file was opened; mostly nothing."""
        return self._kept.found if self._kept else ""

    @property
    def unsaved(self) -> int:
        """How many changes are held in memory only."""
        if self._kept is not None:
            return self._kept.unsaved
        return len(self.meeting.log) if self.meeting is not self._planned else 0

    def obey(self, typed: Captured | Command, *, sure: bool = False) -> Reply:
        """Return what comes of a line; nothing is kept yet. Raises a FacilitatorError where it can't be done."""
        room = Room(self.meeting, self._clock(), self._new_id, self.floor, sure, key_for, self.series)
        return obey(room, typed)

    def series(self) -> list[Known]:
        """Return the series of meetings there are, but for this meeting; reads the disk."""
        return known_series(self._shelf.entries(), self.meeting.head.id)

    def bring(self, series: Iterable[Meeting]) -> Reply:
        """Return what comes of bringing along what these meetings left open; nothing is kept yet."""
        return brought(Room(self.meeting, self._clock(), self._new_id, self.floor), series)

    def keep(self, meeting: Meeting) -> None:
        """Take over this meeting and return once it is on the disk; it is held in memory where that fails.

        Raises StorageFailure, or Refusal where it does not go on from what is kept. May take as long as the disk does,
        so the app calls it outside its event loop.
        """
        if self._kept is None:
            self.meeting = meeting
            self._kept = self._shelf.begin(meeting)
            return
        try:
            self._kept.keep(meeting)
        finally:
            self.meeting = self._kept.meeting

    def save_elsewhere(self, folder: Path) -> Path:
        """Keep the meeting, whole, in another folder from now on; raises StorageFailure with nothing changed."""
        if self._kept is not None:
            return self._kept.save_elsewhere(folder)
        elsewhere = self._shelf.elsewhere(as_path(folder))
        self._kept = elsewhere.begin(self.meeting)
        return self._kept.path

    def finish(self) -> None:
        """Write the file of a meeting that has ended anew, without what was undone or put right in it."""
        if self._kept is None:
            self.keep(self.meeting)
        assert self._kept is not None, "keep makes the file, or raises"
        self._kept.finish()
        self.meeting = self._kept.meeting

    def close(self) -> None:
        """Let go of the file; what is still only in memory is tried once more."""
        if self._kept is None:
            return
        try:
            if self._kept.unsaved:
                self._kept.keep(self.meeting)
        except StorageFailure:
            pass  # the person was told, and asked, before it came to this
        self._kept.close()
