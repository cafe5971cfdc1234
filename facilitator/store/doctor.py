"""What is not as it should be in a data folder, said so that a person can act on it; and what can safely be mended."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal

from facilitator.errors import FacilitatorError
from facilitator.i18n import _, full_date
from facilitator.store.database import read_journal
from facilitator.store.replay import meeting_of
from facilitator.store.shelf import Shelf

Kind = Literal["torn", "damaged", "unreadable", "leftover", "permissions", "unfinished"]

FORGOTTEN = timedelta(days=1)
"""After how long without a sign a meeting that never ended is mentioned."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be: where, what, and what to do about it."""

    kind: Kind
    path: Path
    what: str
    safe: bool = False
    """Whether `mend` may put it right without asking: nothing anyone kept is touched by it."""


def examine(shelf: Shelf, now: datetime) -> list[Finding]:
    """Return what is not as it should be; nothing is changed."""
    return [*_permissions(shelf.folder), *_leftovers(shelf.folder), *_meetings(shelf, now)]


def _permissions(data: Path) -> Iterator[Finding]:
    """Files that others on this machine may read; only where the system knows such rights."""
    if os.name != "posix" or not data.is_dir():
        return
    for path in (data, *sorted(data.rglob("*"))):
        if not path.is_symlink() and path.stat().st_mode & 0o077:
            yield Finding(
                "permissions", path, _("Others on this machine may read it; only you should."), safe=True
            )


def _leftovers(data: Path) -> Iterator[Finding]:
    """Files that an interrupted write left beside the one it was to become."""
    for path in sorted(data.rglob(".*.new")):
        yield Finding(
            "leftover", path, _("It was left by a write that was interrupted; it is of no use."), safe=True
        )


def _meetings(shelf: Shelf, now: datetime) -> Iterator[Finding]:
    for path in shelf.paths():
        yield from _meeting(path, now)


def _meeting(path: Path, now: datetime) -> Iterator[Finding]:
    try:
        journal = read_journal(path)
        meeting = meeting_of(journal.lines, path)
    except FacilitatorError as error:
        yield Finding("unreadable", path, f"{error} {_saved(path)}")
        return
    if journal.torn:
        yield Finding(
            "torn",
            path,
            _("Its last line was cut short; it was never shown as kept. All before it is there."),
        )
    if journal.damaged:
        numbers = ", ".join(map(str, journal.damaged))
        yield Finding(
            "damaged", path, _("These lines can't be read and are passed over: {numbers}.", numbers=numbers)
        )
    last = meeting.log[-1].at if meeting.log else meeting.head.created
    if meeting.live and now - last > FORGOTTEN:
        yield Finding(
            "unfinished", path,
            _("“{title}” never ended; its last sign was on {date}. `facilitator resume {id}` can end it.",
              title=meeting.head.title, date=full_date(last.astimezone(now.tzinfo).date()), id=meeting.head.id),
        )  # fmt: skip


def _saved(path: Path) -> str:
    """Return how much of a file can still be read as text."""
    try:
        lines = path.read_bytes().count(b"\n")
    except OSError as error:
        return error.strerror or ""
    return _(
        "It has {count} lines; what can be read of them: `facilitator doctor --read {path}`.",
        count=lines,
        path=path,
    )


def mend(finding: Finding) -> None:
    """Put right what can be put right without anyone's word; raises OSError where the disk refuses."""
    if finding.kind == "permissions":
        finding.path.chmod(0o700 if finding.path.is_dir() else 0o600)
    elif finding.kind == "leftover":
        finding.path.unlink(missing_ok=True)


def readable_text(path: Path) -> Iterator[str]:
    """Return every text that can still be found in a damaged meeting's file, in the order it was kept."""
    import json

    for raw in path.read_bytes().split(b"\n"):
        try:
            found = json.loads(raw)
        except ValueError:
            continue
        if not isinstance(found, dict):
            continue
        for change in found.get("all", [found]):
            fields = change.get("set") if isinstance(change, dict) else None
            text = (fields or {}).get("text") or (fields or {}).get("title")
            if isinstance(text, str):
                yield text
