"""What every screen and window on the open meeting has: the meeting it shows, and a way to ask for a command."""

from __future__ import annotations

from textual.dom import DOMNode
from textual.reactive import reactive

from facilitator.capture import Command
from facilitator.meeting import Meeting
from screens.messages import Wanted


def _given() -> Meeting:
    raise NotImplementedError("whoever makes the screen gives it the meeting, before it is shown")


class ShowsMeeting(DOMNode):
    """A part of any screen that is made with a meeting; it stands behind the screen among the bases."""

    meeting: reactive[Meeting] = reactive(_given)
    """The meeting as it is now: the app puts it here after every change."""

    def want(self, name: str, argument: str = "") -> None:
        """Ask the app for a command."""
        self.post_message(Wanted(Command(name, argument)))

    def action_want(self, name: str, argument: str = "") -> None:
        """Ask the app for a command."""
        self.want(name, argument)
