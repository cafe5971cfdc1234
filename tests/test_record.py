"""What was promised is found over all meetings, followed up, and kept or deleted as a person wants."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Command

LINES = """\
d: We meet on Mondays
a: @sam book the room by 2031-05-09
a: @ana print the Zürich poster
r: @clinic open on Sundays
/end
"""


@pytest.fixture
def kept(facilitator: Command, agenda: Path) -> Command:
    """The command, with two meetings of a series on the shelf."""
    facilitator("run", str(agenda), "--plain", "--series", "Group", typed=LINES)
    facilitator(
        "run", str(agenda), "--plain", "--series", "Group", typed="/start\n/notyet A1\na: @jo buy tea\n/end\n"
    )
    return facilitator


def listed(kept: Command, *words: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads(kept(*words, "--json").stdout)
    return found


def test_what_was_carried_over_counts_once(kept: Command) -> None:
    assert sorted(one["text"] for one in listed(kept, "actions")) == [
        "book the room",
        "buy tea",
        "print the Zürich poster",
    ]
    assert len(listed(kept, "requests", "--open")) == 1
    assert [one["text"] for one in listed(kept, "decisions")] == ["We meet on Mondays"]


def test_narrowed_by_person_series_and_day(kept: Command) -> None:
    assert [one["text"] for one in listed(kept, "actions", "--owner", "SAM")] == ["book the room"]
    assert listed(kept, "actions", "--series", "another") == []
    assert listed(kept, "actions", "--since", "2099-01-01") == []
    assert len(listed(kept, "actions", "--series", "group", "--until", "2099-01-01")) == 3


def test_an_action_is_closed_moved_and_handed_over(kept: Command) -> None:
    [one] = listed(kept, "actions", "--owner", "jo")
    assert "done" in kept("actions", "done", one["id"][:5], "from my own").stdout
    assert len(listed(kept, "actions", "--open")) == 2
    assert kept("actions", "reopen", one["id"]).returncode == 0
    assert "Tuesday 1 January 2030" in kept("actions", "by", one["id"], "2030-01-01").stdout
    assert "Mo" in kept("actions", "to", one["id"], "Mo").stdout
    [request] = listed(kept, "requests")
    assert "they open at two" in kept("requests", "answer", request["id"], "they", "open", "at", "two").stdout
    assert listed(kept, "requests", "--open") == []


@pytest.mark.parametrize("words", [["zurich"], ["post", "ZÜR"], ["prin"]])
def test_search_finds_beginnings_without_case_or_accents(kept: Command, words: list[str]) -> None:
    assert [one["text"] for one in listed(kept, "search", *words)] == ["print the Zürich poster"]


@pytest.mark.parametrize("harm", ["gone", "garbage", "short"])
def test_the_index_is_made_anew_whatever_happened_to_it(kept: Command, data: Path, harm: str) -> None:
    before = listed(kept, "actions")
    for path in data.glob("index.sqlite*"):
        if harm == "gone":
            path.unlink()
        else:
            path.write_bytes(b"garbage" * 1000 if harm == "garbage" else path.read_bytes()[:1000])
    assert listed(kept, "actions") == before


def test_a_meeting_taken_away_behind_its_back_is_gone_from_the_answers(kept: Command, data: Path) -> None:
    listed(kept, "actions")
    for path in (data / "meetings").rglob("*.jsonl"):
        path.rename(data / path.name)
    assert listed(kept, "actions") == []
    assert kept("actions").returncode == 0


def test_an_unknown_id_is_refused(kept: Command) -> None:
    run = kept("actions", "done", "zzzz")
    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr.count("\n") == 1


def test_a_backup_brings_everything_back(kept: Command, tmp_path: Path) -> None:
    assert kept("backup", str(tmp_path / "all.zip")).returncode == 0
    elsewhere = str(tmp_path / "other")
    assert kept("restore", str(tmp_path / "all.zip"), "--data", elsewhere).returncode == 0
    assert kept("actions", "--json", "--data", elsewhere).stdout == kept("actions", "--json").stdout
    whole = (tmp_path / "all.zip").read_bytes()
    (tmp_path / "all.zip").write_bytes(whole[:-30])
    refused = kept("restore", str(tmp_path / "all.zip"), "--data", str(tmp_path / "third"))
    assert refused.returncode == 1
    assert not (tmp_path / "third").exists()


def test_purge_shows_first_and_then_leaves_nothing(kept: Command, data: Path, agenda: Path) -> None:
    kept("run", str(agenda), "--plain", "--title", "Secretname", "--keep", "1", typed="d: Secretword\n/end\n")
    assert "Secretname" not in kept("purge").stdout
    assert len(listed(kept, "decisions")) == 2
    shown = kept("purge", "last")
    assert "Secretname" in shown.stdout or "secretname" in shown.stdout
    assert any(b"Secretword" in path.read_bytes() for path in data.rglob("*") if path.is_file())
    assert kept("purge", "last", "--yes").returncode == 0
    left = [path for path in data.rglob("*") if path.is_file()]
    assert not any(b"Secretword" in path.read_bytes() for path in left)
    assert not any("secretname" in path.name for path in data.rglob("*"))


def test_the_doctor_finds_and_mends(kept: Command, data: Path) -> None:
    assert (kept("doctor").returncode, kept("doctor").stdout) == (0, "All is well.\n")
    [path, *_rest] = sorted((data / "meetings").rglob("*.jsonl"))
    path.chmod(0o644)
    with path.open("ab") as file:
        file.write(b'{"at":"2026')
    (path.parent / "garbage.jsonl").write_bytes(b"\x00\x01")
    told = kept("doctor")
    assert told.returncode == 1
    assert "cut short" in told.stdout and "Others on this machine" in told.stdout and "garbage" in told.stdout
    assert "mended" in kept("doctor", "--mend").stdout
    assert path.stat().st_mode & 0o077 == 0
    assert "book the room" in kept("doctor", "--read", str(path)).stdout


def test_the_record_is_what_stock_tinydb_reads(kept: Command, tmp_path: Path) -> None:
    from tinydb import TinyDB, where

    path = tmp_path / "x.json"
    assert kept("export", "last", "--format", "json", "-o", str(path)).returncode == 0
    with TinyDB(path) as database:
        [action] = database.table("actions").search((where("status") == "open") & (where("owner") == "jo"))
        assert (action["text"], action.doc_id > 0, bool(action["id"])) == ("buy tea", True, True)
    assert kept("export", "last", "--format", "json").stdout == path.read_text("utf-8")
