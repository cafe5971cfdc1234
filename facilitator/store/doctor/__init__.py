"""What is not as it should be in a data folder, said so that a person can act on it; and what can be put right."""

from __future__ import annotations

from datetime import datetime

from facilitator.store.doctor.files import kept_copies, leftovers, locks, permissions
from facilitator.store.doctor.finding import Finding, Kind
from facilitator.store.doctor.meetings import FORGOTTEN, meetings
from facilitator.store.doctor.others import agendas, index, plain
from facilitator.store.doctor.reading import readable_text
from facilitator.store.shelf import Shelf

__all__ = ["FORGOTTEN", "Finding", "Kind", "examine", "readable_text"]


def examine(shelf: Shelf, now: datetime) -> list[Finding]:
    """Return what is not as it should be; nothing that anyone kept is changed. Raises Locked."""
    data = shelf.folder
    return [
        *permissions(data), *leftovers(data, now), *locks(shelf.meetings), *meetings(shelf, now),
        *kept_copies(shelf.meetings), *index(shelf), *plain(data), *agendas(data / "agendas"),
    ]  # fmt: skip
