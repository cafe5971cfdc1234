"""The summary: what leaves the room, as Markdown for people, exact enough to read back.

What is asked for is loaded when it is asked for, so that naming a format does not load what makes a summary.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from facilitator.summary.reading import read
    from facilitator.summary.told import AUDIENCES, summarise, summary_name
    from facilitator.summary.value import Audience, Summary
    from facilitator.summary.writing import write

__all__ = ["AUDIENCES", "Audience", "Summary", "read", "summarise", "summary_name", "write"]

_ROOMS = {
    "AUDIENCES": "told", "Audience": "value", "Summary": "value", "read": "reading", "summarise": "told",
    "summary_name": "told", "write": "writing",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"facilitator.summary.{_ROOMS[name]}"), name)
