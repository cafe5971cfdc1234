"""How a person likes the program to be: remembered between two meetings, and never anything of a meeting."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from facilitator.errors import StorageFailure


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be chosen, each as it is before anyone chose."""

    light: bool = False
    """Dark letters on light ground."""
    bell: bool = False
    """Whether the terminal's bell rings when a timebox is nearly over, and again when it is."""


def read_settings(path: Path) -> Settings:
    """Return what this file remembers; what is missing in it or can't be read is as it was before anyone chose."""
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return Settings()
    if not isinstance(found, dict):
        return Settings()
    known = {one.name for one in fields(Settings)}
    return Settings(**{name: value for name, value in found.items() if name in known and type(value) is bool})


def write_settings(path: Path, settings: Settings) -> None:
    """Remember these settings; a disk that won't have them is no reason to bother anyone."""
    from facilitator.store.papers import write_whole

    with suppress(StorageFailure):
        write_whole(path, json.dumps(asdict(settings), indent=1).encode())
