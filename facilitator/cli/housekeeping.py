"""The commands that look after the data folder: `backup`, `restore`, `doctor`."""

from __future__ import annotations

import sys
from argparse import Namespace

from facilitator.cli.house import House, room_clock
from facilitator.cli.person import agreed, somebody_types
from facilitator.errors import FacilitatorError
from facilitator.i18n import _, ngettext
from facilitator.store import backup as backups
from facilitator.store import doctor as doctors
from facilitator.store.doctor import Finding
from facilitator.store.seal import is_sealed
from facilitator.store.sealable import still_plain
from facilitator.text import as_path, clean_line


def backup(house: House, asked: Namespace) -> int:
    """Write the whole data folder into one file."""
    count = backups.back_up(house.data, as_path(asked.file))
    print(ngettext("{n} file is in {path}.", "{n} files are in {path}.", count, path=asked.file))
    return 0


def restore(house: House, asked: Namespace) -> int:
    """Bring a backup back into the data folder; nothing that differs is written over."""
    count = backups.restore(as_path(asked.file), house.data)
    print(ngettext("{n} file was brought back.", "{n} files were brought back.", count))
    if is_sealed(house.data) and still_plain(house.data):
        print(_("Not all of it is sealed: `facilitator seal` seals the rest."), file=sys.stderr)
    return 0


def doctor(house: House, asked: Namespace) -> int:
    """Say what is not as it should be; with `--mend` put it right, after a yes where one is needed.

    1 where something is left.
    """
    if asked.read:
        for text in doctors.readable_text(as_path(asked.read), house.shelf.seal):
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
    print(_as_line(finding))
    return False


def _as_line(finding: Finding) -> str:
    return clean_line(f"{finding.path}: {finding.what}")


def _mended(finding: Finding) -> bool:
    """Put one thing right, after a yes where one is needed, and tell whether it is."""
    if finding.remedy is None or not (finding.safe or _yes(finding)):
        return _told(finding)
    try:
        finding.remedy()
    except (FacilitatorError, OSError) as error:
        reason = error if isinstance(error, FacilitatorError) else error.strerror
        print(_("{path}: not mended: {reason}", path=clean_line(str(finding.path)), reason=reason))
        return False
    print(_("{path}: mended. {what}", path=clean_line(str(finding.path)), what=finding.what))
    return True


def _yes(finding: Finding) -> bool:
    if somebody_types():
        print(_as_line(finding), file=sys.stderr)
    return agreed(finding.question)
