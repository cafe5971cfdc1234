"""The commands that look after the data folder: `purge`, `backup`, `restore`, `doctor`."""

from __future__ import annotations

import sys
from argparse import Namespace
from datetime import date
from pathlib import Path

from facilitator.cli.house import House, room_clock
from facilitator.errors import FacilitatorError
from facilitator.i18n import _, full_date, ngettext
from facilitator.store import backup as backups
from facilitator.store import doctor as doctors
from facilitator.store import purge as purges
from facilitator.store.doctor import Finding
from facilitator.text import clean_line


def purge(house: House, asked: Namespace) -> int:
    """Say which meetings are due to be deleted, and with `--yes` delete them; or one meeting that is named."""
    today = room_clock().date()
    if asked.meeting:
        due = [purges.one_to_go(house.shelf, house.shelf.find(asked.meeting), house.summaries)]
    else:
        due = purges.due(house.shelf, today, house.summaries)
    for one in due:
        _show_what_goes(one)
        if asked.yes:
            purges.purge(house.shelf, one.path, house.summaries)
    if not due:
        _say_nothing_is_due(house, today)
    elif asked.yes:
        print(_("They are gone from here. Out of reach are backups, copies, printouts, summaries that were handed on, "
                "and what a disk keeps of deleted files."))  # fmt: skip
    else:
        print(_("Nothing was deleted. The same with --yes deletes these files."), file=sys.stderr)
    return 0


def _show_what_goes(one: purges.Due) -> None:
    if one.delete_by:
        print(_("{title}, to be deleted by {date}:", title=one.title, date=full_date(one.delete_by)))
    else:
        print(_("{title}:", title=one.title))
    for file in one.files:
        print(f"  {file}")
    for title in one.carried_to:
        print("  " + _("What “{title}” took over from it stays there.", title=title))


def _say_nothing_is_due(house: House, today: date) -> None:
    print(_("Nothing is due to be deleted."), file=sys.stderr)
    coming = purges.next_due(house.shelf, today)
    if coming:
        print(_("Next is {title}, on {date}.", title=coming[0], date=full_date(coming[1])), file=sys.stderr)


def backup(house: House, asked: Namespace) -> int:
    """Write the whole data folder into one file."""
    count = backups.back_up(house.data, Path(asked.file).expanduser())
    print(ngettext("{n} file is in {path}.", "{n} files are in {path}.", count, path=asked.file))
    return 0


def restore(house: House, asked: Namespace) -> int:
    """Bring a backup back into the data folder; nothing that differs is written over."""
    count = backups.restore(Path(asked.file).expanduser(), house.data)
    print(ngettext("{n} file was brought back.", "{n} files were brought back.", count))
    return 0


def doctor(house: House, asked: Namespace) -> int:
    """Say what is not as it should be; with `--mend` put it right, after a yes where one is needed.

    1 where something is left.
    """
    if asked.read:
        for text in doctors.readable_text(Path(asked.read).expanduser(), house.shelf.seal):
            print(clean_line(text))
        return 0
    findings = doctors.examine(house.shelf, room_clock())
    left = [finding for finding in findings if not (_mended(finding) if asked.mend else _told(finding))]
    if not findings:
        print(_("All is well."))
    elif not asked.mend and any(finding.safe for finding in left):
        print(_("`facilitator doctor --mend` puts right what is safe to."), file=sys.stderr)
    return 1 if left else 0


def _told(finding: Finding) -> bool:
    print(f"{finding.path}: {finding.what}")
    return False


def _mended(finding: Finding) -> bool:
    """Put one thing right, after a yes where one is needed, and tell whether it is."""
    if finding.remedy is None or not (finding.safe or _yes(finding)):
        return _told(finding)
    try:
        finding.remedy()
    except (FacilitatorError, OSError) as error:
        reason = error if isinstance(error, FacilitatorError) else error.strerror
        print(_("{path}: not mended: {reason}", path=finding.path, reason=reason))
        return False
    print(_("{path}: mended. {what}", path=finding.path, what=finding.what))
    return True


def _yes(finding: Finding) -> bool:
    """Ask a person; where there is none, the answer is no."""
    if not (sys.stdin and sys.stdin.isatty()):
        return False
    print(f"{finding.path}: {finding.what}", file=sys.stderr)
    print(_("{question} [y/n] ", question=finding.question), end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().casefold().startswith(_("y"))
