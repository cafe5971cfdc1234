"""What a row of an agenda's table says of its item, and what else stands in it."""

from __future__ import annotations

from typing import Any

from facilitator.agenda.columns import Column, cell_at, column_kind, is_number, lines_of, without_day
from facilitator.agenda.head_times import Head
from facilitator.agenda.heads import read_head
from facilitator.agenda.inline import plain, read_words, says
from facilitator.agenda.items import key_line
from facilitator.agenda.tables import Row
from facilitator.agenda.times import (
    LONGEST,
    Time,
    read_clock,
    read_hours,
    read_length,
    read_number,
    read_span,
)
from facilitator.agenda.words import fold, words


def row_head(row: Row, references: dict[str, Any]) -> Head:
    """Return what a row says of its item."""
    head = read_head(read_words(row.title, references))
    leads: list[str] = []
    for _kind, cell in row.by_kind("lead"):
        leads += [plain(line).lstrip("@-–• ") for line in lines_of(cell) if says(line)]
    said = len(leads)
    leads = [lead for lead in leads if fold(lead).strip("()[] ") not in words("optional")]
    head.optional = head.optional or len(leads) < said
    head.lead = ", ".join(leads) or head.lead or (_lead_below(row) if row.rest else "")
    time = _time(row)
    if time:
        head.minutes, head.start, head.end = time.minutes or head.minutes, time.start, time.end
    return head


def _lead_below(row: Row) -> str:
    """Return who leads by a line below the title in its cell: `Lead: Sam`."""
    keys = (key_line(line) for line in row.rest.split("\n"))
    return next((plain(value) for key, value in keys if key == "lead"), "")


def _time(row: Row) -> Time | None:
    """Return the time of a row; a stated length counts more than two times of day."""
    length, span, start, end = None, None, None, None
    cells = row.by_kind("length", "minutes", "hours", "time", "end")
    for kind, text in [(kind, without_day(plain(line))) for kind, cell in cells for line in lines_of(cell)]:
        if kind == "end":
            end = end if end is not None else read_clock(text)
        elif kind == "time":
            length = length or read_length(text, colon="clock")
            span = span or read_span(text)
            start = start if start is not None else read_clock(text)
        else:
            length = length or _length(kind, text)
            span = span or (None if length else read_span(text))
    if start is not None and end is not None and span is None:
        span = read_span(f"{start // 60}:{start % 60:02}-{end // 60}:{end % 60:02}")
    found = (span if row.by_clock else None) or length or span or (Time() if start is not None else None)
    if found is None or (found.minutes or 0) > LONGEST:
        return None
    return Time(found.minutes, span.start if span else start, span.end if span else None, found.exact)


def _length(kind: Column, text: str) -> Time | None:
    """Return the length that a cell of a column of lengths states."""
    return read_length(text, colon="length") or (read_hours(text) if kind == "hours" else read_number(text))


def unsaid_heads(rows: list[Row]) -> list[str]:
    """Return the heads of columns that no item of these rows says, but for those that any table may have."""
    if not rows:
        return []
    return [
        name
        for place, (kind, name) in enumerate(zip(rows[0].columns, rows[0].header, strict=False))
        if says(name)
        and not column_kind(plain(name))
        and (kind or not any(says(cell_at(row.cells, place)) for row in rows))
    ]


def row_body(row: Row, head: Head, follows: bool = False) -> str:
    """Return what a row says beside the fields of its item, the title's own Markdown first if that says more.

    The hours of a row that follows the one before say no more than its minutes, and are wrong once those change.
    """
    lines = [*([] if head.whole else [row.title]), *([row.rest] if row.rest else [])]
    for kind, name, cell in zip(row.columns, row.header, row.cells, strict=False):
        if cell and not _are_said(kind, cell, head, follows) and says(cell):
            lines.append(f"{plain(name)}: {cell}" if says(name) else cell)
    return "\n\n".join(lines)


def _are_said(kind: Column, cell: str, head: Head, follows: bool) -> bool:
    """Tell whether the item's fields say what all lines of a cell do."""
    if "<" not in cell:
        return _is_said(kind, cell, head, follows)
    return all(_is_said(kind, line, head, follows) for line in lines_of(cell))


def _is_said(kind: Column, cell: str, head: Head, follows: bool) -> bool:
    """Tell whether the item's fields say all that this cell does."""
    if kind == "item":
        return bool(head.title)
    if kind == "number":
        return is_number(cell)
    if kind == "lead":
        return "](" not in cell
    if kind == "time":
        span = read_span(plain(cell)) if follows else None
        if span:
            return span.minutes == head.minutes and span.start == head.start
        if follows and read_clock(plain(cell)) == head.start:
            return True
        return _is_exactly(read_length(plain(cell), colon="clock"), head)
    if kind in ("length", "minutes", "hours"):
        return _is_exactly(_length(kind, plain(cell)), head)
    return False


def _is_exactly(time: Time | None, head: Head) -> bool:
    return time is not None and time.exact and time.minutes == head.minutes
