"""Who speaks: the speaking stack and the go-round. They live in memory only and are never written anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from facilitator.errors import Refusal
from facilitator.i18n import _
from facilitator.text import clean_line


@dataclass(frozen=True, slots=True)
class GoRound:
    """A go-round under way: everyone speaks once in turn, and may pass; those who passed are asked again at the end."""

    left: tuple[str, ...]
    """Who still has a turn, in order; the first has it now."""
    passed: tuple[str, ...] = ()
    """Who passed and will be asked once more."""
    second: bool = False
    """Whether those who passed are being asked again."""

    @property
    def turn(self) -> str:
        """Whose turn it is; empty when the round is over."""
        return self.left[0] if self.left else ""


@dataclass(frozen=True, slots=True)
class Floor:
    """Who waits to speak, in order of arrival, who has spoken during this item, and the go-round if one is on."""

    waiting: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    newcomers_first: bool = False
    """Whether those who have not spoken yet go first."""
    go_round: GoRound | None = None
    rounds: int = 0
    """How many rounds this meeting had: the next one starts with someone else and goes the other way."""
    went_round: bool = False
    """Whether a round of this item has come to its end: another one is asked about first."""
    earlier: Floor | None = field(default=None, compare=False, repr=False)
    """The floor before the last step, for taking that back."""
    since: int = field(default=0, compare=False, repr=False)
    """How many changes the meeting had seen by that step: what was changed after it is taken back first."""

    @property
    def order(self) -> tuple[str, ...]:
        """Who speaks next, first to last."""
        if not self.newcomers_first:
            return self.waiting
        return tuple(sorted(self.waiting, key=lambda name: name in self.spoken))


def remembering(floor: Floor, earlier: Floor, changes: int) -> Floor:
    """Return the floor after a step, knowing the one before it; `changes` is how many the meeting has seen."""
    return replace(floor, earlier=earlier, since=changes)


def before_last_step(floor: Floor, changes: int) -> Floor | None:
    """Return the floor before its last step; None where there was none, or the meeting has changed since."""
    return floor.earlier if floor.since == changes else None


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


def take_back(floor: Floor, name: str = "") -> Floor:
    """Return the floor with this person, else the one who came last, no longer waiting."""
    name = _someone(floor, name or (floor.waiting[-1] if floor.waiting else ""))
    return replace(floor, waiting=tuple(other for other in floor.waiting if other != name))


def last_word(floor: Floor, name: str) -> Floor:
    """Return the floor with this person at the end of the list, whether they waited already or not."""
    name = clean_line(name)
    if not name:
        raise Refusal(_("Who has the last word? A short name or a number is enough."))
    return replace(floor, waiting=(*(other for other in floor.waiting if other != name), name))


def in_order_of(floor: Floor, *, newcomers_first: bool) -> Floor:
    """Return the floor with this order: by arrival, or those who have not spoken yet first."""
    return replace(floor, newcomers_first=newcomers_first)


def begin_round(floor: Floor, people: Sequence[str]) -> Floor:
    """Return the floor with a go-round begun among these people.

    Each round starts with someone else and goes the other way round, so that nobody is always first. Raises Refusal
    for fewer than two people.
    """
    names = [name for name in (clean_line(person) for person in people) if name]
    if len(names) < 2:
        raise Refusal(_("A go-round needs two people or more: say who is there, or write /round 9."))
    first = floor.rounds * max(len(names) // 3, 1) % len(names)
    turned = [*names[first:], *names[:first]]
    if floor.rounds % 2:
        turned = [turned[0], *reversed(turned[1:])]
    return replace(floor, go_round=GoRound(tuple(turned)), rounds=floor.rounds + 1, went_round=False)


def turn_round(floor: Floor) -> Floor:
    """Return the floor with the rest of its go-round going the other way."""
    going = _going(floor)
    return replace(floor, go_round=replace(going, left=(*going.left[:1], *reversed(going.left[1:]))))


def had_turn(floor: Floor) -> Floor:
    """Return the floor with whoever has the turn done, and the next one's turn come."""
    going = _going(floor)
    spoken = floor.spoken if going.turn in floor.spoken else (*floor.spoken, going.turn)
    return _gone_on(replace(floor, spoken=spoken), going, going.passed)


def pass_turn(floor: Floor) -> Floor:
    """Return the floor with the turn passed on; who passed is asked once more at the end, not a third time."""
    going = _going(floor)
    again = going.passed if going.second else (*going.passed, going.turn)
    return _gone_on(floor, going, again)


def end_round(floor: Floor) -> Floor:
    """Return the floor without its go-round."""
    return replace(floor, go_round=None)


def _gone_on(floor: Floor, going: GoRound, passed: tuple[str, ...]) -> Floor:
    after = _after(going, passed)
    return replace(floor, go_round=after, went_round=after is None)


def _after(going: GoRound, passed: tuple[str, ...]) -> GoRound | None:
    rest = going.left[1:]
    if rest:
        return replace(going, left=rest, passed=passed)
    return GoRound(passed, second=True) if passed and not going.second else None


def _going(floor: Floor) -> GoRound:
    if floor.go_round is None:
        raise Refusal(_("No go-round is on. /round begins one."))
    return floor.go_round


def cleared(floor: Floor) -> Floor:
    """Return the floor empty, as for a new item."""
    return Floor(newcomers_first=floor.newcomers_first, rounds=floor.rounds)


def _someone(floor: Floor, name: str) -> str:
    name = clean_line(name)
    if not floor.waiting:
        raise Refusal(_("Nobody is waiting to speak."))
    if not name:
        return floor.order[0]
    if name not in floor.waiting:
        raise Refusal(_("{name} is not waiting to speak.", name=name))
    return name
