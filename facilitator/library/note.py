"""The note in a folder that was brought: from where, and what its files said then."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

NOTE = ".source.json"
"""The file that says where a folder's agendas were brought from."""
FORMAT = 1
"""The version of what that file says."""


def note_of(said: Mapping[str, object]) -> bytes:
    """Return the note that says this, in ASCII, as a path may hold what is no text."""
    return json.dumps({"format": FORMAT, **said}).encode()


def noted(folder: Path) -> dict[str, object]:
    """Return what the note in a folder says; nothing where there is none, or one that can't be read."""
    try:
        found = json.loads((folder / NOTE).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def source_of(folder: Path) -> str:
    """Return where the agendas of a folder were brought from."""
    return str(noted(folder).get("source", ""))


def sums_noted(folder: Path) -> dict[str, str]:
    """Return the checksums of what was brought; none where that was done by a version that kept none."""
    found = noted(folder).get("files")
    return {str(path): str(sum_) for path, sum_ in found.items()} if isinstance(found, dict) else {}
