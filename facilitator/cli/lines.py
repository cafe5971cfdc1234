"""A record as the lists of the command line show it: in columns, on one line, as JSON. Days are such as 2026-11-27."""

from __future__ import annotations

from datetime import date

from facilitator.i18n import _
from facilitator.store.questions import Found
from facilitator.text import clean_line, shorten

_STATES = {
    "done": "done", "dropped": "not needed any more", "answered": "answered", "withdrawn": "withdrawn",
    "proposed": "proposed", "not decided": "not decided", "replaced": "replaced", "ended": "ended",
    "running": "going on", "paused": "paused", "prepared": "prepared",
}  # fmt: skip
"""How a record stands, where that is not what one expects; put through `_` where it is shown."""

_KINDS = {
    "decision": "decision", "action": "action", "request": "request", "note": "note", "question": "question",
    "concern": "concern", "parked": "parked", "sensed": "sensed", "word": "word", "meeting": "meeting",
}  # fmt: skip


def heads() -> tuple[str, ...]:
    """Return what stands above the columns."""
    return _("ID"), _("DAY"), _("KIND"), _("BY"), _("WHO"), _("WHAT")


def as_row(one: Found, today: date, *, several: bool) -> tuple[str, ...]:
    """Return a record's cells, its words and where it was said in the last; its kind where there are several."""
    words = " · ".join(filter(None, (one.text, late(one, today), _state(one), one.more, _where(one))))
    return (
        one.id,
        _iso(one.day),
        _(_KINDS.get(one.kind, one.kind)) if several else "",
        _iso(one.due),
        clean_line(one.who),
        clean_line(words),
    )


def as_line(one: Found, today: date) -> str:
    """Return a record on one line: its id, its day, its words, whose it is, by when, and how it stands."""
    by = (
        _("review {date}", date=_iso(one.due))
        if one.kind == "decision"
        else _("by {date}", date=_iso(one.due))
    )
    parts = (one.text, one.who, by if one.due else "", late(one, today), _state(one), one.more, _where(one))
    return "  ".join((one.id, _iso(one.day), clean_line(" · ".join(filter(None, parts)))))


def late(one: Found, today: date) -> str:
    """Say that the day of a record has passed; empty where it has not."""
    if one.due is None or one.due >= today:
        return ""
    if one.kind == "decision":
        return _("to be looked at again") if one.status == "decided" else ""
    return _("overdue") if one.status == "open" else ""


def _where(one: Found) -> str:
    return _("in {title}", title=shorten(one.title, 40)) if one.kind != "meeting" else ""


def _state(one: Found) -> str:
    return _(_STATES[one.status]) if one.status in _STATES else ""


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def as_json(one: Found) -> dict[str, object]:
    """Return a record as JSON holds it; absent values are null."""
    return {
        "kind": one.kind, "id": one.id, "label": one.label, "text": one.text, "status": one.status,
        "who": one.who or None, "due": one.due.isoformat() if one.due else None, "more": one.more or None,
        "said": one.said.isoformat() if one.said else None, "meeting": one.meeting, "title": one.title,
        "series": one.series or None, "day": one.day.isoformat() if one.day else None,
    }  # fmt: skip
