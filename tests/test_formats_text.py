"""A summary to be read aloud: whole sentences, one thing a line, no mark that a voice would trip over."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator import meeting as m
from facilitator.summary import AUDIENCES, Summary, summarise
from facilitator.summary.formats import render
from facilitator.summary.value import Discussed, Said, Taken
from facilitator.text import clean_line
from tests.led import TEMPLATES, led
from tests.strategies import HOSTILE, meetings
from tests.test_summary import full_of

GOLDEN = """\
First conversation: summary
This is a draft. Peers can still put it right: see the end.
When: Monday 23 November 2026, 14:00 to 15:03.
Present: 9 peers, 2 staff.
Purpose: Peers meet, say what is going on, and choose one small next step together.
Power: peers decide.

Decisions.
1 decision.
Decision 1: We meet every second Thursday at six, in the tea room. Consent: no reasoned objection; we look at it again \
on Tuesday 23 February 2027. Concern: Six is late for people with children.

Actions.
2 actions.
Action 1: ask for the tea room on Thursdays. Sam, by Friday 27 November 2026.
Action 2: put a poster up in both hostels. Ana, by Monday 30 November 2026.

Requests: what we asked, what they did.
Request 1: open one evening a week. Asked of the clinic, by Friday 11 December 2026, no answer yet.

Points raised.
What is going on for us? Planned: 15 minutes. It took 17 minutes.
Point 1: The last bus goes at nine.
Point 2: At the clinic people wait two or three hours.
Point 3: What helps: a place where nobody asks for papers.
What should change first? Planned: 8 minutes. It took 7 minutes.
Sensed 1: What should change first. Dot vote: 11 for clinic hours, 8 for the last bus, 5 for a place of our own.

Questions.
Question 1: Who has a key to the tea room?

Parked for another time.
Parked 1: A phone for the group.

Next meeting.
Thursday 10 December 2026 at 18:00, tea room.

How to correct this summary.
Is something wrong or missing, or should something not be in here?
Tell whoever gave you this, by word, by phone or on paper: which line, such as Decision 1, and what is right.
You need not say who you are.
The next meeting asks once more whether this summary is right.
"""


def test_a_first_conversation_is_read_aloud() -> None:
    assert render(summarise(led("first-conversation")), "text") == GOLDEN


@given(meetings(states=("prepared", "running", "ended")), st.sampled_from(AUDIENCES))
@settings(max_examples=60, deadline=None)
def test_every_line_ends_and_no_text_makes_a_line(meeting: m.Meeting, audience: str) -> None:
    summary = summarise(meeting, audience)
    text = render(summary, "text")
    title, *lines = text.removesuffix("\n").split("\n")
    assert title == f"{summary.title}: summary"
    for line in filter(None, lines):
        assert line.endswith((".", "!", "?", "…", ":", "。", "؟", "।")), line
    assert "\n\n\n" not in text
    kept = sum(line.startswith("Action ") for line in lines)
    assert kept >= len(summary.actions)


@pytest.mark.parametrize("typed", HOSTILE, ids=lambda text: ascii(text[:30]))
def test_every_word_that_was_typed_is_read(typed: str) -> None:
    words = clean_line(typed)
    text = render(full_of(words), "text")
    for label in ("Decision 1", "Action 1", "Request 1", "Point 1", "Question 1", "Parked 2"):
        assert f"\n{label}: {words}" in text


@pytest.mark.parametrize("template", TEMPLATES)
def test_no_mark_stands_in_a_voices_way(template: str) -> None:
    text = render(summarise(led(template)), "text")
    assert not re.search(r"[*#_\[\]()|☐☑]|\bmin\b", text)


def test_a_line_that_is_named_is_named_as_it_is_said() -> None:
    old = Taken(label="D1", text="On Mondays", outcome="replaced", replaced_by="D2")
    worry = Said(label="C1", text="The stairs", kind="concern")
    text = render(Summary(meeting="a", title="Tea", decisions=(old,), remarks=(worry,)), "text")
    assert "Decision 1: On Mondays. Replaced by Decision 2.\n" in text
    assert "Concern 1: The stairs.\n" in text


def test_what_nobody_said_is_not_read() -> None:
    text = render(Summary(meeting="a", title="Tea"), "text")
    assert "Decisions.\nNone.\n" in text
    assert "Actions.\nNone.\n" in text
    assert "Requests" not in text and "Power" not in text


def test_one_is_said_as_one() -> None:
    one = Discussed(title="Tea", planned=1, spent=1, points=full_of("x").remarks)
    text = render(replace(full_of("x"), items=(one, replace(one, spent=None))), "text")
    assert "Tea. Planned: 1 minute. It took 1 minute.\n" in text
    assert "Tea. Planned: 1 minute. Going on.\n" in text
