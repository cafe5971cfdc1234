"""Which points of an outline are the items of the meeting: the level one steps through.

The rules, in the order they are tried; the first that finds items decides.

1. What stands under a heading that says `agenda` and states times: its writer said so twice.
2. Three or more points beside each other that state times, wherever they stand: only an agenda does that.
3. What stands under a heading that says `agenda`.
4. Two points beside each other that state times.
5. What stands under a heading that says `topics`, `points` or `schedule`: the same, said less surely.
6. The sections, tables or lists that the file is made of; then those of what was recorded.

Within what was found: a point that states a time is an item, and what stands below it is part of it. One that states
none, over points that do, is a heading over items. Of all others the outermost are the items. Headings that say who,
where or when, preparation, and records of the meeting are no items, unless they state a time.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from facilitator.agenda.inline import says
from facilitator.agenda.labels import PSEUDO
from facilitator.agenda.outline import Group, Point
from facilitator.agenda.roles import Role, has_usual_name, speaks_of_another_time
from facilitator.agenda.times import DAY
from facilitator.agenda.words import fold

NO_ITEM: tuple[Role, ...] = ("before", "after", "aside", "record", "later")
"""What a heading says below which no items are looked for."""


LONG = 45
LONGEST_ITEM = 120
"""From how many minutes on a heading over times is more likely a session, and surely one."""


@dataclass(slots=True)
class Choice:
    """Chooses the items of one outline."""

    root: Point
    _below: dict[int, bool] = field(default_factory=dict)
    """Whether there are times below a point, by its identity; asked often, found once."""

    def choose(self) -> bool:
        """Mark the groups whose points are items; tell whether there are any."""
        attempts: tuple[Callable[[], list[Group]], ...] = (
            lambda: self._under("agenda", timed=True),
            lambda: self._timed(3),
            lambda: self._under("agenda"),
            lambda: self._timed(2),
            lambda: self._under("points"),
            lambda: self._made_of(body(self.root)),
            self._recorded,
        )
        if _is_empty(self.root):
            return False
        for attempt in attempts:
            groups = [group for group in attempt() if any(map(is_item, group.points))]
            if groups:
                for group in groups:
                    self._mark(group)
                return True
        return False

    def times_below(self, point: Point) -> bool:
        """Tell whether points below this one state times."""
        if id(point) not in self._below:
            self._below[id(point)] = any(map(self.has_times, point.groups))
        return self._below[id(point)]

    def has_times(self, group: Group) -> bool:
        """Tell whether points of this group, or any below them, state times."""
        return any(
            ((point.timed or (point.told is not None and point.kind == "section")) and is_item(point))
            or (point.parts and not _is_closed(point) and self.times_below(point))
            for point in group.points
        )

    def is_timed(self, point: Point) -> bool:
        """Tell whether a point states its own time; one in its text is that of the points below, if they state any."""
        return point.timed or (point.told is not None and not self.times_below(point))

    def _under(self, role: Role, timed: bool = False) -> list[Group]:
        points = marked(self.root, role)
        groups = [group for point in points for group in self._made_of(point)]
        if timed:
            groups = [group for group in groups if self.has_times(group)]
        if groups:
            self._take_stragglers(points[-1])
        return groups

    def _take_stragglers(self, container: Point) -> None:
        """Take the sections behind an agenda's own that have names items often have, such as `Any other business`."""
        beside = container.group.points if container.group and container.group.kind == "sections" else []
        place = beside.index(container) if container in beside else len(beside)
        behind = [point for point in beside[place + 1 :] if _is_straggler(point)]
        if behind and container.group:
            container.group.chosen = container.open = True
            kept = {id(container), *map(id, behind)}
            for point in beside:
                point.left_out = id(point) not in kept

    def _made_of(self, point: Point) -> list[Group]:
        """Return the groups a text is made of: those with times, else tables that are agendas, sections, or lists."""
        surely = point.role in ("agenda", "points")
        groups = [group for group in point.groups if any(map(is_item, group.points))]
        sections = [group for group in groups if group.kind == "sections"]
        several = sum(is_item(found) for group in sections for found in group.points) >= 2
        counted = [group for group in groups if surely and _is_counted(group)]
        return (
            [group for group in groups if self.has_times(group)]
            or [group for group in groups if group.headed]
            or ([*counted, *sections] if several else [])
            or [group for group in groups if group.kind == "list" and not _is_facts(group, surely)]
            or sections
        )

    def _timed(self, least: int) -> list[Group]:
        """Return the groups in which two or more points state times, if there are at least so many such points."""
        groups = list(self._timed_groups(self.root))
        count = sum(self._count(point) for group in groups for point in group.points)
        for group in groups if count >= least else []:
            self._leave_ends(group)
        return groups if count >= least else []

    def _count(self, point: Point) -> int:
        """Return how many points state times here: this one, or those below it."""
        if self.is_timed(point) or _is_closed(point):
            return int(self.is_timed(point))
        return sum(self._count(below) for group in point.groups for below in group.points)

    def _timed_groups(self, point: Point) -> Iterator[Group]:
        for group in point.groups:
            if self._is_timed_group(group):
                yield group
            else:
                for found in group.points:
                    if not _is_closed(found) and self.times_below(found):
                        yield from self._timed_groups(found)

    def _is_timed_group(self, group: Group) -> bool:
        """Tell whether two points of a group state times, or one does beside another that is a heading over times."""
        timed = [found for found in group.points if is_item(found) and self.is_timed(found)]
        alone = len(timed) == 1 and not self.times_below(timed[0])
        return len(timed) >= 2 or (
            alone
            and any(found.parts and is_item(found) and self.times_below(found) for found in group.points)
        )

    def _leave_ends(self, group: Group) -> None:
        """Leave out the sections before the first with a time and behind the last: they are about the meeting.

        One that has a number or a picture as the others do, or a name that items often have, is an item all the same.
        """
        timed = [place for place, point in enumerate(group.points) if self._counts(point)]
        marks = [_mark_of(group.points[place]) for place in timed]
        usual = {mark for mark in marks if mark and marks.count(mark) * 2 > len(marks)}
        if group.kind == "sections":
            for place, point in enumerate(group.points):
                inner = timed[0] <= place <= timed[-1]
                point.left_out = not (inner or _mark_of(point) in usual or has_usual_name(point.head.title))

    def _counts(self, point: Point) -> bool:
        return is_item(point) and (self.is_timed(point) or self.times_below(point))

    def _recorded(self) -> list[Group]:
        return [group for point in _recorded(self.root) for group in self._made_of(point)]

    def _mark(self, group: Group) -> None:
        """Make the points of a group items, but for those that are headings over items."""
        group.chosen = True
        top = min((point.level for point in group.points if is_item(point)), default=0)
        for point in group.points:
            point.left_out = (
                point.left_out or point.level > top
            )  # a lower heading, before the first of its peers
            if (is_item(point) or point.role == "agenda") and self._opens(point):
                point.open = True
                for below in self._made_of(point):
                    self._mark(below)

    def _opens(self, point: Point) -> bool:
        """Tell whether items stand below this point, in its place or beside it."""
        if not point.parts:
            return False
        if point.role == "agenda" and any(True for _group in point.groups):
            return True
        if self.is_timed(point):
            return (point.kind == "section" and self._is_shared(point)) or any(
                map(_is_timetable, point.groups)
            )
        return self.times_below(point) or any(group.headed and group.points for group in point.groups)

    def _is_shared(self, point: Point) -> bool:
        """Tell whether the points below a heading share out its time, or only follow it as they do a bold line.

        They share it if they take all of it, most of a long one, or if it is longer than any item.
        """
        whole = point.head.minutes or point.told or 0
        below = minutes_below(point)
        shared = (
            whole == below or (whole >= LONG and below * 2 > whole) or (whole >= LONGEST_ITEM and below > 0)
        )
        return whole > 0 and (shared or (point.level == PSEUDO and below > whole))


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


