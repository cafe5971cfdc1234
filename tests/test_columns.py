"""The lists of the command line: narrowed by series, owner, day and state, in columns that fit, nothing cut off."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.cli.columns import broken, laid_out
from facilitator.cli.flowing import beside, column_of, flown
from facilitator.text import width
from tests.conftest import Command
from tests.quick import quick
from tests.test_cli_terminal import Terminal

LINES = """\
/start
d: We meet on Mondays
a: @sam book the room by 2020-05-09
a: @Zoë print the poster by 2031-01-01
a: buy tea
r: @clinic open on Sundays
q: Who has a key?
/end
"""


@pytest.fixture
def facilitator(facilitator: Command, capsys: pytest.CaptureFixture[str]) -> Command:
    return quick(facilitator, capsys)


@pytest.fixture
def kept(facilitator: Command, agenda: Path) -> Command:
    """The command, with two series on the shelf, one of an earlier year."""
    facilitator("run", str(agenda), "--plain", "--series", "Tea", "--title", "Tea hour", typed=LINES)
    past = "/at 2020-01-01 14:00\n/start\nd: We meet in the hall\na: @sam sweep the hall\n/end\n"
    facilitator("run", str(agenda), "--plain", "--series", "Hall", "--day", "2020-01-01", typed=past)
    return facilitator


def texts(kept: Command, *words: str) -> set[str]:
    return {one.get("text", one["title"]) for one in json.loads(kept(*words, "--json").stdout)}


NARROWED = {
    "meetings": {"Tea hour", "An evening together"},
    "meetings --series tea": {"Tea hour"},
    "meetings --state ended --until 2021-01-01": {"An evening together"},
    "meetings --state running": set(),
    "meetings --since 2021-01-01": {"Tea hour"},
    "decisions --series HALL": {"We meet in the hall"},
    "decisions --until 2021-01-01": {"We meet in the hall"},
    "decisions --state replaced": set(),
    "decisions --due": set(),
    "actions --owner zoe": {"print the poster"},
    "actions --owner Sam --since 2021-01-01": {"book the room"},
    "actions --state done": set(),
    "actions --state open --series hall": {"sweep the hall"},
    "requests --owner clinic": {"open on Sundays"},
    "requests --owner sam": set(),
    "search hall": {"We meet in the hall", "sweep the hall", "An evening together"},
    "search hall --kind decision": {"We meet in the hall"},
    "search tea --kind meeting": {"Tea hour"},
    "search hour": {"Tea hour"},
    "search the --owner sam": {"sweep the hall", "book the room"},
    "search the --state open --series tea": {"book the room", "print the poster"},
    "search we --since 2021-01-01": {"We meet on Mondays"},
    "search key": {"Who has a key?"},
}


@pytest.mark.parametrize("words", NARROWED)
def test_lists_are_narrowed(kept: Command, words: str) -> None:
    assert texts(kept, *words.split()) == NARROWED[words]


def test_a_line_for_another_program_has_the_id_the_day_and_all_the_words(kept: Command) -> None:
    [line] = [line for line in kept("actions").stdout.splitlines() if "book" in line]
    assert line.split("  ")[2] == "book the room · sam · by 2020-05-09 · overdue · in Tea hour"
    assert [len(part) for part in line.split("  ")[:2]] == [8, 10]


def test_closed_for_one_reason_or_another_is_said_in_the_list(kept: Command) -> None:
    id = json.loads(kept("actions", "--owner", "sam", "--series", "hall", "--json").stdout)[0]["id"]
    kept("actions", "dropped", id, "the", "hall", "is", "closed")
    assert "not needed any more · the hall is closed" in kept("actions", "--state", "dropped").stdout


@pytest.mark.parametrize("words", ["meetings", "actions", "decisions", "requests", "search the"])
def test_at_80_columns_nothing_is_wider_and_nothing_is_cut(kept: Command, data: Path, words: str) -> None:
    assert data.exists()
    terminal = Terminal(*words.split(), "--data", str(data), columns=80)
    assert terminal.end() == 0
    lines = terminal.seen.splitlines()
    assert lines[0].startswith("ID ")
    assert all(width(line) <= 80 for line in lines)
    wanted = set(" ".join(texts(kept, *words.split())).split())
    assert wanted <= set(" ".join(lines).split())


def test_where_nothing_is_found_there_are_no_columns(data: Path) -> None:
    terminal = Terminal("actions", "--owner", "nobody", "--data", str(data), columns=80)
    assert terminal.end() == 0
    assert terminal.seen.strip() == "Nothing was found."


@given(
    st.lists(st.tuples(st.text(max_size=20), st.text(max_size=60)), min_size=1, max_size=3),
    st.integers(30, 120),
)
def test_columns_keep_every_word(rows: list[tuple[str, str]], room: int) -> None:
    lines = list(laid_out([("ONE", "TWO"), *rows], room))
    shown = "".join("".join(lines).split())
    for row in rows:
        for cell in row:
            for word in cell.split():
                assert all(char in shown for char in word)
    assert all(width(line) <= max(room, 38) for line in lines), (
        "the narrowest: 14 for the first, 20 for the last"
    )


@given(st.text(max_size=300), st.integers(4, 60))
def test_a_line_is_broken_between_words_and_loses_none(words: str, room: int) -> None:
    lines = list(broken(words, room))
    assert all(width(line) <= room for line in lines)
    assert "".join("".join(lines).split()) == "".join(words.split())


def test_an_agenda_that_is_shown_fits_the_terminal_and_keeps_tables_and_fences() -> None:
    shown = [
        "   “One person talks at a time. You can pass.”",
        "   | a | a table that is wide |",
        "```",
        "x" * 40,
        "```",
    ]
    assert list(flown(shown, 28)) == [
        "   “One person talks at a", "    time. You can pass.”", *shown[1:],
    ]  # fmt: skip
    assert list(flown(["[ ] Somebody keeps the time for us", "会議" * 9], 28)) == [
        "[ ] Somebody keeps the time", "    for us", "会議" * 7, "会議" * 2,
    ]  # fmt: skip


def test_a_list_of_agendas_fits_the_terminal() -> None:
    names = ["  tea", "  a-name-that-is-rather-long"]
    column = column_of(names, 50)
    lines = [
        line
        for name in names
        for line in beside(name, ["Our tea and talk", "1 h 30 min", "yours"], column, 33)
    ]
    assert lines == [
        "  tea  Our tea and talk", "       1 h 30 min  yours",
        "  a-name-that-is-rather-long", "       Our tea and talk", "       1 h 30 min  yours",
    ]  # fmt: skip
