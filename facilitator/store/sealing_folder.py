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
    def data(self) -> Path:
        """The data folder itself."""
        return self.shelf.folder
