"""Signs for the eye, commas and words for the ear: the one place that decides how things stand beside each other.

What is seen is parted by dots and arrows, as the eye finds them at once. A screen reader says such signs aloud, or
nothing for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from facilitator.i18n import _

_heard = False
"""Whether what is said now is heard rather than seen."""

_PAUSES = (".", "?", "!", "…", ":", ",", ";")
"""What is a pause by itself at the end of words."""


@contextmanager
def by_ear() -> Iterator[None]:
    """Say things for a while as they are heard."""
    global _heard
    before, _heard = _heard, True
    try:
        yield
    finally:
        _heard = before


def beside(parts: Iterable[str]) -> str:
    """Return what stands beside each other in one line: `book the room · Sam`, by ear `book the room, Sam`."""
    given = [part for part in parts if part]
    if not _heard:
        return " · ".join(given)
    return "".join(part + (" " if part.endswith(_PAUSES) else _(", ")) for part in given[:-1]) + "".join(
        given[-1:]
    )


def became(before: object, after: object) -> str:
    """Return what was and what it is now: `4 → 3 min`, by ear `4 to 3 min`."""
    if _heard:
        return _("{before} to {after}", before=before, after=after)
    return _("{before} → {after}", before=before, after=after)


def box(line: str, *, ticked: bool) -> str:
    """Return a line of a checklist and whether it is done: `[x] Tea`, by ear `Tea (done)`."""
    if not _heard:
        return f"[{'x' if ticked else ' '}] {line}"
    return f"{line} ({_('done') if ticked else _('to tick')})"
