"""Lines no wider than the terminal: what is too long goes on below, as far in as its words begin; nothing is cut."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence

from facilitator.cli.columns import GAP, broken
from facilitator.text import width

WIDEST = 100
"""How many columns a line of running text takes at most: longer ones are hard to follow."""
NARROWEST = 20
_MARKS = re.compile(r"\s*(?:\[[ xX]\] |[-*+] (?:\[[ xX]\] )?|\d{1,3}[.)] |[“>] ?)?")
"""What stands before the words of a line, and how far in they begin."""
_FENCE = ("```", "~~~")


def show(lines: Iterable[str]) -> None:
    """Print running text for a person, flowing; as it is for another program."""
    flowing = sys.stdout.isatty()
    for line in flown(lines, shutil.get_terminal_size().columns) if flowing else lines:
        print(line)


def flown(lines: Iterable[str], room: int) -> Iterator[str]:
    """Return running text in lines that fit; tables, and what stands between fences, are left as they are."""
    fenced = False
    for line in lines:
        marked = line.strip().startswith(_FENCE)
        fenced ^= marked
        if marked or fenced or line.lstrip().startswith("|"):
            yield line
        else:
            yield from hung(_MARKS.match(line)[0], line, min(room, WIDEST))  # type: ignore[index]


def hung(mark: str, line: str, room: int) -> Iterator[str]:
    """Return a line that begins with this mark in lines that fit, all words as far in as the first."""
    inner = width(mark)
    words = line[len(mark) :]
    if inner + width(words) <= room or room - inner < NARROWEST:
        yield line
        return
    first, *others = broken(words, room - inner)
    yield mark + first
    yield from (" " * inner + other for other in others)


def beside(name: str, parts: Sequence[str], column: int, room: int) -> Iterator[str]:
    """Return a name and what is said of it, in a column beside it, or below it where the name is longer than that.

    Of the parts only the first may be broken over lines.
    """
    inner = max(room - column - len(GAP), NARROWEST)
    lines = list(broken(parts[0], inner))
    for part in parts[1:]:
        if width(lines[-1]) + len(GAP) + width(part) <= inner:
            lines[-1] += GAP + part
        else:
            lines.append(part)
    if width(name) > column:
        lines.insert(0, "")
    heads = [name, *[""] * (len(lines) - 1)]
    for head, line in zip(heads, lines, strict=True):
        yield f"{head}{' ' * (column - width(head))}{GAP}{line}".rstrip()


def column_of(names: Iterable[str], room: int) -> int:
    """Return how wide a column of names is: as the longest that leaves most of the room to what stands beside it."""
    most = max(room * 2 // 5, NARROWEST)
    return max((width(name) for name in names if width(name) <= most), default=NARROWEST)
