"""The commands that ask all meetings: `decisions`, `actions`, `requests`, `search`; and `actions done`."""

from __future__ import annotations

import json
import re
import sys
from argparse import Namespace
from datetime import date
from typing import Any

from facilitator.capture import read_date
from facilitator.cli.house import House, room_clock
from facilitator.conduct.following_up import follow_up
from facilitator.errors import BadDate, UnknownName
from facilitator.i18n import _, full_date, language, short_date
from facilitator.meeting.telling import told
from facilitator.store.index import Index, index_of
from facilitator.store.questions import Found, Wanted, records
from facilitator.store.questions import search as find
from facilitator.text import clean_line, shorten

OPEN = ("open",)


def decisions(house: House, asked: Namespace) -> int:
    """List what was decided: in force, or all with `--all`."""
    statuses = () if asked.all else ("decided",)
    return _listed(house, asked, Wanted(kinds=("decision",), statuses=statuses, **_narrowed(asked)))


def actions(house: House, asked: Namespace) -> int:
    """List actions, or close, reopen, move or hand over one."""
    if asked.do:
        return _changed(house, asked)
    statuses = OPEN if asked.open else ()
    return _listed(
        house, asked, Wanted(kinds=("action",), statuses=statuses, who=asked.owner, **_narrowed(asked))
    )


def requests(house: House, asked: Namespace) -> int:
    """List what was asked of others, or keep an answer."""
    if asked.do:
        return _changed(house, asked)
    statuses = OPEN if asked.open else ()
    return _listed(house, asked, Wanted(kinds=("request",), statuses=statuses, **_narrowed(asked)))


def search(house: House, asked: Namespace) -> int:
    """Find words in all that was kept."""
    index = _index(house)
    return _shown(find(index, " ".join(asked.words), house.shelf.meetings), asked)


def _narrowed(asked: Namespace) -> dict[str, Any]:
    return {"series": asked.series, "since": _day(asked.since), "until": _day(asked.until)}


def _day(words: str) -> date | None:
    if not words:
        return None
    day = read_date(words, room_clock().date(), language())
    if day is None:
        raise BadDate(_("“{words}” is not a date: write for example 2026-12-01.", words=clean_line(words)))
    return day


def _index(house: House) -> Index:
    index = index_of(house.shelf)
    index.refresh(_progress if sys.stderr.isatty() else None)
    return index


def _progress(done: int, total: int) -> None:
    if total > 200 and (done % 100 == 0 or done == total):
        print(_("Reading {done} of {total} meetings", done=done, total=total), end="\r", file=sys.stderr)


def _listed(house: House, asked: Namespace, wanted: Wanted) -> int:
    return _shown(records(_index(house), wanted, house.shelf.meetings), asked)


def _shown(found: list[Found], asked: Namespace) -> int:
    if asked.json:
        print(json.dumps([as_json(one) for one in found], ensure_ascii=False, indent=1))
        return 0
    today = room_clock().date()
    for one in found:
        print(in_line(one, today))
    if not found:
        print(_("Nothing was found."), file=sys.stderr)
    return 0


def in_line(one: Found, today: date) -> str:
    """Return a record on one line: its day, its id, its words, whose it is, by when, and how it stands."""
    due = _("by {date}", date=full_date(one.due)) if one.due and one.kind != "decision" else ""
    due = _("review {date}", date=full_date(one.due)) if one.due and one.kind == "decision" else due
    late = _("overdue") if one.status == "open" and one.due and one.due < today else ""
    parts = [
        one.text,
        one.who,
        due,
        late,
        _status(one),
        one.more,
        _("in {title}", title=shorten(one.title, 40)),
    ]
    day = short_date(one.day) if one.day else ""
    return "  ".join((one.id, day, " · ".join(part for part in parts if part)))


def _status(one: Found) -> str:
    known = {
        "done": _("done"), "dropped": _("not needed any more"), "answered": _("answered"), "withdrawn": _("withdrawn"),
        "proposed": _("proposed"), "not decided": _("not decided"), "replaced": _("replaced"), "ended": _("ended"),
    }  # fmt: skip
    return known.get(one.status, "")


def as_json(one: Found) -> dict[str, object]:
    """Return a record as JSON holds it; absent values are null."""
    return {
        "kind": one.kind, "id": one.id, "label": one.label, "text": one.text, "status": one.status,
        "who": one.who or None, "due": one.due.isoformat() if one.due else None, "more": one.more or None,
        "said": one.said.isoformat() if one.said else None, "meeting": one.meeting, "title": one.title,
        "series": one.series or None, "day": one.day.isoformat() if one.day else None,
    }  # fmt: skip


def _changed(house: House, asked: Namespace) -> int:
    """Change one action or request where it stands last, in the meeting's own file."""
    kinds = ("action",) if asked.command == "actions" else ("request",)
    one = _the_one(records(_index(house), Wanted(kinds=kinds), house.shelf.meetings), asked.id)
    record = follow_up(house.shelf, one.path, one.id, asked.do, " ".join(asked.why), room_clock()).after
    print(f"{record.label} {told(record)}")
    return 0


def _the_one(found: list[Found], beginning: str) -> Found:
    """Return the record whose id begins so; raises UnknownName for none or several."""
    fitting = [one for one in found if beginning and one.id.startswith(beginning)]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        ids = ", ".join(one.id for one in fitting[:5])
        raise UnknownName(
            _("More than one begins with “{words}”: {ids}.", words=clean_line(beginning), ids=ids)
        )
    if re.fullmatch(r"[AR]\d+", clean_line(beginning), re.IGNORECASE):
        raise UnknownName(
            _("{label} is what it is called in its own meeting: give the id that stands first in the list.",
              label=clean_line(beginning).upper())
        )  # fmt: skip
    raise UnknownName(_("Nothing here has the id “{words}”.", words=clean_line(beginning)))
