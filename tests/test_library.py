"""The library finds the shipped templates and a person's own, by name and by path, and nothing outside its folders."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from facilitator import i18n, places
from facilitator.agenda import load_agenda
from facilitator.errors import UnknownName
from facilitator.library import Library, TemplateEntry
from facilitator.library.naming import names_in
from facilitator.library.note import NOTE

SHIPPED = sorted(places.shipped_agendas().glob("*/*.md"))


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Three shipped templates and one of the person's own, which goes by the name of a shipped one."""
    for name, title, convener in (
        ("first-conversation", "First conversation", "community"),
        ("discussion-meeting", "Discussion meeting", "service"),
        ("round-table", "Round table", "policy"),
    ):
        front = f"---\nconvened-by: {convener}    # who\nlanguage: en\n---\n"
        body = f"# {title}\n\n## One (5 min)\n\n## Two (10 min)\n"
        write(tmp_path / "shipped" / "en" / f"{name}.md", front + body)
    write(
        tmp_path / "data" / "agendas" / "round-table.md",
        "# Our own round table\n\n## Tea (15 min)\n\n## Talk (5 min)\n",
    )
    return Library(tmp_path / "data" / "agendas", tmp_path / "shipped")


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def named(entries: list[TemplateEntry]) -> list[str]:
    return [entry.full_name for entry in entries]


def test_templates_are_grouped_by_who_convenes(library: Library) -> None:
    entries = library.entries()
    assert named(entries) == [
        "shipped/first-conversation", "shipped/discussion-meeting", "shipped/round-table", "own/round-table",
    ]  # fmt: skip
    assert [(entry.title, entry.convened_by, entry.minutes) for entry in entries] == [
        ("First conversation", "community", 15),
        ("Discussion meeting", "service", 15),
        ("Round table", "policy", 15),
        ("Our own round table", "", 20),
    ]


@pytest.mark.parametrize(
    "words", ["first-conversation", "first", "First-Conversation", "f", "shipped/first-conversation"]
)
def test_a_template_is_found_by_its_name_or_the_beginning_of_it(library: Library, words: str) -> None:
    assert library.find(words).name == "first-conversation.md"


def test_the_same_name_twice_is_said_and_not_guessed(library: Library) -> None:
    with pytest.raises(UnknownName, match="own/round-table, shipped/round-table"):
        library.find("round-table")
    assert library.find("own/round-table").parent == library.own
    assert library.find("shipped/round-table").parent == library.shipped / "en"


@pytest.mark.parametrize(
    "words", ["Open evening", "open-evening", "open", "own/Open evening", "own/open-evening"]
)
def test_a_name_with_a_space_is_typed_with_a_hyphen(library: Library, words: str) -> None:
    path = write(library.own / "Open evening.md", "# Tea\n\n## One\n")
    assert library.find(words) == path
    assert library.called("open-evening") == ["own/Open-evening"]
    write(library.shipped / "en" / "open-evening.md", "# Tea\n")
    with pytest.raises(UnknownName, match="own/Open-evening, shipped/open-evening"):
        library.find("Open evening")


def test_a_beginning_of_several_names_is_said(library: Library) -> None:
    write(library.own / "first-steps.md", "# First steps\n\n## One\n")
    with pytest.raises(UnknownName, match=r"“first”.*first-conversation, first-steps"):
        library.find("first")


def test_a_path_is_found_wherever_it_is(library: Library, tmp_path: Path) -> None:
    path = write(tmp_path / "elsewhere" / "mine.md", "# Mine\n")
    assert library.find(str(path)) == path


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("frist-conversation", "Did you mean first-conversation?"),
        ("zzz", "`facilitator agendas list` shows those there are."),
        ("no/such.md", "There is no file at no/such.md."),
        ("../../etc/passwd-not", "There is no file at"),
        ("", "No agenda is called “”"),
        ("\x1b[2J", "No agenda is called “␛[2J”"),
    ],
)
def test_what_is_not_there_is_said_in_one_sentence(library: Library, words: str, sentence: str) -> None:
    with pytest.raises(UnknownName) as refused:
        library.find(words)
    assert sentence in str(refused.value)
    assert "\n" not in str(refused.value)


