"""The shipped templates: each is held to its brief, to plain words, and to being ready for a first-time facilitator."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

import pytest
from markdown_it import MarkdownIt

from facilitator.agenda import check_agenda, load_agenda
from facilitator.agenda.model import CONVENERS, POWERS, PRIVACIES, Agenda, Item
from facilitator.capture import Command
from facilitator.conduct import Room, obey
from facilitator.library import glance
from facilitator.meeting import plan, to_assign, to_decide
from facilitator.meeting.gaps import all_gaps
from facilitator.meeting.methods import method_named
from facilitator.places import shipped_agendas
from tests.briefs import BRIEFS, WHOLE
from tests.led import led

FOLDER = shipped_agendas() / "en"
NOW = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)

NAMES = sorted(BRIEFS)


def agenda(name: str) -> Agenda:
    return load_agenda(FOLDER / f"{name}.md")


def file_of(name: str) -> str:
    return (FOLDER / f"{name}.md").read_text("utf-8")


def test_the_library_is_exactly_these() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.md")) == NAMES


def as_a_line(item: Item) -> str:
    """Return an item as its brief has it."""
    yields = [f"d {promise.method}" for promise in item.decide] + ["a"] * len(item.actions)
    yields += (
        ["staff out"] * item.staff_out + ["notes off"] * item.notes_off + [item.power] * bool(item.power)
    )
    parts = [str(item.minutes), item.title, item.method, str(len(item.prompts)), ", ".join(yields)]
    return " | ".join(parts if yields else parts[:-1])


@pytest.mark.parametrize("name", NAMES)
def test_it_keeps_its_brief(name: str) -> None:
    found = agenda(name)
    whole = (found.convened_by, found.power, found.privacy, found.decide_by, str(found.minutes))
    assert " | ".join(whole) == WHOLE[name]
    assert [as_a_line(item) for item in found.items] == [
        line.strip() for line in BRIEFS[name].strip().split("\n")
    ]


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


def sentences(text: str) -> list[str]:
    """Return the sentences of a whole file, without the marks its lines begin with."""
    lines = (re.sub(r"^(?:> |- (?:\[ \] )?|#+ |[\w-]+: )", "", line) for line in text.splitlines())
    return [sentence for line in lines for sentence in re.split(r"(?<=[.?!:])[”’]?\s+", line)]


@pytest.mark.parametrize("name", NAMES)
def test_every_sentence_is_short_enough_to_be_read_aloud(name: str) -> None:
    for sentence in sentences(file_of(name)):
        assert len(re.findall(r"[\w'’-]*\w[\w'’-]*", sentence)) <= 20, sentence


@pytest.mark.parametrize("name", NAMES)
def test_every_gap_is_listed_and_is_filled_by_the_same_words_wherever_it_stands(name: str) -> None:
    found = agenda(name)
    numbers = count()
    meeting = plan(found, now=NOW, new_id=lambda: f"i{next(numbers)}")
    listed = [gap.asks for gap in all_gaps(meeting)]
    written = re.findall(r"\[([^\]]{2,})\]", file_of(name))
    assert sorted(listed) == sorted(written), "a gap not listed, or the same words for two gaps"


@pytest.mark.parametrize("name", NAMES)
def test_any_viewer_shows_each_prompt_and_each_promise_on_a_line_of_its_own(name: str) -> None:
    """Lines that only a line's end parts are run together where Markdown is shown."""
    front, body = file_of(name).split("---\n", 2)[1:]
    page = MarkdownIt("commonmark").render(body)
    shown = [re.sub(r"<[^>]+>", "", found) for found in re.findall(r"<p>(.*?)</p>", page, re.DOTALL)]
    paragraphs = [html.unescape(text) for text in shown]
    for item in agenda(name).items:
        assert set(item.prompts) <= set(paragraphs)
        for question in [f"Decide: {promise.question} ({promise.method})" for promise in item.decide]:
            assert question in paragraphs
        for action in item.actions:
            assert f"Action: {action}" in paragraphs
    assert page.count("<h1>") == 1 and page.count("<h2>") == body.count("\n## ")
    assert all(re.fullmatch(r"[a-z-]+: [^:]+", line) for line in front.splitlines())


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
    text = file_of(name).casefold()
    for word in ("addict", "abuse", "junkie", "clean time", "dirty", "abuser", "habit", "substance misuse"):
        assert word not in text


def test_staff_leave_and_notes_are_off_where_the_field_asks_for_it() -> None:
    staff_out = {(name, item.title) for name in NAMES for item in agenda(name).items if item.staff_out}
    notes_off = {(name, item.title) for name in NAMES for item in agenda(name).items if item.notes_off}
    assert ("discussion-meeting", "Peers only") in staff_out
    assert ("governing-meeting", "Private item") in notes_off


@pytest.mark.parametrize("name", NAMES)
def test_what_an_item_promises_is_asked_for_before_people_go_on(name: str) -> None:
    numbers = count()
    room = Room(
        plan(agenda(name), now=NOW, new_id=lambda: f"i{next(numbers)}"), NOW, lambda: f"i{next(numbers)}"
    )
    room = replace(room, meeting=obey(room, Command("start")).meeting)
    for item in agenda(name).items[:-1]:
        asked = obey(room, Command("next"))
        promised = [*(promise.question for promise in item.decide), *item.actions]
        assert all(what in asked.ask for what in promised)
        assert bool(asked.ask) == bool(promised)
        room = replace(room, meeting=obey(replace(room, sure=True), Command("next")).meeting)


@pytest.mark.parametrize("name", NAMES)
def test_a_meeting_led_by_it_can_keep_all_it_promises(name: str) -> None:
    meeting = led(name)
    for item in meeting.agenda:
        assert (to_decide(meeting, item), to_assign(meeting, item)) == ((), ()), item.title


@pytest.mark.parametrize("name", NAMES)
def test_no_prompt_of_a_break_or_of_pairs_holds_minutes_that_a_shorter_plan_makes_untrue(name: str) -> None:
    for item in agenda(name).items:
        if item.title == "Break" or "pairs" in item.method:
            assert not any("minute" in text for text in (*item.prompts, item.body)), item.title


TRANSLATIONS = sorted(path for path in shipped_agendas().glob("*/*.md") if path.parent.name != "en")


def test_a_translation_has_the_items_and_minutes_of_its_template() -> None:
    for path in TRANSLATIONS:
        ours, theirs = agenda(path.stem), load_agenda(path)
        assert theirs.language.partition("-")[0] == path.parent.name.partition("-")[0]
        assert [item.minutes for item in theirs.items] == [item.minutes for item in ours.items], path
        assert check_agenda(path.read_text("utf-8"), path) == []
