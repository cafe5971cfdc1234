"""One thing that is not as it should be, and the hand that can put it right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Kind = Literal[
    "torn", "damaged", "unreadable", "newer", "leftover", "lock", "permissions", "unfinished", "slips", "older",
    "aside", "index", "agenda", "plain",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be: where, what, and what can be done about it."""

    kind: Kind
    path: Path
    what: str
    remedy: Callable[[], object] | None = None
    """Puts it right; raises FacilitatorError or OSError where it can't. None where only a person can."""
    question: str = ""
    """What a person has to say yes to before it is put right; empty where nothing anyone kept is touched by it."""

    @property
    def safe(self) -> bool:
        """Whether it can be put right without asking."""
        return self.remedy is not None and not self.question
