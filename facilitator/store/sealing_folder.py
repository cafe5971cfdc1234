"""A data folder on its way from plain to sealed, or back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from facilitator.store.keeper import Clock, NewId
from facilitator.store.sealed import Sealed
from facilitator.store.shelf import Shelf


@dataclass(frozen=True)
class Folder:
    """A data folder to be sealed or unsealed, its shelf unlocked."""

    shelf: Shelf
    seal: Sealed
    summaries: Path
    clock: Clock
    new_id: NewId

    @property
    def meetings(self) -> list[Path]:
        """The files of all meetings."""
        return self.shelf.paths()

    @property
    def papers(self) -> list[Path]:
        """The files of all summaries."""
        found = sorted(self.summaries.glob("*"))
        return [path for path in found if path.is_file() and not path.name.startswith(".")]
