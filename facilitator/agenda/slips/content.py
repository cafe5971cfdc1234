"""What a template could say better: hints, a line each for the whole file, so that none is drowned by another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from facilitator.agenda.model import Item
from facilitator.agenda.skeleton import to_write_over
from facilitator.agenda.slips.slip import Checked, Slip, also_on, hint, is_break, warning
from facilitator.agenda.slips.unread import front_in_the_wrong_place, nearly_ours
from facilitator.agenda.words import fold, own_words
from facilitator.i18n import _, ngettext

LONG = 45
"""How many minutes people can stay with one item."""


def written_otherwise(checked: Checked) -> Iterator[Slip]:
    """An agenda that nobody wrote for us, of which nothing more can be said."""
    if not checked.front.ours and checked.agenda.items and not _was_meant_as_ours(checked):
        yield hint(
            1,
            _("This is not in facilitator's own form, so little is looked at. To have it written so: "
              "facilitator agendas new NAME --from FILE"),
        )  # fmt: skip


def _was_meant_as_ours(checked: Checked) -> bool:
    return any(chain(nearly_ours(checked), front_in_the_wrong_place(checked)))


def not_said(checked: Checked) -> Iterator[Slip]:
    """No purpose or no language in the front matter."""
    if not checked.front.ours or checked.front.trouble:
        return
    if not checked.agenda.purpose:
        empty = (entry.line for entry in checked.front.entries if entry.key == "purpose")
        yield hint(
            next(empty, 1),
            _("It does not say what the meeting is for. Write “purpose: …” between the “---” marks."),
        )
    if not checked.agenda.language:
        yield hint(1, _("It does not say its language. Write “language: en” between the “---” marks."))


def nothing_to_read_aloud(checked: Checked) -> Iterator[Slip]:
    """Items of substance that give whoever leads them no words to say."""
    if not checked.front.ours:
        return
    silent = [
        item for item in checked.agenda.items if not (item.prompts or is_break(item) or _only_ticks(item))
    ]
    if silent:
        count = len(silent)
        yield hint(
            silent[0].line,
            ngettext(
                "{n} item has nothing to read aloud: {titles}. Begin a line below it with “> ”.",
                "{n} items have nothing to read aloud: {titles}. Begin a line below each with “> ”.",
                count,
                titles=_titles(silent),
            ),
        )


def _only_ticks(item: Item) -> bool:
    """Tell whether an item is likely none: boxes to tick, and neither time nor text."""
    return bool(item.checklist) and item.minutes is None and not item.body


def _titles(items: list[Item]) -> str:
    shown = ", ".join(_("“{title}” on line {line}", title=item.title, line=item.line) for item in items[:4])
    return shown + (", …" if len(items) > 4 else "")


def nothing_comes_of_it(checked: Checked) -> Iterator[Slip]:
    """No decision and no action is promised anywhere."""
    items = checked.agenda.items
    if checked.front.ours and items and not any(item.decide or item.actions for item in items):
        yield hint(
            items[-1].line,
            _(
                "No item says what should come of it. Write “Decide: … (consent)” or “Action: …” where one should."
            ),
        )


def words_of_the_skeleton(checked: Checked) -> Iterator[Slip]:
    """Words that a new template begins with, to be written over."""
    places = sorted(_left_over(checked)) if checked.front.ours else []
    if places:
        said = _("This only explains how to write a template. Write your own words, or take it out.")
        yield warning(places[0], said + also_on(places[1:]))


def _left_over(checked: Checked) -> Iterator[int]:
    """Yield the lines on which a new template's words stand."""
    begun = to_write_over(checked.agenda.language)
    yield from (
        entry.line for entry in checked.front.entries if entry.key == "purpose" and entry.value in begun
    )
    for section in checked.sections:
        yield from (
            block.start + 1 for block in section.blocks if block.kind == "paragraph" and block.text in begun
        )


def long_items(checked: Checked) -> Iterator[Slip]:
    """Items longer than people can stay with."""
    for item in checked.agenda.items if checked.front.ours else ():
        if (item.minutes or 0) > LONG and not is_break(item):
            yield hint(
                item.line,
                _(
                    "“{title}” takes {minutes} minutes: two items, or a break in it, are easier to follow.",
                    title=item.title,
                    minutes=item.minutes,
                ),
            )


def dates(checked: Checked) -> Iterator[Slip]:
    """Dates that will be past when a template is used again."""
    months = frozenset(own_words(checked.agenda.language, ("months",)))
    found = [(line, date) for line, text in checked.body() if (date := _date(text, months))]
    if found:
        line, date = found[0]
        yield hint(
            line,
            _("“{date}” will be past when this is used again. Write a gap: “[date]”.", date=date[0])
            + also_on(other for other, _date in found[1:]),
            date.start() + 1,
        )


_HOUR = re.compile(r"(?<![\d:.])(?:[01]?\d|2[0-3])[:.h][0-5]\d(?![\d:.])")


def hours(checked: Checked) -> Iterator[Slip]:
    """Hours in the headings of items, which are another day's when a template is used again."""
    headings = [section.heading for section in checked.items() if section.heading]
    found = [(one.start + 1, hour) for one in headings if (hour := _HOUR.search(one.text))]
    if found:
        line, hour = found[0]
        said = _(
            "“{hour}” will be wrong when this is used again. Write how long it takes: “(10 min)”.",
            hour=hour[0],
        )
        yield hint(line, said + also_on(other for other, _hour in found[1:]), checked.column(line, hour[0]))


def comments(checked: Checked) -> Iterator[Slip]:
    """Comments that other programs hide."""
    found = [(line, place + 1) for line, text in checked.body() if (place := text.find("<!--")) >= 0]
    if found:
        line, column = found[0]
        said = _("Everyone sees this comment here. Take it out, or write it for them.")
        yield hint(line, said + also_on(other for other, _column in found[1:]), column)


_DATED = re.compile(
    r"\b20\d\d-\d\d?-\d\d?\b|\b\d{1,2}[./]\d{1,2}[./]20\d\d\b"
    r"|\b\d{1,2}(?:st|nd|rd|th|\.)? (?:of )?(?P<after>[^\W\d_]{3,12})\b(?:,? 20\d\d)?"
    r"|(?<!\w)(?P<before>[^\W\d_]{3,12}) \d{1,2}(?:st|nd|rd|th)?(?!\w|[:.]\d|-\d| ?[ap]m)(?:,? 20\d\d)?"
)
"""Days in figures, and figures beside a word that may be a month."""


def _date(text: str, months: frozenset[str]) -> re.Match[str] | None:
    """Return the first date of a line; a short word in lower case, such as “may”, is no month."""
    for found in _DATED.finditer(text):
        word = found["after"] or found["before"] or ""
        if not word or (fold(word) in months and (len(word) > 3 or word[0].isupper())):
            return found
    return None
