"""One writer a meeting: a lock that dies with the process that holds it, and a word on who that is."""

from __future__ import annotations

import json
import os
import socket
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from facilitator.errors import MeetingInUse, StorageFailure
from facilitator.i18n import _, clock_time, full_date
from facilitator.text import clean_line


class WriterLock:
    """The right to write one file, held until `release`.

    The lock is a file beside it, held through the operating system, so that a process which dies lets go of it; who
    holds it stands in a second file, which is only ever read by people.
    """

    def __init__(self, path: Path, now: datetime) -> None:
        """Take the right to write this file; raises MeetingInUse, or StorageFailure where the folder takes no lock."""
        from filelock import FileLock, Timeout

        self._holder = path.with_name(f".{path.stem}.writer")
        self._lock = FileLock(path.with_name(f".{path.stem}.lock"), timeout=0, mode=0o600, thread_local=False)
        try:
            self._lock.acquire()
        except Timeout:
            raise in_use(path, self._holder, now) from None
        except (OSError, NotImplementedError) as error:  # the latter from a disk that knows no locks
            reason = getattr(error, "strerror", None) or error
            raise StorageFailure(
                _("{path} can't be locked, so it can't be written: {reason}.", path=path, reason=reason)
            ) from error
        _sign(self._holder, now)

    def release(self) -> None:
        """Let someone else write; a second time is no mistake."""
        if not self._lock.is_locked:
            return
        with suppress(OSError):  # the folder may be gone by now
            self._holder.unlink(missing_ok=True)
        self._lock.release()


def is_held(path: Path) -> bool:
    """Tell whether someone writes this file now; nothing is left behind by asking."""
    from filelock import FileLock, Timeout

    place = path.with_name(f".{path.stem}.lock")
    if not place.exists():
        return False
    lock = FileLock(place, timeout=0, mode=0o600, thread_local=False)
    try:
        lock.acquire()
    except (Timeout, OSError, NotImplementedError):
        return True
    lock.release()
    return False


def unlock_for_good(path: Path) -> None:
    """Take away what a lock leaves behind, as its name has the title in it."""
    for ending in ("lock", "writer"):
        path.with_name(f".{path.stem}.{ending}").unlink(missing_ok=True)


def _sign(holder: Path, now: datetime) -> None:
    """Write down who writes; where that fails the lock holds all the same, and only the name is missing."""
    words = json.dumps({"process": os.getpid(), "machine": socket.gethostname(), "since": now.isoformat()})
    with suppress(OSError):
        opened = os.open(holder, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(opened, "w", encoding="utf-8") as file:
            file.write(words)


def in_use(path: Path, holder: Path, now: datetime) -> MeetingInUse:
    """Return the sentence for someone who comes second."""
    try:
        found = json.loads(holder.read_text(encoding="utf-8"))
        since = datetime.fromisoformat(found["since"]).astimezone(now.tzinfo)
        process, machine = int(found["process"]), clean_line(str(found["machine"]))
    except (OSError, ValueError, KeyError, TypeError, OverflowError):
        return MeetingInUse(_("{name} is being written by another window or program.", name=path.name))
    when = (
        clock_time(since) if since.date() == now.date() else f"{full_date(since.date())}, {clock_time(since)}"
    )
    return MeetingInUse(
        _("{name} is being written by another window or program since {when} (process {process} on {machine}). "
          "`facilitator follow` shows it.",
          name=path.name, when=when, process=process, machine=machine)
    )  # fmt: skip
