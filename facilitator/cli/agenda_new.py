"""The command that begins a template of one's own: `agendas new`."""

from __future__ import annotations

import sys
from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from facilitator.agenda import load_text, write_agenda
from facilitator.agenda.skeleton import skeleton, with_hints
from facilitator.agenda.timeless import as_template
from facilitator.agenda.tongue import language_of
from facilitator.cli.agenda_sources import tell_of_twice
from facilitator.cli.house import House
from facilitator.errors import Refusal
from facilitator.i18n import _, language, spoken
from facilitator.library import OWN, Library
from facilitator.library.languages import tag_of
from facilitator.store.papers import write_whole
from facilitator.text import clean_line, slug


def new(house: House, asked: Namespace) -> int:
    """Begin a template of one's own: an example to write over, or another agenda written cleanly."""
    name = slug(asked.name.removesuffix(".md"), fallback="")
    if not name:
        raise Refusal(
            _("“{name}” can't name a template: use letters or digits.", name=clean_line(asked.name))
        )
    path = _free(house.library, name, asked.language)
    is_translation = path.parent != house.library.own
    write_whole(path, _begun(house, asked).encode())
    print(path)
    if not asked.source:
        _tell_of_english(tag_of(asked.language) or language())
    called = f"{OWN}/{path.parent.name}/{name}" if is_translation else name
    if not is_translation and len(house.library.called(name)) > 1:
        called = f"{OWN}/{name}"
        tell_of_twice(name, called)
    said = _(
        "Change it in any editor. Then: facilitator agendas check {name}, facilitator run {name}", name=called
    )
    print(said, file=sys.stderr)
    return 0


def _tell_of_english(tag: str) -> None:
    """Say that a template to be written in another language begins with English words."""
    if not spoken(tag):
        print(_("Its words are in English: write over them in your language."), file=sys.stderr)


def _free(library: Library, name: str, asked: str) -> Path:
    """Return the file a template of this name is written to; where it is there in another language, beside that one.

    Raises Refusal where it is there already.
    """
    path = library.own / f"{name}.md"
    if path.exists() and tag_of(asked) and path not in (one.path for one in library.entries(asked)):
        path = library.own / tag_of(asked) / f"{name}.md"
    if path.exists():
        raise Refusal(_("There is a template at {path} already: choose another name.", path=path))
    return path


def _begun(house: House, asked: Namespace) -> str:
    """Return what a template begins with, in the language asked for; a name that is more than a file's is its title."""
    tag = tag_of(asked.language) or ("" if asked.source else tag_of(language().partition("-")[0]))
    title = clean_line(asked.name.removesuffix(".md"))
    if not asked.source:
        return skeleton(title, tag) if tag else skeleton(title)
    path = house.library.find(asked.source, asked.language)
    text = load_text(path)
    agenda = as_template(text, str(path))
    agenda = replace(agenda, language=agenda.language or tag or language_of(text))
    named = agenda if title == slug(title, fallback="") else replace(agenda, title=title)
    return with_hints(write_agenda(named))
