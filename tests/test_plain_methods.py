"""Deciding, speaking and matters arising by lines: each method to its end, and what may leave no trace."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Command

DECIDED = {
    "consent": [
        "/decide consent We meet on Mondays", "/step", "/step", "c: the hall is cold", "/count 0",
        "/adopt in three months",
    ],
    "consensus": ["/decide consensus We meet on Mondays", "/step", "/count agree 7, stand aside 1", "/step", "/adopt"],
    "majority": ["/decide majority We meet on Mondays", "/step", "/step", "/count 6 2 1", "/adopt"],
    "two thirds": ["/decide majority two thirds We meet on Mondays", "/count for 6, against 3", "/adopt"],
    "fist to five": ["/decide fist to five We meet on Mondays", "/count 3: 4, 4: 3, 5: 2", "/adopt"],
    "advice": ["/decide advice We meet on Mondays", "/step", "c: Some would rather meet on Sundays", "/adopt"],
}  # fmt: skip
FAILED = {
    "consent": (["/decide consent We meet on Mondays", "/count 1"], "reasoned objection"),
    "consensus": (["/decide consensus We meet on Mondays", "/count agree 7, block 1"], "blocks"),
    "majority": (["/decide majority We meet on Mondays", "/count for 4, against 4"], "tie is no majority"),
    "fist to five": (["/decide fist to five We meet on Mondays", "/count 2: 1, 4: 8"], "less than three"),
}
SENSED = {
    "temperature check": "/sense temperature check Shall we go on: high 5, middle 2, low 1",
    "straw poll": "/sense straw poll Where: park 3, hall 5",
    "dot vote": "/sense dot vote Where: park 3, hall 5",
}


def led(facilitator: Command, agenda: Path, *lines: str, present: str = "9 peers") -> str:
    """Lead a meeting with these lines to its end; return what was said and then the summary."""
    run = facilitator(
        "run",
        str(agenda),
        "--plain",
        "--verbose",
        "--present",
        present,
        typed="\n".join((*lines, "/end", "")),
    )
    assert run.returncode == 0, run.stderr
    return run.stdout + facilitator("export", "last", "-o", "-").stdout


@pytest.mark.parametrize("method", DECIDED)
def test_a_proposal_is_decided(facilitator: Command, agenda: Path, method: str) -> None:
    told = led(facilitator, agenda, *DECIDED[method])
    said, _front, summary = told.partition("facilitator-summary")
    assert "D1 kept: We meet on Mondays" in said
    heading = "## Advice given, others decide" if method == "advice" else "## Decisions"
    decisions = summary.partition(heading)[2].partition("\n## ")[0]
    assert "We meet on Mondays" in decisions
    assert {"two thirds": "majority"}.get(method, method) in decisions


@pytest.mark.parametrize("method", FAILED)
def test_a_proposal_that_does_not_stand_is_kept_as_not_decided(
    facilitator: Command, agenda: Path, method: str
) -> None:
    lines, why = FAILED[method]
    told = led(facilitator, agenda, *lines, "/adopt in three months", "/undecided ask the door team first")
    said, _front, summary = told.partition("facilitator-summary")
    assert why in said
    assert "We meet on Mondays" not in summary.partition("## Decisions")[2].partition("\n## ")[0]
    assert "We meet on Mondays" in summary
    assert "ask the door team first" in summary


@pytest.mark.parametrize("method", SENSED)
def test_sensing_is_no_decision(facilitator: Command, agenda: Path, method: str) -> None:
    summary = led(facilitator, agenda, SENSED[method]).partition("facilitator-summary")[2]
    assert method in summary.casefold()
    assert "hall" in summary or "high" in summary
    assert "hall" not in summary.partition("## Decisions")[2].partition("\n## ")[0]


CHOSEN = """\
# Becoming a group

## We choose (10 min)

Method: fist to five, then consent

Decide: the shape of our group, for three months (consent)

