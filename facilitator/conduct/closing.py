"""The end of a meeting, for every face: its summary is written to a file that people can take along."""

from __future__ import annotations

import os
from pathlib import Path

from facilitator.errors import StorageFailure
from facilitator.i18n import _
from facilitator.meeting import Meeting


def file_summary(meeting: Meeting, folder: Path, audience: str = "peers") -> Path:
    """Write the meeting's summary into this folder and return the file; one that was changed by hand is kept beside it.

    Raises StorageFailure where the disk won't take it.
    """
    from facilitator.summary import summarise, summary_name, write

    path = folder / summary_name(meeting)
    text = write(summarise(meeting, audience))
    if _reads(path) != text:
        _make_way(path)
        write_file(path, text)
    return path


def _reads(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def _make_way(path: Path) -> None:
    """Give a summary that is there already another name: someone may have written corrections into it."""
    number = 1
    while path.exists():
        earlier = path.with_name(f"{path.stem}-earlier-{number}{path.suffix}")
        if not earlier.exists():
            try:
                path.rename(earlier)
            except OSError as error:
                raise _failure(path, error) from error
        number += 1


def write_file(path: Path, text: str) -> None:
    """Write a file whole or not at all, for its owner's eyes only; raises StorageFailure."""
    aside = path.with_name(f".{path.name}.new")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        opened = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(opened, "wb") as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
    except OSError as error:
        aside.unlink(missing_ok=True)
        raise _failure(path, error) from error


def _failure(path: Path, error: OSError) -> StorageFailure:
    return StorageFailure(
        _("{path} can't be written: {reason}.", path=path, reason=error.strerror or type(error).__name__)
    )
