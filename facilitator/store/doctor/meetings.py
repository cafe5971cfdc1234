"""The meetings' own files: torn, damaged, unreadable, never ended, or ended and not written anew."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from facilitator import meeting as m
from facilitator.errors import DamagedFile, FacilitatorError
from facilitator.i18n import _, full_date
from facilitator.ids import random_id
from facilitator.meeting import Change, Edit, Head, Meeting
from facilitator.records import Record
from facilitator.store.database import JournalDatabase
from facilitator.store.doctor.files import ASIDE
from facilitator.store.doctor.finding import Finding
from facilitator.store.growing import sync_folder
from facilitator.store.journal import Journal, read_journal
from facilitator.store.line import FORMAT, Header, Unreadable, decode
from facilitator.store.papers import write_whole
from facilitator.store.replay import meeting_of
from facilitator.store.shelf import Shelf

FORGOTTEN = timedelta(days=1)
"""After how long without a sign a meeting that never ended is mentioned."""


def meetings(shelf: Shelf, now: datetime) -> Iterator[Finding]:
    """Return what is wrong with the meetings' files; raises Locked for a sealed folder nobody unlocked."""
    for path in shelf.paths():
        try:
            journal = read_journal(path, shelf.seal)
            meeting = meeting_of(journal.lines, path)
        except DamagedFile as error:
            yield _newer(path, error) if _is_newer(path) else _unreadable(path, error)
        except FacilitatorError as error:
            yield Finding("unreadable", path, str(error))
        else:
            yield from _torn_or_damaged(shelf, path, journal, now)
            yield from _not_ended(shelf, path, meeting, now)


def _is_newer(path: Path) -> bool:
    with suppress(OSError, Unreadable):
        header = decode(path.read_bytes().split(b"\n", 1)[0])
        return isinstance(header, Header) and header.version > FORMAT
    return False


def _newer(path: Path, error: DamagedFile) -> Finding:
    return Finding("newer", path, str(error))


def _unreadable(path: Path, error: DamagedFile) -> Finding:
    what = f"{error} " + _("What can be read of it: `facilitator doctor --read {path}`.", path=path)
    question = _("Set it aside under another name, so that it is in nobody's way? Nothing of it is deleted.")
    return Finding("unreadable", path, what, partial(_set_aside, path), question)


def _set_aside(path: Path) -> None:
    path.rename(_name_aside(path))
    sync_folder(path.parent)


def _name_aside(path: Path) -> Path:
    number, aside = 1, path.with_name(path.name + ASIDE)
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.name}{ASIDE}-{number}")
    return aside


def _torn_or_damaged(shelf: Shelf, path: Path, journal: Journal, now: datetime) -> Iterator[Finding]:
    if journal.torn:
        what = _("Its last line was cut short; it was never shown as kept. All before it is there.")
        yield Finding("torn", path, what, lambda: shelf.open(path).close())
    if journal.damaged:
        numbers = ", ".join(map(str, journal.damaged))
        what = _("These lines can't be read and are passed over: {numbers}.", numbers=numbers)
        question = _("Write it anew without these lines, and set the file aside as it is?")
        yield Finding("damaged", path, what, partial(_without_damage, shelf, path, now), question)


def _without_damage(shelf: Shelf, path: Path, now: datetime) -> None:
    write_whole(_name_aside(path), path.read_bytes())
    with JournalDatabase.open(path, new_id=random_id, clock=lambda: now, seal=shelf.seal) as database:
        database.journal.retell(database.lines, ())


def _not_ended(shelf: Shelf, path: Path, meeting: Meeting, now: datetime) -> Iterator[Finding]:
    last = m.last_sign(meeting)
    day = full_date(last.astimezone(now.tzinfo).date())
    if meeting.live and now - last > FORGOTTEN:
        what = _("“{title}” never ended; its last sign was on {date}. `facilitator resume {id}` can end it.",
                 title=meeting.head.title, date=day, id=meeting.head.id)  # fmt: skip
        question = _("End it as of then, {date}?", date=day)
        yield Finding("unfinished", path, what, partial(_end, shelf, path), question)
    elif _ended_but_not_written_anew(meeting):
        what = _("“{title}” ended, but words that were taken back while it ran are still in its file.",
                 title=meeting.head.title)  # fmt: skip
        yield Finding("slips", path, what, partial(_finish, shelf, path))


def _ended_but_not_written_anew(meeting: Meeting) -> bool:
    """Tell whether the program was cut off right after the end, before what nobody meant to keep was gone.

    Where anything was put right since, what stood before is history, and nobody can tell it from a slip any more.
    """
    last = [change for change in meeting.log if not _forgets(change)][-1:]
    ended = any(_ends(edit) for change in last for edit in change.edits)
    return meeting.head.state == "ended" and len(meeting.log) > 1 and ended


def _ends(edit: Edit) -> bool:
    """Tell whether this is what ended the meeting, and not something else about one that had ended."""
    before = isinstance(edit.before, Head) and edit.before.state == "ended"
    return isinstance(edit.after, Head) and edit.after.state == "ended" and not before


def _forgets(change: Change) -> bool:
    """Tell whether a change only forgets what was put right."""
    return all(
        isinstance(edit.before, Record)
        and isinstance(edit.after, Record)
        and edit.before.was != ()
        and replace(edit.before, was=()) == edit.after
        for edit in change.edits
    )


def _end(shelf: Shelf, path: Path) -> None:
    with shelf.open(path) as kept:
        kept.keep(m.end(kept.meeting, m.last_sign(kept.meeting)))
        kept.finish()


def _finish(shelf: Shelf, path: Path) -> None:
    with shelf.open(path) as kept:
        kept.finish()
