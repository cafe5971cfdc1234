"""The commands around agenda templates: `agendas list`, `show`, `check`, `new`, `add`, `update`, `remove`."""

from __future__ import annotations

import json
import shutil
import sys
from argparse import Namespace
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from facilitator.cli.columns import GAP
from facilitator.cli.flowing import WIDEST, beside, column_of
from facilitator.cli.house import House
from facilitator.i18n import _, duration, language
from facilitator.library import OWN, SHIPPED, TemplateEntry
from facilitator.text import clean_line


def agendas(house: House, asked: Namespace) -> int:
    """Do one of the commands around templates; what only one of them needs is loaded there."""
    if asked.asked == "list":
        return _list(house, asked)
    if asked.asked == "show":
        return _show(house, asked)
    if asked.asked == "check":
        from facilitator.cli.checking import check

        return check(house, asked)
    if asked.asked == "new":
        from facilitator.cli.agenda_new import new

        return new(house, asked)
    from facilitator.cli import agenda_sources

    return {"add": agenda_sources.add, "update": agenda_sources.update,
            "remove": agenda_sources.remove}[asked.asked](house, asked)  # fmt: skip


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
    for line in _grouped(entries, {entry.path: f"  {_name(entry, usual)}" for entry in entries}):
        print(line)
    for entry in entries:
        if entry.problem:
            print(entry.problem, file=sys.stderr)
    if not entries:
        print(_("No agenda is like that. `facilitator agendas list` shows all."), file=sys.stderr)
    _tell_of_translations(house, asked.language)
    return 0


def _grouped(entries: list[TemplateEntry], names: dict[Path, str]) -> Iterator[str]:
    """Yield the lines of a list: for a person as wide as the terminal, for another program one an agenda."""
    seen = sys.stdout.isatty()
    room = shutil.get_terminal_size().columns if seen else WIDEST
    column = column_of(names.values(), room)
    for convener, group in groupby(entries, key=lambda entry: entry.convened_by):
        yield convener_in_words(convener)
        for entry in group:
            name, told = names[entry.path], _told(entry)
            yield from beside(name, told, column, room) if seen else [f"{name:{column}}{GAP}{GAP.join(told)}"]


def _asked_for(entry: TemplateEntry, asked: Namespace) -> bool:
    """Tell whether an entry is convened by those who were named, and holds all the words."""
    convened = asked.by in (None, entry.convened_by or "anyone")
    if not (asked.words and convened):
        return convened
    from facilitator.agenda.words import fold  # it knows many languages, which takes a moment

    looked_at = fold(f"{entry.full_name} {entry.title} {entry.convened_by}")
    return all(fold(word) in looked_at for word in asked.words)


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


def _told(entry: TemplateEntry) -> list[str]:
    minutes = duration(entry.minutes) if entry.minutes else ""
    whose = {SHIPPED: "", OWN: _("yours")}.get(entry.source, _("from {source}", source=entry.source))
    others = [tag for tag in entry.languages if tag != entry.language]
    also = _("also in {languages}", languages=", ".join(others)) if others else ""
    title = _("can't be opened") if entry.problem else entry.title
    parts = (title, minutes, whose, also)
    return [part for part in parts if part]


def _plain(entry: TemplateEntry) -> dict[str, object]:
    return {
        "name": entry.name, "full_name": entry.full_name, "title": entry.title,
        "convened_by": entry.convened_by, "minutes": entry.minutes,
        "language": entry.language, "languages": list(entry.languages) or [entry.language] * bool(entry.language),
        "source": entry.source, "file": str(entry.path), "problem": entry.problem or None,
    }  # fmt: skip


def _show(house: House, asked: Namespace) -> int:
    """Show an agenda as a person reads it, or as JSON."""
    from facilitator.agenda import agenda_to_json, load_agenda
    from facilitator.cli.agenda_read_out import read_out
    from facilitator.cli.flowing import show

    agenda = load_agenda(house.library.find(asked.agenda, asked.language))
    if asked.json:
        print(json.dumps(agenda_to_json(agenda), ensure_ascii=False, indent=1))
    else:
        show("\n".join(read_out(agenda)).split("\n"))
    return 0
