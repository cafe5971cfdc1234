"""The slips people make in agendas, a function for each; `RULES` names them all.

Each rule looks at a checked file and yields what it found. Rules that need our own form have no sections to look at in
an agenda that nobody wrote for us.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

from facilitator.agenda.blocks import Block, Document
from facilitator.agenda.front import MARK, OURS, Front
from facilitator.agenda.inline import plain, read_words
from facilitator.agenda.items import key_line, read_promise, read_prompts
from facilitator.agenda.model import CONVENERS, POWERS, PRIVACIES, Agenda
from facilitator.agenda.own import Section, has_timebox, place_of
from facilitator.agenda.times import read_length, read_span
from facilitator.agenda.words import (
    DECISION_METHODS,
    FRONT_KEYS,
    ITEM_KEYS,
    SENSING_METHODS,
    canonical,
    fold,
    is_method,
    keys,
    own_words,
    words,
)  # fmt: skip
from facilitator.i18n import _, ngettext

MOST_PROMPTS = 3
"""How many directions people can follow at a time."""
MOST_WORDS = 20
"""How many words of a sentence can be followed by ear."""
WITHOUT_BREAK = 90
"""How many minutes people can sit without one."""


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip: how bad it is, where, what it is and what to do."""

    severity: Literal["error", "warning"]
    line: int
    column: int
    message: str


@dataclass(frozen=True, slots=True)
class Checked:
    """An agenda file as the rules see it."""

    document: Document
    front: Front
    agenda: Agenda
    sections: list[Section]
    """Its sections if it is in our own form; none otherwise."""

    def items(self) -> Iterator[Section]:
        """Yield the sections that are items."""
        for section in self.sections:
            if section.heading is None or (section.heading.level == 1 and not has_timebox(section)):
                continue
            if has_timebox(section) or not place_of(plain(section.heading.text)):
                yield section

    def column(self, line: int, words: str) -> int:
        """Return the 1-based column at which these words stand on a 1-based line; 1 where they don't."""
        return self.document.lines[line - 1].find(words) + 1 or 1


def error(line: int, message: str, column: int = 1) -> Slip:
    """Return what does not mean what its writer wanted."""
    return Slip("error", line, column, message)


def warning(line: int, message: str, column: int = 1) -> Slip:
    """Return what could be better."""
    return Slip("warning", line, column, message)


def _near(word: str, *known: Iterable[str]) -> str:
    """Return the question whether the nearest known word was meant, of the first words that hold one; else nothing."""
    near = (get_close_matches(fold(word), list(some), n=1, cutoff=0.7) for some in known)
    found = next(filter(None, near), [])
    return " " + _("Did you mean “{known}”?", known=found[0]) if found else ""


def front_that_cannot_be_read(checked: Checked) -> Iterator[Slip]:
    """Front matter that is no YAML."""
    if checked.front.trouble:
        yield error(
            checked.front.line,
            _(
                "The front matter can't be read: {trouble}. Quote a value that holds a colon.",
                trouble=checked.front.trouble,
            ),
        )


def front_keys(checked: Checked) -> Iterator[Slip]:
    """Keys of the front matter that are unknown, given twice, or followed by more than words."""
    if not checked.front.ours:
        yield from _nearly_ours(checked)
        return
    seen: dict[str, int] = {}
    for entry in checked.front.entries:
        if entry.written == MARK:
            continue
        if not entry.key:
            near = _near(entry.written, [key.replace("_", "-") for key in FRONT_KEYS])
            said = _(
                "The key “{key}” is unknown: it is kept in the introduction, and does nothing.",
                key=entry.written,
            )
            yield error(entry.line, said + near) if near else warning(entry.line, said)
        elif entry.value is None:
            yield error(
                entry.line, _("“{key}” must be followed by plain words on the same line.", key=entry.written)
            )
        elif entry.key in seen:
            yield error(
                entry.line,
                _(
                    "“{key}” stands on line {line} already: keep one.",
                    key=entry.written,
                    line=seen[entry.key],
                ),
            )
        seen.setdefault(entry.key, entry.line)


def _nearly_ours(checked: Checked) -> Iterator[Slip]:
    """Keys that only our own form has, all of them misspelt, so that the file is not known for ours."""
    known = [key.replace("_", "-") for key in OURS if key != "power"]
    for entry in checked.front.entries:
        near = "" if entry.key else _near(entry.written, known)
        if near:
            yield error(entry.line, _("The key “{key}” is unknown.", key=entry.written) + near)


def front_values(checked: Checked) -> Iterator[Slip]:
    """Values that nothing is known by: who convenes, power, privacy, the method."""
    known = {
        "convened_by": (CONVENERS, _("convener")), "power": (POWERS, _("power")),
        "privacy": (PRIVACIES, _("privacy level")),
        "decide_by": ((*DECISION_METHODS, *SENSING_METHODS), _("method")),
    }  # fmt: skip
    for entry in checked.front.entries:
        values, what = known.get(entry.key, ((), ""))
        if not values or not entry.value or canonical(entry.value) in values:
            continue
        if entry.key == "decide_by" and is_method(entry.value):
            continue
        yield error(entry.line, _unknown_value(entry.value, what, values))


