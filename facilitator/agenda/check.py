"""What is wrong with an agenda file, and what could be better: each finding with its place and what to do.

An error is a line that does not mean what its writer wanted; a warning is what would make the meeting go better. The
rules themselves are in `slips`.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Literal

from facilitator.agenda.foreign import read_foreign
from facilitator.agenda.own import read_own, split
from facilitator.agenda.reader import LARGEST, opened, titled
from facilitator.agenda.slips import RULES, Checked, Slip
from facilitator.i18n import _
from facilitator.text import clean_line


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found in an agenda file; as a string it is one line that editors and other programs can read."""

    severity: Literal["error", "warning"]
    path: str
    line: int
    """1-based."""
    column: int
    """1-based, in characters."""
    message: str
    """What is wrong and what to do, in one or two sentences."""

    def __str__(self) -> str:
        word = _("error") if self.severity == "error" else _("warning")
        return f"{self.path}:{self.line}:{self.column}: {word}: {self.message}"


def check_agenda(text: str, path: str | os.PathLike[str] = "") -> list[Finding]:
    """Return what is wrong with an agenda and what could be better, in the order of its lines.

    Any text can be checked; of an agenda that nobody wrote for us only what concerns any agenda is said.

    >>> for finding in check_agenda("---\\npower: askd\\n---\\n# Tea\\n\\n## Round (10 min)\\n", "tea.md"):
    ...     print(finding)
    tea.md:2:1: error: “askd” is no power that is known. Did you mean “asked”?
    """
    name = clean_line(str(path)) or _("agenda")
    if len(text) > LARGEST:
        return [
            Finding("error", name, 1, 1, _("This is too large for an agenda: over 1 MiB. Make it shorter."))
        ]
    checked = _checked(text, name)
    slips = (slip for rule in RULES for slip in rule(checked))
    return sorted(
        (_finding(slip, name) for slip in slips), key=lambda finding: (finding.line, finding.column)
    )


def _checked(text: str, name: str) -> Checked:
    """Return what the rules look at."""
    document, front = opened(text)
    ours = front.ours
    if ours:
        agenda = read_own(document, front, titled(name))
    else:
        agenda = read_foreign(*opened(text), titled(name))
    return Checked(document, front, agenda, split(document.blocks) if ours else [])


def _finding(slip: Slip, name: str) -> Finding:
    return Finding(slip.severity, name, max(slip.line, 1), max(slip.column, 1), slip.message)
