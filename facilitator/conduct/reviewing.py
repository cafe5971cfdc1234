"""Corrections on their way in and out of the house: an edited file is read, and the summary written anew after."""

from __future__ import annotations

import sys
from pathlib import Path

from facilitator.agenda.files import decode
from facilitator.conduct.closing import file_summary
from facilitator.errors import Refusal, StorageFailure
from facilitator.i18n import _
from facilitator.meeting import Meeting
from facilitator.store.papers import read_paper
from facilitator.store.seal import UNSEALED, Seal
from facilitator.summary.review.scanning import LARGEST
from facilitator.summary.value import Audience
from facilitator.text import as_path, clean_line


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
        raise StorageFailure(
            _("{path} can't be read: {reason}.", path=name, reason=error.strerror)
        ) from error
    try:
        return decode(sys.stdin.buffer.read() if file == "-" else read_paper(path, seal))
    except UnicodeDecodeError as error:
        raise Refusal(
            _("{path} is not text: in a word processor, save it as plain text first.", path=name)
        ) from error


def written_again(meeting: Meeting, folder: Path, audience: str, seal: Seal = UNSEALED) -> list[Path]:
    """Write the summary for peers, then for those that the corrected one was for, and return the files.

    A file that is there and says something else is kept beside it. Raises StorageFailure.
    """
    audiences: tuple[Audience, ...] = ("peers", "public", "record")
    return [file_summary(meeting, folder, whom, seal) for whom in audiences if whom in ("peers", audience)]
