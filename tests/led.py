"""A meeting led by each of the shipped templates, with made-up lines as a group could have typed them.

The lines stand in `led_lines/`, a file each; `== 4` begins what was typed at the fourth item.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import count, cycle
from pathlib import Path

from facilitator import meeting as m
from facilitator.agenda import load_agenda
from facilitator.capture import read_line
from facilitator.conduct import Room, obey
from facilitator.places import shipped_agendas

START = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
LONGER = (0, 1, 0, 2, -1, 0, 3, -2)
"""How many minutes more or fewer the items take than planned, one after the other."""

LINES = Path(__file__).with_name("led_lines")
TEMPLATES = sorted(path.stem for path in (shipped_agendas() / "en").glob("*.md"))


@cache
def led(template: str) -> m.Meeting:
    """Return the meeting led by this template, from start to end; raises whatever a line is refused with."""
    numbers = count(1)

    def new_id() -> str:
        return f"k3f9a{next(numbers):03}"

    agenda = load_agenda(shipped_agendas() / "en" / f"{template}.md")
    room = Room(m.plan(agenda, now=START, new_id=new_id, template=template), START, new_id, sure=True)
    typed = _typed(template)
    room = _after(_after(room, typed[0]), "/start")
    for number, (item, longer) in enumerate(zip(agenda.items, cycle(LONGER), strict=False), 1):
        room = _after(room, typed.get(number, ""))
        room = replace(room, now=room.now + timedelta(minutes=max((item.minutes or 5) + longer, 1)))
        room = _after(room, "/end" if number == len(agenda.items) else "/next")
    return room.meeting


def _typed(template: str) -> dict[int, str]:
    """Return what was typed, by the number of the item; 0 is before the start."""
    text = (LINES / f"{template}.txt").read_text(encoding="utf-8")
    before, *parts = re.split(r"^== (\d+)\n", text, flags=re.MULTILINE)
    return {0: before} | {int(number): lines for number, lines in zip(parts[::2], parts[1::2], strict=True)}


def _after(room: Room, lines: str) -> Room:
    for line in filter(None, lines.split("\n")):
        typed = read_line(line, room.now.date(), room.meeting.head.language or "en")
        assert typed is not None, line
        reply = obey(room, typed)
        room = replace(room, meeting=reply.meeting, floor=reply.floor)
    return room
