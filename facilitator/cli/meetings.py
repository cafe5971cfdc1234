"""The command that lists the meetings: `meetings`."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from dataclasses import replace
from datetime import date

from facilitator.cli import columns
from facilitator.cli.days import a_day
from facilitator.cli.house import House, room_clock
from facilitator.cli.record import index_read
from facilitator.i18n import _, ngettext
from facilitator.store.index_rows import grouped
from facilitator.store.listing import entries as every_meeting
from facilitator.store.listing import still_open, unreadable
from facilitator.store.shelf import Entry
from facilitator.text import clean_line


def meetings(house: House, asked: Namespace) -> int:
    """List the meetings, newest first."""
    today = room_clock().date()
    since, until = a_day(asked.since, today), a_day(asked.until, today)
    with index_read(house) as index:
        left, closed = still_open(index), unreadable(index)
        entries = [
            replace(entry, actions=left.get(entry.id, 0))
            for entry in every_meeting(index, house.shelf.meetings)
            if _wanted(entry, asked, since, until)
        ]
    if asked.json:
        print(json.dumps([_plain(entry) for entry in entries], ensure_ascii=False, indent=1))
        return 0
    heads = _("ID"), _("DAY"), _("STATE"), _("SERIES"), _("WHAT")
    columns.show(heads, map(_row, entries), map(_line, entries))
    if not entries:
        print(_nothing(asked, closed), file=sys.stderr)
    return 0


def _wanted(entry: Entry, asked: Namespace, since: date | None, until: date | None) -> bool:
    return (
        (not asked.series or grouped(entry.series) == grouped(asked.series))
        and (not asked.state or entry.state == asked.state)
        and (since is None or (entry.day is not None and entry.day >= since))
        and (until is None or (entry.day is not None and entry.day <= until))
    )


def _nothing(asked: Namespace, closed: int) -> str:
    if closed or asked.series or asked.state or asked.since or asked.until:
        return _("Nothing was found.")
    return _("There is no meeting yet. `facilitator run AGENDA` begins one.")


def _row(entry: Entry) -> tuple[str, ...]:
    what = " · ".join(filter(None, (entry.title, _decided(entry), _open(entry))))
    return entry.id, _day(entry), _state(entry), clean_line(entry.series), clean_line(what)


def _line(entry: Entry) -> str:
    parts = (
        entry.id, _day(entry), _state(entry), entry.title, entry.series, _decided(entry), _open(entry)
    )  # fmt: skip
    return "  ".join(clean_line(part) for part in parts if part)


def _day(entry: Entry) -> str:
    return entry.day.isoformat() if entry.day else ""


def _state(entry: Entry) -> str:
    states = {"prepared": _("prepared"), "running": _("going on"), "paused": _("paused"), "ended": _("ended")}
    return states[entry.state]


def _decided(entry: Entry) -> str:
    return ngettext("{n} decision", "{n} decisions", entry.decisions) if entry.decisions else ""


def _open(entry: Entry) -> str:
    return ngettext("{n} open action", "{n} open actions", entry.actions) if entry.actions else ""


def _plain(entry: Entry) -> dict[str, object]:
    """Return an entry as JSON holds it."""
    return {
        "id": entry.id,
        "title": entry.title,
        "series": entry.series,
        "state": entry.state,
        "day": entry.day.isoformat() if entry.day else None,
        "started": entry.started.isoformat() if entry.started else None,
        "ended": entry.ended.isoformat() if entry.ended else None,
        "decisions": entry.decisions,
        "open_actions": entry.actions,
        "file": str(entry.path),
    }
