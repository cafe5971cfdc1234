"""What stands beside or around an agenda, and belongs to it all the same."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.agenda.candidates import is_item, is_straggler
from facilitator.agenda.outline import Group, Point
from facilitator.agenda.words import fold

SEVERAL = 3
"""How many points that say how long they take make a list an agenda, wherever it stands."""

FEWEST = 2
"""How many names that come again are no chance."""
MOST = 100
"""How many parts a meeting has at most: longer lists are looked at no further."""


def stragglers(container: Point) -> list[Point]:
    """Return the sections beside an agenda's own that are items too.

    Behind it those that have names items often have, such as `Any other business`; and those of such a name that
    say how long they take, before it and behind: `Opening (10 min)`.
    """
    beside = container.group.points if container.group and container.group.kind == "sections" else []
    place = beside.index(container) if container in beside else len(beside)
    named = {fold(point.head.title) for group in container.groups for point in group.points}
    before = [
        point
        for point in beside[:place]
        if (is_straggler(point) and point.head.minutes) or says_lengths(point)
    ]
    behind = [
        point
        for point in beside[place + 1 :]
        if (is_straggler(point) or says_lengths(point))
        and fold(point.head.title) not in named  # else notes on an item of that name
    ]
    return before + behind


def says_lengths(point: Point) -> bool:
    """Tell whether a section only names something and the points right below it say how long they take."""
    return (
        point.role == ""
        and not point.timed
        and is_item(point)
        and any(
            found.head.minutes is not None
            for group in point.groups
            for found in group.points
            if found.kind != "section"
        )
    )


def lengths_aside(point: Point, closed: bool = False) -> Iterator[Group]:
    """Yield the lists below what no items stand under whose points say how long they take, three or more of them.

    An agenda is put under `Summary` as well; nothing else there says that of most of its points.
    """
    for group in point.groups:
        lengths = sum(found.head.minutes is not None and is_item(found) for found in group.points)
        if closed and lengths >= SEVERAL and lengths * 2 > len(group.points):
            yield group
            continue
        for found in group.points:
            if found.kind == "section":
                yield from lengths_aside(found, closed or found.role in ("aside", "record"))


def stands_among(point: Point) -> bool:
    """Tell whether an entry called agenda stands between others that only name something: one part of the meeting.

    `Check-in`, then `Agenda` with its points, then `Closing round`: people step through all of them.
    """
    if point.kind != "entry" or point.group is None or len(point.group.points) > MOST:
        return False
    beside = point.group.points
    place = beside.index(point)
    return any(map(_is_part, beside[:place])) and any(map(_is_part, beside[place + 1 :]))


def _is_part(point: Point) -> bool:
    return point.role == "" and is_item(point) and not point.head.title.endswith((".", ":"))


def is_single(point: Point) -> bool:
    """Tell whether no more than one point stands below this one."""
    return sum(len(group.points) for group in point.groups) < 2


def but_repeated(containers: list[Point]) -> list[Point]:
    """Return agendas without those that go through the items of the table or list before them once more, as sections.

    Such sections say what each of the items is about, and belong to it by their names.
    """
    return [
        point
        for before, point in zip([None, *containers], containers, strict=False)
        if before is None or not _repeats(point, before)
    ]


def _repeats(point: Point, before: Point) -> bool:
    sections = (group for group in point.groups if group.kind == "sections")
    again = [found for group in sections for found in group.points if is_item(found)]
    plain = [found for group in before.groups if group.kind != "sections" for found in group.points]
    named = {fold(found.head.title) for found in plain}
    return len(again) >= FEWEST and all(fold(found.head.title) in named for found in again)
