"""An agenda written in the words of any language that has words for ours is read as the English one is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.agenda import Agenda, check_agenda, read_agenda, write_agenda
from facilitator.agenda.model import CONVENERS, DECISION_METHODS, POWERS, PRIVACIES, SENSING_METHODS
from facilitator.agenda.words import LANGUAGES, fold

WRITTEN = [tag for tag, table in LANGUAGES.items() if table.decide and tag != "en"]
"""The languages with words for our own keys; the others are only read."""
NEEDED = (*CONVENERS, *POWERS, *PRIVACIES, *DECISION_METHODS, *SENSING_METHODS)


def first(row: str) -> str:
    """Return the first word of a row of a table."""
    return " ".join(row.partition(",")[0].split())


def their_word(tag: str, ours: str) -> str:
    """Return what a language says for one of our words; a word they share needs no other."""
    rows = (pair.partition("=") for pair in LANGUAGES[tag].values.split(","))
    found = (" ".join(theirs.split()) for theirs, _is, word in rows if " ".join(word.split()) == ours)
    return next(found, ours)


def agenda(tag: str, **words: str) -> str:
    """Return a whole agenda in the words of a language, with these of our values."""
    table = LANGUAGES[tag]
    said = {key: their_word(tag, word) for key, word in words.items()}
    return (
        f"---\n{first(table.convened_by)}: {said['convener']}\n{first(table.power)}: {said['power']}\n"
        f"{first(table.privacy)}: {said['privacy']}\n{first(table.decide_by)}: {said['method']}\n"
        f"{first(table.purpose)}: P\n{first(table.participants)}: Q\n{first(table.language)}: {tag}\n---\n# T\n\n"
        f"## {first(table.before).capitalize()}\n\n- [ ] B\n\n"
        f"## A (10 min)\n\n{first(table.method).capitalize()}: {said['round']}\n\n"
        f"{first(table.lead).capitalize()}: Sam\n\n{first(table.power).capitalize()}: {said['power']}\n\n"
        f"{first(table.optional).capitalize()}: {first(table.yes)}\n\n"
        f"{first(table.notes).capitalize()}: {first(table.off)}\n\n"
        f"{first(table.staff).capitalize()}: {first(table.out)}\n\n> R\n\n"
        f"{first(table.decide).capitalize()}: D ({said['method']})\n\n{first(table.action).capitalize()}: E\n\n"
        f"## {first(table.after).capitalize()}\n\n- [ ] C\n"
    )


def plain(found: Agenda) -> Agenda:
    return replace(found, language="", items=tuple(replace(item, line=0) for item in found.items))


@pytest.mark.parametrize("tag", WRITTEN)
def test_every_key_and_value_is_understood(tag: str) -> None:
    for convener in CONVENERS:
        for power in POWERS:
            for privacy in PRIVACIES:
                for method in DECISION_METHODS:
                    values = {"convener": convener, "power": power, "privacy": privacy, "method": method}
                    text = agenda(tag, **values, round="go-round")
                    assert plain(read_agenda(text)) == plain(
                        read_agenda(agenda("en", **values, round="go-round"))
                    )


@pytest.mark.parametrize("tag", WRITTEN)
def test_the_check_finds_nothing_in_it(tag: str) -> None:
    text = agenda(tag, convener="service", power="asked", privacy="roles", method="consent", round="go-round")
    assert [str(finding) for finding in check_agenda(text, "a.md")] == []


@pytest.mark.parametrize("tag", WRITTEN)
def test_it_has_a_word_of_its_own_for_each_of_ours(tag: str) -> None:
    shared = {"consensus", "service", "consent", "roles"}
    for ours in NEEDED:
        if ours not in shared:
            assert fold(their_word(tag, ours)) != fold(ours), ours


@pytest.mark.parametrize("tag", WRITTEN)
def test_it_is_written_and_read_back(tag: str) -> None:
    found = read_agenda(
        agenda(tag, convener="policy", power="told", privacy="names", method="majority", round="go-round")
    )
    assert plain(read_agenda(write_agenda(found))) == plain(found)
