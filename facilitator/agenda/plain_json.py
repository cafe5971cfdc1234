"""An agenda, and what was found in one, as the JSON that other programs read; the schemas lie beside this file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator.agenda.model import Agenda, Item

if TYPE_CHECKING:
    from facilitator.agenda.check import Finding

FORMAT = 1
SCHEMA = Path(__file__).with_name("agenda.schema.json")
FINDINGS_SCHEMA = Path(__file__).with_name("findings.schema.json")


def agenda_to_json(agenda: Agenda) -> dict[str, Any]:
    """Return an agenda as plain values: what it does not say is null, false or an empty list."""
    return {
        "format": FORMAT,
        "title": agenda.title,
        "purpose": agenda.purpose or None,
        "convened_by": agenda.convened_by or None,
        "power": agenda.power or None,
        "privacy": agenda.privacy or None,
        "decide_by": agenda.decide_by or None,
        "participants": agenda.participants or None,
        "language": agenda.language or None,
        "minutes": agenda.minutes,
        "introduction": agenda.introduction or None,
        "before": list(agenda.before),
        "after": list(agenda.after),
        "items": [_item(item) for item in agenda.items],
    }


def _item(item: Item) -> dict[str, Any]:
    return {
        "title": item.title,
        "minutes": item.minutes,
        "method": item.method or None,
        "lead": item.lead or None,
        "power": item.power or None,
        "prompts": list(item.prompts),
        "body": item.body or None,
        "checklist": list(item.checklist),
        "decide": [
            {"question": promise.question, "method": promise.method or None} for promise in item.decide
        ],
        "actions": list(item.actions),
        "optional": item.optional,
        "notes_off": item.notes_off,
        "staff_out": item.staff_out,
        "line": item.line,
    }


def finding_to_json(finding: Finding) -> dict[str, Any]:
    """Return what was found in an agenda file as plain values."""
    return {
        "severity": finding.severity,
        "file": finding.path,
        "line": finding.line,
        "column": finding.column,
        "message": finding.message,
    }


def findings_schema() -> dict[str, Any]:
    """Return the JSON Schema that the list of all findings follows."""
    found: dict[str, Any] = json.loads(FINDINGS_SCHEMA.read_text(encoding="utf-8"))
    return found


def schema() -> dict[str, Any]:
    """Return the JSON Schema that every agenda's JSON follows."""
    found: dict[str, Any] = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return found
