"""Hard words: one key or `w:` keeps one, the close asks for what it means, and every form of the summary lists it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator import meeting as m
from facilitator.capture import Captured, printed, read_line
from facilitator.conduct import Room, obey
from facilitator.summary import AUDIENCES, read, summarise, write
from facilitator.summary.formats import render
from facilitator.summary.review.applying import apply
from facilitator.summary.review.finding import find_corrections
from facilitator.summary.review.value import Edited
from tests.meetings import START, first_conversation

TODAY = date(2026, 11, 24)
MEANING = "quorum: how many must be here to decide"


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("w: quorum = how many must be here to decide", MEANING),
        ("w: quorum: how many must be here to decide", MEANING),
        ("#word quorum = how many must be here to decide", MEANING),
        ("hard word: quorum", "quorum"),
        ("w: a: b = c", "a: b = c"),
        ("w: a=b", "a=b"),
    ],
)
def test_a_line_explains_a_word(line: str, kept: str) -> None:
    typed = read_line(line, TODAY)
    assert typed == Captured("word", kept)
    assert read_line(printed(typed), TODAY) == typed


def explained(*lines: str) -> m.Meeting:
    """A first conversation with these hard words in it."""
    numbers = iter(range(100, 200))
    room = Room(first_conversation(), START, lambda: f"w{next(numbers):07}")
    for line in lines:
        typed = read_line(f"w: {line}", TODAY)
        assert typed is not None
        room = replace(room, meeting=obey(room, typed).meeting)
    return room.meeting


def test_a_summary_lists_them_before_the_next_meeting() -> None:
    text = write(summarise(explained("quorum = how many must be here to decide", "OST")))
    assert (
        "## Words explained\n\n- **W1** quorum: how many must be here to decide\n"
        "- **W2** OST (**not explained yet**)\n\n## Next meeting\n"
    ) in text


@pytest.mark.parametrize("audience", AUDIENCES)
def test_they_read_back(audience: str) -> None:
    summary = summarise(
        explained("quorum = how many must be here to decide", "OST", "(x): (**y**)"), audience
    )
    assert read(write(summary)) == summary


@pytest.mark.parametrize("form", ["html", "json", "markdown", "text"])
def test_every_form_that_tells_everything_tells_them(form: str) -> None:
    text = render(summarise(explained("quorum = how many must be here to decide")), form)
    assert MEANING in text


def test_they_are_said_in_whole_words_to_be_read_aloud() -> None:
    text = render(summarise(explained("quorum = how many must be here to decide")), "text")
    assert "Word 1: quorum: how many must be here to decide.\n" in text


def test_one_without_its_meaning_is_a_loose_end() -> None:
    ends = [one.what for one in m.loose_ends(explained("OST", "quorum = how many must be here to decide"))]
    assert "W1 is not explained yet: OST" in ends
    assert not [one for one in ends if "W2" in one]


def test_readers_explain_it_better_and_ask_for_another() -> None:
    meeting = explained("quorum = how many must be here to decide", "OST")
    text = write(summarise(meeting))
    text = text.replace("must be here to decide", "of us must be here before we may decide")
    text = text.replace("OST (**not explained yet**)", "OST: a medicine instead of heroin")
    text = text.replace("\n## Next meeting", "- stakeholder: anyone whom a plan touches\n\n## Next meeting")
    review = find_corrections(meeting, Edited(text), today=TODAY)
    assert len(review.clear) == len(review.corrections)
    assert [(one.label, one.what, one.after) for one in review.clear] == [
        ("W1", "wording", "quorum: how many of us must be here before we may decide"),
        ("W2", "wording", "OST: a medicine instead of heroin"),
        ("", "new", "word explained: stakeholder: anyone whom a plan touches"),
    ]
    for number, one in enumerate(review.clear):
        meeting = apply(meeting, one, START, lambda number=number: f"new{number:05}")
    assert [(word.label, word.text) for word in summarise(meeting).explained] == [
        ("W1", "quorum: how many of us must be here before we may decide"),
        ("W2", "OST: a medicine instead of heroin"),
        ("W3", "stakeholder: anyone whom a plan touches"),
    ]


@pytest.mark.parametrize("left", ["OST: a medicine (**not explained yet**)", "OST: a medicine"])
def test_whether_the_mark_goes_or_stays_it_is_the_word_that_was_explained(left: str) -> None:
    meeting = explained("OST")
    text = write(summarise(meeting)).replace("OST (**not explained yet**)", left)
    [one] = find_corrections(meeting, Edited(text), today=TODAY).corrections
    assert [(each.what, each.after) for each in one.proposals] == [("wording", "OST: a medicine")]
