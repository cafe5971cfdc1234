"""The index of a sealed folder: it answers, it is saved sealed, and it is made anew where it does not open."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.store import index as indexes
from facilitator.store import index_file
from facilitator.store.index import index_of
from facilitator.store.key import unlock
from facilitator.store.papers import read_paper
from facilitator.store.questions import search
from facilitator.store.sealing import seal_all
from facilitator.store.shelf import Shelf
from tests.sealed import PASSPHRASE, Data


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Data:
    """A sealed folder of three meetings, and an index that is worth saving from two on."""
    monkeypatch.setattr(indexes, "WORTH_SAVING", 2)
    data = Data(tmp_path / "data").sealed()
    for _number in range(3):
        data.hold()
    return data


def found(shelf: Shelf, words: str = "qanat") -> int:
    index = index_of(shelf)
    read: list[int] = []
    index.refresh(lambda done, _total: read.append(done))
    hits = len(search(index, words, shelf.meetings))
    index.close()
    return hits * 100 + (read[-1] if read else 0)


def test_it_answers_and_is_read_again_only_where_files_changed(data: Data) -> None:
    assert found(data.unlocked()) == 303
    assert found(data.unlocked()) == 300
    data.hold()
    assert found(data.unlocked()) == 401
    assert found(data.unlocked(), "nirgend") == 401, "one file alone is not worth saving for"


def test_it_is_saved_sealed_and_no_plain_file_is_made(data: Data) -> None:
    found(data.unlocked())
    (saved,) = data.folder.glob("index*")
    assert saved.name == "index.sealed"
    assert b"SQLite" not in saved.read_bytes()
    assert b"SQLite" in read_paper(saved, unlock(data.folder, PASSPHRASE))
    assert not data.planted()


@pytest.mark.parametrize("content", [b"", b"nonsense", b"facilitator-sealed other\nxxxx", None])
def test_one_that_does_not_open_is_made_anew(data: Data, content: bytes | None) -> None:
    found(data.unlocked())
    saved = data.folder / "index.sealed"
    saved.write_bytes(content if content is not None else saved.read_bytes()[:-1])
    assert found(data.unlocked()) == 303
    assert found(data.unlocked()) == 300


def test_one_of_another_version_is_made_anew(data: Data, monkeypatch: pytest.MonkeyPatch) -> None:
    found(data.unlocked())
    monkeypatch.setattr(index_file, "VERSION", index_file.VERSION + 1)
    assert found(data.unlocked()) == 303


def test_the_plain_index_goes_when_the_folder_is_sealed(tmp_path: Path) -> None:
    data = Data(tmp_path / "data")
    data.hold()
    assert found(data.shelf) == 101
    assert (data.folder / "index.sqlite").exists()
    seal_all(data.sealed().sealing)
    assert not list(data.folder.glob("index*"))
    assert found(data.unlocked()) == 101
    assert not data.planted()
