"""The commands that forget: `purge` takes whole meetings away, `redact` a name from all of them."""

from __future__ import annotations

import shlex
import sys
from argparse import Namespace
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from facilitator.cli.bar import bar
from facilitator.cli.house import House, room_clock
from facilitator.cli.person import agreed
from facilitator.errors import FacilitatorError, MeetingInUse, Refusal, UnknownName
from facilitator.i18n import _, full_date, ngettext
from facilitator.store import purge as purges
from facilitator.store import redact as redacting
from facilitator.store import retention
from facilitator.store.longer_names import rest_of
from facilitator.store.names import Name
from facilitator.text import clean_line


def purge(house: House, asked: Namespace) -> int:
    """Say which meetings are due to be deleted, and after a yes delete them; or those that are named.

    With `--keep` nothing is deleted: it sets for how long they are kept.
    """
    if asked.keep is not None:
        return _keep_for(house, asked)
    today = room_clock().date()
    named = asked.meeting or asked.series
    due = [
        purges.one_to_go(house.shelf, path, house.summaries) for path in _named(house, asked)
    ] if named else purges.due(house.shelf, today, house.summaries)  # fmt: skip
    for one in due:
        _show_what_goes(one)
    unread = 0 if named else _say_unread(house)
    if not due:
        _say_nothing_is_due(house, today, unread)
    elif asked.yes or agreed(_("Delete all of these files? It can't be undone.")):
        return max(_deleted(house, due), unread)
    else:
        print(_("Nothing was deleted. The same with --yes deletes these files."), file=sys.stderr)
    return unread


def _say_unread(house: House) -> int:
    """Say of how many meetings nobody can tell whether they are due; return 1 where there are such."""
    from facilitator.store.listing import unreadable_told

    count = purges.unread(house.shelf)
    if count:
        unknown = ngettext("Whether it is due can't be told.", "Whether they are due can't be told.", count)
        print(unreadable_told(count), unknown, file=sys.stderr)
    return min(count, 1)


def _named(house: House, asked: Namespace) -> list[Path]:
    """Return the meetings someone named; raises UnknownName where there is none."""
    if asked.meeting:
        return [house.shelf.find(asked.meeting)]
    paths = retention.of_series(house.shelf, asked.series)
    if not paths:
        raise UnknownName(_("No meeting is of a series “{name}”.", name=clean_line(asked.series)))
    return paths


def _keep_for(house: House, asked: Namespace) -> int:
    """Set for how long meetings are kept, and say until when that is."""
    if not (asked.meeting or asked.series) or asked.keep < 0:
        raise Refusal(
            _("Say which meeting, or --series NAME, and for how many days from its end; 0 is for ever.")
        )
    left = 0
    for path in _named(house, asked):
        try:
            head = retention.keep_for(house.shelf, path, asked.keep, room_clock()).head
        except MeetingInUse as error:
            left += 1
            print(error, file=sys.stderr)
            continue
        until = _("to be deleted by {date}", date=full_date(head.delete_by)) if head.delete_by else ""
        known = until or (
            _("kept for {n} days from its end", n=head.keep_days) if head.keep_days else _("kept for ever")
        )
        print(f"{head.title}: {known}")
    return 1 if left else 0


def _deleted(house: House, due: list[purges.Due]) -> int:
    """Delete these meetings; one that is in use is said and left, and the status tells."""
    left = 0
    for one in due:
        try:
            purges.purge(house.shelf, one.path, house.summaries)
        except MeetingInUse as error:
            left += 1
            print(error, file=sys.stderr)
    if left < len(due):
        print(_("They are gone from here. Out of reach are backups, copies, printouts, summaries that were handed on, "
                "and what a disk keeps of deleted files."))  # fmt: skip
    return 1 if left else 0


def _show_what_goes(one: purges.Due) -> None:
    if one.delete_by:
        print(_("{title}, to be deleted by {date}:", title=one.title, date=full_date(one.delete_by)))
    else:
        print(_("{title}:", title=one.title))
    for file in one.files:
        print(f"  {file}")
    for title in one.carried_to:
        print("  " + _("What “{title}” took over from it stays there.", title=title))


