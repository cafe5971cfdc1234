"""Who is there: counted by role, and by name only where someone chose to give one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import datetime

from facilitator.errors import Refusal
from facilitator.i18n import _, alternatives, listing
from facilitator.meeting.change import changed, gone, new
from facilitator.meeting.value import Meeting
from facilitator.records import Participant
from facilitator.text import clean_line

_AND = ("and", "und", "et", "y", "e", "en", "i")
_BETWEEN = re.compile(rf"[,;+&\n]|\s+(?:{'|'.join(_AND)})\s+(?=\d)")
"""What stands between two parts; a word that means `and` only before a number, as it may be part of a name."""
_COUNTED = re.compile(r"^(\d{1,4})\s+(.+)$")


def read_present(words: str, new_id: Callable[[], str]) -> tuple[Participant, ...]:
    """Read who is there from words such as `9 peers and 2 staff` or `7 peers, Ana (guest), Jo`.

    A number counts people of a role; a word without a number is a name, its role in brackets, `peers` without.
    Raises Refusal for a part that is neither.
    """
    typed = filter(None, map(clean_line, _BETWEEN.split(words)))
    parts = [part for one in typed for part in _apart(_in_figures(one))]
    return tuple(_participant(part, place, new_id()) for place, part in enumerate(parts, 1))


_NUMBERS = (
    "one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, "
    "seventeen, eighteen, nineteen, twenty"
)
"""How people write a number in a word, in this order; a translation lists those of its own language, with commas."""


def _apart(part: str) -> tuple[str, ...]:
    """Part a name from what is before it, as `8 peers and Maria` or `Ana and Bo`: a role is shown to everyone.

    Behind a role's own word with a capital it is the rest of what that names: `2 staff of Housing and Health`.
    """
    *before, word, name = ("", "", *part.split())
    if word.casefold() not in _AND or not name[0].isupper():
        return (part,)
    behind_role = _COUNTED.match(part) is not None and before[-1][0].islower()
    behind_name = len(before) == 3 and before[-1][0].isupper()
    return (" ".join(before[2:]), name) if behind_role or behind_name else (part,)


def _in_figures(part: str) -> str:
    """Return a part that begins with a number in a word with that in figures: `seven peers` are no person's name."""
    first, space, rest = part.partition(" ")
    for listed in (_NUMBERS, _(_NUMBERS)):
        names = [name.strip().casefold() for name in listed.split(",")]
        if first.casefold() in names:
            return f"{names.index(first.casefold()) + 1}{space}{rest}"
    return part


def _participant(part: str, number: int, row_id: str) -> Participant:
    counted = _COUNTED.match(part)
    if counted:
        return Participant(id=row_id, number=number, role=counted[2], count=int(counted[1]))
    if part[:1].isdigit():
        raise Refusal(
            _("“{part}” is not a count and a role: write for example “9 peers, 2 staff”.", part=part)
        )
    name, bracket, role = part.partition("(")
    if not name.strip():
        raise Refusal(_("“{part}” has a role and no name: write for example “Ana (guest)”.", part=part))
    return Participant(
        id=row_id, number=number, name=name.strip(), role=role.strip(" )") if bracket else "peers"
    )


def set_present(meeting: Meeting, participants: Iterable[Participant], now: datetime) -> Meeting:
    """Return the meeting with exactly these people present."""
    before = [gone(person) for person in meeting.participants]
    return changed(meeting, now, *before, *(new(person) for person in participants))


def counts(participants: Iterable[Participant]) -> dict[str, int]:
    """Return how many there are of each role, in the order the roles were given."""
    result: dict[str, int] = {}
    for person in participants:
        result[person.role] = result.get(person.role, 0) + person.count
    return result


def headcount(participants: Iterable[Participant]) -> int:
    """Return how many people that is in all."""
    return sum(person.count for person in participants)


_LISTENS = "not deciding, do not decide, does not decide, no vote, without a vote, listening, only listening"
"""What stands behind a role in brackets of who takes no part in decisions; a translation lists its own, with commas."""


def deciders(participants: Iterable[Participant]) -> tuple[Participant, ...]:
    """Return those who take part in decisions: all, but for whom it says otherwise, as `2 officials (not deciding)`."""
    listens = alternatives(_LISTENS)
    return tuple(one for one in participants if _mark(one.role) not in listens)


def bare_role(role: str) -> str:
    """Return a role without what stands behind it in brackets."""
    return role.partition(" (")[0]


def _mark(role: str) -> str:
    """Return what stands in the brackets behind a role, or the role where it stood in a name's brackets."""
    return " ".join(role.rpartition("(")[2].rstrip(") ").casefold().split())


def in_words(participants: Iterable[Participant]) -> str:
    """Return who is there as counts, such as `9 peers and 2 staff`; no name is in it."""
    return listing(f"{count} {role_of(role, count)}" for role, count in counts(participants).items())


def role_of(role: str, count: int) -> str:
    """Return what so many people of a role are called; of roles that people named themselves, nobody knows that."""
    return _("peer") if count == 1 and role == "peers" else role


def as_typed(participants: Iterable[Participant]) -> str:
    """Return who is there in the form `read_present` takes, names included: for the facilitator's eye only."""
    return ", ".join(_typed(person) for person in participants)


def _typed(person: Participant) -> str:
    if not person.name:
        return f"{person.count} {person.role}"
    return person.name if person.role == "peers" else f"{person.name} ({person.role})"
