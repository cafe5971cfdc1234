"""The command that begins a template of one's own: `agendas new`."""

from __future__ import annotations

import sys
from argparse import Namespace
from dataclasses import replace

from facilitator.agenda import load_text, write_agenda
from facilitator.agenda.skeleton import skeleton, with_hints
from facilitator.agenda.timeless import as_template
from facilitator.cli.agenda_sources import tell_of_twice
from facilitator.cli.house import House
from facilitator.errors import Refusal
from facilitator.i18n import _
from facilitator.library import OWN
from facilitator.store.papers import write_whole
from facilitator.text import clean_line, slug


def new(house: House, asked: Namespace) -> int:
    """Begin a template of one's own: an example to write over, or another agenda written cleanly."""
    name = slug(asked.name.removesuffix(".md"), fallback="")
    if not name:
        raise Refusal(
            _("“{name}” can't name a template: use letters or digits.", name=clean_line(asked.name))
        )
    path = house.library.own / f"{name}.md"
    if path.exists():
        raise Refusal(_("There is a template at {path} already: choose another name.", path=path))
    write_whole(path, _begun(house, asked).encode())
    print(path)
    called = name
    if len(house.library.called(name)) > 1:
        called = f"{OWN}/{name}"
        tell_of_twice(name, called)
    said = _(
        "Change it in any editor. Then: facilitator agendas check {name}, facilitator run {name}", name=called
    )
    print(said, file=sys.stderr)
    return 0


def _begun(house: House, asked: Namespace) -> str:
    """Return what a template begins with; a name that is more than a file's is its title too."""
    title = clean_line(asked.name.removesuffix(".md"))
    if not asked.source:
        return skeleton(title)
    path = house.library.find(asked.source, asked.language)
    agenda = as_template(load_text(path), str(path))
    named = agenda if title == slug(title, fallback="") else replace(agenda, title=title)
    return with_hints(write_agenda(named))
