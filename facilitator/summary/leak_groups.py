"""Words that may say who somebody is, each once with all places where it stands: a long list is read by nobody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.i18n import _
from facilitator.summary.leaks import Leak
from facilitator.text import shorten

_MOST = 6
"""How many places are told one by one."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """One word, or several that belong together, which someone should look at: in every place alike."""

    leaks: tuple[Leak, ...]

    @property
    def first(self) -> Leak:
        """The first place."""
        return self.leaks[0]

    @property
    def words(self) -> str:
        """The words as they stand in the first place."""
        return self.first.words

    @property
    def where(self) -> str:
        """The labels of all places."""
        places = list(dict.fromkeys(leak.where for leak in self.leaks))
        if len(places) <= _MOST:
            return ", ".join(places)
        return _("{places} and {n} more", places=", ".join(places[:_MOST]), n=len(places) - _MOST)

    def told(self) -> str:
        """Return it as one line for the person who decides."""
        return f"{self.where} {self.first.what}, “{self.words}”: {shorten(self.first.text, 70)}"


def gathered(found: Iterable[Leak]) -> list[Doubt]:
    """Return each word once, in the order in which they were found; capitals make no other word of it."""
    groups: dict[tuple[str, str], list[Leak]] = {}
    for leak in found:
        groups.setdefault((leak.kind, leak.words.casefold()), []).append(leak)
    return [Doubt(tuple(leaks)) for leaks in groups.values()]
