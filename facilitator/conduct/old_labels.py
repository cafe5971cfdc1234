"""Labels on the paper of last time: what was called so then, and what goes by that label today."""

from __future__ import annotations

from facilitator.conduct.reply import Room
from facilitator.i18n import _, short_date
from facilitator.meeting.value import Meeting
from facilitator.records import AnyRecord


def called_so(meeting: Meeting, label: str) -> AnyRecord | None:
    """Return what the last summary called by this label and is called otherwise today; None where there is no one."""
    wanted = label.strip().upper()
    then = [one for one in meeting.records() if one.called_on and one.called == wanted != one.label]
    return then[0] if len(then) == 1 else None


def other_then(room: Room, record: AnyRecord) -> str:
    """Return a sentence where, on the paper of last time, another matter has the label of this one."""
    other = called_so(room.meeting, record.label)
    if other is None or other.called_on is None or record.called == record.label:
        return ""
    return _(
        "On the summary of {date}, {label} was “{words}”, which is {now} today. If that was meant: {undo}.",
        date=short_date(other.called_on), label=record.label, words=other.text, now=other.label, undo=room.way("undo"),
    )  # fmt: skip


def where_now(meeting: Meeting, label: str) -> str:
    """Return a sentence on what the last summary called by a label that nothing has today; empty where nothing was."""
    other = called_so(meeting, label)
    if other is None or other.called_on is None:
        return ""
    day = short_date(other.called_on)
    return _("What was {label} on {date} is {now} today.", label=other.called, date=day, now=other.label)
