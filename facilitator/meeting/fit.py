"""A plan made to fit the time there is: optional items go first, then all others give in proportion, to a floor."""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache

from facilitator.ear import became
from facilitator.errors import Refusal
from facilitator.i18n import _, alternatives, duration, ngettext
from facilitator.meeting.change import Edit, changed, to
from facilitator.meeting.plan import still_planned
from facilitator.meeting.present import headcount
from facilitator.meeting.value import Meeting, MeetingItem

SECONDS_A_TURN = 45
"""What one person needs in a go-round, at the least."""
SHORTEST = 2
"""Minutes below which an item is not worth coming to."""
SHORTEST_BREAK = 5
"""Minutes that people need to stand up, and to be back."""


def fit(meeting: Meeting, minutes: int, now: datetime) -> Meeting:
    """Return a meeting not yet begun whose timeboxes add up to no more than these minutes.

    Optional items are left out from the last to the first until the rest fits; then each item gives in proportion to
    its length, never below what a go-round of the people present needs. A plan that fits stays as it is. Raises
    Refusal for a meeting that has begun, and for less time than the shortest form needs.
    """
    if meeting.head.state != "prepared":
        raise Refusal(_("The meeting has begun: extend, skip or re-time single items."))
    kept = [item for item in meeting.agenda if item.minutes and item.state == "ahead"]
    left_out = _left_out(kept, minutes)
    kept = [item for item in kept if item not in left_out]
    shorter = _shorter(meeting, kept, minutes)
    return changed(meeting, now, *(to(item, state="skipped") for item in left_out), *shorter)


def _left_out(items: list[MeetingItem], minutes: int) -> list[MeetingItem]:
    """Return the optional items that have to go."""
    total, gone = _sum(items), []
    for item in reversed([item for item in items if item.plan.optional]):
        if total <= minutes:
            break
        gone.append(item)
        total -= item.minutes or 0
    return gone


def _shorter(meeting: Meeting, items: list[MeetingItem], minutes: int) -> list[Edit]:
    """Return the edits that shorten these items to so many minutes together."""
    floors = {item.id: min(floor_of(meeting, item), item.minutes or 0) for item in items}
    least, total = sum(floors.values()), _sum(items)
    if total <= minutes:
        return []
    if least > minutes:
        raise Refusal(_too_short(meeting, items, least))
    spare = {item.id: (item.minutes or 0) - floors[item.id] for item in items}
    share = (minutes - least) / sum(spare.values())
    exact = {item.id: spare[item.id] * share for item in items}
    boxes = {item.id: floors[item.id] + int(exact[item.id]) for item in items}
    rest = minutes - sum(boxes.values())
    for item in sorted(items, key=lambda item: exact[item.id] % 1, reverse=True)[:rest]:
        boxes[item.id] += 1
    return [to(item, minutes=boxes[item.id]) for item in items if boxes[item.id] != item.minutes]


def _too_short(meeting: Meeting, items: list[MeetingItem], least: int) -> str:
    """Return why a plan can't be shorter, and what to do."""
    people = headcount(meeting.participants)
    shortest = _(
        "The shortest this plan can be is {least}: drop an item, or take more time.", least=duration(least)
    )
    if not people or not any(map(is_go_round, items)):
        return shortest
    said = ngettext(
        "A go-round of {n} person takes {minutes}.",
        "A go-round of {n} people takes {minutes}.",
        people,
        minutes=duration(-(-people * SECONDS_A_TURN // 60)),
    )
    return f"{shortest} {said}"


def floor_of(meeting: Meeting, item: MeetingItem) -> int:
    """Return the minutes an item needs at the least: a go-round by the people present, or enough to be worth it."""
    if is_go_round(item):
        return max(-(-headcount(meeting.participants) * SECONDS_A_TURN // 60), SHORTEST)
    return SHORTEST_BREAK if is_break(item) else SHORTEST


def fitted(before: Meeting, after: Meeting) -> list[str]:
    """Return what making a plan fit did to it, a line for each item that changed."""
    was, now = planned_minutes(before), planned_minutes(after)
    if after is before:
        return [_("The plan takes {time} as it is: nothing was changed.", time=duration(now))]
    pairs = list(zip(before.agenda, after.agenda, strict=True))
    gone = [item for old, item in pairs if item.state == "skipped" and old.state != "skipped"]
    shorter = [(old, item) for old, item in pairs if item.minutes != old.minutes]
    return [
        _("The plan takes {time} instead of {before}.", time=duration(now), before=duration(was))
        + _how_many(len(gone), len(shorter)),
        *_rushed(was, now),
        *(_("Left out: {title}", title=item.title) for item in gone),
        *(
            _("Shorter: {title}, {minutes}",
              title=item.title, minutes=became(old.minutes, duration(item.minutes or 0)))
            for old, item in shorter
        ),
        *_go_rounds_unknown(after),
    ]  # fmt: skip


def _rushed(was: int, now: int) -> list[str]:
    """Return what to say of a plan that has less than half of its time, in which nothing can be done well."""
    if now * 2 >= was:
        return []
    return [
        _(
            "That is less than half of the time it was made for. Rather than rush through all of it, leave items out, "
            "or keep some for another meeting."
        )
    ]


def _how_many(gone: int, shorter: int) -> str:
    """Return how many items were left out and shortened, for where there is no room to name them."""
    parts = (
        ngettext("{n} item is left out.", "{n} items are left out.", gone) if gone else "",
        ngettext("{n} item is shorter.", "{n} items are shorter.", shorter) if shorter else "",
    )
    return "".join(f" {part}" for part in parts if part)


def _go_rounds_unknown(meeting: Meeting) -> list[str]:
    """Return what to do where a go-round was shortened without knowing how many people speak in it."""
    rounds = [item for item in meeting.agenda if is_go_round(item) and item.minutes != item.plan.minutes]
    if headcount(meeting.participants) or not rounds:
        return []
    return [
        _(
            "Nobody is counted yet, so that go-rounds may be too short: say who is here, undo this, and fit it anew."
        )
    ]


def planned_minutes(meeting: Meeting) -> int:
    """Return the minutes of all items that were not left out or parked."""
    return _sum(still_planned(meeting))


def is_go_round(item: MeetingItem) -> bool:
    """Return whether everyone is to speak in turn at this item."""
    method = item.plan.method.casefold()
    return "go-round" in method or (bool(method) and _says_go_round(method))


_A_TURN = "a turn, their turn, been heard, gone round"
"""How a checklist says that all have spoken; a translation lists the words of its own language, between commas."""


def line_of_round(item: MeetingItem) -> int | None:
    """Return which line (from 0) of a go-round's checklist says that everyone had a turn; None where none does."""
    said = alternatives(_A_TURN)
    lines = item.plan.checklist if is_go_round(item) else ()
    return next(
        (place for place, line in enumerate(lines) if any(word in line.casefold() for word in said)), None
    )


@cache
def _break_words() -> frozenset[str]:
    from facilitator.agenda.words import words  # many tables, which only a plan that does not fit needs

    return words("break_")


def is_break(item: MeetingItem) -> bool:
    """Tell whether an item is one in which nobody works."""
    title = item.title.casefold()
    return not _break_words().isdisjoint((title, *re.findall(r"[^\W\d_]+", title)))


@cache
def _says_go_round(method: str) -> bool:
    """Tell whether these words name a go-round in any language, among other ways."""
    from facilitator.agenda.words import methods_in  # many tables, which an agenda in English needs none of

    return "go-round" in methods_in(method)


def _sum(items: list[MeetingItem]) -> int:
    return sum(item.minutes or 0 for item in items)
