"""What an agenda and its items are called."""

from __future__ import annotations

import re

from facilitator.agenda.blocks import Document
from facilitator.agenda.candidates import is_item, mark_of
from facilitator.agenda.inline import read_words
from facilitator.agenda.labels import PSEUDO, is_fact
from facilitator.agenda.outline import Group, Point
from facilitator.agenda.roles import is_bare, role_of, speaks_of_a_meeting
from facilitator.text import clean_line, shorten

LONGEST_TITLE = 120
"""How many characters of a title a person takes in at a glance."""
SHORTEST_CLAUSE = 30
"""From how many characters on the words before a colon or a dash say enough to stand alone."""
LONGEST_LINE = 80
"""How many characters a line has at most that may be a title though nothing marks it as one."""
_SENTENCE = re.compile(r"(?<=\w{3})[.?!](?=\s\W?[^\W\d_])")
_CLAUSE = re.compile(r"[:;]\s|\s[-–—]\s")


def title_point(root: Point) -> Point | None:
    """Return the heading that is the title: the first of the first level, unless it is an item beside others.

    Where there is none, a first heading is that all others stand under, or that speaks of a meeting.
    """
    sections = [point for group in root.groups if group.kind == "sections" for point in group.points]
    highest = [point for point in sections if point.level == 1]
    top = sections[0] if sections and sections[0].level < PSEUDO and not sections[0].timed else None
    if len(highest) > 1 and highest[0].timed:
        return None
    if highest and (len(highest) == 1 or highest[0] is sections[0]):
        named = [point for point in highest if point.role in ("", "agenda")]
        return (named or highest)[0]
    if top is None or is_bare(top.head.title):
        return None
    alone = len(sections) == 1 and any(group.points for group in top.groups)
    if top.role not in ("", "agenda") and not (alone and top.role == "record"):
        return None
    return top if alone or speaks_of_a_meeting(top.head.title) else None


_DIGIT = re.compile(r"\d")


def set_title_apart(title: Point) -> None:
    """Read a meeting's name as no item beside the headings of its level, where it is the first of them and says which.

    It says so with a number or a date: `Opening session` may be an item as those beside it are. The headings
    below it are the items, if there are several and one other of its level; else those beside it.
    """
    name = title.head.title
    beside = title.group.points if title.group else []
    if not beside or beside[0] is not title or title.role or title.timed:
        return
    if not (speaks_of_a_meeting(name) and _DIGIT.search(name)) or mark_of(title) == "number":
        return
    others = [point for point in beside[1:] if _is_topic(point)]
    below = list(filter(_is_topic, _below(title)))
    if len(others) > 1 and not below:
        title.known_role = "aside"
    elif (
        len(others) == 1
        and len(below) > 2
        and not any(point.kind == "section" for point in _below(others[0]))
    ):
        others[0].known_role = "aside"


def _below(point: Point) -> list[Point]:
    return [below for group in point.groups for below in group.points]


def _is_topic(point: Point) -> bool:
    """Tell whether a section only names something."""
    return point.kind == "section" and point.role == "" and is_item(point)


def first_line_title(document: Document, root: Point) -> str:
    """Return the first line of a text without a title heading, if it speaks of a meeting and nothing else does.

    A word over the items is one too where it says whose: `Kickoff workshop agenda`.
    """
    first = document.blocks[0] if document.blocks else None
    above = root.parts[0] if root.parts else None
    label = above.points[0] if isinstance(above, Group) and above.points else None
    if first and label and label.level == PSEUDO and label.role == "agenda" and label.start == first.start:
        return "" if is_bare(label.head.title) or label.timed else label.head.title
    if first is None or first.kind != "paragraph" or not root.parts or root.parts[0] is not first:
        return ""
    line, _newline, rest = first.text.partition("\n")
    text = clean_line(read_words(line, document.references).text).strip(" *_:")
    if len(text) > LONGEST_LINE or rest or text.endswith((".", "!", "?", ";", ",")) or is_fact(text):
        return ""
    return text if speaks_of_a_meeting(text) and role_of(text) == "" else ""


def shortened(title: str) -> str:
    """Return a title that is a whole text as the beginning of it: its first sentence, or the words that fit a line."""
    if len(title) <= LONGEST_TITLE:
        return title
    stop = _SENTENCE.search(title, 0, LONGEST_TITLE) or _CLAUSE.search(title, SHORTEST_CLAUSE, LONGEST_TITLE)
    if stop:
        return title[: stop.end()].strip(" .:;-–—")
    line = title[:LONGEST_TITLE].rpartition(" ")[0]
    return f"{line}…" if line else shorten(title, LONGEST_TITLE)
