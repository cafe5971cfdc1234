"""Texts that try to be more than text, in every field that is filled: shown as what they are, never obeyed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from facilitator.agenda.model import Agenda, Item, Promise
from facilitator.agenda.writer import write_agenda
from facilitator.text import clean, clean_line
from tests.conftest import Command
from tests.strategies import HOSTILE

ACTIVE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]"
)
"""What a terminal, or an eye, would take for something else than text."""

LINES = (
    "d: {}", "a: {}", 'a: @"{}" book the room', "q: {}", "p: {}", "r: {}", "c: {}", "n: {}", "#agreed {}",
    "ACTION: {}", "/topic {}", "/add {}", "/stack {}", "/spoke", "/decide consent {}", "/amend {}", "c: {}",
    "/undecided {}", "/sense {}: park 3, hall 5", "/nextmeeting {}", "/series {}", "/title {}", "{}",
)  # fmt: skip
"""Every way words can come in by the line."""


def hostile_agenda(*texts: str) -> Agenda:
    """Return an agenda with an item of each text, and the first one in every field of its own."""
    line = clean_line(texts[0])
    items = tuple(_hostile_item(clean_line(text)) for text in texts)
    return Agenda(
        title=line, purpose=line, participants=line, introduction=clean(texts[0]).strip(), before=(line,),
        after=(line,), items=(*items, Item(title="The last", minutes=5)),
    )  # fmt: skip


def _hostile_item(line: str) -> Item:
    return Item(
        title=line, lead=line, minutes=5, prompts=(line,), checklist=(line,), decide=(Promise(line, "consent"),),
        actions=(line,),
    )  # fmt: skip


def test_every_hostile_text_survives_cleaning_as_something_visible() -> None:
    for text in HOSTILE:
        assert clean_line(text).strip()
        assert not ACTIVE.search(clean_line(text)), text


@pytest.mark.parametrize("part", range(12))
def test_in_every_field_of_the_plain_face_and_the_summary(
    facilitator: Command, data: Path, tmp_path: Path, part: int
) -> None:
    texts = [re.sub("[\n\r\0]", " ", text) for text in HOSTILE[part::12]]
    path = tmp_path / "hostile.md"
    path.write_text(write_agenda(hostile_agenda(*texts)), encoding="utf-8")
    typed = "".join(line.replace("{}", text) + "\n" for text in texts for line in LINES)
    words = ("run", str(path), "--plain", f"--title={texts[0]}", f"--series={texts[0]}")
    run = facilitator(*words, typed=f"{typed}/end\n")
    assert run.returncode == 0, run.stderr
    assert not ACTIVE.search(run.stdout + run.stderr)
    assert "Traceback" not in run.stderr
    assert {found.name for found in data.iterdir()} <= {"meetings", "summaries", "cache", "index.sqlite"}
    for found in set(data.rglob("*")) - {data / "index.sqlite"}:  # a database is no text that anyone is shown
        assert re.fullmatch(r"[\w.-]+", found.name), found.name
        if found.is_file():
            assert not ACTIVE.search(found.read_text("utf-8").replace("\n", "")), found
    assert sorted(child.name for child in tmp_path.iterdir()) == ["data", "hostile.md"]


def test_a_hostile_line_is_said_back_as_it_was_typed(facilitator: Command, agenda: Path) -> None:
    marks = ("#", "D1", "Con", "/")
    markup = [text for text in HOSTILE if text == clean_line(text) and not text.startswith(marks)]
    run = facilitator("run", str(agenda), "--plain", typed="".join(f"n: {text}\n" for text in markup))
    for text in markup:
        assert f"kept: {text}\n" in run.stdout


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "/etc/passwd", "..", "a/../../b", "C:\\Windows\\system32", "NUL", "\x1b[31m"]
)
def test_a_name_never_becomes_a_path(facilitator: Command, data: Path, tmp_path: Path, name: str) -> None:
    run = facilitator("agendas", "new", name.replace("\x00", ""))
    made = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert all(data / "agendas" in path.parents for path in made)
    assert not ACTIVE.search(run.stdout + run.stderr)
