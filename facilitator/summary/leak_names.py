"""The names a meeting knows, and how each is found again in a text of any script, inflected as people do."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from facilitator.meeting import Meeting
from facilitator.meeting.about import ASKS_A_NAME
from facilitator.summary import leak_forms, leak_words, tongues
from facilitator.summary.leak_words import BEFORE, BEHIND
from facilitator.summary.offices import is_office

_APART = re.compile(r",|;|&|/|\s(?:and|und|et|y|e|i|en|и|і|та)\s|\s\+\s", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:a|an|the|our|one|der|die|das|le|la|les|el|los|las|il|lo|de|het)\s", re.IGNORECASE)


def known(meeting: Meeting) -> frozenset[str]:
    """Return the names the meeting knows and their parts that are long enough to mean someone, in small letters.

    Initials of several names stand as `M.K.`; a group, an office or a role names nobody.
    """
    chosen = _single(person.name for person in meeting.participants)
    owners = (name for action in meeting.actions for name in action.owner.split(", "))
    given = [name for name in owners if not is_office(name, meeting)]
    given += [item.plan.lead for item in meeting.items]
    given += [
        words for asked, words in meeting.head.filled if ASKS_A_NAME.search(asked) and len(words.split()) < 4
    ]
    roles = {person.role.casefold() for person in meeting.participants}
    people = (
        name for name in _single(given) if name.casefold() not in roles and not is_office(name, meeting)
    )
    return frozenset(
        one for name in (*chosen, *people) for one in _parts(name) if one not in leak_words.NOBODY
    )


def of_bodies(meeting: Meeting) -> frozenset[str]:
    """Return the names and their parts of agencies that may be named, but no name that a person may have as well."""
    parts = (part for name in meeting.head.named for part in _parts(name))
    return frozenset(part for part in parts if " " in part or not tongues.is_name(part))


def _single(given: Iterable[str]) -> Iterator[str]:
    """Yield each person's name by itself, without what is no name."""
    for names in given:
        for name in _APART.split(names):
            bare = _ARTICLE.sub("", name.strip().removeprefix("@")).strip()
            last = bare.casefold().split()[-1:]
            if any(map(str.isalpha, bare)) and not leak_words.BODIES.intersection(last):
                yield bare


def _parts(name: str) -> Iterator[str]:
    parts = name.split()
    yield name.casefold()
    told = [part for part in parts if not (len(parts) > 1 and is_office(part))]
    yield from (part.casefold() for part in told if len(part) > 2 or part > "\u2e80")
    if len(parts) > 1:
        yield "".join(f"{_first(part)}." for part in parts).casefold()


def _first(part: str) -> str:
    """Return the first letter with all that is written onto it; a vowel of Thai written before it is not the first."""
    part = part.lstrip("เแโใไ") or part
    behind = (place for place, char in enumerate(part) if place and unicodedata.category(char)[0] != "M")
    return part[: next(behind, len(part))]


def initials_of(words: str) -> str:
    """Return initials however they were written, as `known` has them."""
    letters = [char for char in words.casefold() if not char.isspace() and char != "."]
    return "".join(f"{letter}." for letter in letters)


@lru_cache(4096)
def finder(name: str, tongue: str = "") -> re.Pattern[str]:
    """Return what finds a known name as a word of its own, however its script, or the language spoken, inflects it.

    In scripts that set no spaces, and in Korean, whose words grow at their ends, it is found anywhere.
    """
    if re.fullmatch(r"(?:[^\s.]{1,4}\.){2,}", name):
        return re.compile(_initials(name))
    before, behind = _bounds(name)
    if name in leak_words.ALSO_WORDS:
        return re.compile(f"{before}{re.escape(name.title())}{behind}")
    body = r"\s+".join(leak_forms.inflected(part) for part in name.split())
    if leak_forms.script_of(name) == "LATIN" and len(name) > 2:
        more = leak_forms.grown(name, tongue)
        body = f"(?:{body}s?|{more})" if more else f"{body}s?"
    return re.compile(f"{before}{leak_forms.prefix(name)}{body}{behind}", re.IGNORECASE)


def exactly(words: str) -> re.Pattern[str]:
    """Return what finds these very words where they stand by themselves."""
    before, behind = _bounds(words)
    return re.compile(f"{before}{re.escape(words)}{behind}")


def _initials(name: str) -> str:
    """Return what finds initials with stops, and in capitals without them where there are such."""
    letters = [re.escape(letter.upper()) for letter in name.split(".") if letter]
    stops = r"\.\s?".join(letters) + r"\.?"
    plain = "|" + "".join(letters) if len(letters) > 1 and name.upper() != name.lower() else ""
    return rf"{BEFORE}(?:{stops}{plain}){BEHIND}"


def _bounds(words: str) -> tuple[str, str]:
    if any(_is_unspaced(char) for char in words):
        return "", ""
    if leak_forms.script_of(words) in ("HEBREW", "ARABIC"):
        return r"(?<!\w)", r"(?!\w)"
    return BEFORE if words[:1].isalnum() else "", BEHIND if words[-1:].isalnum() else ""


def _is_unspaced(char: str) -> bool:
    """Tell whether this is a letter of a script that sets no spaces between words: Thai to Khmer, and from there on."""
    return "\u0e00" <= char <= "\u109f" or "\u1780" <= char <= "\u17ff" or char > "\u2e80"
