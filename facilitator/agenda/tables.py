"""A table read as an agenda: what its columns hold, in either direction, and its rows as items."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import Any, Literal

from facilitator.agenda.blocks import Block
from facilitator.agenda.head_times import Head
from facilitator.agenda.heads import read_head
from facilitator.agenda.inline import plain, read_words, says
from facilitator.agenda.times import LONGEST, Time, read_clock, read_length, read_number, read_span
from facilitator.agenda.words import fold, words

Column = Literal["", "time", "length", "minutes", "item", "lead", "aside", "number", "end"]


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
    """The Markdown of the cell that says what the item is."""

    def __post_init__(self) -> None:
        if "item" in self.columns:
            self.title = _cell(self.cells, self.columns.index("item"))

    def by_kind(self, *kinds: Column) -> list[tuple[Column, str]]:
        """Return the cells of these kinds of columns."""
        return [(kind, cell) for kind, cell in zip(self.columns, self.cells, strict=False) if kind in kinds]


def read_rows(block: Block) -> tuple[list[Row], bool]:
    """Return the rows of a table, and whether its header says that they are an agenda."""
    table = [(row.start, tuple(row.cells)) for row in block.children]
    if not table:
        return [], False
    turned = _is_turned([cells for _start, cells in table])
    if turned:
        across = max(len(cells) for _start, cells in table)
        table = [
            (block.start, tuple(_cell(cells, place) for _start, cells in table)) for place in range(across)
        ]
    width = max(len(cells) for _start, cells in table)
    table[0] = (table[0][0], (*table[0][1], *[""] * (width - len(table[0][1]))))
    days = _days(table[0][1])
    if len(days) > 1:
        table = _by_days(table, days)
    header = table[0][1]
    columns = _columns(tuple(plain(cell) for cell in header), [cells for _start, cells in table[1:60]])
    rows = [Row(start, cells, header, columns, turned) for start, cells in table[1:]]
    if _is_data(header, columns):
        rows.insert(0, Row(table[0][0], header, ("",) * len(header), columns, turned))
    if "time" in columns and {"length", "minutes"} & set(columns) and _follow_on(rows):
        rows = [replace(row, by_clock=True) for row in rows]
    return rows, "item" in columns and bool({"time", "length", "minutes", "lead", "number"} & set(columns))


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
            flat.append((start, (*(_cell(cells, place) for place in rest), _cell(cells, day), header[day])))
    return flat


def _cell(cells: tuple[str, ...], place: int) -> str:
    return cells[place] if place < len(cells) else ""


@cache
def _kinds() -> dict[str, Column]:
    order: tuple[tuple[Column, str], ...] = (
        ("item", "column_item"), ("lead", "column_lead"), ("time", "column_time"), ("number", "column_number"),
        ("aside", "column_aside"),
    )  # fmt: skip
    return {word: kind for kind, table in reversed(order) for word in words(table)}


def column_kind(header: str) -> Column:
    """Return what a column holds, by its header in any language of the tables."""
    folded = fold(header).strip(" *_:.?")
    bare = re.sub(r"\s*[(\[][^)\]]*[)\]]\s*", " ", folded).strip(" *_:.?")
    kind = _kinds().get(folded) or _kinds().get(bare) or _by_parts(bare)
    return _kind_of_time(folded) if kind == "time" else kind


def _by_parts(header: str) -> Column:
    """Return the kind of a header made of several words, such as `Topic / Activity` or `Who leads`."""
    parts = [part for part in re.split(r"\s*[/&|,+]\s*|\s+(?:and|und|et|y|e|en|or)\s+", header) if part]
    return _kinds().get(parts[0], "") if len(parts) > 1 else ""


def _kind_of_time(header: str) -> Column:
    """Return whether a column of times holds lengths, bare minutes, or the time of day."""
    found = set(re.findall(r"[^\W\d_]+", header))
    if found & words("minutes") - {"m"}:
        return "minutes"
    lengths = (found & words("duration") | found & words("timebox")) - words("hours")
    if lengths and not found & words("of_day"):
        return "length"
    return "end" if header in words("end") | _ENDS else "time"


_ENDS = frozenset(
    ("end", "end time", "until", "to", "bis", "ende", "fin", "hasta", "fim", "fine", "einde", "tot")
)


def _columns(header: tuple[str, ...], rows: list[tuple[str, ...]]) -> tuple[Column, ...]:
    """Return what each column holds: by its header, else by its cells; one column always names the items."""
    kinds = [column_kind(cell) for cell in header]
    for place, kind in enumerate(kinds):
        if kind == "number" and not _are_numbers([_cell(row, place) for row in rows]):
            kinds[place] = "item" if _may_name(header[place]) and "item" not in kinds else ""
        if not kind and _all_times([_cell(row, place) for row in [header, *rows]]):
            kinds[place] = "time"
    for place, kind in enumerate(kinds):
        if kind == "time" and not _is_in_order([_cell(row, place) for row in rows]):
            kinds[place] = "length"
        if kinds[place] in ("time", "length") and _are_minutes([_cell(row, place) for row in rows]):
            kinds[place] = "minutes"
    if "item" not in kinds and {"time", "length", "minutes"} & set(kinds):
        free = [place for place, kind in enumerate(kinds) if not kind]
        widths = {place: sum(len(_cell(row, place)) for row in rows) for place in free}
        best = next((place for place in free if header[place]), None) if any(header) else None
        choice = best if best is not None else max(widths, key=lambda place: widths[place], default=None)
        if choice is not None:
            kinds[choice] = "item"
    first = kinds.index("item") if "item" in kinds else None
    return tuple("" if kind == "item" and place != first else kind for place, kind in enumerate(kinds))


_NUMBERED = re.compile(r"([^\W\d_]*)[\s.-]{0,2}\d+(?:[./-]\d+)*[a-z]?|[a-z]|[ivx]{1,5}", re.IGNORECASE)
"""The number of a row: `3`, `3.1`, `TOP 3`, `b`, `IV`."""


def _is_number(cell: str) -> bool:
    """Tell whether a cell says no more than a number, or the word for an item before it."""
    found = _NUMBERED.fullmatch(plain(cell).strip(" *_.):#"))
    return found is not None and (not found[1] or fold(found[1]) in words("item_label"))


def _are_numbers(cells: list[str]) -> bool:
    """Tell whether a column headed as one of numbers is one: `TOP` stands over numbers as often as over topics."""
    told = [cell for cell in cells if says(cell)]
    return not told or sum(map(_is_number, told)) * 2 > len(told)


def _may_name(header: str) -> bool:
    """Tell whether the head of a column of numbers is also what one item is called: `TOP`, and not `Nr.`."""
    return fold(header).strip(" *_:.") in words("item_label")


def _are_minutes(cells: list[str]) -> bool:
    """Tell whether a column of times holds bare numbers that can only be minutes: hours would go up, and end at 24."""
    found = [plain(cell).strip(" *_") for cell in cells if cell.strip()]
    numbers = [int(cell) for cell in found if cell.isdecimal() and len(cell) <= 3]
    rising = all(before < after for before, after in pairwise(numbers))
    return len(numbers) >= 2 and len(numbers) == len(found) and (max(numbers) > 24 or not rising)


def _all_times(cells: list[str]) -> bool:
    found = [plain(cell) for cell in cells if cell.strip()]
    times = [cell for cell in found if read_length(cell) or read_span(cell) or read_clock(cell) is not None]
    return len(times) >= 2 and len(times) >= 0.75 * len(found)


_COLON = re.compile(r"(\d{1,2}):(\d\d)")


def _is_in_order(cells: list[str]) -> bool:
    """Tell whether times such as `0:20` only grow, as a clock's do; lengths go up and down."""
    found = [match for match in (_COLON.fullmatch(plain(cell)) for cell in cells) if match]
    times = [int(match[1]) * 60 + int(match[2]) for match in found]
    return len(times) < 2 or all(before < after for before, after in pairwise(times))


