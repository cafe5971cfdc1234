"""A meeting as it could have been, for what is looked at by eye: a first conversation of eight peers and a guest."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import count

from facilitator import meeting as m
from facilitator.agenda.model import Agenda, Item
from facilitator.capture import Captured
from facilitator.meeting import deciding
from facilitator.meeting.methods import Method, method_named

START = datetime(2026, 11, 23, 14, 2, tzinfo=UTC)

ITEMS = (
    ("Welcome", 5), ("How we treat each other, and the notes", 5), ("Check-in", 8), ("What is going on for us?", 15),
    ("What should change first?", 8), ("Could we do something together?", 9), ("One small next step", 5),
    ("Read back and close", 5),
)  # fmt: skip


class Scribe:
    """Drives a meeting with a clock of its own."""

    def __init__(self, meeting: m.Meeting) -> None:
        self.now = START
        self.meeting = m.start(meeting, START)
        self._ids = count(1)

    def new_id(self) -> str:
        return f"r{next(self._ids):07}"

    def after(self, minutes: float) -> datetime:
        self.now += timedelta(minutes=minutes)
        return self.now

    def go_on(self, minutes: float) -> None:
        self.meeting = m.advance(self.meeting, self.after(minutes))

    def keep(self, kind: str, text: str, owner: str = "", due: date | None = None) -> None:
        line = Captured(kind, text, owner, due)  # type: ignore[arg-type]
        self.meeting = m.keep(self.meeting, line, now=self.after(0.3), record_id=self.new_id())


def first_conversation(privacy: str = "count only") -> m.Meeting:
    """A first conversation, ended, of the peers' own."""
    numbers = count(1)

    def new_id() -> str:
        return f"k3f9a{next(numbers):03}"

    agenda = Agenda(
        title="First conversation",
        purpose="Peers meet, say what is going on, and choose one small next step together.",
        power="peers decide",
        privacy=privacy,
        items=tuple(Item(title=title, minutes=minutes) for title, minutes in ITEMS),
    )
    people = m.read_present("7 peers, Ana, Jo (guest)", new_id)
    scribe = Scribe(m.plan(agenda, now=START, new_id=new_id, participants=people))
    scribe.go_on(5)
    scribe.go_on(6)
    scribe.go_on(9)
    _what_is_going_on(scribe)
    _what_to_do(scribe)
    _next_step(scribe)
    scribe.meeting = m.set_head(
        scribe.meeting, scribe.now,
        next_meeting="Thursday 10 December 2026 at six, in the tea room. Tea is there from half past five.",
    )  # fmt: skip
    return m.end(scribe.meeting, scribe.after(5))


def _what_is_going_on(scribe: Scribe) -> None:
    scribe.keep("note", "The last bus goes at nine, so the evening round is out of reach")
    scribe.keep("note", "The tea room is shut on Mondays")
    scribe.keep("note", "At the clinic people wait 2 - 3 hours (or come back tomorrow)")
    scribe.meeting = m.pens_down(scribe.meeting, scribe.now)
    scribe.meeting = m.pens_up(scribe.meeting, scribe.after(4))
    scribe.keep("note", "What helps: a place where nobody asks for your papers")
    scribe.go_on(12)


def _what_to_do(scribe: Scribe) -> None:
    dots = (("clinic hours", 11), ("the last bus", 8), ("a place of our own", 5))
    scribe.meeting = deciding.sense(
        scribe.meeting, "What should change first?", _method("dot vote"), dots,
        now=scribe.after(5), record_id=scribe.new_id(),
    )  # fmt: skip
    scribe.keep("request", "Open one evening a week", "the clinic", date(2026, 12, 11))
    scribe.go_on(4)
    scribe.keep("note", "We can go to the clinic together, two or three at a time")
    scribe.keep("concern", "If staff hold the key, they hold the room")
    scribe.keep("question", "Who has a key to the tea room?")
    scribe.keep("parked", "A phone for the group")
    scribe.go_on(9)


def _next_step(scribe: Scribe) -> None:
    scribe.meeting = deciding.propose(
        scribe.meeting, "We meet every second Thursday at six, in the tea room", _method("consent"),
        now=scribe.after(2), record_id=scribe.new_id(),
    )  # fmt: skip
    scribe.meeting = deciding.add_concern(scribe.meeting, "Six is late for people with children", scribe.now)
    scribe.meeting = deciding.count(scribe.meeting, (("objection", 0),), scribe.now)
    scribe.meeting = deciding.adopt(scribe.meeting, scribe.after(1), date(2027, 3, 4))
    scribe.keep("decision", "No photos in our meetings")
    scribe.keep("action", "ask for the tea room on Thursdays", "Sam", date(2026, 11, 27))
    scribe.keep("action", "put a poster up in both hostels", "Ana", date(2026, 11, 30))
    scribe.keep("action", "find out what a taxi for four costs after nine")
    scribe.go_on(3)


def _method(name: str) -> Method:
    method = method_named(name)
    assert method is not None
    return method
