"""What an agenda is, in words: a few lines, or all that a person may want to know before choosing it."""

from __future__ import annotations

from textual.content import Content

from facilitator.agenda.model import Agenda
from facilitator.i18n import _, duration, ngettext
from screens.markdown import blocks, inline
from screens.widgets.plain import lines


def in_short(agenda: Agenda) -> Content:
    """Return its purpose and its size, in three lines at most."""
    introduction = _introduction(agenda)
    purpose = inline(agenda.purpose) if agenda.purpose else introduction[0] if introduction else Content("")
    return lines(*([purpose] if purpose.plain else []), _size(agenda))


def in_full(agenda: Agenda) -> Content:
    """Return its purpose, its facts, its items and its introduction."""
    items = [
        Content.assemble(item.title, (f"  {duration(item.minutes)}" if item.minutes else "", "dim"))
        for item in agenda.items
    ]
    parts = (
        Content.styled(agenda.title, "bold"),
        inline(agenda.purpose).stylize("bold") if agenda.purpose else Content(""),
        lines(_size(agenda), *facts(agenda)),
        lines(*items),
        *_introduction(agenda),
    )
    return Content("\n\n").join(part for part in parts if part.plain)


def facts(agenda: Agenda) -> list[str]:
    """Return what the agenda says of itself, one fact a line."""
    named = (
        (_("For"), agenda.participants),
        (_("Power"), _(agenda.power) if agenda.power else ""),
        (_("Privacy"), _(agenda.privacy) if agenda.privacy else ""),
        (_("Decides by"), _(agenda.decide_by) if agenda.decide_by else ""),
    )
    return [f"{name}: {value}" for name, value in named if value]


def _size(agenda: Agenda) -> str:
    count = ngettext("{n} item", "{n} items", len(agenda.items))
    return f"{count} · {duration(agenda.minutes)}" if agenda.minutes else count


def _introduction(agenda: Agenda) -> list[Content]:
    return blocks(agenda.introduction)
