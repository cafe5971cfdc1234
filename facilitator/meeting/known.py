"""The people and agencies a meeting knows by name."""

from __future__ import annotations

from facilitator.meeting.value import Meeting
from facilitator.records import Action, Request


def known_names(meeting: Meeting) -> tuple[str, ...]:
    """Return who is named in this meeting so far: who takes part, who took something on, and who was asked.

    What the series left open is among them, once it was brought along.
    """
    taken = (record.owner for record in meeting.records() if isinstance(record, Action))
    asked = (record.addressee for record in meeting.records() if isinstance(record, Request))
    named = (person.name for person in meeting.participants)
    return tuple(dict.fromkeys(name for name in (*named, *_each(*taken), *_each(*asked)) if name))


def _each(*owners: str) -> list[str]:
    return [name for owner in owners for name in owner.split(", ")]
