"""What is wrong with an agenda, and what could be better, each with its place and what to do."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found in an agenda file."""

    severity: Literal["error", "warning"]
    path: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.severity}: {self.message}"


def check_agenda(text: str, path: str | os.PathLike[str] = "") -> list[Finding]:
    """Return what is wrong with an agenda, in the order of its lines."""
    return []
