"""What an agenda promises in the plural: more of it may come until the facilitator says that this is all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from facilitator import meeting as m
from facilitator.conduct.reply import Reply, Room
from facilitator.i18n import _
from facilitator.meeting.promises import told


def enough(room: Room, _argument: str) -> Reply:
    """Say that what was begun of several is all."""
    after = m.say_enough(room.meeting, room.now)
    item = room.meeting.current
    done = m.begun(room.meeting, item) if item is not None else ()
    return Reply(
        after, room.floor, "\n".join(_("That is all: {promise}", promise=so_far(one)) for one in done)
    )


def so_far(promised: m.Promised[Any, Any]) -> str:
    """Return a promise with the labels of what there is of it."""
    return f"{told(promised)}: {promised.labels}"


def with_more(room: Room, reply: Reply) -> Reply:
    """Say with the first of several that another may follow, and what says that this is all."""
    before, item = room.meeting.current, reply.meeting.current
    if before is None or item is None or before.id != item.id:
        return reply
    there = {one.place for one in m.begun(room.meeting, before)}
    new = (one for one in m.begun(reply.meeting, item) if one.place not in there)
    more = [
        _("More may follow for “{promise}”, until {enough} says that this is all.",
          promise=told(one), enough=room.way("enough"))
        for one in new
    ]  # fmt: skip
    return replace(reply, said="\n".join((reply.said, *more))) if more else reply


def begun_lines(promised: Iterable[m.Promised[Any, Any]]) -> list[str]:
    """Return what was begun of several, a line each."""
    return [_("Is that all? {promise}", promise=so_far(one)) for one in promised]