def _unknown_value(value: str, what: str, values: Iterable[str]) -> str:
    said = _("“{value}” is no {what} that is known.", value=value, what=what)
    return said + (_near(value, values) or " " + _("Write one of: {values}.", values=", ".join(values)))


def nothing_to_step_through(checked: Checked) -> Iterator[Slip]:
    """An agenda without items, or without a title."""
    if not checked.agenda.items:
        yield error(1, _("There is no item. Begin each with “## Title (10 min)”."))
    titles = [section for section in checked.sections if section.heading and section.heading.level == 1]
    if checked.sections and not titles and not checked.front.get("title"):
        yield warning(1, _("There is no title. Write “# Title” above the text."))
    for section in titles[1:]:
        assert section.heading
        yield warning(
            section.heading.start + 1,
            _("This is a second title, and is taken for an item. Write “##” before an item."),
        )


def item_without_minutes(checked: Checked) -> Iterator[Slip]:
    """Items that state no time, in an agenda that plans the time of others."""
    if checked.sections or any(item.minutes for item in checked.agenda.items):
        for item in checked.agenda.items:
            if item.minutes is None:
                yield warning(
                    item.line, _("“{title}” has no timebox. Write “(10 min)” behind it.", title=item.title)
                )


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
    first = checked.agenda.items[0].line if checked.agenda.items else len(checked.document.lines) + 1
    for block in checked.document.blocks:
        for line, text in _lines(block):
            if line < first or _says_total(text):
                minutes = _total(text, is_heading=block.kind == "heading")
                if minutes:
                    yield line, minutes


def _lines(block: Block) -> Iterator[tuple[int, str]]:
    """Yield the lines of a heading, a paragraph, a list's entries or a table's rows, with their 1-based numbers."""
    if block.kind in ("heading", "paragraph"):
        yield from ((block.start + 1 + below, line) for below, line in enumerate(block.text.split("\n")))
    elif block.kind == "row":
        yield block.start + 1, ": ".join(cell for cell in block.cells if cell)
    elif block.kind in ("list", "entry", "table"):
        for child in block.children:
            yield from _lines(child)


def _says_total(text: str) -> bool:
    return fold(text.partition(":")[0]).strip(" *_#|") in words("total")


def _total(text: str, is_heading: bool) -> int | None:
    """Return the minutes that a line states for the whole: `Duration: 90 minutes`, or a heading's own `(90 min)`."""
    if is_heading:
        found = re.search(r"\(([^()]{1,40})\)\s*$", plain(text))
        time = read_length(found[1]) if found else None
        return time.minutes if time and time.exact and not _is_item_like(text) else None
    key, colon, value = plain(text).partition(":")
    if not colon or fold(key).strip(" *_") not in words("duration") | words("total"):
        return None
    time = read_length(value) or read_span(value)
    if time is None and _says_total(text) and value.strip().isdecimal():
        return int(value)
    return time.minutes if time and (time.exact or time.start is not None) else None


def _is_item_like(text: str) -> bool:
    return bool(re.match(r"\d", text))


def decisions(checked: Checked) -> Iterator[Slip]:
    """Promised decisions that name no method, or one that only senses."""
    for line, key, source in _key_lines(checked):
        if key != "decide":
            continue
        promise = read_promise(source)
        if not promise.method:
            yield warning(line, _("This decision names no method. Write one behind it, such as “(consent)”."))
        elif canonical(promise.method) in SENSING_METHODS:
            yield error(
                line,
                _(
                    "A {method} senses, and decides nothing. Write a method that decides, such as “(consent)”.",
                    method=promise.method,
                ),
            )


def _key_lines(checked: Checked) -> Iterator[tuple[int, str, str]]:
    """Yield the key lines of all items: line number, key, and what stands behind the colon."""
    for section in checked.items():
        for block in section.blocks:
            if block.kind == "paragraph":
                for line, text in _lines(block):
                    key, source = key_line(text)
                    if key:
                        yield line, key, source


def item_keys(checked: Checked) -> Iterator[Slip]:
    """Key lines right below an item's heading that are misspelt."""
    known = (own_words(checked.agenda.language, ITEM_KEYS), sorted(keys(ITEM_KEYS)))
    for section in checked.items():
        first = section.blocks[0] if section.blocks else None
        if first is None or first.kind != "paragraph":
            continue
        for line, text in _lines(first):
            found = re.match(r"[*_]*([^\W\d_][\w -]{2,18}):", text)
            if found and not key_line(text)[0]:
                near = _near(found[1], *known)
                if near:
                    yield error(line, _("The key “{key}” is unknown.", key=found[1]) + near)


