"""An agenda as a person reads it, line by line."""

from __future__ import annotations

from facilitator.agenda.model import Agenda, Item, Promise
from facilitator.ear import beside
from facilitator.i18n import _, duration


def read_out(agenda: Agenda) -> list[str]:
    """Return the whole agenda as lines to read."""
    facts = {
        _("Purpose"): agenda.purpose, _("For"): agenda.participants, _("Convened by"): _said(agenda.convened_by),
        _("Power"): _said(agenda.power), _("Privacy"): _said(agenda.privacy), _("Decides by"): _said(agenda.decide_by),
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
        f"{place}. {item.title}", duration(item.minutes) if item.minutes else "", _said(item.method), item.lead,
        _("power: {power}", power=_said(item.power)) if item.power else "",
        _("optional") if item.optional else "", _("staff out") if item.staff_out else "",
        _("notes off") if item.notes_off else "",
    ]  # fmt: skip
    return [
        "",
        beside(head),
        *(f"   “{' '.join(prompt.split())}”" for prompt in item.prompts),
        *(f"   {line}" for line in item.body.split("\n") if line),
        *(f"   [ ] {line}" for line in item.checklist),
        *("   " + _decision(promise) for promise in item.decide),
        *("   " + _("To agree who does it: {what}", what=what) for what in item.actions),
    ]


def _decision(promise: Promise) -> str:
    told = _("To decide: {question}", question=promise.question)
    return f"{told} ({_said(promise.method)})" if promise.method else told


def _said(word: str) -> str:
    """Return one of our own words in the reader's language; what an agenda says in its own words stays."""
    return _(word) if word else ""
