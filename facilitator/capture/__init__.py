"""One typed line becomes something to keep or something to do; pure, and nothing typed is lost.

The kinds and the commands are tables, so that the help, the palette and the documents say what is understood here.
"""

from facilitator.capture.commands import COMMANDS, KnownCommand, is_command, nearest
from facilitator.capture.dates import read_date
from facilitator.capture.kinds import KINDS, KnownKind
from facilitator.capture.line import read_line
from facilitator.capture.printing import printed
from facilitator.capture.times import read_time
from facilitator.capture.value import Captured, Command

__all__ = [
    "COMMANDS",
    "KINDS",
    "Captured",
    "Command",
    "KnownCommand",
    "KnownKind",
    "is_command",
    "nearest",
    "printed",
    "read_date",
    "read_line",
    "read_time",
]
