"""Whether all folders can be looked into: what is done to everything must not pass over what can't be seen."""

from __future__ import annotations

import os
from pathlib import Path

from facilitator.store.refused import not_opened


def require_open(*folders: Path) -> None:
    """Raise StorageFailure, with its name, for a folder here or below that may not be entered."""
    for folder in folders:
        for _place in os.walk(folder, onerror=_refuse):
            pass


def _refuse(error: OSError) -> None:
    if not isinstance(error, FileNotFoundError | NotADirectoryError):
        raise not_opened(error.filename, error) from error
