"""A report as one HTML file: a table for whoever reads it by ear, a drawn bar for whoever looks."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from facilitator.i18n import _, language
from facilitator.summary.page import page
from facilitator.summary.report import telling
from facilitator.summary.report.counting import Report

_WIDTH, _HEIGHT = 240, 14


def as_html(report: Report) -> str:
    """Return the report as an HTML document without script or outside request."""
    title = telling.title(report)
    blocks = [f"<h1>{escape(title)}</h1>", f"<p>{escape(telling.between(report))}</p>"]
    blocks += [line for table in telling.tables(report) for line in _table(table)]
    if not report.held:
        blocks.append(f"<p>{escape(_('No meeting of this series ended in this time.'))}</p>")
    blocks.append(f"<p>{escape(telling.nameless())}</p>")
    return page(title, language(), "\n".join(blocks))


def _table(table: telling.Table) -> Iterator[str]:
    yield "<section>"
    yield f"<h2>{escape(table.heading)}</h2>"
    yield "<table>"
    columns = "".join(f'<th scope="col">{escape(name)}</th>' for name in telling.columns())
    yield f"<thead><tr>{columns}</tr></thead>"
    yield "<tbody>"
    yield from map(_row, table.rows)
    yield "</tbody>"
    yield "</table>"
    if table.note:
        yield f"<p>{escape(table.note)}</p>"
    yield "</section>"


def _row(row: telling.Row) -> str:
    cells = f'<td class="number">{row.number}</td><td>{_bar(row)}</td>'
    return f'<tr><th scope="row">{escape(row.name)}</th>{cells}</tr>'


def _bar(row: telling.Row) -> str:
    """Return a bar that stands for the number beside it; who can't see it has missed nothing."""
    width = round(_WIDTH * row.number / row.of, 1) if row.of else 0
    return (
        f'<svg width="{_WIDTH}" height="{_HEIGHT}" viewBox="0 0 {_WIDTH} {_HEIGHT}" aria-hidden="true">'
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="none" stroke="currentColor" stroke-opacity="0.3"/>'
        f'<rect width="{width}" height="{_HEIGHT}"/></svg>'
    )
