"""The command that lists the meetings: `meetings`."""

from __future__ import annotations

import json
import sys
from argparse import Namespace

from facilitator.cli.house import House
from facilitator.i18n import _, ngettext, short_date
from facilitator.store.shelf import Entry
from facilitator.text import clean_line


def meetings(house: House, asked: Namespace) -> int:
    """List the meetings, newest first."""
    entries = house.shelf.entries()
    if asked.json:
        print(json.dumps([_plain(entry) for entry in entries], ensure_ascii=False, indent=1))
        return 0
    for entry in entries:
        print(_line(entry))
    if not entries:
        print(_("There is no meeting yet. `facilitator run AGENDA` begins one."), file=sys.stderr)
    return 0


def _line(entry: Entry) -> str:
    states = {"prepared": _("prepared"), "running": _("going on"), "paused": _("paused"), "ended": _("ended")}
    parts = [
        entry.id,
        short_date(entry.day) if entry.day else "",
        states[entry.state],
        entry.title,
        entry.series,
        ngettext("{n} decision", "{n} decisions", entry.decisions) if entry.decisions else "",
        ngettext("{n} open action", "{n} open actions", entry.actions) if entry.actions else "",
    ]
    return "  ".join(clean_line(part) for part in parts if part)


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
