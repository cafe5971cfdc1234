"""What a heading says the text below it is: the agenda, the preparation, what follows, a record, or something aside.

A heading says so with a word of the tables, and beside it only words that change nothing: `Proposed agenda for today`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal

from facilitator.agenda.words import fold, words

Role = Literal["", "agenda", "points", "before", "after", "aside", "record", "later"]

_ORDER: tuple[Role, ...] = ("before", "after", "agenda", "points", "record", "aside")
"""Where a word stands in two tables, the first of these wins."""

LONGEST = 90
"""How many characters a heading has at most that is looked up."""

_BRACKETS = re.compile(r"[(\[{][^()\[\]{}]*[)\]}]")
_LETTERS = re.compile(r"[^\W\d_](?:[\w'.*:-]*[^\W_])?")


@lru_cache(maxsize=1024)
def role_of(heading: str) -> Role:
    """Return what a heading says, in any language of the tables; empty for one that only names something."""
    if len(heading) > LONGEST:
        return ""
    folded = fold(heading).strip(" *_#:.-–—")
    exact = _exact().get(folded)
    if exact or folded in words("usual"):
        return exact or ""
    found = tuple(_LETTERS.findall(_BRACKETS.sub(" ", folded) if "(" in folded or "[" in folded else folded))
    telling = "-" in folded or not _telling().isdisjoint(found)
    return _said(found) if telling and 0 < len(found) <= 8 else ""


LONGEST_SENTENCE = 200


def introduced_by(sentence: str) -> Role:
    """Return what a sentence with a colon at its end says the list below it is: `Here are some discussion points:`."""
    if len(sentence) > LONGEST_SENTENCE or not sentence.rstrip(" *_").endswith((":", "：")):
        return ""
    found = tuple(_LETTERS.findall(fold(sentence)))
    said = {
        _phrases().get(found[start : start + size], "")
        for size in (1, 2, 3, 4)
        for start in range(len(found) - size + 1)
        if size > 1
        or found[start] in words("agenda")
        or _phrases().get(found[start : start + 1]) not in ("points", "aside")
    } - {""}
    return "points" if said and said <= {"agenda", "points"} else ""


@cache
def _telling() -> frozenset[str]:
    """Return every word of the tables' phrases: a heading with none of them says nothing of the kind."""
    return frozenset(word for phrase in _phrases() for word in phrase)


@cache
def _known() -> frozenset[str]:
    """Return every word that may stand in a heading that says something of the kind."""
    return _telling() | frozenset(_exact()) | words("filler", "gather", "months")


@cache
def _exact() -> dict[str, Role]:
    return {word: role for role in reversed(_ORDER) for word in words(role)}


@cache
def _phrases() -> dict[tuple[str, ...], Role]:
    """Return the tables' words as rows of words, their own filler left in."""
    return {tuple(_LETTERS.findall(word)): role for word, role in _exact().items()}


def _said(found: tuple[str, ...]) -> Role:
    """Return what these words say: one of the tables' phrases among them, all others filler."""
    if not words("later").isdisjoint(found) and _has_agenda_word(found):
        return "record" if any(_phrases().get(pair) == "record" for pair in pairwise(found)) else "later"
    if "-" in found[0] and _pre_or_post(found[0]) and _is_filler(found[1:], "before"):
        return _pre_or_post(found[0])
    if not all(len(word) == 1 or word in _known() for word in found):
        return ""  # what no table knows is no filler, whatever else is said
    for size in range(len(found), 0, -1):
        for start in range(len(found) - size + 1):
            role = _phrases().get(found[start : start + size])
            if role and _is_filler(found[:start] + found[start + size :], role):
                return role
    return ""


def _is_filler(rest: tuple[str, ...], role: Role) -> bool:
    """Tell whether these words change nothing about a heading of this role."""
    return all(
        len(word) == 1
        or any(word in words(field) for field in ("filler", "gather", "months"))
        or (role in ("aside", "record") and _exact().get(word) in ("aside", "record"))
        for word in rest
    )


def _pre_or_post(word: str) -> Role:
    """Return what `pre-meeting` and `post-workshop` say: a prefix, and a word for a meeting."""
    before, _hyphen, what = word.partition("-")
    if what in words("gather") or what in words("filler"):
        return "before" if before in words("pre") else "after" if before in words("post") else ""
    return ""


def _has_agenda_word(found: tuple[str, ...]) -> bool:
    return any(word in words("agenda") or word in words("points") for word in found)


def speaks_of_a_meeting(title: str) -> bool:
    """Tell whether a file's title says that it is a meeting's."""
    found = _LETTERS.findall(fold(title))
    return any(word in words("gather") for word in found) or any(
        phrase in fold(title) for phrase in words("gather") if " " in phrase
    )


@lru_cache(maxsize=1024)
def has_usual_name(title: str) -> bool:
    """Tell whether a title is one that items of any meeting have, such as `Welcome` or `Any other business`."""
    return fold(title).strip(" *_:.!?") in words("usual")


@lru_cache(maxsize=1024)
def speaks_of_another_time(title: str) -> bool:
    """Tell whether a title is about another meeting, such as `Next meeting`."""
    folded = fold(title)
    return any(word in words("later") for word in _LETTERS.findall(folded)) or (
        not folded.isascii() and any(word in folded for word in _later_unparted())
    )


@cache
def _later_unparted() -> frozenset[str]:
    """Return such words of the languages that part no words: `次回` in `第2回の次回予定`."""
    return frozenset(word for word in words("later") if _UNPARTED.match(word))


_UNPARTED = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")


@lru_cache(maxsize=1024)
def speaks_of_the_next(title: str) -> bool:
    """Tell whether a title is about the meeting that comes next, and no other one: `Upcoming meeting — 16 October`."""
    found = [word for word in _LETTERS.findall(fold(title)) if word in words("later", "coming")]
    return bool(found) and all(word in words("coming") for word in found)


@lru_cache(maxsize=1024)
def says_only_when(title: str) -> bool:
    """Tell whether a title is nothing but a date: `Tuesday, March 5, 2024`, `12 мая`."""
    if len(title) > LONGEST or not any(map(str.isdigit, title)):
        return False
    found = [word for word in _LETTERS.findall(fold(title)) if len(word) > 2 and word.isalpha()]
    return 0 < len(found) <= 4 and all(word in words("months", "days") for word in found)


def begins_with_day(title: str) -> bool:
    """Tell whether a title begins with a day and holds a time: `Mon 10:00 – 12:00 van` says when a place is open."""
    first = _LETTERS.match(title)
    return first is not None and fold(first[0]) in words("days") and _CLOCK.search(title) is not None


_CLOCK = re.compile(r"\d[:.h]\d\d|\d\s?(?:am|pm|h|uhr|uur)\b", re.IGNORECASE)


def is_bare(heading: str) -> bool:
    """Tell whether a heading over an agenda says nothing but that: `Agenda`, `Agenda - Items`."""
    found = _LETTERS.findall(fold(heading))
    known = ("agenda", "points", "filler")
    phrase = fold(heading).strip(" *_:#.-") in words("agenda", "points")
    if any(char.isdigit() for char in heading):
        return False
    return phrase or all(any(word in words(field) for field in known) for word in found)


def says_end(title: str) -> bool:
    """Tell whether a title only says that all is over: `End`, `End of day 1`; not `Vouchers and close`."""
    found = fold(title).strip(" *_:.!").split()
    ends = words("end")
    if not 0 < len(found) <= 4 or (
        found[0] not in ends and found[-1] not in ends and " ".join(found) not in ends
    ):
        return False
    return not any(word in words("and_") or word in "&+" for word in found)
