"""Front matter that is not read as ours at all: misspelt throughout, without colons, or in the wrong place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.agenda.front import OURS
from facilitator.agenda.front_trouble import FIRST
from facilitator.agenda.slips.slip import Checked, Slip, did_you_mean, error
from facilitator.agenda.words import FRONT_KEYS, fold, keys
from facilitator.i18n import _

_KNOWN = [key.replace("_", "-") for key in OURS if key != "power"]
"""The keys that tell our own form; “power” alone resembles too much."""
_NEAR = 30
"""Within how many lines of its beginning a file has its front matter."""
_MARKS = ("---", "+++", "```yaml", "```yml", "```")
_RULER = re.compile(r"[—–―]{1,3}|--|-{4,}|\*{3,}|_{3,}|={3,}")
"""What word processors make of three hyphens, and what else people draw as a line."""


def nearly_ours(checked: Checked) -> Iterator[Slip]:
    """Keys that only our own form has, all misspelt or without a colon, so that the file is not known for ours."""
    if checked.front.ours:
        return
    for entry in checked.front.entries:
        near = "" if entry.key else did_you_mean(entry.written, _KNOWN)
        if near:
            yield error(entry.line, _("The key “{key}” is unknown.", key=entry.written) + near)
    for number, line in enumerate(_between_marks(checked.document.lines), FIRST):
        key = next((key for key in _KNOWN if fold(line).startswith(f"{key} ")), "")
        if key and ":" not in line:
            value = line[len(key) :].strip()
            yield error(
                number,
                _("No colon stands behind “{key}”. Write “{key}: {value}”.", key=key, value=value),
                len(key) + 1,
            )


def _between_marks(lines: list[str]) -> list[str]:
    """Return the lines that front matter would stand on, of a file that has none which can be read."""
    below = [line.rstrip() for line in lines[1:_NEAR]]
    return below[: below.index("---")] if lines[0].rstrip() == "---" and "---" in below else []


def front_in_the_wrong_place(checked: Checked) -> Iterator[Slip]:
    """Front matter with something above it, or between other marks: nothing of it is read, not even the privacy."""
    if checked.front.ours or checked.document.front is not None:
        return
    lines = [line.strip().casefold() for line in checked.document.lines[:_NEAR]]
    mark = next((place for place, line in enumerate(lines) if line in _MARKS or _RULER.fullmatch(line)), None)
    if mark is None or not any(_is_ours(line) for line in lines[mark:]):
        return
    if lines[mark] != "---":
        yield error(
            mark + 1, _("The front matter is not read between such marks. Write “---” above and below it.")
        )
    elif mark:
        yield error(
            mark + 1,
            _("The front matter is not read here. Move it to the top: its “---” must be the first line."),
        )


def _is_ours(line: str) -> bool:
    key, mark, _value = line.replace("=", ":").partition(":")
    return bool(mark) and keys(FRONT_KEYS).get(fold(key)) in OURS
