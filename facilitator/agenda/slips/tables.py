"""Slips in tables: rows that say when and who, and not what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from facilitator.agenda.blocks import Block
from facilitator.agenda.inline import plain, says
from facilitator.agenda.slips.slip import Checked, Slip, error
from facilitator.agenda.tables import Row, read_rows
from facilitator.agenda.words import fold, words
from facilitator.i18n import _


def rows_without_topic(checked: Checked) -> Iterator[Slip]:
    """Rows of a table of items that can be none, and tables of times in which nothing can be an item."""
    if checked.sections:
        return
    items = {item.line for item in checked.agenda.items}
    for table in _tables(checked.document.blocks):
        rows, _headed = read_rows(table)
        if rows and "item" not in rows[0].columns and _times_people(rows[0]):
            yield error(
                table.start + 1,
                _(
                    "No column of this table says what its items are, so it is kept as text. Head one of them “Topic”."
                ),
            )
        elif any(row.start + 1 in items for row in rows) and not any(row.turned for row in rows):
            yield from (_no_topic(row) for row in rows if row.start + 1 not in items and _lacks_topic(row))


def _no_topic(row: Row) -> Slip:
    return error(
        row.start + 1,
        _(
            "This row is no item, because its cell under “{column}” is empty: it is kept as text. Say what it is.",
            column=plain(row.header[row.columns.index("item")]),
        ),
    )


def _tables(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if block.kind == "table":
            yield block
        elif block.kind in ("list", "entry"):
            yield from _tables(block.children)


def _times_people(row: Row) -> bool:
    """Tell whether the columns of a table say when, and whose turn or which number."""
    kinds = set(row.columns)
    return bool(kinds & {"time", "length", "minutes"}) and bool(kinds & {"lead", "number"})


def _lacks_topic(row: Row) -> bool:
    """Tell whether a row says when or who though not what; one for the total says it all."""
    said = [fold(plain(cell)).strip(" *_:.") for cell in row.cells if says(cell)]
    stated = any(says(cell) for _kind, cell in row.by_kind("time", "length", "minutes", "lead"))
    return not says(row.title) and stated and len(said) > 1 and said[0] not in words("total")
