"""A meeting led by lines: one line in, what came of it out, and nothing is said to be kept before it is."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from facilitator import meeting as m
from facilitator.capture import Captured, Command, read_line
from facilitator.conduct import Reply, Room, obey
from facilitator.conduct.arising import brought
from facilitator.conduct.unknown import unknown
from facilitator.conduct.watch import LONG, Watch, running, silent_for, told_time
from facilitator.ear import by_ear
from facilitator.errors import FacilitatorError, Refusal, StorageFailure
from facilitator.forecast import time_by_ear
from facilitator.i18n import _, clock_time, duration, minutes_of
from facilitator.meeting import Meeting
from facilitator.meeting.known import known_names
from facilitator.plain import chores, opening, words
from facilitator.plain.counting import stopped, with_counts
from facilitator.plain.desk import Desk
from facilitator.plain.lines import TERMINAL_LIMIT
from facilitator.plain.near_miss import near_miss
from facilitator.plain.parting import part
from facilitator.plain.read_through import read_through
from facilitator.plain.stops import Stopped
from facilitator.store.keeper import KeptMeeting
from facilitator.text import clean_line
from facilitator.voices import Floor

BEGINS = frozenset(
    {"next", "back", "goto", "topic", "extend", "pause", "off", "skip", "park", "end", "decide", "sense", "round",
     "stack"}
)  # fmt: skip
"""The commands that need a meeting that has begun: in a pipe they begin it, as does any line that is kept."""

STEPS = frozenset(
    {"start", "next", "back", "goto", "topic", "extend", "pause", "off", "skip", "park", "reopen", "end", "time"}
)  # fmt: skip
"""The commands that time is reckoned from: they happen at the very moment a piped meeting's clock was set to."""


