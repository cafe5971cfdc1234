"""Rows in columns, as wide as the terminal: the last column goes on below where it is too long; nothing is cut off."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence

from facilitator.text import width

WIDEST = 14
"""How wide any column but the last may be; what is longer goes on below, too."""
GAP = "  "

Cells = Sequence[str]


def show(heads: Cells, rows: Iterable[Cells], lines: Iterable[str]) -> None:
    """Print rows in columns for a person, or a line each for another program; only the one that is shown is asked."""
    if not sys.stdout.isatty():
        sys.stdout.writelines(f"{line}\n" for line in lines)
        return
    rows = list(rows)
    if not rows:
        return
    for line in laid_out([heads, *rows], shutil.get_terminal_size().columns):
        print(line)


def laid_out(rows: Sequence[Cells], room: int) -> Iterator[str]:
    """Return the lines of rows in columns; a column in which nothing stands but its head is left out."""
    end = len(rows[0]) - 1
    kept = [place for place in range(end) if any(row[place] for row in rows[1:])] + [end]
    narrowed = [[row[place] for place in kept] for row in rows]
    widths = [min(max(width(row[place]) for row in narrowed), WIDEST) for place in range(len(kept) - 1)]
    last = max(room - sum(widths) - len(GAP) * len(widths) - 1, 20)
    for row in narrowed:
        yield from _row(row, [*widths, last])


def _row(row: Cells, widths: Sequence[int]) -> Iterator[str]:
    cells = [list(broken(words, room)) for words, room in zip(row, widths, strict=True)]
    for number in range(max(map(len, cells), default=0)):
        parts = (cell[number] if number < len(cell) else "" for cell in cells)
        yield GAP.join(
            part + " " * (room - width(part)) for part, room in zip(parts, widths, strict=True)
        ).rstrip()


def broken(words: str, room: int) -> Iterator[str]:
    """Return lines of no more than so many columns, broken between words where that is possible."""
    line = ""
    for word in words.split():
        whole = f"{line} {word}" if line else word
        if width(whole) <= room:
            line = whole
            continue
        if line:
            yield line
        *full, line = _pieces(word, room)
        yield from full
    yield line


def _pieces(word: str, room: int) -> Iterator[str]:
    """Return a word in pieces that fit, where it is longer than a line."""
    piece = ""
    for char in word:
        if width(piece + char) > room:
            yield piece
            piece = ""
        piece += char
    yield piece
