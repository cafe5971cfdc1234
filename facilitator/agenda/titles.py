"""What an agenda and its items are called."""

from __future__ import annotations

import re

from facilitator.agenda.labels import PSEUDO
from facilitator.agenda.outline import Point
from facilitator.agenda.roles import speaks_of_a_meeting
from facilitator.text import shorten

SHORTEST_TITLE = 6
LONGEST_TITLE = 120
"""How many characters of a title a person takes in at a glance."""
_STOP = re.compile(r"(?:[.:;?!]|\s[-–—])\s")


def title_point(root: Point) -> Point | None:
    """Return the heading that is the title: the first of the first level.

    Where there is none, a first heading is that all others stand under, or that speaks of a meeting.
    """
    sections = [point for group in root.groups if group.kind == "sections" for point in group.points]
    highest = [point for point in sections if point.level == 1]
    top = sections[0] if sections and sections[0].level < PSEUDO and not sections[0].timed else None
    if highest and (len(highest) == 1 or highest[0] is sections[0]):
        named = [point for point in highest if not point.role]
        return (
            (named or highest)[0] if highest[0].role in ("before", "after", "record", "aside") else highest[0]
        )
    if top is None:
        return None
    alone = len(sections) == 1 and top.role != "agenda" and any(group.points for group in top.groups)
    return top if alone or (not top.role and speaks_of_a_meeting(top.head.title)) else None


def shortened(title: str) -> str:
    """Return a title that is a whole text as the beginning of it: its first sentence, or the words that fit a line."""
    if len(title) <= LONGEST_TITLE:
        return title
    stops = [found.start() + 1 for found in _STOP.finditer(title, SHORTEST_TITLE, LONGEST_TITLE)]
    if stops:
        return title[: stops[0]].strip(" .:;-–—")
    return (
        title[:LONGEST_TITLE].rpartition(" ")[0] + "…"
        if " " in title[:LONGEST_TITLE]
        else shorten(title, LONGEST_TITLE)
    )
