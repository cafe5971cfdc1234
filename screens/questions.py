"""The questions that stand between what is asked for and what is done."""

from __future__ import annotations

from datetime import datetime

from facilitator.capture import Captured, Command
from facilitator.conduct.watch import told_time
from facilitator.i18n import _, ngettext
from screens.dialogs import Ask

_YES = {
    "skip": "leave it out, and go on",
    "park": "keep it for another time, and go on",
    "round": "begin another go-round",
    "turn": "begin another go-round",
}
"""What yes means for some commands; put through `_` where it is shown."""


def in_doubt(typed: Captured | Command, asked: str) -> Ask:
    """Return the question before something that is in doubt."""
    if isinstance(typed, Command) and typed.name == "end":
        after = _("The next screen goes through these one by one.")
        return Ask(f"{asked}\n\n{after}", _("end the meeting"), _("not yet"))
    if isinstance(typed, Command) and typed.name == "extend":
        return Ask(asked, _("take them from a later end"), _("leave it"))
    if isinstance(typed, Command) and typed.name == "series":
        return Ask(asked, _("yes, a new series begins"), _("no, I choose again"))
    if isinstance(typed, Command) and typed.name == "time":
        return Ask(asked, _("yes, so many minutes"), _("no, leave it as it was"))
    if isinstance(typed, Command) and typed.name in _YES:
        return Ask(asked, _(_YES[typed.name]), _("stay here"))
    return Ask(asked, _("go on all the same"), _("stay here"))


def leave_so(problem: str) -> Ask:
    return Ask(problem, _("leave all the same"), _("stay here"))


def lost(unsaved: int) -> str:
    return ngettext(
        "{n} change is not on the disk and would be lost.",
        "{n} changes are not on the disk and would be lost.",
        unsaved,
    )


def meanings(since: datetime, now: datetime, ran: bool = True) -> list[tuple[str, str]]:
    """Return what a time without a sign may have been; a clock that was paused counted nothing meanwhile."""
    then = told_time(since, now)
    if not ran:
        return [
            ("went on", _("A pause: go on with it")),
            ("over", _("The meeting was over: it ended at {time}", time=then)),
        ]
    return [
        ("pause", _("A pause: don't count it, and go on now")),
        ("went on", _("The meeting went on without the computer: count it")),
        ("over", _("The meeting was over: it ended at {time}", time=then)),
    ]
