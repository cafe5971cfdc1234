"""Sealing a folder that is in use, and unsealing it: it may stop anywhere, and everything still opens."""

from __future__ import annotations

import json
import shutil
import zipfile
from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest

from facilitator.errors import Locked, MeetingInUse, StorageFailure
from facilitator.ids import random_id
from facilitator.meeting import Meeting
from facilitator.store.backup import back_up, restore
from facilitator.store.doctor import examine, readable_text
from facilitator.store.growing import GrowingFile
from facilitator.store.key import make_key
from facilitator.store.papers import read_paper
from facilitator.store.purge import purge
from facilitator.store.seal import key_path
from facilitator.store.sealable import still_plain
from facilitator.store.sealing import alone, seal_all, unseal_all
from facilitator.store.shelf import Shelf
from tests.disks import Trouble, killed_at
from tests.sealed import NOW, PASSPHRASE, QUICK, Data


@pytest.fixture
def data(tmp_path: Path) -> Data:
    """A folder with an ended meeting, its summary, and one that goes on; not sealed."""
    data = Data(tmp_path / "data")
    data.hold(ended=True)
    data.hold()
    (data.folder / "index.sqlite").write_bytes(b"Qanat")
    return data


def meetings(shelf: Shelf) -> dict[str, Meeting]:
    found = [shelf.read(path) for path in shelf.paths()]
    assert len({meeting.head.id for meeting in found}) == len(found), "a meeting is there twice"
    return {meeting.head.id: meeting for meeting in found}


def told(data: Data) -> set[bytes]:
    """What all summaries say."""
    seal = data.unlocked().seal
    return {read_paper(path, seal) for path in data.summaries.glob("[!.]*")}


def names(data: Data) -> list[str]:
    return sorted(str(path.relative_to(data.folder)) for path in data.folder.rglob("[!.]*") if path.is_file())


def test_a_sealed_folder_has_no_word_in_it_and_says_the_same(data: Data) -> None:
    before, papers = meetings(data.shelf), told(data)
    assert len(data.planted()) == 4
    done = seal_all(data.sealed().sealing)
    assert (done.meetings, done.papers, done.left) == (2, 1, [])
    assert not data.planted()
    assert meetings(data.unlocked()) == before
    assert told(data) == papers
    assert not still_plain(data.folder)


def test_sealing_twice_changes_nothing_more(data: Data) -> None:
    seal_all(data.sealed().sealing)
    before = {path: path.read_bytes() for path in data.folder.rglob("*.*") if path.is_file()}
    done = seal_all(data.sealing)
    assert (done.meetings, done.papers) == (0, 0)
    assert {path: path.read_bytes() for path in data.folder.rglob("*.*") if path.is_file()} == before


def test_unsealing_brings_everything_back_as_it_was(data: Data) -> None:
    files = {
        path: path.read_bytes()
        for path in data.folder.rglob("[!.]*")
        if path.is_file() and path.suffix != ".sqlite"
    }
    seal_all(data.sealed().sealing)
    done = unseal_all(data.sealing)
    assert (done.meetings, done.papers, done.left) == (2, 1, [])
    assert {path: path.read_bytes() for path in data.folder.rglob("[!.]*") if path.is_file()} == files


def test_what_is_kept_in_a_sealed_folder_comes_back_with_its_title(data: Data) -> None:
    data.sealed()
    data.hold(ended=True)
    seal_all(data.sealing)
    unseal_all(data.sealing)
    assert sum("geheimtitel-heute" in name for name in names(data)) == 5


# It may stop anywhere


@pytest.mark.parametrize("begun", ["plain", "sealed"])
def test_wherever_it_is_killed_everything_opens_and_the_next_time_finishes(data: Data, begun: str) -> None:
    data.sealed()
    before, papers = meetings(data.shelf), told(data)
    if begun == "sealed":
        seal_all(data.sealing)
    work, finish = (seal_all, seal_all) if begun == "plain" else (unseal_all, unseal_all)
    copy = data.folder.with_name("copy")
    shutil.copytree(data.folder, copy)
    for call in count(1):
        killed = killed_at(call, lambda: data.sealing, work)
        assert meetings(data.unlocked()) == before
        assert told(data) == papers
        if not killed:
            break
        if key_path(data.folder).exists():
            finish(data.sealing)
        assert meetings(data.unlocked()) == before
        assert told(data) == papers
        assert bool(data.planted()) == (begun == "sealed")
        shutil.rmtree(data.folder)
        shutil.copytree(copy, data.folder)
    assert call > 30


