"""Series of meetings: which there are, which a name may mean, and what is said when a meeting joins one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from facilitator.conduct.series import Known, known_series, near, same
from facilitator.store.shelf import Entry

Command = Callable[..., "CompletedProcess[str]"]
KNOWN = [Known("Tuesday group"), Known("Frauen am Fluss"), Known("Board")]


def entry(number: int, series: str) -> Entry:
    return Entry(
        path=Path(f"{number}"),
        id=f"{number}",
        title="",
        state="ended",
        day=date(2026, 11, number),
        series=series,
    )


def test_they_are_told_by_their_newest_meeting() -> None:
    entries = [
        entry(9, "B"),
        entry(8, "tuesday  Group"),
        entry(7, "Tuesday group"),
        entry(6, ""),
        entry(5, " b "),
    ]
    assert known_series(entries) == [
        Known("B", 2, date(2026, 11, 9)),
        Known("tuesday  Group", 2, date(2026, 11, 8)),
    ]
    assert known_series(entries, but="9")[0].name == "tuesday  Group"


@pytest.mark.parametrize(
    "name", ["Tuesday", "tuesday groups", "Teusday group", "group", "The Tuesday group", "Frauen"]
)
def test_a_name_that_nearly_is_one(name: str) -> None:
    assert near(name, KNOWN) is not None


@pytest.mark.parametrize("name", ["", "TUESDAY  group", "Thursdays at noon", "Women", "Bored to tears"])
def test_a_name_that_is_one_or_another(name: str) -> None:
    assert near(name, KNOWN) is None


def test_case_and_spaces_make_no_other_series() -> None:
    assert same(" tuesday   GROUP ", KNOWN) == KNOWN[0]
    assert same("Tuesday", KNOWN) is None


def test_a_line_goes_on_with_a_series_or_asks_which(facilitator: Command, agenda: Path) -> None:
    held = ("run", str(agenda), "--plain")
    first = facilitator(*held, typed="/series Tuesday group\n/start\na: @sam tea\n/end\n")
    assert "A new series begins: “Tuesday group”." in first.stdout
    again = facilitator(*held, typed="/series TUESDAY group\n/series tuesday Group\n/quit\n").stdout
    assert "Series: Tuesday group" in again
    assert "“Tuesday group” goes on: 2 matters from last time come along." in again
    assert "“Tuesday group” goes on: its 2 matters from last time are here already." in again
    asked = facilitator(*held, "--ask", typed="/series Tuesday\nn\n/quit\ny\n").stdout
    assert "There is a series “Tuesday group”. Is “Tuesday” another one?" in asked
    assert "Nothing was done." in asked


def test_the_command_goes_on_with_a_series_whatever_its_case(facilitator: Command, agenda: Path) -> None:
    held = ("run", str(agenda), "--plain", "--series")
    assert "series" not in facilitator(*held, "Tuesday group", typed="/start\na: @sam tea\n/end\n").stderr
    assert "There is one called “Tuesday group”." in facilitator(*held, "Tuesday", typed="/quit\n").stderr
    assert "tea" in facilitator(*held, "tuesday Group", typed="/matters\n/quit\n").stdout
