"""What lines say to someone new: what was likely meant, what waits from last time, what another method means."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator import meeting as m
from facilitator.agenda import read_agenda
from facilitator.conduct.near_method import near_method
from facilitator.ids import random_id
from facilitator.meeting.matters import arising
from tests.conftest import AGENDA
from tests.test_plain_session import NOON, Keyboard, Room


def led(folder: Path, *lines: str) -> Room:
    room = Room(folder, Keyboard("/start", *lines))
    assert room.begin() == 0
    return room


def test_a_mistyped_method_is_asked_about(tmp_path: Path) -> None:
    room = led(tmp_path, "/decide fist We go to the park", "n", "/decide concensus We sing", "y")
    assert "Did you mean fist to five? Then write /decide fist to five We go to the park" in room.told
    assert "Else it is decided by consent: “fist We go to the park”." in room.told
    assert [(one.text, one.method) for one in room.meeting.decisions] == [("concensus We sing", "consent")]


@pytest.mark.parametrize("name", ["fist to 5", "fist of five", "Fist of 5", "fist to five"])
def test_fist_to_five_has_the_names_people_use(tmp_path: Path, name: str) -> None:
    (decision,) = led(tmp_path, f"/decide {name} We go to the park").meeting.decisions
    assert (decision.text, decision.method) == ("We go to the park", "fist to five")


@pytest.mark.parametrize(
    "words",
    [
        "We meet on Mondays",
        "Two people open the door",
        "Advise the council",
        "Votes are counted by two",
        "fist",
        "A",
    ],
)
def test_a_proposal_is_no_mistyped_method(words: str) -> None:
    assert near_method(words) is None


def test_another_method_than_the_agenda_says_is_told(tmp_path: Path) -> None:
    room = led(tmp_path, "/next", "/decide vote We meet again")
    assert "The agenda says consent here. This is majority: /undo takes it back." in room.told
    asked = led(tmp_path / "same", "/next", "/decide We meet again", "/undo", "/decide consent We meet")
    assert not any(line.startswith("The agenda says") for line in asked.told)


def test_the_methods_are_told_of_by_help(tmp_path: Path) -> None:
    told = led(tmp_path, "/help decide", "/help sense").told
    for name in ("consent", "consensus", "majority", "fist to five", "advice", "straw poll", "dot vote"):
        assert sum(line.startswith(f"{name}: ") for line in told) == 1, name


def test_what_last_time_left_open_is_announced(tmp_path: Path) -> None:
    first = led(tmp_path, "a: @sam book the room", "q: who has a key?", "/end", "y", "", "", "y", "")
    left = arising([first.meeting], NOON.date())
    room = Room(tmp_path / "second", Keyboard("/start", "/next", "/time"))
    planned = m.plan(read_agenda(AGENDA), now=NOON, new_id=random_id, matters=left)
    room._lead(room.shelf.begin(planned))
    said = f"{len(left)} matters from last time: /matters reads them."
    assert len(left) == 4  # the action, the question, what was not decided, and whether the summary is right
    assert room.told.count(said) == 2  # at the opening, and at the first item
    assert room.told.index(said) < room.told.index("1. Check-in (8 min) · go-round")
