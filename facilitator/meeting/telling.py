"""A record in one line, as it is read back to the room."""

from __future__ import annotations

from facilitator.i18n import _, full_date, short_date
from facilitator.meeting.counted import counted
from facilitator.records import Action, AnyRecord, Decision, Request


def told(record: AnyRecord, *, narrow: bool = False) -> str:
    """Return a record's words and what belongs to them: `book the room · Sam · by Friday 27 November 2026`.

    Narrow uses short dates.
    """
    day = short_date if narrow else full_date
    parts = [record.text]
    if isinstance(record, Decision):
        parts += [_(record.method) if record.method else "", counted(record.counts, record.method)]
        parts += [_("review {date}", date=day(record.review))] if record.review else []
        parts += {
            "proposed": [_("proposed")],
            "not decided": [_("not decided")],
            "replaced": [_("replaced")],
        }.get(record.outcome, [])
        parts += [_("needed next: {words}", words=record.needed)] if record.needed else []
    elif isinstance(record, Action):
        parts += [record.owner, _("by {date}", date=day(record.due)) if record.due else ""]
        parts += {"done": [_("done")], "dropped": [_("not needed any more")]}.get(record.status, [])
    elif isinstance(record, Request):
        parts += [record.addressee, _("by {date}", date=day(record.due)) if record.due else ""]
        parts += [_("answered: {words}", words=record.answer)] if record.answer else []
    elif record.kind == "sensed":
        parts += [_(record.method) if record.method else "", counted(record.counts, record.method)]
    return " · ".join(part for part in parts if part)
