"""The end of a meeting, for every face: its summary is written to a file that people can take along."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.meeting import Meeting
from facilitator.store.papers import keep_beside, write_whole

if TYPE_CHECKING:
    from facilitator.summary import Audience


def file_summary(meeting: Meeting, folder: Path, audience: Audience = "peers") -> Path:
    """Write the meeting's summary into this folder and return the file.

    Each audience has a file of its own, so that none is handed what another may see. A file that is there already and
    says something else is kept beside it, as someone may have written corrections into it.
    Raises StorageFailure where the disk won't take it.
    """
    from facilitator.summary import summarise, summary_name, write

    path = folder / summary_name(meeting)
    if audience != "peers":
        path = path.with_stem(f"{path.stem}-{audience}")
    set_down(path, write(summarise(meeting, audience)).encode())
    return path


def set_down(path: Path, content: bytes) -> Path | None:
    """Write a file that leaves the house; one that says something else is kept beside it, and its name returned.

    Raises StorageFailure where the disk won't take it.
    """
    if _content(path) == content:
        return None
    earlier = keep_beside(path)
    write_whole(path, content)
    return earlier


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None
