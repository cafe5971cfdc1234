"""The words of a command: asked for until it would be done, so that a refusal never takes them away."""

from __future__ import annotations

from typing import Any

from textual.app import App

from facilitator.capture import Captured, Command
from facilitator.conduct.discretion import discreet
from facilitator.errors import FacilitatorError
from screens.app_requests import AppRequests
from screens.dialogs import AskLine, is_figure


async def ask_for(
    app: App[Any],
    name: str,
    question: str,
    value: str = "",
    example: str = "",
    *,
    before: str = "",
    anew: bool = False,
    figure: bool = False,
    empty: bool = False,
) -> Command | None:
    """Return a command with the words that were typed, behind those `before` them; None where none were given.

    Where it may be `empty`, an emptied field is an answer too.
    """
    asked, typed = question, value
    while True:
        anew, figure = anew and asked == question, figure and is_figure(typed)
        line = AskLine(asked, typed, example, anew=anew, figure=figure, about=question)
        given = await app.push_screen_wait(line)
        words = (given or "").strip()
        if given is None or words == value or not (words or empty):
            return None
        command = Command(name, f"{before} {words}".strip())
        refused = why_not(app, command)
        if not refused:
            return command
        asked, typed = f"{question}\n✗ {refused}", words


def why_not(app: App[Any], command: Command) -> str:
    """Return why a command would be refused as things stand; empty where it would be done."""
    opened = app.open if isinstance(app, AppRequests) else None
    if opened is None:
        return ""
    try:
        opened.writer.obey(command)
    except FacilitatorError as refusal:
        return discreet(opened.meeting, command, str(refusal))
    return ""


def remember(app: App[Any], typed: Captured | Command) -> None:
    """Remember the words of an answer that was not kept until it is asked again, but nothing while pens are down."""
    opened = app.open if isinstance(app, AppRequests) else None
    if isinstance(app, AppRequests) and opened is not None and opened.meeting.head.pens_down is None:
        app.unkept.refused(typed.text if isinstance(typed, Captured) else typed.argument)