class Session:
    """One meeting from here to its end, or to where the lines end."""

    def __init__(self, kept: KeptMeeting, desk: Desk) -> None:
        self.kept = kept
        self.desk = desk
        self.over = False
        """Whether nothing more is to be heard."""
        self.floor = Floor()
        self._told_ways = set[str]()
        self._watch = Watch(desk.clock(), time_by_ear)
        self.held: list[str] = []
        """What is to be said of changes that are not on the disk yet."""
        desk.talk.look = self._look

    @property
    def meeting(self) -> Meeting:
        """The meeting as it stands."""
        return self.kept.meeting

    @property
    def now(self) -> datetime:
        """The time it is in this meeting."""
        return self.desk.clock()

    def say(self, *lines: str) -> None:
        """Say these lines; empty ones are left out."""
        self.desk.talk.say(*lines)

    def tell(self, *lines: str) -> None:
        """Say what nobody asked for, to whoever listens along."""
        if not self.desk.brief:
            self.say(*lines)

    def run(self) -> int:
        """Lead the meeting and return the exit status: 0, or 1 where something could not be written or said."""
        with by_ear():
            self.say(self.kept.found, "" if self.desk.talk.person else opening.named(self.meeting))
            self.tell(*opening.opening(self.meeting, self.now))
            try:
                self._take_up()
                while not self.over and (line := self.desk.talk.hear()) is not None:
                    self.obey(line)
            except Stopped:
                if self.desk.talk.person:
                    self.say(_("What was typed without Enter is not kept."))
            return part(self)

    def _take_up(self) -> None:
        """Say where a meeting stands that has begun already, and ask about the time nothing was heard of it."""
        if self.desk.talk.person:
            self.say(*opening.first_steps(self.meeting))
        if self.meeting.head.state == "ended":
            self._read_back()
        elif self.meeting.live:
            since = m.last_sign(self.meeting)
            if self.now - since >= silent_for(self.meeting):
                self._missed(since, _("Nothing was kept for {time}. Was that a pause?"))
            shown = words.still_proposed(self.meeting)
            self.tell(*words.standing(self.meeting, self.now), *self._item(), *shown)

    def _look(self) -> None:
        """See whether the computer slept, and whether an item's time runs out."""
        since = self._watch.look(self.meeting, self.now)
        if since is not None:
            self._missed(since, _("The clock went on by {time} while this computer slept. Was that a pause?"))
        self.say(self._watch.warning(self.meeting, self.now))

    def _missed(self, since: datetime, question: str) -> None:
        """Ask whether the time since then was a pause, or the meeting over; nobody is asked through a pipe."""
        now = self.now
        if not self.desk.talk.person:
            return
        asked = question.format(time=_in_words(now - since))
        if running(self.meeting) and self.desk.talk.yes(asked):
            self.keep(Reply(m.count_as_pause(self.meeting, since, now), self.floor, _("Counted as a pause.")))
        elif now - since >= LONG and self.desk.talk.yes(
            _("Had the meeting ended by then, at {time}?", time=told_time(since, now))
        ):
            ended = m.end(self.meeting, now, at=since)
            self.keep(Reply(ended, self.floor, _("Ended at {time}.", time=clock_time(since))))

    def obey(self, line: str) -> None:
        """Do what a typed line says; whatever hinders it is said in a sentence."""
        if self.desk.talk.cut:
            self.say(
                _(
                    "A terminal cuts lines at {n} bytes: see what is kept, and type the rest.",
                    n=TERMINAL_LIMIT,
                )
            )
        if self.desk.talk.keys:
            self.say(
                _(
                    "Arrow keys and their like do nothing here: see what is kept. Backspace takes letters back."
                )
            )
        try:
            self._do(line)
        except StorageFailure as failure:
            self.say(str(failure))
        except FacilitatorError as refusal:
            self._refuse(str(refusal))
        self.tell(self._watch.warning(self.meeting, self.now))

    def _refuse(self, sentence: str) -> None:
        """Say why a line was refused; what goes into a file must not repeat words that were typed with pens down."""
        if self.meeting.head.pens_down and not self.desk.talk.person:
            sentence = _("Pens are down: nothing is kept. /off lifts them.")
        self.say(self.desk.talk.refusal(sentence))

    def _do(self, line: str) -> None:
        typed = read_line(line, self.now.date(), self.meeting.head.spoken, known_names(self.meeting))
        if isinstance(typed, Command) and not chores.is_known(typed):
            typed = self._not_a_command(typed, line)
        if typed is None:
            self._nothing_typed()
        elif not (isinstance(typed, Command) and chores.done(self, typed)):
            self._begin(typed)
            self.do(self._with_words(typed))
            if self.desk.talk.person and isinstance(typed, Captured):
                self.say(near_miss(typed, line, self.meeting, self.now.date()))

    def _not_a_command(self, typed: Command, line: str) -> Captured:
        """Refuse a command that there is none of; from a pipe, where nobody can type it again, it is kept as a note."""
        if self.desk.talk.person:
            raise Refusal(unknown(typed.name))
        if not self.meeting.head.pens_down:
            self._refuse(_("There is no command /{name}: the line is kept as a note.", name=typed.name))
        return Captured("note", clean_line(line))

    def _with_words(self, typed: Captured | Command) -> Captured | Command:
        """Refuse a kind with nothing behind it; from a pipe, as it stands in a file, it is kept as a note."""
        if isinstance(typed, Command) or typed.kind != "note" or not typed.doubt:
            return typed
        nothing = _("There is nothing behind “{mark}”", mark=typed.text)
        if self.desk.talk.person:
            raise Refusal(_("{nothing}: type its words as well.", nothing=nothing))
        if not self.meeting.head.pens_down:
            self._refuse(_("{nothing}: the line is kept as a note.", nothing=nothing))
        return Captured("note", typed.text)

    def _nothing_typed(self) -> None:
        """A person who only presses enter hears how time stands; an empty line of a file means nothing."""
        if self.desk.talk.person:
            self.say(*words.standing(self.meeting, self.now))

    def do(self, typed: Captured | Command) -> None:
        """Do what a line says, asking first where it has to be asked; raises a FacilitatorError where it can't be."""
        counted = with_counts(self.desk.talk, self.meeting, typed, self.now.date())
        if counted is None:
            self.say(stopped(typed))
            return
        typed = counted
        reply = obey(self._room(typed), typed)
        if reply.ask and self._sure(typed, reply.ask):
            reply = obey(self._room(typed, sure=True), typed)
        if reply.ask:
            self.say("" if self.desk.talk.again else _("Nothing was done."))
            return
        self.keep(reply)
        if isinstance(typed, Command) and typed.name == "series":
            self.keep(brought(self._room(typed), self.desk.of_series(self.meeting.head.series)))

    def _sure(self, typed: Captured | Command, question: str) -> bool:
        """Ask whether to go on; where more minutes come from says itself what yes means, to a person."""
        talk = self.desk.talk
        if isinstance(typed, Command) and typed.name == "extend":
            return not talk.person or talk.yes(question)
        return talk.sure(question)

    def _room(self, typed: Captured | Command, *, sure: bool = False) -> Room:
        step = isinstance(typed, Command) and typed.name in STEPS
        now = self.now if step else self.desk.clock.stamp()
        return Room(
            self.meeting,
            now,
            self.desk.new_id,
            self.floor,
            sure,
            series=lambda: self.desk.series(self.meeting.head.id),
        )

    def _begin(self, typed: Captured | Command) -> None:
        """Begin a piped meeting with the first line that is not preparation."""
        if not self.desk.talk.person and begins(self.meeting, typed):
            self.keep(obey(self._room(Command("start")), Command("start")))

    def keep(self, reply: Reply) -> None:
        """Keep what a line did, then say so; what the disk won't take is held, and said to be."""
        before, self.floor = self.meeting, reply.floor
        if reply.meeting is before or self._kept(reply):
            self.say(*self.held, self._answer(reply))
            self.held = []
        self._moved(before)

    def _answer(self, reply: Reply) -> str:
        return (reply.brief or reply.said) if self.desk.brief else reply.said

    def _kept(self, reply: Reply) -> bool:
        """Put a changed meeting on the disk and tell whether it is there."""
        try:
            self.kept.keep(reply.meeting)
        except StorageFailure as failure:
            self.held.append(self._answer(reply))
            self.say(str(failure), _("It is held in memory only. /save FOLDER keeps the meeting elsewhere."))
            return False
        return True

    def save_elsewhere(self, folder: Path) -> None:
        """Keep the meeting in another folder from now on, and say what is safe now."""
        path = self.kept.save_elsewhere(folder)
        self.say(*self.held, _("The meeting is kept in {path} from now on.", path=path))
        self.held = []

    def _moved(self, before: Meeting) -> None:
        """Say what belongs to the place the meeting has moved to."""
        after = self.meeting
        if after.head.state == "ended" and before.head.state != "ended":
            self._read_back()
        elif after.head.current and after.head.current != before.head.current:
            self.tell(*self._item(), *words.arriving(after, self.now))

    def _item(self) -> list[str]:
        """Return all that belongs to the item going on; how something is begun is said once in a meeting."""
        ways = [way for way in words.ways(self.meeting) if way not in self._told_ways]
        self._told_ways.update(ways)
        return [*words.item_in_full(self.meeting), *ways]

    def _read_back(self) -> None:
        if self.desk.talk.person:
            read_through(self)
        else:
            self.tell(*words.read_back(self.meeting))


def begins(meeting: Meeting, typed: Captured | Command) -> bool:
    """Tell whether a line of a pipe begins this meeting, because it belongs into one that has begun."""
    return meeting.head.state == "prepared" and (isinstance(typed, Captured) or typed.name in BEGINS)


def _in_words(time: timedelta) -> str:
    return duration(minutes_of(time.total_seconds()))
