"""How a meeting is shown and how it answers, whichever screens are there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from facilitator.meeting import Meeting
from screens.still_there import still_there, tell

if TYPE_CHECKING:
    from textual.app import App

    from screens.writer import Writer


@runtime_checkable
class Face(Protocol):
    """A screen, or a panel over one, that shows a meeting and answers the person.

    The app gives it the new `meeting` after every change, then lets it speak.
    """

    meeting: Meeting

    def say(self, text: str) -> None:
        """Say what came of what the person asked for last."""

    def note(self, text: str) -> None:
        """Say something nobody asked for just now; what is being typed stays."""

    def refuse(self, text: str) -> None:
        """Say why nothing was done; what was typed stays."""


@runtime_checkable
class TakesEarly(Protocol):
    """A screen with a field that can be typed for before it is there."""

    def type_early(self, letter: str) -> bool:
        """Keep a letter for the field; tell whether it was kept, so that it is no key."""


class Faces:
    """All screens that show a meeting: each is given the meeting, the one on top speaks."""

    def __init__(self, app: App[None]) -> None:
        self._app = app

    def show(self, writer: Writer) -> None:
        """Give every screen the meeting as it is now."""
        for screen in self._app.screen_stack:
            if isinstance(screen, Face):
                tell(screen, _give, screen, writer)

    def say(self, text: str) -> None:
        """Say what came of the last line."""
        self._on_top(lambda face: face.say(text.strip("\n")))

    def note(self, text: str) -> None:
        """Say something nobody asked for."""
        self._on_top(lambda face: face.note(text))

    def refuse(self, text: str) -> None:
        """Say why nothing was done."""
        self._on_top(lambda face: face.refuse(text))

    def _on_top(self, speaking: Callable[[Face], None]) -> None:
        for screen in self._app.screen_stack[::-1]:
            if isinstance(screen, Face) and still_there(screen):
                tell(screen, speaking, screen)
                return


def _give(face: Face, writer: Writer) -> None:
    face.meeting = writer.meeting
    for name, value in (("floor", writer.floor), ("unsaved", writer.unsaved)):
        if hasattr(face, name):
            setattr(face, name, value)
