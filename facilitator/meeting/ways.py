"""The ways of deciding that an agenda names for a promised decision: one, or several after each other."""

from __future__ import annotations

import re

from facilitator.agenda.model import Promise
from facilitator.meeting.methods import Method, method_at_start, share_said
from facilitator.meeting.value import Meeting, MeetingItem

Way = tuple[Method, str]
"""A method, and the share it needs where it is not more than half."""

_THEN = re.compile(
    r"[\s,;>→+]*(?:(?:and|und|et|y|e|en)\s+)?(?:then|dann|danach|puis|ensuite|luego|después|poi|daarna|potem|depois)?\s*"
)
"""What stands between two methods that come after each other; any other word makes the second a mere alternative."""


def ways_in(words: str) -> tuple[Way, ...]:
    """Return the methods that these words name one after the other: `fist to five, then consent`.

    What only senses, and any other way of meeting, is passed over before the first that decides.
    """
    found: list[Way] = []
    place = behind = 0
    while place < len(words):
        method, rest = method_at_start(words[place:]) if _begins_word(words, place) else (None, "")
        if method is None:
            place += 1
            continue
        stop = len(words) - len(rest)
        if method.decides:
            again = bool(found) and found[-1][0] is method  # as in “two thirds majority”
            if found and not again and not _THEN.fullmatch(words[behind:place].casefold()):
                break
            if not again:
                found.append((method, share_said(method, words[place:stop], rest)))
            behind = stop
        place = max(stop, place + 1)
    return tuple(found)


def offered(words: str) -> Way | None:
    """Return the first way of deciding that these words name, with its share: `two thirds`, `majority, 60 %`."""
    return next(iter(ways_in(words)), None)


def _begins_word(words: str, place: int) -> bool:
    return words[place].isalnum() and not (
        place and (words[place - 1].isalnum() or words[place - 1] in "-'’")
    )


def ways(promise: Promise, item: MeetingItem) -> tuple[Way, ...]:
    """Return how a promised decision is to be taken: as it says itself, else as its item's method does.

    An item that leads up to the promise's own method by another one adds that.
    """
    own, planned = ways_in(promise.method), ways_in(item.plan.method)
    if len(own) == 1 and len(planned) > 1 and planned[-1][0] is own[0][0]:
        return (*planned[:-1], own[0])
    return own or planned


def leads_up(promise: Promise, item: MeetingItem, method: str) -> bool:
    """Tell whether a decision by this method is only on the way to the one that was promised."""
    named = [one.name for one, _share in ways(promise, item)]
    return method in named[:-1] and method != named[-1]


def way_after(promise: Promise, item: MeetingItem, method: str) -> Way | None:
    """Return the way that follows this method for a promised decision, if one does."""
    named = ways(promise, item)
    place = next((n for n, (one, _share) in enumerate(named[:-1]) if one.name == method), None)
    return None if place is None else named[place + 1]


def way_next(meeting: Meeting, promise: Promise, item: MeetingItem) -> Way | None:
    """Return the way a promised decision is taken by now: the first that was not gone yet under its item."""
    named = ways(promise, item)
    gone = {one.method for one in meeting.decisions if one.item == item.id and one.outcome == "decided"}
    return next((way for way in named[:-1] if way[0].name not in gone), named[-1] if named else None)


def senses_first(meeting: Meeting) -> Method | None:
    """Return the way of sensing that the item going on begins with, and that was not gone yet; None where none is."""
    item = meeting.current
    words = item.plan.method if item is not None else ""
    gone = {note.method for note in meeting.notes if item and note.item == item.id and note.kind == "sensed"}
    for place in range(len(words)):
        method = method_at_start(words[place:])[0] if _begins_word(words, place) else None
        if method is not None and method.name not in gone:
            return None if method.decides else method
    return None
