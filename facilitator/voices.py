"""The speaking stack: who speaks next. It lives in memory only and is never written anywhere."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.errors import Refusal
from facilitator.i18n import _
from facilitator.text import clean_line


@dataclass(frozen=True, slots=True)
class Floor:
    """Who waits to speak, in order of arrival, and who has spoken during this item."""

    waiting: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    newcomers_first: bool = False
    """Whether those who have not spoken yet go first."""

    @property
    def order(self) -> tuple[str, ...]:
        """Who speaks next, first to last."""
        if not self.newcomers_first:
            return self.waiting
        return tuple(sorted(self.waiting, key=lambda name: name in self.spoken))


def wait(floor: Floor, name: str) -> Floor:
    """Return the floor with this person waiting; raises Refusal for no name, or one that waits already."""
    name = clean_line(name)
    if not name:
        raise Refusal(_("Who wants to speak? A short name or a number is enough."))
    if name in floor.waiting:
        raise Refusal(_("{name} is on the list already.", name=name))
    return replace(floor, waiting=(*floor.waiting, name))


def spoke(floor: Floor, name: str = "") -> Floor:
    """Return the floor with this person, else the next one, having spoken."""
    name = _someone(floor, name)
    waiting = tuple(other for other in floor.waiting if other != name)
    spoken = floor.spoken if name in floor.spoken else (*floor.spoken, name)
    return replace(floor, waiting=waiting, spoken=spoken)


def take_back(floor: Floor, name: str) -> Floor:
    """Return the floor with this person no longer waiting."""
    name = _someone(floor, name)
    return replace(floor, waiting=tuple(other for other in floor.waiting if other != name))


def cleared(floor: Floor) -> Floor:
    """Return the floor empty, as for a new item."""
    return Floor(newcomers_first=floor.newcomers_first)


def _someone(floor: Floor, name: str) -> str:
    name = clean_line(name)
    if not floor.waiting:
        raise Refusal(_("Nobody is waiting to speak."))
    if not name:
        return floor.order[0]
    if name not in floor.waiting:
        raise Refusal(_("{name} is not waiting to speak.", name=name))
    return name
