"""Completes the path of a file while it is typed."""

from __future__ import annotations

from pathlib import Path

from textual.suggester import Suggester

from facilitator.library import SUFFIXES
from facilitator.text import as_path


class PathSuggester(Suggester):
    """Offers the first folder or Markdown file whose name begins with what was typed."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """Return the whole path that this beginning may stand for."""
        folder, _slash, begun = value.rpartition("/")
        try:
            names = sorted(_names(as_path(f"{folder}/") if folder or value.startswith("/") else Path()))
        except OSError:
            return None
        found = next((name for name in names if name.startswith(begun) and name != begun), None)
        return None if found is None else value[: len(value) - len(begun)] + found


def _names(folder: Path) -> list[str]:
    """Return what a path could go on with: folders with a slash behind them, and Markdown files."""
    return [
        f"{path.name}/" if path.is_dir() else path.name
        for path in folder.iterdir()
        if not path.name.startswith(".") and (path.is_dir() or path.suffix.casefold() in SUFFIXES)
    ]
