"""The summary: what each audience is told, that its structure holds for any text, and that it reads back."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.front_matter import front_matter_plugin

from facilitator import meeting as m
from facilitator.summary import AUDIENCES, Summary, read, summarise, summary_name, write
from facilitator.summary.reading import UnreadableSummary
from facilitator.summary.value import Asked, Discussed, Said, Taken, Task
from tests.strategies import HOSTILE, meetings

HEADINGS = {
    "Decisions", "Not decided yet", "Actions", "Requests", "From last time", "Points raised", "Questions",
    "Parked for another time", "Next meeting", "How to correct this summary",
}  # fmt: skip


def structure(text: str) -> tuple[list[str], int]:
    """Return the headings and the number of list entries that Markdown programs see, and look for anything else."""
    parser = MarkdownIt("gfm-like", {"html": True}).use(front_matter_plugin)
    parser.linkify.set({"fuzzy_link": True, "fuzzy_email": True})
    tokens = parser.parse(text)
    kinds = {token.type.removesuffix("_open").removesuffix("_close") for token in tokens}
    assert kinds <= {"front_matter", "heading", "inline", "bullet_list", "list_item", "paragraph"}, kinds
    inside = {child.type for token in tokens for child in token.children or []}
    assert inside <= {"text", "strong_open", "strong_close", "em_open", "em_close", "text_special"}, inside
    headings = [
        tokens[place + 1].content for place, token in enumerate(tokens) if token.type == "heading_open"
    ]
    return headings, sum(token.type == "list_item_open" for token in tokens)


def entries(summary: Summary) -> int:
    """Return how many list entries a summary has."""
    taken = [*summary.decisions, *summary.undecided]
    below = sum(bool(one.needed) + len(one.concerns) + len(one.earlier) for one in taken)
    facts = sum(
        bool(fact) for fact in (summary.day, summary.present, summary.power, summary.purpose, summary.series)
    )
    return (
        facts + len(taken) + below + sum(1 + bool(one.why) for one in summary.actions) + 2 * len(summary.requests)
        + len(summary.matters) + sum(1 + len(item.points) for item in summary.items)
        + len(summary.questions) + len(summary.parked)
    )  # fmt: skip


@given(meetings(), st.sampled_from(AUDIENCES))
@settings(max_examples=150, deadline=None)
def test_whatever_was_typed_the_structure_holds_and_reads_back(meeting: m.Meeting, audience: str) -> None:
    summary = summarise(meeting, audience)
    text = write(summary)
    headings, count = structure(text)
    assert set(headings[1:]) <= HEADINGS
    assert count == entries(summary)
    assert read(text) == summary


@pytest.mark.parametrize("hostile", HOSTILE)
def test_one_text_in_every_field(hostile: str) -> None:
    from facilitator.text import clean_line

    words = clean_line(hostile)
    summary = Summary(
        meeting="abcd", title=words, series=words, purpose=words, power=words, present=words, day=date(2026, 11, 23),
        began="14:00", ended="15:00", next_meeting=words, matters=(words,), off_record=2,
        decisions=(
            Taken(label="D1", text=words, how=words, review=date(2027, 3, 1), concerns=(words,), earlier=(words,)),
        ),
        undecided=(Taken(label="D2", text=words, needed=words),),
        actions=(
            Task(label="A1", text=words, owner=words, due=date(2026, 11, 27), done=True, why=words),
            Task(label="A2", text=words, owner=words), Task(label="A3", text=words, due=date(2026, 11, 27)),
            Task(label="A4", text=words),
        ),
        requests=(
            Asked(label="R1", text=words, of=words, due=date(2026, 11, 27), answered=True, answer=words),
            Asked(label="R2", text=words), Asked(label="R3", text=words, answered=True),
        ),
        items=(
            Discussed(title=words, planned=5, took=7, points=(words, words)), Discussed(title=words, fate="left out"),
        ),
        questions=(Said(label="Q1", text=words),), parked=(Said(label="P1", text=words),),
    )  # fmt: skip
    text = write(summary)
    headings, count = structure(text)
    assert len(headings) == 11
    assert count == entries(summary)
    assert read(text) == summary
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b]", text)


def test_plain_words_stay_as_they_are() -> None:
    text = write(
        Summary(meeting="abcd", title="It's 3 - 4 people (maybe).", next_meeting="Thursday, 14:00 - see you!")
    )
    assert "# It's 3 - 4 people (maybe).: summary" in text
    assert "\nThursday, 14:00 - see you!\n" in text


@given(meetings())
@settings(max_examples=60, deadline=None)
def test_nobody_is_named_who_did_not_choose_it(meeting: m.Meeting) -> None:
    for audience in ("peers", "public"):
        if audience == "peers" and meeting.head.privacy == "names":
            continue
        assert "Ana" not in summarise(meeting, audience).present
    assert {task.owner for task in summarise(meeting, "public").actions} <= {"", "a member"}


def test_an_unknown_audience_is_an_error() -> None:
    with pytest.raises(ValueError, match="everyone"):
        summarise(m.Meeting(head=m.Head(id="a", title="b", created=None)), "everyone")


@pytest.mark.parametrize(
    "text", ["", "# Just a file\n", "---\nfacilitator-summary: 99\nmeeting: a\n---\n", "---\n: [\n---\n"]
)
def test_a_file_that_is_no_summary_is_refused(text: str) -> None:
    with pytest.raises(UnreadableSummary):
        read(text)


@given(st.text(max_size=200))
@example("---\nfacilitator-summary: 1\nmeeting: x\n---\n## Actions\n- [x]\n-\n- **A1**\n  - \n")
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(UnreadableSummary):
        read(f"---\nfacilitator-summary: 1\nmeeting: abcd\n---\n{text}")


def test_its_name_is_never_a_path() -> None:
    head = m.Head(id="k3f9a1c2", title="../../etc/passwd", created=None, day=date(2026, 11, 23))
    assert summary_name(m.Meeting(head=head)) == "2026-11-23-etc-passwd-k3f9a1c2.md"
