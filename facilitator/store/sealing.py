"""Sealing a whole data folder, and unsealing it: one file after the other, each as it was or as it is to be.

It may stop anywhere, by a full disk or a lost battery. Sealed and plain files stand beside each other then, all of
them open, and doing it again finishes what was begun. The key is the first to come and the last to go.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from facilitator.errors import DamagedFile, Locked, MeetingInUse, UnknownName
from facilitator.i18n import _
from facilitator.store.growing import make_folder, sync_folder
from facilitator.store.lock import WriterLock, unlock_for_good
from facilitator.store.refused import disk_refusals
from facilitator.store.seal import KEY, key_path
from facilitator.store.sealable import any_shut, meetings, papers
from facilitator.store.sealing_folder import Folder
from facilitator.store.sealing_meeting import seal_meeting, unseal_meeting
from facilitator.store.sealing_paper import seal_paper, unseal_paper


@dataclass
class Done:
    """What came of it."""

    meetings: int = 0
    papers: int = 0
    left: list[str] = field(default_factory=list)
    """Why a file stays as it was, a sentence for each."""


@contextmanager
def alone(folder: Path, now: datetime) -> Iterator[None]:
    """See that no other process seals or unseals this folder, or changes its passphrase; raises MeetingInUse."""
    with disk_refusals(folder):
        make_folder(folder)
    lock = WriterLock(key_path(folder), now)
    try:
        yield
    finally:
        lock.release()


Tell = Callable[[int, int], None]
"""Told how many of how many files have been looked at."""


def seal_all(folder: Folder, tell: Tell | None = None) -> Done:
    """Seal everything that is not sealed yet and return what came of it; raises StorageFailure where the disk refuses.

    What another window is writing, or what can't be read, is left as it is and named.
    """
    done = Done()
    with disk_refusals(folder.data):
        done.meetings = _each(meetings(folder.data), lambda path: seal_meeting(folder, path), done, tell)
        done.papers = _each(papers(folder.data), lambda path: seal_paper(folder, path), done)
        _sweep(folder)
    return done


def unseal_all(folder: Folder, tell: Tell | None = None) -> Done:
    """Write everything as anyone can read it, then take the key away; what stays sealed keeps the key.

    Raises StorageFailure where the disk refuses.
    """
    done = Done()
    names: dict[str, str] = {}
    with disk_refusals(folder.data):
        done.meetings = _each(
            meetings(folder.data), lambda path: unseal_meeting(folder, path, names), done, tell
        )
        done.papers = _each(papers(folder.data), lambda path: unseal_paper(folder, path, names), done)
        _sweep(folder)
        if not any_shut(folder.data):
            _take_key_away(folder, done)
    return done


def _each(paths: Iterable[Path], work: Callable[[Path], bool], done: Done, tell: Tell | None = None) -> int:
    """Do this to each file, leave those that can't be done, and return how many were changed."""
    every, changed = list(paths), 0
    for number, path in enumerate(every, 1):
        try:
            with disk_refusals(path):
                changed += work(path)
        except UnknownName:
            continue  # it was taken away meanwhile
        except (MeetingInUse, DamagedFile, Locked) as refusal:
            done.left.append(str(refusal))
        if tell is not None:
            tell(number, len(every))
    return changed


# What is left


def _sweep(folder: Folder) -> None:
    """Take away the index, and what is left of writes and locks of files that are not there any more."""
    left = (*folder.summaries.glob(".*.new"), *folder.data.glob(f".{KEY}.*.new"))
    for path in (*folder.data.glob("index.*"), *left):
        path.unlink(missing_ok=True)
    for hidden in folder.shelf.meetings.glob("*/.*"):
        stem = hidden.name[1:].removesuffix(".new").removesuffix(".jsonl").removesuffix(".lock")
        owner = hidden.with_name(stem.removesuffix(".writer") + ".jsonl")
        if not owner.exists():
            _sweep_beside(owner, folder)


def _sweep_beside(owner: Path, folder: Folder) -> None:
    try:
        WriterLock(owner, folder.clock()).release()
    except MeetingInUse:
        return  # it is begun just now
    owner.with_name(f".{owner.name}.new").unlink(missing_ok=True)
    unlock_for_good(owner)


def _take_key_away(folder: Folder, done: Done) -> None:
    """Take the key away; should a meeting have been begun meanwhile that needs it, it is put back."""
    path = key_path(folder.data)
    aside = path.with_name(f".{path.name}.going")
    path.replace(aside)
    sync_folder(path.parent)
    begun = any_shut(folder.data)
    if begun:
        aside.replace(path)
        done.left += [_("{path} was begun meanwhile: unseal again.", path=file) for file in begun]
    else:
        aside.unlink()
