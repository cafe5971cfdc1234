"""Files that leave the house or come back to it: written whole or not at all, and never over what someone changed."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from facilitator.store.growing import make_folder, sync_folder
from facilitator.store.refused import not_read, not_written
from facilitator.store.seal import SUFFIX, UNSEALED, Seal


def write_whole(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, for its owner's eyes only; durable on return. Raises StorageFailure."""
    aside = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        make_folder(path.parent)
        opened = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(opened, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        with suppress(OSError):
            aside.unlink()
        raise not_written(path, error) from error


def read_paper(path: Path, seal: Seal = UNSEALED) -> bytes:
    """Return what a file says, opened where it is sealed; raises StorageFailure, Locked or DamagedFile."""
    try:
        return seal.open(path.read_bytes(), path)
    except OSError as error:
        raise not_read(path, error) from error


def keep_beside(path: Path) -> Path | None:
    """Keep a file that is there already under another name too, so that a new one can take its place; return that name.

    It is copied, so that there is a file of its name at every moment. Raises StorageFailure where that can't be done.
    """
    if not path.exists():
        return None
    sealed = SUFFIX if path.name.endswith(SUFFIX) else ""
    plain = path.with_name(path.name.removesuffix(sealed))
    number = 1
    try:
        content = path.read_bytes()
        while (earlier := path.with_name(f"{plain.stem}-earlier-{number}{plain.suffix}{sealed}")).exists():
            if earlier.read_bytes() == content:  # an attempt that came no further than this
                return earlier
            number += 1
    except OSError as error:
        raise not_written(path, error) from error
    write_whole(earlier, content)
    return earlier
