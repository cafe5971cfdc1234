"""The command that hands out a summary: `export`, in any format, for any audience, looked over before it leaves."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from pathlib import Path

from facilitator.cli import person
from facilitator.cli.days import a_day
from facilitator.cli.house import House, room_clock
from facilitator.cli.looking_over import looked_over
from facilitator.cli.naming import named
from facilitator.conduct.closing import paper_name, set_down
from facilitator.errors import StorageFailure
from facilitator.i18n import _, full_date
from facilitator.meeting import Meeting
from facilitator.store.papers import read_paper
from facilitator.store.seal import UNSEALED, Seal
from facilitator.summary.review.status import set_status, still_open
from facilitator.summary.value import Audience, Summary


def export(house: House, asked: Namespace) -> int:
    """Write the summary of a meeting, or its whole record as JSON: to its place, a file, or standard output."""
    path = _chosen(house, asked.meeting)
    seal = house.shelf.seal
    if asked.format == "json" and asked.audience is None and not asked.shape:
        return _handed_on(
            _record(path, seal), asked.output or "-", f"{path.name.partition('.')[0]}.json", seal
        )
    meeting = _with_status(house, path, asked) if asked.status else house.shelf.read(path)
    audience: Audience = asked.audience or "peers"
    if audience == "public" and (draft := still_open(meeting, room_clock().date())):
        person.say(draft)
    meeting = named(house, path, meeting, asked)
    summary = looked_over(house, meeting, audience, asked)
    text = _shaped(summary, meeting, asked)
    if asked.shape:
        return _handed_on(text, asked.output or "-", Path(asked.shape).name.removesuffix(".j2"), seal)
    suffix = _suffix(audience, asked.format)
    if asked.output:
        return _handed_on(text, asked.output, paper_name(meeting, suffix, summary=summary), seal)
    if seal.suffix:
        print(_("What stays here is sealed; -o FILE hands out a copy that anyone can read."), file=sys.stderr)
    return hand_out(text, str(house.summaries / paper_name(meeting, suffix, seal, summary)), seal)


def _chosen(house: House, words: str) -> Path:
    """Return the file of the meeting that is meant; the last one is the last that has ended, if any has."""
    if words != "last":
        return house.shelf.find(words)
    entries = house.shelf.entries()
    newest = next((entry for entry in entries if entry.state == "ended"), None)
    if newest is None or newest == entries[0]:
        return house.shelf.find(words)
    day = full_date(newest.day) if newest.day else ""
    named = ", ".join(part for part in (newest.title, day) if part)
    print(_("The last meeting that has ended: {named} ({id}).", named=named, id=newest.id), file=sys.stderr)
    return newest.path


def _handed_on(text: str, output: str, name: str, seal: Seal) -> int:
    """Hand a summary out and say where a file of a sealed folder is not sealed any more; in a folder it has a name."""
    if output != "-" and Path(output).is_dir():
        output = str(Path(output) / name)
    status = hand_out(text, output)
    if seal.suffix and output != "-" and not status:
        print(
            _("Anyone can read {path}: what leaves the sealed folder is not sealed.", path=output),
            file=sys.stderr,
        )
    return status


def _record(path: Path, seal: Seal) -> str:
    """Return everything that was kept, as a file that stock TinyDB opens."""
    from facilitator.store.tinydb_json import as_tinydb

    return json.dumps(as_tinydb(path, seal), ensure_ascii=False, indent=1) + "\n"


def _with_status(house: House, path: Path, asked: Namespace) -> Meeting:
    """Return the meeting with its summary at another stage, kept so."""
    until = a_day(asked.until, room_clock().date())
    with house.shelf.open(path) as kept:
        kept.keep(set_status(kept.meeting, asked.status, room_clock(), until))
        return kept.meeting


def _shaped(summary: Summary, meeting: Meeting, asked: Namespace) -> str:
    if asked.shape:
        from facilitator.summary.shape import shaped

        return shaped(summary, Path(asked.shape))
    from facilitator.summary.copies import draft_of
    from facilitator.summary.formats import render

    return render(
        summary, asked.format, large=asked.large, revised=meeting.log[-1].at, draft=draft_of(meeting, summary)
    )


def _suffix(audience: str, form: str) -> str:
    from facilitator.summary.formats import FORMATS

    whom = "" if audience == "peers" else f"-{audience}"
    return f"{whom}{FORMATS[form].suffix}"


def hand_out(text: str, output: str, seal: Seal = UNSEALED) -> int:
    """Write text to standard output or to a file; what a person may have changed there is asked about and kept.

    Only what stays in a sealed data folder is sealed; what is handed out can be read by anyone.
    """
    if output == "-":
        sys.stdout.write(text)
        return 0
    path = Path(output)
    if _says_something_else(path, text, seal) and not _may_go_on(path):
        print(_("Nothing was written."), file=sys.stderr)
        return 1
    earlier = set_down(path, text.encode(), seal)
    if earlier:
        print(_("What was there is now {path}.", path=earlier), file=sys.stderr)
    print(output)
    return 0


def _says_something_else(path: Path, text: str, seal: Seal) -> bool:
    try:
        return path.exists() and read_paper(path, seal) != text.encode()
    except StorageFailure:
        return False


def _may_go_on(path: Path) -> bool:
    """Ask on a terminal; a script is not asked, as both files are kept anyway."""
    question = _("{path} is there and says something else. Write a new one and keep both?", path=path)
    return not person.somebody_types() or person.agreed(question)
