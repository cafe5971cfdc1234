"""What a typed line turns out to be: something to keep, or something to do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["decision", "action", "question", "parked", "request", "concern", "word", "note"]


@dataclass(frozen=True, slots=True)
class Captured:
    """A line to keep: its kind, its words, and for an action or a request who it is for and by when."""

    kind: Kind
    text: str
    owner: str = ""
    """The name as it was typed, without its @; several are joined by a comma and a space."""
    due: date | None = None
    doubt: str = ""
    """One sentence on what could not be understood and was kept as typed; empty when all is clear."""
    past: bool = False
    """Whether the date lies before today, so that the person is asked before it is kept."""


@dataclass(frozen=True, slots=True)
class Command:
    """A line to act on: the command's own name, whatever it was called by, and the words behind it."""

    name: str
    argument: str = ""
