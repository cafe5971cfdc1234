"""The concerns kept with a decision, without names: each has a label, such as `D1.2`, and can be put right by it."""

from __future__ import annotations

import re
from datetime import datetime

from facilitator.errors import Refusal
from facilitator.i18n import _
from facilitator.meeting.change import changed, to
from facilitator.meeting.keep import require_pens_up
from facilitator.meeting.objections import is_objection, kept_as_before
from facilitator.meeting.value import Meeting
from facilitator.records import AnyRecord, Decision
from facilitator.text import clean_line

_LABEL = re.compile(r"(D\d+)\.(\d+)")


def concerns_of(record: AnyRecord) -> list[tuple[str, str]]:
    """Return the label and the words of every concern kept with this record; only decisions have any."""
    if not isinstance(record, Decision):
        return []
    return [(f"{record.label}.{place}", words) for place, words in enumerate(record.concerns, 1)]


def told_against(record: AnyRecord, words: str) -> str:
    """Return a concern as the way of deciding calls it: a reservation, the other view, an objection, a concern."""
    method = record.method if isinstance(record, Decision) else ""
    if method == "consensus":
        return _("Reservation: {words}", words=words)
    if method in ("majority", "advice"):
        return _("The other view: {words}", words=words)
    return words if is_objection(words) else _("Concern: {words}", words=words)


def concern(meeting: Meeting, label: str) -> str:
    """Return the words of the concern of this label; empty where there is none."""
    found = _found(meeting, label)
    return found[0].concerns[found[1]] if found else ""


def reword_concern(meeting: Meeting, label: str, words: str, now: datetime) -> Meeting:
    """Return the meeting with other words for a concern, and with none of those before; no words take it out.

    Raises Refusal where there is none of this label, and while pens are down.
    """
    found = _found(meeting, label)
    if found is None:
        raise Refusal(_("Nothing kept here is called “{label}”.", label=clean_line(label)))
    require_pens_up(meeting)
    decision, place = found
    said = kept_as_before(clean_line(words), decision.concerns[place])
    new = [said] if said else []
    concerns = (*decision.concerns[:place], *new, *decision.concerns[place + 1 :])
    return (
        meeting if concerns == decision.concerns else changed(meeting, now, to(decision, concerns=concerns))
    )


def _found(meeting: Meeting, label: str) -> tuple[Decision, int] | None:
    named = _LABEL.fullmatch(label.strip().upper())
    decision = meeting.record(named[1]) if named else None
    if named is None or not isinstance(decision, Decision):
        return None
    place = int(named[2]) - 1
    return (decision, place) if 0 <= place < len(decision.concerns) else None