@pytest.mark.parametrize("begun", ["plain", "sealed"])
def test_wherever_the_disk_fails_everything_opens_and_the_next_time_finishes(data: Data, begun: str) -> None:
    data.sealed()
    before, papers = meetings(data.shelf), told(data)
    if begun == "sealed":
        seal_all(data.sealing)
    work = seal_all if begun == "plain" else unseal_all
    copy = data.folder.with_name("copy")
    shutil.copytree(data.folder, copy)
    for call in count(1):
        folder, trouble = data.sealing, Trouble(call)
        with trouble.on_the_disk(), suppress(StorageFailure):
            work(folder)
        assert meetings(data.unlocked()) == before
        assert told(data) == papers
        if not trouble.met:
            break
        if key_path(data.folder).exists():
            work(data.sealing)
        assert bool(data.planted()) == (begun == "sealed")
        shutil.rmtree(data.folder)
        shutil.copytree(copy, data.folder)
    assert call > 30


def test_half_sealed_it_is_searched_listed_and_gone_on_with(data: Data) -> None:
    data.sealed()
    path = data.hold()
    assert {entry.title for entry in data.unlocked().entries()} == {"Geheimtitel heute"}
    assert len(data.unlocked().unfinished()) == 2
    plain = next(one for one in data.unlocked().paths() if "geheim" in one.name and one != path)
    with data.unlocked().open(plain) as kept:
        assert "not sealed yet" in kept.found
    assert len(still_plain(data.folder)) == 3


# What can't be done


def test_a_meeting_that_is_being_written_is_left_and_named(data: Data) -> None:
    running = next(path for path in data.shelf.paths() if data.shelf.read(path).live)
    with data.shelf.open(running):
        done = seal_all(data.sealed().sealing)
        assert done.meetings == 1
        assert running.name in "".join(done.left)
        assert running.exists()
    assert seal_all(data.sealing).left == []
    assert not data.planted()


def test_a_meeting_that_is_being_written_keeps_the_key_there(data: Data) -> None:
    seal_all(data.sealed().sealing)
    running = next(path for path in data.shelf.paths() if data.shelf.read(path).live)
    with data.shelf.open(running):
        done = unseal_all(data.sealing)
        assert running.name in "".join(done.left)
        assert key_path(data.folder).exists()
    assert unseal_all(data.sealing).left == []
    assert not key_path(data.folder).exists()


def test_what_is_no_meeting_is_left_and_named(data: Data) -> None:
    stray = data.shelf.meetings / "2026" / "stray.jsonl"
    stray.write_text("no meeting\n")
    done = seal_all(data.sealed().sealing)
    assert "stray" in "".join(done.left)
    assert stray.read_text() == "no meeting\n"


def test_lines_that_cannot_be_read_are_sealed_and_come_back(data: Data) -> None:
    path = data.hold()
    with path.open("ab") as file:
        file.write(b'{"Qanat", and damaged  \n')
    content, name = path.read_bytes(), path.name
    seal_all(data.sealed().sealing)
    assert not data.planted()
    unseal_all(data.sealing)
    assert path.with_name(name).read_bytes() == content


@pytest.mark.parametrize("ending", [".aside", ".aside-2", ".format-0"])
def test_copies_that_were_set_aside_are_sealed_too(data: Data, ending: str) -> None:
    path = data.shelf.paths()[0]
    copy = path.with_name(path.name + ending)
    copy.write_bytes(b"Qanat, damaged\n" + path.read_bytes())
    content = copy.read_bytes()
    seal_all(data.sealed().sealing)
    assert not data.planted()
    (shut,) = data.folder.rglob(f"*{ending}*")
    assert "We dig the Qanat" in "".join(readable_text(shut, data.sealing.seal))
    inner = data.unlocked().paths()[0]
    inner.with_name(inner.name + ".aside-9").write_bytes(inner.read_bytes())
    unseal_all(data.sealing)
    assert copy.read_bytes() == content
    assert path.with_name(path.name + ".aside-9").read_bytes() == path.read_bytes()


def test_a_copy_that_a_backup_brought_back_is_sealed_beside(data: Data) -> None:
    plain = {path: path.read_bytes() for path in data.shelf.paths()}
    seal_all(data.sealed().sealing)
    for path, content in plain.items():
        path.write_bytes(content)
    assert seal_all(data.sealing).left == []
    assert not data.planted()
    assert len(data.unlocked().paths()) == 4
    assert seal_all(data.sealing).meetings == 0


