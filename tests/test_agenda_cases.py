"""Agendas as people write them, read as the cases in `tests/agendas` say; see its README to add one."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from facilitator.agenda import Agenda, agenda_to_json, read_agenda, write_agenda
from facilitator.agenda.heads import read_head
from facilitator.agenda.inline import Words
from facilitator.agenda.roles import role_of
from facilitator.agenda.timeless import timeless
from facilitator.agenda.times import read_clock, read_length, read_span
from facilitator.agenda.tongue import language_of
from facilitator.agenda.words import fold, pairs, words

SIGNS = "\u0900-\u0dff\u0e31-\u0e4e"
"""Signs for vowels and tones, parts of words in Indian scripts and in Thai though they are no letters."""
FOLDER = Path(__file__).parent / "agendas"


@dataclass(frozen=True)
class Case:
    """One agenda, and what it should be read as."""

    name: str
    agenda: str
    items: tuple[tuple[str, int | None, str], ...]
    lines: tuple[tuple[str, str], ...]


def cases() -> Iterator[Case]:
    for path in sorted(FOLDER.glob("*.md")):
        if path.name != "README.md":
            yield from cases_in(path)


def cases_in(path: Path) -> Iterator[Case]:
    """Yield the cases of one file: a heading, a fence, a table, and lines."""
    name, agenda, rows, lines = "", "", [], []
    tokens = MarkdownIt("commonmark").enable("table").parse(path.read_text(encoding="utf-8"))
    for place, token in enumerate(tokens):
        if token.type == "heading_open":
            if agenda:
                yield Case(name, agenda, tuple(rows), tuple(lines))
            name, agenda, rows, lines = f"{path.stem}: {tokens[place + 1].content}", "", [], []
        elif token.type == "fence":
            agenda = token.content
        elif token.type == "tr_open" and tokens[place + 1].type == "td_open":
            title, minutes, lead = (tokens[place + below].content for below in (2, 5, 8))
            rows.append((title, int(minutes) if minutes else None, lead))
        elif token.type == "list_item_open":
            key, _colon, value = tokens[place + 2].content.partition(": ")
            lines.append((key, value))
    yield Case(name, agenda, tuple(rows), tuple(lines))


def said(agenda: Agenda) -> dict[str, str]:
    """What the lines below a table may ask for."""
    texts = {"title": agenda.title, "introduction": agenda.introduction}
    texts |= {"before": "\n".join(agenda.before), "after": "\n".join(agenda.after)}
    return texts | {f"under {item.title}": item.body for item in agenda.items}


CASES = list(cases())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_an_agenda_is_read_as_its_case_says(case: Case) -> None:
    agenda = read_agenda(case.agenda, "case.md")
    assert [(item.title, item.minutes, item.lead) for item in agenda.items] == list(case.items)
    for key, value in case.lines:
        assert value in said(agenda)[key], f"{key} of {case.name}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_nothing_of_an_agenda_is_dropped(case: Case) -> None:
    agenda = read_agenda(case.agenda, "case.md")
    found = set(
        re.findall(
            rf"[\w{SIGNS}]+", json.dumps(agenda_to_json(agenda), ensure_ascii=False).replace("\\n", " ")
        )
    )
    for line in re.sub(r"</?(?:table|caption|div|h3|tr|td|th)>", " ", case.agenda).split("\n"):
        gone = set(re.findall(rf"(?:[^\W\d_]|[{SIGNS}]){{3,}}", line)) - found
        assert not gone or is_understood(line, gone), f"{gone} of {line!r}"


def is_understood(line: str, missing: set[str]) -> bool:
    """Whether the words that are gone only said what the fields of the agenda say now."""
    label = bool(role_of(line)) or "|" in line or bool(re.match(r"[\w -]+:", line.strip("_*- ")))
    units = all(
        read_length(f"5 {word}")
        or re.fullmatch("[IVX]+", word)
        or fold(word) in SAID_BY_FIELDS | words("item_label")
        for word in missing
    )
    return label or units


SAID_BY_FIELDS = {part for row in (pairs("spans"), words("lead")) for word in row for part in word.split()}
SAID_BY_FIELDS |= (
    {part for word in SAID_BY_FIELDS for part in word.split("'")} | words("noon") | words("midnight")
)
"""Words that say no more than an item's minutes, or that a name behind them leads it."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_any_agenda_can_be_saved_as_ours(case: Case) -> None:
    agenda = read_agenda(case.agenda, "case.md")
    written = write_agenda(agenda)
    again = read_agenda(written)
    assert replace(again, items=tuple(replace(item, line=0) for item in again.items)) == replace(
        agenda, items=tuple(replace(item, line=0) for item in agenda.items)
    )


