"""Who does something and is no person, though no list knows it: an agency that somebody said may be named.

The public reads of who does something only offices and roles; everyone else is a member. A person at the keyboard can
say of an agency or a service that it may be named. That is kept with the meeting, and offered at the next of a series.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from facilitator.errors import Refusal
from facilitator.i18n import _
from facilitator.meeting import Meeting, set_head
from facilitator.summary import tongues
from facilitator.summary.leak_guess import WORD
from facilitator.summary.leak_series import RECENT
from facilitator.summary.leak_words import INSTITUTIONS
from facilitator.summary.offices import OFFICES, folded, is_listed
from facilitator.text import clean_line


@dataclass(frozen=True, slots=True)
class Doer:
    """Somebody or something that does actions, whom the public reads of as a member unless it is said otherwise."""

    name: str
    places: tuple[str, ...]
    """The labels of what it does."""
    named: bool = False
    """Whether it was said that it may be named."""

    def told(self) -> str:
        """Return it as one line for the person who decides."""
        return f"{', '.join(self.places)}: {self.name}"


def doers(meeting: Meeting, series: Iterable[Meeting] = ()) -> list[Doer]:
    """Return whom the public reads of as a member, where one of them may be an agency; nothing where all are people.

    `series` are the meetings of its series, newest first: what was said of an agency there is offered here again.
    """
    said = {folded(name) for name in (*meeting.head.named, *_before(meeting, series))}
    places: dict[str, list[str]] = {}
    for action in meeting.actions:
        for name in filter(None, map(str.strip, action.owner.split(", "))):
            if not is_listed(name, meeting) and not _is_here(name, meeting):
                places.setdefault(name, []).append(action.label)
    found = [Doer(name, tuple(labels), folded(name) in said) for name, labels in places.items()]
    return found if any(one.named or _may_be_body(one.name) for one in found) else []


def _before(meeting: Meeting, series: Iterable[Meeting]) -> Iterable[str]:
    others = (one for one in series if one.head.id != meeting.head.id)
    return (name for one in islice(others, RECENT) for name in one.head.named)


def with_named(meeting: Meeting, names: Iterable[str], now: datetime) -> Meeting:
    """Return the meeting with these agencies and no others said to be such that may be named.

    Raises Refusal for somebody who is here by that name, and for a name that does nothing here.
    """
    asked = [name for name in map(clean_line, names) if name]
    owners = {folded(name): name for action in meeting.actions for name in action.owner.split(", ")}
    for name in asked:
        if _is_here(name, meeting):
            raise Refusal(_("“{name}” is somebody who was here: a person is not named.", name=name))
        if folded(name) not in owners:
            raise Refusal(
                _("No action is given to “{name}”: write it as it stands in the actions.", name=name)
            )
    return set_head(meeting, now, named=tuple(dict.fromkeys(owners[folded(name)] for name in asked)))


def _is_here(name: str, meeting: Meeting) -> bool:
    return folded(name) in {folded(person.name) for person in meeting.participants if person.name}


def _may_be_body(name: str) -> bool:
    """Tell whether this may be the name of an agency: the name of a person is none, unless a body is called by it."""
    words = WORD.findall(name.casefold())
    if words and not (INSTITUTIONS | OFFICES).isdisjoint(words):
        return True
    return bool(words) and not any(map(tongues.is_name, words))
