"""Files beside the meetings: rights too wide, what an interrupted step left, notes of programs that are gone."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from facilitator.i18n import _
from facilitator.store.doctor.finding import Finding
from facilitator.store.growing import sync_folder
from facilitator.store.lock import is_held
from facilitator.store.migrate import KEPT
from facilitator.store.shelf import SUFFIX

RECENT = timedelta(minutes=2)
"""What is younger may be the work of a program that is still at it."""

ASIDE = ".aside"
"""What the name of a file ends in that was set aside because it could not be read."""


def permissions(data: Path) -> Iterator[Finding]:
    """Return the files that others on this machine may read; only where the system knows such rights."""
    if os.name != "posix" or not data.is_dir():
        return
    for path in (data, *sorted(data.rglob("*"))):
        if not path.is_symlink() and _mode(path) & 0o077:
            right = 0o700 if path.is_dir() else 0o600
            what = _("Others on this machine may read it; only you should.")
            yield Finding("permissions", path, what, partial(path.chmod, right))


def _mode(path: Path) -> int:
    """Return a file's rights; none for one that another program took away meanwhile."""
    with suppress(OSError):
        return path.stat().st_mode
    return 0


def leftovers(data: Path, now: datetime) -> Iterator[Finding]:
    """Return what an interrupted step left beside what it was to become, or to take away."""
    agendas = data / "agendas"
    for path in (
        *sorted(data.rglob(".*.new")),
        *sorted(agendas.glob(".*.old")),
        *sorted(agendas.glob(".*.gone")),
    ):
        if not _is_old(path, now):
            continue
        there = path.with_name(path.stem.removeprefix("."))
        if path.suffix == ".old" and not there.exists():
            what = _("An update of these agendas was interrupted: those that were there before are put back.")
            yield Finding("leftover", path, what, partial(path.rename, there))
        else:
            what = _("It was left by a step that was interrupted; it is of no use.")
            yield Finding("leftover", path, what, partial(take_away, path))


def _is_old(path: Path, now: datetime) -> bool:
    with suppress(OSError):
        return now.timestamp() - path.stat().st_mtime > RECENT.total_seconds()
    return False


def locks(meetings: Path) -> Iterator[Finding]:
    """Return the notes of programs that held a meeting and are gone, and the locks of meetings that are gone."""
    for note in sorted((*meetings.glob("*/.*.writer"), *meetings.glob("*/.*.lock"))):
        meeting = note.with_name(note.stem.removeprefix(".") + SUFFIX)
        if is_held(meeting):
            continue
        if not meeting.exists():
            what = _("It belongs to a meeting that is not there any more.")
            yield Finding("lock", note, what, partial(take_away, note))
        elif note.suffix == ".writer":
            what = _(
                "The program that held this meeting was cut off. Nothing is locked; the note of it can go."
            )
            yield Finding("lock", note, what, partial(take_away, note))


def kept_copies(meetings: Path) -> Iterator[Finding]:
    """Return the copies that were kept of files which were brought up to date, or set aside."""
    question = _("Delete this copy for good?")
    for path in sorted(meetings.glob(f"*/*{SUFFIX}{KEPT}*")):
        what = _("It is a meeting's file as it was in an older format, kept when it was brought up to date.")
        yield Finding("older", path, what, partial(take_away, path), question)
    for path in sorted(meetings.glob(f"*/*{SUFFIX}{ASIDE}*")):
        what = _(
            "It was set aside because it could not be read whole. `facilitator doctor --read` shows what can be."
        )
        yield Finding("aside", path, what, partial(take_away, path), question)


def take_away(path: Path) -> None:
    """Delete a file or a whole folder, durably; one that is gone is no mistake. Raises OSError."""
    if not path.exists():
        return
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
    sync_folder(path.parent)
