"""Files that leave the house or come back to it: written whole or not at all, and never over what someone changed."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from facilitator.errors import StorageFailure
from facilitator.i18n import _
from facilitator.store.growing import sync_folder
from facilitator.store.seal import SUFFIX, UNSEALED, Seal


def write_whole(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, for its owner's eyes only; durable on return. Raises StorageFailure."""
    aside = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
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
        raise _failure(path, error) from error


def read_paper(path: Path, seal: Seal = UNSEALED) -> bytes:
    """Return what a file says, opened where it is sealed; raises StorageFailure, Locked or DamagedFile."""
    try:
        return seal.open(path.read_bytes(), path)
    except OSError as error:
        raise StorageFailure(
            _("{path} can't be read: {reason}.", path=path, reason=error.strerror)
        ) from error


def keep_beside(path: Path) -> Path | None:
    """Give a file that is there already another name, so that a new one can take its place; return that name.

    Raises StorageFailure where it can't be renamed.
    """
    if not path.exists():
        return None
    sealed = SUFFIX if path.name.endswith(SUFFIX) else ""
    plain = path.with_name(path.name.removesuffix(sealed))
    number = 1
    while (earlier := path.with_name(f"{plain.stem}-earlier-{number}{plain.suffix}{sealed}")).exists():
        number += 1
    try:
        return path.rename(earlier)
    except OSError as error:
        raise _failure(path, error) from error


def _failure(path: Path, error: OSError) -> StorageFailure:
    return StorageFailure(
        _("{path} can't be written: {reason}.", path=path, reason=error.strerror or type(error).__name__)
    )
