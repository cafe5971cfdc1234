"""A meeting led by lines: one line in, what came of it out, and nothing is said to be kept before it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from facilitator import meeting as m
from facilitator.capture import Captured, Command, read_line
from facilitator.conduct import Reply, Room, obey
from facilitator.conduct.closing import file_summary
from facilitator.errors import FacilitatorError, StorageFailure
from facilitator.forecast import stage
from facilitator.i18n import _, clock_time, duration
from facilitator.meeting import Meeting
from facilitator.plain import words
from facilitator.plain.lines import TERMINAL_LIMIT, Lines, Quiet
from facilitator.plain.stops import Stopped
from facilitator.plain.times import PlainClock
from facilitator.plain.voice import Voice
from facilitator.store.keeper import KeptMeeting
from facilitator.voices import Floor

LOOK_EVERY = 15.0
"""Seconds between two looks at the clock while a person thinks."""
SLEPT = timedelta(minutes=2)
"""A look that comes so late means that the computer slept in between."""
SILENT = timedelta(minutes=5)
"""A running meeting that was opened again so long after its last sign is asked about."""

BEFORE_THE_START = frozenset(
    {"start", "tick", "fill", "present", "add", "drop", "move", "time", "title", "at", "help", "show", "agenda",
     "matters", "settle", "notyet", "notneeded", "takeup", "quorum", "standasides", "undo", "edit", "save", "hide",
     "quit"}
)  # fmt: skip
"""The commands that belong to the preparation too: any other line begins a piped meeting."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What a session works with besides its meeting."""

    lines: Lines
    voice: Voice
    clock: PlainClock
    new_id: Callable[[], str]
    summaries: Path
    person: bool
    """Whether a person is there to be asked; a pipe can't answer, so there a question is only said."""
    prompt: bool = False
    """Whether to show that a line is waited for."""


