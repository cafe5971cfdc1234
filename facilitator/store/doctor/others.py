"""What is derived from the meetings, and what stands beside them: the index, and a person's own agendas."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from facilitator.agenda import load_agenda
from facilitator.errors import UnreadableAgenda
from facilitator.i18n import _
from facilitator.store.doctor.finding import Finding
from facilitator.store.index import NAME, Index, index_of
from facilitator.store.purge import forget_index
from facilitator.store.questions import Found, Wanted, records
from facilitator.store.seal import is_sealed
from facilitator.store.sealable import still_plain
from facilitator.store.shelf import Shelf


def index(shelf: Shelf) -> Iterator[Finding]:
    """Return what is wrong with the index: that it is damaged, or does not say what the meetings say."""
    if (shelf.folder / NAME).is_dir():
        what = _("This folder stands where the index belongs; until it is taken away, every list takes long.")
        yield Finding("index", shelf.folder / NAME, what)
        return
    there = sorted(shelf.folder.glob("index.s*"))
    if not there:
        return
    if not _whole(shelf.folder / NAME):
        what = _("The index is damaged. It is made anew from the meetings; nothing is in it alone.")
    elif not _in_step(shelf):
        what = _("The index does not say what the meetings say. It is made anew from them.")
    else:
        return
    yield Finding("index", there[0], what, partial(forget_index, shelf.folder))


def _whole(path: Path) -> bool:
    if not path.exists():
        return True
    try:
        with closing(sqlite3.connect(path)) as connection:
            return bool(connection.execute("pragma quick_check").fetchall() == [("ok",)])
    except sqlite3.Error:
        return False


def _in_step(shelf: Shelf) -> bool:
    """Compare it with one made of the same meetings just now."""
    with tempfile.TemporaryDirectory(prefix="facilitator-") as folder:
        fresh = Index(Path(folder) / NAME, shelf.meetings, shelf.seal)
        with closing(index_of(shelf)) as mine, closing(fresh):
            for one in (mine, fresh):
                one.refresh()
            return _said(mine, shelf) == _said(fresh, shelf)


def _said(index: Index, shelf: Shelf) -> set[Found]:
    return set(records(index, Wanted(), shelf.meetings))


def plain(data: Path) -> Iterator[Finding]:
    """Return the files of a sealed folder that anyone can read."""
    for path in still_plain(data) if is_sealed(data) else ():
        yield Finding("plain", path, _("It is not sealed: `facilitator seal` seals what is not."))


def agendas(own: Path) -> Iterator[Finding]:
    """Return the agendas of a person's own, and those brought from elsewhere, that don't open, and why."""
    for path in sorted(own.rglob("*.md")):
        if any(part.startswith(".") for part in path.relative_to(own).parts):
            continue
        try:
            load_agenda(path)
        except UnreadableAgenda as error:
            yield Finding("agenda", path, str(error))
