"""Corrections that came by word: heard on the phone, read on paper, and typed in as one line each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from facilitator.capture import Captured, read_line
from facilitator.errors import Refusal
from facilitator.i18n import _, language
from facilitator.meeting import Meeting
from facilitator.records import AnyRecord
from facilitator.summary.labels import read_spoken
from facilitator.summary.review.applying import told_new
from facilitator.summary.review.heard import (
    facts,
    labels_within,
    of_next_meeting,
    said_of_which,
    with_its_label,
)
from facilitator.summary.review.said_of import Said, said_of, ways
from facilitator.summary.review.scanning import LABEL
from facilitator.summary.review.value import Proposed
from facilitator.summary.review.wishes import out_of_any, wished_out
from facilitator.text import clean_line

_LABEL = re.compile(LABEL, re.IGNORECASE)
_BEHIND = re.compile(r"(?P<colon>\s*[:：]\s*)|\s*[,;.–—-]\s*(?=\S|$)|\s+|$")
_AND = re.compile(r"\s*[,&+/]\s*|\s+and\s+", re.IGNORECASE)


def said(meeting: Meeting, line: str, today: date, by: str = "") -> list[Proposed]:
    """Return what a typed line would put right.

    One sentence may say something of several lines. `D1: We meet on Mondays` words it anew; `A1 done`, `A1 not done`,
    `A1 by friday`, `Ana takes A1`, `R1 answered: …`, `D2 out`, `D1 wrong`, `D2 until ten, not nine`, `D1 remark: …` are
    read as they are said, with a colon or without; `title: …` and `next: …` are of the meeting; any other line is kept
    as a new one. What may be meant otherwise says so.
    Raises Refusal for a label that nothing goes by, BadDate for words that are no date.
    """
    line = with_its_label(clean_line(line))
    if not line:
        raise Refusal(_("There is nothing to keep."))
    return [one for part in facts(line) for one in _said(meeting, part, today, by)]


def _said(meeting: Meeting, line: str, today: date, by: str) -> list[Proposed]:
    asked = _asked(line)
    if asked is None:
        return [_with(by, one) for one in _of_the_meeting(meeting, line, today)]
    records = [_require(meeting, label) for label in asked.labels]
    words = Said(meeting, asked.words, today, colon=asked.colon)
    return [_with(by, one) for record in records for one in said_of(record, words)]


def _with(by: str, one: Proposed) -> Proposed:
    return replace(one, by=by or _("by word"))


def _require(meeting: Meeting, label: str) -> AnyRecord:
    record = meeting.record(label)
    if record is None:
        raise Refusal(_("Nothing in this meeting is called {label}.", label=label.upper()))
    return record


# The beginning of a line


@dataclass(frozen=True, slots=True)
class _Asked:
    """The labels a line begins with, whether a colon stands behind them, and what is said of them."""

    labels: tuple[str, ...]
    colon: bool
    words: str


def _asked(line: str) -> _Asked | None:
    """Return what a line says of which labels; None where it begins with none."""
    labels: list[str] = []
    rest = line
    while label := _label(rest):
        labels.append(label[0])
        rest = label[1]
        joint = _AND.match(rest)
        if not joint or not _label(rest[joint.end() :]):
            break
        rest = rest[joint.end() :]
    behind = _BEHIND.match(rest) if labels else None
    if behind is None:
        return _named_last(line)
    return _Asked(tuple(dict.fromkeys(labels)), behind["colon"] is not None, rest[behind.end() :].strip())


def _label(words: str) -> tuple[str, str] | None:
    """Return the label that words begin with, such as D1 or Decision 1, and what follows it."""
    if (found := _LABEL.match(words)) and not words[found.end() : found.end() + 1].isalnum():
        return found[0], words[found.end() :]
    label, rest = read_spoken(words)
    return (label, rest) if label else None


_NAMED_LAST = re.compile(rf"(?P<words>.+\S)\s+(?P<label>{LABEL})[.!]?", re.IGNORECASE)


def _named_last(line: str) -> _Asked | None:
    """Read `Ana takes A1` and `strike out D2`: a short line that ends in a label."""
    found = _NAMED_LAST.fullmatch(line)
    if found is None or len(line.split()) > 5 or ":" in line:
        return None
    return _Asked((found["label"],), False, _("{words} it", words=found["words"]))


# What is said of no line


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
    if when := of_next_meeting(line):
        doubt = _("Understood as when and where the next meeting is. The place has to be said too.")
        yield Proposed(
            what="next meeting", before=meeting.head.next_meeting, after=when, field="next_meeting", value=when,
            doubt=doubt,
        )  # fmt: skip
        return
    if what := wished_out(line):
        yield from out_of_any(meeting.records(), line, what)
        return
    typed = read_line(line, today, language())
    new = typed if isinstance(typed, Captured) else Captured("note", line)
    doubt = _names_another(meeting, line, new) or _as_a_note(meeting, line, new)
    yield Proposed(what="new", after=told_new(new), new=new, doubt=doubt)


def _as_a_note(meeting: Meeting, line: str, new: Captured) -> str:
    """Ask where nothing says that a line is a note: it may be said of one that is there."""
    if new.kind != "note" or new.text != line:
        return ""
    words = _telling_words(line)
    alike = [one.label for one in meeting.records() if words & _telling_words(one.text)]
    likely = _("It may be said of {labels}.", labels=", ".join(alike[:_MOST])) if alike else ""
    told = _(
        "Understood as a new line, a note. If it is said of a line that is there, begin with its label, such as D1."
    )
    return f"{told} {likely}".strip()


def _telling_words(text: str) -> set[str]:
    """Return the longer words of a text, whether there is one of it or several."""
    return {word.removesuffix("s") for word in re.findall(r"\w+", text.casefold()) if len(word) > _SHORT}


_SHORT = 4
"""Words of no more letters stand in many lines."""
_MOST = 4


def _names_another(meeting: Meeting, line: str, new: Captured) -> str:
    """Ask where a line without a kind names a record inside it: it is likely said of that one."""
    found = (record for label in labels_within(line) if (record := meeting.record(label)))
    record = next(found, None) if new.kind == "note" else None
    return said_of_which(record.label, ways(record)) if record else ""
