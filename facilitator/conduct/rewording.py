"""Other words for what was kept: who does it and by when stay as they are, unless the new words say otherwise."""

from __future__ import annotations

from typing import Any

from facilitator import meeting as m
from facilitator.capture import Captured, mentioned, read_line
from facilitator.conduct.items import find_record
from facilitator.conduct.keeping import acknowledged
from facilitator.conduct.reply import Reply, Room
from facilitator.errors import Refusal
from facilitator.i18n import _, alternatives
from facilitator.meeting import deciding
from facilitator.meeting.concerns import concern, reword_concern
from facilitator.records import Action, AnyRecord, Note, Request
from facilitator.text import clean_line

NO_DATE = "no date, without a date, without date"
"""What takes a date away, at the end of the new words; a translation lists the words of its own language."""


def edit(room: Room, argument: str) -> Reply:
    """Give a record other words: `edit D1 We meet on Mondays`; an action's owner and date may be in them."""
    label, _space, words = argument.strip().partition(" ")
    if label and concern(room.meeting, label) and words.strip():
        return _edit_concern(room, label.upper(), words)
    record = find_record(room.meeting, label)
    if not words.strip():
        raise Refusal(_("Write the new words behind it: /edit {label} …", label=record.label))
    return _edit_record(room, record, words)


def retyped(record: AnyRecord | None, words: str) -> str:
    """Return what `edit` takes where the whole line was typed over: a name or a date that is gone from it is gone."""
    if not isinstance(record, Action | Request):
        return words
    return f"{'' if mentioned(words)[0] else '@nobody '}{words} {NO_DATE.partition(',')[0]}"


def _owner(record: Action | Request) -> str:
    return record.owner if isinstance(record, Action) else record.addressee


def _edit_concern(room: Room, label: str, words: str) -> Reply:
    after = reword_concern(room.meeting, label, words, room.now)
    return Reply(after, room.floor, _("{label} kept: {words}", label=label, words=concern(after, label)))


def _edit_record(room: Room, record: AnyRecord, words: str) -> Reply:
    """Keep other words for this record, read as they were read the first time; an open proposal is amended by them."""
    if record == deciding.proposal(room.meeting):
        amended = deciding.amend(room.meeting, words, room.now)
        return Reply(amended, room.floor, acknowledged(amended))
    if isinstance(record, Note) and not room.sure and (asked := _another_kind(room, record, words)):
        return room.asks(asked)
    fields: dict[str, Any] = {"text": words}
    doubt = ""
    if isinstance(record, Action | Request):
        fields, doubt = _fields(room, record, words)
    after = m.edit(room.meeting, record.id, room.now, **fields)
    if after is room.meeting:
        return Reply(after, room.floor, _("{label} stays as it was.", label=record.label))
    return Reply(after, room.floor, acknowledged(after, doubt))


def _another_kind(room: Room, record: Note, words: str) -> str:
    """Return the question where the new words of a note begin with another kind: a note does not become one."""
    line = read_line(words, room.now.date(), room.meeting.head.spoken)
    if not isinstance(line, Captured) or (line.kind == "note" and line.text == clean_line(words)):
        return ""
    return _(
        "{label} stays what it is, with these words as they are typed. To keep them as another kind: {drop} {label}, "
        "then type the line by itself.",
        label=record.label, drop=room.way("drop"),
    )  # fmt: skip


def _fields(room: Room, record: Action | Request, words: str) -> tuple[dict[str, Any], str]:
    """Return what the words make of an action or a request; what they say nothing of stays as it was."""
    names, said = mentioned(clean_line(words))
    said, undated = _without_no_date(said)
    unowned = names in ("@nobody", f"@{_('nobody')}")
    names = "" if unowned else names
    who = f"{names}:" if names and record.text[0].isupper() else names
    line = _read(room, record, f"{who} {record.text} {said}")
    if line is None or line.text != record.text:
        line = _read(room, record, f"{names} {said}" if said else f"{who} {record.text}")
    if line is None:
        return {"text": words}, ""
    owner = line.owner or ("" if unowned else _owner(record))
    due = line.due or (None if undated else record.due)
    whose = "owner" if isinstance(record, Action) else "addressee"
    return {"text": line.text, whose: owner, "due": due}, line.doubt


def _without_no_date(words: str) -> tuple[str, bool]:
    """Split off the words that take a date away, and tell whether they were there."""
    said = words.casefold()
    for known in alternatives(NO_DATE):
        if said == known or said.endswith(f" {known}"):
            return words[: len(words) - len(known)].rstrip(" ,;"), True
    return words, False


def _read(room: Room, record: Action | Request, words: str) -> Captured | None:
    """Read words as a line of this record's kind; None where they make none."""
    typed = f"{record.letter.lower()}: {words}"
    line = read_line(typed, room.now.date(), room.meeting.head.spoken)
    return line if isinstance(line, Captured) and line.kind in ("action", "request") else None
