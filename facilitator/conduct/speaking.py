"""The commands of voices: the speaking stack and the go-round. Nothing of it is ever kept."""

from __future__ import annotations

import re
from dataclasses import replace

from facilitator.conduct.reply import Reply, Room
from facilitator.ear import box
from facilitator.errors import Refusal
from facilitator.forecast import go_round_too_long
from facilitator.i18n import _, ngettext
from facilitator.meeting import headcount, tick
from facilitator.meeting.fit import SECONDS_A_TURN, line_of_round
from facilitator.meeting.value import Meeting
from facilitator.text import clean_line
from facilitator.voices import (
    Floor,
    begin_round,
    end_round,
    had_turn,
    in_order_of,
    last_word,
    pass_turn,
    spoke,
    take_back,
    turn_round,
    wait,
)


def stack(room: Room, argument: str) -> Reply:
    """Put someone on the list of who speaks next; without a name, say who is on it."""
    words = argument.strip()
    if words.casefold() in ("newcomers first", _("newcomers first")):
        return _next(room, in_order_of(room.floor, newcomers_first=True))
    if words.casefold() in ("in order", _("in order")):
        return _next(room, in_order_of(room.floor, newcomers_first=False))
    floor = room.floor
    for name in _names(words):
        floor = wait(floor, name)
    return _next(room, floor)


def _names(words: str) -> list[str]:
    """Return the names that commas, or a word such as `and`, stand between."""
    return [name for name in re.split(rf"[,;]|\s{re.escape(_('and'))}\s", words) if name.strip()]


def has_spoken(room: Room, argument: str) -> Reply:
    """Take whoever just spoke off the list."""
    return _next(room, spoke(room.floor, argument))


def unstack(room: Room, argument: str) -> Reply:
    """Take someone off the list who does not want to speak any more."""
    return _next(room, take_back(room.floor, argument))


def give_last_word(room: Room, argument: str) -> Reply:
    """Put someone at the end of the list."""
    floor, waited = room.floor, clean_line(argument) in room.floor.waiting
    after = _next(room, last_word(floor, argument))
    if not waited:
        return after
    moved = _("{name} waited already, and is the last now.", name=clean_line(argument))
    return replace(after, said=f"{moved} {after.said}")


def _next(room: Room, floor: Floor) -> Reply:
    names = ", ".join(floor.order) or _("nobody")
    said = _("Next to speak: {names}", names=names)
    if floor.newcomers_first != room.floor.newcomers_first:
        order = (
            _("Who has not spoken yet goes first.")
            if floor.newcomers_first
            else _("In the order they asked.")
        )
        said = f"{order} {said}"
    return Reply(room.meeting, floor, said)


def go_round(room: Room, argument: str) -> Reply:
    """Begin a go-round: `round` among those present, `round 9` of nine people; `round turn` changes its direction."""
    words = argument.strip()
    if words.casefold() in ("turn", _("turn")):
        return _turn(room, turn_round(room.floor))
    if words.casefold() in ("end", _("end")):
        return Reply(
            room.meeting, end_round(room.floor), f"{_('The round is over.')} {unheard(room.floor)}".strip()
        )
    if room.floor.go_round is not None and not room.sure:
        going = _("A go-round is on. This begins it anew.")
        return room.asks(f"{going} {unheard(room.floor)}".strip())
    if room.floor.went_round and not words and not room.sure:
        return room.asks(_("Everyone has had a turn. This begins another go-round."))
    begun = _turn(room, begin_round(room.floor, _people(room.meeting, words)))
    said = [
        begun.said,
        _("It starts with someone else, and goes the other way.") if room.floor.rounds else "",
        _numbered(begun.floor),
        _("{turn}: next. {passes}: this one passes.", turn=room.way("turn"), passes=room.way("pass")),
    ]
    whole = " ".join(filter(None, said)) + _warning(room.meeting, begun.floor)
    return replace(begun, said=whole, brief=begun.said)


def unheard(floor: Floor) -> str:
    """Return how many of a go-round had no turn yet, whoever has it now among them; empty where all had."""
    going = floor.go_round
    count = len(going.left) + (0 if going.second else len(going.passed)) if going else 0
    return ngettext("{n} person had no turn.", "{n} people had no turn.", count) if count else ""


def _numbered(floor: Floor) -> str:
    """Return that people need numbers, where they are called by them."""
    left = floor.go_round.left if floor.go_round else ()
    if not any(name.isdecimal() for name in left):
        return ""
    return _("Let people count off first, so that each knows their number.")


def _people(meeting: Meeting, words: str) -> list[str]:
    if words.isdecimal():
        return [str(number) for number in range(1, min(int(words), 200) + 1)]
    if words:
        return [name for name in words.replace(",", " ").split() if name]
    named = [person.name for person in meeting.participants if person.name]
    counted = headcount(meeting.participants) - len(named)
    return [*named, *(str(number) for number in range(1, min(counted, 200) + 1))]


def _warning(meeting: Meeting, floor: Floor) -> str:
    item = meeting.current
    people = len(floor.go_round.left) if floor.go_round else 0
    needed = go_round_too_long(item, people) if item else None
    if needed is None or item is None:
        return ""
    return "\n" + _(
        "{people} people at {seconds} s each need {needed} min: more than the {minutes} min of this item.",
        people=people, seconds=SECONDS_A_TURN, needed=needed, minutes=item.minutes,
    )  # fmt: skip


def next_turn(room: Room, _argument: str) -> Reply:
    """Say that whoever has the turn is done."""
    return _gone_round(room, _turn(room, had_turn(room.floor)))


def pass_on(room: Room, _argument: str) -> Reply:
    """Pass the turn on; who passed is asked once more at the end."""
    return _gone_round(room, _turn(room, pass_turn(room.floor)))


def _gone_round(room: Room, reply: Reply) -> Reply:
    """Tick the line of a go-round's checklist that says that everyone had a turn, once everyone had."""
    item = room.meeting.current
    if item is None or not reply.floor.went_round or room.meeting.head.pens_down is not None:
        return reply
    place = line_of_round(item)
    if place is None or place in item.ticked:
        return reply
    ticked = box(item.plan.checklist[place], ticked=True)
    after = tick(room.meeting, item.id, place, room.now)
    return replace(reply, meeting=after, said=f"{reply.said}\n{ticked}")


def _turn(room: Room, floor: Floor) -> Reply:
    going = floor.go_round
    if going is None:
        return Reply(room.meeting, floor, _("Everyone has had a turn."))
    if not going.left:
        raise Refusal(_("Everyone has had a turn."))
    left = ngettext("{n} still to come.", "{n} still to come.", len(going.left) - 1)
    if going.passed and not going.second:
        passed = ngettext(
            "{n} passed, and is asked again.", "{n} passed, and are asked again.", len(going.passed)
        )
        left = f"{left} {passed}"
    asked = (
        _("Asked again: {name}.", name=going.turn) if going.second else _("Turn: {name}.", name=going.turn)
    )
    return Reply(room.meeting, floor, f"{asked} {left}")


def taken_back(room: Room, floor: Floor) -> Reply:
    """Go back to the floor before the last step, and say how that is."""
    if floor.go_round is not None and floor.go_round != room.floor.go_round:
        said = _turn(room, floor).said
    elif room.floor.go_round is not None and floor.go_round is None:
        said = _("the go-round")
    else:
        said = _next(room, floor).said
    return Reply(room.meeting, floor, _("Taken back: {what}", what=said))
