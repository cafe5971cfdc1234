"""Decisions and actions as text messages: never more than three, nobody's task cut, never a name for the public."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator import meeting as m
from facilitator.summary import AUDIENCES, Summary, summarise
from facilitator.summary.formats import render
from facilitator.summary.formats.sms import messages
from facilitator.summary.phone_alphabet import size
from facilitator.summary.value import Asked, Taken, Task
from facilitator.text import clean_line
from tests.led import TEMPLATES, led
from tests.strategies import HOSTILE, TYPED, meetings

GSM = set(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà^{}\\[~]|€\f"
)
"""The alphabet of 3GPP TS 23.038 and its extension, a second list beside the program's own."""
DAY = date(2026, 11, 27)
LONG = "We wrote a long sentence about the opening hours of the room and about who sits at the door at night"


def full(decisions: int, actions: int, words: str = LONG, owner: str = "Sam") -> Summary:
    return Summary(
        meeting="a", title="First conversation", day=date(2026, 11, 23),
        decisions=tuple(Taken(label=f"D{n}", text=words) for n in range(1, decisions + 1)),
        actions=tuple(Task(label=f"A{n}", text=words, owner=owner, due=DAY) for n in range(1, actions + 1)),
    )  # fmt: skip


def left_out(more: str) -> int:
    """Return how many lines are left out of messages that end so."""
    return sum(map(int, re.findall(r"(\d+) more", more)))


def check(sent: list[str]) -> None:
    assert 1 <= len(sent) <= 3
    wide = any(char not in GSM for message in sent for char in message)
    for message in sent:
        octets = len(message.encode("utf-16-le")) // 2
        assert octets <= 70 if wide else len(message) + sum(char in "^{}\\[~]|€" for char in message) <= 160
        assert "\n" not in message
    if len(sent) > 1:
        assert [message[:4] for message in sent] == [f"{n}/{len(sent)} " for n in range(1, len(sent) + 1)]


@given(meetings(states=("prepared", "running", "ended")), st.sampled_from(AUDIENCES))
@settings(max_examples=100, deadline=None)
def test_never_more_than_three_whatever_was_typed(meeting: m.Meeting, audience: str) -> None:
    check(messages(summarise(meeting, audience)))


@given(st.integers(0, 40), st.integers(0, 40), TYPED.map(clean_line), TYPED.map(clean_line))
@settings(max_examples=100, deadline=None)
def test_every_line_is_told_or_counted(decisions: int, actions: int, words: str, owner: str) -> None:
    sent = messages(full(decisions, actions, words, owner))
    check(sent)
    if not re.search(r"\b[AD]\d|and \d|\d more", words + owner):
        told = re.findall(r"(?:^|\s)[DA]\d+ ", " ".join(sent))
        more = re.search(r"and (\d+ more.*)\.$", sent[-1])
        assert len(told) + (left_out(more[1]) if more else 0) == decisions + actions


@pytest.mark.parametrize("typed", HOSTILE, ids=lambda text: ascii(text[:30]))
def test_any_text_is_a_message(typed: str) -> None:
    check(messages(full(2, 2, clean_line(typed), clean_line(typed))))


def test_sentences_are_shortened_before_anyone_is_forgotten() -> None:
    sent = " ".join(messages(full(1, 4)))
    assert f"D1 {LONG}." in sent, "a decision is told whole: its first words can be another decision"
    assert sent.count("(Sam, Fri 27 Nov).") == 4
    assert re.search(r"A4 We wrote a [a-z ]+\.\.\. \(Sam", sent)
    assert "more" not in sent


@pytest.mark.parametrize("decisions", [0, 3, 30])
def test_when_people_meet_again_comes_first_its_day_never_cut(decisions: int) -> None:
    said = f"Thursday 10 December 2026 17:00, the quiet room, {LONG}"
    sent = messages(replace(full(decisions, decisions), next_meeting=said))
    check(sent)
    assert "First conversation Mon 23 Nov. Next meeting: Thu 10 Dec 17:00, the quiet room, We" in sent[0]


