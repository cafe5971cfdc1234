"""Write a kept line the way it can be typed again."""

from __future__ import annotations

from facilitator.capture.kinds import KINDS
from facilitator.capture.owners import take_owner
from facilitator.capture.value import Captured

_LETTERS = {known.name: known.letter for known in KINDS}


def printed(captured: Captured) -> str:
    """Return the line in its plainest form; `read_line` makes the same of it again, on the same day.

    That holds for what `read_line` returned. The date stands in brackets, which every language understands.
    """
    if captured.kind == "note" and captured.doubt:
        return captured.text
    due = f" ({captured.due.isoformat()})" if captured.due else ""
    return f"{_LETTERS[captured.kind]}: {_owned(captured)}{due}"


def _owned(captured: Captured) -> str:
    if not captured.owner:
        return captured.text
    mentions = " ".join(map(_mention, _names(captured.owner)))
    plain = f"{mentions} {captured.text}"
    read = take_owner(plain)
    same = (read.text, read.owner) == (captured.text, captured.owner)
    clear = not captured.text[0].isupper() or (read.perhaps != "" and read.perhaps in captured.doubt)
    return plain if same and clear else f"{mentions}: {captured.text}"


def _names(owner: str) -> list[str]:
    names = owner.split(", ")
    return names if all(name == name.strip() != "" for name in names) else [owner]


def _mention(name: str) -> str:
    plain = take_owner(f"@{name} .")
    return f"@{name}" if (plain.text, plain.owner) == (".", name) else f'@"{name}"'
