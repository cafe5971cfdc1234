"""What a point of an outline could be: an item, a heading over items, or something beside the agenda."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from facilitator.agenda.blocks import Block
from facilitator.agenda.inline import says
from facilitator.agenda.numbers import is_labelled
from facilitator.agenda.outline import Group, Point
from facilitator.agenda.roles import (
    Role,
    begins_with_day,
    has_usual_name,
    says_only_when,
    speaks_of_another_time,
    speaks_of_the_next,
)  # fmt: skip
from facilitator.agenda.times import DAY
from facilitator.agenda.words import fold, words

NO_ITEM: tuple[Role, ...] = ("before", "after", "aside", "record", "later")
"""What a heading says below which no items are looked for."""


def minutes_below(point: Point) -> int:
    """Return the minutes that the points right below this one take together, by their lengths or from first to last.

    0 where only one of them says anything.
    """
    heads = [found.head for group in point.groups for found in group.points if found.timed and not found.fact]
    if len(heads) < 2:
        return 0
    lengths = sum(head.minutes or 0 for head in heads)
    first, last = heads[0].start, heads[-1].start
    span = (last - first) % DAY + (heads[-1].minutes or 0) if first is not None and last is not None else 0
    return max(lengths, span)


def tells_whole(sections: list[Point]) -> bool:
    """Tell whether the text of the first section says how long all the others take together: `Overview`."""
    first, others = sections[0], sections[1:]
    if first.told is None or first.timed or not others:
        return False
    return first.told >= sum(point.head.minutes or point.told or minutes_below(point) for point in others) > 0


def is_empty(agendas: list[Point]) -> bool:
    """Tell whether an agenda is still to be written: its headings stand over lists and tables that say nothing.

    What else is in such a file are its logistics and its form.
    """
    groups = [group for point in agendas for group in point.groups]
    return bool(groups) and not any(
        group.kind == "sections" or says(point.source) or any(map(_is_more_than_rule, point.parts))
        for group in groups
        for point in group.points
    )


def _is_more_than_rule(part: Block | Group) -> bool:
    """Tell whether a part is anything but a rule: a gap drawn with underscores alone on its line is one to Markdown."""
    return isinstance(part, Group) or part.kind != "rule"


def is_item(point: Point) -> bool:
    """Tell whether a point could be an item: it says something, and not what no item says."""
    if point.fact or not point.says or (point.kind == "section" and says_only_when(point.head.title)):
        return False
    return point.kind != "section" or point.timed or point.role not in (*NO_ITEM, "agenda") or point.open


def is_elsewhere(point: Point) -> bool:
    """Tell whether an agenda below this point is none of this meeting's."""
    if point.fact or point.role in ("before", "after", "record", "later"):
        return True
    return point.kind == "section" and speaks_of_another_time(point.head.title)


def is_straggler(point: Point) -> bool:
    title = point.head.title
    return is_item(point) and has_usual_name(title) and not speaks_of_another_time(title)


def is_closed(point: Point) -> bool:
    """Tell whether nothing below this point is looked at for items."""
    return point.fact or (point.role in NO_ITEM and not point.timed)


def is_out_of_order(points: Iterable[Point]) -> bool:
    """Tell whether points state hours and nothing else, which go down as often as up: those are clocks of the world."""
    heads = [point.head for point in points if point.timed]
    if any(head.minutes is not None for head in heads):
        return False
    starts = [head.start for head in heads if head.start is not None]
    down = sum(after < before for before, after in pairwise(starts))
    return len(starts) > 2 and down * 2 >= len(starts) - 1


def is_timetable(group: Group) -> bool:
    """Tell whether a group is a table whose rows state times: whatever stands over it is no item."""
    return (
        group.kind == "table"
        and group.headed
        and any(is_item(point) and point.timed for point in group.points)
    )


def mark_of(point: Point) -> str:
    """Return what kind of mark a heading begins with: a number, as in `Step 1: …` too, a picture, or none."""
    first = point.source.lstrip("*_ ")[:1]
    return (
        "number"
        if first.isdigit() or is_labelled(point.source)
        else "picture"
        if unicodedata.category(first or " ") == "So"
        else ""
    )


def is_numbered(group: Group) -> bool:
    """Tell whether a group is a numbered list."""
    first = group.block.children[0].info if group.kind == "list" and group.block.children else ""
    return first.isdecimal()


def names_in(groups: Iterable[Group]) -> Counter[str]:
    """Return how often each title, folded, stands in these groups."""
    return Counter(fold(point.head.title) for group in groups for point in group.points)


