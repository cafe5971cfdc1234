"""What the place of a section among those beside it says, before anybody asks which of them are items.

Where sections count up they are the agenda: one of them is an item though its name says elsewhere that something was
written down, and a heading between two of them that doesn't count is a part of the first. `Decisions` between two
topics is stepped through as they are; behind the last of them it is where the decisions are written down.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from facilitator.agenda.blocks import Block
from facilitator.agenda.candidates import is_item
from facilitator.agenda.heads import read_head
from facilitator.agenda.labels import PSEUDO
from facilitator.agenda.numbers import number_of
from facilitator.agenda.outline import Group, Point
from facilitator.agenda.roles import has_usual_name
from facilitator.agenda.words import fold, words

FEWEST = 3
"""How many sections count up at least: two may do so by chance."""


def set_by_place(root: Point) -> None:
    """Say of all sections of an outline what their places say."""
    for group in root.groups:
        if group.kind == "list":
            _take_numbered(group)
        if group.kind != "sections":
            continue
        for point in group.points:
            set_by_place(point)
        if len(group.points) >= FEWEST:
            _take_labelled(group)
            _take_counted(group)
            _take_between(group)


def _take_numbered(group: Group) -> None:
    """Read the few entries of a numbered list that look like facts about the meeting as the items they are.

    `4. Minutes: what was decided last time` behind topics that have numbers too; the first may head a list of facts.
    """
    facts = [point for point in group.points if point.fact]
    numbered = facts and group.block.children[0].info.isdecimal()
    if not numbered or group.points[0].fact or len(facts) * FEWEST > len(group.points):
        return
    for point in facts:
        point.fact = fold(point.words.text.strip()).startswith(tuple(words("total")))
        if not point.fact:
            point.head = read_head(point.words)
            point.known_role = ""


_LABEL = re.compile(r"([^\W\d_]{2,16}) ?(\d{1,3})[.:)]?\s+(?=\S)")
"""A number with a word before it at the beginning of a title, and nothing behind it: `TOP 4 The agenda`."""


def _take_labelled(group: Group) -> None:
    """Read sections that call themselves items and count up without these marks, whatever follows the number.

    An agenda below one of them is what was said there: `TOP 4 The agenda`, and its list.
    """
    found = [(point, label) for point in group.points if (label := _LABEL.match(point.source.lstrip("*_ ")))]
    names = words("item_label") - {"session"}
    labelled = [(point, label) for point, label in found if fold(label[1]) in names]
    numbers = [int(label[2]) for _point, label in labelled]
    if len(labelled) < FEWEST or any(after != before + 1 for before, after in pairwise(numbers)):
        return
    for point, _label in labelled:
        point.known_role = ""
        title = point.head.title
        mark = _LABEL.match(title)
        if mark:
            point.head = replace(point.head, title=title[mark.end() :], whole=False)
        for below in _all_below(point):
            if below.role in ("agenda", "points") and (below.level == PSEUDO or below.kind != "section"):
                below.known_role = ""


def _all_below(point: Point) -> Iterator[Point]:
    for group in point.groups if point.kind == "section" else []:
        for below in group.points:
            yield below
            yield from _all_below(below)


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
            for table in point.groups if point.role == "record" else []:
                table.headed = False  # a table of tasks is filled in there, and no agenda
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
        if point.role == "record" and fold(point.head.title).strip(" :") not in words("notes", "present"):
            point.known_role = ""
