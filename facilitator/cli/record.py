"""The commands that ask all meetings: `decisions`, `actions`, `requests`, `search`; and `actions done`.

What only some of them need is loaded there, as a list of thousands is to be there at once.
"""

from __future__ import annotations

import json
import re
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from facilitator.cli import columns
from facilitator.cli.bar import bar
from facilitator.cli.days import a_day
from facilitator.cli.house import House, room_clock
from facilitator.cli.lines import as_json, as_line, as_row, heads
from facilitator.errors import UnknownName
from facilitator.i18n import _
from facilitator.store.index import Index, index_of
from facilitator.store.listing import unreadable, unreadable_told
from facilitator.store.questions import Found, Wanted, records
from facilitator.store.questions import search as find
from facilitator.text import clean_line

OPEN = ("open",)
LIMIT = 500
"""How many results of a search are listed, the newest: who has more gives another word."""


def decisions(house: House, asked: Namespace) -> int:
    """List what was decided: in force, or all with `--all`."""
    usual = () if asked.all or asked.due else ("decided",)
    found = _found(house, asked, ("decision",), usual)
    today = room_clock().date()
    due = [one for one in found if one.status == "decided" and one.due and one.due <= today]
    return _shown(due if asked.due else found, asked)


def actions(house: House, asked: Namespace) -> int:
    """List actions, or close, reopen, move or hand over one."""
    if asked.do:
        return _changed(house, asked)
    return _shown(_found(house, asked, ("action",), OPEN if asked.open else ()), asked)


def requests(house: House, asked: Namespace) -> int:
    """List what was asked of others, or keep an answer."""
    if asked.do:
        return _changed(house, asked)
    return _shown(_found(house, asked, ("request",), OPEN if asked.open else ()), asked)


def search(house: House, asked: Namespace) -> int:
    """Find words in all that was kept."""
    wanted = _wanted(asked, (asked.kind,) if asked.kind else (), ())
    with index_read(house) as index:
        found = find(index, " ".join(asked.words), house.shelf.meetings, LIMIT, wanted)
    if len(found) == LIMIT:
        print(_("These are the newest {n}: one more word narrows it.", n=LIMIT), file=sys.stderr)
    return _shown(found, asked)


def _found(house: House, asked: Namespace, kinds: tuple[str, ...], usual: tuple[str, ...]) -> list[Found]:
    with index_read(house) as index:
        return records(index, _wanted(asked, kinds, usual), house.shelf.meetings)


def _wanted(asked: Namespace, kinds: tuple[str, ...], usual: tuple[str, ...]) -> Wanted:
    """Return what is asked for; a state that is named counts more than the usual ones."""
    today = room_clock().date()
    return Wanted(
        kinds=kinds, statuses=(asked.state,) if asked.state else usual, series=asked.series, who=asked.owner,
        since=a_day(asked.since, today), until=a_day(asked.until, today),
    )  # fmt: skip


@contextmanager
def index_read(house: House) -> Iterator[Index]:
    """Open the index of all meetings, as their files are now, and say how many of them can't be read."""
    index = index_of(house.shelf)
    try:
        index.refresh(bar(_("Reading {done} of {total} meetings")))
        if said := unreadable_told(unreadable(index)):
            print(said, file=sys.stderr)
        yield index
    finally:
        index.close()


def _shown(found: Sequence[Found], asked: Namespace) -> int:
    if asked.json:
        print(json.dumps([as_json(one) for one in found], ensure_ascii=False, indent=1))
        return 0
    today = room_clock().date()
    several = len({one.kind for one in found}) > 1
    rows = (as_row(one, today, several=several) for one in found)
    columns.show(heads(), rows, (as_line(one, today) for one in found))
    if not found:
        print(_("Nothing was found."), file=sys.stderr)
    return 0


def _changed(house: House, asked: Namespace) -> int:
    """Change one action or request where it stands last, in the meeting's own file."""
    from facilitator.conduct.following_up import follow_up
    from facilitator.meeting.telling import told

    kinds = ("action",) if asked.command == "actions" else ("request",)
    with index_read(house) as index:
        one = _the_one(records(index, Wanted(kinds=kinds), house.shelf.meetings), asked.id)
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
