"""Notes that roll on: one file in which each meeting has its section, the newest the one that is still to be held."""

from __future__ import annotations

import re
from datetime import date

from facilitator.agenda.outline import Group, Point
from facilitator.agenda.words import fold, words

APART = 3
"""From how many days on two dates are those of two meetings; nearer ones are the days of one."""


def set_past_aside(root: Point) -> None:
    """Say of the sections of earlier meetings that they are about another time, so that no items are looked for there.

    Such are sections beside each other that are called by a date and all hold an agenda: the one with the latest date
    counts, or the first where the dates can't be compared.
    """
    for group in root.groups:
        if group.kind != "sections":
            continue
        holding = [point for point in group.points if _sections(point)]
        dated = [point for point in holding if _holds_agenda(point) and _has_date(point.source)]
        newest = _newest(dated) if len(dated) > 1 else None
        for point in dated if newest else []:
            if point is not newest:
                point.known_role = "later"
        for point in holding:
            set_past_aside(point)


def _newest(points: list[Point]) -> Point | None:
    """Return the point of the newest meeting; None where all of them may be the days of one."""
    days = [_day(point.source) for point in points]
    known = [day for day in days if day]
    if len(known) < len(days):
        return points[0] if any(map(_holds_record, points)) else None
    if (max(known) - min(known)).days < APART * (len(known) - 1):
        return None
    return points[days.index(max(known))]


def _holds_agenda(point: Point) -> bool:
    return any(below.role in ("agenda", "points") or _holds_agenda(below) for below in _sections(point))


def _holds_record(point: Point) -> bool:
    """Tell whether something was written down at the meeting of this section."""
    return any((below.role == "record" and below.parts) or _holds_record(below) for below in _sections(point))


def _sections(point: Point) -> list[Point]:
    return [below for group in point.groups if _is_of_sections(group) for below in group.points]


def _is_of_sections(group: Group) -> bool:
    return group.kind == "sections"


_ISO = re.compile(r"\b(20\d\d)[-./](\d{1,2})[-./](\d{1,2})\b")
_NUMERIC = re.compile(r"\b(\d{1,2})[-./](\d{1,2})[-./](20\d\d)\b")
_WITH_WORDS = re.compile(r"\b\d{1,2}\b")


def _has_date(title: str) -> bool:
    """Tell whether a heading is called by a date: in numbers, or by a month and its day."""
    if _ISO.search(title) or _NUMERIC.search(title):
        return True
    found = set(re.findall(r"[^\W\d_]+", fold(title[:120])))
    return bool(_WITH_WORDS.search(title)) and not found.isdisjoint(words("months"))


def _day(title: str) -> date | None:
    """Return the date in a heading, where numbers say it; of `3/4/2026` the first is the day."""
    iso, numeric = _ISO.search(title), _NUMERIC.search(title)
    parts = [int(part) for part in (iso.groups() if iso else numeric.groups()[::-1] if numeric else ())]
    try:
        return date(*parts) if parts else None
    except ValueError:
        return None
