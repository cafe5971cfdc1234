"""The end of a meeting, for every face: its summary is written to a file that people can take along."""

from __future__ import annotations

from pathlib import Path

from facilitator.meeting import Meeting
from facilitator.store.papers import keep_beside, write_whole


def file_summary(meeting: Meeting, folder: Path, audience: str = "peers") -> Path:
    """Write the meeting's summary into this folder and return the file.

    One that is there already and says something else is kept beside it: someone may have written corrections into it.
    Raises StorageFailure where the disk won't take it.
    """
    from facilitator.summary import summarise, summary_name, write

    path = folder / summary_name(meeting)
    text = write(summarise(meeting, audience)).encode()
    if _content(path) != text:
        keep_beside(path)
        write_whole(path, text)
    return path


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None
