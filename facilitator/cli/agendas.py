"""The commands around agenda templates: `agendas list`, `show`, `check`, `new`."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from itertools import groupby
from pathlib import Path

from facilitator.agenda import agenda_to_json, check_agenda, decode, load_agenda, write_agenda
from facilitator.agenda.model import Agenda, Item
from facilitator.cli.house import House
from facilitator.errors import Refusal, UnreadableAgenda
from facilitator.i18n import _, duration, ngettext
from facilitator.library import TemplateEntry, brought
from facilitator.store.papers import write_whole
from facilitator.text import clean_line, slug


def agendas(house: House, asked: Namespace) -> int:
    """Do one of the commands around templates."""
    return {"list": _list, "show": _show, "check": _check, "new": _new, "add": _add,
            "update": _update, "remove": _remove}[asked.asked](house, asked)  # fmt: skip


def _list(house: House, asked: Namespace) -> int:
    """List the templates, by who convenes."""
    entries = house.library.entries()
    if asked.json:
        print(json.dumps([_plain(entry) for entry in entries], ensure_ascii=False, indent=1))
        return 0
    width = max((len(_name(entry, entries)) for entry in entries), default=0)
    for convener, group in groupby(entries, key=lambda entry: entry.convened_by):
        print(convener_in_words(convener))
        for entry in group:
            print("  " + _line(entry, _name(entry, entries), width))
    return 0


def convener_in_words(convener: str) -> str:
    """Return the heading of the templates that are convened by these."""
    known = {"community": _("Convened by the community"), "service": _("Convened by a service"),
             "policy": _("Convened by policy makers"), "": _("Convened by anyone")}  # fmt: skip
    return known.get(convener) or _("Convened by {whom}", whom=clean_line(convener))


def _name(entry: TemplateEntry, entries: list[TemplateEntry]) -> str:
    """Return the name that finds this entry and no other."""
    twice = sum(other.name == entry.name for other in entries) > 1
    return entry.full_name if twice else entry.name


def _line(entry: TemplateEntry, name: str, width: int) -> str:
    minutes = duration(entry.minutes) if entry.minutes else ""
    return "  ".join(part for part in (name.ljust(width), entry.problem or entry.title, minutes) if part)


def _plain(entry: TemplateEntry) -> dict[str, object]:
    return {
        "name": entry.name, "title": entry.title, "convened_by": entry.convened_by, "minutes": entry.minutes,
        "language": entry.language, "source": entry.source, "file": str(entry.path), "problem": entry.problem or None,
    }  # fmt: skip


def _show(house: House, asked: Namespace) -> int:
    """Show an agenda as a person reads it, or as JSON."""
    agenda = load_agenda(house.library.find(asked.agenda))
    if asked.json:
        print(json.dumps(agenda_to_json(agenda), ensure_ascii=False, indent=1))
    else:
        print("\n".join(_read_out(agenda)))
    return 0


def _read_out(agenda: Agenda) -> list[str]:
    facts = {
        _("Purpose"): agenda.purpose, _("For"): agenda.participants, _("Convened by"): agenda.convened_by,
        _("Power"): agenda.power, _("Privacy"): agenda.privacy, _("Decides by"): agenda.decide_by,
        _("Time"): duration(agenda.minutes) if agenda.minutes else "",
    }  # fmt: skip
    return [
        agenda.title,
        *(f"{name}: {value}" for name, value in facts.items() if value),
        *_block("", [agenda.introduction] if agenda.introduction else []),
        *_block(_("Before the meeting"), [f"[ ] {line}" for line in agenda.before]),
        *(line for place, item in enumerate(agenda.items, 1) for line in _item(place, item)),
        *_block(_("After the meeting"), [f"[ ] {line}" for line in agenda.after]),
    ]


def _block(heading: str, lines: list[str]) -> list[str]:
    return ["", *([heading] if heading else []), *lines] if lines else []


def _item(place: int, item: Item) -> list[str]:
    head = [
        f"{place}. {item.title}", duration(item.minutes) if item.minutes else "", item.method, item.lead,
        _("optional") if item.optional else "",
    ]  # fmt: skip
    return [
        "",
        " · ".join(part for part in head if part),
        *(f"   “{' '.join(prompt.split())}”" for prompt in item.prompts),
        *(f"   {line}" for line in item.body.split("\n") if line),
        *(f"   [ ] {line}" for line in item.checklist),
        *(
            "   " + _("To decide: {question}", question=promise.question)
            + (f" ({promise.method})" if promise.method else "")
            for promise in item.decide
        ),
        *("   " + _("To agree who does it: {what}", what=what) for what in item.actions),
    ]  # fmt: skip


def _check(house: House, asked: Namespace) -> int:
    """Say what is wrong with agendas and what could be better; 1 where something is wrong."""
    wrong = sum(_checked(house.library.find(words)) for words in asked.files)
    if wrong:
        print(ngettext("{n} error.", "{n} errors.", wrong), file=sys.stderr)
    return 1 if wrong else 0


def _checked(path: Path) -> int:
    """Say what is found in one file and return how many errors it has; one that can't be read is an error."""
    try:
        load_agenda(path)
    except UnreadableAgenda as error:
        print(error)
        return 1
    findings = check_agenda(decode(path.read_bytes()), path)
    print("\n".join(map(str, findings)) or _("{file}: nothing to mend.", file=clean_line(str(path))))
    return sum(finding.severity == "error" for finding in findings)


def _add(house: House, asked: Namespace) -> int:
    """Bring agendas from elsewhere, under a name of their own."""
    return _told(brought.add(house.library.own, asked.source, asked.name))


def _update(house: House, asked: Namespace) -> int:
    """Bring them anew."""
    return _told(brought.update(house.library.own, asked.name))


def _told(one: brought.Brought) -> int:
    print(ngettext("{name}: {n} agenda", "{name}: {n} agendas", one.count, name=one.name))
    return 0


def _remove(house: House, asked: Namespace) -> int:
    """Take away what was brought."""
    print(_("{name} is taken away.", name=brought.remove(house.library.own, asked.name)))
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
    if asked.source:
        text = write_agenda(load_agenda(house.library.find(asked.source)))
    else:
        text = _skeleton(clean_line(asked.name))
    write_whole(path, text.encode())
    print(path)
    return 0


def _skeleton(title: str) -> str:
    """Return the text a person begins a template of their own from."""
    return _(
        """\
---
convened-by: community        # community, service or policy
power: peers decide           # told, asked, decide together or peers decide
privacy: count only           # count only, names or roles
decide-by: consent            # the method offered first
purpose: Say in one sentence what this meeting is for.
participants: 3 to 12 peers
language: en
---
# {title}

Say here who this is for, and why it is shaped this way. People see it before the start.

## Before the meeting

- [ ] A place people already go to
- [ ] Somebody welcomes, somebody keeps time, somebody types

## Check-in (10 min)

Method: go-round

> What brings you here today? One sentence is fine. You can pass.

Lines that begin with > are read aloud. Any other text helps whoever leads the meeting.

- [ ] Everyone has had a turn

## Our question (30 min)

Method: open discussion

> What should change?

Decide: what do we do first (consent)

Action: who tells the others

## Close (10 min)

Method: go-round

> I read each decision, then each task. Stop me when a word is wrong.

## After the meeting

- [ ] Everyone who was there gets the summary
""",
        title=title,
    )
