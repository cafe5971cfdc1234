"""More minutes for an item, by a line: where they come from is said, and the plan they make, before they are taken."""

from __future__ import annotations

from facilitator import forecast as ahead
from facilitator import meeting as m
from facilitator.conduct.items import find_item, number_of
from facilitator.conduct.reply import Reply, Room
from facilitator.ear import beside
from facilitator.errors import Refusal
from facilitator.i18n import _, clock_time, ngettext
from facilitator.meeting import Meeting, MeetingItem

USUAL = 5
"""Minutes that are offered where none are named."""


def extend(room: Room, argument: str) -> Reply:
    """Give this item more minutes: `extend 5 from 7` takes them from item 7, `extend 5 later` from a later end.

    `extend 5` asks first, with the plan that a later end makes and the items that could give the minutes instead.
    """
    words = argument.split(maxsplit=2)
    minutes = _minutes(words)
    source = words[1].casefold() if len(words) > 1 else ""
    if source == _("from") and len(words) > 2:
        return _taken(room, minutes, find_item(room.meeting, words[2]).id)
    if source not in ("", _("later")):
        raise Refusal(_("Extend by how many minutes? Write /extend 5, or /extend 5 from 7."))
    later = _taken(room, minutes, m.LATER_END)
    if source or room.sure:
        return later
    return room.asks(_offer(room, minutes, later.meeting))


def _minutes(words: list[str]) -> int:
    if not words:
        return USUAL
    if not words[0].lstrip("+").isdecimal():
        raise Refusal(_("Extend by how many minutes? Write /extend 5, or /extend 5 from 7."))
    return int(words[0].lstrip("+"))


def _taken(room: Room, minutes: int, source: str) -> Reply:
    after = m.extend(room.meeting, minutes, room.now, source)
    more = ngettext("{n} minute more.", "{n} minutes more.", minutes)
    return Reply(after, room.floor, f"{more} {_ends(after, room)}".strip())


def _offer(room: Room, minutes: int, later: Meeting) -> str:
    """Return the plan a later end makes, and what the items ahead could give; time to spare comes first, alone."""
    item, promised = room.meeting.current, m.promised_end(later)
    if promised is not None and promised == m.promised_end(room.meeting):
        return _("There is time to spare: y takes it. {ends}", ends=_ends(later, room))
    title = item.title if item else ""
    said = ngettext(
        "{n} minute more for “{title}”. Ask the group where it comes from.",
        "{n} minutes more for “{title}”. Ask the group where they come from.",
        minutes,
        title=title,
    )
    return "\n".join((said, *_from_items(room, minutes), _later(room, later)))


def _from_items(room: Room, minutes: int) -> list[str]:
    """Return the items that can give the minutes, under one line on how they do, and when the meeting ends then."""
    givers = [item for item in m.sources(room.meeting) if (item.minutes or 0) >= minutes]
    if not givers:
        return []
    then = m.extend(room.meeting, minutes, room.now, givers[0].id)
    how = _("To take them from a later item, name its number, as in /extend {minutes} from {number}.",
            minutes=minutes, number=number_of(room.meeting, givers[0]))  # fmt: skip
    return [f"{how} {_ends(then, room)}".rstrip(), *(_giver(room, item, minutes) for item in givers)]


def _giver(room: Room, item: MeetingItem, minutes: int) -> str:
    """Return what is left of an item that gives so many minutes."""
    rest = (item.minutes or 0) - minutes
    left = ngettext("{n} minute left", "{n} minutes left", rest) if rest else _("left out")
    return f"{number_of(room.meeting, item)}. {beside((item.title, left))}"


def _later(room: Room, later: Meeting) -> str:
    promised, ends = m.promised_end(later), _ends(later, room)
    if promised is None:
        return _("y: a later end.")
    return _("y: a later end, promised for {time}. {ends}", time=clock_time(promised), ends=ends)


def _ends(meeting: Meeting, room: Room) -> str:
    return ahead.sentence(ahead.forecast(meeting, room.now))
