"""What comes of a typed line: a meeting, and a sentence to say once it is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from facilitator.conduct.series import Known
from facilitator.meeting import Meeting
from facilitator.voices import Floor


def typed_out(command: str) -> str:
    """Return how a command is given where all is typed."""
    return f"/{command}"


@dataclass(frozen=True, slots=True)
class Room:
    """What a line may change or look at: the meeting, who waits to speak, the time, where new ids come from."""

    meeting: Meeting
    now: datetime
    new_id: Callable[[], str]
    floor: Floor = field(default_factory=Floor)
    sure: bool = False
    """Whether the person was asked already and said it again."""
    way: Callable[[str], str] = typed_out
    """How a command is given on the face that asks: what an answer names to a person as the way on."""
    series: Callable[[], Sequence[Known]] = tuple
    """The series of meetings there are; asked only where it matters, as the disk is read for it."""

    def asks(self, question: str) -> Reply:
        """Return a question that has to be answered first: nothing is done yet."""
        return Reply(self.meeting, self.floor, ask=question)

    def tells(self, said: str) -> Reply:
        """Return what is only to be said: nothing changes."""
        return Reply(self.meeting, self.floor, said)


@dataclass(frozen=True, slots=True)
class Reply:
    """The meeting after a line, and what to say about it."""

    meeting: Meeting
    floor: Floor
    said: str = ""
    """What to say; the face says it only after the change is durable."""
    brief: str = ""
    """The same without what comes next, for a script; empty where that is all of what is said."""
    ask: str = ""
    """A question: nothing was done yet, the same line again (with `sure`) does it."""
    face: str = ""
    """What the face itself has to do: the name of a command that changes nothing here."""
    argument: str = ""
    """What was typed behind that command."""
