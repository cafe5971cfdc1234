"""Taking a name or a detail out of what was kept: by a command, and when a meeting by lines has ended."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Command
from tests.test_plain_session import Keyboard, Room

NAMED = ("/start", "d: We thank Mirela for the keys", "n: Mirela and Qanat come on Friday")


def led(folder: Path, *steps: str, person: bool = True) -> Room:
    """Return a room in which this was typed."""
    room = Room(folder, Keyboard(*steps), person=person)
    room.begin()
    return room


def test_words_are_left_out_and_the_rest_stays(tmp_path: Path) -> None:
    room = led(tmp_path, *NAMED, "/leaveout D1 mirela")
    assert [decision.text for decision in room.meeting.decisions] == ["We thank [left out] for the keys"]
    assert [note.text for note in room.meeting.notes] == ["Mirela and Qanat come on Friday"]


def test_only_whole_words_are_left_out(tmp_path: Path) -> None:
    room = led(tmp_path, "/start", "n: Sam likes the same room", "/leaveout N1 Sam")
    assert [note.text for note in room.meeting.notes] == ["[left out] likes the same room"]


def test_only_whole_words_are_left_out_in_any_script_that_parts_them(tmp_path: Path) -> None:
    room = led(tmp_path, "/start", "n: Анна и Ан сидят в Анапе", "/leaveout N1 Ан")
    assert [note.text for note in room.meeting.notes] == ["Анна и [left out] сидят в Анапе"]


def test_scripts_that_set_no_spaces_are_left_out_anywhere(tmp_path: Path) -> None:
    room = led(tmp_path, "/start", "n: 我们感谢小明的钥匙", "/leaveout N1 小明")
    assert [note.text for note in room.meeting.notes] == ["我们感谢[left out]的钥匙"]


def test_owners_and_what_was_said_of_the_next_meeting_are_looked_through(tmp_path: Path) -> None:
    typed = ("/start", "a: @mirela book the room", "/nextmeeting Thursday at the flat of Qanat")
    room = led(tmp_path, *typed, "/leaveout A1 mirela", "/leaveout next Qanat")
    assert [action.owner for action in room.meeting.actions] == ["[left out]"]
    assert room.meeting.head.next_meeting == "Thursday at the flat of [left out]"


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("/leaveout about Mirela", "does not say “Mirela”."),
        ("/leaveout", "Leave out what?"),
        ("/leaveout D1", "Leave out what?"),
        ("/leaveout D1 Nobody", "D1 does not say “Nobody”."),
        ("/leaveout next Mirela", "does not say “Mirela”."),
        ("/leaveout D9 Mirela", "D9"),
    ],
)
def test_what_cannot_be_left_out_is_said(tmp_path: Path, line: str, answer: str) -> None:
    room = led(tmp_path, *NAMED, line)
    assert any(answer in told for told in room.told)
    assert [decision.text for decision in room.meeting.decisions] == ["We thank Mirela for the keys"]


ENDING = ("/end", "y", "", "", "y")
"""The end of a meeting whose items were not all discussed, with every word right."""


def written(room: Room) -> str:
    """Return the summary and the record as they lie on the disk."""
    [summary] = room.summaries.iterdir()
    return summary.read_text("utf-8") + room.path.read_text("utf-8")


def test_a_person_says_by_number_what_is_left_out_at_the_end(tmp_path: Path) -> None:
    room = led(tmp_path, *NAMED, *ENDING, "2, 7", "n")
    assert "Left out: N1 Mirela and [left out] come on Friday" in room.told
    assert "Qanat" not in written(room)
    assert "Mirela" in written(room)


def test_what_is_left_is_listed_again_until_a_person_keeps_it(tmp_path: Path) -> None:
    room = led(tmp_path, *NAMED, *ENDING, "1", "1")
    assert "We thank [left out]" in written(room)
    assert "Qanat" not in written(room)


def test_a_person_keeps_them_all_with_an_n(tmp_path: Path) -> None:
    assert "[left out]" not in written(led(tmp_path, *NAMED, *ENDING, "n"))


def test_a_bare_key_keeps_nothing_yet(tmp_path: Path) -> None:
    room = led(tmp_path, *NAMED, *ENDING, "")
    assert not room.summaries.exists()


def test_a_line_typed_instead_of_numbers_is_not_lost(tmp_path: Path) -> None:
    room = led(tmp_path, *NAMED, *ENDING, "a: @group tell the others", "/edit D1 We thank the door team", "n")
    assert [action.text for action in room.meeting.actions] == ["tell the others"]
    assert "We thank the door team" in written(room)


def test_leaving_at_the_question_writes_no_summary_that_nobody_looked_at(tmp_path: Path) -> None:
    room = led(tmp_path, *NAMED, *ENDING, "/quit")
    assert not room.summaries.exists()
    assert any("resume" in told for told in room.told)


def test_a_pipe_is_told_and_nothing_is_left_out(facilitator: Command, agenda: Path, data: Path) -> None:
    done = facilitator("run", str(agenda), "--plain", typed="/start\nd: We thank Mirela\n/end\n")
    assert "1. “Mirela” in D1 looks like a name: We thank Mirela" in done.stdout.splitlines()
    assert "a help, not a promise" in done.stdout
    [summary] = (data / "summaries").iterdir()
    assert "We thank Mirela" in summary.read_text("utf-8")


@pytest.mark.parametrize("answer", ["2, 3", "2-3", "2 and 3", "3 2"])
def test_every_number_typed_is_left_out_and_what_stands_beside_it_is_asked_about(
    tmp_path: Path, answer: str
) -> None:
    room = led(tmp_path, "/start", "n: Mirela Popescu has HIV", *ENDING, answer, "1")
    assert [note.text for note in room.meeting.notes] == ["[left out] [left out] has [left out]"]
    for word in ("Mirela", "Popescu", "HIV"):
        assert word not in written(room)


def test_all_can_be_left_out_at_once(tmp_path: Path) -> None:
    room = led(tmp_path, "/start", "n: Mirela Popescu has HIV", *ENDING, "all")
    assert [note.text for note in room.meeting.notes] == ["[left out] [left out] has [left out]"]


def test_a_detail_beside_what_was_left_out_is_asked_about(tmp_path: Path) -> None:
    room = led(tmp_path, "/start", "n: Mirela Popescu has HIV", *ENDING, "1-2", "1")
    assert [note.text for note in room.meeting.notes] == ["[left out] [left out] has [left out]"]
