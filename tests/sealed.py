"""A sealed data folder to test with, whose passphrase is quickly tried."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from facilitator import meeting as m
from facilitator.agenda.model import Agenda, Item
from facilitator.capture import Captured
from facilitator.conduct.closing import file_summary
from facilitator.ids import random_id
from facilitator.store.key import Work, make_key
from facilitator.store.sealed import Sealed
from facilitator.store.sealing_folder import Folder
from facilitator.store.shelf import Shelf

PASSPHRASE = "correct horse battery"
QUICK = Work(n=2, r=1, p=1)
NOW = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
PLANTED = ("Geheimtitel", "Qanat", "plantedsam", "Nirgendwo")
"""Words that must be in no file of a sealed folder: of a title, a decision, an owner, a note."""


def clock() -> datetime:
    return NOW


@dataclass
class Data:
    """A data folder and what is done in it."""

    folder: Path

    def __post_init__(self) -> None:
        self.summaries = self.folder / "summaries"
        self.shelf = self.anew()

    def anew(self) -> Shelf:
        """A shelf as another process has it."""
        return Shelf(self.folder, clock=clock, new_id=random_id)

    def unlocked(self, passphrase: str = PASSPHRASE) -> Shelf:
        shelf = self.anew()
        if shelf.locked:
            shelf.unlock(passphrase)
        return shelf

    def sealed(self) -> Data:
        """Give the folder a key; what is in it stays as it is."""
        make_key(self.folder, PASSPHRASE, random_id, QUICK)
        self.shelf = self.unlocked()
        return self

    @property
    def sealing(self) -> Folder:
        shelf = self.unlocked()
        return Folder(shelf, cast(Sealed, shelf.seal), self.summaries, clock, random_id)

    def hold(self, *, ended: bool = False) -> Path:
        """Keep a meeting with all planted words in it, and where it has ended, its summary."""
        agenda = Agenda(title="Geheimtitel heute", items=(Item(title="One"),))
        meeting = m.start(m.plan(agenda, now=NOW, new_id=random_id), NOW)
        for line in (
            Captured("decision", "We dig the Qanat"),
            Captured("action", "Bring spades", "plantedsam"),
            Captured("note", "Nirgendwo is far"),
        ):
            meeting = m.keep(meeting, line, now=NOW, record_id=random_id())
        with self.shelf.begin(m.end(meeting, NOW) if ended else meeting) as kept:
            if ended:
                kept.finish()
                file_summary(kept.meeting, self.summaries, seal=self.shelf.seal)
            return kept.path

    def planted(self) -> dict[str, Path]:
        """The planted words that are in a file's bytes or in its name, and where."""
        return {
            word: path
            for path in self.folder.rglob("*")
            for word in PLANTED
            if word.casefold() in path.name.casefold()
            or (path.is_file() and word.encode() in path.read_bytes())
        }