def test_an_own_template_is_read_again_only_when_it_changed(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.entries()
    read = []
    monkeypatch.setattr("facilitator.agenda.load_agenda", lambda path: read.append(path) or load_agenda(path))
    assert library.entries()[-1].minutes == 20
    assert read == []
    write(library.own / "round-table.md", "# Our own round table\n\n## Tea (20 min)\n\n## Talk (5 min)\n")
    assert library.entries()[-1].minutes == 25
    assert read == [library.own / "round-table.md"]


@pytest.mark.parametrize(
    "damage", ["", "{", "[]", '{"%s": {"stamp": []}}', '{"%s": {"stamp": "x", "entry": {"no": 1}}}']
)
def test_what_is_remembered_can_be_thrown_away(library: Library, damage: str) -> None:
    before = library.entries()
    remembered = library.own.parent / "cache" / "agendas.json"
    remembered.write_text(damage.replace("%s", str(library.own / "round-table.md")), encoding="utf-8")
    assert library.entries() == before


def test_a_template_that_was_taken_away_is_forgotten(library: Library) -> None:
    library.entries()
    (library.own / "round-table.md").unlink()
    assert len(library.entries()) == 3
    assert json.loads((library.own.parent / "cache" / "agendas.json").read_text("utf-8")) == {}


def test_an_own_file_that_is_no_agenda_says_why(library: Library) -> None:
    (library.own / "photo.md").write_bytes(b"\x89PNG\x00\x00" * 100)
    (entry,) = [entry for entry in library.entries() if entry.name == "photo"]
    assert "not text" in entry.problem


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="needs symbolic links")
def test_missing_and_odd_folders_are_no_trouble(tmp_path: Path) -> None:
    assert Library(tmp_path / "none", tmp_path / "nowhere").entries() == []
    (tmp_path / "own" / "folder.md").mkdir(parents=True)
    (tmp_path / "own" / "gone.md").symlink_to(tmp_path / "not-there")
    problems = [entry.problem for entry in Library(tmp_path / "own", tmp_path / "nowhere").entries()]
    assert len(problems) == 2
    assert all(problems)


def test_a_translation_stands_in_for_the_english_one(library: Library) -> None:
    write(
        library.shipped / "es" / "first-conversation.md", "---\nlanguage: es\n---\n# Primera conversación\n"
    )
    i18n.use("es-MX")
    try:
        assert library.find("first-conversation").parent.name == "es"
        assert library.find("discussion-meeting").parent.name == "en"
    finally:
        i18n.use("en")


def test_a_translation_can_be_asked_for_whatever_language_is_in_use(library: Library) -> None:
    assert library.languages() == ["en"]
    for tag in ("es", "pt-BR"):
        write(
            library.shipped / tag / "first-conversation.md",
            f"---\nlanguage: {tag}\n---\n# Primera\n\n## Uno (5 min)\n",
        )
    assert library.languages() == ["en", "es", "pt-BR"]
    assert library.find("first-conversation").parent.name == "en"
    assert library.find("es/first-conversation").parent.name == "es"
    assert [entry.path.parent.name for entry in library.entries("pt")] == ["pt-BR"]
    assert library.called("first-conversation") == ["shipped/first-conversation"]
    assert library.called("round-table") == ["shipped/round-table", "own/round-table"]
    with pytest.raises(UnknownName):
        library.find("es/discussion-meeting")


def brought_with(library: Library, **texts: str) -> None:
    """Put files into a folder as if they had been brought, `__` for a slash."""
    for name, text in texts.items():
        write(library.own / "team" / f"{name.replace('__', '/')}.md", text)
    write(library.own / "team" / NOTE, "{}")


TALK = "# Tea\n\n## Talk (5 min)\n"
TOLD = "---\nlanguage: {}\n---\n" + TALK


