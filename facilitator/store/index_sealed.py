"""The index of a sealed folder: in memory while it is used, one sealed file in between, never plain on the disk."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

from facilitator.errors import StorageFailure
from facilitator.store.papers import read_paper, write_whole
from facilitator.store.seal import SUFFIX, Seal
from facilitator.store.sealable import shut_whole


def opened(path: Path, seal: Seal) -> sqlite3.Connection:
    """Return the index that was saved beside this path, in memory; an empty one where there is none that opens."""
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    saved = _place(path)
    with suppress(StorageFailure, OSError, sqlite3.Error):
        if shut_whole(saved):  # anything else is not from us, and no database to trust
            connection.deserialize(read_paper(saved, seal))
    connection.execute("pragma temp_store = memory")  # a large sort would go through a plain file else
    return connection


def save(connection: sqlite3.Connection, path: Path, seal: Seal) -> None:
    """Keep the index for the next time, sealed; where the disk won't take it, the next time makes it anew."""
    with suppress(StorageFailure):
        write_whole(_place(path), seal.close(connection.serialize()))


def throw_away(path: Path) -> None:
    """Delete what was saved."""
    with suppress(OSError):
        _place(path).unlink()


def _place(path: Path) -> Path:
    return path.with_suffix(SUFFIX)
