"""Corrections that came by word: heard on the phone, read on paper, and typed in as one line each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from facilitator.capture import Captured, read_line
from facilitator.errors import BadDate, Refusal
from facilitator.i18n import _, full_date, language
from facilitator.meeting import Meeting
from facilitator.records import Action, AnyRecord, Decision, Request
from facilitator.summary import words
from facilitator.summary.review.applying import told_new
from facilitator.summary.review.brackets import read_day, told_day
from facilitator.summary.review.comparing import fold
from facilitator.summary.review.proposing import note_on
from facilitator.summary.review.scanning import LABEL
from facilitator.summary.review.value import Proposed
from facilitator.text import clean_line

_SAID = re.compile(rf"(?P<label>{LABEL})(?P<colon>\s*[:：]\s*|\s+)(?P<words>.*)", re.IGNORECASE)
_VERB = re.compile(r"(?P<verb>\S+?)(?:\s*[:：]\s*|\s+|$)(?P<words>.*)")

_VERBS = {
    "done": "done", "ticked": "done", "open": "open", "by": "by", "to": "to", "owner": "to", "answered": "answered",
    "answer": "answered", "out": "out", "strike": "out", "struck": "out", "remark": "remark", "on": "remark",
    "concern": "concern", "date": "by",
}  # fmt: skip


def said(meeting: Meeting, line: str, today: date, by: str = "") -> list[Proposed]:
    """Return what a typed line would put right.

    `D1: We meet on Mondays` words it anew; `A1 done`, `A1 by friday`, `A1 to Ana`, `R1 answered: …`, `D2 out`,
    `D1 remark: …` do what they say; `title: …` and `next: …` are of the meeting; any other line is kept as a new one.
    Raises Refusal for a label that nothing goes by, BadDate for words that are no date.
    """
    line = clean_line(line)
    if not line:
        raise Refusal(_("There is nothing to keep."))
    found = _SAID.fullmatch(line)
    if found is None:
        return [_with(by, one) for one in _of_the_meeting(meeting, line, today)]
    record = meeting.record(found["label"])
    if record is None:
        raise Refusal(_("Nothing in this meeting is called {label}.", label=found["label"].upper()))
    told = _worded if found["colon"].strip() else _done_to
    return [_with(by, one) for one in told(record, found["words"], today)]


def _with(by: str, one: Proposed) -> Proposed:
    from dataclasses import replace

    return replace(one, by=by or _("by word"))


def _of_the_meeting(meeting: Meeting, line: str, today: date) -> Iterator[Proposed]:
    head, colon, rest = line.partition(":")
    field = {
        "title": "title",
        "purpose": "purpose",
        "next": "next_meeting",
        "next meeting": "next_meeting",
    }.get(head.strip().casefold(), "")
    if colon and field:
        what: Any = field.replace("_", " ")
        before, after = getattr(meeting.head, field), rest.strip()
        yield Proposed(what=what, before=before, after=after, field=field, value=after)
        return
    typed = read_line(line, today, language())
    new = typed if isinstance(typed, Captured) else Captured("note", line)
    yield Proposed(what="new", after=told_new(new), new=new)


def _worded(record: AnyRecord, text: str, today: date) -> Iterator[Proposed]:
    """Yield other words; of an action or a request, who and by when may be among them."""
    who, due = "", None
    if isinstance(record, Action | Request):
        line = read_line(f"{record.letter.lower()}: {text}", today, language())
        if isinstance(line, Captured) and line.kind in ("action", "request"):
            text, who, due = line.text, line.owner, line.due
    if not text:
        raise Refusal(_("{label} needs words. To strike it out: {label} out", label=record.label))
    if fold(text) != fold(record.text):
        yield _change(record, "wording", record.text, text, "text", text)
    if who and who != _who(record):
        yield from _to(record, who, today)
    if due is not None and due != _due(record):
        yield _change(record, "date", told_day(_due(record)), full_date(due), "due", due)


def _done_to(record: AnyRecord, line: str, today: date) -> Iterator[Proposed]:
    found = _VERB.match(line)
    verb = _VERBS.get(found["verb"].casefold(), "") if found else ""
    if found and line.startswith("@"):
        yield from _to(record, line[1:], today)
    elif found and verb:
        yield from _DOES[verb](record, found["words"].strip(), today)
    else:
        yield from _worded(record, line, today)


def _change(record: AnyRecord, what: Any, before: str, after: str, field: str, value: Any) -> Proposed:
    return Proposed(
        what=what, label=record.label, record=record.id, before=before, after=after, field=field, value=value
    )


def _done(record: AnyRecord, _words: str, _today: date) -> Iterator[Proposed]:
    if not isinstance(record, Action):
        raise Refusal(_("{label} is not an action.", label=record.label))
    yield _change(record, "done", f"☐ {record.text}", f"☑ {record.text}", "status", "done")


def _open(record: AnyRecord, _words: str, _today: date) -> Iterator[Proposed]:
    if not isinstance(record, Action | Request):
        raise Refusal(_("{label} is not an action.", label=record.label))
    yield _change(record, "open again", f"☑ {record.text}", f"☐ {record.text}", "status", "open")


def _by(record: AnyRecord, line: str, today: date) -> Iterator[Proposed]:
    field = "review" if isinstance(record, Decision) else "due"
    if not hasattr(record, field):
        raise Refusal(_("{label} has no date.", label=record.label))
    day = read_day(line, today)
    if day is None:
        raise BadDate(_("“{words}” is not a date: write for example 2026-12-01.", words=line))
    yield _change(record, "date", told_day(_due(record)), full_date(day), field, day)


def _to(record: AnyRecord, line: str, _today: date) -> Iterator[Proposed]:
    who = line.strip().removeprefix("@")
    if not isinstance(record, Action | Request) or not who:
        raise Refusal(_("To whom? An action or a request can be handed on: A1 to Ana"))
    field = "owner" if isinstance(record, Action) else "addressee"
    yield _change(record, "owner", _who(record) or words.nobody(), who, field, who)


def _answered(record: AnyRecord, line: str, _today: date) -> Iterator[Proposed]:
    if not isinstance(record, Request) or not line:
        raise Refusal(
            _("What did they answer? Write it behind the label of a request: R1 answered: yes, in spring")
        )
    yield _change(record, "answer", record.answer, line, "answer", line)


def _out(record: AnyRecord, _words: str, _today: date) -> Iterator[Proposed]:
    yield Proposed(what="struck", label=record.label, record=record.id, before=record.text)


def _remark(record: AnyRecord, line: str, _today: date) -> Iterator[Proposed]:
    if not line:
        raise Refusal(_("Which remark? Write it behind: D1 remark: …"))
    yield note_on(record.label, line, record)


def _concern(record: AnyRecord, line: str, _today: date) -> Iterator[Proposed]:
    if not isinstance(record, Decision) or not line:
        raise Refusal(_("Which concern, about which decision? Write D1 concern: …"))
    yield _change(record, "concerns", "", line, "concerns", ("", line))


_DOES = {
    "done": _done, "open": _open, "by": _by, "to": _to, "answered": _answered, "out": _out, "remark": _remark,
    "concern": _concern,
}  # fmt: skip


def _who(record: AnyRecord) -> str:
    return (
        record.owner
        if isinstance(record, Action)
        else record.addressee
        if isinstance(record, Request)
        else ""
    )


def _due(record: AnyRecord) -> date | None:
    if isinstance(record, Decision):
        return record.review
    return record.due if isinstance(record, Action | Request) else None
