"""An agenda that others wrote for one day made a template: hours and lengths that would be wrong the next time go.

Every item keeps its minutes. What only says the same once more would be wrong as soon as these are changed: the hours
of a row, the sum behind a heading, the title written again with its time. The hour at which all begins is kept in the
introduction, one that does not follow from the minutes before it with its item. Words are kept: of `20:30 Close` only
the hour goes.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field, replace

from facilitator.agenda.files import agenda_of
from facilitator.agenda.heads import read_head
from facilitator.agenda.inline import plain, read_words
from facilitator.agenda.mere_text import as_mere_text
from facilitator.agenda.model import Agenda, Item
from facilitator.agenda.reader import opened
from facilitator.agenda.roles import is_bare, role_of, says_end
from facilitator.agenda.times import DAY, read_clock, read_length, read_span
from facilitator.i18n import _


def as_template(text: str, name: str) -> Agenda:
    """Return the agenda that a text is, without what goes stale where others wrote it; raises UnreadableAgenda."""
    agenda = agenda_of(text, name)
    return agenda if opened(text)[1].ours else timeless(agenda)


def timeless(agenda: Agenda) -> Agenda:
    """Return an agenda without the hours and lengths that its items' minutes say."""
    day = _Day()
    bodies = (day.body_of(item) for item in agenda.items)
    items = tuple(
        replace(item, body=body if _FENCE.search(body) else as_mere_text(body, agenda.language))
        for item, body in zip(agenda.items, bodies, strict=True)
    )
    first, _gap, rest = agenda.introduction.partition("\n\n")
    introduction = rest if plain(first) == agenda.title else agenda.introduction
    known = [hour.start for hour in map(_stated, introduction.split("\n")) if hour]
    said = [line for line in dict.fromkeys(day.moved) if not _is_known(line, known, introduction)]
    return replace(agenda, items=items, introduction="\n\n".join(filter(None, (introduction, *said))))


def _is_known(line: str, known: Collection[int], introduction: str) -> bool:
    """Tell whether an introduction states the hour of this line."""
    hour = _stated(line)
    return line.rpartition(": ")[2] in introduction or (hour is not None and hour.start in known)


_FENCE = re.compile("```|~~~")
"""What text stands in that is to stay as it is."""


@dataclass(frozen=True, slots=True)
class _Hour:
    """An hour that a paragraph states: in minutes from midnight, as it is written, and what stands before it."""

    start: int
    written: str
    label: str = ""
    end: str = ""
    """The word beside it, where that says that all is over."""


@dataclass(slots=True)
class _Day:
    """The items of a meeting, one after the other, and the time of day their minutes make it."""

    now: int | None = None
    """When the next item begins; None where nothing says so."""
    begun: bool = False
    """Whether any hour was said so far."""
    moved: list[str] = field(default_factory=list)
    """What belongs into the introduction."""

    def body_of(self, item: Item) -> str:
        """Return the text of an item without what its minutes say, and let them pass."""
        fenced = bool(_FENCE.search(item.body))
        paragraphs = [] if fenced else item.body.split("\n\n")
        kept: list[str] = []
        told = False
        for paragraph in paragraphs:
            hour = _hour(paragraph, item)
            if hour is None:
                kept += self._kept(paragraph, item)
            elif self._is_end(hour, item) or ((told or hour.end) and self._follows(hour)):
                kept += [hour.end] if hour.end else []
            elif told or hour.end:
                kept.append(paragraph)
            else:
                told = True
                kept += self._begin(hour)
        known = self.now is not None and item.minutes is not None
        self.now = (self.now or 0) + (item.minutes or 0) if known else None
        return item.body if fenced else "\n\n".join(kept)

    def _begin(self, hour: _Hour) -> list[str]:
        """Return what is kept of the hour an item begins at."""
        follows = self._follows(hour)
        first, self.begun, self.now = not self.begun, True, hour.start
        if hour.start == 0:  # hours that count from the beginning
            return []
        if first:
            self.moved.append(f"{hour.label or _('Start')}: {hour.written}")
        return [] if follows or first else [f"*{hour.written}*"]

    def _follows(self, hour: _Hour) -> bool:
        """Tell whether an hour is the one at which an item begins by the minutes before it."""
        return self.now is not None and hour.start % DAY == self.now % DAY

    def _is_end(self, hour: _Hour, item: Item) -> bool:
        """Tell whether an hour is the one at which an item ends."""
        known = self.now is not None and item.minutes is not None
        return known and hour.start % DAY == ((self.now or 0) + (item.minutes or 0)) % DAY

    def _kept(self, paragraph: str, item: Item) -> list[str]:
        """Return what is kept of a paragraph that states no hour of the item's."""
        if _is_emphasised(paragraph) and _MARKED_HOUR.fullmatch(plain(paragraph)):
            word, _space, hour = plain(paragraph).partition(" ")
            if read_clock(hour) is not None:
                self.moved.append(f"{word.rstrip(':')}: {hour}")
                return []
        return _without_lengths(paragraph, item)


