"""The index is derived: whatever happens to it or behind its back, the answers are those of the files, unasked."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from facilitator.errors import DamagedFile
from facilitator.store import index_file
from facilitator.store.index import NAME, STEP, Index, index_of
from facilitator.store.listing import entries, unreadable
from facilitator.store.questions import Found, Wanted, records, search
from facilitator.store.shelf import Shelf
from tests.benchmarks.many import clock, fill

ROOT = Path(__file__).parent.parent
MEETINGS = 2 * STEP + 7

Answers = tuple[set[Found], list[str], int]


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder of some hundred meetings, never changed."""
    data = tmp_path_factory.mktemp("many") / "data"
    fill(data, MEETINGS, summaries=False)
    return data


@pytest.fixture(scope="module")
def answered(many: Path) -> Answers:
    """What its files answer."""
    return truth(many)


@pytest.fixture
def data(many: Path, tmp_path: Path) -> Path:
    """A copy of it, with its index."""
    shutil.copytree(many, tmp_path / "data")
    answers(tmp_path / "data")
    return tmp_path / "data"


def shelf(data: Path) -> Shelf:
    return Shelf(data, clock=clock, new_id=lambda: "never")


def asked(index: Index, data: Path) -> Answers:
    index.refresh()
    meetings = data / "meetings"
    ids = [entry.id for entry in entries(index, meetings)]
    return set(records(index, Wanted(), meetings)), ids, len(search(index, "pedi", meetings, 10_000))


def answers(data: Path) -> Answers:
    """Return what the index answers, as a program that has just started gets it."""
    with closing(index_of(shelf(data))) as index:
        return asked(index, data)


def truth(data: Path) -> Answers:
    """Return what an index answers that was made from the files just now, and is in no file."""
    with closing(Index(Path(os.devnull) / NAME, data / "meetings")) as index:
        return asked(index, data)


def overwritten(path: Path, start: int, length: int, seed: int = 3) -> None:
    with path.open("r+b") as file:
        file.seek(start)
        file.write(Random(seed).randbytes(length))


def wrong_tables(path: Path) -> None:
    """An index that says it is of our version, and is not."""
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("create table files (path text)")
        connection.execute(f"pragma user_version = {index_file.VERSION}")
        connection.execute(f"pragma application_id = {index_file.words.VERSION}")
        connection.commit()


def older_tables(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"pragma user_version = {index_file.VERSION - 1}")
        connection.commit()


