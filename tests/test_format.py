"""The page that tells a stranger how to read the record: what it says is so."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB, where

from facilitator.agenda.model import Item
from facilitator.meeting.change import TABLES
from facilitator.meeting.value import MeetingItem
from facilitator.store import backup, line
from facilitator.store.database import read_journal
from facilitator.store.shelf import Shelf
from facilitator.store.tinydb_json import as_tinydb
from tests.meetings import first_conversation
from tests.test_store_keeper import clock, ids

PAGE = Path(line.__file__).with_name("FORMAT.md").read_text("utf-8")


def fields_of(table: str) -> list[str]:
    """The fields of a row of this table, as the store writes them."""
    kind = TABLES[table]
    names = [field.name for field in fields(kind)]
    if kind is MeetingItem:
        names = ["planned", *(field.name for field in fields(Item)), *names]
    return [name for name in dict.fromkeys(names) if name not in ("id", "plan")]


def code(language: str, number: int = 0) -> str:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)[number]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with Shelf(tmp_path / "data", clock=clock(), new_id=ids("s")).begin(first_conversation("names")) as kept:
        return kept.path


def test_its_ten_lines_of_python_read_a_real_meeting(path: Path) -> None:
    names: dict[str, Any] = {"path": path}
    exec(code("python"), names)
    assert names["tables"] == read_journal(path).tables.by_id()
    assert line.__doc__ and code("python").replace("\\n", "\\\\n").strip() in re.sub(
        r"(?m)^    ", "", line.__doc__
    ).replace("\\n", "\\\\n")


def test_its_example_is_read_by_us_too(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(code("json"), encoding="utf-8")
    journal = read_journal(path)
    assert (journal.damaged, journal.torn) == ((), False)
    assert journal.tables.by_id()["decisions"]["k3f9a1c2"]["text"] == "We meet on Mondays"


@pytest.mark.parametrize("table", TABLES)
def test_it_names_every_field_of_every_table(table: str) -> None:
    [row] = re.findall(rf"(?m)^\| `{table}` \|.*\| (.*) \|$", PAGE)
    assert row.split(", ") == [f"`{name}`" for name in fields_of(table)], "FORMAT.md must name these"


def test_stock_tinydb_answers_what_it_says_it_does(path: Path, tmp_path: Path) -> None:
    exported = tmp_path / "x.json"
    exported.write_text(json.dumps(as_tinydb(path)), encoding="utf-8")
    with TinyDB(exported) as database:
        found = database.table("actions").search(where("status") == "open")
        assert [row["text"] for row in found] == [one.text for one in first_conversation("names").actions]
        assert all(row.doc_id > 0 and row["id"] for row in found)
    assert 'table("actions").search(where("status") == "open")' in code("python", 1)


def test_a_backup_is_the_zip_it_says(path: Path, tmp_path: Path) -> None:
    from hashlib import sha256
    from zipfile import ZipFile

    data = path.parent.parent.parent
    backup.back_up(data, tmp_path / "all.zip")
    with ZipFile(tmp_path / "all.zip") as archive:
        manifest = json.loads(archive.read("backup.json"))
        assert manifest["facilitator-backup"] == 1
        assert manifest["sha256"] == {
            path.relative_to(data).as_posix(): sha256(archive.read(path.relative_to(data).as_posix())).hexdigest()
        }  # fmt: skip
