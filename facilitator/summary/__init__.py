"""The summary: what leaves the room, as Markdown for people, exact enough to read back."""

from typing import TYPE_CHECKING, Any

from facilitator.summary.told import AUDIENCES, summarise, summary_name
from facilitator.summary.value import Audience, Summary
from facilitator.summary.writing import write

if TYPE_CHECKING:
    from facilitator.summary.reading import read

__all__ = ["AUDIENCES", "Audience", "Summary", "read", "summarise", "summary_name", "write"]


def __getattr__(name: str) -> Any:
    if name != "read":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from facilitator.summary.reading import read

    return read
