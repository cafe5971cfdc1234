"""Which points of an outline are the items of the meeting: the level one steps through.

The rules, in the order they are tried; the first that finds items decides.

1. What stands under a heading that says `agenda` and states times: its writer said so twice.
2. Three or more points beside each other that state times, wherever they stand: only an agenda does that. Where a
   heading does say `agenda`, mere hours elsewhere don't count, as those of other towns or of a train.
3. What stands under a heading that says `agenda`.
4. Two points beside each other that state times.
5. What stands under a heading that says `topics`, `points` or `schedule`: the same, said less surely.
6. The sections, tables or lists that the file is made of; then those of what was recorded.

Within what was found: a point that states a time is an item, and what stands below it is part of it. One that states
none, over points that do, is a heading over items. Of all others the outermost are the items. Headings that say who,
where or when, preparation, and records of the meeting are no items, unless they state a time. An agenda that is only a
form, with nothing filled in, has no items, and the rest of its file is none either.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from facilitator.agenda.beside import (
    but_repeated,
    is_single,
    lengths_aside,
    says_lengths,
    stands_among,
    stragglers,
)
from facilitator.agenda.breaks import is_break
from facilitator.agenda.candidates import (
    body,
    coming,
    heads_items,
    is_closed,
    is_empty,
    is_facts,
    is_item,
    is_links,
    is_numbered,
    is_out_of_order,
    is_timetable,
    mark_of,
    marked,
    minutes_below,
    names_in,
    recorded,
    tells_whole,
)  # fmt: skip
from facilitator.agenda.labels import PSEUDO
from facilitator.agenda.outline import Group, Point
from facilitator.agenda.roles import Role, has_usual_name

SEVERAL = 3
"""How many points stand beside each other at least of which one may hold a time by chance."""
LONG = 45
LONGEST_ITEM = 120
"""From how many minutes on a heading over times is more likely a session, and surely one."""


@dataclass(slots=True)
class Choice:
    """Chooses the items of one outline."""

    root: Point
    _below: dict[int, bool] = field(default_factory=dict)
    """Whether there are times below a point, by its identity; asked often, found once."""

    _one_time: dict[int, bool] = field(default_factory=dict)
    """Whether one time alone stands in a group of several points, by its identity."""

    _names: dict[int, Counter[str]] = field(default_factory=dict)
    """How often each title stands right below a point, by its identity."""

    _roles: dict[Role, list[Point]] = field(default_factory=dict)
    """Which points say that they have a role."""

    def _marked(self, role: Role) -> list[Point]:
        """Return the points that say they have this role; asked more than once, found once."""
        if role not in self._roles:
            self._roles[role] = marked(self.root, role)
        return self._roles[role]

    def choose(self) -> bool:
        """Mark the groups whose points are items; tell whether there are any."""
        attempts: tuple[Callable[[], list[Group]], ...] = (
            lambda: self._under("agenda", timed=True),
            lambda: self._timed(3),
            lambda: self._under("agenda"),
            self._coming,
            lambda: self._timed(2),
            lambda: self._under("points"),
            lambda: list(lengths_aside(self.root)),
            lambda: self._inmost(body(self.root)),
            self._recorded,
        )
        if is_empty(self._marked("agenda")):
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
        if not point.parts:
            return False
        if id(point) not in self._below:
            self._below[id(point)] = any(map(self.has_times, point.groups))
        return self._below[id(point)]

    def has_times(self, group: Group) -> bool:
        """Tell whether points of this group, or any below them, state times."""
        return any(
            ((point.timed or (point.told is not None and point.kind == "section")) and is_item(point))
            or (point.parts and not is_closed(point) and self.times_below(point))
            for point in group.points
        )

    def is_timed(self, point: Point) -> bool:
        """Tell whether a point states its own time; one in its text is that of the points below, if they state any."""
        return point.timed or (point.told is not None and not self.times_below(point))

    def _under(self, role: Role, timed: bool = False) -> list[Group]:
        points = but_repeated(self._marked(role))
        groups = [group for point in points for group in self._around(point)]
        if timed:
            groups = [group for group in groups if self.has_times(group)]
            for group in groups:
                holding = [point for point in group.points if point.timed or self.times_below(point)]
                if all(map(_is_day, holding)) or (len(holding) == 1 and not holding[0].timed):
                    self._leave_ends(group)
        if groups:
            self._take_stragglers(points[-1])
        return groups

    def _around(self, point: Point) -> list[Group]:
        """Return the groups a text is made of; the list around an entry that is one part of a meeting among others."""
        return [point.group] if point.group and stands_among(point) else self._made_of(point)

    def _coming(self) -> list[Group]:
        """Return what stands under the agenda of the meeting that comes next, where nothing else is stepped through."""
        found = coming(self.root)
        if found is None:
            return []
        if found.role == "later":
            found.known_role = "agenda"
        return [group for point in marked(found, "agenda") for group in self._made_of(point)]

    def _take_stragglers(self, container: Point) -> None:
        """Take the sections beside an agenda's own that are items too."""
        found = stragglers(container)
        if not found or container.group is None:
            return
        container.group.chosen = container.open = True
        kept = {id(container), *map(id, found)}
        for point in container.group.points:
            point.left_out = id(point) not in kept
        for point in filter(says_lengths, found):
            point.open = True
            for group in self._made_of(point):
                self._mark(group)

    def _inmost(self, point: Point) -> list[Group]:
        """Return the groups a text is made of; those below the only section that could be an item, in its place."""
        groups = self._made_of(point)
        items = [found for group in groups for found in group.points if is_item(found)]
        if len(items) != 1 or items[0].kind != "section":
            return groups
        below = [group for group in self._made_of(items[0]) if sum(map(is_item, group.points)) > 1]
        return below or groups

    def _made_of(self, point: Point) -> list[Group]:
        """Return the groups a text is made of: those with times, else tables that are agendas, sections, or lists."""
        surely = point.role in ("agenda", "points")
        groups = [group for group in point.groups if any(map(is_item, group.points))]
        sections = [group for group in groups if group.kind == "sections"]
        several = sum(is_item(found) for group in sections for found in group.points) >= 2
        counted = [group for group in groups if surely and self._is_counted(group, point)]
        return (
            [group for group in groups if self.has_times(group)]
            or [group for group in groups if group.headed]
            or ([*counted, *sections] if several else [])
            or _but_links([group for group in groups if group.kind == "list" and not is_facts(group, surely)])
            or sections
            or [group for group in groups if surely and group.kind == "table"]
        )

    def _is_counted(self, group: Group, above: Point) -> bool:
        """Tell whether a group is a numbered list with no title of those beside it: before sections, it is items too.

        A list with dots there is as often a remark on the agenda.
        """
        if not is_numbered(group):
            return False
        if id(group.owner) not in self._names:
            self._names[id(group.owner)] = names_in(group.owner.groups)
        own = names_in([group] if group.owner is above else [])
        names = self._names[id(group.owner)]
        return not any(names[name] > own[name] for name in names_in([group]))

    def _timed(self, least: int) -> list[Group]:
        """Return the groups in which two or more points state times, if there are at least so many such points."""
        groups = list(self._timed_groups(self.root))
        if any(self._made_of(point) for point in self._marked("agenda")):
            groups = [group for group in groups if self._has_lengths(group)]
        count = sum(self._count(point) for group in groups for point in group.points)
        for group in groups if count >= least else []:
            self._leave_ends(group)
        return groups if count >= least else []

    def _has_lengths(self, group: Group) -> bool:
        """Tell whether a group says how long anything takes: beside an agenda, mere hours may be those of a clock."""
        return any(
            point.head.minutes is not None
            or (self.is_timed(point) and point.told is not None)
            or any(map(self._has_lengths, point.groups))
            for point in group.points
        )

    def _count(self, point: Point) -> int:
        """Return how many points state times here: this one, or those below it."""
        if self.is_timed(point):
            return 1
        if not point.parts or is_closed(point):
            return 0
        return sum(self._count(below) for group in point.groups for below in group.points)

    def _timed_groups(self, point: Point, beside: bool = False) -> Iterator[Group]:
        """Yield the groups with times below a point; beside sections that hold others, those with one time as well."""
        parted = self._are_parted_by_breaks(point)
        for group in point.groups:
            if (
                self._is_timed_group(group)
                or (beside and self._is_lone(group))
                or (parted and _is_part(group))
            ):
                yield group
                continue
            holding = [found for found in group.points if self.times_below(found) and not is_closed(found)]
            several = group.kind == "sections" and len(holding) > 1
            for found in holding:
                yield from self._timed_groups(found, several)

    def _are_parted_by_breaks(self, point: Point) -> bool:
        """Tell whether the only times right below a point are those of breaks: the lists around them are the agenda."""
        timed = [found.head.title for group in point.groups for found in group.points if found.timed]
        return len(timed) > 1 and all(map(is_break, timed))

    def _is_lone(self, group: Group) -> bool:
        """Tell whether the only time of a group is surely that of a point: a length, a row's, or an hour before it."""
        timed = [found for found in group.points if is_item(found) and self.is_timed(found)]
        head = timed[0].head if len(timed) == 1 else None
        return head is not None and (head.minutes is not None or group.headed or head.where == "first")

    def _is_timed_group(self, group: Group) -> bool:
        """Tell whether two points of a group state times, or one does beside another that is a heading over times."""
        timed = [found for found in group.points if is_item(found) and self.is_timed(found)]
        if is_out_of_order(timed):
            return False
        alone = len(timed) == 1 and not self.times_below(timed[0])
        return len(timed) >= 2 or (
            alone
            and any(found.parts and is_item(found) and self.times_below(found) for found in group.points)
        )

    def _leave_ends(self, group: Group) -> None:
        """Leave out the sections before the first with a time and behind the last: they are about the meeting.

        One that has a number or a picture as the others do, or a name that items often have, is an item all the same.
        """
        if group.kind != "sections":
            return
        timed = [place for place, point in enumerate(group.points) if self._counts(point)]
        if tells_whole([group.points[place] for place in timed]):
            timed = timed[1:]
        marks = [mark_of(group.points[place]) for place in timed]
        usual = {mark for mark in set(marks) if mark and marks.count(mark) * 2 > len(marks)}
        for place, point in enumerate(group.points):
            inner = timed[0] <= place <= timed[-1]
            point.left_out = not (inner or mark_of(point) in usual or has_usual_name(point.head.title))

    def _counts(self, point: Point) -> bool:
        return is_item(point) and (self.is_timed(point) or self.times_below(point))

    def _recorded(self) -> list[Group]:
        return [group for point in recorded(self.root) for group in self._made_of(point)]

    def _mark(self, group: Group) -> None:
        """Make the points of a group items, but for those that are headings over items."""
        group.chosen = True
        top = min((point.level for point in group.points if is_item(point)), default=0)
        agenda = any(point.role == "agenda" for point in group.points if point.kind == "section")
        for point in group.points:
            lower = point.level > top  # a lower heading, before the first of its peers
            prepares = agenda and point.role == "before"  # though it says how long that takes
            point.left_out = point.left_out or lower or prepares
            if not prepares and (is_item(point) or point.role == "agenda") and self._opens(point):
                point.open = True
                for below in self._made_of(point):
                    self._mark(below)

    def _opens(self, point: Point) -> bool:
        """Tell whether items stand below this point, in its place or beside it."""
        if not point.groups:
            return False
        if point.role == "agenda" and not (
            point.kind == "entry"
            and ((stands_among(point) and is_single(point)) or (point.timed and not self.times_below(point)))
        ):
            return True
        if self.is_timed(point):
            return (point.kind == "section" and self._is_shared(point)) or any(
                map(is_timetable, point.groups)
            )
        return (
            (self.times_below(point) and not self._holds_detail(point))
            or any(group.headed and group.points for group in point.groups)
            or heads_items(point)
        )

    def _holds_detail(self, point: Point) -> bool:
        """Tell whether the only time below several points is an hour below this one, and no length: a detail of it."""
        among_details = point.group is not None and self._hold_one_time(point.group)
        return among_details and not any(map(self._has_lengths, point.groups))

    def _hold_one_time(self, group: Group) -> bool:
        """Tell whether one time alone stands at or below several points; asked by each of them, found once."""
        if id(group) not in self._one_time:
            several = sum(map(is_item, group.points)) >= SEVERAL
            self._one_time[id(group)] = several and sum(map(self._count, group.points)) == 1
        return self._one_time[id(group)]

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


def _is_day(point: Point) -> bool:
    """Tell whether a section without a time holds a timetable: beside such days there are no items that state none."""
    return not point.timed and any(map(is_timetable, point.groups))


def _but_links(lists: list[Group]) -> list[Group]:
    """Return lists without those made of links, unless there are no others."""
    return [group for group in lists if not is_links(group)] or lists


def _is_part(group: Group) -> bool:
    """Tell whether a group is a list of points, and not of facts or links."""
    return group.kind == "list" and not is_facts(group, False) and not is_links(group)
