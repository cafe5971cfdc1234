"""A table read as an agenda: in which direction its items stand, one below the other or one day after the other."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from facilitator.agenda.blocks import Block
from facilitator.agenda.columns import TIMES, Column, are_times, cell_at, column_kind, columns_of, lines_of
from facilitator.agenda.inline import plain, says
from facilitator.agenda.times import Time, read_clock, read_length, read_span
from facilitator.agenda.words import fold, words


@dataclass(slots=True)
class Row:
    """One row: where it stands, its cells as Markdown, and the cells of the header above it."""

    start: int
    cells: tuple[str, ...]
    header: tuple[str, ...]
    columns: tuple[Column, ...]
    turned: bool = False
    """Whether it stands upright in the file, as a column."""
    by_clock: bool = False
    """Whether its times of day count more than the length beside them."""

    title: str = ""
    """The Markdown that says what the item is."""
    rest: str = ""
    """What stands below that in the same cell."""

    def __post_init__(self) -> None:
        if "item" in self.columns:
            self.title, self.rest = _titled(cell_at(self.cells, self.columns.index("item")))

    def by_kind(self, *kinds: Column) -> list[tuple[Column, str]]:
        """Return the cells of these kinds of columns."""
        return [(kind, cell) for kind, cell in zip(self.columns, self.cells, strict=False) if kind in kinds]


def _titled(cell: str) -> tuple[str, str]:
    """Return the first line of a cell and its others; one that goes on in small letters was only broken to fit."""
    first, *others = lines_of(cell)
    if not others or others[0].lstrip("*_ ")[:1].islower():
        return cell, ""
    return first, "\n".join(others)


def read_rows(block: Block) -> tuple[list[Row], bool]:
    """Return the rows of a table, and whether its header says that they are an agenda."""
    table = [(row.start, tuple(row.cells)) for row in block.children]
    if not table:
        return [], False
    turned = _is_turned([cells for _start, cells in table])
    if turned:
        across = max(len(cells) for _start, cells in table)
        table = [
            (block.start, tuple(cell_at(cells, place) for _start, cells in table)) for place in range(across)
        ]
    width = max(len(cells) for _start, cells in table)
    table[0] = (table[0][0], (*table[0][1], *[""] * (width - len(table[0][1]))))
    days = _days(table[0][1])
    if len(days) > 1:
        table = _by_hours_of_days(table, days) or _by_days(table, days)
    header = table[0][1]
    columns = columns_of(tuple(plain(cell) for cell in header), [cells for _start, cells in table[1:60]])
    rows = [Row(start, cells, header, columns, turned) for start, cells in table[1:]]
    if _is_data(header, columns):
        rows.insert(0, Row(table[0][0], header, ("",) * len(header), columns, turned))
    if "time" in columns and (TIMES - {"time"}) & set(columns) and _follow_on(rows):
        rows = [replace(row, by_clock=True) for row in rows]
    return rows, "item" in columns and bool((TIMES | {"lead", "number"}) & set(columns))


def _follow_on(rows: list[Row]) -> bool:
    """Tell whether each row begins when the one before it ends: then the clock is the plan.

    A length that says something else was left over from another plan, or is only a part of the slot.
    """
    spans = [span for span in (_span_of(row) for row in rows) if span]
    return len(spans) >= 2 and all(before.end == after.start for before, after in pairwise(spans[:200]))


def _span_of(row: Row) -> Time | None:
    return next((span for _kind, cell in row.by_kind("time") if (span := read_span(plain(cell)))), None)


def _days(header: tuple[str, ...]) -> list[int]:
    """Return the columns that are headed by a day: `Monday`, `Day 2`, `12 May`."""
    found = [re.findall(r"[^\W_]+", fold(plain(cell))) for cell in header]
    return [place for place, said in enumerate(found) if any(word in _day_words() for word in said)]


@cache
def _day_words() -> frozenset[str]:
    return (words("months") | {"day", "tag", "jour", "dia", "giorno", "dag"}) - {"may", "mar"}


def _by_days(table: list[tuple[int, tuple[str, ...]]], days: list[int]) -> list[tuple[int, tuple[str, ...]]]:
    """Return a table with a column for each day as one with a row for each item, one day after the other."""
    header = table[0][1]
    rest = [place for place in range(len(header)) if place not in days]
    flat = [(table[0][0], (*(header[place] for place in rest), "item", ""))]
    for day in days:
        for start, cells in table[1:]:
            flat.append(
                (start, (*(cell_at(cells, place) for place in rest), cell_at(cells, day), header[day]))
            )
    return flat


def _by_hours_of_days(
    table: list[tuple[int, tuple[str, ...]]], days: list[int]
) -> list[tuple[int, tuple[str, ...]]]:
    """Return a table with the hours of each day below it, and beside them what happens, as `_by_days` does."""
    header = table[0][1]
    beside = [cell_at(header, day + 1) for day in days]
    if any(map(says, beside)) or days[-1] + 1 >= len(header):
        return []
    if not all(are_times([cell_at(cells, day) for _start, cells in table[1:60]]) for day in days):
        return []
    flat: list[tuple[int, tuple[str, ...]]] = [(table[0][0], ("time", "item", ""))]
    for day in days:
        rows = [(start, cell_at(cells, day), cell_at(cells, day + 1)) for start, cells in table[1:]]
        flat += [(start, (hour, item, header[day])) for start, hour, item in rows if says(item)]
    return flat


def _is_data(header: tuple[str, ...], columns: tuple[Column, ...]) -> bool:
    """Tell whether a header is a row like the others: nothing in it heads a column, and a time stands in it."""
    texts = [plain(cell) for cell in header]
    timed = any(read_length(text) or read_span(text) or read_clock(text) is not None for text in texts)
    return timed and "item" in columns and _headed([column_kind(text) for text in texts]) <= 1


MOST_TURNED = 8
"""How many rows a table has at most whose items stand in columns: what can be said of an item is soon said."""


def _is_turned(table: list[tuple[str, ...]]) -> bool:
    """Tell whether items stand in columns: the first cells of the rows head them, those of the first row don't."""
    if len(table) > MOST_TURNED:
        return False
    down = [column_kind(plain(cell_at(row, 0))) for row in table]
    across = [column_kind(plain(cell)) for cell in table[0]]
    return "item" in down and _headed(down) >= 2 and _headed(across) <= 1


def _headed(kinds: list[Column]) -> int:
    return sum(kind in TIMES or kind in ("item", "lead") for kind in kinds)