_MARKED_HOUR = re.compile(r"[^\W\d]+:? \S.{0,18}")
"""A word and what may be an hour: `Start 7 pm`."""
_BRACKETS = re.compile(r" ?(?<!\])\(([^()]{1,60})\)")


def _hour(paragraph: str, item: Item) -> _Hour | None:
    """Return the hour at which an item begins, where a paragraph says nothing else; None for any other."""
    if "\n" in paragraph or not any(char.isdigit() for char in paragraph):
        return None
    if hour := _stated(paragraph):
        return hour
    head = read_head(read_words(paragraph))
    own = head.title == item.title
    end = "" if own or not _is_only_end(head.title) else head.title
    led = head.lead and " ".join(head.lead.split()) != item.lead
    if head.start is None or not (own or end) or led or "](" in paragraph:
        return None
    return _Hour(head.start, _beginning(plain(paragraph), head.start), end=end)


def _stated(line: str) -> _Hour | None:
    """Return the hour that a line is, with a word before it or none; None for any other line."""
    said = plain(line)
    label, colon, value = said.partition(": ")
    for name, text in ((label, value), ("", said)) if colon else (("", said),):
        span = read_span(text)
        start = span.start if span else read_clock(text)
        if start is not None and len(name) <= 30:
            return _Hour(start, _beginning(text, start), name)
    return None


def _is_only_end(title: str) -> bool:
    """Tell whether a line says in one word that all is over."""
    return says_end(title) and len(title.split()) == 1


def _beginning(text: str, start: int) -> str:
    """Return the text if it is this hour, else its shortest beginning that is, else the hour as a clock shows it."""
    if read_clock(text) == start:
        return text
    for end in range(1, min(len(text), 12) + 1):
        if read_clock(text[:end]) == start and not text[end : end + 1].isdigit():
            return text[:end]
    return f"{start // 60 % 24}:{start % 60:02}"


def _is_emphasised(paragraph: str) -> bool:
    return "\n" not in paragraph and paragraph[:1] in ("*", "_") and paragraph[-1:] == paragraph[:1]


def _without_lengths(paragraph: str, item: Item) -> list[str]:
    """Return a heading, or the title again, without the lengths behind it; nothing where nothing else is left."""
    emphasised = _is_emphasised(paragraph)
    if "\n" in paragraph or not (emphasised or read_head(read_words(paragraph)).title == item.title):
        return [paragraph]
    left = _BRACKETS.sub(lambda found: "" if _is_said(found[1], item, emphasised) else found[0], paragraph)
    says = plain(left)
    repeats = left != paragraph and says == item.title == left.strip("*_")  # not so where it is struck out
    label = left != paragraph and role_of(says) == "agenda" and is_bare(says)
    return [] if repeats or label else [left]


def _is_said(inside: str, item: Item, heading: bool) -> bool:
    """Tell whether brackets hold nothing but the item's minutes and lead, or the sum of what stands below a heading."""
    length = read_length(inside)
    if heading:
        return length is not None and length.exact
    parts = [part.strip() for part in re.split(r"[,;·]", inside)]
    lengths = [part for part in map(read_length, parts) if part and part.exact]
    others = [part for part in parts if not read_length(part)]
    return [found.minutes for found in lengths] == [item.minutes] and (
        not others or ", ".join(others) == item.lead
    )
