"""What a typed line does to a meeting: the one way in, for every face.

A face reads a line with `facilitator.capture.read_line`, gives it to `obey`, keeps the meeting of the reply, and says
what the reply says once that is durable.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from facilitator.capture import Captured, Command
from facilitator.conduct import (
    arising,
    deciding,
    extending,
    keeping,
    leaving_out,
    looking_again,
    preparing,
    promised,
    rewording,
    sensing,
    speaking,
    steps,
)
from facilitator.conduct.items import find_item, find_record, number_of
from facilitator.conduct.reply import Reply, Room
from facilitator.errors import Refusal
from facilitator.i18n import _
from facilitator.meeting.deciding import proposal
from facilitator.voices import remembering

__all__ = ["Reply", "Room", "find_item", "find_record", "number_of", "obey"]

Handler = Callable[[Room, str], Reply]


HANDLERS: dict[str, Handler] = {
    "start": steps.start,
    "next": steps.next_item,
    "back": steps.back,
    "goto": steps.go_to,
    "topic": steps.topic,
    "extend": extending.extend,
    "pause": steps.pause,
    "off": steps.off,
    "skip": steps.skip,
    "park": steps.park,
    "reopen": steps.reopen,
    "end": steps.end,
    "undo": keeping.undo,
    "redo": keeping.redo,
    "decide": deciding.decide,
    "step": deciding.step,
    "amend": deciding.amend,
    "count": deciding.count,
    "adopt": deciding.adopt,
    "undecided": deciding.undecided,
    "replaces": deciding.replaces,
    "lookagain": looking_again.look_again,
    "sense": sensing.sense,
    "enough": promised.enough,
    "quorum": deciding.quorum,
    "standasides": deciding.stand_asides,
    "edit": rewording.edit,
    "leaveout": leaving_out.leave_out,
    "drop": keeping.drop,
    "done": keeping.done,
    "tick": keeping.tick,
    "add": keeping.add,
    "move": keeping.move,
    "time": keeping.retime,
    "present": keeping.present,
    "title": preparing.title,
    "series": preparing.series,
    "day": preparing.day,
    "until": preparing.until,
    "privacy": preparing.privacy,
    "keepfor": preparing.keep_for,
    "fit": preparing.fit_minutes,
    "fill": preparing.fill_gap,
    "nextmeeting": preparing.next_meeting,
    "matters": arising.list_matters,
    "settle": arising.settled,
    "notyet": arising.not_yet,
    "notneeded": arising.not_needed,
    "takeup": arising.taken_up,
    "stack": speaking.stack,
    "spoke": speaking.has_spoken,
    "unstack": speaking.unstack,
    "lastword": speaking.give_last_word,
    "round": speaking.go_round,
    "turn": speaking.next_turn,
    "pass": speaking.pass_on,
}
"""What each command does; a command that is not here changes nothing and is the face's own."""


WORDY = frozenset(
    {
        "topic", "decide", "amend", "adopt", "undecided", "sense", "edit", "add", "present", "title", "series", "fill",
        "nextmeeting", "settle", "notyet", "notneeded", "done",
    }
)  # fmt: skip
"""The commands whose words would be kept: while pens are down they are refused like any line."""


_SETTLING = frozenset({"adopt", "undecided"})
"""The commands after which a promise may have got its first record."""


def obey(room: Room, typed: Captured | Command) -> Reply:
    """Do what a typed line says and return what came of it.

    Raises a FacilitatorError, with nothing changed, where it can't be done.
    """
    if room.meeting.head.pens_down is not None and (isinstance(typed, Captured) or typed.name in WORDY):
        raise Refusal(_("Pens are down: nothing is kept. {off} lifts them.", off=room.way("off")))
    if isinstance(typed, Captured):
        return promised.with_more(room, _keep(room, typed))
    handler = HANDLERS.get(typed.name)
    if handler is None:
        return Reply(room.meeting, room.floor, face=typed.name, argument=typed.argument)
    reply = _remembering(room, typed, handler(room, typed.argument))
    return promised.with_more(room, reply) if typed.name in _SETTLING else reply


def _remembering(room: Room, typed: Command, reply: Reply) -> Reply:
    """Let a step of who speaks be taken back: it leaves the meeting as it was."""
    if typed.name == "undo" or reply.meeting is not room.meeting or reply.floor == room.floor:
        return reply
    return replace(reply, floor=remembering(reply.floor, room.floor, len(room.meeting.log)))


def _keep(room: Room, captured: Captured) -> Reply:
    """Keep a line; a concern raised while a proposal is open belongs to the proposal."""
    if captured.kind == "concern" and proposal(room.meeting) is not None:
        return deciding.concern(room, captured.text)
    return keeping.keep(room, captured)
