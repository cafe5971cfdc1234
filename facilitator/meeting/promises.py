"""What an agenda promised that an item would yield, and what of it is still missing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any, Generic, TypeVar

from facilitator.agenda.model import Promise
from facilitator.agenda.several import unmarked, wanted
from facilitator.errors import Refusal
from facilitator.i18n import _, alternatives, ngettext
from facilitator.meeting.change import changed, to
from facilitator.meeting.fitting import asks_others, fits
from facilitator.meeting.matters import asks_of_summary, matters
from facilitator.meeting.several import Rules, shared_out
from facilitator.meeting.value import Meeting, MeetingItem
from facilitator.meeting.ways import leads_up
from facilitator.records import Action, AnyRecord, Decision, Request

_P = TypeVar("_P")
_R = TypeVar("_R", bound=AnyRecord)


@dataclass(frozen=True, slots=True)
class Promised(Generic[_P, _R]):
    """One thing an item should yield, and what of it there is."""

    what: _P
    made: tuple[_R, ...]
    """The records that meet it; those beyond every promise belong to the last."""
    asked: int | None
    """How many it asks for; None for as many as it takes."""
    open: bool
    """Whether it still takes one."""
    place: str
    """What it goes by where the facilitator says that this is all."""

    @property
    def begun(self) -> bool:
        """Whether something of it is there, and more may come."""
        return self.open and bool(self.made)

    @property
    def labels(self) -> str:
        """The labels of what there is."""
        return " ".join(one.label for one in self.made)


def to_decide(meeting: Meeting, item: MeetingItem) -> tuple[Promise, ...]:
    """Return the decisions this item still owes: each one taken under it meets the one it fits, else the first open.

    A decision by a method that the agenda only lets lead up to the promised one meets none, nor does what was left
    undecided.
    """
    return tuple(one.what for one in decisions_promised(meeting, item) if one.open)


def owed_first(meeting: Meeting, item: MeetingItem | None) -> tuple[Promise, MeetingItem] | None:
    """Return the decision that an item owes before any other, with the item; None where it owes none."""
    owed = to_decide(meeting, item) if item is not None else ()
    return (owed[0], item) if item is not None and owed else None


def to_assign(meeting: Meeting, item: MeetingItem) -> tuple[str, ...]:
    """Return the actions this item still owes; a request meets only what others are to answer."""
    return tuple(one.what for one in actions_promised(meeting, item) if one.open)


def decisions_promised(meeting: Meeting, item: MeetingItem) -> tuple[Promised[Promise, Decision], ...]:
    """Return every decision that was promised of this item, with what there is of it."""
    promises = item.plan.decide
    here = [one for one in meeting.decisions if one.item == item.id]
    replaced = {one.supersedes for one in here}
    mine = [one for one in here if one.outcome not in ("proposed", "not decided") and one.id not in replaced]
    questions = [one.question for one in promises]
    made = _promised(item, "decide", promises, questions, mine,
                     lambda place, one: not leads_up(promises[place], item, one.method), in_order=True)  # fmt: skip
    first = bool(meeting.head.series.strip()) and approves_nothing(meeting, item)
    return tuple(replace(one, open=False) if first and _approves(one.what) else one for one in made)


_LAST_SUMMARY = "last summary, last minutes, minutes of the last meeting, summary of the last meeting"
"""How an agenda asks for a summary to be approved; a translation lists the words of its own language, with commas."""


def _approves(promise: Promise) -> bool:
    return any(words in promise.question.casefold() for words in alternatives(_LAST_SUMMARY))


def approves_nothing(meeting: Meeting, item: MeetingItem) -> bool:
    """Tell whether an item is to approve the last summary where none is kept here.

    In the first meeting of a series nothing is owed then; without a series there may be one on paper.
    """
    return any(map(_approves, item.plan.decide)) and not any(map(asks_of_summary, meeting.notes))


def actions_promised(meeting: Meeting, item: MeetingItem) -> tuple[Promised[str, Action | Request], ...]:
    """Return every action that was promised of this item, with what there is of it."""
    promises = item.plan.actions
    answers = [asks_others(one) for one in promises]
    mine: list[Action | Request] = [one for one in meeting.actions if one.item == item.id]
    mine += _answered(meeting, item) if any(answers) else []
    made = _promised(item, "actions", promises, promises, sorted(mine, key=lambda one: one.at),
                     lambda place, one: answers[place] or isinstance(one, Action))  # fmt: skip
    waits = any(one.item == item.id and not _is_answered(one, item) for one in meeting.requests)
    return tuple(
        replace(one, open=True)
        if waits and asks and not any(isinstance(record, Action) for record in one.made)
        else one
        for one, asks in zip(made, answers, strict=True)
    )


def _answered(meeting: Meeting, item: MeetingItem) -> list[Request]:
    """Return the requests of this item, and of those before it, that others answered, or named a day for."""
    until = (
        {one.id for one in meeting.agenda[: meeting.agenda.index(item) + 1]}
        if item in meeting.agenda
        else {item.id}
    )
    return [
        one for one in meeting.requests if one.item in until and not one.origin and _is_answered(one, item)
    ]


def _is_answered(request: Request, item: MeetingItem) -> bool:
    named_day = request.due is not None and request.item == item.id
    return request.status != "open" or bool(request.answer) or named_day


def _promised(
    item: MeetingItem,
    kind: str,
    promises: Sequence[_P],
    words: Sequence[str],
    records: Iterable[_R],
    meets: Callable[[int, _R], bool],
    *,
    in_order: bool = False,
) -> tuple[Promised[_P, _R], ...]:
    places = [f"{kind} {number}" for number in range(1, len(promises) + 1)]
    said = dict(item.enough)
    enough = {place: said[name] for place, name in enumerate(places) if name in said}
    rules = Rules([wanted(one) for one in words], enough, partial(_fits, words), meets, in_order)
    made = shared_out(rules, records)
    return tuple(
        Promised(what, made[place], rules.asked[place], rules.open(place, len(made[place])), places[place])
        for place, what in enumerate(promises)
    )


def _fits(promises: Sequence[str], record: AnyRecord) -> list[int]:
    return fits(promises, record.text) if len(promises) > 1 else [0] * len(promises)


def begun(meeting: Meeting, item: MeetingItem) -> tuple[Promised[Any, Any], ...]:
    """Return the promises of several of which something is there, and the facilitator has not said that this is all."""
    every: tuple[Promised[Any, Any], ...] = (
        *decisions_promised(meeting, item), *actions_promised(meeting, item),
    )  # fmt: skip
    return tuple(one for one in every if one.begun)


def told(promised: Promised[Any, Any]) -> str:
    """Return a promise in its own words, without how many it asks for."""
    return unmarked(promised.what.question if isinstance(promised.what, Promise) else str(promised.what))


def say_enough(meeting: Meeting, now: datetime) -> Meeting:
    """Return the meeting with what was begun in the item going on said to be all; raises Refusal where nothing is."""
    item = meeting.current
    going = begun(meeting, item) if item is not None else ()
    if item is None or not going:
        raise Refusal(_("Nothing in this item is waiting for more."))
    enough = (*item.enough, *((one.place, len(one.made)) for one in going))
    return changed(meeting, now, to(item, enough=enough))


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
            for promise in _owed(decisions_promised(meeting, item))
        ),
        *(
            Loose(_("Not agreed yet who does it: {what}", what=what), item=item.id)
            for item in meeting.agenda
            if item.state in ("done", "now")
            for what in _owed(actions_promised(meeting, item))
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


def _owed(promised: Iterable[Promised[_P, _R]]) -> list[_P]:
    """Return what is missing at the end: of several without a number, one is enough by then."""
    return [one.what for one in promised if one.open and (one.asked or not one.made)]


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
        elif not action.due and not _lasts(meeting, action) and not _for_today(meeting, action):
            missing = _("{label} has no date: {text}", label=action.label, text=action.text)
        else:
            continue
        result.append(Loose(missing, record=action.id))
    return result


def _lasts(meeting: Meeting, action: Action) -> bool:
    """Tell whether an action's words say until when it lasts: it is due on no day."""
    from facilitator.capture.dates import lasts

    return lasts(action.text, meeting.head.spoken)


_TODAY = "today, tonight"
"""How an agenda says that a task is done at once; a translation lists the words of its own language, with commas."""


def _for_today(meeting: Meeting, action: Action) -> bool:
    """Tell whether an action came of an item whose title or promises say that it is for today: it needs no date."""
    item = meeting.item(action.item)
    if item is None:
        return False
    said = (item.title, *item.plan.actions, *(promise.question for promise in item.plan.decide))
    words = set(re.findall(r"[^\W_]+", " ".join(said).casefold()))
    return not words.isdisjoint(alternatives(_TODAY))


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
