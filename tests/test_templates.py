"""The shipped templates: each is held to its brief, to plain words, and to being ready for a first-time facilitator."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from facilitator.agenda import check_agenda, load_agenda
from facilitator.agenda.model import CONVENERS, POWERS, PRIVACIES, Agenda
from facilitator.library import glance
from facilitator.meeting.methods import method_named
from facilitator.places import shipped_agendas

FOLDER = shipped_agendas() / "en"

BRIEF: dict[str, tuple[str, str, tuple[int, ...]]] = {
    "first-conversation": ("community", "peers decide", (5, 5, 8, 15, 8, 9, 5, 5)),
    "outside-support": ("community", "peers decide", (5, 3, 5, 5, 12, 12, 12, 8, 6, 7)),
    "becoming-a-group": ("community", "peers decide", (5, 15, 8, 15, 20, 15, 10, 10, 10, 5, 7)),
    "linking-up": ("community", "peers decide", (3, 3, 5, 12, 10, 10, 7, 5, 5)),
    "discussion-meeting": ("service", "asked", (5, 3, 5, 7, 5, 8, 15, 10, 12, 10, 5, 5)),
    "start-peer-work": ("service", "decide together", (5, 2, 3, 5, 10, 15, 10, 15, 8, 10, 7)),
    "client-advisory-board": ("service", "asked", (4, 3, 5, 5, 10, 15, 10, 15, 8, 5, 4, 6)),
    "users-union-meeting": ("service", "peers decide", (5, 3, 5, 7, 8, 15, 10, 10, 12, 5, 5, 5)),
    "task-huddle": ("service", "decide together", (4, 4, 5, 4, 4, 4, 5)),
    "agencies-round-table": ("policy", "asked", (5, 3, 5, 7, 12, 10, 10, 8, 15, 5, 5, 5)),
    "community-consultation": ("policy", "asked", (8, 4, 5, 10, 7, 15, 15, 15, 10, 10, 8, 6, 7)),
    "civil-society-consultation": ("policy", "asked", (5, 5, 7, 10, 15, 8, 15, 20, 12, 8, 5, 5, 5)),
    "allocate-resources": ("policy", "decide together", (5, 7, 5, 8, 12, 18, 15, 10, 15, 10, 5, 5, 5)),
    "governing-meeting": ("community", "peers decide", (4, 4, 8, 3, 8, 15, 20, 10, 20, 10, 5, 4, 4, 5)),
}
"""Who convenes each, with which power, and the minutes of its items in order."""

TOTALS = {30, 60, 75, 90, 120}
NAMES = sorted(BRIEF)


def agenda(name: str) -> Agenda:
    return load_agenda(FOLDER / f"{name}.md")


def test_the_library_is_exactly_these() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.md")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_it_keeps_its_brief(name: str) -> None:
    found = agenda(name)
    convener, power, minutes = BRIEF[name]
    assert (found.convened_by, found.power) == (convener, power)
    assert tuple(item.minutes for item in found.items) == minutes
    assert found.minutes in TOTALS


@pytest.mark.parametrize("name", NAMES)
def test_it_says_everything_a_template_says(name: str) -> None:
    found = agenda(name)
    assert found.title and found.purpose and found.participants and found.introduction
    assert found.convened_by in CONVENERS and found.power in POWERS and found.privacy in PRIVACIES
    assert found.language == "en"
    assert len(found.before) >= 12
    assert len(found.after) >= 5
    assert method_named(found.decide_by) is not None
    assert any(item.title.startswith(("Welcome", "Hello", "Arrive")) for item in found.items[:1])
    assert found.minutes <= 90 or any(item.title == "Break" for item in found.items)


@pytest.mark.parametrize("name", NAMES)
def test_every_item_can_be_led_by_someone_new(name: str) -> None:
    for item in agenda(name).items:
        assert 1 <= len(item.prompts) <= 3, item.title
        assert item.method or item.title == "Break", item.title


@pytest.mark.parametrize("name", NAMES)
def test_prompts_are_short_enough_to_read_aloud(name: str) -> None:
    for item in agenda(name).items:
        for prompt in item.prompts:
            for sentence in re.split(r"(?<=[.?!])\s+", prompt):
                assert len(sentence.split()) <= 20, sentence


@pytest.mark.parametrize("name", NAMES)
def test_promised_decisions_name_a_method_that_decides(name: str) -> None:
    found = agenda(name)
    promises = [promise for item in found.items for promise in item.decide]
    assert promises or any(item.actions for item in found.items)
    for promise in promises:
        method = method_named(promise.method)
        assert method is not None and method.decides, promise


@pytest.mark.parametrize("name", NAMES)
def test_the_check_finds_nothing(name: str) -> None:
    path = FOLDER / f"{name}.md"
    assert check_agenda(path.read_text("utf-8"), path) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_glance_at_it_tells_what_reading_it_tells(name: str) -> None:
    entry, found = glance(FOLDER / f"{name}.md"), agenda(name)
    assert (entry.title, entry.convened_by, entry.minutes) == (found.title, found.convened_by, found.minutes)


@pytest.mark.parametrize("name", NAMES)
def test_no_word_in_it_shames(name: str) -> None:
    text = Path(FOLDER / f"{name}.md").read_text("utf-8").casefold()
    for word in ("addict", "abuse", "junkie", "clean time", "dirty", "abuser", "habit", "substance misuse"):
        assert word not in text


def test_staff_leave_and_notes_are_off_where_the_field_asks_for_it() -> None:
    staff_out = {(name, item.title) for name in NAMES for item in agenda(name).items if item.staff_out}
    notes_off = {(name, item.title) for name in NAMES for item in agenda(name).items if item.notes_off}
    assert ("discussion-meeting", "Peers only") in staff_out
    assert ("governing-meeting", "Private item") in notes_off
