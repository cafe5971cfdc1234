"""One typed line becomes something to keep or something to do; pure, and nothing typed is lost.

The kinds and the commands are tables, so that the help, the palette and the documents say what is understood here. Only
the values and these tables are loaded at once; what reads lines, dates and times is loaded when it is first asked for.
"""

from typing import TYPE_CHECKING, Any

from facilitator.capture.commands import COMMANDS, KnownCommand, is_command, nearest
from facilitator.capture.kinds import KINDS, KnownKind
from facilitator.capture.value import Captured, Command

if TYPE_CHECKING:
    from facilitator.capture.dates import last_date, read_date
    from facilitator.capture.line import is_marked, read_line
    from facilitator.capture.owners import mentioned
    from facilitator.capture.printing import printed
    from facilitator.capture.times import read_time

__all__ = [
    "COMMANDS",
    "KINDS",
    "Captured",
    "Command",
    "KnownCommand",
    "KnownKind",
    "is_command",
    "is_marked",
    "last_date",
    "mentioned",
    "nearest",
    "printed",
    "read_date",
    "read_line",
    "read_time",
]

_HOMES = {
    "last_date": "dates",
    "read_date": "dates",
    "read_line": "line",
    "printed": "printing",
    "read_time": "times",
    "mentioned": "owners",
    "is_marked": "line",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
