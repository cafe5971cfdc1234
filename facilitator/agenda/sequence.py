"""What the place of a section among those beside it says, before anybody asks which of them are items.

Where sections count up they are the agenda: one of them is an item though its name says elsewhere that something was
written down, and a heading between two of them that doesn't count is a part of the first. `Decisions` between two
topics is stepped through as they are; behind the last of them it is where the decisions are written down.
"""

from __future__ import annotations

from itertools import pairwise

from facilitator.agenda.blocks import Block
from facilitator.agenda.candidates import is_item
from facilitator.agenda.numbers import number_of
from facilitator.agenda.outline import Group, Point
from facilitator.agenda.roles import has_usual_name
from facilitator.agenda.words import fold, words

FEWEST = 3
"""How many sections count up at least: two may do so by chance."""


def set_by_place(root: Point) -> None:
    """Say of all sections of an outline what their places say."""
    for group in root.groups:
        if group.kind != "sections":
            continue
        for point in group.points:
            set_by_place(point)
        if len(group.points) >= FEWEST:
            _take_counted(group)
            _take_between(group)


def _take_counted(group: Group) -> None:
    """Read sections that count up as the agenda, and put those between them below."""
    numbers = {place: number_of(point.source) for place, point in enumerate(group.points)}
    counted = {place: number for place, number in numbers.items() if number is not None}
    if len(counted) < FEWEST or any(after != before + 1 for before, after in pairwise(counted.values())):
        return
    first, last = min(counted), max(counted)
    topics = [place for place in counted if group.points[place].role == ""]
    kept: list[Point] = []
    for place, point in enumerate(group.points):
        if place in counted:
            between = (
                bool(topics) and topics[0] < place < topics[-1]
            )  # `1. Objectives` stands before the topics
            plain = point.role == "record" or (point.role == "aside" and between)
            point.known_role = "" if plain else point.role
        elif place < first and point.role == "" and _only_names(point):
            point.known_role = "aside"  # the group's name below the title, or what the meeting is about
        elif first < place < last and point.role not in ("agenda", "points") and _only_names(point):
            _put_below(point, kept[-1])
            continue
        kept.append(point)
    group.points = kept


def _only_names(point: Point) -> bool:
    """Tell whether a heading says nothing that an item's would: no time, and no name that items often have."""
    return not point.timed and not point.fact and not has_usual_name(point.head.title)


def _put_below(point: Point, above: Point) -> None:
    inner = above.parts[-1] if above.parts else None
    if not isinstance(inner, Group) or inner.kind != "sections":
        inner = Group("sections", Block("heading", point.start, point.start + 1, point.source), above)
        above.parts.append(inner)
    point.group = inner
    inner.points.append(point)


def _take_between(group: Group) -> None:
    """Read what was to be decided or done between two topics as one more of them."""
    topics = [place for place, point in enumerate(group.points) if point.role == "" and is_item(point)]
    for point in group.points[topics[0] : topics[-1]] if topics else []:
        if point.role == "record" and fold(point.head.title).strip(" :") not in words("notes") | words(
            "present"
        ):
            point.known_role = ""
