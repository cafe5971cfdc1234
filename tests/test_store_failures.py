"""What the disk can do to a meeting: cut a write short, fill up, go away, be taken by another process."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import textwrap
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from tinydb import where

from facilitator.errors import DamagedFile, MeetingInUse, StorageFailure, UnknownName
from facilitator.store.database import JournalDatabase, read_journal

START = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)


def opened(path: Path) -> JournalDatabase:
    moments, ids = count(), count()
    return JournalDatabase.open(
        path, new_id=lambda: f"n{next(ids)}", clock=lambda: START + timedelta(seconds=next(moments))
    )


def texts(path: Path) -> list[str]:
    return [row["text"] for row in read_journal(path).tables.by_id().get("notes", {}).values()]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with three notes in it."""
    path = tmp_path / "2026" / "meeting.jsonl"
    with opened(path) as database:
        for number, text in enumerate(("one", "zwei", "三")):
            database.table("notes").put(f"r{number}", {"text": text})
    return path


def test_the_file_and_its_folder_are_for_their_owner_only(path: Path) -> None:
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_a_write_cut_short_at_any_byte_is_left_out_and_all_before_it_is_there(path: Path) -> None:
    whole = path.read_bytes()
    last = whole[: whole.rstrip(b"\n").rfind(b"\n") + 1]
    for end in range(len(last), len(whole)):
        path.write_bytes(whole[:end])
        assert texts(path) == ["one", "zwei"]
        with opened(path) as database:
            assert [row["text"] for row in database.table("notes")] == ["one", "zwei"]
            assert bool(database.findings) == (end > len(last))
            database.table("notes").put("r9", {"text": "after"})
        assert texts(path) == ["one", "zwei", "after"]


def test_a_reader_neither_locks_nor_changes_the_file(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b'{"at":"2026-')
    before = path.read_bytes()
    assert read_journal(path).torn
    assert path.read_bytes() == before
    with opened(path):
        assert texts(path) == ["one", "zwei", "三"]


def test_a_line_that_cannot_be_read_is_passed_over_named_and_never_thrown_away(path: Path) -> None:
    lines = path.read_bytes().split(b"\n")
    lines[2] = b"\x00\xff garbage"
    path.write_bytes(b"\n".join(lines))
    assert read_journal(path).damaged == (3,)
    with opened(path) as database:
        assert database.findings == ["These lines of the file can't be read and were passed over: 3."]
        database.rewrite()
    assert path.read_bytes().endswith(b"\n\x00\xff garbage\n")
    assert texts(path) == ["one", "三"]


def test_an_editors_mark_and_line_ends_are_no_damage(path: Path) -> None:
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert (read_journal(path).damaged, texts(path)) == ((), ["one", "zwei", "三"])
    with opened(path) as database:
        database.table("notes").put("r3", {"text": "more"})
    assert texts(path) == ["one", "zwei", "三", "more"]


@pytest.mark.parametrize(
    "content", [b"\x00\x01\x02", b"not ours\n", b'{"facilitator":99,"at":"2026-11-23T14:00:00Z"}\n', b"[]\n"]
)
def test_a_file_that_is_not_ours_is_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(content)
    for attempt in (opened, read_journal):
        with pytest.raises(DamagedFile):
            attempt(path)
    assert path.read_bytes() == content


def test_no_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnknownName):
        read_journal(tmp_path / "none.jsonl")


