"""Text that looks like something it is not: headings, key lines and prompts that Markdown takes for mere text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.agenda.blocks import Block, Document
from facilitator.agenda.inline import read_words
from facilitator.agenda.items import is_checklist, key_line
from facilitator.agenda.own import Section
from facilitator.agenda.readouts import read_prompts
from facilitator.agenda.slips.items import not_understood
from facilitator.agenda.slips.slip import Checked, Slip, hint, lines, warning
from facilitator.agenda.times import read_length
from facilitator.agenda.words import ITEM_KEYS, fold, keys, says_method, words
from facilitator.i18n import _

MOST_SENTENCES, MOST_QUESTIONS = 4, 3
"""How many of each people can follow in one prompt."""
_MARKED = re.compile(r"#{1,6}(?=[^\s#])")
_BOLD = re.compile(r"(\*\*|__).+\1")


def headings_that_are_none(checked: Checked) -> Iterator[Slip]:
    """Lines meant as headings: no space behind their `##`, or bold with a time at their end."""
    for section in checked.sections:
        for block in section.blocks:
            for line, text in lines(block) if block.kind == "paragraph" else ():
                marks = _MARKED.match(text)
                if marks and (len(marks[0]) > 1 or _states_time(text)):
                    said = _(
                        "No space stands behind the “{marks}”, so this is no heading. Write one.",
                        marks=marks[0],
                    )
                    yield warning(line, said)
                elif _BOLD.fullmatch(text.strip()) and _states_time(text):
                    yield warning(line, _("This states a time and is no item. Begin an item with “##”."))


def _states_time(text: str) -> bool:
    found = re.search(r"\(([^()]{1,40})\)\s*$", read_words(text).text)
    return bool(found and read_length(found[1]))


def moved_in(checked: Checked) -> Iterator[Slip]:
    """Lines that a tab or four spaces before them make code, though they say something."""
    for section in checked.sections:
        for block in section.blocks:
            for number in range(block.start, block.end) if block.kind == "code" else ():
                if _says_something(checked.document.lines[number].strip()):
                    yield warning(
                        number + 1,
                        _("A tab or four spaces before a line make it mere text. Take them away."),
                    )


def _says_something(line: str) -> bool:
    return bool(key_line(line)[0] or re.match(r"#{1,6} |> |- \[[ xX]\] ", line))


def keys_in_lists(checked: Checked) -> Iterator[Slip]:
    """Key lines that stand in a list, such as `- Method: go-round`, and so do nothing."""
    for section in checked.items():
        for block in section.blocks:
            for line, text in lines(block) if block.kind == "list" and not is_checklist(block) else ():
                key, source = key_line(text)
                known = says_method(source) if key == "method" else not not_understood(key, source)
                if key in _IN_LISTS and source and known:
                    yield warning(
                        line,
                        _(
                            "In a list this is mere text. Give it a line of its own, with empty lines around it."
                        ),
                        checked.column(line, text[:12]),
                    )


_IN_LISTS = ("method", "lead", "power", "timebox", "optional", "notes", "staff")


def switches_without_colon(checked: Checked) -> Iterator[Slip]:
    """Lines such as `Optional`, `Notes off` and `No notes`, which switch nothing as they stand."""
    for section in checked.items():
        for block in section.blocks:
            for line, text in lines(block) if block.kind == "paragraph" else ():
                meant = _switch(fold(text.strip(" *_().!")))
                if meant:
                    yield warning(line, _("As it stands this is mere text. Write “{line}”.", line=meant))


_MEANT = {
    "optional": "Optional: yes", "optional item": "Optional: yes", "no notes": "Notes: off",
    "notes are off": "Notes: off", "off the record": "Notes: off", "without staff": "Staff: out",
    "staff leave": "Staff: out", "staff leave the room": "Staff: out", "no staff": "Staff: out",
}  # fmt: skip
"""What people write alone on a line, and what does what it says."""
_ON = {"optional": "yes", "notes": "off", "staff": "out"}


def _switch(folded: str) -> str:
    """Return the line that does what these words say; nothing for any others."""
    word, _space, rest = folded.partition(" ")
    key = keys(ITEM_KEYS).get(word, "")
    if key in _ON and rest in words(_ON[key]):
        return {"optional": "Optional: yes", "notes": "Notes: off", "staff": "Staff: out"}[key]
    return _MEANT.get(folded, "")


_QUOTED = re.compile(r"[“\"„«»‟].{5,}[.?!…][”\"“«»]")


def prompts_that_are_none(checked: Checked) -> Iterator[Slip]:
    """What stands in quotation marks alone, without the mark that has it read aloud."""
    for section in checked.items():
        for block in section.blocks:
            if block.kind == "paragraph" and _QUOTED.fullmatch(block.text.strip()):
                yield hint(
                    block.start + 1,
                    _("Is this to be read aloud? Begin its line with “> ”, without the quotation marks."),
                )


def text_joined_to_a_prompt(checked: Checked) -> Iterator[Slip]:
    """Lines right below what is read aloud, which Markdown takes for a part of it."""
    for section in checked.items():
        for block in section.blocks:
            for number in range(block.start + 1, block.end) if block.kind == "quote" else ():
                line = checked.document.lines[number].strip()
                if line and not line.startswith(">"):
                    yield warning(
                        number + 1,
                        _(
                            "With no empty line above it, this is read aloud too. Put one there, or “> ” before it."
                        ),
                    )
                    break


def prompts_too_full(checked: Checked) -> Iterator[Slip]:
    """Prompts of more sentences or questions than people can follow, as where all stands in one paragraph."""
    for section in checked.items():
        for line, prompt in _prompts(checked.document, section):
            sentences = len(re.findall(r"[.?!…]+[\"'”’»)]*(?=\s|$)", prompt))
            questions = len(re.findall(r"\?(?=\W|$)", prompt))
            if sentences > MOST_SENTENCES or questions > MOST_QUESTIONS:
                yield warning(
                    line,
                    _(
                        "This prompt has {count} sentences. Give each thing people are to do a line of its own, with "
                        "“> ” before it and an empty line between; three such lines can be followed.",
                        count=sentences,
                    ),
                )


def _prompts(document: Document, section: Section) -> Iterator[tuple[int, str]]:
    """Yield the prompts of an item, each with the 1-based line of its quote."""
    quotes: list[Block] = [block for block in section.blocks if block.kind == "quote"]
    yield from ((quote.start + 1, prompt) for quote in quotes for prompt in read_prompts(document, quote))
