"""Reading a meeting's file: every line that can be read, in the order it was written, and what could not be."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from facilitator.errors import DamagedFile, UnknownName
from facilitator.i18n import _
from facilitator.store.codec import PLAIN, Codec
from facilitator.store.line import FORMAT, Header, Line, Unreadable, decode
from facilitator.store.migrate import brought_up
from facilitator.store.refused import not_read
from facilitator.store.seal import UNSEALED, Seal
from facilitator.store.tables import Tables


@dataclass(frozen=True)
class Journal:
    """What a file says."""

    lines: tuple[Line, ...]
    size: int
    """How many bytes of it are whole lines."""
    torn: bool = False
    """Whether a last line lacks its newline: it was never acknowledged."""
    damaged: tuple[int, ...] = ()
    """The numbers, from 1, of lines that can't be read."""
    unread: tuple[bytes, ...] = ()
    """Those lines as they are, without their newlines."""
    codec: Codec = PLAIN
    """How its lines are written."""
    version: int = FORMAT
    """Which version of the format it is in; its lines are brought up to date."""

    @cached_property
    def tables(self) -> Tables:
        """The tables these lines make."""
        return Tables(self.lines)


def read_journal(path: Path, seal: Seal = UNSEALED) -> Journal:
    """Return what this file says, without a lock and without changing it.

    Raises UnknownName where there is none, StorageFailure where it can't be read, DamagedFile where it is not ours or
    was written by a newer version, Locked where the seal can't open it.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise UnknownName(_("There is no meeting at {path}.", path=path)) from None
    except OSError as error:
        raise not_read(path, error) from error
    return journal_of(content, path, seal)


def journal_of(content: bytes, path: Path, seal: Seal = UNSEALED) -> Journal:
    """Return what these bytes of a file say; raises DamagedFile where they are not ours, Locked."""
    size = content.rfind(b"\n") + 1
    whole = content[:size].split(b"\n")[:-1]
    codec = codec_of(whole, path, seal)
    headers: list[Header] = []
    lines: list[Line] = []
    damaged: dict[int, bytes] = {}
    seen: set[bytes] = set()
    for number, raw in enumerate(whole, 1):
        if raw in seen:
            continue  # two copies of a file were put together
        seen.add(raw)
        try:
            found = codec.decode(raw.removeprefix(BOM_UTF8))  # some editors put one before all there is
        except Unreadable:
            damaged[number] = raw
            continue
        if isinstance(found, Header):
            headers.append(found)
        else:
            lines.append(found)
    if content:
        _check(headers, path)
    lines.sort(key=lambda line: line.at)
    version = min((header.version for header in headers), default=FORMAT)
    return Journal(
        brought_up(tuple(lines), version, path), size, torn=size < len(content),
        damaged=tuple(damaged), unread=tuple(damaged.values()), codec=codec, version=version,
    )  # fmt: skip


def codec_of(whole: Iterable[bytes], path: Path, seal: Seal) -> Codec:
    """Return how the lines of a file are written, which its header says; raises Locked where the seal can't open it."""
    for raw in whole:
        if b'"facilitator"' not in raw:
            continue
        try:
            found = decode(raw.removeprefix(BOM_UTF8))
        except Unreadable:
            continue
        if isinstance(found, Header):
            return seal.codec(found, path)
    return PLAIN


def _check(headers: list[Header], path: Path) -> None:
    if not headers:
        raise DamagedFile(
            _("{path} is not a meeting's file, or its beginning is damaged. It was left as it is.", path=path)
        )
    if max(header.version for header in headers) > FORMAT:
        raise DamagedFile(_("{path} was written by a newer version of facilitator: use that one.", path=path))