def test_a_template_keeps_every_word_but_those_of_its_hours() -> None:
    for case in CASES:
        agenda = read_agenda(case.agenda, "case.md")
        before, after = (
            json.dumps(agenda_to_json(one), ensure_ascii=False) for one in (agenda, timeless(agenda))
        )
        texts = "\n".join((agenda.introduction, *(item.body for item in agenda.items)))
        labels = {word for line in texts.split("\n") for word in letters_of(label_of_hour(line))}
        gone = letters_of(before) - letters_of(after) - labels
        lost = {word for word in gone if not read_length(f"5 {word}") and fold(word) not in SAID_BY_HOURS}
        assert not lost, case.name


def letters_of(text: str) -> set[str]:
    return set(re.findall(rf"(?:[^\W\d_]|[{SIGNS}])+", text.replace("\\n", " ")))


def label_of_hour(line: str) -> str:
    """What stands before an hour that is the rest of a line: `Time` of `Time: 14:00`."""
    label, _colon, value = line.strip("*_").partition(": ")
    return label if read_clock(value) is not None or read_span(value) else ""


SAID_BY_HOURS = {part for word in words("at", "about", "oclock", "agenda") for part in word.split()} | {
    "am", "pm", "ish", "for",
}  # fmt: skip
"""Words that stand beside an hour or a length, or name a heading over the items that says nothing else."""


def test_the_language_of_a_text_is_its_own_or_not_told() -> None:
    told = {case.name: language_of(case.agenda) for case in CASES if case.name.startswith("languages: ")}
    for name, tag in told.items():
        word = name.removeprefix("languages: ").partition(",")[0].partition(" ")[0]
        assert tag in ("", TAGS.get(word, tag)), name
    assert set(TAGS.values()) - set(told.values()) == {"sr", "id", "hi"}  # of these there may be others


TAGS = {
    "German": "de", "French": "fr", "Spanish": "es", "Portuguese": "pt", "Italian": "it", "Dutch": "nl",
    "Russian": "ru", "Ukrainian": "uk", "Polish": "pl", "Swedish": "sv", "Danish": "da", "Norwegian": "nb",
    "Finnish": "fi", "Czech": "cs", "Slovak": "sk", "Hungarian": "hu", "Romanian": "ro", "Bulgarian": "bg",
    "Serbian": "sr", "Greek": "el", "Turkish": "tr", "Georgian": "ka", "Arabic": "ar", "Persian": "fa",
    "Hebrew": "he", "Japanese": "ja", "Chinese": "zh", "Korean": "ko", "Vietnamese": "vi", "Indonesian": "id",
    "Thai": "th", "Hindi": "hi", "Swahili": "sw", "Bengali": "bn",
}  # fmt: skip


def test_an_item_knows_the_line_it_begins_on() -> None:
    text = "# Tea\n\n## Welcome (5 min)\n\nhello\n\n## Round (10 min)\n"
    assert [item.line for item in read_agenda(text).items] == [3, 7]
    assert [item.line for item in read_agenda("- a\n- b (5 min)\n\n  more\n- c (1 min)\n").items] == [1, 2, 5]


@pytest.mark.parametrize(
    "line",
    ["10:00 Welcome", "9:05 Point 5", "10:00 am Welcome", "10:00 UTC call", "0:20 Round", "25:10 Odd",
     "19:30 Bins, keys & tea?", "10:00 Økonomi presenta Ana", "14:00 each", "8:00 www"],
)  # fmt: skip
def test_the_plainest_lines_say_what_they_do_when_taken_apart(line: str) -> None:
    assert read_head(Words(line)) == read_head(Words(f"{line}  "))
