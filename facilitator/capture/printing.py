"""Write a kept line the way it can be typed again."""

from __future__ import annotations

from facilitator.capture.kinds import KINDS
from facilitator.capture.value import Captured

_LETTERS = {known.name: known.letter for known in KINDS}


def printed(captured: Captured) -> str:
    """Return the line in its plainest form; `read_line` makes the same of it again, on the same day."""
    if captured.kind == "note" and captured.doubt:
        return captured.text
    owner = " ".join(_mention(name) for name in _names(captured.owner)) + " " if captured.owner else ""
    due = f" by {captured.due.isoformat()}" if captured.due else ""
    return f"{_LETTERS[captured.kind]}: {owner}{captured.text}{due}"


def _names(owner: str) -> list[str]:
    names = owner.split(", ")
    return names if all(name.strip() == name != "" for name in names) else [owner]


def _mention(name: str) -> str:
    plain = name.replace("-", "").replace("_", "").isalnum()
    return f"@{name}" if plain else f'@"{name}"'
