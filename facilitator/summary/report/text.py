"""A report as Markdown: tables that also read as plain text, with bars of characters."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.i18n import _
from facilitator.summary.report import telling
from facilitator.summary.report.counting import Report
from facilitator.text import escape_markdown

_WIDTH = 20
_EIGHTHS = " ▏▎▍▌▋▊▉"


def as_markdown(report: Report) -> str:
    """Return the report as Markdown."""
    blocks = [f"# {escape_markdown(telling.title(report))}", telling.between(report)]
    blocks += [block for table in telling.tables(report) for block in _table(table)]
    if not report.held:
        blocks.append(_("No meeting of this series ended in this time."))
    return "\n\n".join([*blocks, telling.nameless()]) + "\n"


def _table(table: telling.Table) -> Iterator[str]:
    yield f"## {escape_markdown(table.heading)}"
    rows = [(_cell(row.name), str(row.number), bar(row.number, row.of)) for row in table.rows]
    what, number, drawn = (max(map(len, column)) for column in zip(telling.columns(), *rows, strict=True))
    lines = [f"| {a:{what}} | {b:>{number}} | {c:{drawn}} |" for a, b, c in (telling.columns(), *rows)]
    lines.insert(1, f"| {'-' * what} | {'-' * (number - 1)}: | {'-' * drawn} |")
    yield "\n".join(lines)
    if table.note:
        yield table.note


def bar(number: int, whole: int, width: int = _WIDTH) -> str:
    """Return a bar as long as the number is of the whole, to an eighth of a character."""
    eighths = round(8 * width * number / whole) if whole else 0
    return "█" * (eighths // 8) + _EIGHTHS[eighths % 8].strip()


def _cell(text: str) -> str:
    return escape_markdown(text).replace("|", "\\|")
