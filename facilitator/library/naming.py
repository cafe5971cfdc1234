"""Names of people in a template: everyone reads them who gets it, so whoever publishes one is told.

Only names that people are known to be given count, handles, and who leads an item and is no office: a help, no promise.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from facilitator.agenda import Agenda, Finding
from facilitator.agenda.files import load_text
from facilitator.agenda.leads import people_of
from facilitator.agenda.reader import opened, read_agenda
from facilitator.i18n import _, listing
from facilitator.summary import tongues
from facilitator.summary.leaks import Look
from facilitator.summary.offices import is_office
from facilitator.text import clean, clean_line

MOST = 4
"""How many names are said; where the others stand is told by their lines."""
_MARKS = re.compile(r"^[\s>*+-]*(\[[ xX]\] )?#*\s*")
"""What stands before the words of a line."""


def names_in(path: str | os.PathLike[str]) -> list[Finding]:
    """Return a hint where an agenda in our own form names people; raises UnreadableAgenda where it does not open."""
    text = load_text(path)
    if not opened(text)[1].ours:
        return []
    found = list(_named(text, read_agenda(text, str(path))))
    if not found:
        return []
    names = list(dict.fromkeys(name for _line, _column, name in found))
    said = _(
        "Everyone who gets this reads {names}. Where that is a person, write a role or a gap: “[who leads]”.",
        names=listing([f"“{name}”" for name in names[:MOST]]) + (" …" if len(names) > MOST else ""),
    )
    line, column, _name = found[0]
    return [Finding("hint", clean_line(str(path)), line, column, said + _others(line, found))]


def _others(first: int, found: list[tuple[int, int, str]]) -> str:
    from facilitator.agenda.slips.slip import also_on

    return also_on(line for line, _column, _name in found if line != first)


def _people(lead: str) -> list[str]:
    """Return the people who lead; a name may stand in small letters, as handles do."""
    return people_of(lead) or [word for word in re.findall(r"[\w'-]+", lead) if tongues.is_name(word)]


def _named(text: str, agenda: Agenda) -> Iterator[tuple[int, int, str]]:
    """Yield each name with its 1-based line and column."""
    leads = {one for item in agenda.items for one in _people(item.lead) if not is_office(one)}
    look = Look(frozenset(map(str.casefold, leads)), frozenset(), frozenset(), agenda.language)
    lines = clean(text.removeprefix("\ufeff")).split("\n")
    for line in lines:
        look.learn(_MARKS.sub("", line))
    for number, line in enumerate(lines, 1):
        for kind, words, known in look.over(_MARKS.sub("", line)):
            if kind == "handle" or (kind == "name" and (known or tongues.is_name(words))):
                yield number, line.find(words) + 1 or 1, words
