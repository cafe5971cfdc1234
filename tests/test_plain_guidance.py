"""What lines say to someone new: what was likely meant, what waits from last time, what another method means."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator import meeting as m
from facilitator.agenda import read_agenda
from facilitator.conduct.near_method import near_method
from facilitator.ids import random_id
from facilitator.meeting.matters import arising
from facilitator.plain.stops import Stopped
from tests.conftest import AGENDA
from tests.test_plain_session import NOON, Keyboard, Room, Step


def led(folder: Path, *lines: Step) -> Room:
    room = Room(folder, Keyboard("/start", *lines))
    assert room.begin() == 0
    return room


def test_a_mistyped_method_is_asked_about(tmp_path: Path) -> None:
    room = led(tmp_path, "/decide fist We go to the park", "n", "/decide concensus We sing", "y")
    assert "Did you mean fist to five? Then write /decide fist to five We go to the park" in room.told
    assert "Else the proposal is “fist We go to the park”, decided by consent." in room.told
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
        both = name == "fist to five"  # it decides, and it only scores as well
        assert sum(line.startswith(f"{name}: ") for line in told) == 1 + both, name


def test_what_last_time_left_open_is_announced(tmp_path: Path) -> None:
    first = led(tmp_path, "a: @sam book the room", "q: who has a key?", "/end", "y", "", "", "y", "")
    left = arising([first.meeting], NOON.date())
    room = Room(tmp_path / "second", Keyboard("/start", "/next", "/time"))
    planned = m.plan(read_agenda(AGENDA), now=NOON, new_id=random_id, matters=left)
    room._lead(room.shelf.begin(planned))
    said = f"{len(left)} matters from last time: /matters reads them."
    assert len(left) == 4  # the action, the question, what was not decided, and whether the summary is right
    assert room.told.count(said) == 2  # at the opening, and at the first item
    assert room.told.index(said) < room.told.index("1. Check-in (8 min), go-round")


def test_names_between_commas_are_several_people(tmp_path: Path) -> None:
    room = led(tmp_path, "/stack Milo, Bo and Ana", "/lastword Milo")
    assert "Next to speak: Milo, Bo, Ana" in room.told
    assert "Milo waited already, and is the last now. Next to speak: Bo, Ana, Milo" in room.told


def test_a_round_under_way_is_not_begun_anew_unasked(tmp_path: Path) -> None:
    room = led(tmp_path, "/round 9", "/turn", "/round 9", "n", "/turn", "/round end")
    told = "\n".join(room.told)
    assert told.count("Let people count off first, so that each knows their number.") == 1
    assert "A go-round is on. This begins it anew. 8 people had no turn." in told
    assert "The round is over. 7 people had no turn." in told


def test_the_closing_checklist_is_no_loose_end_before_the_end(tmp_path: Path) -> None:
    room = led(tmp_path, "/end", "n", "/tick 1, 2")
    assert not any("closing checklist" in line for line in room.told)


def test_what_is_needed_next_is_said_by_the_group(tmp_path: Path) -> None:
    room = led(tmp_path, "/decide fist to five We sing", "/count 1: 2", "/undecided", "", "/decide We dance",
               "/undecided", "hear the door team first", "/decide We rest", "/undecided", "/time")  # fmt: skip
    needed = [(one.needed, one.outcome) for one in room.meeting.decisions]
    assert needed == [("", "not decided"), ("hear the door team first", "not decided"), ("", "proposed")]


def test_time_to_spare_is_said_first_and_taken_by_yes(tmp_path: Path) -> None:
    room = Room(tmp_path, Keyboard("/until 14:00", "/start", "/extend 5", "y"))
    room.begin()
    (asked,) = [line for line in room.told if line.startswith("There is time to spare: y takes it.")]
    assert asked.endswith("(y/n)")
    assert not any(line.startswith("/extend 5 from") or "all the same" in line for line in room.told)
    assert room.meeting.items[0].minutes == 13


def test_other_words_of_an_action_leave_what_they_say_nothing_of(tmp_path: Path) -> None:
    room = led(
        tmp_path, "a: @sam buy tea", "/edit A1 by 2026-12-01", '/edit A1 @"big jo" buy tea', "/edit A1 buy green tea",
        "/edit A1 @nobody no date",
    )  # fmt: skip
    told = [line for line in room.told if line.startswith("A1 kept: ")]
    assert told[1:] == [
        "A1 kept: buy tea, sam, by Tuesday 1 December 2026",
        "A1 kept: buy tea, big jo, by Tuesday 1 December 2026",
        "A1 kept: buy green tea, big jo, by Tuesday 1 December 2026",
        "A1 kept: buy green tea",
    ]


def test_what_came_of_an_action_is_not_lost_by_closing_it_again(tmp_path: Path) -> None:
    room = led(tmp_path, "a: @sam ring the clinic by 2026-12-01", "/done A1 they said yes", "/done A1",
               "/done A1 they open at nine", "/done A1 they said yes")  # fmt: skip
    assert [one.why for one in room.meeting.actions] == ["they said yes; they open at nine"]


def test_what_lasts_until_a_day_lacks_no_date_and_its_kind_alone_is_no_line(tmp_path: Path) -> None:
    room = led(tmp_path, "a: @sam lead meetings until january", "a: @jo buy tea", "d:", "/end")
    assert "A2 has no date: buy tea" in room.told
    assert not any(line.startswith("A1 has no date") for line in room.told)
    assert "There is nothing behind “d:”: type its words as well." in room.told
    assert room.meeting.notes == ()


def test_a_note_does_not_become_an_action_unseen(tmp_path: Path) -> None:
    room = led(tmp_path, "n: ring the clinic", "/edit N1 a: @sam ring the clinic", "n")
    assert any(line.startswith("N1 stays what it is") for line in room.told)
    assert [one.text for one in room.meeting.notes] == ["ring the clinic"]


def test_who_is_not_counted_any_more_is_told(tmp_path: Path) -> None:
    room = led(tmp_path, "/present 8 peers, 2 staff", "/present 8 peers")
    assert any(line.startswith("Not counted any more: 2 staff.") for line in room.told)


def test_a_line_typed_for_an_answer_is_not_preceded_by_nothing_was_done(tmp_path: Path) -> None:
    room = led(tmp_path, "a: buy tea by 2020-01-01", "d: We meet")
    assert "Nothing was done." not in room.told
    assert "D1 kept: We meet" in room.told


def test_a_note_that_was_likely_meant_otherwise_is_kept_and_hinted_at(tmp_path: Path) -> None:
    room = led(
        tmp_path,
        "fill 2 upstairs",
        "next",
        "none",
        "a @sam ring the clinic",
        "a room for all",
        "a; @sam ring the clinic",
        "Decision - we open",
        "e.g. we open",
        "time is short",
    )
    assert [
        line for line in room.told if "takes the note back" in line or "It is kept as a note." in line
    ] == [
        "Did you mean /fill 2 upstairs? /undo takes the note back.",
        "Did you mean /next? /undo takes the note back.",
        "It is kept as a note. /undo takes it back.",
        "Did you mean a: @sam ring the clinic? /undo takes the note back.",
        "Did you mean a: @sam ring the clinic? /undo takes the note back.",
        "Did you mean decision: we open? /undo takes the note back.",
    ]
    assert len(room.meeting.notes) == 9


def test_a_line_that_was_not_ended_is_said_to_be_lost_where_the_meeting_is_left(tmp_path: Path) -> None:
    def stop() -> None:
        raise Stopped

    room = led(tmp_path, "n: one", stop)
    at = room.told.index("What was typed without Enter is not kept.")
    assert room.told[at + 1] == "The meeting has not ended."


def test_gaps_that_are_still_open_are_told_of_at_the_start(tmp_path: Path) -> None:
    room = Room(tmp_path, Keyboard("/start", "/next"))
    text = "# Evening\n\n## One (5 min)\n\n> Hello.\n\n## Two (5 min)\n\n> It is [where the quiet room is].\n"
    room._lead(room.shelf.begin(m.plan(read_agenda(text), now=NOON, new_id=random_id)))
    assert room.told.count("1 gap further on is not filled in yet: /fill reads it.") == 1


def test_a_time_that_is_taken_for_a_day_and_a_day_that_is_kept_as_a_note_are_named(tmp_path: Path) -> None:
    room = led(
        tmp_path, "in three months", "a: @sam answer within two weeks", "d: We sing", "in three months"
    )
    assert sum("Did you mean /lookagain in three months?" in line for line in room.told) == 1
    assert any(line.startswith("“within two weeks” is taken for the day it is due.") for line in room.told)
