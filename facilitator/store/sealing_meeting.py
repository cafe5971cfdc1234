"""Sealing the file of one meeting, and unsealing it: each moment has one file of it, and that file opens."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from facilitator.errors import DamagedFile
from facilitator.i18n import _
from facilitator.store.codec import PLAIN
from facilitator.store.growing import GrowingFile, sync_folder
from facilitator.store.journal import Journal, journal_of, read_journal
from facilitator.store.keeper import NewId
from facilitator.store.line import Header, Unreadable, decode, encode
from facilitator.store.lock import WriterLock, unlock_for_good
from facilitator.store.replay import meeting_of
from facilitator.store.sealable import shut_by_lines
from facilitator.store.sealed import SealedCodec
from facilitator.store.sealing_folder import Folder
from facilitator.store.shelf import id_of, titled

_BARE = re.compile(r"(\d{4}-\d\d-\d\d)(?:-copy-\d+)?-([^-]+)\.jsonl")
"""The name of a meeting's file that says nothing of its title."""

_TITLED = re.compile(r"(\d{4}-\d\d-\d\d)-.*-([^-]+)\.jsonl")


def seal_meeting(folder: Folder, path: Path) -> bool:
    """Seal one meeting and return whether there was anything to do.

    Its file gets its new name first and its new content then, so that no moment has two files of one meeting.
    """
    if shut_by_lines(path) and _BARE.fullmatch(path.name):
        return False
    read_journal(path, folder.seal)  # what can't be read is neither renamed nor written
    with _moved(folder, path, _bare_name(path, folder.new_id)) as there:
        journal = read_journal(there, folder.seal)
        if journal.codec is PLAIN:
            codec = folder.seal.new_codec(folder.new_id)
            _rewrite(there, journal, lambda raw: _shut(raw, codec), folder)
    return True


def unseal_meeting(folder: Folder, path: Path, names: dict[str, str]) -> bool:
    """Write one meeting as anyone can read it, remember its name by its id, and return whether anything was done."""
    journal = read_journal(path, folder.seal)
    full = _full_name(journal, path)
    names[id_of(path)] = full.removesuffix(".jsonl")
    name = full if _BARE.fullmatch(path.name) else path.name
    if journal.codec is PLAIN and path.name == name:
        return False
    with _moved(folder, path, name) as there:
        journal = read_journal(there, folder.seal)
        codec = journal.codec
        if isinstance(codec, SealedCodec):
            _rewrite(there, journal, lambda raw: opened(raw, codec), folder)
    return True


def _bare_name(path: Path, new_id: NewId) -> str:
    """Return the name of a meeting's file without its title; one that somebody named gets a name of no meaning."""
    if _BARE.fullmatch(path.name):
        return path.name
    known = _TITLED.fullmatch(path.name)
    return f"{known[1]}-{known[2]}.jsonl" if known else f"{path.parent.name}-01-01-{new_id()}.jsonl"


def _full_name(journal: Journal, path: Path) -> str:
    try:
        return titled(meeting_of(journal.lines, path))[1]
    except DamagedFile:
        return path.name


@contextmanager
def _moved(folder: Folder, path: Path, name: str) -> Iterator[Path]:
    """Give a meeting's file this name, or one that is free, and nobody else may write it meanwhile.

    Raises MeetingInUse.
    """
    lock = WriterLock(path, folder.clock())
    try:
        there = path if path.name == name else _free(path.with_name(name))
        if there == path:
            yield path
            return
        other = WriterLock(there, folder.clock())
        try:
            path.replace(there)
            sync_folder(path.parent)
            yield there
        finally:
            other.release()
    finally:
        lock.release()
        if not path.exists():
            unlock_for_good(path)


def _free(path: Path) -> Path:
    """Return a path that no file has: the meeting was there twice, as a backup was brought back beside it."""
    number, free = 2, path
    day, _hyphen, rest = path.name[:10], path.name[10:11], path.name[11:]
    while free.exists():
        free = path.with_name(f"{day}-copy-{number}-{rest}")
        number += 1
    return free


def _rewrite(path: Path, before: Journal, line: Callable[[bytes], bytes], folder: Folder) -> None:
    """Write every line of a file anew, after a look whether it says the same."""
    content = path.read_bytes()[: before.size]
    made = b"".join(map(line, dict.fromkeys(content.split(b"\n")[:-1])))
    after = journal_of(made, path, folder.seal)
    if after.lines != before.lines or len(after.damaged) != len(before.damaged):
        raise DamagedFile(
            _("{path} could not be written anew without loss, and was left as it is.", path=path)
        )
    file = GrowingFile(path, before.size)
    try:
        file.replace(made)
    finally:
        file.close()


def _shut(raw: bytes, codec: SealedCodec) -> bytes:
    raw = raw.removeprefix(BOM_UTF8)
    try:
        found = decode(raw)
    except Unreadable:
        return codec.shut(raw)
    return codec.encode(found) if isinstance(found, Header) else codec.shut(raw)


def opened(raw: bytes, codec: SealedCodec) -> bytes:
    """Return a line of a sealed file as anyone can read it; one that does not open stays as it is."""
    with suppress(Unreadable):
        return codec.opened(raw) + b"\n"
    with suppress(Unreadable):
        header = decode(raw)
        return encode(replace(header, sealed="", file="")) if isinstance(header, Header) else raw + b"\n"
    return raw + b"\n"
