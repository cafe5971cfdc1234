"""What a typed line does to a meeting: the one way in, for every face.

A face reads a line with `facilitator.capture.read_line`, gives it to `obey`, keeps the meeting of the reply, and says
what the reply says once that is durable.
"""

from __future__ import annotations

from collections.abc import Callable

from facilitator.capture import Captured, Command
from facilitator.conduct import keeping, steps
from facilitator.conduct.items import find_item, find_record, number_of
from facilitator.conduct.reply import Reply, Room
from facilitator.errors import Refusal
from facilitator.i18n import _
from facilitator.voices import spoke, wait

__all__ = ["Reply", "Room", "find_item", "find_record", "number_of", "obey"]

Handler = Callable[[Room, str], Reply]


def _stack(room: Room, argument: str) -> Reply:
    """Put someone on the list of who speaks next; without a name, say who is on it."""
    floor = wait(room.floor, argument) if argument.strip() else room.floor
    said = _("Next to speak: {names}", names=", ".join(floor.order) or _("nobody"))
    return Reply(room.meeting, floor, said)


def _spoke(room: Room, argument: str) -> Reply:
    """Take whoever just spoke off the list."""
    floor = spoke(room.floor, argument)
    return Reply(
        room.meeting, floor, _("Next to speak: {names}", names=", ".join(floor.order) or _("nobody"))
    )


HANDLERS: dict[str, Handler] = {
    "start": steps.start,
    "next": steps.next_item,
    "back": steps.back,
    "goto": steps.go_to,
    "topic": steps.topic,
    "extend": steps.extend,
    "pause": steps.pause,
    "off": steps.off,
    "skip": steps.skip,
    "park": steps.park,
    "reopen": steps.reopen,
    "end": steps.end,
    "undo": keeping.undo,
    "decide": keeping.decide,
    "edit": keeping.edit,
    "drop": keeping.drop,
    "done": keeping.done,
    "tick": keeping.tick,
    "add": keeping.add,
    "move": keeping.move,
    "time": keeping.retime,
    "present": keeping.present,
    "stack": _stack,
    "spoke": _spoke,
}
"""What each command does; a command that is not here changes nothing and is the face's own."""


WORDY = frozenset({"topic", "decide", "edit", "add", "present", "title"})
"""The commands whose words would be kept: while pens are down they are refused like any line."""


def obey(room: Room, typed: Captured | Command) -> Reply:
    """Do what a typed line says and return what came of it.

    Raises a FacilitatorError, with nothing changed, where it can't be done.
    """
    if room.meeting.head.pens_down is not None and (isinstance(typed, Captured) or typed.name in WORDY):
        raise Refusal(_("Pens are down: nothing is kept. /off lifts them."))
    if isinstance(typed, Captured):
        return keeping.keep(room, typed)
    handler = HANDLERS.get(typed.name)
    if handler is None:
        return Reply(room.meeting, room.floor, face=typed.name, argument=typed.argument)
    return handler(room, typed.argument)
