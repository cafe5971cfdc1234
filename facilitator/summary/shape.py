"""A service's own layout of a summary: a Jinja2 template, run where it can read the summary and nothing else.

It runs in a process of its own, which is stopped where it does not come to an end or takes too much memory. Jinja2 is
no part of the program: `pip install peer-facilitator[shape]` brings it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from facilitator.errors import FacilitatorError
from facilitator.i18n import _
from facilitator.summary.as_json import to_json
from facilitator.summary.value import Summary
from facilitator.text import clean_line

LARGEST = 1024 * 1024
"""No template is larger, in bytes."""
LONGEST = 20
"""No template takes longer, in seconds."""


class UnusableShape(FacilitatorError):
    """A template that can't be read, or asks for what there is not; its text names the line."""


def shaped(summary: Summary, template: Path) -> str:
    """Return the summary in the layout of this template; raises UnusableShape.

    The template is given `summary`, as JSON has it. What is typed is escaped for HTML where the file's name ends so,
    else for Markdown.
    """
    asked = {
        "name": str(template),
        "source": _source(template),
        "summary": to_json(summary),
        "language": summary.language,
    }
    answer = _answer(json.dumps(asked).encode(), clean_line(str(template)))
    if "text" not in answer:
        raise UnusableShape(_reason(answer))
    return str(answer["text"])


def _source(template: Path) -> str:
    try:
        if template.stat().st_size > LARGEST:
            raise UnusableShape(_("{file} is too large for a template.", file=clean_line(str(template))))
        return template.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError, ValueError) as error:
        raise UnusableShape(
            _("{file} can't be opened as a template.", file=clean_line(str(template)))
        ) from error


def _answer(asked: bytes, name: str) -> dict[str, Any]:
    """Return what the other process says."""
    command = [sys.executable, "-m", "facilitator.summary.shaping"]
    paths = os.pathsep.join(path or os.getcwd() for path in sys.path)  # noqa: PTH109
    try:
        done = subprocess.run(
            command, input=asked, capture_output=True, timeout=LONGEST, check=False,
            env={**os.environ, "PYTHONPATH": paths},
        )  # fmt: skip
        answer = json.loads(done.stdout)
    except subprocess.TimeoutExpired as error:
        raise UnusableShape(
            _("{file} does not come to an end: it was stopped after {n} seconds.", file=name, n=LONGEST)
        ) from error
    except ValueError as error:
        raise UnusableShape(
            _("{file} takes more time or memory than a summary needs: it was stopped.", file=name)
        ) from error
    return answer if isinstance(answer, dict) else {}


def _reason(answer: dict[str, Any]) -> str:
    """Return in one sentence why there is no text."""
    if "reason" not in answer:
        return _("Templates need Jinja2: `pip install 'peer-facilitator[shape]'` brings it.")
    reason = clean_line(str(answer["reason"])).rstrip(".")
    file = clean_line(str(answer["file"]))
    return _("{file}:{line}: {reason}.", file=file, line=answer["line"], reason=reason)
