"""Sealed lines: they open to what was written, in the file they were written into, and nowhere once touched."""

from __future__ import annotations

import json
import unicodedata
from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator import meeting as m
from facilitator.capture import Captured
from facilitator.errors import DamagedFile, Locked, Refusal, StorageFailure
from facilitator.ids import random_id
from facilitator.store.journal import read_journal
from facilitator.store.key import Work, change_passphrase, key_id, make_key, unlock
from facilitator.store.line import Change, Line, Unreadable
from facilitator.store.seal import key_path
from facilitator.store.sealed import STEP, Sealed
from tests.disks import Trouble, full, killed_at
from tests.sealed import NOW, PASSPHRASE, QUICK, Data

SEAL = Sealed(bytes(range(32)), "thekey")
CODEC = SEAL.new_codec(random_id)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=5,
)


@pytest.fixture
def data(tmp_path: Path) -> Data:
    return Data(tmp_path / "data").sealed()


# What is written opens again


@given(st.dictionaries(st.text().filter(lambda name: name != "id"), VALUES, max_size=4))
def test_a_line_opens_to_what_was_written(fields: dict[str, object]) -> None:
    line = Line(at=NOW, changes=(Change(table="notes", id="n1", fields=fields),))
    raw = CODEC.encode(line)
    assert raw.endswith(b"\n")
    assert raw.count(b"\n") == 1
    assert CODEC.decode(raw[:-1]) == line


@given(st.binary().filter(lambda raw: b"\n" not in raw))
def test_any_bytes_without_a_newline_open_to_themselves(raw: bytes) -> None:
    assert CODEC.opened(CODEC.shut(raw)[:-1]) == raw


@given(st.binary())
def test_a_whole_file_opens_to_itself(content: bytes) -> None:
    assert SEAL.open(SEAL.close(content), Path("x")) == content


def test_two_lines_that_say_the_same_look_different_and_no_answer_shows_in_a_length() -> None:
    yes, also_yes, no = (CODEC.shut(f'{{"text":"{word}"}}'.encode()) for word in ("yes", "yes", "not now"))
    assert yes != also_yes
    assert len(yes) == len(no)
    assert len(CODEC.shut(b"x" * STEP)) < len(CODEC.shut(b"x" * (STEP + 1)))


# What was touched does not


@given(st.data())
def test_a_line_that_was_changed_anywhere_does_not_open(choose: st.DataObject) -> None:
    raw = bytearray(CODEC.shut(b'{"text":"yes"}')[:-1])
    place = choose.draw(st.integers(0, len(raw) - 1))
    raw[place] ^= 1 << choose.draw(st.integers(0, 7))
    with pytest.raises(Unreadable):
        CODEC.decode(bytes(raw))


@pytest.mark.parametrize(
    "raw", [b"", b"{}", b"[]", b'{"sealed":1}', b'{"sealed":""}', b'{"sealed":"AAAA"}', b"\xff"]
)
def test_what_is_no_sealed_line_does_not_open(raw: bytes) -> None:
    with pytest.raises(Unreadable):
        CODEC.decode(raw)


def test_a_line_does_not_open_in_another_file_nor_under_another_key() -> None:
    line = CODEC.shut(b'{"at":"2026-11-23T14:00:00Z","in":"notes"}')[:-1]
    for other in (SEAL.new_codec(random_id), Sealed(bytes(32), "thekey").new_codec(random_id)):
        with pytest.raises(Unreadable):
            other.decode(line)


def test_a_whole_file_that_was_changed_is_told_to_be_damaged() -> None:
    closed = SEAL.close(b"words")
    with pytest.raises(DamagedFile):
        SEAL.open(closed[:-1] + bytes([closed[-1] ^ 1]), Path("x"))
    with pytest.raises(Locked):
        Sealed(bytes(32), "another").open(closed, Path("x"))


# In a meeting's file


def test_what_is_kept_is_read_and_nothing_of_it_stands_in_the_file(data: Data) -> None:
    path = data.hold()
    assert [one.text for one in data.unlocked().read(path).decisions] == ["We dig the Qanat"]
    assert not data.planted()
    header, *lines = path.read_text().splitlines()
    assert json.loads(header)["sealed"] == key_id(data.folder)
    assert all(set(json.loads(line)) == {"sealed"} for line in lines)


