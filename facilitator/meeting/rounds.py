"""Go-rounds that are too short for the people who are here, and the minutes that other items can give them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from facilitator.ear import became
from facilitator.errors import Refusal
from facilitator.i18n import _, duration, listing, ngettext
from facilitator.meeting.change import changed, to
from facilitator.meeting.fit import SHORTEST, floor_of, is_break, is_go_round
from facilitator.meeting.present import headcount
from facilitator.meeting.value import Meeting, MeetingItem


def short_rounds(meeting: Meeting) -> tuple[MeetingItem, ...]:
    """Return the go-rounds still to come whose timebox is less than the people present need."""
    return tuple(item for item in meeting.agenda if is_go_round(item) and _lacks(meeting, item) > 0)


def _lacks(meeting: Meeting, item: MeetingItem) -> int:
    return floor_of(meeting, item) - item.minutes if item.minutes and item.state == "ahead" else 0


def make_room(meeting: Meeting, now: datetime) -> Meeting:
    """Return a meeting not yet begun whose go-rounds have what people need, and whose minutes are as many as before.

    All other items but breaks give in proportion to what they can spare. Raises Refusal where they can't spare enough,
    and for a meeting that has begun.
    """
    if meeting.head.state != "prepared":
        raise Refusal(_("The meeting has begun: extend, skip or re-time single items."))
    short = {item.id: _lacks(meeting, item) for item in short_rounds(meeting)}
    spare = {item.id: _spare(meeting, item) for item in meeting.agenda}
    wanted = sum(short.values())
    if not wanted:
        return meeting
    if sum(spare.values()) < wanted:
        raise Refusal(_("The other items are too short to give so much: drop an item, or take more time."))
    given = _in_proportion(spare, wanted)
    added = {item.id: short.get(item.id, 0) - given.get(item.id, 0) for item in meeting.agenda}
    edits = [
        to(item, minutes=(item.minutes or 0) + added[item.id]) for item in meeting.agenda if added[item.id]
    ]
    return changed(meeting, now, *edits)


def _spare(meeting: Meeting, item: MeetingItem) -> int:
    """Return the minutes an item can give: a break none, a go-round what is over, any other all but a few."""
    if item.state != "ahead" or not item.minutes or is_break(item):
        return 0
    return max(item.minutes - (floor_of(meeting, item) if is_go_round(item) else SHORTEST), 0)


def _in_proportion(spare: Mapping[str, int], wanted: int) -> dict[str, int]:
    """Return so many minutes taken from what there is to spare, from each its share, in whole minutes."""
    share = wanted / sum(spare.values())
    exact = {key: minutes * share for key, minutes in spare.items()}
    given = {key: int(minutes) for key, minutes in exact.items()}
    rest = wanted - sum(given.values())
    for key in sorted(exact, key=lambda key: exact[key] - given[key], reverse=True)[:rest]:
        given[key] += 1
    return given


def too_short(meeting: Meeting) -> str:
    """Return which go-rounds are too short for the people who are here; empty where none is."""
    short = short_rounds(meeting)
    if not short:
        return ""
    return ngettext(
        "A go-round is too short for {people} people: {titles}.",
        "{n} go-rounds are too short for {people} people: {titles}.",
        len(short),
        people=headcount(meeting.participants),
        titles=listing(item.title for item in short),
    )


def made(before: Meeting, after: Meeting) -> list[str]:
    """Return what making room did, a line for each item that has other minutes."""
    if after is before:
        return [_("No go-round is too short: nothing was changed.")]
    return [
        _("The plan takes as long as before."),
        *(
            _(
                "{title}: {minutes}",
                title=item.title,
                minutes=became(old.minutes, duration(item.minutes or 0)),
            )
            for old, item in zip(before.agenda, after.agenda, strict=True)
            if item.minutes != old.minutes
        ),
    ]
