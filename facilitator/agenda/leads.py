"""Who leads, in the words of a line: `Lead: Sam`, `led by Sam`, `@sam`, or names in brackets beside a time."""

from __future__ import annotations

import re
from functools import cache

from facilitator.agenda.words import fold, words

HANDLE = re.compile(r"(?:^|(?<=[\s(,/&+]))@[A-Za-z0-9][\w.-]{0,38}")


def lead_in(part: str) -> str:
    """Return who leads, of words that say so: `Lead: Sam`, `led by Sam`, `@sam`; empty for any others."""
    found = HANDLE.findall(part)
    if found and not re.sub(r"[\s,/&+]|and", "", HANDLE.sub("", part)):
        return ", ".join(handle[1:].rstrip(".-") for handle in found)
    key, colon, name = part.partition(":")
    if colon and fold(key.strip(" *_")) in words("lead"):
        return name.strip(" *_@")
    by = _led_by().match(part)
    return part[by.end() :].strip(" :") if by else ""


@cache
def _led_by() -> re.Pattern[str]:
    """Return a pattern for the words of the tables that a name follows without a colon: `led by`."""
    by = (word for word in words("lead") if word.endswith((" by", " par", " por", " da", " von", " door")))
    return re.compile(rf"(?:{'|'.join(sorted(by))})\s", re.IGNORECASE)


_PARTICLES = frozenset(
    fold(word)
    for word in (
        "de", "der", "den", "del", "della", "di", "da", "do", "dos", "du", "la", "le", "van", "von", "zu", "ten", "ter",
        "bin", "al", "el", "y", "e", "and", "und", "et", "en",
    )
)  # fmt: skip


def is_name(text: str) -> bool:
    """Tell whether these words can only be the names of people: few, capitalised, and none the tables know better."""
    people = re.split(r"\s*[,&/+]\s*|\s+(?:and|und|et|y|e|en)\s+", text.strip())
    return len(text) <= 80 and all(_is_one_name(person.split()) for person in people)


def _is_one_name(parts: list[str]) -> bool:
    if not 1 <= len(parts) <= 5 or fold(parts[0].strip(".")) in words("no_name"):
        return False
    return (
        parts[0][0].isupper()
        and all(part[0].isupper() or fold(part) in _PARTICLES or part[0] in "'’\"“(" for part in parts)
        and not any(char.isdigit() for part in parts for char in part)
    )
