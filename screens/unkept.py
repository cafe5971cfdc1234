"""What was typed as an answer and not kept: it is there again when the same question is asked in the same meeting."""

from __future__ import annotations

Key = tuple[str, str]
"""The id of the open meeting, empty where none is open, and what was asked."""


class Unkept:
    """Holds such words in memory alone, and forgets them once they are kept or their field is emptied."""

    def __init__(self) -> None:
        self._words: dict[Key, str] = {}
        self._given: tuple[Key, str] | None = None
        """The answer given last, of which is not known yet whether it can be kept."""

    def words(self, key: Key) -> str:
        """Return what was typed when this was asked before; empty where all of it was kept."""
        return self._words.get(key, "")

    def leave(self, key: Key, words: str, value: str) -> None:
        """Remember what was typed over the value that stood in the field; an emptied field is forgotten."""
        if not words.strip():
            self._words.pop(key, None)
        elif words != value or self._given == (key, words):
            self._words[key] = words

    def give(self, key: Key, words: str) -> None:
        """Let an answer go on to be kept."""
        self._words.pop(key, None)
        self._given = (key, words) if words.strip() else None

    def kept(self) -> None:
        """Forget the answer given last."""
        self._given = None

    def refused(self, line: str) -> None:
        """Remember the answer given last where it stands in a line that was refused."""
        if self._given is not None and " ".join(self._given[1].split()) in " ".join(line.split()):
            self._words[self._given[0]] = self._given[1]
        self._given = None