def _is_empty(root: Point) -> bool:
    """Tell whether an agenda is still to be written: its headings stand over lists and tables that say nothing.

    What else is in such a file are its logistics and its form.
    """
    found = marked(root, "agenda")
    groups = [group for point in found for group in point.groups]
    return bool(groups) and not any(
        group.kind == "sections" or says(point.source) or point.parts
        for group in groups
        for point in group.points
    )


def is_item(point: Point) -> bool:
    """Tell whether a point could be an item: it says something, and not what no item says."""
    if point.fact or not point.says:
        return False
    return point.kind != "section" or point.timed or point.role not in (*NO_ITEM, "agenda") or point.open


def _is_elsewhere(point: Point) -> bool:
    """Tell whether an agenda below this point is none of this meeting's."""
    if point.fact or point.role in ("before", "after", "record", "later"):
        return True
    return point.kind == "section" and speaks_of_another_time(point.head.title)


def _is_straggler(point: Point) -> bool:
    title = point.head.title
    return is_item(point) and has_usual_name(title) and not speaks_of_another_time(title)


def _is_closed(point: Point) -> bool:
    """Tell whether nothing below this point is looked at for items."""
    return point.fact or (point.role in NO_ITEM and not point.timed)


def _is_timetable(group: Group) -> bool:
    """Tell whether a group is a table whose rows state times: whatever stands over it is no item."""
    return (
        group.kind == "table"
        and group.headed
        and any(is_item(point) and point.timed for point in group.points)
    )


