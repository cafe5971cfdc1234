"""What is told of a fault of the program: enough to mend it, and nothing that anyone typed."""

from __future__ import annotations

import traceback
from pathlib import Path

from facilitator.i18n import _


def report(error: BaseException | None) -> str:
    """Return what can be told of a fault: its kind and where in the program it was, and no value of any variable."""
    error = getattr(error, "error", error)  # a worker that failed holds what it failed of
    steps = traceback.extract_tb(error.__traceback__)[-4:] if error is not None else []
    lines = [f"  {Path(step.filename).name}, line {step.lineno}, in {step.name}" for step in steps]
    said = _("The program has a fault and had to stop. Everything it said it kept is on the disk.")
    return "\n".join((said, type(error).__name__, *lines))
