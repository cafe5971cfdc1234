"""A file that was opened and is no agenda but a summary somebody gave back: which meeting it is of."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.conduct.reviewing import read_edited
from facilitator.errors import FacilitatorError

if TYPE_CHECKING:
    from facilitator.store.shelf import Shelf


def meeting_of(shelf: Shelf, path: Path) -> Path | None:
    """Return the meeting whose summary this file is; None for any other file.

    Raises UnknownName where it is a summary of a meeting that is not kept here.
    """
    from facilitator.summary.review.scanning import origin

    try:
        told = origin(read_edited(str(path), shelf.seal))
    except FacilitatorError:
        return None
    return shelf.find(told.id) if told.id else None
