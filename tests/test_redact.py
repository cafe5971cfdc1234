"""A name is forgotten everywhere, whatever its case, accents and script, while what was decided stays."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from facilitator.errors import Refusal
from facilitator.store.names import Name
from facilitator.store.papers import read_paper
from facilitator.store.redact import _FIXED, papers, redact, redact_paper, standing
from tests.conftest import Command
from tests.quick import quick
from tests.test_plain import hear, meeting_id, started

LINES = """\
/present Žoë, Sam (guest), 3 peers
d: Žoë keeps the key, says ZOE herself
d: Zoeys are not her
a: @Žoë book the room by 2031-05-09
a: @sam ask zoë's friend
r: @Zoe open the door
Point: ask žoë, or (Zoë)
A slip about Zoe
/undo
/edit N1 Ask Žoë again, or her sister
/rename Check-in with Zoe
/end
"""


@pytest.fixture
def facilitator(facilitator: Command, capsys: pytest.CaptureFixture[str]) -> Command:
    """The command, without a process of its own."""
    return quick(facilitator, capsys)


@pytest.fixture
def kept(facilitator: Command, agenda: Path) -> Command:
    """The command, with two meetings of a series, the first of them called after Žoë, and their summaries."""
    titled = ("--title", "Žoë's evening", "--series", "Zoe and friends")
    facilitator("run", str(agenda), "--plain", *titled, typed=LINES)
    for words in (["--for", "record"], ["--for", "record", "--format", "ics"], ["--for", "peers"],
                  ["--for", "record", "--format", "html"], ["--for", "record", "--format", "text"]):  # fmt: skip
        assert facilitator("export", "last", *words).returncode == 0
    facilitator(
        "run", str(agenda), "--plain", "--series", "Zoe and friends", typed="/notyet A1\nd: Tea\n/end\n"
    )
    assert facilitator("search", "room").returncode == 0
    return facilitator


ANY_ZOE = re.compile(rb"(?i)(?<![a-z])(?:z|\xc5\xbd|\xc5\xbe)o(?:e|\xc3\xab|\xc3\x8b)(?![a-z])")


def with_zoe(data: Path) -> list[Path]:
    """Every file in whose bytes or name she stands."""
    files = [path for path in data.rglob("*") if path.is_file()]
    return [
        path for path in files if ANY_ZOE.search(path.read_bytes()) or ANY_ZOE.search(str(path.name).encode())
    ]


def test_it_shows_where_the_name_stands_and_changes_nothing_without_a_yes(kept: Command, data: Path) -> None:
    before = {path: path.read_bytes() for path in (data / "meetings").rglob("*.jsonl")}
    run = kept("redact", "zoe")
    assert run.returncode == 0
    assert "--yes" in run.stderr
    for part in (
        "D1 · Žoë keeps the key",
        "A1 · book the room · Žoë",
        "R1 · open the door · Zoe",
        ".md",
        ".ics",
    ):
        assert part in run.stdout
    assert "Zoeys" not in run.stdout
    assert {path: path.read_bytes() for path in before} == before


def test_after_a_yes_she_stands_nowhere_and_what_was_decided_stays(kept: Command, data: Path) -> None:
    assert with_zoe(data)
    for summary in (data / "summaries").glob("*.md"):
        summary.write_text(summary.read_text("utf-8") + "\nA correction, says Zoë.\n", encoding="utf-8")
    run = kept("redact", "Zoe", "--yes")
    assert run.returncode == 0, run
    assert "backups" in run.stdout
    assert with_zoe(data) == []
    assert not list(data.glob("index.sqlite*"))
    decisions = [one["text"] for one in json.loads(kept("decisions", "--json").stdout)]
    assert "[name removed] keeps the key, says [name removed] herself" in decisions
    assert "Zoeys are not her" in decisions
    actions = {one["text"]: one["who"] for one in json.loads(kept("actions", "--json").stdout)}
    assert (actions["book the room"], actions["ask [name removed]'s friend"]) == ("a person", "sam")
    texts = [path.read_text("utf-8") for path in (data / "summaries").iterdir()]
    assert any("A correction, says [name removed]." in text for text in texts)
    for entry in json.loads(kept("meetings", "--json").stdout):
        assert kept("export", entry["id"], "--for", "record", "-o", "-").returncode == 0
    assert with_zoe(data / "meetings") + with_zoe(data / "summaries") == []
    assert kept("doctor").stdout == "All is well.\n"
    assert kept("redact", "Zoe", "--yes").stderr.startswith("“Zoe” stands nowhere")


def test_only_one_meeting_where_one_is_named(kept: Command, data: Path) -> None:
    ids = [entry["id"] for entry in json.loads(kept("meetings", "--json").stdout)]
    assert kept("redact", "Zoe", "--meeting", ids[0], "--yes").returncode == 0
    left = with_zoe(data / "meetings")
    assert left and all(ids[0] not in path.name for path in left)


@pytest.mark.parametrize("yes", [True, False])
def test_a_part_of_a_longer_name_asks_for_the_whole_or_says_what_stays(
    facilitator: Command, agenda: Path, data: Path, monkeypatch: pytest.MonkeyPatch, yes: bool
) -> None:
    facilitator(
        "run", str(agenda), "--plain", typed="/present Tomasz Nowak\nd: Tomasz Nowak has a key\n/end\n"
    )
    asked: list[str] = []
    monkeypatch.setattr("facilitator.cli.forgetting.agreed", lambda question: not asked.append(question))
    run = facilitator("redact", "tomasz", *(["--yes"] if yes else []))
    assert ("It is a part of “Tomasz Nowak”. Take the whole name out?" in asked) is not yes
    assert "facilitator redact Nowak" in run.stderr
    assert ("“Nowak” stays of “Tomasz Nowak”" in run.stderr) is yes
    meeting = next((data / "meetings").rglob("*.jsonl")).read_text("utf-8")
    assert ("Nowak" in meeting) is yes and "Tomasz" not in meeting


def test_a_meeting_in_use_is_said_and_left(kept: Command, agenda: Path, data: Path) -> None:
    with started(agenda, data) as process:
        assert process.stdin
        process.stdin.write(b"d: Zoe leads\n")
        id = meeting_id(hear(process, b"D1 kept: Zoe leads\n").decode())
        run = kept("redact", "Zoe", "--yes")
        assert run.returncode == 1
        assert "is being written by another" in run.stderr
        assert [path for path in with_zoe(data / "meetings") if id not in path.name] == []
        process.communicate(timeout=60)
    assert kept("redact", "Zoe", "--yes").returncode == 0
    assert with_zoe(data / "meetings") == []


def test_lines_that_cannot_be_read_are_looked_through_as_text(kept: Command, data: Path) -> None:
    path = sorted((data / "meetings").rglob("*.jsonl"))[0]
    lines = path.read_bytes().split(b"\n")
    path.write_bytes(b"\n".join([*lines[:-1], b'\xff{"text":"half a line about Zoe', b'{"torn":"Zoe']))
    assert kept("redact", "Zoe", "--yes").returncode == 0
    assert with_zoe(data) == []
    assert b"half a line about [name removed]" in b"".join(p.read_bytes() for p in data.rglob("*.jsonl"))


def test_copies_and_agendas_are_thought_of(kept: Command, data: Path) -> None:
    path = sorted((data / "meetings").rglob("*.jsonl"))[0]
    path.with_name(path.name + ".format-0").write_text('{"text":"ask Zoe"}\n')
    (data / "agendas").mkdir(exist_ok=True)
    (data / "agendas" / "tea.md").write_text("# Tea\n\nLead: Zoe\n")
    run = kept("redact", "Zoe", "--yes")
    assert "tea.md" in run.stderr
    assert [path.name for path in with_zoe(data)] == ["tea.md"]
    again = kept("redact", "Zoe")
    assert "tea.md" in again.stderr and "nowhere" not in again.stderr


def test_an_agenda_that_cannot_be_looked_through_is_named(kept: Command, data: Path) -> None:
    (data / "agendas" / "shut.md").mkdir(parents=True)
    run = kept("redact", "Zoe", "--yes")
    assert run.returncode == 1
    assert f"{data / 'agendas' / 'shut.md'} can't be looked through." in run.stderr


@pytest.mark.parametrize("words", ["", "...", "12", "\x1b[2J"[:1]])
def test_what_is_no_name_is_refused(facilitator: Command, words: str) -> None:
    run = facilitator("redact", "--", words)
    assert (run.returncode, run.stderr.count("\n")) == (1, 1)


FOUND = [
    ("Ana", "Ana", True), ("ana", "ask ANA, please", True), ("Ana", "Anabel and Diana", False),
    ("Ana", "Aná said", True), ("Ana", "A\u0301na\u0301 said", True), ("José", "JOSE", True),
    ("Jose", "JOSÉ's", True), ("Ana", "@ana", True), ("Ana", "ana_maria", True), ("Ana Maria", "Ana  maria", True),
    ("Ana Maria", "Ana, Maria", False), ("Straße", "STRASSE", True), ("O'Brien", "o'brien", True),
    ("Ana", "Ana2", False), ("Οδυσσέας", "ΟΔΥΣΣΕΑΣ", True), ("Юля", "ЮЛЯ!", True), ("Юля", "Юлями", False),
    ("민수", "민수가 왔다", True), ("가", "각", False), ("小明", "我和小明去", True), ("สมชาย", "คุณสมชายมา", True),
    ("राम", "राम ने", True), ("राम", "रामा ने", False), ("रम", "रमि", False), ("שרה", "שָׂרָה", True),
    ("محمد", "مُحَمَّد", True), ("さくら", "さくらさん", True), ("か", "が", False), ("Łukasz", "Łukasz", True),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "there"), FOUND)
def test_a_name_is_found_as_a_whole_word_whatever_its_case_and_accents(
    name: str, text: str, there: bool
) -> None:
    assert Name(name).stands_in(text) == there
    assert Name(name).stands_in(Name(name).replaced(text, "…")) is False


WORDS = st.text("abAB áÁßSsİıi\u0301\u0308Ωώ한각가我ดิर\u093e'_-. ", max_size=12)


@given(st.text("aAáßİ한我ดर", min_size=1, max_size=3), WORDS, WORDS)
@example("İ", "i\u0307", "")
def test_wherever_it_stands_nothing_else_is_touched(name: str, before: str, after: str) -> None:
    try:
        one = Name(name)
    except Refusal:
        return
    text = f"{before} {name} {after}"
    assert one.stands_in(text) and one.is_all_of(name)
    told = one.replaced(text, "•")
    assert "•" in told and not one.stands_in(told)
    pieces = iter(text)
    assert all(char in pieces for char in told if char != "•"), "what is left is what was there, in its order"


def test_no_field_of_words_is_passed_over() -> None:
    words = {"text", "was", "owner", "addressee", "answer", "why", "concerns", "amended", "needed", "name", "role",
             "title", "series", "purpose", "introduction", "before", "after", "next_meeting", "prompts", "body",
             "checklist", "decide", "actions", "lead", "for_whom", "amendments", "template", "counts"}  # fmt: skip
    assert not words & _FIXED


def test_in_a_sealed_folder_a_name_is_forgotten_too_and_all_stays_sealed(tmp_path: Path) -> None:
    pytest.importorskip("cryptography")
    from tests.sealed import NOW, Data

    data = Data(tmp_path / "data")
    data.folder.mkdir()
    shelf = data.sealed().shelf
    path = data.hold(ended=True)
    name = Name("PlantedSam")
    seen: list[tuple[int, int]] = []
    [one], unread = standing(shelf, name, [path], lambda done, total: seen.append((done, total)))
    assert seen == [(0, 1), (1, 1)]
    [paper], closed = papers(shelf, name, data.summaries, [path])
    assert (one.path, unread, closed) == (path, [], [])
    assert "A1 · Bring spades · plantedsam" in one.places
    assert redact(shelf, name, path, NOW) == path
    assert redact_paper(shelf, name, paper) == paper
    assert data.planted() == {}, "it is as sealed as it was"
    assert data.unlocked().read(path).actions[0].owner == "a person"
    assert b"[name removed]" in read_paper(paper, shelf.seal) and b"sam" not in read_paper(paper, shelf.seal)
    assert standing(data.unlocked(), name, [path]) == ([], [])
