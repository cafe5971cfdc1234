"""Taking a meeting away: its file, its lock, its summaries, its place in the index. What can't be reached is named."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from facilitator.errors import FacilitatorError, StorageFailure
from facilitator.i18n import _
from facilitator.meeting import Meeting
from facilitator.store.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Due:
    """A meeting whose time has come, and the files of it that would go."""

    path: Path
    title: str
    delete_by: date
    files: tuple[Path, ...]


def due(shelf: Shelf, today: date, summaries: Path) -> list[Due]:
    """Return the meetings whose delete-by date has come, and what would go with each."""
    return [
        Due(path, meeting.head.title, delete_by, files_of(meeting, path, summaries))
        for path, meeting in _readable(shelf)
        if (delete_by := meeting.head.delete_by) is not None and delete_by <= today
    ]


def _readable(shelf: Shelf) -> Iterable[tuple[Path, Meeting]]:
    for path in shelf.paths():
        try:
            yield path, shelf.read(path)
        except FacilitatorError:
            continue


def files_of(meeting: Meeting, path: Path, summaries: Path) -> tuple[Path, ...]:
    """Return every file of ours about this meeting: its own, those beside it, and its summaries.

    They are told by the meeting's id, which no other meeting's file carries.
    """
    marked = meeting.head.id
    beside = (other for other in path.parent.glob(f"*{marked}*") if other.is_file())
    hidden = (other for other in path.parent.glob(f".*{marked}*") if other.is_file())
    told = [other for pattern in (f"*{marked}*", f".*{marked}*") for other in summaries.glob(pattern)]
    return tuple(dict.fromkeys([path, *sorted(beside), *sorted(hidden), *sorted(told)]))


def purge(shelf: Shelf, path: Path, summaries: Path) -> tuple[Path, ...]:
    """Take away everything of ours about one meeting and return the files that are gone.

    Raises MeetingInUse while someone writes it, and StorageFailure for a file that can't be taken away; those before
    it are gone then, the meeting's own file is the last to go.
    """
    with shelf.open(path) as kept:
        files = files_of(kept.meeting, path, summaries)
    gone: list[Path] = []
    for file in reversed(files):
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise StorageFailure(
                _("{path} can't be deleted: {reason}.", path=file, reason=error.strerror)
            ) from error
        gone.append(file)
    return tuple(gone)
