"""The names that earlier meetings of a series know: who was there last time may be spoken of this time."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from facilitator.meeting import Meeting
from facilitator.summary.leak_names import known

RECENT = 24
"""How many of the meetings before are looked at: two years of a monthly group."""


def known_before(meeting: Meeting, series: Iterable[Meeting]) -> frozenset[str]:
    """Return the names that the latest other meetings of a series know, which are given newest first."""
    others = (one for one in series if one.head.id != meeting.head.id)
    return frozenset(name for one in islice(others, RECENT) for name in known(one))
