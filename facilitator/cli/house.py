"""What every command works with: the data folder, the shelf, the library, the clock. Made once, here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path

from facilitator import places
from facilitator.ids import random_id
from facilitator.library import Library
from facilitator.store.shelf import Shelf


def room_clock() -> datetime:
    """Return the time on the wall of this room, aware."""
    return datetime.now().astimezone()


@dataclass(frozen=True)
class House:
    """One data folder and all that is in it."""

    data: Path

    @cached_property
    def shelf(self) -> Shelf:
        """The meetings."""
        return Shelf(self.data, clock=room_clock, new_id=random_id)

    @cached_property
    def library(self) -> Library:
        """The agenda templates."""
        return Library(places.own_agendas(self.data), places.shipped_agendas())

    @property
    def summaries(self) -> Path:
        """The folder summaries are written to when nobody says where."""
        return places.summaries(self.data)
