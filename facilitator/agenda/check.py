"""What is wrong with an agenda file, and what could be better: each finding with its place and what to do.

An error is a line that does not mean what its writer wanted; a warning is what is likely to go wrong in a meeting; a
hint is what would make a template better. The rules themselves are in `slips`.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from facilitator.agenda.files import is_summary, load_text, too_large
from facilitator.agenda.foreign import read_foreign
from facilitator.agenda.own import read_own, split
from facilitator.agenda.reader import LARGEST, opened, titled
from facilitator.agenda.slips import RULES, Checked, Slip
from facilitator.errors import UnreadableAgenda
from facilitator.i18n import _
from facilitator.text import clean_line

MOST = 200
"""How many slips of one kind are told of one file: nobody reads more, and the next look tells the rest."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found in an agenda file; as a string it is one line that editors and other programs can read."""

    severity: Literal["error", "warning", "hint"]
    path: str
    line: int
    """1-based."""
    column: int
    """1-based, in characters."""
    message: str
    """What is wrong and what to do, in a few sentences."""

    def __str__(self) -> str:
        word = {"error": _("error"), "warning": _("warning"), "hint": _("hint")}[self.severity]
        return f"{self.path}:{self.line}:{self.column}: {word}: {self.message}"


def check_file(path: str | os.PathLike[str]) -> list[Finding]:
    """Return what `check_agenda` finds in a file; one that can't be read is an error of its own."""
    try:
        text = load_text(path)
    except UnreadableAgenda as error:
        return [Finding("error", _named(path), 1, 1, error.bare)]
    return check_agenda(text, path)


def check_agenda(text: str, path: str | os.PathLike[str] = "") -> list[Finding]:
    """Return what is wrong with an agenda and what may go wrong, by line; then what could be better.

    Any text can be checked; of an agenda that nobody wrote for us only what concerns any agenda is said.

    >>> item = "## Round (10 min)\\n\\n> Tea?\\n\\nAction: who pours\\n"
    >>> for finding in check_agenda(f"---\\npower: askd\\nlanguage: en\\n---\\n# Tea\\n\\n{item}", "tea.md"):
    ...     print(finding)
    tea.md:2:8: error: “askd” is no power that is known. Did you mean “asked”?
    tea.md:1:1: hint: It does not say what the meeting is for. Write “purpose: …” between the “---” marks.
    """
    name = _named(path)
    if len(text) > LARGEST:
        return [Finding("error", name, 1, 1, too_large())]
    if is_summary(text):
        return [Finding("error", name, 1, 1, _no_agenda(name))]
    checked = _checked(text, name)
    slips = (slip for rule in RULES for slip in islice(rule(checked), MOST))
    return sorted((_finding(slip, name) for slip in slips), key=_place)


def _place(finding: Finding) -> tuple[bool, int, int]:
    return finding.severity == "hint", finding.line, finding.column


def _named(path: str | os.PathLike[str]) -> str:
    return clean_line(str(path)) or _("agenda")


def _no_agenda(name: str) -> str:
    said = _("This is the summary of a meeting, not an agenda.")
    return said + " " + _("To take back what was corrected in it: facilitator review {path}", path=name)


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