class Session:
    """One meeting from here to its end, or to where the lines end."""

    def __init__(self, kept: KeptMeeting, desk: Desk) -> None:
        self._kept = kept
        self._desk = desk
        self._floor = Floor()
        self._held: list[str] = []
        """What is to be said of changes that are not on the disk yet."""
        self._warned = ("", "")
        self._looked = desk.clock()
        self._over = False

    @property
    def meeting(self) -> Meeting:
        """The meeting as it stands."""
        return self._kept.meeting

    def run(self) -> int:
        """Lead the meeting and return the exit status: 0, or 1 where something could not be written."""
        self._say(*words.opening(self.meeting, self._desk.clock()), self._kept.found)
        self._take_up()
        try:
            while not self._over and (line := self._line()) is not None:
                self._obey(line)
        except Stopped:
            self._say("")
        return self._close()

    def _say(self, *lines: str) -> None:
        self._desk.voice.say("\n".join(line for line in lines if line))

    def _take_up(self) -> None:
        """Say where a meeting stands that has begun already, and ask about the time nothing was heard of it."""
        if self.meeting.head.state == "ended":
            return self._read_back()
        if self.meeting.live:
            self._silence(
                m.last_sign(self.meeting), SILENT, _("Nothing was kept for {time}. Was that a pause?")
            )
            self._say(*words.standing(self.meeting, self._now()), *words.item_in_full(self.meeting))
        if self._desk.person:
            self._say(_("Type /help to see what can be typed."))
        return None

    def _now(self) -> datetime:
        return self._desk.clock()

    def _line(self) -> str | None:
        """Return the next line; while a person thinks, warn of time that runs out."""
        if self._desk.prompt:
            self._desk.voice.prompt("> ")
        while True:
            try:
                line = self._desk.lines.next(LOOK_EVERY if self._desk.person else None)
            except Quiet:
                self._look()
                continue
            if self._desk.person:
                self._look()
            return line

    def _look(self) -> None:
        """See whether the computer slept, and whether an item's time runs out."""
        since, self._looked = self._looked, self._now()
        if self.meeting.head.state == "running":
            self._silence(
                since, SLEPT, _("The clock went on by {time} while this computer slept. Was that a pause?")
            )
        self._warn()

    def _silence(self, since: datetime, longest: timedelta, question: str) -> None:
        """Where nothing happened for longer than this, ask whether it was a pause and count it as one."""
        now, item = self._now(), self.meeting.current
        if now - since < longest or item is None or item.since is None:
            return
        question = question.format(time=duration(round((now - since).total_seconds() / 60)))
        if self._desk.person and self._yes(question):
            self._keep(
                Reply(m.count_as_pause(self.meeting, since, now), self._floor, _("Counted as a pause."))
            )
        elif not self._desk.person:
            self._say(_("Nothing was kept since {time}.", time=clock_time(since)))
        self._looked = self._now()

    def _warn(self) -> None:
        item = self.meeting.current
        if item is None or self.meeting.head.state != "running":
            return
        at = (item.id, stage(item, self._now()))
        if at != self._warned:
            self._warned = at
            self._say(words.warning(item, self._now()))

    def _obey(self, line: str) -> None:
        if self._desk.person and self._desk.lines.cut:
            self._say(
                _(
                    "A terminal cuts a line at {n} bytes: see what was kept, and type the rest.",
                    n=TERMINAL_LIMIT,
                )
            )
        try:
            self._do(line)
        except StorageFailure as failure:
            self._say(str(failure))
        except FacilitatorError as refusal:
            self._say(self._where(str(refusal)))

    def _where(self, refusal: str) -> str:
        if self._desk.person:
            return refusal
        return _("Line {number}: {refusal}", number=self._desk.lines.number, refusal=refusal)

    def _do(self, line: str) -> None:
        names = tuple(person.name for person in self.meeting.participants if person.name)
        typed = read_line(line, self._now().date(), self.meeting.head.language or "en", names)
        if typed is None:
            return self._status() if self._desk.person else None
        self._begin(typed)
        reply = obey(self._room(), typed)
        if reply.ask and not self._sure(reply.ask):
            return self._say(_("Nothing was done."))
        if reply.ask:
            reply = obey(self._room(sure=True), typed)
        if reply.face:
            return self._face(reply.face, reply.argument)
        return self._keep(reply)

    def _room(self, *, sure: bool = False) -> Room:
        return Room(self.meeting, self._now(), self._desk.new_id, self._floor, sure)

    def _begin(self, typed: Captured | Command) -> None:
        """Begin a piped meeting with its first line that is not preparation."""
        prepares = isinstance(typed, Command) and typed.name in BEFORE_THE_START
        if not self._desk.person and self.meeting.head.state == "prepared" and not prepares:
            self._keep(obey(self._room(), Command("start")))

    def _sure(self, question: str) -> bool:
        """Ask; where nobody can answer, say what would have been asked and go on."""
        if self._desk.person:
            return self._yes(_("{question}\nGo on all the same?", question=question))
        self._say(question)
        return True

    def _yes(self, question: str) -> bool:
        """Return whether the person says yes; any line that is no answer is obeyed next, so that none is lost."""
        self._say(_("{question} (y/n)", question=question))
        while True:
            line = self._line()
            if line is None or not line.strip():
                return False
            answer = line.strip().casefold()
            if answer in (_("y"), _("yes")):
                return True
            if answer in (_("n"), _("no")):
                return False
            self._obey(line)
            return False

    def _keep(self, reply: Reply) -> None:
        """Keep what a line did, then say so; what the disk won't take is held, and said to be."""
        before, self._floor = self.meeting, reply.floor
        if reply.meeting is not before:
            try:
                self._kept.keep(reply.meeting)
            except StorageFailure as failure:
                self._held.append(reply.said)
                return self._say(
                    str(failure), _("It is held in memory. /save FOLDER keeps the meeting elsewhere.")
                )
            self._say(*self._held)
            self._held = []
        self._say(reply.said)
        return self._moved(before)

    def _moved(self, before: Meeting) -> None:
        """Say what belongs to the place the meeting has moved to."""
        after = self.meeting
        if after.head.state == "ended" and before.head.state != "ended":
            return self._read_back()
        if after.head.current and after.head.current != before.head.current:
            self._say(*words.item_in_full(after), *words.timing(after, self._now()))
        return self._warn()

    def _status(self) -> None:
        self._say(*words.standing(self.meeting, self._now()))

    def _read_back(self) -> None:
        self._say(*words.read_back(self.meeting))
        if self._desk.person:
            self._over = self._yes(_("Is every word right?"))
            if not self._over:
                self._say(
                    _("Put it right, for example with /edit D1 and other words. /quit writes the summary.")
                )

    def _face(self, name: str, argument: str) -> None:
        """Do what only a face can do."""
        if name == "quit":
            self._over = True
        elif name == "at":
            self._set_clock(argument)
        elif name == "save":
            self._save(argument)
        else:
            self._say(*self._told(name, argument))

    def _told(self, name: str, argument: str) -> Iterable[str]:
        if name == "show":
            return words.kept(self.meeting)
        if name == "agenda":
            return words.agenda(self.meeting, self._now())
        if name == "help":
            return words.help_text(argument)
        return [self._where(_("/{name} does nothing here. /help says what can be typed.", name=name))]

    def _set_clock(self, argument: str) -> None:
        if self._desk.person:
            return self._say(
                _("The clock here is the room's. To put right when the meeting began: /start 14:05.")
            )
        moment = self._desk.clock.set(argument, self.meeting)
        self._looked = moment
        self._say(_("It is {time}.", time=clock_time(moment)))
        return self._warn()

    def _save(self, argument: str) -> None:
        if not argument.strip():
            return self._say(_("Save where? Name a folder: /save /media/stick."))
        path = self._kept.save_elsewhere(Path(argument.strip()))
        held, self._held = self._held, []
        return self._say(*held, _("The meeting is kept in {path} from now on.", path=path))

    def _close(self) -> int:
        """Say how to go on with a meeting that has not ended, or write the summary of one that has."""
        try:
            if self.meeting.head.state == "ended":
                self._kept.finish()
                self._say(_("Summary: {path}", path=file_summary(self.meeting, self._desk.summaries)))
            else:
                self._kept.keep(self.meeting)
                self._say(
                    _(
                        "The meeting has not ended. Go on with: facilitator resume {id}",
                        id=self.meeting.head.id,
                    )
                )
        except StorageFailure as failure:
            self._say(str(failure))
            return 1
        return 1 if self._desk.voice.broken else 0
