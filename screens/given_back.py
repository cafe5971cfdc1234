"""A file that was opened and is no agenda but a summary somebody gave back: which meeting it is of."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.errors import FacilitatorError, UnknownName
from facilitator.i18n import _

if TYPE_CHECKING:
    from facilitator.store.shelf import Shelf


def meeting_of(shelf: Shelf, path: Path) -> Path | None:
    """Return the meeting whose summary this file is, also where its first lines are lost; None for any other file.

    Raises UnknownName where it is a summary of a meeting that is not kept here, or may be of several.
    """
    from facilitator.conduct.reviewing import likely_meetings, read_edited
    from facilitator.summary.review.ours import is_summary
    from facilitator.summary.review.scanning import origin

    try:
        text = read_edited(str(path), shelf.seal)
    except FacilitatorError:
        return None
    if told := origin(text).id:
        return shelf.find(told)
    if not is_summary(text):
        return None
    likely = likely_meetings(shelf, text)
    if len(likely) == 1:
        return likely[0].path
    raise UnknownName(
        _(
            "This is a summary, and it does not say of which meeting. Open that meeting, then c takes its corrections."
        )
    )
