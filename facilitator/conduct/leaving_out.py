"""Taking a name or a detail out of what was kept, before anyone reads it: the rest of the sentence stays."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from facilitator import meeting as m
from facilitator.conduct.items import find_record
from facilitator.conduct.reply import Reply, Room
from facilitator.errors import Refusal
from facilitator.i18n import _
from facilitator.meeting import Meeting
from facilitator.meeting.about import without_in_gaps
from facilitator.meeting.telling import told
from facilitator.records import AnyRecord
from facilitator.text import clean_line

if TYPE_CHECKING:
    from facilitator.summary.leaks import Leak

_TYPED = frozenset({"text", "why", "answer", "concerns", "needed", "amended", "addressee", "owner"})
"""The fields of a record in which a person types."""

NEXT = "next"
ABOUT = "about"
"""What the words on the next meeting, and those filled into the agenda, go by; everything else goes by its label."""


def leave_out(room: Room, argument: str) -> Reply:
    """Take words out of something kept: `leaveout N2 Mirela`, of the next meeting (`next`), or of gaps (`about`)."""
    label, _space, words = clean_line(argument).partition(" ")
    if not label or not words:
        raise Refusal(_("Leave out what? Write the label and the words, such as /leaveout N2 Mirela."))
    if label.casefold() in (NEXT, _("next")):
        after = _of_next_meeting(room, words)
        return Reply(after, room.floor, _("Next meeting: {words}", words=after.head.next_meeting))
    if label.casefold() in (ABOUT, _("about")):
        return Reply(_of_gaps(room, words), room.floor, _("Left out of what the meeting was about."))
    record = find_record(room.meeting, label)
    changes = dict(_without(record, words))
    if not changes:
        raise Refusal(_("{label} does not say “{words}”.", label=record.label, words=words))
    after = m.edit(room.meeting, record.id, room.now, **changes)
    changed = m.require_record(after, record.id)
    return Reply(after, room.floor, _("Left out: {record}", record=f"{changed.label} {told(changed)}"))


def doubtful(
    meeting: Meeting, kept: Iterable[tuple[str, str]] = (), before: frozenset[str] = frozenset()
) -> list[Leak]:
    """Return what everyone who was there would read and someone should look at first.

    `kept` are places and words that somebody has looked at already and wants to stay; `before` are names that earlier
    meetings of the series know.
    """
    from facilitator.summary.leaks import leaks

    looked_at = set(kept)
    return [leak for leak in leaks(meeting, "peers", before) if (leak.where, leak.words) not in looked_at]


def place_of(meeting: Meeting, leak: Leak) -> str:
    """Return what `leaveout` calls the place of a leak; empty where the words were not captured in the meeting."""
    from facilitator.summary.words import about as about_words

    if leak.where == _("Next meeting"):
        return NEXT
    if leak.where == about_words():
        return ABOUT if any(leak.text == clean_line(said) for _asks, said in meeting.head.filled) else ""
    return leak.where if meeting.record(leak.where) is not None else ""


def _of_next_meeting(room: Room, words: str) -> Meeting:
    before = room.meeting.head.next_meeting
    after = _as_words(words).sub(_("[left out]"), before)
    if after == before:
        raise Refusal(_("{label} does not say “{words}”.", label=_("Next meeting"), words=words))
    return m.set_head(room.meeting, room.now, next_meeting=after)


def _of_gaps(room: Room, words: str) -> Meeting:
    from facilitator.summary.words import about as about_words

    found = _as_words(words)
    after = without_in_gaps(room.meeting, lambda text: found.sub(_("[left out]"), text), room.now)
    if after is room.meeting:
        raise Refusal(_("{label} does not say “{words}”.", label=about_words(), words=words))
    return after


def _without(record: AnyRecord, words: str) -> Iterable[tuple[str, Any]]:
    found, instead = _as_words(words), _("[left out]")
    for field in fields(record):
        if field.name not in _TYPED:
            continue
        before = getattr(record, field.name)
        if isinstance(before, tuple):
            after: Any = tuple(found.sub(instead, text) for text in before)
        else:
            after = found.sub(instead, before)
        if after != before:
            yield field.name, after


def _as_words(words: str) -> re.Pattern[str]:
    """Return what finds these words, in capitals or not, where they stand by themselves."""
    from facilitator.summary.leak_names import (
        exactly,
    )  # loaded when it is asked for: most meetings need it late

    return re.compile(exactly(words).pattern, re.IGNORECASE)
