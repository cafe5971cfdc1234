"""What the screens ask of the app. It alone writes to the store, and answers by giving the screens the new meeting."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from facilitator.capture import Captured, Command
    from facilitator.meeting import Meeting
    from facilitator.summary.review.value import Proposed


@dataclass
class Wanted(Message):
    """The person wants this line done; `sure` says that they were asked already."""

    typed: Captured | Command
    sure: bool = False


@dataclass
class AgendaChosen(Message):
    """A template, or a file, is to become a meeting."""

    path: Path


@dataclass
class MeetingChosen(Message):
    """A meeting is to be gone on with."""

    path: Path
    label: str = ""
    """The record in it that the person came for."""


@dataclass
class MeetingLeft(Message):
    """The person goes back to the first screen; the meeting stays as it is."""

    forget: tuple[str, ...] = ()
    """Words that are to be taken out of its file, its history and its summaries, once it is let go of."""


@dataclass
class ReadBack(Message):
    """Everything was read back and put right: the summary can be written."""


@dataclass
class FolderLocked(Message):
    """The meetings are sealed, and nobody has given the passphrase yet."""


@dataclass
class SaveElsewhere(Message):
    """What the disk would not take is to be kept in another folder."""


@dataclass
class CorrectionsBrought(Message):
    """Somebody gave the summary back, or said what is wrong in it: what would be put right is to be shown."""

    by_word: bool = False
    """Whether it is typed in and no file is asked for."""


@dataclass
class CorrectionTaken(Message):
    """A correction is to be made in the record."""

    taken: Proposed


@dataclass
class CorrectionsDone(Message):
    """All corrections were gone through: the summary is to be written anew."""

    audience: str
    was: Meeting
    """The meeting before them."""
    taken: tuple[Proposed, ...]


@dataclass
class SeriesWanted(Message):
    """The person wants to say which series a meeting belongs to."""


@dataclass
class StandingWanted(Message):
    """How far the summary is, is to be said."""


@dataclass
class CopyWanted(Message):
    """A copy of the summary is to leave the house."""
