"""The doctor: what is not as it should be is found and explained, mended where that is safe, asked about where not."""

from __future__ import annotations

import io
import os
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from facilitator import meeting as m
from facilitator.cli.command import command
from facilitator.store import doctor
from facilitator.store.doctor import Finding
from facilitator.store.index import index_of
from facilitator.store.shelf import Shelf
from tests.test_crash import at, new_meeting, with_words

NOW = datetime(2026, 11, 23, 15, 0).astimezone()
LATER = NOW + timedelta(days=9)

Told = Callable[..., tuple[int, str]]


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "data", clock=lambda: NOW, new_id=lambda: "never")


@pytest.fixture
def path(shelf: Shelf) -> Path:
    """The file of a meeting that has ended."""
    with shelf.begin(with_words(new_meeting())) as kept:
        kept.keep(m.end(kept.meeting, at(30)))
        kept.finish()
        return kept.path


@pytest.fixture
def told(shelf: Shelf, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Told:
    """Run the doctor as a person would, who types these answers, or who is not there; its status and its words."""

    def run(*words: str, answers: str | None = None) -> tuple[int, str]:
        keyboard = io.StringIO(answers or "")
        monkeypatch.setattr(keyboard, "isatty", lambda: answers is not None, raising=False)
        monkeypatch.setattr(sys, "stdin", keyboard)
        status = command(["doctor", *words, "--data", str(shelf.folder)])
        captured = capsys.readouterr()
        return status, captured.out + captured.err

    return run


def found(shelf: Shelf, now: datetime = LATER) -> list[Finding]:
    return doctor.examine(shelf, now)


def only(shelf: Shelf, kind: str) -> Finding:
    [finding] = found(shelf)
    assert finding.kind == kind, finding
    return finding


def long_ago(path: Path) -> Path:
    os.utime(path, (0, 0))
    return path


def test_where_all_is_well_it_says_so_and_changes_nothing(told: Told, shelf: Shelf, path: Path) -> None:
    before = path.read_bytes()
    assert (told(), found(shelf)) == ((0, "All is well.\n"), [])
    assert told("--mend") == (0, "All is well.\n")
    assert path.read_bytes() == before


def test_without_a_data_folder_all_is_well(told: Told) -> None:
    assert told() == (0, "All is well.\n")


@pytest.mark.skipif(os.name == "nt", reason="permissions are another thing there")
def test_rights_that_are_too_wide_are_made_narrow(told: Told, path: Path) -> None:
    path.chmod(0o604)
    path.parent.chmod(0o750)
    assert told()[0] == 1
    status, words = told("--mend")
    assert (status, words.count("mended")) == (0, 2)
    assert (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_a_torn_line_is_cut_off_and_all_before_it_stays(told: Told, shelf: Shelf, path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole + b'{"at":"2026')
    assert "cut short" in only(shelf, "torn").what
    assert told("--mend")[0] == 0
    assert path.read_bytes() == whole


def test_what_an_interrupted_write_left_goes_but_not_what_is_being_written(shelf: Shelf, path: Path) -> None:
    leftover = path.with_name(f".{path.name}.new")
    leftover.write_bytes(b"half")
    leftover.chmod(0o600)
    assert found(shelf, datetime.now().astimezone()) == []
    long_ago(leftover)
    remedy = only(shelf, "leftover").remedy
    assert remedy
    remedy()
    assert (leftover.exists(), found(shelf)) == (False, [])


def test_a_note_of_a_program_that_was_killed_goes_and_one_that_lives_stays(shelf: Shelf, path: Path) -> None:
    note = path.with_name(f".{path.stem}.writer")
    with shelf.open(path):
        assert note.exists()
        assert found(shelf) == []
    note.write_text("{}")
    note.chmod(0o600)
    finding = only(shelf, "lock")
    assert finding.safe and finding.remedy and "cut off" in finding.what
    finding.remedy()
    assert found(shelf) == []
    with shelf.open(path) as kept:
        assert kept.meeting.head.state == "ended"


def test_the_lock_of_a_meeting_that_is_gone_goes_too(shelf: Shelf, path: Path) -> None:
    orphan = path.with_name(".2026-01-01-gone-aaaaaaaa.lock")
    orphan.touch(0o600)
    remedy = only(shelf, "lock").remedy
    assert remedy
    remedy()
    assert not orphan.exists()


def test_damaged_lines_stay_until_someone_says_yes_and_then_lie_aside(
    told: Told, shelf: Shelf, path: Path
) -> None:
    lines = path.read_bytes().split(b"\n")
    lines.insert(1, b'\xff{"text":"half of it"')
    damaged = b"\n".join(lines)
    path.write_bytes(damaged)
    assert not only(shelf, "damaged").safe
    for answers in (None, "n\n", "\n"):
        assert told("--mend", answers=answers)[0] == 1
        assert path.read_bytes() == damaged
    meeting = shelf.read(path)
    assert told("--mend", answers="y\n")[0] == 0
    aside = only(shelf, "aside")
    assert aside.path.read_bytes() == damaged
    assert shelf.read(path) == meeting
    assert "half of it" in told("--read", str(aside.path))[1]
    assert told("--mend", answers="y\n")[0] == 0
    assert (aside.path.exists(), found(shelf)) == (False, [])


def test_an_unreadable_file_is_set_aside_on_a_yes_and_nothing_of_it_is_lost(
    told: Told, shelf: Shelf, path: Path
) -> None:
    content = b'{"facili...\x00\n{"at":"x","in":"notes","id":"1","set":{"text":"We meet on Mond\n{"text":"Tea \\u2615"}'
    path.write_bytes(content)
    assert "left as it is" in only(shelf, "unreadable").what
    assert told("--mend")[0] == 1 and path.exists()
    told("--mend", answers="y\n")
    aside = path.with_name(path.name + ".aside")
    assert (path.exists(), aside.read_bytes()) == (False, content)
    assert told("--read", str(aside)) == (0, "Tea ☕\n")


def test_a_newer_file_is_never_offered_to_be_changed(told: Told, shelf: Shelf, path: Path) -> None:
    path.write_bytes(b'{"facilitator":7,"at":"2026-11-23T14:00:00Z"}\n')
    assert only(shelf, "newer").remedy is None
    assert told("--mend", answers="y\ny\n")[0] == 1
    assert path.read_bytes().startswith(b'{"facilitator":7')


def test_a_meeting_never_ended_is_asked_about_and_ended_as_of_its_last_sign(
    told: Told, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    with shelf.begin(with_words(new_meeting())) as kept:
        path = kept.path
    monkeypatch.setattr("facilitator.cli.housekeeping.room_clock", lambda: LATER)
    assert found(shelf, NOW) == [], "it may still be going on"
    assert not only(shelf, "unfinished").safe
    assert told("--mend")[0] == 1
    assert shelf.read(path).live
    assert told("--mend", answers="y\n")[0] == 0
    meeting = shelf.read(path)
    assert (meeting.head.state, meeting.head.ended) == ("ended", at(8))
    assert b"Tuesdays" not in path.read_bytes(), "slips are gone as after any end"


def test_an_end_that_was_cut_off_is_finished_so_that_slips_are_gone(told: Told, shelf: Shelf) -> None:
    with shelf.begin(with_words(new_meeting())) as kept:
        kept.keep(m.end(kept.meeting, at(30)))
        path = kept.path
    assert b"Tuesdays" in path.read_bytes()
    assert only(shelf, "slips").safe
    assert told("--mend")[0] == 0
    assert b"Tuesdays" not in path.read_bytes()
    assert found(shelf) == []


def test_corrections_made_after_the_end_are_never_taken_for_slips(shelf: Shelf) -> None:
    with shelf.begin(with_words(new_meeting())) as kept:
        kept.keep(m.end(kept.meeting, at(30)))
        kept.keep(m.edit(kept.meeting, kept.meeting.decisions[0].id, at(90), text="We meet on Fridays"))
    assert found(shelf) == []


def test_what_is_said_of_an_ended_meeting_later_is_no_sign_of_slips(shelf: Shelf) -> None:
    with shelf.begin(with_words(new_meeting())) as kept:
        kept.keep(m.end(kept.meeting, at(30)))
        kept.finish()
        kept.keep(
            m.set_head(kept.meeting, at(90), keep_days=30, amendments=("2026-11-24: D1 as Ana heard it",))
        )
    assert found(shelf) == []


def make_index(shelf: Shelf) -> None:
    with closing(index_of(shelf)) as index:
        index.refresh()


def test_an_index_that_is_damaged_is_thrown_away(told: Told, shelf: Shelf, path: Path) -> None:
    assert path.exists()
    make_index(shelf)
    index = shelf.folder / "index.sqlite"
    for file in shelf.folder.glob("index.sqlite-*"):
        file.unlink()
    index.write_bytes(b"garbage" * 999)
    assert only(shelf, "index").safe
    assert told("--mend")[0] == 0
    assert not index.exists()


def test_an_index_out_of_step_is_thrown_away(told: Told, shelf: Shelf, path: Path) -> None:
    assert path.exists()
    make_index(shelf)
    assert found(shelf) == []
    index = shelf.folder / "index.sqlite"
    with closing(sqlite3.connect(index)) as connection, connection:
        connection.execute("update records set text = 'something nobody said' where kind = 'decision'")
    assert only(shelf, "index").safe
    assert told("--mend")[0] == 0
    assert not index.exists()


def test_a_folder_in_the_place_of_the_index_is_named_and_left(told: Told, shelf: Shelf, path: Path) -> None:
    assert path.exists()
    shelf.folder.chmod(0o700)
    (shelf.folder / "index.sqlite").mkdir(mode=0o700)
    assert only(shelf, "index").remedy is None
    status, said = told("--mend")
    assert (status, "index.sqlite: This folder stands" in said) == (1, True)
    assert (shelf.folder / "index.sqlite").is_dir()


def test_an_agenda_that_does_not_open_is_named_with_its_line(told: Told, shelf: Shelf) -> None:
    agenda = shelf.folder / "agendas" / "tea.md"
    agenda.parent.mkdir(parents=True, mode=0o700)
    shelf.folder.chmod(0o700)
    agenda.write_text("---\npurpose: tea\nconvened-by: [unclosed\n---\n# Tea\n")
    agenda.chmod(0o600)
    finding = only(shelf, "agenda")
    assert finding.remedy is None
    assert f"{agenda.name}:3" in finding.what
    assert told("--mend", answers="y\n")[0] == 1


def test_what_the_disk_refuses_to_mend_is_said_and_the_rest_goes_on(
    told: Told, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.chmod(0o644)
    path.write_bytes(path.read_bytes() + b"torn")
    refuse = OSError(30, "Read-only file system")
    monkeypatch.setattr(Path, "chmod", lambda *_args: (_ for _ in ()).throw(refuse))
    status, words = told("--mend")
    assert status == 1
    assert "not mended: Read-only file system" in words
    assert "cut short" in words and words.count("mended. ") == 1


def test_file_names_are_shown_as_text(told: Told, shelf: Shelf) -> None:
    bad = shelf.meetings / "2026" / "x\x1b[31m.jsonl"
    bad.parent.mkdir(parents=True)
    bad.write_bytes(b"?\n")
    assert "\x1b" not in told()[1]


def test_reading_a_whole_file_gives_what_people_said(told: Told, path: Path) -> None:
    status, words = told("--read", str(path))
    assert status == 0
    assert "We meet on Mondays" in words and "book the room · Ana" in words
    assert told("--read", str(path) + "x")[0] == 1
