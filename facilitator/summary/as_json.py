"""A summary as JSON, for programs of others; `summary.schema.json` beside this file says what may stand in it."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Any

from facilitator.summary.value import Asked, Line, Said, Summary, Taken, Task

FORMAT = 1
"""The version of the format."""

KINDS: dict[type[Line], str] = {Taken: "decision", Task: "action", Asked: "request", Said: "point"}
"""What each sort of line is called."""
PAIRS = {"present": ("role", "count"), "counts": ("option", "count"), "about": ("asked", "words")}
"""What the two halves of a pair are called."""


def to_json(summary: Summary) -> dict[str, Any]:
    """Return the summary as JSON holds it: absent values are null or empty, days are ISO 8601."""
    return {"format": FORMAT, **_fields(summary)}


def _fields(value: Any) -> dict[str, Any]:
    return {field.name: _plain(field.name, getattr(value, field.name)) for field in fields(value)}


def _plain(name: str, value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if name in PAIRS:
        return [dict(zip(PAIRS[name], pair, strict=True)) for pair in value]
    if isinstance(value, tuple):
        return [_plain("", part) for part in value]
    if isinstance(value, Line):
        return {"type": KINDS[type(value)], **_fields(value)}
    return _fields(value) if hasattr(value, "__dataclass_fields__") else None if value == "" else value
