"""Corrections on their way in and out of the house: an edited file is read, and the summary written anew after."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.agenda.files import decode
from facilitator.conduct.closing import file_summary
from facilitator.errors import DamagedFile, Refusal, StorageFailure, UnknownName
from facilitator.i18n import _, full_date, languages, speaking
from facilitator.meeting import Meeting
from facilitator.store.papers import read_paper
from facilitator.store.refused import not_read
from facilitator.store.seal import UNSEALED, Seal
from facilitator.summary.review.comparing import fold
from facilitator.summary.review.copied import unquoted
from facilitator.summary.review.recognising import ENOUGH, is_of
from facilitator.summary.review.scanning import LARGEST
from facilitator.summary.value import Audience
from facilitator.text import as_path, clean_line

if TYPE_CHECKING:
    from facilitator.store.shelf import Entry, Shelf


def read_edited(file: str, seal: Seal = UNSEALED) -> str:
    """Return the text of a summary that somebody changed, whatever wrote it; `-` is standard input.

    Raises Refusal where there is none, or it is no text, and StorageFailure where the disk won't give it.
    """
    path, name = as_path(file), clean_line(file)
    try:
        if file != "-" and not path.is_file():
            raise Refusal(_("There is no file at {path}.", path=name))
        if file != "-" and path.stat().st_size > LARGEST * 4:
            raise Refusal(_("{path} is too large for a summary.", path=name))
    except OSError as error:
        raise not_read(name, error) from error
    try:
        return decode(sys.stdin.buffer.read() if file == "-" else read_paper(path, seal))
    except UnicodeDecodeError as error:
        raise Refusal(
            _("{path} is not text: in a word processor, save it as plain text first.", path=name)
        ) from error


LOOKED_AT = 30
"""How many meetings are looked through for the one that a summary without its first lines is of."""
AHEAD = 0.2
"""How much more of one meeting than of any other must stand in a text for it to be of that one."""


def likely_meetings(shelf: Shelf, text: str) -> list[Entry]:
    """Return the meetings that a summary may be of, told by its title, its day and its lines; one where that is sure.

    A meeting whose file can't be read is none of them.
    """
    said = fold(unquoted(text)).casefold()
    ended = [entry for entry in shelf.entries() if entry.state == "ended"]
    told = sorted(((_told(entry, said), entry) for entry in ended), key=lambda one: -one[0])
    likely = [(_likeness(shelf, entry, text), entry) for there, entry in told[:LOOKED_AT] if there]
    found = sorted((one for one in likely if one[0] >= ENOUGH), key=lambda one: -one[0])
    sure = len(found) == 1 or (len(found) > 1 and found[0][0] >= found[1][0] + AHEAD)
    return [entry for _like, entry in (found[:1] if sure else found)]


def _told(entry: Entry, said: str) -> int:
    """Return how many of a meeting's title and day stand in a text."""
    days = (_day_in(entry.day, tag) for tag in languages()) if entry.day else ()
    return (fold(entry.title).casefold() in said) + any(day in said for day in days)


def _day_in(day: date, tag: str) -> str:
    with speaking(tag):
        return fold(full_date(day)).casefold()


def _likeness(shelf: Shelf, entry: Entry, text: str) -> float:
    try:
        return is_of(shelf.read(entry.path), text)
    except (DamagedFile, UnknownName, StorageFailure):
        return 0.0


def written_again(meeting: Meeting, folder: Path, audience: str, seal: Seal = UNSEALED) -> list[Path]:
    """Write the summary for peers, then for those that the corrected one was for, and return the files.

    A file that is there and says something else is kept beside it. Raises StorageFailure.
    """
    audiences: tuple[Audience, ...] = ("peers", "public", "record")
    return [file_summary(meeting, folder, whom, seal) for whom in audiences if whom in ("peers", audience)]
