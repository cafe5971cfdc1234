"""Lines that were begun and not kept when the program is left, or closed from outside: a note holds what was typed."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual.app import App

from facilitator.capture import Captured
from facilitator.i18n import _
from facilitator.meeting import Meeting
from screens.dialogs import Choose

if TYPE_CHECKING:
    from screens.widgets.line_kinds import LineKind

Begun = list[tuple["LineKind", str]]


def begun_lines(app: App[Any]) -> Begun:
    """Return what stands in the line of a meeting or was left there; nothing while pens are down."""
    from screens.meeting import MeetingScreen
    from screens.widgets.capture_line import CaptureLine

    screens = (screen for screen in app.screen_stack if isinstance(screen, MeetingScreen))
    return [one for screen in screens for line in screen.query(CaptureLine) for one in line.begun]


def as_note(kind: LineKind, text: str) -> Captured:
    """Return the note that holds a line which was not finished."""
    return Captured("note", f"{_not_finished()} {_(kind.word)}: {text.strip()}")


def _not_finished() -> str:
    return _("(not finished when the program was closed)")


def told_on_return(meeting: Meeting) -> str:
    """Return what is said where the last note is a line that was not finished; mostly nothing."""
    last = meeting.notes[-1] if meeting.notes else None
    if last is None or not last.text.startswith(_not_finished()):
        return ""
    return _("A line was not finished when the program was closed. {label} holds it: k puts it right or takes it out.",
             label=last.label)  # fmt: skip


def ask_about(begun: Begun) -> Choose:
    """Return the question what becomes of lines that are not kept yet, when the meeting is left."""
    said = "\n".join(f"{_(kind.word)}: {text.strip()}" for kind, text in begun)
    return Choose(
        _("This is not kept yet. {lines}", lines=said),
        [("keep", _("Keep it as a note that is not finished, and leave")), ("leave", _("Leave without it")),
         ("back", _("Go back to it"))],
    )  # fmt: skip


def listen(loop: asyncio.AbstractEventLoop, closed: Callable[[int], None]) -> None:
    """Let a closed terminal, or a system that goes down, be told; where a system knows no such thing, never."""
    for name in ("SIGHUP", "SIGTERM"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            with suppress(NotImplementedError):
                loop.add_signal_handler(number, closed, number)


def die_of(number: int) -> None:
    """End as a program does that knows nothing of this signal: there is no terminal left to tidy up."""
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)
