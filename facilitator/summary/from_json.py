"""A summary read back from its JSON, for programs that keep it so."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date
from typing import Any, get_args, get_type_hints

from facilitator.i18n import _
from facilitator.summary.as_json import FORMAT, KINDS, PAIRS
from facilitator.summary.reading import UnreadableSummary
from facilitator.summary.value import Discussed, Left, Summary

_TYPES: dict[str, type] = {kind: made for made, kind in KINDS.items()}
_PARTS: dict[str, type] = {"items": Discussed, "left": Left}
"""What stands in a list whose entries do not say of what type they are."""


def from_json(text: str) -> Summary:
    """Return the summary this JSON tells; raises UnreadableSummary for anything else."""
    try:
        told = json.loads(text)
        if told["format"] != FORMAT:
            raise UnreadableSummary(_("This summary was written by another version of facilitator."))
        return Summary(**_made(Summary, told))
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise UnreadableSummary(_("This is not the JSON of a summary written by facilitator.")) from error


def _made(wanted: type, told: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(wanted)
    return {one.name: _value(one.name, told[one.name], get_args(hints[one.name])) for one in fields(wanted)}


def _value(name: str, told: Any, kinds: tuple[Any, ...]) -> Any:
    """Return the value of a field that may be of these types; what nobody said is null in JSON, whatever its type."""
    if told is None:
        return None if type(None) in kinds else ""
    if name in PAIRS:
        return tuple(tuple(pair[half] for half in PAIRS[name]) for pair in told)
    if isinstance(told, list):
        return tuple(_part(name, part) for part in told)
    return date.fromisoformat(told) if date in kinds else told


def _part(name: str, told: Any) -> Any:
    if isinstance(told, str):
        return told
    wanted = _PARTS.get(name) or _TYPES[told["type"]]
    return wanted(**_made(wanted, told))
