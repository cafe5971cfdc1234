"""Agenda files open whatever wrote them, or are refused in one sentence that names the file."""

from __future__ import annotations

import contextlib
import doctest
import json
import os
import re
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path, PurePosixPath

import jsonschema
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import facilitator.agenda.brackets
import facilitator.agenda.check
import facilitator.agenda.files
import facilitator.agenda.reader
import facilitator.agenda.recognise
import facilitator.agenda.words
from facilitator.agenda import (
    agenda_to_json,
    check_agenda,
    decode,
    load_agenda,
    read_agenda,
    schema,
    write_agenda,
)
from facilitator.agenda.recognise import is_agenda
from facilitator.cli import main
from facilitator.errors import FacilitatorError, UnreadableAgenda

TEXT = "# Café\n\n## Begrüßung (5 min)\n\n## Tour de table (10 min)\n"
TITLES = ["Begrüßung", "Tour de table"]
OURS = "---\npower: asked\n{}\n---\n# Tea\n\n## Round (5 min)\n"


LAUGHS = "other:\n" + "".join(f"  - &a{n} [*a{n - 1},*a{n - 1}]\n" for n in range(1, 30))


@pytest.mark.parametrize(
    "raw",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.encode("utf-16"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.encode("latin-1"),
        TEXT.encode("cp1252"),
    ],
    ids=["utf-8", "bom", "windows", "old mac", "utf-16", "utf-16-be", "utf-32", "latin-1", "cp1252"],
)
def test_any_usual_encoding_opens(raw: bytes, tmp_path: Path) -> None:
    path = tmp_path / "agenda.md"
    path.write_bytes(raw)
    agenda = load_agenda(path)
    assert agenda.title == "Café"
    assert [item.title for item in agenda.items] == TITLES
    assert [item.line for item in agenda.items] == [3, 5]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("# Встреча\n\n## Повестка дня\n\n- Знакомство и правила (5 мин)\n", "cp1251"),
        ("# Зустріч\n\n## Порядок денний\n\n- Привітання та знайомство (5 хв)\n", "cp1251"),
        ("# Συνάντηση\n\n## Ημερήσια διάταξη\n\n- Καλωσόρισμα και νέα (5 λεπτά)\n", "cp1253"),
        ("# Réunion\n\n## Ordre du jour\n\n- Où en est-on à présent ? (5 min)\n", "cp1252"),
    ],
)
def test_older_windows_files_of_other_scripts_open(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text
    assert [item.minutes for item in read_agenda(decode(text.encode(encoding))).items] == [5]


def test_windows_quotes_and_dashes_are_read() -> None:
    assert decode("“a” – b".encode("cp1252")) == "“a” – b"


@pytest.mark.parametrize(
    "raw, words",
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "not text"),
        ("Ä".encode("utf-16-le") * 20, "not text"),
        (bytes(range(1, 32)) * 20, "not text"),
        (b"\xff\xfe\x00\xd8", "not text"),
        (b"a" * ((1 << 20) + 1), "too large"),
        (b"", ":1: nothing stands in this file yet"),
        (b"\xef\xbb\xbf \r\n\t\n", ":1: nothing stands in this file yet"),
    ],
    ids=["picture", "utf-16 without mark", "controls", "broken utf-16", "large", "empty", "blank"],
)
def test_what_is_no_text_is_refused(raw: bytes, words: str, tmp_path: Path) -> None:
    path = tmp_path / "agenda.md"
    path.write_bytes(raw)
    with pytest.raises(UnreadableAgenda, match=words) as refused:
        load_agenda(path)
    assert str(path) in str(refused.value)
    assert "\n" not in str(refused.value)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableAgenda, match="no file at"):
        load_agenda(tmp_path / "none.md")
    with pytest.raises(UnreadableAgenda, match="is not a file"):
        load_agenda(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only where there are pipes with a name")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    with pytest.raises(UnreadableAgenda, match="is not a file"):
        load_agenda(tmp_path / "pipe.md")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read anything")
def test_a_closed_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "closed.md"
    path.write_text(TEXT, encoding="utf-8")
    path.chmod(0)
    with pytest.raises(UnreadableAgenda, match="can't be opened"):
        load_agenda(path)


@pytest.mark.parametrize(
    "line, words",
    [
        ("purpose: [a", ": the front matter can't be read"),
        ("purpose: a: b", ":3: the front matter can't be read"),
        ("purpose: {a: b}", ":3: “purpose” must be followed by plain words"),
        ("purpose: &x [*x]", ":3: “purpose” must be followed by plain words"),
        ("purpose: *x", ":3: “purpose” must be followed by plain words"),
        ("power: told", ":3: “power” is given twice, first on line 2"),
        ("purpose: " + "[" * 5000, "the front matter can't be read"),
        (LAUGHS + "purpose: *a29", ":33: “purpose”"),
    ],
    ids=["open", "colon", "mapping", "cycle", "alias", "twice", "deep", "laughs"],
)  # fmt: skip
def test_front_matter_of_ours_is_refused_where_it_would_be_guessed(line: str, words: str) -> None:
    begin = time.process_time()
    with pytest.raises(UnreadableAgenda) as refused:
        read_agenda(OURS.format(line), "tea.md")
    assert words in str(refused.value)
    assert str(refused.value).startswith("tea.md:")
    assert "\n" not in str(refused.value)
    assert time.process_time() - begin < 2


def test_front_matter_of_ours_that_never_ends_is_refused() -> None:
    with pytest.raises(UnreadableAgenda, match=r"^tea\.md:1: .*Write “---” on a line of its own below it\.$"):
        read_agenda(OURS.format("purpose: a").replace("\n---\n# Tea", "\n# Tea"), "tea.md")
    foreign = read_agenda("---\n\n## Round (5 min)\n\n## Plans (6 min)\n", "tea.md")
    assert [item.minutes for item in foreign.items] == [5, 6]


@pytest.mark.parametrize(
    "text",
    [
        "| Time | Topic |\n|---|---|\n" + "| 5 min | point |\n" * 3000,
        "|" + "a|" * 9000 + "\n|" + "-|" * 9000 + "\n|" + "b|" * 9000 + "\n",
        "- " * 10_000 + "a\n",
        "\n".join("  " * depth + "- a" for depth in range(400)),
        "- a\n\ntext\n\n" * 3000,
        "> " * 10_000 + "a",
        "[(" * 50_000,
        "*a_" * 30_000,
        "1:" * 50_000,
        "<table>\n\n" * 5000,
    ],
    ids=["rows", "columns", "list marks", "deep lists", "lists", "quotes", "brackets", "stars", "digits", "html"],
)  # fmt: skip
def test_huge_and_deep_agendas_open_soon_and_are_checked_soon(text: str) -> None:
    begin = time.process_time()
    assert read_agenda(text, "x.md").items
    read = time.process_time()
    check_agenda(text, "x.md")
    assert read - begin < 5 and time.process_time() - read < 10


@pytest.mark.parametrize("command", ["show", "check"])
@pytest.mark.parametrize(
    ("name", "raw", "shown", "checked"),
    [
        ("yaml.md", OURS.format("purpose: [a"), "yaml.md:3:", "3:10: error: The front matter"),
        ("types.md", OURS.format("purpose: {a: b}"), "types.md:3:", "3:1: error: “purpose” must"),
        ("cycle.md", OURS.format("purpose: &x [*x]"), "cycle.md:3:", "3:1: error: “purpose” must"),
        ("laughs.md", OURS.format(LAUGHS + "purpose: *a29"), "laughs.md:33:", "33:1: error: “purpose” must"),
        ("open.md", "---\npower: asked\n# Tea\n", "open.md:1:", "1:1: error: The front matter"),
        ("picture.md", "\x89PNG\r\n\x1a\n\x00\x00", "picture.md is not text", "1:1: error: This is not text"),
        ("empty.md", "", "empty.md:1:", "1:1: error: Nothing stands in this file yet."),
        ("folder.md", None, "folder.md is not a file", "1:1: error: No Markdown file in this folder looks"),
        ("missing.md", None, "no file at", "1:1: error: There is no such file."),
        ("summary.md", "---\nfacilitator-summary: 1\n---\n# Tea\n", "is the summary", "1:1: error: This is the sum"),
    ],
)  # fmt: skip
def test_the_command_says_in_one_sentence_what_it_cannot_open(
    command: str,
    name: str,
    raw: str | None,
    shown: str,
    checked: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    if raw is not None:
        (tmp_path / name).write_bytes(raw.encode("utf-8", "surrogateescape"))
    elif name == "folder.md":
        (tmp_path / name).mkdir()
    assert main(["--data", str(tmp_path / "data"), "agendas", command, str(tmp_path / name)]) == 1
    said = capsys.readouterr()
    first = (said.err if command == "show" else said.out).splitlines()
    assert "Traceback" not in said.out + said.err
    if command == "show":
        assert len(first) == 1 and shown in first[0]
    else:
        assert any(line.startswith(f"{tmp_path / name}:{checked}") for line in first)


@pytest.mark.parametrize(
    "front",
    [
        "title: a: b", "x: [", "a: &a [*a]", "- a\n- b", "just words", "tags:\n\t- a", "%x", "a: 1\na: 2",
        "? [a]\n: b", "{", "a: *b",
    ],
)  # fmt: skip
def test_a_foreign_agenda_opens_whatever_its_front_matter(front: str) -> None:
    agenda = read_agenda(f"---\n{front}\n---\n# Tea\n\n## Round (5 min)\n\n## Plans (6 min)\n", "tea.md")
    assert [item.minutes for item in agenda.items] == [5, 6]
    for word in front.split():
        assert word.strip("'") in agenda.introduction + agenda.title


def test_a_folded_value_is_shown_on_one_line() -> None:
    agenda = read_agenda("---\nabout: >-\n  We meet\n  to talk.\n\n  Come.\n---\n# Tea\n\n- Round (5 min)\n")
    assert agenda.introduction == "about: We meet to talk. Come."


def test_plain_words_of_front_matter_stay_as_they_were_typed() -> None:
    agenda = read_agenda(OURS.format('language: no\nparticipants: 2026-05-03\npurpose: "a: b"\nnumber: 3'))
    assert (agenda.language, agenda.participants, agenda.purpose) == ("no", "2026-05-03", "a: b")
    assert "number: 3" in agenda.introduction


def test_every_agenda_follows_the_schema() -> None:
    validator = jsonschema.Draft202012Validator(schema())
    validator.check_schema(schema())
    for text in (
        "",
        TEXT,
        OURS.format("decide-by: consent"),
        "> a\n\n- b (5 min)",
        "## A (5 min)\nDecide: b (consent)\n- [ ] c",
    ):
        validator.validate(json.loads(json.dumps(agenda_to_json(read_agenda(text, "x.md")))))
    with pytest.raises(jsonschema.ValidationError):
        validator.validate({**agenda_to_json(read_agenda(TEXT)), "more": 1})


def test_what_an_agenda_does_not_say_is_null_or_empty() -> None:
    plain = agenda_to_json(read_agenda("---\npower: asked\n---\n# Tea\n\n## Round (5 min)\n"))
    assert plain["purpose"] is None and plain["before"] == [] and plain["minutes"] == 5
    assert plain["items"] == [
        {
            "title": "Round", "minutes": 5, "method": None, "lead": None, "power": None, "prompts": [], "body": None,
            "checklist": [], "decide": [], "actions": [], "optional": False, "notes_off": False, "staff_out": False,
            "line": 6,
        }
    ]  # fmt: skip


@pytest.mark.parametrize(
    "module",
    [
        facilitator.agenda.reader,
        facilitator.agenda.files,
        facilitator.agenda.brackets,
        facilitator.agenda.check,
        facilitator.agenda.words,
    ],
    ids=lambda module: module.__name__,
)
def test_the_examples_in_the_docstrings_are_true(module: object) -> None:
    failed, tried = doctest.testmod(module)  # type: ignore[arg-type]
    assert tried and not failed


def test_the_values_are_there_without_any_parser() -> None:
    code = (
        "import sys; from facilitator.agenda import Agenda, Item, Promise; import facilitator\n"
        "assert not {'markdown_it', 'yaml', 'mdit_py_plugins'} & set(sys.modules), sys.modules.keys()\n"
        "from facilitator import read_agenda; assert read_agenda('- a (5 min)').items[0].minutes == 5"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


HOSTILE = st.sampled_from(
    ["\x00", "\x1b[31m", "\u202e", "\ufeff", "[", "](", "(", ")", "`", "```\n", "~~~\n", "<!--", "<div", "|", "|-|\n",
     "\t", "    ", "> ", "- ", "1. ", "# ", "## ", "---\n", "***", "=\n", "[a]: b\n",
     "\\", "&#x0;", "&#x202e;", "&#x1b;", "\r", "\n\n", "10 min",
     "14:00-15:00", "@x", "Agenda\n", "Lead: ", "- [ ] ", "½", "(5 min)", "**", "\u2028", "\ud800"]
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.lists(st.one_of(HOSTILE, st.text(max_size=8)), max_size=60).map("".join))
def test_any_text_opens(text: str) -> None:
    try:
        agenda = read_agenda(text, "x.md")
    except UnreadableAgenda as refused:
        assert str(refused).startswith("x.md")
        return
    assert agenda.title and all(item.title for item in agenda.items)
    assert all(item.minutes is None or item.minutes > 0 for item in agenda.items)
    whole = json.dumps(agenda_to_json(agenda), ensure_ascii=False)
    assert not any(char in whole for char in "\x00\x1b\u202e\ufeff\u2028\ud800\r")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(HOSTILE, st.text(max_size=8)), max_size=40).map("".join))
@example("- 0")
def test_any_text_can_be_saved_as_ours(text: str) -> None:
    try:
        agenda = read_agenda(text, "x.md")
    except UnreadableAgenda:
        return
    again = read_agenda(write_agenda(agenda))
    assert replace(again, items=tuple(replace(item, line=0) for item in again.items)) == replace(
        agenda, items=tuple(replace(item, line=0) for item in agenda.items)
    )


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_open_or_are_refused(raw: bytes) -> None:
    with contextlib.suppress(UnicodeDecodeError, FacilitatorError):
        read_agenda(decode(raw), "x.md")


def test_what_the_readme_says_python_can_do_it_can(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    checkout = Path(__file__).parent.parent
    (example,) = re.findall(r"```python\n(.*?)```", (checkout / "README.md").read_text("utf-8"), re.DOTALL)
    monkeypatch.chdir(checkout)
    exec(example, {})
    assert capsys.readouterr().out.startswith("Task team huddle 30 ['Hello', ")


@pytest.mark.parametrize(
    ("name", "text", "is_one"),
    [
        ("tea.md", "---\npower: asked\n---\n# Tea\n\n## Round\n", True),
        ("tea.md", "# Tea\n\n- Round (5 min)\n- Talk (10 min)\n", True),
        ("tea.md", "# Tea\n\n## Round (10 min)\n", True),
        ("tea.md", "# Tea\n\n## Round\n\n## Any other business\n\n## Next steps\n", True),
        ("tea.md", "# Tea\n\n## Tagesordnung für Montag\n\n- Reparaturen\n", True),
        ("tea.md", "# Team meeting\n\n## Introductions\n\n## The roof\n", True),
        ("agendas/tea.md", "# Tea\n\n## Round\n", True),
        ("повестка-2024.md", "# Чай\n\n## Круг\n", True),
        ("heating.md", "# Our heating\n\n## What we know\n\nIt takes 5 minutes to warm up.\n", False),
        ("how-to.md", "# Putting it up\n\n## Steps\n\n- Take it out\n- Read (15 minutes)\n", False),
        ("changes.md", "# Changes\n\n## 1.2 (2024-05-03)\n\n- Mended\n\n## 1.1 (2024-04-01)\n", False),
    ],
)
def test_an_agenda_is_told_from_other_notes(name: str, text: str, is_one: bool) -> None:
    assert is_agenda(text, PurePosixPath(name)) is is_one
