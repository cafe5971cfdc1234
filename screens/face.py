"""What the app asks of a screen that shows a meeting, whichever screen it is."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from facilitator.meeting import Meeting


@runtime_checkable
class Face(Protocol):
    """A screen, or a panel over one, that shows a meeting and answers the person.

    The app gives it the new `meeting` after every change, then lets it speak.
    """

    meeting: Meeting | None

    def say(self, text: str) -> None:
        """Say what came of what the person asked for last."""

    def note(self, text: str) -> None:
        """Say something nobody asked for just now; what is being typed stays."""

    def refuse(self, text: str) -> None:
        """Say why nothing was done; what was typed stays."""