def item_values(checked: Checked) -> Iterator[Slip]:
    """Values of an item's keys that can't be understood."""
    for line, key, source in _key_lines(checked):
        value = plain(source)
        if key == "power" and canonical(value) not in POWERS:
            yield error(line, _unknown_value(value, _("power"), POWERS))
        elif key == "timebox" and not (
            read_length(value) or read_span(value) or fold(value) in words("no") | {"none"}
        ):
            yield error(line, _("“{value}” is no length. Write “Timebox: 10 min”.", value=value))
        elif key in _FLAGS and fold(value.strip(".")) not in words(_FLAGS[key]) | words("yes") | words("no"):
            yield error(
                line,
                _(
                    "“{value}” can't be understood. Write “{line}”, or leave it out.",
                    value=value,
                    line=_FLAG_LINES[key],
                ),
            )


_FLAGS = {"optional": "yes", "notes": "off", "staff": "out"}
_FLAG_LINES = {"optional": "Optional: yes", "notes": "Notes: off", "staff": "Staff: out"}


def prompts(checked: Checked) -> Iterator[Slip]:
    """More prompts than people can follow, sentences longer than an ear can, and brackets that are never closed."""
    for section in checked.items():
        quotes = [block for block in section.blocks if block.kind == "quote"]
        count = sum(len(list(read_prompts(checked.document, quote))) for quote in quotes)
        if count > MOST_PROMPTS:
            yield warning(
                quotes[0].start + 1,
                _(
                    "{count} prompts are more than people can follow. Keep {most}, or make two items.",
                    count=count,
                    most=MOST_PROMPTS,
                ),
            )
        for quote in quotes:
            for line, sentence in _sentences(checked.document, quote):
                yield from _in_sentence(checked, line, sentence)


def _in_sentence(checked: Checked, line: int, sentence: str) -> Iterator[Slip]:
    count = len(re.findall(r"[\w'’-]*\w[\w'’-]*", sentence))
    column = checked.column(line, sentence[:12])
    if count > MOST_WORDS:
        yield warning(
            line,
            ngettext("This sentence has {n} word.", "This sentence has {n} words.", count)
            + " " + _("Heard aloud, {most} can be followed: make two of it.", most=MOST_WORDS),
            column,
        )  # fmt: skip
    if sentence.count("[") != sentence.count("]") or "[]" in sentence:
        yield warning(line, _("This gap can't be listed. Write “[what to fill in]”."), column)


def _sentences(document: Document, quote: Block) -> Iterator[tuple[int, str]]:
    """Yield the sentences of a quote, each with the 1-based line it begins on."""
    begun, words_so_far = 0, ""
    for line in range(quote.start, quote.end):
        text = document.lines[line].strip().lstrip("> ").strip()
        if not text and words_so_far:
            yield begun, words_so_far
            words_so_far = ""
        for part in re.split(r"(?<=[.?!…])[\"'”’»)]*\s+", text) if text else ():
            begun = begun if words_so_far else line + 1
            words_so_far = f"{words_so_far} {part}".strip()
            if re.search(r"[.?!…][\"'”’»)]*$", words_so_far):
                yield begun, words_so_far
                words_so_far = ""
    if words_so_far:
        yield begun, words_so_far


def times_on_lower_headings(checked: Checked) -> Iterator[Slip]:
    """Headings below an item's that state a time, as if they were items."""
    for section in checked.items():
        for block in section.blocks:
            if block.kind == "heading" and re.search(r"\d", block.text):
                found = re.search(r"\(([^()]{1,40})\)\s*$", read_words(block.text).text)
                if found and read_length(found[1]):
                    yield warning(
                        block.start + 1,
                        _("This states a time and is no item. Begin an item with “##”, and nothing more."),
                    )


def boxes(checked: Checked) -> Iterator[Slip]:
    """Boxes to tick that are none: `-[ ]`, `- []`."""
    for section in checked.sections:
        for block in section.blocks:
            for line, text in _lines(block):
                if re.match(r"[-*+]\[[ xX]?\]|\[\]\s|\[[ xX]\]\S", text):
                    yield warning(line, _("This is no box to tick. Write “- [ ] ” with its spaces."))


def long_without_a_break(checked: Checked) -> Iterator[Slip]:
    """A long meeting in our own form that has no break."""
    agenda = checked.agenda
    breaks = words("break_")
    titles = [set(re.findall(r"[^\W\d_]+", fold(item.title))) | {fold(item.title)} for item in agenda.items]
    if checked.sections and agenda.minutes > WITHOUT_BREAK and not any(title & breaks for title in titles):
        middle = agenda.items[len(agenda.items) // 2]
        yield warning(
            middle.line,
            _("There is no break in {minutes} minutes. Add “## Break (10 min)”.", minutes=agenda.minutes),
        )


RULES: tuple[Callable[[Checked], Iterator[Slip]], ...] = (
    front_that_cannot_be_read,
    front_keys,
    front_values,
    nothing_to_step_through,
    item_without_minutes,
    minutes_that_do_not_add_up,
    decisions,
    item_keys,
    item_values,
    prompts,
    times_on_lower_headings,
    boxes,
    long_without_a_break,
)