def _mark_of(point: Point) -> str:
    """Return what kind of mark a heading begins with: a number, a picture, or none."""
    first = point.source.lstrip("*_ ")[:1]
    return "number" if first.isdigit() else "picture" if unicodedata.category(first or " ") == "So" else ""


def _is_counted(group: Group) -> bool:
    """Tell whether a group is a numbered list, each point of it no name of a section: before sections, it is items too.

    A list with dots there is as often a remark on the agenda.
    """
    first = group.block.children[0].info if group.kind == "list" and group.block.children else ""
    named = {
        fold(point.head.title)
        for beside in group.owner.groups
        for point in beside.points
        if beside is not group
    }
    return first.isdecimal() and not any(fold(point.head.title) in named for point in group.points)


def _is_facts(group: Group, surely_agenda: bool) -> bool:
    """Tell whether at least half of a list says who, where or when; under a heading of an agenda it must be more."""
    facts = sum(point.fact or (not surely_agenda and point.role in NO_ITEM) for point in group.points)
    return facts * 2 > len(group.points) - (not surely_agenda)


def body(root: Point) -> Point:
    """Return the point whose parts the text is made of: the whole file, or the one section that holds it all."""
    point = root
    while True:
        groups = list(point.groups)
        if len(groups) != 1 or groups[0].kind != "sections" or len(groups[0].points) != 1:
            return point
        only = groups[0].points[0]
        if only.timed or not any(True for _group in only.groups):
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
        if below.parts and not _is_elsewhere(below)
        for found in marked(below, role)
    ]
    if role == "points" and _is_nested(point):
        return inner
    if point.role == role and any(True for _group in point.groups) and (not inner or _has_others(point)):
        return [point]
    return inner


def _is_nested(point: Point) -> bool:
    """Tell whether a point is an entry of a list that stands in another list: a word there heads a detail."""
    return point.group is not None and point.group.owner.kind == "entry"


def _has_others(point: Point) -> bool:
    """Tell whether sections stand right below this one that only name something, and so could be items."""
    found = (below for group in point.groups for below in group.points if group.kind == "sections")
    return any(below.role == "" and is_item(below) for below in found)


def _recorded(point: Point) -> Iterable[Point]:
    """Return the outermost sections that hold what was written at the meeting."""
    for group in point.groups:
        for below in group.points:
            if below.role == "record":
                yield below
            else:
                yield from _recorded(below)