def another_database(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("create table meetings (x)")
        connection.commit()


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()
    (path / "x").write_text("someone's")


def without_words(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("drop table words")
        connection.commit()


HARM: dict[str, Callable[[Path], object]] = {
    "gone": lambda path: path.unlink(),
    "empty": lambda path: path.write_bytes(b""),
    "cut short": lambda path: os.truncate(path, path.stat().st_size // 2),
    "cut in a page": lambda path: os.truncate(path, 5000),
    "text": lambda path: path.write_bytes(b"not a database at all\n" * 500),
    "a bad head": lambda path: overwritten(path, 0, 100),
    "zeros": lambda path: path.write_bytes(bytes(path.stat().st_size)),
    "wrong tables": wrong_tables,
    "older tables": older_tables,
    "another database": another_database,
    "a folder": a_folder,
    "no words": without_words,
    "not to be read": lambda path: path.chmod(0),
    "a journal of another": lambda path: path.with_name(f"{NAME}-wal").write_bytes(b"\x37\x7f\x06\x82" + bytes(5000)),
    **{f"noise {at}": lambda path, at=at: overwritten(path, 4096 * at, 4096 * 6, at) for at in range(1, 250, 17)},
}  # fmt: skip


@pytest.mark.parametrize("harm", HARM)
def test_whatever_happened_to_it_the_answers_are_those_of_the_files(
    data: Path, many: Path, answered: Answers, harm: str
) -> None:
    found, ids, hits = answered
    here = {replace(one, path=data / one.path.relative_to(many)) for one in found}
    HARM[harm](data / NAME)
    assert answers(data) == (here, ids, hits)
    assert answers(data) == (here, ids, hits), "and so are the next ones"
    if harm == "a folder":
        assert (data / NAME / "x").read_text() == "someone's"


def files(data: Path) -> list[Path]:
    return sorted((data / "meetings").rglob("*.jsonl"))


def reworded_in_place(data: Path) -> None:
    """Change a word for one of the same length, and put the time of change back."""
    path = files(data)[5]
    before = path.stat()
    with path.open("r+b") as file:
        content = file.read().replace(b"pedi", b"tofu").replace(b"An evening", b"Un evening")
        file.seek(0)
        file.write(content)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def restored_from_long_ago(data: Path) -> None:
    """Put an older copy of a file in the place of a newer one, with its old time."""
    path = files(data)[6]
    copy = path.with_suffix(".copy")
    shutil.copy2(path, copy)
    with path.open("ab") as file:
        file.write(
            b'{"at":"2027-01-01T00:00:00.000000Z","in":"notes","id":"newone","set":{"number":90,"text":"pedi"}}\n'
        )
    answers(data)
    copy.replace(path)


def whole_folder_of_before(data: Path) -> None:
    """Put last year's copy of the whole folder in its place, index and all."""
    copy = data.with_name("copy")
    shutil.copytree(data, copy)
    for path in files(data)[10:40]:
        path.unlink()
    answers(data)
    shutil.rmtree(data)
    copy.rename(data)
    files(data)[3].unlink()


def an_older_index(data: Path) -> None:
    """Bring back an index that knows nothing of what came since."""
    copy = data.with_name("copy.sqlite")
    shutil.copy2(data / NAME, copy)
    one_more(data)
    answers(data)
    copy.replace(data / NAME)


def one_more(data: Path) -> None:
    first = files(data)[0]
    text = first.read_text("utf-8").replace('"00000', '"fffff').replace("An evening", "A pedi meeting")
    first.with_name("2016-01-04-more-fffff000.jsonl").write_text(text, encoding="utf-8")


def renamed(data: Path) -> None:
    path = files(data)[8]
    path.rename(path.with_name("2016-01-04-other-name-00008000.jsonl"))


def moved_to_another_year(data: Path) -> None:
    (data / "meetings" / "2031").mkdir()
    path = files(data)[9]
    path.rename(data / "meetings" / "2031" / path.name)


def a_copy_beside(data: Path) -> None:
    path = files(data)[9]
    shutil.copy2(path, path.with_name("2016-01-04-copy-00009000.jsonl"))


def damaged(data: Path) -> None:
    files(data)[4].write_bytes(b"\x00\xff no meeting\n")


def all_gone(data: Path) -> None:
    shutil.rmtree(data / "meetings")


CHANGES = (reworded_in_place, restored_from_long_ago, whole_folder_of_before, an_older_index, one_more, renamed,
           moved_to_another_year, a_copy_beside, damaged, all_gone)  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_what_changes_behind_its_back_is_in_the_next_answer(
    data: Path, change: Callable[[Path], None]
) -> None:
    change(data)
    assert answers(data) == truth(data)


def test_what_cannot_be_read_for_now_is_counted_and_read_the_next_time(data: Path) -> None:
    whole, path = truth(data), files(data)[4]
    content = path.read_bytes()
    path.unlink()
    path.mkdir()  # a stand-in for a disk that fails: it is there and gives nothing
    with closing(index_of(shelf(data))) as index:
        index.refresh()
        assert unreadable(index) == 1
    path.rmdir()
    path.write_bytes(content)
    assert answers(data)[:2] == truth(data)[:2]
    assert {one.id for one in answers(data)[0]} == {one.id for one in whole[0]}


def test_a_damaged_file_is_counted_once_and_not_read_again(data: Path) -> None:
    damaged(data)
    with pytest.raises(DamagedFile):
        shelf(data).read(files(data)[4])
    told: list[int] = []
    with closing(index_of(shelf(data))) as index:
        index.refresh(lambda done, _total: told.append(done))
        index.refresh(lambda done, _total: told.append(done))
        assert (unreadable(index), told) == (1, [1])


def test_one_that_is_damaged_while_it_is_open_is_made_anew_when_it_is_asked(data: Path) -> None:
    index = index_of(shelf(data))
    index.refresh()
    index._connection.execute("drop table words")
    assert len(search(index, "pedi", data / "meetings", 10_000)) == truth(data)[2]
    index.close()


def test_where_the_disk_takes_nothing_it_is_in_memory(many: Path, answered: Answers, tmp_path: Path) -> None:
    blocked = tmp_path / "no-folder"
    blocked.write_text("a file")
    with closing(Index(blocked / NAME, many / "meetings")) as index:
        assert asked(index, many) == answered
    assert blocked.read_text() == "a file"


def test_another_program_that_holds_it_for_too_long_is_not_waited_for(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one_more(data)
    real = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *args, **more: real(*args, **{**more, "timeout": 0.05}))
    with closing(real(data / NAME, isolation_level=None)) as holder:
        holder.execute("begin immediate")
        assert answers(data) == truth(data)
        assert (data / NAME).exists(), "what another program holds is not thrown away"
        holder.execute("rollback")
    assert answers(data) == truth(data)


ASK = """
import json, sys
from contextlib import closing
from pathlib import Path
from tests.test_index import answers
found, ids, hits = answers(Path(sys.argv[1]))
print(json.dumps([len(found), ids, hits]))
"""


def test_several_programs_that_make_it_at_once_all_answer_right(many: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(many, data)
    command = [sys.executable, "-c", ASK, str(data)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    for _round in range(2):
        running = [
            subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) for _program in range(4)
        ]
        told = [json.loads(program.communicate(timeout=120)[0]) for program in running]
        found, ids, hits = truth(data)
        assert told == [[len(found), ids, hits]] * 4
        one_more(data)
    assert answers(data) == truth(data)


def test_what_two_programs_read_is_not_read_twice(data: Path) -> None:
    (data / NAME).unlink()
    one, other = index_of(shelf(data)), index_of(shelf(data))
    told: list[int] = []

    def meanwhile(done: int, _total: int) -> None:
        if not told:
            told.append(done)
            other.refresh()

    one.refresh(meanwhile)
    assert asked(one, data) == asked(other, data) == truth(data)
    one.close()
    other.close()


def test_one_that_was_cut_off_goes_on_where_it_was(data: Path) -> None:
    (data / NAME).unlink()

    class Enough(Exception):
        pass

    def stop(_done: int, _total: int) -> None:
        raise Enough

    with closing(index_of(shelf(data))) as index, pytest.raises(Enough):
        index.refresh(stop)
    totals: list[int] = []
    with closing(index_of(shelf(data))) as index:
        index.refresh(lambda _done, total: totals.append(total))
    assert totals[0] == MEETINGS - STEP
    assert answers(data) == truth(data)


def test_the_newest_meetings_are_read_first(data: Path) -> None:
    (data / NAME).unlink()
    seen: list[str] = []
    with closing(index_of(shelf(data))) as index:
        index.refresh(
            lambda _done, _total: seen.append(entries(index, data / "meetings", unfinished=True)[0].title)
        )
    assert seen[0] == "An evening in winter (running)"
