"""All of a meeting as stock TinyDB reads it: `TinyDB("x.json").table("actions").search(where("status") == "open")`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from facilitator.store.database import read_journal
from facilitator.store.seal import UNSEALED, Seal

FORMAT = 1
"""The version of what is in the rows; it goes up when a field is renamed or taken away, not when one is added."""

_DEFAULTS: dict[str, dict[str, Any]] = {
    "decisions": {"outcome": "decided"},
    "actions": {"status": "open"},
    "requests": {"status": "open"},
    "notes": {"kind": "note"},
    "meeting": {"state": "prepared", "privacy": "count only"},
    "items": {"state": "ahead"},
    "participants": {"count": 1},
}
"""Fields that our own files leave out where they say the usual, and that a search would miss."""


def as_tinydb(path: Path, seal: Seal = UNSEALED) -> dict[str, dict[str, dict[str, Any]]]:
    """Return the tables of a meeting's file: `{table: {document id: row}}`, our own id a field of each row."""
    tables = read_journal(path, seal).tables
    found = {
        name: {key: _DEFAULTS.get(name, {}) | dict(row) for key, row in tables.table(name).rows().items()}
        for name in tables.names()
    }
    for row in found.get("meeting", {}).values():
        row["format"] = FORMAT
    return found
