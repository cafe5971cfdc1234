"""What every command works with: the data folder, the shelf, the library, the clock. Made once, here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator import places
from facilitator.cli.passphrase import unlock
from facilitator.ids import random_id
from facilitator.store.shelf import Shelf

if TYPE_CHECKING:
    from facilitator.library import Library


def room_clock() -> datetime:
    """Return the time on the wall of this room, aware."""
    return datetime.now().astimezone()


@dataclass(frozen=True)
class House:
    """One data folder and all that is in it."""

    data: Path
    passphrase_file: str = ""
    """The file the passphrase of a sealed folder stands in; a person is asked where there is none."""

    @property
    def shelf(self) -> Shelf:
        """The meetings; the first look at them asks for the passphrase of a sealed folder. Raises Locked."""
        if self.shelf_as_it_is.locked:
            unlock(self.shelf_as_it_is.unlock, self.passphrase_file)
        return self.shelf_as_it_is

    @cached_property
    def shelf_as_it_is(self) -> Shelf:
        """The meetings, which nobody has asked to unlock yet."""
        return Shelf(self.data, clock=room_clock, new_id=random_id)

    @cached_property
    def library(self) -> Library:
        """The agenda templates."""
        from facilitator.library import Library  # most commands look at none

        return Library(places.own_agendas(self.data), places.shipped_agendas())

    @property
    def summaries(self) -> Path:
        """The folder summaries are written to when nobody says where."""
        return places.summaries(self.data)