def test_words_are_whole_where_something_is_left_out() -> None:
    sent = " ".join(messages(full(2, 3)))
    assert {word.rstrip(".") for word in re.findall(r"(\w+)\.\.\.", sent)} <= set(LONG.split())


def test_what_does_not_fit_is_counted() -> None:
    sent = messages(full(30, 30))
    check(sent)
    last = " ".join(sent)
    more = re.search(r"and (\d+ more decisions, \d+ more actions): ask for the summary\.$", last)
    assert more
    assert len(re.findall(r" [DA]\d+ ", last)) == 60 - left_out(more[1])
    assert last.count(f" {LONG}.") == len(re.findall(r" D\d+ ", last))
    assert abs(len(re.findall(r" D\d+ ", last)) - len(re.findall(r" A\d+ ", last))) <= 1
    assert last.count("(Sam, Fri 27 Nov).") == len(re.findall(r" A\d+ ", last))


@pytest.mark.parametrize(("times", "told"), [(3, True), (6, False)])
def test_a_decision_longer_than_a_message_goes_on_in_the_next_or_is_counted(times: int, told: bool) -> None:
    words = ", and ".join([LONG] * times)
    sent = messages(full(1, 1, words))
    check(sent)
    said = re.sub(r"\.\.\. [23]/3 ", " ", " ".join(sent))
    assert (f"D1 {words}." in said) is told
    assert said.endswith("and 1 more decision: ask for the summary.") is not told
    assert "A1 We wrote" in said


def test_a_script_of_its_own_has_seventy_characters_and_accents_go_where_that_saves_the_rest() -> None:
    assert any(
        size(message) > 70 for message in messages(full(2, 1, "Wir öffnen früher – jeden Tag", "Łukasz"))
    )
    wide = messages(full(2, 1, "हम हर दूसरे गुरुवार को चाय के कमरे में मिलते हैं", "नीला"))
    check(wide)
    assert "नीला" in " ".join(wide)
    assert "…" in " ".join(wide)


def test_the_public_reads_no_name() -> None:
    for template in TEMPLATES:
        summary = summarise(led(template), "public")
        named = replace(summary, actions=tuple(replace(task, owner="Zsofia") for task in summary.actions))
        sent = " ".join(messages(named))
        assert not re.search(r"Zsofia|Sam\b|\bJo\b", sent)
        assert "a member" not in sent


def test_what_is_done_says_so_and_what_was_dropped_is_gone() -> None:
    done, dropped, undated = (
        Task(label="A1", text="book the room", owner="Sam", due=DAY, status="done"),
        Task(label="A2", text="buy tea", owner="Jo", status="dropped"), Task(label="A3", text="ask the clinic"),
    )  # fmt: skip
    (sent,) = messages(replace(full(0, 0), actions=(done, dropped, undated)))
    assert sent == "First conversation Mon 23 Nov. A1 book the room (Sam, done). A3 ask the clinic."


def test_what_others_were_asked_comes_last_with_their_answer() -> None:
    asked = (
        Asked(label="R1", text="open on Sundays", of="the clinic", status="answered", answer="yes, from May"),
        Asked(label="R2", text="a room", of="city", due=DAY), Asked(label="R3", text="tea", status="withdrawn"),
        Asked(label="R4", text="a key", of="a member"),
    )  # fmt: skip
    (sent,) = messages(replace(full(1, 0, "We meet weekly"), requests=asked))
    assert sent.endswith("D1 We meet weekly. R1 open on Sundays (the clinic: yes, from May). "
                         "R2 a room (city, Fri 27 Nov). R4 a key.")  # fmt: skip


def test_a_meeting_without_either_says_so() -> None:
    assert messages(full(0, 0)) == [
        "First conversation Mon 23 Nov. No decision was taken. No action was agreed."
    ]


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_templates_meeting_fits(template: str) -> None:
    summary = summarise(led(template))
    sent = render(summary, "sms").splitlines()
    check(sent)
    for one in (*summary.decisions, *summary.actions, *summary.requests):
        assert f"{one.label} " in " ".join(sent)
    for task in summary.actions:
        assert f"({task.owner}" in " ".join(sent)
