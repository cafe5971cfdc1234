"""Agendas: read from any Markdown, written as ours, checked, and prepared.

Only the values are loaded at once; what reads and writes is loaded when it is first asked for.
"""

from typing import TYPE_CHECKING, Any

from facilitator.agenda.model import CONVENERS, POWERS, PRIVACIES, Agenda, Item, Promise

if TYPE_CHECKING:
    from facilitator.agenda.brackets import Gap, fill_gap, gaps
    from facilitator.agenda.check import Finding, check_agenda, check_file
    from facilitator.agenda.files import decode, load_agenda, load_text
    from facilitator.agenda.plain_json import agenda_to_json, finding_to_json, findings_schema, schema
    from facilitator.agenda.reader import read_agenda
    from facilitator.agenda.writer import write_agenda

__all__ = [
    "CONVENERS", "POWERS", "PRIVACIES", "Agenda", "Finding", "Gap", "Item", "Promise", "agenda_to_json", "check_agenda",
    "check_file", "decode", "fill_gap", "finding_to_json", "findings_schema", "gaps", "load_agenda", "load_text",
    "read_agenda", "schema", "write_agenda",
]  # fmt: skip

_HOMES = {
    "Finding": "check", "check_agenda": "check", "check_file": "check",
    "decode": "files", "load_agenda": "files", "load_text": "files",
    "Gap": "brackets", "fill_gap": "brackets", "gaps": "brackets",
    "agenda_to_json": "plain_json", "finding_to_json": "plain_json", "findings_schema": "plain_json",
    "schema": "plain_json",
    "read_agenda": "reader", "write_agenda": "writer",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
