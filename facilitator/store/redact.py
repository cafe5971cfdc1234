"""Forgetting a name: taken out of every record, of all history and of the summaries, while what was decided stays."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from facilitator.errors import DamagedFile, FacilitatorError, StorageFailure
from facilitator.i18n import _
from facilitator.ids import random_id
from facilitator.store.database import JournalDatabase
from facilitator.store.growing import sync_folder
from facilitator.store.journal import Journal, read_journal
from facilitator.store.line import Change, Line, Row
from facilitator.store.lock import unlock_for_good
from facilitator.store.longer_names import longer_names
from facilitator.store.names import Name
from facilitator.store.papers import read_paper, write_whole
from facilitator.store.purge import forget_index
from facilitator.store.seal import MARK
from facilitator.store.shelf import SUFFIX, Shelf
from facilitator.text import slug

_FIXED = frozenset(
    {
        "id", "at", "item", "origin", "called", "supersedes", "state", "status", "outcome", "step", "share", "kind",
        "method", "day", "due", "review", "created", "started", "ended", "promised_end", "paused_since", "pens_down",
        "current", "privacy", "power", "language", "summary", "review_until", "approved", "since",
    }
)  # fmt: skip
"""Fields that hold no words of people's own: names that happen to be spelled like a status are no names there."""

_PEOPLE = frozenset({"owner", "addressee", "lead"})

_LETTERS = {"decisions": "D", "actions": "A", "requests": "R", "notes": "N"}


_TOLD_EACH = 20
Step = TypeVar("Step")


@dataclass(frozen=True, slots=True)
class Standing:
    """A meeting's file in which a name stands, and where."""

    path: Path
    title: str
    places: tuple[str, ...]
    """The rows it stands in now, each with its label and its words."""
    earlier: int
    """In how many more changes of its history it stands."""
    longer: tuple[str, ...] = ()
    """The names of people it is only a part of."""


Progress = Callable[[int, int], None]


def watched(steps: Iterable[Step], progress: Progress | None) -> Iterator[Step]:
    """Yield one after the other, and tell how far it is: not each time, as telling takes time too."""
    given = list(steps)
    for done, step in enumerate(given):
        if progress is not None and done % _TOLD_EACH == 0:
            progress(done, len(given))
        yield step
    if progress is not None:
        progress(len(given), len(given))


def standing(
    shelf: Shelf, name: Name, paths: Iterable[Path], progress: Progress | None = None
) -> tuple[list[Standing], list[str]]:
    """Return the meetings in which a name stands, and a sentence for each that can't be looked through."""
    found, unread = [], []
    for path in watched(paths, progress):
        try:
            one = _standing(path, read_journal(path, shelf.seal), name)
        except (DamagedFile, StorageFailure) as error:
            unread.append(str(error))
            continue
        if one.places or one.earlier or _in_name(path, name):
            found.append(one)
    return found, unread


def _standing(path: Path, journal: Journal, name: Name) -> Standing:
    tables = journal.tables.by_id()
    places = [
        _told(table, row)
        for table, rows in tables.items()
        for row in rows.values()
        if _without(row, name) != row
    ]
    changed = sum(_line_without(line, name) != line for line in journal.lines)
    damaged = sum(_raw_without(raw, name) != raw for raw in journal.unread)
    title = next((str(row.get("title", "")) for row in tables.get("meeting", {}).values()), path.stem)
    earlier = max(changed + damaged - len(places), 0)
    return Standing(path, title, tuple(places), earlier, longer_names(journal.lines, name))


def _told(table: str, row: Row) -> str:
    label = f"{_LETTERS[table]}{row.get('number', '')}" if table in _LETTERS else ""
    words = (row.get(field, "") for field in ("text", "title", "name", "owner", "addressee", "lead"))
    return " · ".join(str(part) for part in (label, *words) if part)


def papers(
    shelf: Shelf, name: Name, folder: Path, meetings: Iterable[Path], progress: Progress | None = None
) -> tuple[list[Path], list[Path]]:
    """Return the summaries and set-aside copies in which a name stands, and those that can't be looked through.

    That is everything in the folder of summaries, and what lies beside these meetings' files.
    """
    there = [path for path in sorted(folder.glob("*")) if path.is_file()]
    beside = _beside(set(meetings))
    found, closed = [], []
    for path in watched((*there, *beside), progress):
        try:
            text = _text(path, shelf)
        except FacilitatorError:
            closed.append(path)
            continue
        if name.stands_in(text) or _in_name(path, name):
            found.append(path)
    return found, closed


def _beside(meetings: set[Path]) -> list[Path]:
    """Return what lies beside these meetings' files and is called after one of them; each folder is read once."""
    others = (
        other for folder in sorted({path.parent for path in meetings}) for other in sorted(folder.glob("*"))
    )
    return [other for other in others if _called_after(other) in meetings]


