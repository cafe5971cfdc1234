"""A summary is in the language of the meeting, whatever the program speaks, and so is every form of it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from facilitator import i18n
from facilitator import meeting as m
from facilitator.summary import read, summarise, write
from facilitator.summary.formats import FORMATS, render
from facilitator.summary.review.finding import find_corrections
from facilitator.summary.review.value import Edited
from facilitator.summary.shape import shaped
from tests.conftest import ROOT
from tests.meetings import first_conversation

NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)


def messages() -> Iterator[str | tuple[str, str]]:
    """Every message of the summary, as they stand in the code."""
    for path in (ROOT / "facilitator").rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(call, ast.Call)
                and isinstance(call.func, ast.Name)
                and call.func.id in ("_", "ngettext")
            ):
                texts = [
                    arg.value
                    for arg in call.args
                    if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
                ]
                if texts:
                    yield (texts[0], texts[1]) if call.func.id == "ngettext" else texts[0]


@pytest.fixture
def esperanto(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A catalogue that puts every message in brackets, under the tag of a language that Babel knows the days of."""
    catalogue = Catalog(locale="eo")
    for message in messages():
        one = message if isinstance(message, str) else message[0]
        many = f"⟦{message[1]}⟧" if isinstance(message, tuple) else ""
        catalogue.add(message, (f"⟦{one}⟧", many) if many else f"⟦{one}⟧")
    written = BytesIO()
    write_mo(written, catalogue)
    folder = tmp_path / "eo" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "facilitator.mo").write_bytes(written.getvalue())
    monkeypatch.setattr(i18n, "LOCALE", tmp_path)


@pytest.fixture
def meeting() -> m.Meeting:
    """A meeting held in Esperanto."""
    held = first_conversation()
    return replace(held, head=replace(held.head, language="eo"))


@pytest.mark.usefixtures("esperanto")
def test_it_is_in_the_language_of_the_meeting(meeting: m.Meeting) -> None:
    assert i18n.language() == "en"
    summary = summarise(meeting)
    text = write(summary)
    assert "language: eo\n" in text
    assert "\n## ⟦Decisions⟧\n" in text
    assert "lundo 23 Novembro 2026" in text
    assert "(**Sam**, ⟦by vendredo 27 Novembro 2026⟧)" in text
    assert read(text) == summary
    assert i18n.language() == "en"
    assert i18n._("Decisions") == "Decisions"


@pytest.mark.usefixtures("esperanto")
def test_the_language_of_the_program_does_not_matter(meeting: m.Meeting) -> None:
    text = write(summarise(meeting))
    english = write(summarise(first_conversation()))
    i18n.use("eo")
    try:
        assert write(summarise(meeting)) == text
        assert write(read(english)) == english
        held = first_conversation()
        assert write(summarise(replace(held, head=replace(held.head, language="en-GB")))).count("⟦") == 0
        assert i18n._("Decisions") == "⟦Decisions⟧"
    finally:
        i18n.use("en")


@pytest.mark.usefixtures("esperanto")
@pytest.mark.parametrize("name", FORMATS)
def test_every_form_is_in_it(name: str, meeting: m.Meeting) -> None:
    summary = summarise(meeting)
    text = render(summary, name, revised=NOW)
    i18n.use("de")
    try:
        assert render(summary, name, revised=NOW) == text
    finally:
        i18n.use("en")
    wanted = {"json": '"language": "eo"', "sms": "lu 23 Nov", "ics": "⟦by vendredo 27"}.get(
        name, "⟦Decisions⟧"
    )
    assert wanted in text
    if name == "html":
        assert '<html lang="eo" dir="ltr">' in text


@pytest.mark.usefixtures("esperanto")
def test_a_template_of_ones_own_has_its_dates_in_it(meeting: m.Meeting, tmp_path: Path) -> None:
    (tmp_path / "ours.md").write_text("{{ summary.day | full_date }}", encoding="utf-8")
    assert shaped(summarise(meeting), tmp_path / "ours.md") == "lundo 23 Novembro 2026"


@pytest.mark.usefixtures("esperanto")
def test_corrections_of_it_are_found(meeting: m.Meeting) -> None:
    text = write(summarise(meeting))
    assert find_corrections(meeting, Edited(text), today=NOW.date()).corrections == ()
    changed = text.replace("second Thursday", "Thursday")
    (place,) = find_corrections(meeting, Edited(changed), today=NOW.date()).corrections
    assert place.proposals[0].label == "D1"


@pytest.mark.parametrize("tag", ["", "eo", "xx", "../../etc", "e\0o", "en/../eo", "e" * 300])
def test_a_language_without_words_is_that_of_the_program(tag: str) -> None:
    held = first_conversation()
    summary = summarise(replace(held, head=replace(held.head, language=tag)))
    assert summary.language == "en"
    assert write(summary) == write(summarise(held))
    assert read(write(summary).replace("language: en", f"language: {tag}")).title == summary.title
