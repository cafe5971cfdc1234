"""Minutes that a line of a list says as its writer's habit is: between commas, `Shed, 20 min, Joe`, or with no unit.

`Walk, 10 min, Rotterdam` alone could be a title, and `Walk – 10` any number. Where lines beside it say how long they
take, it says so too.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from facilitator.agenda.head_times import Head
from facilitator.agenda.leads import is_only_name, lead_in, people_of
from facilitator.agenda.times import LONGEST, read_length
from facilitator.agenda.words import fold

LONGEST_TITLE = 200
"""How many characters a title has at most that is looked at here."""
MOST_NAMES = 4
"""How many names stand behind a length at most."""
LONGEST_BARE = 120
"""The most minutes that are believed without their unit."""
SEVERAL = 2
"""How many lines that state their minutes with the unit make it a habit, where others state none at all."""


def with_lengths_between(heads: list[Head], people: Collection[str]) -> list[Head]:
    """Return lines with the lengths that stand between commas before who leads, where that is sure.

    It is where the file says elsewhere who that is, or where two lines of the list or more state their minutes.

    >>> heads = with_lengths_between([Head("Hello", 5), Head("Shed, 20 min, Joe")], ())
    >>> [(head.title, head.minutes, head.lead) for head in heads]
    [('Hello', 5, ''), ('Shed', 20, 'Joe')]
    >>> [head.minutes for head in with_lengths_between([Head("Hello"), Head("Shed, 20 min, Joe")], ())]
    [None, None]
    """
    found = [_between(head) for head in heads]
    if not any(found):
        return heads
    stated = sum(head.minutes is not None for head in heads) + sum(one is not None for one in found)
    return [
        one if one and (stated > 1 or _is_known(one.lead, people)) else head
        for head, one in zip(heads, found, strict=True)
    ]


def _between(head: Head) -> Head | None:
    """Return a line without the length and the names behind it, which it then says; None for any other line."""
    untimed = head.minutes is None and not head.lead and len(head.title) <= LONGEST_TITLE
    if not untimed or head.title.count(",") < 2:
        return None
    parts = [part.strip() for part in head.title.split(",")]
    for place in range(len(parts) - 2, max(len(parts) - 2 - MOST_NAMES, 0), -1):
        time, names = read_length(parts[place]), ", ".join(parts[place + 1 :])
        title = ", ".join(parts[:place])
        if time and time.minutes and time.minutes <= LONGEST and any(map(str.isalpha, title)):
            lead = lead_in(names) or (names if is_only_name(names) else "")
            whole = head.whole and time.exact
            return replace(head, title=title, minutes=time.minutes, lead=lead, whole=whole) if lead else None
    return None


def _is_known(lead: str, people: Collection[str]) -> bool:
    names = people_of(lead)
    return bool(names) and all(fold(name) in people for name in names)


def with_units(heads: list[Head]) -> list[Head]:
    """Return lines whose bare numbers are minutes, as lines beside them state those with their unit in the same place.

    Each is a multiple of five, as minutes that are planned are and numbers of other things seldom.

    >>> heads = [Head("Hi", 5, where="brackets"), Head("Tea", 5, where="brackets"), Head("Rota (10) - Joe")]
    >>> [(head.title, head.minutes, head.lead) for head in with_units(heads)][2:]
    [('Rota', 10, 'Joe')]
    """
    for place, pattern in (("brackets", _BRACKETED), ("last", _BEHIND_DASH)):
        stated = sum(head.minutes is not None and head.where == place for head in heads)
        found = [_unitless(head, pattern) if stated else None for head in heads]
        all_timed = all(one or head.minutes is not None for head, one in zip(heads, found, strict=True))
        if stated >= SEVERAL or all_timed:
            heads = [one or head for head, one in zip(heads, found, strict=True)]
    return heads


_BRACKETED = re.compile(
    r"(?P<title>.*\w[?!.]?)\s*[(\[（](?P<number>\d{1,3})[)\]）](?:\s+[-–—]\s+(?P<names>[^\W\d_][^-–—()|]{0,40}))?"
)
_BEHIND_DASH = re.compile(r"(?P<title>.*[^\W\d_][?!.)]?)\s+[-–—]\s+(?P<number>\d{1,3})")
_MARKS = re.compile(r"[(\[（]\d|[-–—] \d{1,3}$")
"""What stands before such a number; most lines have none."""


def _unitless(head: Head, pattern: re.Pattern[str]) -> Head | None:
    """Return a line whose bare number is its minutes; None for any other."""
    untimed = head.minutes is None and head.start is None and len(head.title) <= LONGEST_TITLE
    match = pattern.fullmatch(head.title) if untimed and _MARKS.search(head.title) else None
    minutes = int(match["number"]) if match else 0
    if match is None or minutes % 5 or not 0 < minutes <= LONGEST_BARE:
        return None
    names = (match.groupdict().get("names") or "").strip()
    lead = lead_in(names) or (names if is_only_name(names) else "")
    if (names and not lead) or (lead and head.lead):
        return None
    return replace(head, title=match["title"].strip(), minutes=minutes, lead=head.lead or lead)