def _called_after(path: Path) -> Path | None:
    stem, mark, _rest = path.name.partition(f"{SUFFIX}.")
    return path.with_name(f"{stem}{SUFFIX}") if mark else None


def own_agendas(name: Name, own: Path) -> tuple[list[Path], list[Path]]:
    """Return the agendas in a person's own folder in which a name stands, and those that can't be looked through."""
    found, closed = [], []
    for path in sorted(own.rglob("*.md")):
        try:
            text = path.read_text("utf-8", "replace")
        except OSError:
            closed.append(path)
            continue
        if name.stands_in(text) or _in_name(path, name):
            found.append(path)
    return found, closed


def _text(path: Path, shelf: Shelf) -> str:
    """Return a paper's text; lines that a calendar folded are whole again, so that no name is cut in two.

    Raises DamagedFile for what is no text of ours, such as a copy that is sealed line by line.
    """
    content = read_paper(path, shelf.seal)
    if b'{"sealed":"' in content or b"\0" in content:
        raise DamagedFile(_("{path} can't be looked through.", path=path))
    text = content.decode("utf-8", "surrogateescape")
    return re.sub(r"\r?\n[ \t]", "", text) if ".ics" in path.suffixes else text


def redact(shelf: Shelf, name: Name, path: Path, now: datetime) -> Path:
    """Take a name out of a meeting's file, all of its history and its own name; return where the file is now.

    The index is thrown away. Raises MeetingInUse, DamagedFile, StorageFailure, with the file as it was.
    """
    forget_index(shelf.folder)
    with JournalDatabase.open(path, new_id=random_id, clock=lambda: now, seal=shelf.seal) as database:
        lines = [_line_without(line, name) for line in database.lines]
        unread = [_raw_without(raw, name) for raw in database.journal.unread]
        database.journal.retell(lines, unread)
    moved = _renamed(path, name)
    if moved != path:
        unlock_for_good(path)
    return moved


def redact_paper(shelf: Shelf, name: Name, path: Path) -> Path:
    """Take a name out of a summary or a set-aside copy, and out of its file's name; return where it is now.

    Raises StorageFailure.
    """
    text = _text(path, shelf)
    if name.stands_in(text):
        content = name.replaced(text, _removed()).encode("utf-8", "surrogateescape")
        write_whole(path, shelf.seal.close(content) if _is_sealed(path) else content)
    return _renamed(path, name)


def _is_sealed(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(MARK)) == MARK


def _in_name(path: Path, name: Name) -> bool:
    return name.stands_in(_as_words(path))


def _as_words(path: Path) -> str:
    """Return the name of a file as the words it was made of."""
    return path.name.replace("-", " ")


def _renamed(path: Path, name: Name) -> Path:
    """Give a file another name where this name stands in the one it has; the day and the id in it stay."""
    if not _in_name(path, name):
        return path
    bare = name.replaced(_as_words(path), slug(_removed())).replace(" ", "-")
    other = path.with_name(bare)
    try:
        if other.exists():
            raise FileExistsError(None, "there is such a file")
        path.rename(other)
        sync_folder(path.parent)
    except OSError as error:
        raise StorageFailure(
            _("{path} can't be renamed: {reason}.", path=path, reason=error.strerror)
        ) from error
    return other


def _removed() -> str:
    return _("[name removed]")


def _line_without(line: Line, name: Name) -> Line:
    return replace(line, changes=tuple(_change_without(change, name) for change in line.changes))


def _change_without(change: Change, name: Name) -> Change:
    return replace(change, fields=_without(change.fields, name))


def _without(fields: Any, name: Name) -> Row:
    return {
        field: value if field in _FIXED else _value(field, value, name) for field, value in fields.items()
    }


def _value(field: str, value: Any, name: Name) -> Any:
    if isinstance(value, str):
        return _words(field, value, name)
    if isinstance(value, list):
        return [_value(field, part, name) for part in value]
    if isinstance(value, dict):
        return {key: _value(field, part, name) for key, part in value.items()}
    return value


def _words(field: str, words: str, name: Name) -> str:
    if field in _PEOPLE and name.is_all_of(words):
        return _("a person")
    if field == "name" and name.is_all_of(words):
        return ""  # someone without a name is counted
    return name.replaced(words, _removed())


def _raw_without(raw: bytes, name: Name) -> bytes:
    """Return a line that can't be read, without the name as far as it stands in it as text."""
    return name.replaced(raw.decode("utf-8", "surrogateescape"), _removed()).encode(
        "utf-8", "surrogateescape"
    )