def _say_nothing_is_due(house: House, today: date, unread: int) -> None:
    nothing = _("Nothing else is due to be deleted.") if unread else _("Nothing is due to be deleted.")
    print(nothing, file=sys.stderr)
    coming = purges.next_due(house.shelf, today)
    if coming:
        print(_("Next is {title}, on {date}.", title=coming[0], date=full_date(coming[1])), file=sys.stderr)


def redact(house: House, asked: Namespace) -> int:
    """Show where a name stands, and after a yes take it out everywhere; 1 where it had to stay somewhere."""
    name = Name(clean_line(" ".join(asked.name)))
    paths = [house.shelf.find(asked.meeting)] if asked.meeting else house.shelf.paths()
    found, unread = redacting.standing(house.shelf, name, paths, bar(_("Reading {done} of {total} meetings")))
    looking = bar(_("Looking through {done} of {total} files"))
    papers, closed = redacting.papers(house.shelf, name, house.summaries, paths, looking)
    own, own_closed = redacting.own_agendas(name, house.library.own)
    closed += own_closed
    for one in found:
        _show_where_it_stands(one)
    for path in papers:
        print(path)
    for sentence in (*unread, *(_("{path} can't be looked through.", path=path) for path in closed)):
        print(sentence, file=sys.stderr)
    for path in own:
        print(_("It also stands in {path}, an agenda of your own: change that one yourself.", path=path),
              file=sys.stderr)  # fmt: skip
    if not found and not papers:
        if not own:
            print(_("“{name}” stands nowhere here.", name=name.words), file=sys.stderr)
        return 1 if unread or closed else 0
    if not (asked.yes or agreed(_("Take it out of all of these? It can't be undone."))):
        print(_("Nothing was changed. The same with --yes takes it out of all of these."), file=sys.stderr)
        return 0
    longer = dict.fromkeys(words for one in found for words in one.longer)
    whole = [Name(words) for words in longer if _taken_whole(name, words, asked)]
    return 1 if _taken_out(house, [*whole, name], found, papers) + len(unread) + len(closed) else 0


def _taken_whole(name: Name, longer: str, asked: Namespace) -> bool:
    """Tell whether a longer name goes with the name in it; what may stay of it is said."""
    whole = not asked.yes and agreed(
        _("It is a part of “{longer}”. Take the whole name out?", longer=clean_line(longer))
    )
    for rest in rest_of(longer, name):
        words = {"rest": clean_line(rest), "longer": clean_line(longer), "words": shlex.quote(rest)}
        told = _("“{rest}” may also stand by itself: facilitator redact {words}", **words) if whole else _(
            "“{rest}” stays of “{longer}”. This takes it out too: facilitator redact {words}", **words
        )  # fmt: skip
        print(told, file=sys.stderr)
    return whole


def _show_where_it_stands(one: redacting.Standing) -> None:
    print(f"{clean_line(one.title)}: {one.path}")
    for place in one.places:
        print(f"  {clean_line(place)}")
    if one.earlier:
        print("  " + ngettext("and in {n} more change of its history", "and in {n} more changes of its history",
                              one.earlier))  # fmt: skip


def _taken_out(house: House, names: list[Name], found: list[redacting.Standing], papers: list[Path]) -> int:
    """Take names, the longer first, out of these and return how many files they are still in."""
    left = 0
    now = room_clock()

    def from_meeting(path: Path) -> None:
        for name in names:
            path = redacting.redact(house.shelf, name, path, now)

    def from_paper(path: Path) -> None:
        for name in names:
            path = redacting.redact_paper(house.shelf, name, path)

    steps: list[Callable[[], None]] = [
        *(partial(from_meeting, one.path) for one in found),
        *(partial(from_paper, path) for path in papers),
    ]
    for step in redacting.watched(steps, bar(_("Changing {done} of {total} files"))):
        try:
            step()
        except FacilitatorError as error:
            left += 1
            print(error, file=sys.stderr)
    purges.forget_index(house.data)
    if left:
        print(
            ngettext("{n} file was left as it is.", "{n} files were left as they are.", left), file=sys.stderr
        )
    print(_("It is gone from the rest. Out of reach are backups, copies, printouts, summaries that were handed on, "
            "and what a disk keeps of deleted files."))  # fmt: skip
    return left
