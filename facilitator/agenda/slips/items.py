"""Slips in an item: the values of its key lines, what is read aloud, headings below its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.agenda.blocks import Block, Document
from facilitator.agenda.inline import plain, read_words
from facilitator.agenda.model import POWERS
from facilitator.agenda.readouts import read_prompts
from facilitator.agenda.slips.slip import (
    Checked,
    Slip,
    error,
    is_a_remark,
    key_lines,
    unknown_value,
    warning,
)
from facilitator.agenda.times import read_length, read_span
from facilitator.agenda.words import canonical, fold, own_words, words
from facilitator.i18n import _, ngettext

MOST_PROMPTS = 3
"""How many directions people can follow at a time."""
MOST_WORDS = 20
"""How many words of a sentence can be followed by ear."""

FEWEST = 3
"""How many words make a sentence at least."""


def item_values(checked: Checked) -> Iterator[Slip]:
    """Values of an item's keys that can't be understood."""
    for line, key, source in key_lines(checked):
        value = plain(source)
        if not source or is_a_remark(checked.document.lines[line - 1], value):
            continue
        column = checked.column(line, value[:12])
        if key == "notes" and _is_sentence(value, checked.agenda.language):
            yield warning(line, _("This is mere text. To have no notes taken, write “Notes: off”."), column)
        elif said := not_understood(key, value):
            yield error(line, said, column)


def _is_sentence(value: str, language: str) -> bool:
    """Tell whether a value is words of their own, none of which switches anything."""
    said = re.findall(r"[\w'’-]+", fold(value))
    switches = {word for tag in (language, "en") for word in own_words(tag, ("off", "yes", "no"))}
    return len(said) >= FEWEST and not any(f" {word} " in f" {' '.join(said)} " for word in switches)


def not_understood(key: str, value: str) -> str:
    """Return what is wrong with the value of a key; nothing for one that is understood."""
    if key == "power" and canonical(value) not in POWERS:
        return unknown_value(value, _("power"), POWERS)
    if key == "timebox" and not (
        read_length(value) or read_span(value) or fold(value) in words("no") | {"none"}
    ):
        return _("“{value}” is no length. Write “Timebox: 10 min”.", value=value)
    if key in _FLAGS and fold(value.strip(".")) not in words(_FLAGS[key], "yes", "no"):
        return _(
            "“{value}” can't be understood. Write “{line}”, or leave it out.",
            value=value,
            line=_FLAG_LINES[key],
        )
    return ""


_FLAGS = {"optional": "yes", "notes": "off", "staff": "out"}
_FLAG_LINES = {"optional": "Optional: yes", "notes": "Notes: off", "staff": "Staff: out"}


_ODD_GAP = re.compile(
    r"\[\]|_{3,}|\.{5,}|…{2,}|\{[\w -]+\}|<(?!(?:a|b|br|em|i|p|q|s|span|strong|sub|sup|u)\b)[\w -]+>"
    r"|\b(?:TODO|TBD|XX+)\b|(?<!\S)\?{2,}"
)
"""What people leave to be filled in later in ways that no list of gaps can know."""


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
    if sentence.count("[") != sentence.count("]") or _ODD_GAP.search(sentence):
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
