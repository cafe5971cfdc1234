"""What an agenda promised that an item would yield, and what of it is still missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from facilitator.agenda.model import Promise
from facilitator.i18n import _, ngettext
from facilitator.meeting.matters import matters
from facilitator.meeting.value import Meeting, MeetingItem
from facilitator.meeting.ways import leads_up
from facilitator.records import Action, Decision, Request

_P = TypeVar("_P")
_R = TypeVar("_R")


def to_decide(meeting: Meeting, item: MeetingItem) -> tuple[Promise, ...]:
    """Return the decisions this item still owes: each one settled under it meets the first that is open.

    A decision by a method that the agenda only lets lead up to the promised one meets none.
    """
    return item.plan.decide[len(_meeting_promises(meeting, item)) :]


def decided(meeting: Meeting, item: MeetingItem) -> tuple[tuple[Promise, tuple[Decision, ...]], ...]:
    """Return the promises of this item that were met, each with what met it; the last has all that came after."""
    return tuple(_with_all(item.plan.decide, _meeting_promises(meeting, item, more=True)))


def _meeting_promises(meeting: Meeting, item: MeetingItem, *, more: bool = False) -> list[Decision]:
    """Return the decisions that meet the promises of this item, in their order, and with `more` those beyond."""
    found: list[Decision] = []
    for one in meeting.decisions:
        if one.item != item.id or one.outcome == "proposed":
            continue
        left = item.plan.decide[len(found) :]
        if (left and not leads_up(left[0], item, one.method)) or (more and not left):
            found.append(one)
    return found


def to_assign(meeting: Meeting, item: MeetingItem) -> tuple[str, ...]:
    """Return the actions this item still owes; a request meets one too, as someone else then owes the answer."""
    return item.plan.actions[len(_tasks(meeting, item)) :]


def assigned(meeting: Meeting, item: MeetingItem) -> tuple[tuple[str, tuple[Action | Request, ...]], ...]:
    """Return the actions this item promised that were met, each with what met it; the last has all that came after."""
    return tuple(_with_all(item.plan.actions, _tasks(meeting, item)))


def _tasks(meeting: Meeting, item: MeetingItem) -> list[Action | Request]:
    mine: list[Action | Request] = [one for one in meeting.actions if one.item == item.id]
    mine += [one for one in meeting.requests if one.item == item.id]
    return sorted(mine, key=lambda one: one.at)


def _with_all(promised: Sequence[_P], met: Sequence[_R]) -> Iterator[tuple[_P, tuple[_R, ...]]]:
    """Yield each promise that was met with its record; the last of all promises takes every record that is left."""
    for place, promise in enumerate(promised[: len(met)]):
        last = place == len(promised) - 1
        yield promise, tuple(met[place:] if last else met[place : place + 1])


@dataclass(frozen=True, slots=True)
class Loose:
    """A loose end at the close of a meeting: what it is, and where to mend it."""

    what: str
    item: str = ""
    """The id of the item it belongs to."""
    record: str = ""
    """The id of the record it belongs to."""


def loose_ends(meeting: Meeting) -> list[Loose]:
    """Return what a facilitator may want to settle before the end; none of it has to be."""
    return [
        *(Loose(_("Not discussed: {title}", title=item.title), item=item.id) for item in _left_out(meeting)),
        *(
            Loose(_("Not decided yet: {question}", question=promise.question), item=item.id)
            for item in meeting.agenda
            if item.state in ("done", "now")
            for promise in to_decide(meeting, item)
        ),
        *(
            Loose(_("Not agreed yet who does it: {what}", what=what), item=item.id)
            for item in meeting.agenda
            if item.state in ("done", "now")
            for what in to_assign(meeting, item)
        ),
        *(
            Loose(_("{label} is still open: {text}", label=d.label, text=d.text), record=d.id)
            for d in meeting.decisions
            if d.outcome == "proposed"
        ),
        *_bare_actions(meeting),
        *(
            Loose(_("{label} is asked of nobody: {text}", label=r.label, text=r.text), record=r.id)
            for r in meeting.requests
            if not r.addressee
        ),
        *(
            Loose(_("{label} is not explained yet: {text}", label=n.label, text=n.text), record=n.id)
            for n in meeting.notes
            if n.kind == "word" and ":" not in n.text
        ),
        *(
            Loose(_("Left from last time: {label} {text}", label=r.label, text=r.text), record=r.id)
            for r in matters(meeting)
        ),
        *_unticked(meeting),
    ]


def _left_out(meeting: Meeting) -> list[MeetingItem]:
    return [item for item in meeting.agenda if item.state == "ahead"]


def _bare_actions(meeting: Meeting) -> list[Loose]:
    result = []
    for action in meeting.actions:
        if action.status != "open" or action.origin:
            continue
        if not action.owner and not action.due:
            missing = _("{label} has no owner and no date: {text}", label=action.label, text=action.text)
        elif not action.owner:
            missing = _("{label} has no owner: {text}", label=action.label, text=action.text)
        elif not action.due:
            missing = _("{label} has no date: {text}", label=action.label, text=action.text)
        else:
            continue
        result.append(Loose(missing, record=action.id))
    return result


def _unticked(meeting: Meeting) -> list[Loose]:
    count = len(meeting.head.after) - len(meeting.head.after_ticked)
    if count <= 0:
        return []
    return [
        Loose(
            ngettext(
                "{n} line of the closing checklist is not ticked",
                "{n} lines of the closing checklist are not ticked",
                count,
            )
        )
    ]
