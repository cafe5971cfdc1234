"""What the meetings of a series came to, counted: for a funder or a board, without a name in it."""

from facilitator.summary.report.counting import Report, count_meetings
from facilitator.summary.report.page import as_html
from facilitator.summary.report.text import as_markdown

__all__ = ["Report", "as_html", "as_markdown", "count_meetings"]
