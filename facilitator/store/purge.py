"""Taking a meeting away: its file, its lock, its summaries, its place in the index. What can't be reached is named."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from facilitator.errors import FacilitatorError, StorageFailure
from facilitator.i18n import _
from facilitator.meeting import Meeting
from facilitator.store.growing import sync_folder
from facilitator.store.index import index_of
from facilitator.store.listing import unreadable
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
    rows = _asked(shelf, "m.goes != '' and m.goes <= ? order by m.goes", today.isoformat())
    found = (_readable(shelf, shelf.meetings / row["path"]) for row in rows)
    return [
        _as_due(shelf, path, meeting, summaries)
        for path, meeting in filter(None, found)
        if (delete_by := meeting.head.delete_by) is not None and delete_by <= today
    ]


def unread(shelf: Shelf) -> int:
    """Return of how many meetings nobody can tell whether they are due, as they can't be read."""
    with closing(index_of(shelf)) as index:
        index.refresh()
        return unreadable(index)


def one_to_go(shelf: Shelf, path: Path, summaries: Path) -> Due:
    """Return this meeting, and what would go with it."""
    return _as_due(shelf, path, shelf.read(path), summaries)


def next_due(shelf: Shelf, today: date) -> tuple[str, date] | None:
    """Return the title of the meeting that is to be deleted next, after today, and when; None where there is none."""
    rows = _asked(shelf, "m.goes > ? order by m.goes limit 1", today.isoformat())
    return next(((row["title"], date.fromisoformat(row["goes"])) for row in rows), None)


def _as_due(shelf: Shelf, path: Path, meeting: Meeting, summaries: Path) -> Due:
    files = files_of(meeting, path, summaries)
    return Due(path, meeting.head.title, meeting.head.delete_by, files, _carried_to(shelf, path, meeting))


def _carried_to(shelf: Shelf, path: Path, meeting: Meeting) -> tuple[str, ...]:
    """Return the titles of the meetings that took something over from this one, which keeps its id there."""
    ids = json.dumps([record.id for record in (*meeting.records(), *meeting.items)])
    rows = _asked(
        shelf,
        "f.path != ? and m.file in (select r.file from records r where r.id in (select value from json_each(?)))"
        " order by m.newest",
        path.relative_to(shelf.meetings).as_posix(), ids,
    )  # fmt: skip
    others = (_readable(shelf, shelf.meetings / row["path"]) for row in rows)
    return tuple(
        other.head.title
        for _path, other in filter(None, others)
        if any(record.origin == meeting.head.id for record in other.records())
    )


def _asked(shelf: Shelf, condition: str, *values: str) -> list[Any]:
    """Return the meetings for which this is so, as the index has them."""
    with closing(index_of(shelf)) as index:
        index.refresh()
        question = f"select f.path, m.* from meetings m join files f using (file) where {condition}"
        return index.ask(question, values)


def _readable(shelf: Shelf, path: Path) -> tuple[Path, Meeting] | None:
    try:
        return path, shelf.read(path)
    except FacilitatorError:
        return None


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
    own file is the last to go: as long as anything of it is left it can be named, and the same once more goes on. The
    index goes before, and once more after: another window may have made it anew in between.
    """
    with shelf.open(path) as kept:
        files = files_of(kept.meeting, path, summaries)
    forget_index(shelf.folder)
    for file in reversed(files):
        _take_away(file)
    forget_index(shelf.folder)
    return files


def forget_index(data: Path) -> None:
    """Throw the index away: what was deleted from a database can still be read in its file. It is made anew.

    Raises StorageFailure.
    """
    for file in sorted(data.glob("index.*")):
        if not file.is_dir():  # a folder there is not from us
            _take_away(file)


def _take_away(file: Path) -> None:
    try:
        file.unlink(missing_ok=True)
        sync_folder(file.parent)
    except OSError as error:
        raise StorageFailure(
            _("{path} can't be deleted: {reason}.", path=file, reason=error.strerror)
        ) from error
