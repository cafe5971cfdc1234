"""The commands around agenda templates: `agendas list`, `show`, `check`, `new`, `add`, `update`, `remove`."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections import Counter
from dataclasses import replace
from itertools import groupby

from facilitator.agenda import agenda_to_json, load_agenda, load_text, write_agenda
from facilitator.agenda.skeleton import skeleton, with_hints
from facilitator.agenda.words import fold
from facilitator.cli.agenda_read_out import read_out
from facilitator.cli.checking import check
from facilitator.cli.house import House
from facilitator.errors import Refusal
from facilitator.i18n import _, duration, language, ngettext
from facilitator.library import OWN, SHIPPED, TemplateEntry, brought
from facilitator.store.papers import write_whole
from facilitator.text import clean_line, slug

NAMED = 6
"""How many of the files that were left out are named: a repository may hold hundreds."""


def agendas(house: House, asked: Namespace) -> int:
    """Do one of the commands around templates."""
    return {"list": _list, "show": _show, "check": check, "new": _new, "add": _add,
            "update": _update, "remove": _remove}[asked.asked](house, asked)  # fmt: skip


def _list(house: House, asked: Namespace) -> int:
    """List the templates, by who convenes, all or those that were asked for."""
    if trouble := house.library.trouble():
        print(trouble, file=sys.stderr)
    usual = house.library.entries()
    every = house.library.entries(asked.language) if asked.language else usual
    entries = [entry for entry in every if _asked_for(entry, asked)]
    if asked.json:
        print(json.dumps([_plain(entry) for entry in entries], ensure_ascii=False, indent=1))
        return 0
    names = {entry.path: _name(entry, usual) for entry in entries}
    width = max(map(len, names.values()), default=0)
    for convener, group in groupby(entries, key=lambda entry: entry.convened_by):
        print(convener_in_words(convener))
        for entry in group:
            print("  " + _line(entry, names[entry.path], width))
    for entry in entries:
        if entry.problem:
            print(entry.problem, file=sys.stderr)
    if not entries:
        print(_("No agenda is like that. `facilitator agendas list` shows all."), file=sys.stderr)
    _tell_of_translations(house, asked.language)
    return 0


def _asked_for(entry: TemplateEntry, asked: Namespace) -> bool:
    """Tell whether an entry is convened by those who were named, and holds all the words."""
    looked_at = fold(f"{entry.full_name} {entry.title} {entry.convened_by}")
    convened = asked.by in (None, entry.convened_by or "anyone")
    return convened and all(fold(word) in looked_at for word in asked.words)


def _tell_of_translations(house: House, shown: str) -> None:
    """Say in which other languages shipped agendas are there to be had."""
    here = {language().partition("-")[0], "en"}
    others = [tag for tag in house.library.languages() if tag.partition("-")[0] not in here]
    if others and not shown:
        print(
            _("Also in: {languages}. `agendas list --language` shows them.", languages=", ".join(others)),
            file=sys.stderr,
        )


def convener_in_words(convener: str) -> str:
    """Return the heading of the templates that are convened by these."""
    known = {
        "community": _("Convened by the community"),
        "service": _("Convened by a service"),
        "policy": _("Convened by policy makers"),
        "": _("Convened by anyone (the agenda names nobody)"),
    }
    return known.get(convener) or _("Convened by {whom}", whom=clean_line(convener))


def _name(entry: TemplateEntry, usual: list[TemplateEntry]) -> str:
    """Return the name that finds this entry and no other, of those that are found where no language is asked for."""
    found = [other.path for other in usual if other.name.casefold() == entry.name.casefold()]
    return entry.name if found == [entry.path] else entry.full_name


def _line(entry: TemplateEntry, name: str, width: int) -> str:
    minutes = duration(entry.minutes) if entry.minutes else ""
    whose = {SHIPPED: "", OWN: _("yours")}.get(entry.source, _("from {source}", source=entry.source))
    others = [tag for tag in entry.languages if tag != entry.language]
    also = _("also in {languages}", languages=", ".join(others)) if others else ""
    title = _("can't be opened") if entry.problem else entry.title
    parts = (name.ljust(width), title, minutes, whose, also)
    return "  ".join(part for part in parts if part)


def _plain(entry: TemplateEntry) -> dict[str, object]:
    return {
        "name": entry.name, "full_name": entry.full_name, "title": entry.title,
        "convened_by": entry.convened_by, "minutes": entry.minutes,
        "language": entry.language, "languages": list(entry.languages) or [entry.language] * bool(entry.language),
        "source": entry.source, "file": str(entry.path), "problem": entry.problem or None,
    }  # fmt: skip


def _show(house: House, asked: Namespace) -> int:
    """Show an agenda as a person reads it, or as JSON."""
    agenda = load_agenda(house.library.find(asked.agenda, asked.language))
    if asked.json:
        print(json.dumps(agenda_to_json(agenda), ensure_ascii=False, indent=1))
    else:
        print("\n".join(read_out(agenda)))
    return 0


def _add(house: House, asked: Namespace) -> int:
    """Bring agendas from elsewhere, under a name of their own."""
    one = brought.add(house.library.own, asked.source, asked.name, everything=asked.all)
    _tell_of_left_out(one)
    _told(house, one)
    return 0


def _update(house: House, asked: Namespace) -> int:
    """Bring them anew, those of one name or all, and say what is different."""
    own = house.library.own
    names = [asked.name] if asked.name else [one.name for one in brought.sources(own)]
    if not names:
        print(_("No agendas were brought so far: `facilitator agendas add SOURCE` does."), file=sys.stderr)
    status = 0
    for name in names:
        try:
            _tell_of_update(house, brought.update(own, name, everything=asked.all))
        except FacilitatorError as error:
            if len(names) == 1:
                raise
            print(error, file=sys.stderr)  # the others are brought all the same
            status = 1
    return status


def _tell_of_update(house: House, one: brought.Brought) -> None:
    _tell_of_left_out(one)
    _told(house, one)
    said = (
        _("changed: {names}", names=", ".join(one.changed)) if one.changed else "",
        _("new: {names}", names=", ".join(one.new)) if one.new else "",
        _("gone: {names}", names=", ".join(one.gone)) if one.gone else "",
    )
    print("\n".join(filter(None, said)) or _("Nothing is different."))
    _tell_of_yours(one)


def _tell_of_yours(one: brought.Brought) -> None:
    """Say where that is now which a person had changed in what was brought."""
    for path in one.yours:
        print(_("What you had written there is now your own: {path}", path=clean_line(str(path))))


def _tell_of_left_out(one: brought.Brought) -> None:
    """Say which files don't open and why, and which are no agendas, with how to take one all the same."""
    for said in one.broken:
        print(_("Not taken: {problem}", problem=said), file=sys.stderr)
    for name in one.stayed:
        print(_("{name} stays as it was before.", name=name), file=sys.stderr)
    if one.left_out:
        some = list(one.left_out[:NAMED])
        more = len(one.left_out) - len(some)
        names = ", ".join([*some, ngettext("{n} more", "{n} more", more)] if more else some)
        said = _(
            "Left out, as they don't look like agendas: {names}. To take them all the same: "
            "facilitator agendas update {name} --all",
            names=names,
            name=one.name,
        )
        print(said, file=sys.stderr)