## Close (5 min)
"""


@pytest.fixture
def choosing(tmp_path: Path) -> Path:
    path = tmp_path / "choosing.md"
    path.write_text(CHOSEN, encoding="utf-8")
    return path


def test_a_promise_that_names_two_methods_asks_for_both(facilitator: Command, choosing: Path) -> None:
    lines = (
        "/decide", "/decide A group of our own", "/count 3: 4, 5: 5", "/step", "/step", "/count 0",
        "/adopt in three months", "/next",
    )  # fmt: skip
    told = led(facilitator, choosing, *lines)
    for words in (
        "First fist to five, then consent.",
        "D1: 4 show 3 fingers, 5 show 5 fingers.",
        "Nothing is decided yet: next comes consent.",
        "consent, step 3 of 5, objections",
        "D1: no reasoned objection.",
        "S1: A group of our own, fist to five, 4 show 3 fingers, 5 show 5 fingers",
    ):
        assert words in told, words
    assert "Still to decide" not in told
    assert "A group of our own (**consent**" in told


def test_what_only_leads_up_to_a_promised_decision_does_not_meet_it(
    facilitator: Command, choosing: Path
) -> None:
    lines = ("/decide A group of our own", "/count 1: 9", "/undecided", "/next")
    told = led(facilitator, choosing, *lines)
    assert "Still to decide: the shape of our group, for three months" in told
    early = ("/decide A group of our own", "/count 5: 9", "/adopt", "/decide")
    told = led(facilitator, choosing, *early)
    assert "Write /decide consent We meet" in told


def test_the_next_meeting_is_a_day_to_look_at_it_again(facilitator: Command, agenda: Path) -> None:
    opened = ("/decide consent We meet", "/count 0")
    told = led(facilitator, agenda, *opened, "/adopt next meeting")
    assert "The day of the next meeting is not known yet. Say it first: /nextmeeting" in told
    again = ("/nextmeeting 4 January 2100 at six, same room", "/adopt at the next meeting")
    assert "review Monday 4 January 2100" in led(facilitator, agenda, *opened, *again)


def test_a_day_that_was_said_before_it_is_decided_is_kept(facilitator: Command, agenda: Path) -> None:
    lines = (
        "/decide consent We meet",
        "/lookagain 2027-03-01",
        "/count 1",
        "/amend We meet at six",
        "/count 0",
    )
    told = led(facilitator, agenda, *lines, "/adopt")
    assert "D1 is looked at again on Monday 1 March 2027." in told
    assert "D1 kept: We meet at six, consent, no reasoned objection, review Monday 1 March 2027" in told


def test_a_promised_consent_that_is_only_kept_is_asked_for_its_day(
    facilitator: Command, agenda: Path
) -> None:
    said = led(
        facilitator, agenda, "d: We sing first", "/next", "d: We meet on Mondays", "/lookagain next friday"
    )
    assert "D1 kept: We sing first\nWhen" not in said
    assert (
        "D2 kept: We meet on Mondays\nWhen do you look at it again? /lookagain in three months says it."
        in said
    )
    assert "D2 is looked at again on Friday" in said


def test_where_it_ends_it_is_said_how_to_keep_that_nobody_agreed(facilitator: Command, agenda: Path) -> None:
    said = led(facilitator, agenda, "/decide majority We paint it", "/count 6 2 0", "/step")
    assert "Type /adopt. Where you did not agree: /undecided and what is needed next." in said


def test_without_a_quorum_nothing_is_decided(facilitator: Command, agenda: Path) -> None:
    told = led(
        facilitator,
        agenda,
        "/quorum 5",
        "/decide majority We paint it",
        "/count 3 0 0",
        "/adopt",
        present="3 peers",
    )
    assert "2 people are missing for the quorum" in told


def test_who_spoke_is_written_nowhere(facilitator: Command, agenda: Path, data: Path) -> None:
    spoken = ("/stack Zorbas", "/stack Quimby", "/spoke", "/unstack Quimby", "/lastword Zorbas")
    rounds = ("/round Zorbas Quimby Ypsilon", "/turn", "/pass", "/turn")
    lines = (*spoken, *rounds, "n: it was cold", "/next")
    told = led(facilitator, agenda, *lines)
    assert "Next to speak: Zorbas, Quimby" in told
    assert "Turn: " in told
    for path in data.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert not any(name in content for name in (b"Zorbas", b"Quimby", b"Ypsilon")), path


def test_what_one_meeting_leaves_open_comes_back_in_the_next(facilitator: Command, agenda: Path) -> None:
    series = ("run", str(agenda), "--plain", "--series", "Group")
    facilitator(*series, typed="a: @sam book the room\nr: @clinic open on Sundays\np: a name for us\n/end\n")
    dealt = "/notyet R1 they rang, by 5 january 2040\n/settle A1\n/settle R1 they open at two\n/notyet P1 in march\n"
    second = facilitator(*series, typed=f"/start\n/matters\n{dealt}/end\n").stdout
    assert "A1 book the room" in second
    assert "A1: book the room, sam, done" in second
    assert "R1: open on Sundays, clinic, by Thursday 5 January 2040, they rang" in second
    assert "they open at two" in second
    assert "P1: a name for us, in march" in second
    third = facilitator(*series, typed="/start\n/matters\n/end\n").stdout
    assert "book the room" not in third
    assert "a name for us" in third
    other = facilitator(
        "run", str(agenda), "--plain", "--series", "Another", typed="/start\n/matters\n/end\n"
    ).stdout
    assert "a name for us" not in other


GAPS = """\
# A

## One (5 min)

> The toilet is [where]. [Who] has naloxone.

## Two (5 min)

