"""Taking a meeting away: its file, its lock, its summaries, its place in the index. What can't be reached is named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from facilitator.errors import FacilitatorError, StorageFailure
from facilitator.i18n import _
from facilitator.meeting import Meeting
from facilitator.store.growing import sync_folder
from facilitator.store.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Due:
    """A meeting that is to go, the files of it that go with it, and what of it stands elsewhere."""

    path: Path
    title: str
    delete_by: date | None
    """None where it is kept until someone says otherwise."""
    files: tuple[Path, ...]
    carried_to: tuple[str, ...] = ()
    """The titles of later meetings that took something over from it; what they took over is theirs, and stays."""


def due(shelf: Shelf, today: date, summaries: Path) -> list[Due]:
    """Return the meetings whose delete-by date has come, and what would go with each."""
    found = list(_readable(shelf))
    return [
        _as_due(path, meeting, found, summaries)
        for path, meeting in found
        if (delete_by := meeting.head.delete_by) is not None and delete_by <= today
    ]


def one_to_go(shelf: Shelf, path: Path, summaries: Path) -> Due:
    """Return this meeting, and what would go with it."""
    return _as_due(path, shelf.read(path), list(_readable(shelf)), summaries)


def next_due(shelf: Shelf, today: date) -> tuple[str, date] | None:
    """Return the title of the meeting that is to be deleted next, after today, and when; None where there is none."""
    coming = [
        (delete_by, meeting.head.title)
        for _path, meeting in _readable(shelf)
        if (delete_by := meeting.head.delete_by) is not None and delete_by > today
    ]
    return (first[1], first[0]) if (first := min(coming, default=None)) else None


def _as_due(
    path: Path, meeting: Meeting, all_of_them: Iterable[tuple[Path, Meeting]], summaries: Path
) -> Due:
    carried_to = tuple(
        other.head.title
        for _path, other in all_of_them
        if any(record.origin == meeting.head.id for record in other.records())
    )
    files = files_of(meeting, path, summaries)
    return Due(path, meeting.head.title, meeting.head.delete_by, files, carried_to)


def _readable(shelf: Shelf) -> Iterator[tuple[Path, Meeting]]:
    for path in shelf.paths():
        try:
            yield path, shelf.read(path)
        except FacilitatorError:
            continue


def files_of(meeting: Meeting, path: Path, summaries: Path) -> tuple[Path, ...]:
    """Return every file of ours about this meeting: its own, those beside it, and its summaries in every shape.

    They are told by the meeting's id, which no other meeting's file carries. The meeting's own file is the first.
    """
    beside = [
        other
        for folder in (path.parent, summaries)
        for pattern in (f"*{meeting.head.id}*", f".*{meeting.head.id}*")
        for other in sorted(folder.glob(pattern))
        if other.is_file()
    ]
    return tuple(dict.fromkeys([path, *beside]))


def purge(shelf: Shelf, path: Path, summaries: Path) -> tuple[Path, ...]:
    """Take away everything of ours about one meeting and return the files that are gone.

    Raises MeetingInUse while someone writes it, and StorageFailure for a file that can't be taken away. The meeting's
    own file is the last to go: as long as anything of it is left it can be named, and the same once more goes on.
    """
    with shelf.open(path) as kept:
        files = files_of(kept.meeting, path, summaries)
    forget_index(shelf.folder)
    for file in reversed(files):
        _take_away(file)
    return files


def forget_index(data: Path) -> None:
    """Throw the index away: what was deleted from a database can still be read in its file. It is made anew.

    Raises StorageFailure.
    """
    for file in sorted(data.glob("index.*")):
        _take_away(file)


def _take_away(file: Path) -> None:
    try:
        file.unlink(missing_ok=True)
        sync_folder(file.parent)
    except OSError as error:
        raise StorageFailure(
            _("{path} can't be deleted: {reason}.", path=file, reason=error.strerror)
        ) from error
