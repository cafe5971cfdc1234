"""The commands that bring agendas from elsewhere and look after them: `agendas add`, `update`, `remove`."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Sequence

from facilitator.agenda import check_file
from facilitator.cli.house import House
from facilitator.errors import FacilitatorError
from facilitator.i18n import _, ngettext
from facilitator.library import brought
from facilitator.library.gathering import is_far
from facilitator.library.git import shown
from facilitator.text import clean_line, typed

NAMED = 6
"""How many of the files that were left out are named: a repository may hold hundreds."""


def add(house: House, asked: Namespace) -> int:
    """Bring agendas from elsewhere, under a name of their own."""
    _tell_of_waiting(asked.source)
    one = brought.add(house.library.own, asked.source, asked.name, everything=asked.all)
    _tell_of_left_out(one)
    _told(house, one)
    return 0


def update(house: House, asked: Namespace) -> int:
    """Bring them anew, those of one name or all, and say what is different."""
    own = house.library.own
    from_where = {one.name: one.source for one in brought.sources(own)}
    names = [asked.name] if asked.name else list(from_where)
    if not names:
        print(_("No agendas were brought so far: `facilitator agendas add SOURCE` does."), file=sys.stderr)
    status = 0
    for name in names:
        _tell_of_waiting(from_where.get(name, ""))
        try:
            _tell_of_update(house, brought.update(own, name, everything=asked.all))
        except FacilitatorError as error:
            if len(names) == 1:
                raise
            print(error, file=sys.stderr)  # the others are brought all the same
            status = 1
    return status


def _tell_of_waiting(source: str) -> None:
    """Say to a person that something is fetched from elsewhere, which may take a while."""
    if is_far(source) and sys.stderr.isatty():
        print(_("Fetching {address} … Ctrl-C stops it.", address=shown(source)), file=sys.stderr)


def _tell_of_update(house: House, one: brought.Brought) -> None:
    _tell_of_left_out(one)
    _told(house, one)
    said = (
        _("changed: {names}", names=", ".join(one.changed)) if one.changed else "",
        _("new: {names}", names=", ".join(one.new)) if one.new else "",
        _("gone: {names}", names=", ".join(one.gone)) if one.gone else "",
    )
    print("\n".join(filter(None, said)) or _("Nothing is different."))
    _tell_of_yours(one)


def _tell_of_yours(one: brought.Brought) -> None:
    """Say where that is now which a person had changed in what was brought."""
    for path in one.yours:
        print(_("What you had written there is now your own: {path}", path=clean_line(str(path))))


def _tell_of_left_out(one: brought.Brought) -> None:
    """Say which files don't open and why, and which are no agendas, with how to take one all the same."""
    for said in one.broken:
        print(_("Not taken: {problem}", problem=said), file=sys.stderr)
    for name in one.stayed:
        print(_("{name} stays as it was before.", name=name), file=sys.stderr)
    if one.left_out:
        said = _(
            "Left out, as they don't look like agendas: {names}. To take them all the same: "
            "facilitator agendas update {name} --all",
            names=_some(one.left_out),
            name=one.name,
        )
        print(said, file=sys.stderr)


def _some(names: Sequence[str]) -> str:
    """Return the first of these names, and how many more there are."""
    some = list(names[:NAMED])
    more = len(names) - len(some)
    return ", ".join([*some, ngettext("{n} more", "{n} more", more)] if more else some)


def _told(house: House, one: brought.Brought) -> None:
    """Say how many were brought, and which names now stand twice."""
    print(ngettext("{name}: {n} agenda", "{name}: {n} agendas", one.count, name=one.name))
    entries = house.library.entries()
    names = Counter(entry.name.casefold() for entry in entries)
    for entry in entries:
        if entry.source == one.name and names[entry.name.casefold()] > 1:
            tell_of_twice(entry.name, entry.full_name)
    _tell_of_errors(house, one)


def _tell_of_errors(house: House, one: brought.Brought) -> None:
    """Name those in which something does not mean what its writer wanted; `check` says what."""
    below = house.library.several(f"{one.name}/").agendas
    wrong = [path for path in below if any(found.severity == "error" for found in check_file(path))]
    if wrong:
        said = ngettext(
            "In {n} agenda something does not mean what its writer wanted: {names}. "
            "To see what: facilitator agendas check {name}/",
            "In {n} agendas something does not mean what their writers wanted: {names}. "
            "To see what: facilitator agendas check {name}/",
            len(wrong),
            names=_some([typed(clean_line(path.stem)) for path in wrong]),
            name=one.name,
        )
        print(said, file=sys.stderr)


def tell_of_twice(name: str, full_name: str) -> None:
    """Say that a name stands for more than one agenda."""
    said = _("More than one agenda is called {name}: ask for this one as {full_name}.",
             name=name, full_name=full_name)  # fmt: skip
    print(said, file=sys.stderr)


def remove(house: House, asked: Namespace) -> int:
    """Take away what was brought."""
    one = brought.remove(house.library.own, asked.name)
    print(_("{name} is taken away.", name=one.name))
    _tell_of_yours(one)
    return 0
