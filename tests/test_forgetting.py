"""Deleting: shown first, due by a date of the meeting's own or its series', everything of ours gone, the rest named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from facilitator.summary.formats import FORMATS
from tests.conftest import Command
from tests.quick import quick
from tests.test_plain import hear, meeting_id, started

LINES = "/present Secretname, 3 peers\nd: Secretword\na: @Secretname Secretdeed\n/end\n"


@pytest.fixture
def facilitator(facilitator: Command, capsys: pytest.CaptureFixture[str]) -> Command:
    """The command, without a process of its own."""
    return quick(facilitator, capsys)


def run(facilitator: Command, agenda: Path, *words: str, typed: str = LINES) -> str:
    return meeting_id(facilitator("run", str(agenda), "--plain", *words, typed=typed).stdout)


def days(facilitator: Command, *words: str) -> list[str]:
    """What the next `purge` says is coming, and what it says is due."""
    return [line for line in facilitator("purge", *words).stderr.splitlines() if line.startswith("Next")]


def bytes_with(folder: Path, word: str) -> list[Path]:
    needle = word.casefold().encode()
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [
        path
        for path in files
        if needle in path.read_bytes().lower() or word.casefold() in path.name.casefold()
    ]


def test_everything_of_ours_goes_in_whatever_shape(facilitator: Command, agenda: Path, data: Path) -> None:
    id = run(facilitator, agenda, "--title", "Secrettitle")
    shapes = [("record", form) for form in FORMATS] + [("peers", "markdown"), ("public", "html")]
    for audience, form in shapes:
        facilitator("export", id, "--for", audience, "--format", form)
    for path in list((data / "summaries").glob("*.md")):
        path.write_text(path.read_text("utf-8") + "\nA Secretword more.\n", encoding="utf-8")
        facilitator("export", id)
    [path] = (data / "meetings").rglob(f"*{id}.jsonl")
    for ending in (".format-0", ".aside"):
        path.with_name(path.name + ending).write_bytes(path.read_bytes())
    path.with_name(f".{path.name}.new").write_bytes(path.read_bytes())
    facilitator("search", "Secretword")
    shown = facilitator("purge", id)
    there = [path for path in bytes_with(data, "Secret") if not path.name.startswith("index")]
    assert len(there) > 8
    assert all(str(path) in shown.stdout for path in there)
    assert facilitator("purge", id, "--yes").returncode == 0
    assert bytes_with(data, "Secret") == []
    assert not list(data.rglob(f"*{id}*"))


def test_an_index_that_another_window_makes_meanwhile_goes_too(
    facilitator: Command, agenda: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from facilitator.store import purge

    id = run(facilitator, agenda, "--title", "Secrettitle")
    real = purge._take_away

    def meanwhile(file: Path) -> None:
        if not file.name.startswith("index"):
            facilitator("search", "Secretword")
        real(file)

    monkeypatch.setattr(purge, "_take_away", meanwhile)
    assert facilitator("purge", id, "--yes").returncode == 0
    assert bytes_with(data, "Secret") == []
    assert not list(data.glob("index*"))


def test_other_meetings_stay_and_what_they_took_over_is_said(
    facilitator: Command, agenda: Path, data: Path
) -> None:
    first = run(facilitator, agenda, "--series", "Group", "--title", "The first")
    later = run(facilitator, agenda, "--series", "Group", "--title", "The later", typed="d: Tea\n/end\n")
    before = {path: path.read_bytes() for path in data.rglob(f"*{later}*") if path.is_file()}
    shown = facilitator("purge", first, "--yes")
    assert "“The later” took over" in shown.stdout
    assert "Out of reach are backups" in shown.stdout
    assert {path: path.read_bytes() for path in before} == before
    assert "Secretdeed" in facilitator("actions").stdout


def test_a_meeting_is_due_by_its_date_and_the_next_one_is_told(
    facilitator: Command, agenda: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(facilitator, agenda, "--title", "Kept for long", "--keep", "9999")
    run(facilitator, agenda, "--title", "Kept for ever")
    told = facilitator("purge")
    assert (told.returncode, told.stdout) == (0, "")
    assert "Next is Kept for long, on " in told.stderr
    past = "/at 2020-01-01 14:00\n/start\nd: Old\n/end\n"
    old = run(facilitator, agenda, "--title", "Due", "--keep", "30", "--day", "2020-01-01", typed=past)
    shown = facilitator("purge")
    assert shown.stdout.startswith("Due, to be deleted by Friday 31 January 2020:")
    assert "--yes" in shown.stderr
    monkeypatch.setattr(
        "facilitator.cli.forgetting.agreed", lambda question: question.startswith("Delete all")
    )
    assert "They are gone from here." in facilitator("purge").stdout
    left = facilitator("meetings").stdout
    assert old not in left and "Kept for long" in left and "Kept for ever" in left


def test_a_series_says_for_how_long_its_next_meetings_are_kept(facilitator: Command, agenda: Path) -> None:
    run(facilitator, agenda, "--series", "Group", "--keep", "40")
    run(facilitator, agenda, "--series", "group", "--title", "Second")
    third = run(facilitator, agenda, "--series", "Group", "--title", "Third", "--keep", "0")
    run(facilitator, agenda, "--series", "Group", "--title", "Fourth")
    run(facilitator, agenda, "--title", "Of no series")
    kept = {
        entry["title"]: rows["meeting"]["1"].get("keep_days")
        for entry in json.loads(facilitator("meetings", "--json").stdout)
        for rows in [json.loads(facilitator("export", entry["id"], "--format", "json").stdout)]
    }
    assert kept == {
        "An evening together": 40, "Second": 40, "Third": None, "Fourth": None, "Of no series": None,
    }  # fmt: skip
    assert third in facilitator("purge", third).stdout


def test_the_date_of_a_whole_series_can_be_set_and_taken_back(facilitator: Command, agenda: Path) -> None:
    for title in ("One", "Two"):
        run(facilitator, agenda, "--series", "Group", "--title", title)
    told = facilitator("purge", "--series", "group", "--keep", "10")
    assert (told.returncode, told.stdout.count("to be deleted by")) == (0, 2)
    assert len(days(facilitator)) == 1
    assert facilitator("purge", "--series", "Group", "--keep", "0").stdout.count("kept for ever") == 2
    assert days(facilitator) == []
    assert facilitator("purge", "--series", "Group").stdout.count(".jsonl") == 2
    assert facilitator("purge", "--series", "Group", "--yes").returncode == 0
    assert json.loads(facilitator("meetings", "--json").stdout) == []


@pytest.mark.parametrize(
    "words", [["--keep", "3"], ["last", "--keep", "-1"], ["--series", "None such", "--yes"], ["zzz", "--yes"]]
)
def test_what_names_no_meeting_is_refused(facilitator: Command, agenda: Path, words: list[str]) -> None:
    run(facilitator, agenda)
    told = facilitator("purge", *words)
    assert (told.returncode, told.stdout, told.stderr.count("\n")) == (1, "", 1)


def test_a_meeting_in_use_is_said_and_stays(facilitator: Command, agenda: Path, data: Path) -> None:
    with started(agenda, data) as process:
        assert process.stdin
        process.stdin.write(b"d: First\n")
        id = meeting_id(hear(process, b"D1 kept: First\n").decode())
        told = facilitator("purge", id, "--yes")
        assert told.returncode == 1
        assert "is being written by another" in told.stderr
        assert list((data / "meetings").rglob(f"*{id}.jsonl"))
        process.communicate(timeout=60)


def test_a_backup_brings_back_agendas_with_their_source(
    facilitator: Command, agenda: Path, tmp_path: Path
) -> None:
    run(facilitator, agenda)
    source = tmp_path / "team"
    source.mkdir()
    (source / "tea.md").write_text("# Tea\n\n## Round (10 min)\n")
    facilitator("agendas", "add", str(source))
    assert facilitator("backup", str(tmp_path / "all.zip")).returncode == 0
    elsewhere = str(tmp_path / "deep" / "other")
    assert facilitator("restore", str(tmp_path / "all.zip"), "--data", elsewhere).returncode == 0
    assert facilitator("agendas", "update", "team", "--data", elsewhere).returncode == 0
    assert facilitator("doctor", "--data", elsewhere).stdout == "All is well.\n"
    again = facilitator("restore", str(tmp_path / "all.zip"), "--data", elsewhere)
    assert again.returncode == 0, "what is there already and is the same is no trouble"
    (Path(elsewhere) / "agendas" / "team" / "tea.md").write_text("# Changed\n")
    refused = facilitator("restore", str(tmp_path / "all.zip"), "--data", elsewhere)
    assert (refused.returncode, refused.stderr.count("\n")) == (1, 1)
    assert (Path(elsewhere) / "agendas" / "team" / "tea.md").read_text() == "# Changed\n"