def heads_items(point: Point) -> bool:
    """Tell whether a section without a time is called for the items in its list: `Standing items`, `nodejs/node`.

    One of several that are all called so is, as `Broken items` alone may be a topic; and one called by a project,
    whose list holds nothing but numbers of its tracker.
    """
    if not _holds_list(point) or point.group is None:
        return False
    if _PROJECT.fullmatch(point.head.title):
        entries = (entry for group in point.groups if group.kind == "list" for entry in group.points)
        return all(_TRACKED.search(entry.source) for entry in entries)
    if not _is_called_items(point):
        return False  # most are not, and need no look at all others beside them
    beside = [found for found in point.group.points if is_item(found)]
    return len(beside) > 1 and all(_is_called_items(found) and _holds_list(found) for found in beside)


_PROJECT = re.compile(r"[\w.-]{1,40}/[\w.-]{1,60}")
_TRACKED = re.compile(r"#\d|/(?:issues|pull)/\d")


def _holds_list(point: Point) -> bool:
    return point.kind == "section" and any(group.kind == "list" for group in point.groups)


def _is_called_items(point: Point) -> bool:
    return fold(point.head.title).rpartition(" ")[2].strip(":") in words("points") & words("column_item")


def is_links(group: Group) -> bool:
    """Tell whether every entry of a list begins with a link: beside other lists such a one leads to other pages."""
    return all(_LINK.match(point.source) for point in group.points)


_LINK = re.compile(r"[*_ ]*\[[^\]\n]*\]\([^)\n]*\)")


def is_facts(group: Group, surely_agenda: bool) -> bool:
    """Tell whether at least half of a list says who, where or when; under a heading of an agenda it must be more."""
    facts = sum(
        point.fact or (not surely_agenda and (point.role in NO_ITEM or begins_with_day(point.head.title)))
        for point in group.points
    )
    return facts * 2 > len(group.points) - (not surely_agenda)


def body(root: Point) -> Point:
    """Return the point whose parts the text is made of: the whole file, or the one section that holds it all."""
    point = root
    while True:
        groups = point.groups
        if len(groups) != 1 or groups[0].kind != "sections" or len(groups[0].points) != 1:
            return point
        only = groups[0].points[0]
        if only.timed or not only.groups:
            return point
        point = only


def marked(point: Point, role: Role) -> list[Point]:
    """Return the points that say what role they have and hold points; of two inside each other, the one that says more.

    The inner one does, where nothing else stands beside it that could be an item.
    """
    inner = [
        found
        for group in point.groups
        for below in group.points
        if below.parts and not is_elsewhere(below)
        for found in marked(below, role)
    ]
    if role == "points" and _is_nested(point):
        return inner
    if point.role != role or not point.groups:
        return inner
    outermost = not inner or (_has_others(point) and not _are_only_timed(inner, point))
    return [point] if outermost else inner


def _are_only_timed(inner: list[Point], outer: Point) -> bool:
    """Tell whether points right below the inner agendas state times, and none in the sections beside them do."""
    known = {id(point) for point in inner}
    beside = [below for group in outer.groups for below in group.points if id(below) not in known]
    return any(map(_holds_times, inner)) and not any(below.timed or _holds_times(below) for below in beside)


def _holds_times(point: Point) -> bool:
    return any(found.timed or found.told is not None for group in point.groups for found in group.points)


def _is_nested(point: Point) -> bool:
    """Tell whether a point is an entry of a list that stands in another list: a word there heads a detail."""
    return point.group is not None and point.group.owner.kind == "entry"


def _has_others(point: Point) -> bool:
    """Tell whether sections stand right below this one that only name something, and so could be items."""
    found = (below for group in point.groups for below in group.points if group.kind == "sections")
    return any(map(_only_names, found))


def _only_names(point: Point) -> bool:
    """Tell whether a point only names something, and so could be an item."""
    return point.role == "" and is_item(point)


def coming(root: Point) -> Point | None:
    """Return the section about the meeting that comes next, if no two others beside it only name something.

    `Next meeting's agenda` at the end of minutes is none of theirs: their own topics stand before it.
    """
    for group in body(root).groups:
        naming = sum(map(_only_names, group.points)) if group.kind == "sections" else 0
        for point in group.points if group.kind == "sections" else []:
            others = naming - _only_names(point)
            if others < 2 and point.groups and speaks_of_the_next(point.head.title):
                return point
    return None


def recorded(point: Point) -> Iterable[Point]:
    """Return the outermost sections that hold what was written at the meeting."""
    for group in point.groups:
        for below in group.points:
            if below.role == "record":
                yield below
            else:
                yield from recorded(below)
