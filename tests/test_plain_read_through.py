"""The read-back by lines: short answers are never what a group agreed, and nobody's words are replaced unasked."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.plain.answers import agrees, alike, disagrees, goes_on, is_answer, names_nothing
from tests.test_plain_session import Keyboard, Room

KEPT = (
    "/start",
    "d: Ana asks the clinic about a room",
    "a: @sam tell the others",
    "a: @jo buy tea",
    "/end",
    "y",
)


def read_back(folder: Path, *typed: str) -> Room:
    """Lead a meeting with one decision and two actions, and read it back with these lines."""
    room = Room(folder, Keyboard(*KEPT, *typed))
    assert room.begin() == 0
    return room


@pytest.mark.parametrize(
    "word", ["", "y", "ok", "OK.", "next", "good", "fine", "correct", "That’s right", "right"]
)
def test_a_word_of_agreement_changes_no_line(tmp_path: Path, word: str) -> None:
    room = read_back(tmp_path, word, word, word, "", word or "y", "n")
    assert [one.text for one in room.meeting.decisions] == ["Ana asks the clinic about a room"]
    assert [one.text for one in room.meeting.actions] == ["tell the others", "buy tea"]
    assert room.meeting.notes == ()
    assert room.told[-1].startswith("Summary: ")


def test_words_unlike_the_line_are_asked_about(tmp_path: Path) -> None:
    room = read_back(tmp_path, "The park is free", "n", "The hall is free", "y", "", "", "", "", "")
    asked = "Is that instead of D1, “Ana asks the clinic about a room”? (y/n)"
    assert room.told.count(asked) == 2
    assert "D1 stays as it was. For another line: /edit, its label, and the words." in room.told
    assert [one.text for one in room.meeting.decisions] == ["The hall is free"]


def test_a_correction_typed_one_line_too_late_is_asked_about(tmp_path: Path) -> None:
    room = read_back(tmp_path, "", "", "tell all the others", "n", "", "", "", "")
    assert "Is that instead of A2, “buy tea”? (y/n)" in room.told
    assert [one.text for one in room.meeting.actions] == ["tell the others", "buy tea"]


def test_a_likely_correction_is_kept_at_once(tmp_path: Path) -> None:
    room = read_back(tmp_path, "Ana asks the clinic about a quiet room", "", "", "", "", "", "")
    assert "D1 kept: Ana asks the clinic about a quiet room" in room.told
    assert not any("instead of" in line for line in room.told)


def test_a_line_typed_with_its_label_is_kept_without_it(tmp_path: Path) -> None:
    typed = ("", "A1: @sam tell all the others", "a2. @jo buy green tea", "", "", "", "y")
    room = read_back(tmp_path, *typed)
    assert [one.text for one in room.meeting.actions] == ["tell all the others", "buy green tea"]
    assert not any("instead of" in line for line in room.told)


def test_a_concern_typed_with_its_label_is_put_right(tmp_path: Path) -> None:
    said = ("/start", "/decide consent We sing", "c: too early", "/count 0", "/adopt none", "/end", "y")
    room = Room(tmp_path, Keyboard(*said, "D1.1: rather early", "", "", "y"))
    assert room.begin() == 0
    assert [(one.text, one.concerns) for one in room.meeting.decisions] == [("We sing", ("rather early",))]


def test_the_help_of_the_reading_back_tells_of_it(tmp_path: Path) -> None:
    room = read_back(tmp_path, "/help", "/undo", "/end", "y")
    assert "The meeting has ended, and is read back." in room.told
    assert "Taken back: the end of the meeting. The meeting goes on again" in room.told


def test_the_last_question_returns_after_each_correction(tmp_path: Path) -> None:
    room = read_back(tmp_path, "", "", "", "", "", "n", "/edit A2 buy green tea", "n", "y")
    assert room.told.count("Is every word right? (y/n)") == 3
    assert "Enter alone is not yes." in room.told
    assert [one.text for one in room.meeting.actions] == ["tell the others", "buy green tea"]
    assert room.meeting.notes == ()


def test_yes_is_no_next_meeting(tmp_path: Path) -> None:
    room = read_back(tmp_path, "", "", "", "y", "Friday at the hall, Ana facilitates", "y", "")
    assert "Then write it, for example: Friday 4 December at the hall, Ana facilitates." in room.told
    assert room.meeting.head.next_meeting == "Friday at the hall, Ana facilitates"


@pytest.mark.parametrize("word", ["n", "no", "none", ""])
def test_no_leaves_the_next_meeting_open(tmp_path: Path, word: str) -> None:
    assert read_back(tmp_path, "", "", "", word, "y", "").meeting.head.next_meeting == ""


LEAK = ("/start", "n: Ring 0171 5550123 about the room", "d: We meet", "/end", "y")


def test_lines_that_end_before_the_look_write_no_summary(tmp_path: Path) -> None:
    room = Room(tmp_path, Keyboard(*LEAK))
    assert room.begin() == 0
    assert room.told[-2] == "These words were not looked at, so no summary is written yet."
    assert room.told[-1].startswith("Look at them with: facilitator resume ")
    assert not room.summaries.exists()
    assert "When and where do you meet again, and who facilitates? Enter leaves it open." not in room.told
    room.keyboard = Keyboard("", "", "y", "1", "n")
    assert room.resume() == 0
    (summary,) = room.summaries.iterdir()
    assert "5550123" not in summary.read_text("utf-8")


def test_an_answer_at_the_last_look_is_no_note(tmp_path: Path) -> None:
    room = Room(tmp_path, Keyboard(*LEAK, "", "", "y", "", "ok", "n"))
    assert room.begin() == 0
    assert len(room.meeting.notes) == 1
    assert room.told.count("Type the numbers of what is to be left out, or n to keep them all.") == 2
    assert room.told[-1].startswith("Summary: ")


def test_answers_are_told_from_words() -> None:
    assert agrees("Yes!")
    assert not agrees("yes we can")
    assert disagrees("No.")
    assert goes_on(" ")
    assert not is_answer(" ")
    assert names_nothing("none")
    assert not is_answer("nothing was said about it")


@pytest.mark.parametrize(
    ("old", "new", "like"),
    [
        ("We met on Mundays", "We meet on Mondays", True),
        ("buy tea", "@jo buy tea and milk by friday", True),
        ("Ana asks the clinic about a room", "room", False),
        ("Ana asks the clinic about a room", "ok then", False),
        ("buy tea", "tell the others", False),
    ],
)
def test_a_correction_is_told_from_other_words(old: str, new: str, like: bool) -> None:
    assert alike(old, new) is like
