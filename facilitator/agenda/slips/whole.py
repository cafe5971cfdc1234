"""Slips in the agenda as a whole: no items, minutes that don't add up, no break."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from facilitator.agenda.inline import plain
from facilitator.agenda.items import is_checklist
from facilitator.agenda.model import Item
from facilitator.agenda.own import Section
from facilitator.agenda.slips.slip import Checked, Slip, also_on, error, is_break, lines, warning
from facilitator.agenda.times import read_length, read_span
from facilitator.agenda.words import fold, words
from facilitator.i18n import _

WITHOUT_BREAK = 90
"""How many minutes people can sit without one."""


MOST_EACH = 3
"""How many items without minutes are told each for itself; more are as good as all of them."""


def nothing_to_step_through(checked: Checked) -> Iterator[Slip]:
    """An agenda without items, or without a title."""
    if not checked.agenda.items:
        yield error(1, _("There is no item. Begin each with “## Title (10 min)”."))
    titles = [section for section in checked.sections if section.heading and section.heading.level == 1]
    if checked.sections and not titles and not checked.front.get("title"):
        yield warning(1, _("There is no title. Write “# Title” above the text."))
    elif titles and titles[0] is not _first_headed(checked):
        assert titles[0].heading
        yield warning(
            titles[0].heading.start + 1,
            _("Something with a heading stands above the title. Move the title to the top."),
        )
    for section in titles[1:]:
        assert section.heading
        yield warning(
            section.heading.start + 1,
            _("This is a second title, and is taken for an item. Write “##” before an item."),
        )


def _first_headed(checked: Checked) -> Section | None:
    return next((section for section in checked.sections if section.heading), None)


def item_without_minutes(checked: Checked) -> Iterator[Slip]:
    """Items that state no time, in an agenda that plans the time of others; all in one where nobody wrote it for us."""
    items = checked.agenda.items
    bare = [item for item in items if item.minutes is None]
    if checked.sections:
        lists = {
            section.heading.start + 1
            for section in checked.items()
            if section.heading and _only_ticks(section)
        }
        untimed = [item for item in bare if item.line not in lists]
        yield from (_a_list(item) for item in bare if item.line in lists)
        if len(untimed) > MOST_EACH:
            yield _without_minutes(untimed[0], also_on(item.line for item in untimed[1:]))
        else:
            yield from map(_without_minutes, untimed)
    elif bare and len(bare) < len(items):
        yield _without_minutes(bare[0], also_on(item.line for item in bare[1:]))


def _without_minutes(item: Item, others: str = "") -> Slip:
    said = _("“{title}” has no timebox. Write “(10 min)” behind it.", title=item.title)
    return warning(item.line, said + others)


def _only_ticks(section: Section) -> bool:
    return bool(section.blocks) and all(map(is_checklist, section.blocks))


def _a_list(item: Item) -> Slip:
    """Return the slip of an item that is nothing but boxes to tick, which is likely none."""
    said = _(
        "“{title}” has no timebox. If its boxes are ticked before or after the meeting, call it “Before the meeting” "
        "or “After the meeting”; else write “(10 min)” behind it.",
        title=item.title,
    )
    return warning(item.line, said)


def minutes_that_do_not_add_up(checked: Checked) -> Iterator[Slip]:
    """A total that the text states and the timeboxes don't make."""
    total = checked.agenda.minutes
    for line, stated in _totals(checked):
        if total and stated != total:
            yield error(
                line,
                _(
                    "The timeboxes add up to {total} minutes, and this line says {stated}. Change one of them.",
                    total=total, stated=stated,
                ),
            )  # fmt: skip


def _totals(checked: Checked) -> Iterator[tuple[int, int]]:
    """Yield the lines that state how long it all takes, with their minutes."""
    yield from ((entry.line, entry.total) for entry in checked.front.entries if entry.total)
    first = checked.agenda.items[0].line if checked.agenda.items else len(checked.document.lines) + 1
    for block in checked.document.blocks:
        for line, text in lines(block):
            if line < first or _says_total(text):
                minutes = _total(text, is_heading=block.kind == "heading")
                if minutes:
                    yield line, minutes


def _says_total(text: str) -> bool:
    return fold(text.partition(":")[0]).strip(" *_#|") in words("total")


def _total(text: str, is_heading: bool) -> int | None:
    """Return the minutes that a line states for the whole: `Duration: 90 minutes`, or a heading's own `(90 min)`."""
    if is_heading:
        found = re.search(r"\(([^()]{1,40})\)\s*$", plain(text))
        time = read_length(found[1]) if found else None
        return time.minutes if time and time.exact and not _is_item_like(text) else None
    key, colon, value = plain(text).partition(":")
    if not colon or fold(key).strip(" *_") not in words("duration", "total"):
        return None
    time = read_length(value) or read_span(value)
    if time is None and value.strip().isdecimal() and len(value.strip()) < 5:
        return int(value)
    return time.minutes if time and (time.exact or time.start is not None) else None


def _is_item_like(text: str) -> bool:
    return bool(re.match(r"\d", text))


_NO_BOX = re.compile(r"[-*+]\[[ xX]?\]|\[\]\s|\[[ xX]\]\S|\(\s?\)\s|[☐□▢❏❑⬜]")


def boxes(checked: Checked) -> Iterator[Slip]:
    """Boxes to tick that are none: `-[ ]`, `- []`, `- ( )`, `☐`."""
    for section in checked.sections:
        for block in section.blocks:
            for line, text in lines(block):
                if _NO_BOX.match(text):
                    yield warning(line, _("This is no box to tick. Write “- [ ] ” with its spaces."))


def long_without_a_break(checked: Checked) -> Iterator[Slip]:
    """A stretch without a break, in an agenda of our own form, that is longer than people can sit."""
    if not checked.sections:
        return
    for is_pause, stretch in groupby(checked.agenda.items, key=is_break):
        items = list(stretch)
        minutes = sum(item.minutes or 0 for item in items)
        if not is_pause and minutes > WITHOUT_BREAK:
            yield warning(
                items[len(items) // 2].line,
                _("There is no break in {minutes} minutes. Add “## Break (10 min)”.", minutes=minutes),
            )
