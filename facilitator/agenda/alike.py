"""What lines of one list say only because several of them are written alike: names behind dashes, bare minutes.

`Welcome - Dee` alone could be any title, and `Welcome (5)` any number. Where lines beside it are written the same way
it is a habit of the writer's, and can be read. Names of people that the file says are there need no habit.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from facilitator.agenda.head_times import Head
from facilitator.agenda.leads import is_only_name, people_of
from facilitator.agenda.roles import has_usual_name
from facilitator.agenda.units import LONGEST_BARE, LONGEST_TITLE, with_lengths_between, with_units
from facilitator.agenda.words import fold

_NAMED = re.compile(r"(.*\w[?!.)]?)\s+[-–—]\s+([^\W\d_][^-–—()|]{0,40})")
_KNOWN = re.compile(
    r"(.*\w[?!.)]?)(?:\s+[-–—|]\s+|\s*,\s+|\s*[(\[（])([^\W\d_](?:[^-–—()（）|\[\],]|,(?=\s\w)){0,40})[)\]）]?"
)
_KNOWN_FIRST = re.compile(r"[\[(]([^\W\d_][^()\[\]]{0,40})[\])]:?\s+(?=\w)")
"""Names in brackets before the title: `[sam] New shelves`."""
_PARTED = re.compile(r"\s*[,/&+]\s*|\s+and\s+")
_BARE = re.compile(r"(?P<title>.*\w[?!.]?)\s*[(\[（](?P<number>\d{1,3})[)\]）]")
_BARE_FIRST = re.compile(
    r"\((?P<number>\d{1,3})(?:[,;]\s*(?P<names>[^()\d]{1,40}))?\)\s*[-–—:]?\s*(?P<title>.*\w.*)"
)
_ROW = re.compile(
    r"(?P<number>\d{1,3})\s*[/|]\s+(?P<title>[^/|]*[^\W\d_][^/|]*)(?:\s[/|]\s+(?P<names>[^/|\d]{1,40}))?"
)
"""Minutes, title and who leads in one row: `10 / Rota / Kim`."""
_DASHED = re.compile(r"(?P<number>\d{1,3})\s+[-–—]\s+(?P<title>[^\W\d_].*)")
"""Minutes and title: `10 - Rota`."""
SEVERAL = 3


def read_alike(heads: list[Head], people: Collection[str] = ()) -> list[Head]:
    """Return the lines of a list with what they say together; each of them unchanged where they say nothing so.

    People are the names, folded, that the file gives elsewhere.

    >>> [head.lead for head in read_alike([Head("Welcome - Dee", 5), Head("Bins - Pat & Lou", 20), Head("Tea", 5)])]
    ['Dee', 'Pat & Lou', '']
    >>> [head.minutes for head in read_alike([Head("Welcome (5)"), Head("Round (20)")])]
    [5, 20]
    >>> [head.lead for head in read_alike([Head("Rota, Dee"), Head("Tea, cake")], people=("dee",))]
    ['Dee', '']
    """
    heads = _with_minutes(with_units(with_lengths_between(heads, people)))
    return _with_leads([_with_known(head, people) for head in heads] if people else heads)


def _with_known(head: Head, people: Collection[str]) -> Head:
    """Return a line with the names at its end as who leads, if all of them are those of people known to be there."""
    first = None if head.lead else _KNOWN_FIRST.match(head.title[:LONGEST_TITLE])
    if first and all(fold(name) in people for name in _PARTED.split(first[1].strip())):
        return replace(head, title=head.title[first.end() :], lead=first[1].strip())
    match = None if head.lead else _KNOWN.fullmatch(head.title[:LONGEST_TITLE])
    names = people_of(match[2]) if match else []
    if match is None or not names or not all(fold(name) in people for name in names):
        return head
    return replace(head, title=match[1], lead=match[2].strip())


def _with_leads(heads: list[Head]) -> list[Head]:
    """Read names behind dashes where two lines or more say who leads, and at least half of those somebody could lead.

    Those are the lines with a time, but for breaks, rounds of welcome and the like: nobody is named for them.
    """
    found = [_named(head) for head in heads]
    if not any(found):
        return heads
    timed = [head for head in heads if head.minutes is not None or head.start is not None]
    led = sum(bool(head.lead) for head in heads) + sum(match is not None for match in found)
    if led < 2 or led * 2 < sum(not has_usual_name(head.title) for head in timed):
        return heads
    return [
        replace(head, title=match[1], lead=match[2].strip()) if match else head
        for head, match in zip(heads, found, strict=True)
    ]


def _named(head: Head) -> re.Match[str] | None:
    """Return a title and the names of people behind its dash: one or two words for each of them."""
    untimed = head.minutes is None and head.start is None
    if head.lead or untimed or len(head.title) > LONGEST_TITLE or not _DASH.search(head.title):
        return None
    match = _NAMED.fullmatch(head.title)
    people = re.split(r"\s*[,&/+]\s*|\s+and\s+", match[2].strip()) if match else []
    short = all(len(person.split()) <= 2 for person in people)
    return match if match and short and is_only_name(match[2].strip()) else None


_DASH = re.compile(r"[-–—]")


def _with_minutes(heads: list[Head]) -> list[Head]:
    """Read bare numbers in brackets as minutes where every line has one, or some have one and all others state minutes.

    Where no unit is written at all each must be a multiple of five, as minutes that are planned are and votes are not;
    then `Any other business` needs none beside three that have one.
    """
    found = [_bare(head.title[:LONGEST_TITLE]) if head.minutes is None else None for head in heads]
    if not any(found):
        return heads
    numbers = [int(match["number"]) for match in found if match]
    stated = sum(head.minutes is not None for head in heads)
    sure = stated > 0 or (len(numbers) > 1 and all(number % 5 == 0 for number in numbers))
    believed = all(0 < number <= LONGEST_BARE for number in numbers)
    without = [head for head, match in zip(heads, found, strict=True) if not match and head.minutes is None]
    spared = len(numbers) >= SEVERAL and all(has_usual_name(head.title) for head in without)
    if not sure or not believed or (without and not spared):
        return heads
    return [
        replace(
            head, title=match["title"].strip(), minutes=int(match["number"]), lead=head.lead or _names(match)
        )
        if match
        else head
        for head, match in zip(heads, found, strict=True)
    ]


def _bare(title: str) -> re.Match[str] | None:
    if title[-1:] not in ")]）" and title[:1] != "(" and not title[:1].isdigit():
        return None  # most titles are neither
    patterns = (_BARE, _BARE_FIRST, _ROW, _DASHED)
    return next((match for pattern in patterns if (match := pattern.fullmatch(title))), None)


def _names(match: re.Match[str]) -> str:
    """Return the names beside a bare number: `(15, Rae) Update`."""
    return (match.groupdict().get("names") or "").strip()
