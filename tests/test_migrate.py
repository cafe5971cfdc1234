"""Formats: an older file is brought up to date with a copy kept, a newer one refused in a sentence, ours documented."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from facilitator.errors import DamagedFile, FacilitatorError
from facilitator.library import brought
from facilitator.library.note import NOTE
from facilitator.store import backup, migrate
from facilitator.store.database import read_journal
from facilitator.store.index import Index
from facilitator.store.line import FORMAT, Change
from facilitator.store.migrate import Lines
from facilitator.store.shelf import Shelf
from tests.conftest import Command
from tests.meetings import first_conversation
from tests.test_store_keeper import clock, ids
from tests.test_store_line import ten_lines


def words_were_called_text(lines: Lines) -> Lines:
    """The one step from a made-up version 0, in which the `text` of a record was called `words`."""

    def renamed(change: Change) -> Change:
        fields = {"text" if name == "words" else name: value for name, value in change.fields.items()}
        return replace(change, fields=fields)

    return tuple(replace(line, changes=tuple(map(renamed, line.changes))) for line in lines)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "data", clock=clock(), new_id=ids("s"))


@pytest.fixture
def path(shelf: Shelf) -> Path:
    """The file of a meeting that has ended."""
    with shelf.begin(first_conversation("names")) as kept:
        return kept.path


@pytest.fixture
def older(path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same in the made-up version 0, and a program that knows how to read that."""
    monkeypatch.setitem(migrate.STEPS, 0, words_were_called_text)
    text = (
        path.read_text("utf-8").replace('"facilitator":1', '"facilitator":0').replace('"text":', '"words":')
    )
    path.write_text(text, encoding="utf-8")
    return path


def copies(path: Path) -> list[Path]:
    return sorted(path.parent.glob(f"{path.name}.format-*"))


def test_a_reader_understands_an_older_file_and_leaves_it_alone(shelf: Shelf, older: Path) -> None:
    before = older.read_bytes()
    assert shelf.read(older) == first_conversation("names")
    assert older.read_bytes() == before
    assert copies(older) == []


def test_opening_an_older_file_brings_it_up_to_date_and_keeps_it_as_it_was(shelf: Shelf, older: Path) -> None:
    before = older.read_bytes()
    with shelf.open(older) as kept:
        assert kept.meeting == first_conversation("names")
        [copy] = copies(older)
        assert str(copy) in kept.found
    assert copy.read_bytes() == before
    assert copy.stat().st_mode & 0o077 == 0
    assert json.loads(older.read_bytes().split(b"\n")[0])["facilitator"] == FORMAT
    assert b'"words"' not in older.read_bytes()
    assert len(read_journal(older).lines) == len(first_conversation("names").log), "its history is whole"
    with shelf.open(older) as kept:
        assert (kept.found, copies(older)) == ("", [copy])
    assert shelf.paths() == [older]


def test_a_file_of_an_unknown_older_version_is_refused_and_left(shelf: Shelf, path: Path) -> None:
    content = path.read_bytes().replace(b'"facilitator":1', b'"facilitator":0')
    path.write_bytes(content)
    for attempt in (shelf.open, shelf.read):
        with pytest.raises(DamagedFile, match=r"format 0.*left as it is"):
            attempt(path)
    assert path.read_bytes() == content
    assert copies(path) == []


def test_a_newer_meeting_is_refused_in_a_sentence_and_left(facilitator: Command, data: Path) -> None:
    there = data / "meetings" / "2026" / "2026-11-23-x-k3f9a1c2.jsonl"
    there.parent.mkdir(parents=True)
    content = b'{"facilitator":2,"at":"2026-11-23T14:00:00Z","shape":"nobody knows"}\n{"x":1}\n'
    there.write_bytes(content)
    for words in (["resume", "k3f9", "--plain"], ["export", "k3f9"], ["purge", "k3f9", "--yes"]):
        run = facilitator(*words)
        assert (run.returncode, run.stderr.count("\n")) == (1, 1), run
        assert "newer version" in run.stderr
    assert "newer version" in facilitator("doctor").stdout
    assert facilitator("actions").returncode == 0
    assert there.read_bytes() == content


def test_a_newer_backup_is_refused_in_a_sentence(shelf: Shelf, path: Path, tmp_path: Path) -> None:
    assert path.exists()
    backup.back_up(shelf.folder, tmp_path / "all.zip")
    with zipfile.ZipFile(tmp_path / "all.zip") as old, zipfile.ZipFile(tmp_path / "new.zip", "w") as new:
        for name in old.namelist():
            raw = old.read(name)
            new.writestr(name, raw.replace(b'"facilitator-backup": 1', b'"facilitator-backup": 2'))
    with pytest.raises(DamagedFile, match="newer version"):
        backup.restore(tmp_path / "new.zip", tmp_path / "other")
    assert not (tmp_path / "other").exists()


def test_a_newer_index_is_thrown_away_as_it_is_only_derived(shelf: Shelf, path: Path) -> None:
    place = shelf.folder / "index.sqlite"
    connection = sqlite3.connect(place)
    connection.executescript("create table files (nobody); pragma user_version = 999")
    connection.close()
    index = Index(place, shelf.meetings)
    index.refresh()
    assert index.ask("select path from files")[0][0] == f"{path.parent.name}/{path.name}"
    index.close()


def test_agendas_that_a_newer_version_brought_are_not_touched(tmp_path: Path) -> None:
    own = tmp_path / "agendas"
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "tea.md").write_text("# Tea\n\n## Round (10 min)\n")
    brought.add(own, str(tmp_path / "source"), "team")
    note = own / "team" / NOTE
    found: dict[str, Any] = json.loads(note.read_text())
    note.write_text(json.dumps({**found, "format": 2}))
    for attempt in (brought.update, brought.remove):
        with pytest.raises(FacilitatorError, match="newer version"):
            attempt(own, "team")
    assert (own / "team" / "tea.md").exists()


def test_ten_lines_of_python_read_a_real_meeting(path: Path) -> None:
    tables = ten_lines(path)
    assert tables == read_journal(path).tables.by_id()
    meeting = first_conversation("names")
    assert [row["text"] for row in tables["decisions"].values()] == [one.text for one in meeting.decisions]
