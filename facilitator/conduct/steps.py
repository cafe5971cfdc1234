"""The commands that move a meeting on: next, back, extend, pause, end and their like."""

from __future__ import annotations

from datetime import datetime

from facilitator import forecast as ahead
from facilitator import meeting as m
from facilitator.capture import read_time
from facilitator.conduct.items import find_item, number_of
from facilitator.conduct.promised import begun_lines
from facilitator.conduct.reply import Reply, Room
from facilitator.conduct.speaking import unheard
from facilitator.ear import beside
from facilitator.errors import BadDate, Refusal
from facilitator.i18n import _, clock_time, duration
from facilitator.meeting import Meeting, MeetingItem
from facilitator.meeting.deciding import proposal
from facilitator.voices import Floor, cleared


def start(room: Room, argument: str) -> Reply:
    """Begin, now or at a time that has passed: `start`, `start 14:05`; other words are the meeting's title."""
    words = argument.strip()
    moment = read_time(words, room.now) if words else None
    if room.meeting.live and words:
        return _began(room, room.meeting, moment or _moment(words, room))
    meeting = room.meeting if moment or not words else m.set_head(room.meeting, room.now, title=words)
    begun = m.start(meeting, room.now)
    if moment is not None:
        return _began(room, begun, moment)
    return Reply(begun, cleared(room.floor), arrived(begun))


def _began(room: Room, meeting: Meeting, moment: datetime) -> Reply:
    after = m.began_at(meeting, moment, room.now)
    return Reply(after, room.floor, _("Began at {time}.", time=clock_time(moment)))


def next_item(room: Room, _argument: str) -> Reply:
    """Go to the next item; asks once when something is still open here."""
    still = unfinished(room.meeting, room.floor)
    if still and not room.sure:
        return room.asks(still)
    after = m.advance(room.meeting, room.now)
    return Reply(after, cleared(room.floor), arrived(after))


def unfinished(meeting: Meeting, floor: Floor) -> str:
    """Return why moving on may be too early: a promised decision, people who wait to speak; empty when nothing is."""
    item = meeting.current
    reasons = []
    if item is not None:
        going = m.begun(meeting, item)
        reasons += [
            _("Still to decide: {question}", question=one.what.question)
            for one in m.decisions_promised(meeting, item)
            if one.open and one not in going
        ]
        reasons += [
            _("Still to agree: {what}", what=one.what)
            for one in m.actions_promised(meeting, item)
            if one.open and one not in going
        ]
        reasons += begun_lines(going)
    still_open = proposal(meeting)
    if still_open is not None:
        reasons.append(_("{label} is still open: {text}", label=still_open.label, text=still_open.text))
    reasons += _unspoken(floor)
    return "\n".join(reasons)


def _unspoken(floor: Floor) -> list[str]:
    """Return who would not be heard: people who wait to speak, and those to whom a go-round did not come yet.

    Whoever has the last turn of a round that nobody passed has begun to speak.
    """
    waiting = [_("Still waiting to speak: {names}", names=", ".join(floor.order))] if floor.waiting else []
    going = floor.go_round
    if going is None or not (len(going.left) > 1 or going.passed or going.second):
        return waiting
    return [*waiting, f"{_('The go-round is not over.')} {unheard(floor)}"]


def back(room: Room, _argument: str) -> Reply:
    """Go back one item; asks first while people wait to speak, as their list is cleared."""
    if not room.sure and (unspoken := _unspoken(room.floor)):
        return room.asks("\n".join(unspoken))
    after = m.back(room.meeting, room.now)
    return Reply(after, cleared(room.floor), arrived(after))


def go_to(room: Room, argument: str) -> Reply:
    """Go to an item by its number or title."""
    if not argument.strip():
        raise Refusal(_("Go to which item? Give its number, such as /goto 3."))
    if not room.sure and (unspoken := _unspoken(room.floor)):
        return room.asks("\n".join(unspoken))
    after = m.go_to(room.meeting, find_item(room.meeting, argument).id, room.now)
    return Reply(after, cleared(room.floor), arrived(after))


def topic(room: Room, argument: str) -> Reply:
    """Go to the item of this title; one that is not on the agenda is added here first."""
    titles = [item.title.casefold() for item in room.meeting.agenda]
    meeting = room.meeting
    if argument.strip().casefold() not in titles:
        meeting = m.add_item(meeting, argument, now=room.now, new_id=room.new_id, after=meeting.head.current)
    after = m.go_to(meeting, find_item(meeting, argument).id, room.now)
    return Reply(after, cleared(room.floor), arrived(after))


