"""Which files of a data folder can be sealed, and whether they are; told by their content, without any key."""

from __future__ import annotations

from codecs import BOM_UTF8
from pathlib import Path

from facilitator.store.line import Header, Unreadable, decode
from facilitator.store.open_folders import require_open
from facilitator.store.seal import MARK

_FIRST = 4096
"""How many bytes of the first line are looked at; a header has less than 200."""


def meetings(data: Path) -> list[Path]:
    """Return the files of all meetings; raises StorageFailure where a folder may not be entered."""
    require_open(data / "meetings")
    return sorted((data / "meetings").glob("*/[!.]*.jsonl"))


def papers(data: Path) -> list[Path]:
    """Return the files of all summaries, and the copies of meetings' files that were set aside.

    Raises StorageFailure where a folder may not be entered.
    """
    require_open(data / "summaries", data / "meetings")
    found = [*(data / "summaries").glob("[!.]*"), *(data / "meetings").glob("*/[!.]*.jsonl.*")]
    return sorted(path for path in found if path.is_file())


def still_plain(data: Path) -> list[Path]:
    """Return the files that anyone can read, of those that can be sealed."""
    return [path for path in (*meetings(data), *papers(data)) if not is_shut(path)]


def any_shut(data: Path) -> list[Path]:
    """Return the files that are sealed."""
    return [path for path in (*meetings(data), *papers(data)) if is_shut(path)]


def is_shut(path: Path) -> bool:
    """Tell whether a file is sealed: as a whole, or line by line as its header says."""
    return shut_whole(path) or shut_by_lines(path)


def shut_whole(path: Path) -> bool:
    """Tell whether a file is sealed as a whole."""
    return _first(path).startswith(MARK)


def shut_by_lines(path: Path) -> bool:
    """Tell whether the header of a file says that its lines are sealed."""
    try:
        found = decode(_first(path).removeprefix(BOM_UTF8).removesuffix(b"\n"))
    except Unreadable:
        return False
    return isinstance(found, Header) and bool(found.sealed)


def _first(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.readline(_FIRST)