> At [time], thank [Who].
"""


def test_gaps_keep_their_numbers_and_can_be_filled_anew(facilitator: Command, tmp_path: Path) -> None:
    path = tmp_path / "gaps.md"
    path.write_text(GAPS, encoding="utf-8")
    lines = (
        "/fill 1 down the hall",
        "/fill 2 Rosa",
        "/fill 3 six",
        "/fill 2 Kim",
        "/fill",
        "/start",
        "/next",
    )
    told = facilitator(
        "run", str(path), "--plain", "--verbose", typed="".join(f"{line}\n" for line in lines)
    ).stdout
    assert "1. [where]: down the hall\n2. [Who]: Kim\n3. [time]: six" in told
    assert "The toilet is down the hall. Kim has naloxone." in told
    assert "At six, thank Kim." in told


SERIES = ("--series", "Lakeside peers")


def test_a_series_named_by_a_line_brings_what_it_left_open(facilitator: Command, agenda: Path) -> None:
    left = "/start\na: @sam book the hall by friday\n/end\n"
    facilitator("run", str(agenda), "--plain", *SERIES, typed=left)
    told = facilitator(
        "run", str(agenda), "--plain", typed="/series Lakeside peers\n/matters\n/quit\n"
    ).stdout
    assert "come along." in told
    assert "book the hall" in told


def test_what_was_closed_between_two_meetings_stays_closed(facilitator: Command, agenda: Path) -> None:
    """A meeting of the series is prepared, and has its own copy of what is open, while another one is begun."""
    left = "/start\na: @sam book the hall by friday\nr: @clinic open on Sundays\n/end\n"
    facilitator("run", str(agenda), "--plain", *SERIES, typed=left)
    facilitator("run", str(agenda), "--plain", *SERIES, typed="/present 3 peers\n/quit\n")
    [action] = json.loads(facilitator("actions", "--open", "--json").stdout)
    [request] = json.loads(facilitator("requests", "--open", "--json").stdout)
    assert facilitator("actions", "done", action["id"]).returncode == 0
    assert facilitator("requests", "answer", request["id"], "yes from May").returncode == 0
    facilitator("run", str(agenda), "--plain", *SERIES, typed="/start\n/quit\n")
    assert json.loads(facilitator("actions", "--open", "--json").stdout) == []
    [answered] = json.loads(facilitator("requests", "--json").stdout)
    assert (answered["status"], answered["more"]) == ("answered", "yes from May")


def test_privacy_and_how_long_it_is_kept_are_chosen(facilitator: Command, agenda: Path) -> None:
    told = led(
        facilitator,
        agenda,
        "/privacy names",
        "/privacy everything",
        "/keepfor 90",
        "/keepfor soon",
        "/keepfor",
    )
    assert "Privacy: names" in told
    assert "The summary can show: count only, names, roles." in told
    assert "To be deleted 90 days after the end." in told
    assert "For how many days?" in told
    assert "Kept until someone deletes it." in told


def test_nobody_who_waits_to_speak_is_forgotten_by_a_step(facilitator: Command, agenda: Path) -> None:
    told = led(facilitator, agenda, "/next", "/stack Ali", "/back", "/stack Kim", "/goto 3")
    assert "Still waiting to speak: Ali" in told
    assert "Still waiting to speak: Kim" in told


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        (
            "/sense straw poll Where: in or out?: park: 3, hall: 5",
            "S1 kept: Where: in or out? straw poll, 3 for park, 5 for hall",
        ),
        (
            "/sense temperature check Go on: high: 5, low: 1",
            "S1 kept: Go on, temperature check, 5 high, 1 low",
        ),
        (
            "/sense dot vote What first: tea: 2, phone 7",
            "S1 kept: What first, dot vote, 7 for phone, 2 for tea",
        ),
        (
            "/sense fist to five Garden: 5: 3, 4: 2",
            "S1 kept: Garden, fist to five, 2 show 4 fingers, 3 show 5 fingers",
        ),
        (
            "/sense temperature check Go on: up 3, flat 1, down 0",
            "S1 kept: Go on, temperature check, 3 high, 1 in the middle, 0 low",
        ),
        (
            "/sense dot vote a door open till 20: 9, the guard: 6",
            "dot vote, 9 for a door open till 20, 6 for the guard",
        ),
        ("/sense majority Where: for 3, against 2", "majority decides: open a proposal with /decide."),
        ("/sense straw poll Where: many", "“many” is no count"),
        ("/sense straw poll", "Write the question, a colon and the counts"),
    ],
)
def test_colons_may_stand_in_the_question_and_in_the_counts(
    facilitator: Command, agenda: Path, line: str, kept: str
) -> None:
    assert kept in facilitator("run", str(agenda), "--plain", typed=f"{line}\n").stdout
