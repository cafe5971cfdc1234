"""What can still be read of a meeting's file, whatever happened to it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from facilitator.errors import UnknownName
from facilitator.i18n import _
from facilitator.store.journal import codec_of
from facilitator.store.line import Change, Line, Unreadable
from facilitator.store.refused import not_read
from facilitator.store.seal import UNSEALED, Seal

_WORDS = ("title", "text", "name", "owner", "addressee", "answer", "why", "needed", "next_meeting")
"""The fields in which people's words stand."""

_PIECE = re.compile(rf'"(?:{"|".join(_WORDS)})":("(?:[^"\\]|\\.)*")')


def readable_text(path: Path, seal: Seal = UNSEALED) -> Iterator[str]:
    """Return people's words that can still be found in a file, in the order they were kept, a record at a time.

    Raises UnknownName where there is no such file, StorageFailure, Locked.
    """
    whole = seal.open(_content(path), path).split(b"\n")
    codec = codec_of(whole, path, seal)
    for raw in whole:
        try:
            found = codec.decode(raw)
        except Unreadable:
            yield from _pieces(raw)
            continue
        if isinstance(found, Line):
            yield from filter(None, map(_words, found.changes))


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise UnknownName(_("There is no file at {path}.", path=path)) from None
    except OSError as error:
        raise not_read(path, error) from error


def _words(change: Change) -> str:
    return " · ".join(words for name in _WORDS if isinstance(words := change.fields.get(name), str) and words)


def _pieces(raw: bytes) -> Iterator[str]:
    """Return what stands whole in a line that is not."""
    for match in _PIECE.finditer(raw.decode("utf-8", "replace")):
        try:
            yield json.loads(match[1])
        except ValueError:
            continue
