"""The rows of reading back, in the order they are read aloud."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from textual.content import Content

from facilitator import meeting as m
from facilitator.conduct.rewording import retyped
from facilitator.i18n import _
from facilitator.meeting import Meeting
from facilitator.meeting.concerns import concern, concerns_of, told_against
from facilitator.meeting.outcomes import heading as sort_heading
from facilitator.meeting.outcomes import of_sort
from facilitator.meeting.telling import told
from facilitator.records import Action, AnyRecord, Request
from screens.markdown import inline
from screens.widgets.rows import Row, gap, heading


@dataclass(frozen=True, slots=True)
class LooseEnd:
    """One loose end that can be answered here: its words, and what it belongs to."""

    what: str
    item: str = ""
    record: str = ""
    decides: bool = False
    """Whether it is a decision that was promised and not taken."""


def loose_now(meeting: Meeting) -> list[LooseEnd]:
    """Return what is still loose; the closing checklist stands for itself."""
    items = {item.id: item for item in meeting.items}
    return [
        LooseEnd(one.what, one.item, one.record, decides=bool(one.item) and items[one.item].state != "ahead")
        for one in m.loose_ends(meeting)
        if one.item or one.record
    ]


def close_rows(meeting: Meeting, waved: Collection[str]) -> Iterable[Row]:
    """Return everything that is read back, then what is left to do."""
    head = meeting.head
    kinds = (
        (sort_heading("decisions"), of_sort(meeting.decisions, "decisions"), _("No decision was kept.")),
        (sort_heading("advice"), of_sort(meeting.decisions, "advice"), ""),
        (sort_heading("undecided"), of_sort(meeting.decisions, "undecided"), ""),
        (_("Actions"), meeting.actions, _("No action was kept.")),
        (_("Requests to others"), meeting.requests, ""),
    )
    rows = [row for words, records, none in kinds for row in _records(words, records, none)]
    yield from rows[1:]
    yield from _part(_("Still loose: answer it, or leave it so"), [
        _loose(place, one.what, one.what in waved) for place, one in enumerate(loose_now(meeting))
    ])  # fmt: skip
    yield from _part(_("After the meeting"), [
        Row(f"tick:{place}", inline(line), whole=True, sign="☑ " if place in head.after_ticked else "☐ ")
        for place, line in enumerate(head.after)
    ])  # fmt: skip
    yield from _part(
        _("Next meeting"), [Row("next:", head.next_meeting or _("not set yet: ⏎ sets it"), whole=True)]
    )
    yield from _records(_("Points raised"), meeting.notes)
    yield gap()
    yield Row("finish:", Content.styled(_("▶ All is right: write the summary"), "bold"))


def _records(words: str, records: Iterable[AnyRecord], none: str = "") -> list[Row]:
    rows = [row for one in records if not one.origin or one.dealt for row in _record(one)]
    return _part(words, rows or ([Row("", none)] if none else []))


def _record(record: AnyRecord) -> Iterable[Row]:
    """Return the row of a record, and one for each concern that the summary tells with it."""
    yield _labelled(record.label, told(record))
    for label, words in concerns_of(record):
        yield _labelled(label, told_against(record, words))


def _labelled(label: str, words: str) -> Row:
    return Row(f"record:{label}", words, whole=True, sign=Content.styled(f"{label:<4} ", "bold"))


def _part(words: str, rows: list[Row]) -> list[Row]:
    return [gap(), heading(words), *rows] if rows else []


def _loose(place: int, what: str, waved: bool) -> Row:
    words = (
        Content.assemble("– ", (what, "dim"), ("  " + _("left so"), "dim")) if waved else Content(f"? {what}")
    )
    return Row(f"loose:{place}", words, whole=True)


def line_of(meeting: Meeting, label: str) -> str:
    """Return what this label stands for as it could be typed: a record, or a concern; empty where there is none."""
    record = meeting.record(label)
    return as_line(record) if record is not None else concern(meeting, label)


def typed_over(meeting: Meeting, label: str, words: str) -> str:
    """Return what `edit` takes where the whole line of this label was typed over."""
    return f"{label} {retyped(meeting.record(label), words)}"


def as_line(record: AnyRecord) -> str:
    """Return a record as it could be typed, without its kind."""
    if not isinstance(record, Action | Request):
        return record.text
    owner = record.owner if isinstance(record, Action) else record.addressee
    names = ", ".join(f'@"{name}"' if " " in name else f"@{name}" for name in owner.split(", ") if name)
    due = _("by {date}", date=record.due.isoformat()) if record.due else ""
    return " ".join(part for part in (names, record.text, due) if part)