def _told(house: House, one: brought.Brought) -> None:
    """Say how many were brought, and which names now stand twice."""
    print(ngettext("{name}: {n} agenda", "{name}: {n} agendas", one.count, name=one.name))
    entries = house.library.entries()
    names = Counter(entry.name.casefold() for entry in entries)
    for entry in entries:
        if entry.source == one.name and names[entry.name.casefold()] > 1:
            _tell_of_twice(entry.name, entry.full_name)


def _tell_of_twice(name: str, full_name: str) -> None:
    """Say that a name stands for more than one agenda."""
    said = _("More than one agenda is called {name}: ask for this one as {full_name}.",
             name=name, full_name=full_name)  # fmt: skip
    print(said, file=sys.stderr)


def _remove(house: House, asked: Namespace) -> int:
    """Take away what was brought."""
    one = brought.remove(house.library.own, asked.name)
    print(_("{name} is taken away.", name=one.name))
    _tell_of_yours(one)
    return 0


def _new(house: House, asked: Namespace) -> int:
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
        _tell_of_twice(name, called)
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
    from facilitator.agenda.timeless import (
        as_template,
    )  # it reads agendas of others, which only this command writes

    path = house.library.find(asked.source, asked.language)
    agenda = as_template(load_text(path), str(path))
    named = agenda if title == slug(title, fallback="") else replace(agenda, title=title)
    return with_hints(write_agenda(named))
