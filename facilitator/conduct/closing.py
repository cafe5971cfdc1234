"""The end of a meeting, for every face: its summary is written to a file that people can take along."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.errors import FacilitatorError
from facilitator.meeting import Meeting
from facilitator.store.papers import keep_beside, read_paper, write_whole
from facilitator.store.seal import UNSEALED, Seal

if TYPE_CHECKING:
    from facilitator.summary import Audience, Summary


def file_summary(meeting: Meeting, folder: Path, audience: Audience = "peers", seal: Seal = UNSEALED) -> Path:
    """Write the meeting's summary into this folder and return the file.

    Each audience has a file of its own, so that none is handed what another may see. What the public reads here was
    looked over by nobody, so all that may say who somebody is is left out. A file that is there already and says
    something else is kept beside it, as someone may have written corrections into it. In a sealed folder the file is
    sealed.
    Raises StorageFailure where the disk won't take it.
    """
    from facilitator.summary import summarise, write
    from facilitator.summary.copies import draft_of
    from facilitator.summary.leaks import leaks
    from facilitator.summary.leaving_out import redacted

    summary = summarise(meeting, audience)
    if audience == "public":
        summary = redacted(summary, leaks(meeting, audience))
    whom = "" if audience == "peers" else f"-{audience}"
    path = folder / paper_name(meeting, f"{whom}.md", seal, summary)
    set_down(path, write(summary, draft_of(meeting, summary)).encode(), seal)
    return path


def paper_name(
    meeting: Meeting, suffix: str = ".md", seal: Seal = UNSEALED, summary: Summary | None = None
) -> str:
    """Return the name of a paper about a meeting; in a sealed folder it says nothing of the title.

    A summary that words were left out of has a name without them.
    """
    from facilitator.summary import summary_name

    name = f"{summary.meeting}{suffix}" if summary else summary_name(meeting, suffix)
    return seal.bare(name, meeting.head.id) + seal.suffix


def set_down(path: Path, content: bytes, seal: Seal = UNSEALED) -> Path | None:
    """Write a file of ours or one that leaves the house, for which `seal` is left out.

    One that is there and says something else is kept beside it, and its new name returned.

    Raises StorageFailure where the disk won't take it.
    """
    if _content(path, seal) == content:
        return None
    earlier = keep_beside(path)
    write_whole(path, seal.close(content))
    return earlier


def _content(path: Path, seal: Seal) -> bytes | None:
    try:
        return read_paper(path, seal)
    except FacilitatorError:
        return None