def test_a_tampered_line_is_said_passed_over_and_kept_as_it_is(data: Data) -> None:
    path = data.hold()
    lines = path.read_bytes().splitlines(keepends=True)
    bad = lines[-1].replace(b'{"sealed":"', b'{"sealed":"AAAA')
    path.write_bytes(b"".join([*lines[:-1], bad]))
    with data.shelf.open(path) as kept:
        assert f"{len(lines)}" in kept.found
        assert not kept.meeting.notes
        kept.keep(kept.meeting)
        kept.finish()
    assert bad in path.read_bytes()


def test_a_line_moved_from_another_meeting_is_a_damaged_line(data: Data) -> None:
    one, other = data.hold(), data.hold()
    before = data.shelf.read(one)
    with one.open("ab") as file:
        file.write(other.read_bytes().splitlines(keepends=True)[-1])
    assert data.shelf.read(one) == before
    assert read_journal(one, data.shelf.seal).damaged


def test_a_plain_line_slipped_into_a_sealed_file_counts_for_nothing(data: Data) -> None:
    path = data.hold()
    before = data.shelf.read(path)
    with path.open("ab") as file:
        file.write(b'{"at":"2026-11-23T15:00:00Z","in":"decisions","id":"d9","set":{"text":"Forged"}}\n')
    assert data.shelf.read(path) == before
    assert read_journal(path, data.shelf.seal).damaged


def test_two_copies_that_went_apart_are_put_together(data: Data) -> None:
    path = data.hold()
    begun = path.read_bytes()
    with data.shelf.open(path) as kept:
        kept.keep(_with_note(kept.meeting, "left"))
    left = path.read_bytes()
    path.write_bytes(begun)
    with data.shelf.open(path) as kept:
        kept.keep(_with_note(kept.meeting, "right"))
    together = dict.fromkeys((left + path.read_bytes()).splitlines(keepends=True))
    path.write_bytes(b"".join(together))
    assert {"left", "right"} <= {note.text for note in data.shelf.read(path).notes}


def _with_note(meeting: m.Meeting, words: str) -> m.Meeting:
    return m.keep(meeting, Captured("note", words), now=NOW, record_id=random_id())


def test_a_torn_last_line_is_left_out(data: Data) -> None:
    path = data.hold()
    before = data.shelf.read(path)
    with path.open("ab") as file:
        file.write(b'{"sealed":"AAAAAAAA')
    assert data.shelf.read(path) == before


def test_saved_elsewhere_it_is_sealed_with_the_same_key(data: Data, tmp_path: Path) -> None:
    with data.shelf.open(data.hold()) as kept:
        path = kept.save_elsewhere(tmp_path / "stick")
    assert b"Qanat" not in path.read_bytes()
    assert data.shelf.read(path).decisions