def _is_data(header: tuple[str, ...], columns: tuple[Column, ...]) -> bool:
    """Tell whether a header is a row like the others: nothing in it heads a column, and a time stands in it."""
    texts = [plain(cell) for cell in header]
    timed = any(read_length(text) or read_span(text) for text in texts)
    return timed and "item" in columns and _headed([column_kind(text) for text in texts]) <= 1


MOST_TURNED = 8
"""How many rows a table has at most whose items stand in columns: what can be said of an item is soon said."""


def _is_turned(table: list[tuple[str, ...]]) -> bool:
    """Tell whether items stand in columns: the first cells of the rows head them, those of the first row don't."""
    if len(table) > MOST_TURNED:
        return False
    down = [column_kind(plain(_cell(row, 0))) for row in table]
    across = [column_kind(plain(cell)) for cell in table[0]]
    return "item" in down and _headed(down) >= 2 and _headed(across) <= 1


def _headed(kinds: list[Column]) -> int:
    return sum(kind in ("time", "length", "minutes", "item", "lead") for kind in kinds)


def row_head(row: Row, references: dict[str, Any]) -> Head:
    """Return what a row says of its item."""
    head = read_head(read_words(row.title, references))
    leads = [plain(cell).lstrip("@") for _kind, cell in row.by_kind("lead") if says(cell)]
    head.lead = ", ".join(leads) or head.lead
    time = _time(row)
    if time:
        head.minutes, head.start, head.end = time.minutes or head.minutes, time.start, time.end
    return head


