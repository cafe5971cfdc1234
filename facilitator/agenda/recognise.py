"""Whether a Markdown text is an agenda, or notes, a manual, anything: asked where a whole folder is taken over.

Any text opens as an agenda where a person names it. Of a folder's files, only those are agendas that say so themselves:
by our own form, by a word for it, or by what meetings are made of.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from facilitator.agenda.reader import opened, titled
from facilitator.agenda.words import fold, words

if TYPE_CHECKING:
    from facilitator.agenda.outline import Point

ENOUGH = 2
"""How many things that meetings are made of a text must have, where it has others: one alone may be by chance."""


def is_agenda(text: str, path: PurePosixPath) -> bool:
    """Tell whether a text is an agenda, by what it says and by the names of its file and folders.

    >>> is_agenda("# Tea\\n\\n- Round (5 min)\\n- What next? (10 min)\\n", PurePosixPath("tea.md"))
    True
    >>> is_agenda("# Our heating\\n\\n## What we know\\n\\nIt is loud.\\n", PurePosixPath("notes.md"))
    False
    """
    document, front = opened(text)
    if front.ours or any(_says_agenda(titled(part)) for part in path.parts):
        return True
    from facilitator.agenda.outline import read_outline

    root = read_outline(document)
    title = front.get("title")
    return (
        _says_agenda(title)
        or any(_says_agenda(heading) for heading in _headings(root))
        or _is_made_as_one(root, title)
    )


def _says_agenda(heading: str) -> bool:
    """Tell whether a heading has a word for an agenda in it, in any language of the tables."""
    spaced = f" {' '.join(''.join(c if c.isalnum() else ' ' for c in fold(heading)).split())} "
    return any(f" {word} " in spaced for word in words("agenda"))


def _headings(point: Point) -> Iterator[str]:
    for group in point.groups:
        for below in group.points:
            if below.kind == "section":
                yield below.head.title
                yield from _headings(below)


def _is_made_as_one(root: Point, title: str) -> bool:
    """Tell whether a text is made of what meetings are made of: times, usual items, a title that names a meeting.

    A heading such as `Topics` counts only below such a title: manuals have it as well.
    """
    from facilitator.agenda.candidates import marked
    from facilitator.agenda.choice import Choice
    from facilitator.agenda.roles import has_usual_name, speaks_of_a_meeting
    from facilitator.agenda.rolling import set_past_aside
    from facilitator.agenda.titles import title_point

    heading = title_point(root)
    set_past_aside(root)
    choice = Choice(root)
    choice.choose()
    chosen = list(_chosen(root))
    signs = sum(choice.is_timed(point) or has_usual_name(point.head.title) for point in chosen)
    if speaks_of_a_meeting(title or (heading.head.title if heading else "")):
        signs += 1 + bool(marked(root, "points"))
    return bool(chosen) and (signs >= ENOUGH or all(map(choice.is_timed, chosen)))


def _chosen(point: Point) -> Iterator[Point]:
    """Yield the points that are items, or headings over them."""
    for group in point.groups:
        for below in group.points:
            if group.chosen and not below.left_out:
                yield below
            yield from _chosen(below)