def test_translations_in_what_was_brought_are_one_template(library: Library) -> None:
    brought_with(
        library, all__en__tea=TALK, all__ru__tea=TALK, all__pt_BR__tea=TOLD.format("pt-BR"), all__walk=TALK
    )
    entries = [entry for entry in library.entries() if entry.source == "team"]
    assert [(entry.full_name, entry.language, entry.languages) for entry in entries] == [
        ("team/all/tea", "en", ("en", "pt-BR", "ru")), ("team/all/walk", "", ()),
    ]  # fmt: skip
    places = {"tea": "en", "team/all/tea": "en", "ru/tea": "ru", "team/all/ru/tea": "ru", "pt/tea": "pt_BR"}
    assert {words: library.find(words).parent.name for words in places} == places
    for words in ("tea", "team/all/tea", "team/all/pt_BR/tea"):
        assert library.find(words, "pt").parent.name == "pt_BR"
    assert library.find("team/all/tea", "en").parent.name == "en"
    assert named(library.entries("ru")) == ["team/all/ru/tea"]
    with pytest.raises(UnknownName, match=r"in the language “es”.*list --language es"):
        library.find("tea", "es")
    i18n.use("pt-BR")
    try:
        assert library.find("tea").parent.name == "pt_BR"
    finally:
        i18n.use("en")


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        ({"it__plan": TALK, "plan": TALK}, ["it/plan", "plan"]),  # a department's, for all one can know
        ({"it__plan": TOLD.format("it"), "plan": TALK}, ["plan"]),
        ({"it__plan": TOLD.format("it")}, ["plan"]),
        ({"it__plan": TOLD.format("en"), "hr__plan": TALK}, ["hr/plan", "it/plan"]),
        ({"ru__plan": TOLD.format("ru"), "plan": TOLD.format("ru")}, ["plan", "ru/plan"]),
        ({"it__plan": TALK, "weekly__plan": TALK}, ["it/plan", "weekly/plan"]),
        ({"en__plan": TALK, "ru__plan": TALK, "en__old__plan": TALK}, ["en/old/plan", "plan"]),
    ],
)
def test_what_is_no_translation_stays_an_agenda_of_its_own(
    library: Library, texts: dict[str, str], names: list[str]
) -> None:
    brought_with(library, **texts)
    assert sorted(entry.full_name for entry in library.entries() if entry.name == "plan") == [
        f"team/{name}" for name in names
    ]


def test_an_address_holds_when_the_other_translations_are_gone(library: Library) -> None:
    brought_with(library, en__tea=TALK, ru__plan=TOLD.format("ru"), plan=TOLD.format("ru"))
    for words, tag in (("team/tea", ""), ("team/en/tea", ""), ("team/tea", "en")):
        assert library.find(words, tag) == library.own / "team" / "en" / "tea.md"
    assert library.find("team/plan", "ru").parent.name == "team"
    for words in ("shipped/first-conversation", "team/en/tea"):
        with pytest.raises(UnknownName, match="in the language “de”"):
            library.find(words, "de")
    with pytest.raises(UnknownName, match=r"No agenda is called “team/te-a”. Did you mean team/en/tea\?"):
        library.find("team/te-a")


def test_ones_own_translations_are_one_template_too(library: Library) -> None:
    write(library.own / "tea.md", TALK)
    german = write(library.own / "de" / "tea.md", TOLD.format("de"))
    write(library.own / "drafts" / "tea.md", TALK)
    tea = [(entry.full_name, entry.languages) for entry in library.entries() if entry.name == "tea"]
    assert tea == [("own/tea", ("de",))]
    assert named(library.entries("de")) == ["own/de/tea"]
    for words, tag in (("tea", "de"), ("own/tea", "de"), ("own/de/tea", ""), ("de/tea", "")):
        assert library.find(words, tag) == german
    assert german in library.several("own").agendas


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_glance_at_a_shipped_template_sees_what_reading_it_gives(path: Path) -> None:
    from facilitator.library import glance

    seen, agenda = glance(path), load_agenda(path)
    assert (seen.title, seen.convened_by, seen.minutes, seen.language) == (
        agenda.title, agenda.convened_by, agenda.minutes, agenda.language,
    )  # fmt: skip
    assert seen.problem == ""


def test_a_name_that_would_steer_a_terminal_is_listed_and_found_by_its_plain_words(library: Library) -> None:
    path = write(library.own / "t\x1b[2Jea.md", "# Tea\n\n## Round (5 min)\n")
    (entry,) = [one for one in library.entries() if "ea" in one.name]
    assert entry.full_name == "own/t␛[2Jea"
    assert library.find("t␛[2Jea").samefile(path)


def test_who_publishes_a_template_is_told_of_names_in_it(tmp_path: Path) -> None:
    front = "---\npower: asked\nparticipants: Priya and the Board\n---\n"
    said = front + "# Tea\n\n## Round (5 min)\n\nLead: {}\n\n> Ask @kim.\n"
    path = write(tmp_path / "tea.md", said.format("Xyzzy"))
    (hint,) = names_in(path)
    assert (hint.severity, hint.line, hint.column) == ("hint", 3, 15)
    assert "“Priya”, “Xyzzy” and “@kim”" in hint.message and hint.message.endswith("on lines 9, 11.")
    path.write_text(
        said.format("the duty nurse").replace("Priya", "Peers").replace("@kim", "Stories stay here.")
    )
    assert names_in(path) == []
    path.write_text("# Ours\n\n1. Round (5 min, Priya)\n")
    assert names_in(path) == []


def test_templates_of_ours_name_nobody() -> None:
    assert [finding for path in SHIPPED for finding in names_in(path)] == []
