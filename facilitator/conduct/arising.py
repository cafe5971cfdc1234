"""The commands of matters arising: each thing left open last time is dealt with by one line, or one key."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from facilitator.capture import last_date, read_date
from facilitator.conduct.items import find_record, number_of
from facilitator.conduct.old_labels import other_then
from facilitator.conduct.reply import Reply, Room
from facilitator.errors import Refusal
from facilitator.i18n import _, ngettext
from facilitator.meeting.matters import (
    arising,
    asks_of_summary,
    carry,
    leave_open,
    matters,
    settle,
    take_up,
)
from facilitator.meeting.telling import called_then, told
from facilitator.meeting.value import Meeting
from facilitator.records import Action, AnyRecord, Decision, Request


def brought(room: Room, series: Iterable[Meeting]) -> Reply:
    """Bring along what the other meetings of its series left open, oldest first; a meeting under way has it already."""
    meeting = room.meeting
    others = [one for one in series if one.head.id != meeting.head.id]
    if meeting.head.state != "prepared":
        return Reply(meeting, room.floor)
    left = arising(others, room.now.date(), [item.title for item in meeting.agenda])
    after = carry(meeting, left, room.now)
    known = {record.id for record in matters(meeting)}
    here = sum(record.id in known for record in matters(after))
    return Reply(
        after, room.floor, _goes_on(meeting.head.series, bool(others), len(matters(after)) - here, here)
    )


def _goes_on(series: str, others: bool, count: int, here: int) -> str:
    if not series:
        return ""
    if not others:
        return _("A new series begins: “{series}”.", series=series)
    if here and not count:
        return ngettext(
            "“{series}” goes on: its {n} matter from last time is here already.",
            "“{series}” goes on: its {n} matters from last time are here already.",
            here, series=series,
        )  # fmt: skip
    if not count:
        return _("“{series}” goes on. Nothing more was left open.", series=series)
    return ngettext("“{series}” goes on: {n} matter from last time comes along.",
                    "“{series}” goes on: {n} matters from last time come along.", count, series=series)  # fmt: skip


def list_matters(room: Room, _argument: str) -> Reply:
    """Read out what earlier meetings left open."""
    return room.tells(in_words(room.meeting))


def in_words(meeting: Meeting) -> str:
    """Return what is still to be dealt with, one matter a line, and how to deal with it."""
    left = matters(meeting)
    if not left:
        return _("Nothing from last time is left to deal with.")
    heading = ngettext("{n} matter from last time:", "{n} matters from last time:", len(left))
    how = _(
        "For each: /settle A1 what came of it, /notyet A1 why, /notneeded A1 why, or /takeup P1 10 to put it on the "
        "agenda. The words can be left out."
    )
    asked = (
        _(
            "{label}: /settle {label} where it is right, /settle {label} and the changes where it is not.",
            label=one.label,
        )
        for one in left
        if asks_of_summary(one)
    )
    return "\n".join((heading, *(_one(record) for record in left), *asked, how))


def _one(record: AnyRecord) -> str:
    """Return a matter with today's label; the one it had last time stands behind it, with that day."""
    then = called_then(record)
    return f"{record.label} {told(record)}" + (f" ({then})" if then else "")


def settled(room: Room, argument: str) -> Reply:
    """Say that a matter is settled, and what came of it: `settle A1`, `settle R1 they open on Sundays now`."""
    record, words = _record_and_words(room, argument)
    return _said(room, settle(room.meeting, record.id, room.now, why=words), record)


def not_needed(room: Room, argument: str) -> Reply:
    """Say that a matter is not needed any more: `notneeded A1 the hall closed`."""
    record, words = _record_and_words(room, argument)
    return _said(room, settle(room.meeting, record.id, room.now, needed=False, why=words), record)


def not_yet(room: Room, argument: str) -> Reply:
    """Say that a matter stays open: `notyet A1 no answer so far`; a date moves it, `notyet D1 in three months`.

    The date may end the words: `notyet R1 they phoned, by 20 January`.
    """
    record, words = _record_and_words(room, argument)
    why, until = _why_and_day(room, words) if _has_a_day(record) else (words, None)
    after = leave_open(room.meeting, record.id, room.now, why=why, until=until)
    return _said(room, after, record)


def _why_and_day(room: Room, words: str) -> tuple[str, date | None]:
    today, spoken = room.now.date(), room.meeting.head.spoken
    whole = read_date(words, today, spoken) if words else None
    return ("", whole) if whole else last_date(words, today, spoken)


def _has_a_day(record: AnyRecord) -> bool:
    """Tell whether a new day has a place in this record: by when, or when to look again at what is in force."""
    return isinstance(record, Action | Request) or (
        isinstance(record, Decision) and record.outcome == "decided"
    )


def taken_up(room: Room, argument: str) -> Reply:
    """Put a matter on the agenda, behind this item: `takeup P1 10` gives it ten minutes."""
    record, words = _record_and_words(room, argument)
    if words and not words.isdecimal():
        raise Refusal(_("“{words}” is no number of minutes: write one, such as 10.", words=words))
    after = take_up(
        room.meeting, record.id, now=room.now, new_id=room.new_id, minutes=int(words) if words else None
    )
    return Reply(
        after, room.floor, "\n".join(filter(None, (_place(room, after, record), other_then(room, record))))
    )


def _place(room: Room, after: Meeting, record: AnyRecord) -> str:
    """Say where on the agenda a matter stands now, and how it comes to stand elsewhere where it is the last of all."""
    item = next(item for item in after.agenda if room.meeting.item(item.id) is None)
    number = number_of(after, item)
    there = _("On the agenda: {title}", title=f"{number}. {record.text}")
    if number < len(after.agenda) or number == 1:
        return there
    last = after.agenda[number - 2].title
    sooner = _("It stands behind “{title}”: {move} puts it before that.",
               title=last, move=room.way(f"move {number} {number - 1}"))  # fmt: skip
    return f"{there}\n{sooner}"


def _record_and_words(room: Room, argument: str) -> tuple[AnyRecord, str]:
    label, _space, words = argument.strip().partition(" ")
    if not label:
        raise Refusal(_("Which one? Give its label, such as A1. /matters reads them out."))
    return find_record(room.meeting, label), words.strip()


def _said(room: Room, after: Meeting, before: AnyRecord) -> Reply:
    record = after.record(before.label) or before
    left = len(matters(after))
    rest = ngettext("{n} matter left.", "{n} matters left.", left) if left else _("That was the last matter.")
    lines = (f"{record.label}: {told(record)}", other_then(room, before), rest)
    return Reply(after, room.floor, "\n".join(filter(None, lines)))
