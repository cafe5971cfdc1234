"""The commands that look after the data folder: `purge`, `backup`, `restore`, `doctor`."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from facilitator.cli.house import House, room_clock
from facilitator.i18n import _, full_date, ngettext
from facilitator.store import backup as backups
from facilitator.store import doctor as doctors
from facilitator.store import purge as purges
from facilitator.text import clean_line


def purge(house: House, asked: Namespace) -> int:
    """Say which meetings are due to be deleted, and with `--yes` delete them; or one meeting that is named."""
    if asked.meeting:
        path = house.shelf.find(asked.meeting)
        meeting = house.shelf.read(path)
        due = [
            purges.Due(
                path, meeting.head.title, room_clock().date(), purges.files_of(meeting, path, house.summaries)
            )
        ]
    else:
        due = purges.due(house.shelf, room_clock().date(), house.summaries)
    for one in due:
        print(_("{title}, to be deleted by {date}:", title=one.title, date=full_date(one.delete_by)))
        for file in one.files:
            print(f"  {file}")
        if asked.yes:
            purges.purge(house.shelf, one.path, house.summaries)
    if asked.yes:
        _forget_index(house)
    if not due:
        print(_("Nothing is due to be deleted."), file=sys.stderr)
    elif asked.yes:
        print(
            _("They are gone from here. Backups, copies, and summaries that were handed on are out of reach.")
        )
    else:
        print(_("Nothing was deleted. The same with --yes deletes these files."), file=sys.stderr)
    return 0


def _forget_index(house: House) -> None:
    """Throw the index away: what was deleted from a database can still be read in its file. It is made anew."""
    for file in house.data.glob("index.sqlite*"):
        file.unlink(missing_ok=True)


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
    """Say what is not as it should be; with `--mend` put right what is safe. 1 where something is left."""
    if asked.read:
        for text in doctors.readable_text(Path(asked.read).expanduser()):
            print(clean_line(text))
        return 0
    findings = doctors.examine(house.shelf, room_clock())
    for finding in findings:
        if asked.mend and finding.safe:
            doctors.mend(finding)
            print(_("{path}: mended. {what}", path=finding.path, what=finding.what))
        else:
            print(f"{finding.path}: {finding.what}")
    left = [finding for finding in findings if not (asked.mend and finding.safe)]
    if not findings:
        print(_("All is well."))
    elif any(finding.safe for finding in left):
        print(_("`facilitator doctor --mend` puts right what is safe to."), file=sys.stderr)
    return 1 if left else 0
