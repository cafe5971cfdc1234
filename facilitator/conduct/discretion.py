"""What may be said of a line that was refused while pens are down: never the words in it."""

from __future__ import annotations

from facilitator.capture import Captured, Command
from facilitator.i18n import _
from facilitator.meeting import Meeting


def discreet(meeting: Meeting, typed: Captured | Command, sentence: str) -> str:
    """Return why a line was refused; while pens are down, without any word that was typed."""
    if meeting.head.pens_down is None:
        return sentence
    line = typed.text if isinstance(typed, Captured) else f"{typed.name} {typed.argument}"
    said = sentence.casefold()
    if any(word.casefold() in said for word in line.split() if len(word) > 1):
        return _("That can't be done. Pens are down: nothing typed is kept.")
    return sentence