def test_two_copies_put_together_say_everything_once(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.jsonl"
    shutil.copy(path, copy)
    with opened(copy) as database:
        database.table("notes").put("theirs", {"text": "theirs"}, ())
    with opened(path) as database:
        database.table("notes").put("ours", {"text": "ours"})
    merged = path.read_bytes() + copy.read_bytes()
    path.write_bytes(merged)
    assert sorted(texts(path)) == sorted(["one", "zwei", "三", "ours", "theirs"])


def test_a_second_writer_is_told_who_and_since_when(path: Path) -> None:
    with opened(path):
        with pytest.raises(MeetingInUse) as caught:
            opened(path)
        assert f"process {os.getpid()}" in str(caught.value)
        assert "since 14:00" in str(caught.value)
    opened(path).close()


@pytest.mark.parametrize(
    "words",
    [
        "", "[]", "{}", '{"process":"x","machine":1,"since":"y"}',
        '{"process":7,"machine":"a\\u001b[31mb","since":"2026-11-23T15:30:00Z"}',
    ],
)  # fmt: skip
def test_what_stands_beside_the_lock_is_only_ever_shown_as_text(path: Path, words: str) -> None:
    with opened(path):
        path.with_name(f".{path.stem}.writer").write_text(words)
        with pytest.raises(MeetingInUse, match="is being written by another window or program") as caught:
            opened(path)
    assert "\x1b" not in str(caught.value)
    assert ("process 7 on a" in str(caught.value)) == ("7" in words)


HOLD = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from facilitator.store.database import JournalDatabase
database = JournalDatabase.open(Path(sys.argv[1]), new_id=lambda: "x", clock=lambda: datetime.now(UTC))
print("open", flush=True)
sys.stdin.read()
"""


def test_the_lock_of_a_killed_process_is_free_at_once(path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with holder:
        assert holder.stdout is not None and holder.stdout.readline() == "open\n"
        with pytest.raises(MeetingInUse, match=f"process {holder.pid} on "):
            opened(path)
        holder.send_signal(signal.SIGKILL)
        holder.wait()
    opened(path).close()


FILL = """
import resource, sys
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from facilitator.errors import StorageFailure
from facilitator.store.database import JournalDatabase
path = Path(sys.argv[1])
import signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
database = JournalDatabase.open(path, new_id=lambda: "x", clock=lambda: datetime.now(UTC))
resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 300, resource.RLIM_INFINITY))
kept = []
for number in count():
    try:
        database.table("notes").put(f"full{number}", {"text": "x" * 50})
    except StorageFailure as failure:
        print(failure)
        break
    kept.append(f"full{number}")
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
assert len(database.table("notes")) == 3 + len(kept)
database.table("notes").put("after", {"text": "room again"})
print(*kept)
"""


def test_a_full_disk_is_said_and_nothing_acknowledged_is_lost(path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(FILL), str(path)], capture_output=True, text=True, check=True
    )
    said, kept = run.stdout.strip().split("\n")
    assert said.startswith("The disk is full")
    rows = read_journal(path)
    assert not rows.torn and not rows.damaged
    assert {*kept.split(), "after"} <= set(rows.tables.by_id()["notes"])


def test_a_vanished_folder_is_said_and_not_written_into_nowhere(path: Path) -> None:
    with opened(path) as database:
        path.parent.rename(path.parent.with_name("moved"))
        with pytest.raises(StorageFailure, match="not there any more"):
            database.table("notes").put("lost", {"text": "lost"})
        assert len(database.table("notes")) == 3
        path.parent.with_name("moved").rename(path.parent)
        database.table("notes").put("again", {"text": "again"})
    assert texts(path)[-1] == "again"


def test_a_file_put_in_the_others_place_is_noticed(path: Path) -> None:
    with opened(path) as database:
        copy = path.with_name("copy")
        shutil.copy(path, copy)
        copy.replace(path)
        for write in (lambda: database.table("notes").put("lost", {"text": "lost"}), database.rewrite):
            with pytest.raises(StorageFailure, match="another program"):
                write()
    assert texts(path) == ["one", "zwei", "三"]


def test_what_another_program_wrote_into_the_file_is_not_written_over(path: Path) -> None:
    line = '{"at":"2026-11-24T14:00:00.000000Z","in":"notes","id":"theirs","set":{"text":"theirs"}}\n'
    with opened(path) as database:
        with path.open("a") as file:
            file.write(line)
        for write in (lambda: database.table("notes").put("ours", {"text": "ours"}), database.rewrite):
            with pytest.raises(StorageFailure, match="another program"):
                write()
    with opened(path) as database:
        database.table("notes").put("ours", {"text": "ours"})
    assert texts(path) == ["one", "zwei", "三", "theirs", "ours"]


def test_a_file_that_another_program_cut_is_not_written_into(path: Path) -> None:
    with opened(path) as database:
        os.truncate(path, 70)
        cut = path.read_bytes()
        with pytest.raises(StorageFailure, match="another program"):
            database.table("notes").put("lost", {"text": "lost"})
    assert path.read_bytes() == cut


def test_a_database_can_be_let_go_of_whatever_became_of_its_folder_and_twice(path: Path) -> None:
    database = opened(path)
    path.parent.rename(path.parent.with_name("moved"))
    path.parent.write_text("a file where the folder was")
    with pytest.raises(StorageFailure, match="not there any more"):
        database.table("notes").put("lost", {"text": "lost"})
    database.close()
    database.close()
    opened(path.parent.with_name("moved") / path.name).close()


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(StorageFailure):
        opened(tmp_path / "file" / "meeting.jsonl")


def test_several_operations_are_one_line_or_none(path: Path) -> None:
    before = path.read_bytes()
    with opened(path) as database:
        with pytest.raises(RuntimeError), database.together():
            database.table("notes").put("a", {"text": "a"})
            assert len(database.table("notes").search(where("text") == "a")) == 1
            assert database.table("notes").insert({"text": "b"}) == 5
            raise RuntimeError
        assert database.table("notes").search(where("text") == "a") == []
        assert len(database.table("notes")) == 3
        assert path.read_bytes() == before
        assert database.table("notes").insert({"text": "b", "id": "b"}) == 4
        before = path.read_bytes()
        with pytest.raises(RuntimeError, match="already"), database.together(), database.together():
            pass
        with database.together():
            database.table("notes").put("a", {"text": "a"})
            database.table("actions").insert({"text": "b"})
            database.table("notes").drop("r0")
            database.drop_table("actions")
            assert database.tables() == {"notes"}
    lines = path.read_bytes()[len(before) :].decode().splitlines()
    assert len(lines) == 1
    assert [change.get("id", change["in"]) for change in json.loads(lines[0])["all"]] == [
        "a",
        "n1",
        "r0",
        "actions",
    ]


def test_a_new_file_holds_its_first_lines_and_takes_no_others_place(path: Path, tmp_path: Path) -> None:
    lines = read_journal(path).lines
    begun = tmp_path / "new" / "x.jsonl"
    with JournalDatabase.begin(begun, lines, new_id=str, clock=lambda: START) as database:
        assert len(database.table("notes")) == 3
    assert read_journal(begun).lines == lines
    whole = begun.read_bytes()
    with pytest.raises(StorageFailure, match="there already"):
        JournalDatabase.begin(begun, lines, new_id=str, clock=lambda: START)
    assert begun.read_bytes() == whole
    opened(begun).close()