def test_saved_elsewhere_the_key_goes_along_as_the_disk_it_was_on_may_be_gone(
    data: Data, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    with data.shelf.open(data.hold()) as kept:
        path = kept.save_elsewhere(stick)
    shelf = Data(stick).anew()
    with pytest.raises(Locked):
        shelf.read(path)
    shelf.unlock(PASSPHRASE)
    assert shelf.read(path).decisions


def test_it_is_not_saved_where_another_key_is(data: Data, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    make_key(stick, PASSPHRASE, random_id, QUICK)
    before = key_path(stick).read_bytes()
    with data.shelf.open(data.hold()) as kept, pytest.raises(StorageFailure, match="another key"):
        kept.save_elsewhere(stick)

    assert [path.name for path in stick.iterdir()] == ["key.json"]
    assert key_path(stick).read_bytes() == before


def test_without_the_key_a_sealed_meeting_says_where_the_key_is_missing(data: Data) -> None:
    path = data.hold()
    key_path(data.folder).unlink()
    with pytest.raises(Locked, match=r"key\.json"):
        data.anew().read(path)


# The key


def test_a_wrong_passphrase_is_one_sentence_without_the_words(data: Data) -> None:
    with pytest.raises(Locked) as refused:
        data.unlocked("correct horse batter")
    assert "batter" not in str(refused.value)


def test_a_passphrase_is_the_same_however_its_accents_were_typed(tmp_path: Path) -> None:
    words = "Größe älterer Çedillen"
    make_key(tmp_path, unicodedata.normalize("NFD", words), random_id, QUICK)
    assert unlock(tmp_path, unicodedata.normalize("NFC", words)).id == key_id(tmp_path)


@pytest.mark.parametrize("words", ["", "short", "1234567"])
def test_a_passphrase_that_holds_nothing_shut_is_refused(tmp_path: Path, words: str) -> None:
    with pytest.raises(Refusal):
        make_key(tmp_path, words, random_id, QUICK)
    assert not list(tmp_path.iterdir())


def test_a_key_that_is_there_is_never_written_over(data: Data) -> None:
    before = key_path(data.folder).read_bytes()
    with pytest.raises(Refusal):
        make_key(data.folder, PASSPHRASE, random_id, QUICK)
    assert key_path(data.folder).read_bytes() == before


def test_trying_a_passphrase_is_work_and_takes_bounded_memory(tmp_path: Path) -> None:
    make_key(tmp_path, PASSPHRASE, random_id)
    found = json.loads(key_path(tmp_path).read_text())
    assert found["n"] * found["p"] >= 3 << 15
    assert 128 * found["n"] * found["r"] <= 32 << 20
    assert Work().fair


@pytest.mark.parametrize(
    "change",
    [
        {"n": 1 << 30}, {"n": 3}, {"n": -2}, {"r": 10**6}, {"p": 0}, {"salt": "?"}, {"key": 7}, {"kdf": "none"},
        {"facilitator-key": 2}, {"n": None},
    ],
)  # fmt: skip
def test_a_key_file_that_asks_for_something_else_is_refused(data: Data, change: dict[str, object]) -> None:
    path = key_path(data.folder)
    path.write_text(json.dumps(json.loads(path.read_text()) | change))
    with pytest.raises(DamagedFile):
        data.unlocked()


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"\xff\xfe", b'{"facilitator-key":'])
def test_a_damaged_key_file_is_told_and_left_as_it_is(data: Data, content: bytes) -> None:
    key_path(data.folder).write_bytes(content)
    with pytest.raises(DamagedFile, match="backup"):
        data.unlocked()
    assert key_path(data.folder).read_bytes() == content


def test_another_key_id_with_the_same_numbers_does_not_open(data: Data) -> None:
    path = key_path(data.folder)
    path.write_text(json.dumps(json.loads(path.read_text()) | {"id": "another"}))
    with pytest.raises(Locked):
        data.unlocked()


# Changing the passphrase

NEW = "nine green bottles"


def opens_with(folder: Path) -> set[str]:
    found = set()
    for words in (PASSPHRASE, NEW):
        try:
            unlock(folder, words)
            found.add(words)
        except Locked:
            pass
    return found


def test_a_changed_passphrase_opens_what_was_written_before(data: Data) -> None:
    path = data.hold()
    change_passphrase(data.folder, PASSPHRASE, NEW, QUICK)
    assert opens_with(data.folder) == {NEW}
    assert data.unlocked(NEW).read(path).decisions
    assert data.shelf.read(path).decisions, "the key is the same: who has it open goes on"


def test_a_change_that_is_refused_changes_nothing(data: Data) -> None:
    for old, new, error in ((PASSPHRASE, "short", Refusal), ("wrong words", NEW, Locked)):
        with pytest.raises(error):
            change_passphrase(data.folder, old, new, QUICK)
        assert opens_with(data.folder) == {PASSPHRASE}


def change(folder: Path) -> None:
    change_passphrase(folder, PASSPHRASE, NEW, QUICK)


def test_wherever_a_change_is_killed_one_of_the_two_passphrases_opens(data: Data) -> None:
    before = key_path(data.folder).read_bytes()
    opened: list[str] = []
    while killed_at(len(opened) + 1, lambda: data.folder, change):
        opened += opens_with(data.folder)
        key_path(data.folder).write_bytes(before)
    assert opens_with(data.folder) == {NEW}
    assert set(opened) == {PASSPHRASE, NEW}
    assert opened == sorted(opened), "once the new one opens, it goes on to"


def test_wherever_the_disk_fails_one_of_the_two_passphrases_opens(data: Data) -> None:
    before = key_path(data.folder).read_bytes()
    for call in count(1):
        trouble = Trouble(call)
        with trouble.on_the_disk(), suppress(StorageFailure):
            change(data.folder)
        assert len(opens_with(data.folder)) == 1
        if not trouble.met:
            break
        key_path(data.folder).write_bytes(before)
    assert call > 4


def test_a_change_that_the_disk_would_not_take_says_what_to_try(data: Data) -> None:
    with full(key_path(data.folder), -100), pytest.raises(StorageFailure, match="try both"):
        change(data.folder)
    assert opens_with(data.folder) == {PASSPHRASE}