def _time(row: Row) -> Time | None:
    """Return the time of a row; a stated length counts more than two times of day."""
    length, span, start, end = None, None, None, None
    for kind, cell in row.by_kind("length", "minutes", "time", "end"):
        text = plain(cell)
        if kind == "end":
            end = end if end is not None else read_clock(text)
        elif kind == "time":
            length = length or read_length(text, colon="clock")
            span = span or read_span(text)
            start = start if start is not None else read_clock(text)
        else:
            length = length or read_length(text, colon="length") or read_number(text)
    if start is not None and end is not None and span is None:
        span = read_span(f"{start // 60}:{start % 60:02}-{end // 60}:{end % 60:02}")
    found = (span if row.by_clock else None) or length or span or (Time() if start is not None else None)
    if found is None or (found.minutes or 0) > LONGEST:
        return None
    return Time(found.minutes, span.start if span else start, span.end if span else None, found.exact)


def unsaid_heads(rows: list[Row]) -> list[str]:
    """Return the heads of columns that no item of these rows says, but for those that any table may have."""
    if not rows:
        return []
    return [
        name
        for place, (kind, name) in enumerate(zip(rows[0].columns, rows[0].header, strict=False))
        if says(name)
        and not column_kind(plain(name))
        and (kind or not any(says(_cell(row.cells, place)) for row in rows))
    ]


def row_body(row: Row, head: Head, follows: bool = False) -> str:
    """Return what a row says beside the fields of its item, the title's own Markdown first if that says more.

    The hours of a row that follows the one before say no more than its minutes, and are wrong once those change.
    """
    lines = [] if head.whole else [row.title]
    for kind, name, cell in zip(row.columns, row.header, row.cells, strict=False):
        if cell and says(cell) and not _is_said(kind, cell, head, follows):
            lines.append(f"{plain(name)}: {cell}" if says(name) else cell)
    return "\n\n".join(lines)


def _is_said(kind: Column, cell: str, head: Head, follows: bool) -> bool:
    """Tell whether the item's fields say all that this cell does."""
    if kind == "item":
        return bool(head.title)
    if kind == "number":
        return _is_number(cell)
    if kind == "lead":
        return "](" not in cell
    if kind == "time":
        span = read_span(plain(cell)) if follows else None
        if span:
            return span.minutes == head.minutes and span.start == head.start
        if follows and read_clock(plain(cell)) == head.start:
            return True
        return _is_exactly(read_length(plain(cell), colon="clock"), head)
    if kind in ("length", "minutes"):
        return _is_exactly(read_length(plain(cell), colon="length") or read_number(plain(cell)), head)
    return False


def _is_exactly(time: Time | None, head: Head) -> bool:
    return time is not None and time.exact and time.minutes == head.minutes
