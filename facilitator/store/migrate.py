"""Files of an older format: told anew as this version tells them, with the file as it was kept beside.

A reader brings the lines up to date in memory and leaves the file alone. The writer copies the file aside, which is
durable before anything else happens, and then puts the new one in its place, whole or not at all.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from facilitator.errors import DamagedFile
from facilitator.i18n import _
from facilitator.store.line import FORMAT, Line
from facilitator.store.papers import write_whole
from facilitator.store.refused import not_read

Lines = tuple[Line, ...]
Step = Callable[[Lines], Lines]

STEPS: dict[int, Step] = {}
"""By the version it starts from: what makes of a file's lines those of the next version. So far there is one.

A step leaves alone what is as the next version has it already: copies of two versions may have been put together.
"""

KEPT = ".format-"
"""What stands between the name of a file and the version it was of, in the name of the copy that is kept."""


def brought_up(lines: Lines, version: int, path: Path) -> Lines:
    """Return a file's lines as this version tells them; raises DamagedFile for a version nothing here knows."""
    for older in range(version, FORMAT):
        if older not in STEPS:
            raise DamagedFile(
                _("{path} is of format {version}, which nothing here can read. It was left as it is.",
                  path=path, version=version)
            )  # fmt: skip
        lines = STEPS[older](lines)
    return lines


def keep_older(path: Path, version: int) -> Path:
    """Copy a file of an older version beside itself, durably, and return the copy; raises StorageFailure."""
    try:
        content = path.read_bytes()
        older = path.with_name(f"{path.name}{KEPT}{version}")
        number = 1
        while older.exists() and older.read_bytes() != content:
            number += 1
            older = path.with_name(f"{path.name}{KEPT}{version}-{number}")
    except OSError as error:
        raise not_read(path, error) from error
    if not older.exists():
        write_whole(older, content)
    return older
