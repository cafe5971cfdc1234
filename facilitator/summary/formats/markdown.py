"""A summary as Markdown, which reads back."""

from __future__ import annotations

from facilitator.summary import writing
from facilitator.summary.formats import Wishes
from facilitator.summary.value import Summary

SUFFIX = ".md"


def render(summary: Summary, wishes: Wishes) -> str:
    """Return the summary as Markdown."""
    return writing.write(summary, wishes.draft)
