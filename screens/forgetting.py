"""What was struck from a record whose summary is out: whether its words are too private to stay in the history."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from facilitator.conduct.forgetting import can_go, still_stands
from facilitator.i18n import _
from screens.dialogs import Choose
from screens.messages import MeetingLeft

if TYPE_CHECKING:
    from textual.app import App

    from screens.open_meeting import OpenMeeting


async def offer_to_forget(app: App[None], opened: OpenMeeting) -> None:
    """Ask about what was struck and is not back, and take its words out of the history too where they are to go."""
    there = {record.label for record in opened.meeting.records()}
    gone = {label: words for label, words in opened.struck.items() if label not in there}
    opened.struck.clear()
    words = tuple(one for wordings in gone.values() for one in wordings)
    if not words:
        return
    out = _("Take them out of all of that for good, and go back to the first screen")
    options = [
        ("stay", _("They can stay: only this meeting's own files have them")),
        ("out", out if can_go(words) else _("Say how they are taken out")),
    ]
    question = _("{stands}\nWere they too private to stay there?", stands=still_stands(", ".join(gone)))
    chosen = await app.push_screen_wait(Choose(question, options))
    if chosen == "out" and can_go(words):
        app.post_message(MeetingLeft(words))
    elif chosen == "out":
        command = f"facilitator redact --meeting {opened.meeting.head.id}"
        told = "\n".join(f"{command} {shlex.quote(one)}" for one in words)
        how = _("Leave this meeting, then type in a terminal:\n{commands}", commands=told)
        await app.push_screen_wait(Choose(how, [("back", _("Go back"))]))
