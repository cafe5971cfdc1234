"""What the columns of a table hold: as its header says in any language of the tables, else as its cells show."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Literal

from facilitator.agenda.inline import plain, says
from facilitator.agenda.leads import is_name
from facilitator.agenda.times import read_clock, read_length, read_span
from facilitator.agenda.words import fold, words

Column = Literal["", "time", "length", "minutes", "hours", "item", "lead", "aside", "number", "end"]


TIMES: frozenset[Column] = frozenset(("time", "length", "minutes", "hours"))
"""Columns that say when items are, or how long they take."""

_BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)


def lines_of(cell: str) -> Sequence[str]:
    """Return the lines of a cell, which Markdown can only break with HTML."""
    return (cell,) if "<" not in cell else [line for line in _BREAK.split(cell) if line] or [""]


def cell_at(cells: tuple[str, ...], place: int) -> str:
    """Return a cell of a row that may be shorter than its header."""
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
    """Return the kind of a header made of several words, such as `Topic / Activity`."""
    parts = [part for part in re.split(r"\s*[/&|,+]\s*|\s+(?:and|und|et|y|e|en|or)\s+", header) if part]
    return _kinds().get(parts[0], "") if len(parts) > 1 else ""


def _kind_of_time(header: str) -> Column:
    """Return whether a column of times holds lengths, bare minutes, or the time of day."""
    found = set(re.findall(r"[^\W\d_]+", header))
    if found & words("minutes") - {"m"}:
        return "minutes"
    lengths = (found & words("duration") | found & words("timebox")) - words("hours")
    if lengths and not found & words("of_day"):
        return "hours" if found & words("hours") - {"h"} else "length"
    return "end" if header in words("end") | _ENDS else "time"


_ENDS = frozenset(
    ("end", "end time", "until", "to", "bis", "ende", "fin", "hasta", "fim", "fine", "einde", "tot")
)


def columns_of(header: tuple[str, ...], rows: list[tuple[str, ...]]) -> tuple[Column, ...]:
    """Return what each column holds: by its header, else by its cells; one column always names the items."""
    kinds = [column_kind(cell) for cell in header]
    for place, kind in enumerate(kinds):
        if kind == "number" and not _are_numbers([cell_at(row, place) for row in rows]):
            kinds[place] = "item" if _may_name(header[place]) and "item" not in kinds else ""
        if not kind and are_times([cell_at(row, place) for row in [header, *rows]]):
            kinds[place] = "time"
    for place, kind in enumerate(kinds):
        if kind == "time" and not _is_in_order([cell_at(row, place) for row in rows]):
            kinds[place] = "length"
        if kinds[place] in ("time", "length"):
            others = [at for at, other in enumerate(kinds) if at != place and other in ("time", "end")]
            hours = any(read_clock(plain(cell_at(row, at))) is not None for row in rows for at in others)
            if _are_minutes([cell_at(row, place) for row in rows], hours):
                kinds[place] = "minutes"
        if kind == "lead" and not _may_be_people([cell_at(row, place) for row in rows]):
            kinds[place] = ""
    if "item" not in kinds and kinds.count("lead") > 1:
        kinds[kinds.index("lead")] = "item"  # of `Name` and `Owner` the first is the name of the item
    if "item" not in kinds and TIMES & set(kinds):
        free = [place for place, kind in enumerate(kinds) if not kind]
        widths = {place: sum(len(cell_at(row, place)) for row in rows) for place in free}
        best = next((place for place in free if header[place]), None) if any(header) else None
        choice = best if best is not None else max(widths, key=lambda place: widths[place], default=None)
        if choice is not None:
            kinds[choice] = "item"
    first = kinds.index("item") if "item" in kinds else None
    return tuple("" if kind == "item" and place != first else kind for place, kind in enumerate(kinds))


_NUMBERED = re.compile(r"([^\W\d_]*)[\s.-]{0,2}\d+(?:[./-]\d+)*[a-z]?|[a-z]|[ivx]{1,5}", re.IGNORECASE)
"""The number of a row: `3`, `3.1`, `TOP 3`, `b`, `IV`."""


def is_number(cell: str) -> bool:
    """Tell whether a cell says no more than a number, or the word for an item before it."""
    found = _NUMBERED.fullmatch(plain(cell).strip(" *_.):#"))
    return found is not None and (not found[1] or fold(found[1]) in words("item_label"))


def _are_numbers(cells: list[str]) -> bool:
    """Tell whether a column headed as one of numbers is one: `TOP` stands over numbers as often as over topics."""
    told = [cell for cell in cells if says(cell)]
    return not told or sum(map(is_number, told)) * 2 > len(told)


def _may_name(header: str) -> bool:
    """Tell whether the head of a column of numbers is also what one item is called: `TOP`, and not `Nr.`."""
    return fold(header).strip(" *_:.") in words("item_label")


def _are_minutes(cells: list[str], beside_hours: bool) -> bool:
    """Tell whether a column of times holds bare numbers that can only be minutes: hours would go up, and end at 24.

    Beside a column of hours they are minutes anyway.
    """
    told = (plain(cell).strip(" *_") for cell in cells if cell.strip())
    found = [cell for cell in told if not read_length(cell)]  # a sum that says its unit may stand below them
    numbers = [float(cell.replace(",", ".")) for cell in found if _BARE_NUMBER.fullmatch(cell)]
    rising = all(before < after for before, after in pairwise(numbers))
    return (
        len(numbers) >= 2 and len(numbers) == len(found) and (beside_hours or max(numbers) > 24 or not rising)
    )


_BARE_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d)?")


def _may_be_people(cells: list[str]) -> bool:
    """Tell whether a column may say who leads; `Animation` also stands over what is done, in phrases without a name."""
    told = [plain(cell) for cell in cells if says(cell)]
    words_each = sum(len(cell.split()) for cell in told) / max(len(told), 1)
    return len(told) < FEW or words_each < PHRASE or any(map(is_name, told))


FEW = 3
PHRASE = 3
"""How many words on average cells have that tell of something."""


def are_times(cells: list[str]) -> bool:
    """Tell whether most cells of a column are times."""
    found = [without_day(plain(cell)) for cell in cells if cell.strip()]
    times = [cell for cell in found if read_length(cell) or read_span(cell) or read_clock(cell) is not None]
    return len(times) >= 2 and len(times) >= 0.75 * len(found)


def without_day(cell: str) -> str:
    """Return what a cell says without the day of the week before it: `Friday 6:00-8:00 PM`."""
    day = _DAY.match(cell)
    return cell[day.end() :] if day and fold(day[1]) in words("days") else cell


_DAY = re.compile(r"\s*([^\W\d_]{2,12})\.?,?\s+(?=[~≈]?\d)")
_COLON = re.compile(r"(\d{1,2}):(\d\d)")


def _is_in_order(cells: list[str]) -> bool:
    """Tell whether times such as `0:20` only grow, as a clock's do; lengths go up and down.

    Of two items that begin in the same minute a clock that is past two says the same twice; no item takes so long.
    """
    found = [match for match in (_COLON.fullmatch(plain(cell)) for cell in cells) if match]
    times = [int(match[1]) * 60 + int(match[2]) for match in found]
    least = 0 if times and times[0] >= LONG_LENGTH else 1
    return len(times) < 2 or all(before + least <= after for before, after in pairwise(times))


LONG_LENGTH = 120
