"""The person at the terminal: whether one is there to be asked, what is said to them, and what they answer."""

from __future__ import annotations

import sys

from facilitator.i18n import _


def somebody_types() -> bool:
    """Tell whether somebody types: standard input is a terminal."""
    return bool(sys.stdin and sys.stdin.isatty())


def somebody_reads_and_types() -> bool:
    """Tell whether somebody types, and reads what is said beside what goes out."""
    return somebody_types() and bool(sys.stderr and sys.stderr.isatty())


def say(line: str) -> None:
    """Say something to the person, and nothing to what goes out."""
    print(line, file=sys.stderr)


def hear(question: str) -> str | None:
    """Ask and return what was answered, without spaces around; None where nobody is there any more."""
    print(question, end="", file=sys.stderr, flush=True)
    line = sys.stdin.readline() if sys.stdin else ""
    if not line:
        print(file=sys.stderr)
        return None
    return line.strip()


def agreed(question: str) -> bool:
    """Ask a person for a yes; where there is none, the answer is no."""
    if not somebody_types():
        return False
    answer = hear(_("{question} [y/n] ", question=question)) or ""
    return answer.casefold().startswith(_("y"))
