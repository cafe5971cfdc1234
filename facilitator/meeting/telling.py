"""A record in one line, as it is read back to the room."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from facilitator.ear import beside
from facilitator.i18n import _, full_date, short_date
from facilitator.meeting.counted import counted
from facilitator.records import Action, AnyRecord, Decision, Note, Request


def told(record: AnyRecord, *, narrow: bool = False) -> str:
    """Return a record's words and what belongs to them: `book the room · Sam · by Friday 27 November 2026`.

    Narrow uses short dates.
    """
    day = short_date if narrow else full_date
    return beside((record.text, *_parts(record, day)))


def called_then(record: AnyRecord) -> str:
    """Return the label of a matter on the last summary, with its day: `was A2 on Sat 21 Nov`; empty without one."""
    if not record.called or record.called_on is None:
        return ""
    return _("was {label} on {date}", label=record.called, date=short_date(record.called_on))


def _parts(record: AnyRecord, day: Callable[[date], str]) -> Iterator[str]:
    if isinstance(record, Decision):
        yield from _decided(record, day)
    elif isinstance(record, Note):
        yield from _raised(record)
    else:
        yield record.owner if isinstance(record, Action) else record.addressee
        yield _("by {date}", date=day(record.due)) if record.due else ""
        yield came_of(record)


def _decided(record: Decision, day: Callable[[date], str]) -> Iterator[str]:
    yield _(record.method) if record.method else ""
    yield counted(record.counts, record.method)
    yield _("review {date}", date=day(record.review)) if record.review else ""
    yield {
        "proposed": _("proposed"),
        "not decided": _("not decided"),
        "replaced": _("replaced"),
        "ended": _("no longer in force"),
    }.get(record.outcome, "")
    if record.needed and record.outcome in ("proposed", "not decided"):
        yield _("needed next: {words}", words=record.needed)
    else:
        yield record.needed


def _raised(record: Note) -> Iterator[str]:
    if record.kind == "sensed":
        yield _(record.method) if record.method else ""
        yield counted(record.counts, record.method)
    elif record.id != record.origin:  # the answer to the program's own question says itself what came of it
        yield came_of(record)


def came_of(record: Action | Request | Note) -> str:
    """Return what came of a record, with the words somebody said to it; only those while it is open."""
    said = record.why if isinstance(record, Action) else record.answer
    state = {
        "done": _("dealt with") if isinstance(record, Note) else _("done"),
        "dropped": _("not needed any more"),
        "answered": _("answered"),
        "withdrawn": _("not asked any more"),
    }.get(record.status, "")
    return f"{state}: {said}" if state and said else state or said