def test_what_an_interrupted_write_left_is_taken_away(data: Data) -> None:
    plain = data.shelf.paths()[0]
    for left in (
        plain.with_name(f".{plain.name}.new"),
        plain.with_name(".2026-01-01-geheimtitel-gone2345.jsonl.new"),
        data.summaries / ".2026-01-01-geheimtitel-gone2345.md.77.new",
    ):
        left.write_bytes(b"Qanat")
    seal_all(data.sealed().sealing)
    assert not data.planted()


def test_only_one_seals_at_a_time(data: Data) -> None:
    with alone(data.folder, NOW), pytest.raises(MeetingInUse), alone(data.folder, NOW):
        pass
    with alone(data.folder, NOW):
        pass


# What another window does meanwhile


def test_a_window_that_knows_of_no_key_writes_nothing_plain(data: Data) -> None:
    other = data.anew()
    other.entries()
    make_key(data.folder, PASSPHRASE, random_id, QUICK)
    data.shelf = other
    for act in (data.hold, other.entries, lambda: other.read(other.paths()[0])):
        with pytest.raises(Locked, match="anew"):
            act()


def test_a_window_whose_key_was_taken_away_writes_nothing_that_never_opens(data: Data) -> None:
    seal_all(data.sealed().sealing)
    unseal_all(data.sealing)
    with pytest.raises(Locked, match="anew"):
        data.hold()
    make_key(data.folder, PASSPHRASE, random_id, QUICK)
    with pytest.raises(Locked, match="anew"):
        data.hold()
    assert len(data.unlocked().paths()) == 2


def test_a_key_that_goes_while_a_meeting_is_begun_leaves_no_file_behind(
    data: Data, monkeypatch: pytest.MonkeyPatch
) -> None:
    data.sealed()
    begun = GrowingFile.begun
    monkeypatch.setattr(
        GrowingFile, "begun", lambda path, content: key_path(data.folder).unlink() or begun(path, content)
    )
    before = data.shelf.paths()
    with pytest.raises(Locked):
        data.hold()
    assert data.shelf.paths() == before


def test_a_meeting_that_is_begun_while_the_key_goes_gets_it_back(
    data: Data, monkeypatch: pytest.MonkeyPatch
) -> None:
    seal_all(data.sealed().sealing)
    sealing, replace = data.sealing, Path.replace

    def meanwhile(path: Path, target: Path) -> Path:
        if path == key_path(data.folder):
            monkeypatch.setattr(Path, "replace", replace)
            data.hold()
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", meanwhile)
    done = unseal_all(sealing)
    assert "meanwhile" in "".join(done.left)
    assert len(meetings(data.unlocked())) == 3
    assert unseal_all(data.sealing).left == []


def test_a_plain_folder_is_written_as_ever(data: Data) -> None:
    first, second, *_rest = data.hold().read_bytes().split(b"\n")
    assert set(json.loads(first)) == {"facilitator", "at"}
    assert b"Geheimtitel" in second


# The rest of the house


def test_the_doctor_names_what_is_not_sealed(data: Data) -> None:
    assert not {found.kind for found in examine(data.shelf, NOW)} & {"plain", "unreadable", "damaged"}
    data.sealed()
    plain = [found.path for found in examine(data.unlocked(), NOW) if found.kind == "plain"]
    assert len(plain) == 3
    seal_all(data.sealing)
    assert not {found.kind for found in examine(data.unlocked(), NOW)} & {"plain", "unreadable", "damaged"}


def test_a_backup_is_sealed_and_brought_back_without_the_passphrase(data: Data, tmp_path: Path) -> None:
    seal_all(data.sealed().sealing)
    back_up(data.folder, tmp_path / "backup.zip")
    with zipfile.ZipFile(tmp_path / "backup.zip") as archive:
        assert not [name for name in archive.namelist() if b"Qanat" in archive.read(name)]
    there = Data(tmp_path / "there")
    restore(tmp_path / "backup.zip", there.folder)
    assert meetings(there.unlocked()) == meetings(data.unlocked())
    assert told(there) == told(data)


def test_a_purged_meeting_is_gone_with_its_sealed_summary(data: Data) -> None:
    seal_all(data.sealed().sealing)
    shelf = data.unlocked()
    ended = next(path for path in shelf.paths() if not shelf.read(path).live)
    purge(shelf, ended, data.summaries)
    assert len(shelf.paths()) == 1
    assert not list(data.summaries.iterdir())