def pause(room: Room, _argument: str) -> Reply:
    """Stop the clock, or let it go on."""
    if room.meeting.head.state == "paused":
        after = m.go_on(room.meeting, room.now)
        return Reply(after, room.floor, _("The clock goes on. {forecast}", forecast=_ends(after, room)))
    said = _("The clock is paused. {pause} goes on.", pause=room.way("pause"))
    return Reply(m.pause(room.meeting, room.now), room.floor, said)


def off(room: Room, _argument: str) -> Reply:
    """Put pens down, or lift them again."""
    if room.meeting.head.pens_down is None:
        return Reply(
            m.pens_down(room.meeting, room.now),
            room.floor,
            _("Pens down: nothing typed is kept. {off} lifts them.", off=room.way("off")),
        )
    return Reply(m.pens_up(room.meeting, room.now), room.floor, _("Pens up: what you type is kept again."))


def skip(room: Room, argument: str) -> Reply:
    """Leave an item out; asks once when something is still open in the one going on."""
    item = find_item(room.meeting, argument)
    if _too_early(room, item):
        return room.asks(unfinished(room.meeting, room.floor))
    after = m.skip(room.meeting, item.id, room.now)
    return Reply(after, room.floor, _moved_on(room, after, _("Left out: {title}", title=item.title)))


def park(room: Room, argument: str) -> Reply:
    """Keep an item for another time; asks once when something is still open in the one going on."""
    item = find_item(room.meeting, argument)
    if _too_early(room, item):
        return room.asks(unfinished(room.meeting, room.floor))
    after = m.park(room.meeting, item.id, room.now)
    return Reply(after, room.floor, _moved_on(room, after, _("Parked: {title}", title=item.title)))


def _too_early(room: Room, item: MeetingItem) -> bool:
    return item == room.meeting.current and not room.sure and bool(unfinished(room.meeting, room.floor))


def reopen(room: Room, argument: str) -> Reply:
    """Put an item that is over back on the agenda; without an item, go on with a meeting that was ended too early."""
    if room.meeting.head.state == "ended" and not argument.strip():
        after = m.begin_again(room.meeting, room.now)
        return Reply(after, room.floor, arrived(after))
    item = find_item(room.meeting, argument)
    after = m.reopen(room.meeting, item.id, room.now)
    return Reply(after, room.floor, _("On the agenda again: {title}", title=item.title))


def end(room: Room, argument: str) -> Reply:
    """End the meeting, now or at a time that has passed: `end`, `end 16:05`; asks once when ends are loose."""
    at = _moment(argument, room) if argument.strip() else None
    loose = _before_the_end(room.meeting) if room.meeting.live else []
    if loose and not room.sure:
        return room.asks("\n".join(one.what for one in loose))
    after = m.end(room.meeting, room.now, at=at)
    return Reply(after, cleared(room.floor), _("The meeting has ended at {time}.", time=_clock(after)))


def _before_the_end(meeting: Meeting) -> list[m.Loose]:
    """Return the loose ends that can be tied while a meeting runs; its closing checklist comes after the end."""
    return [one for one in m.loose_ends(meeting) if one.item or one.record]


def arrived(meeting: Meeting) -> str:
    """Return the sentence that says where the meeting stands now."""
    item = meeting.current
    if item is None:
        return ""
    last = _("the last item") if item == meeting.agenda[-1] and len(meeting.agenda) > 1 else ""
    return beside((_numbered(meeting, item), _method(item), item.plan.lead, last))


def _numbered(meeting: Meeting, item: MeetingItem) -> str:
    box = f" ({duration(item.minutes)})" if item.minutes else ""
    return f"{number_of(meeting, item)}. {item.title}{box}"


def _method(item: MeetingItem) -> str:
    return _(item.plan.method) if item.plan.method else ""


def _moved_on(room: Room, after: Meeting, said: str) -> str:
    return said if after.head.current == room.meeting.head.current else f"{said}\n{arrived(after)}"


def _ends(meeting: Meeting, room: Room) -> str:
    return ahead.sentence(ahead.forecast(meeting, room.now))


def _clock(meeting: Meeting) -> str:
    return clock_time(meeting.head.ended) if meeting.head.ended else ""


def _moment(words: str, room: Room) -> datetime:
    moment = read_time(words, room.now)
    if moment is None:
        raise BadDate(_("“{words}” is not a time: write for example 14:05.", words=words.strip()))
    return moment
