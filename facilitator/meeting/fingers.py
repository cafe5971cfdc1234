"""Fingers as they are called out: `3: 7` is seven people with three fingers. What could mean two things is refused."""

from __future__ import annotations

import re
from collections.abc import Sequence

from facilitator.errors import Refusal
from facilitator.i18n import _, alternatives
from facilitator.text import clean_line

_SHOW = "show, shows"
"""What people do with their fingers; a translation lists the words of its own language, between commas."""
_FINGER = "finger, fingers"
"""What they show; a translation lists the words of its own language, between commas."""
_FIST = "a fist, fist"
"""What no finger is called; a translation lists the words of its own language, between commas."""
_PEOPLE = "people, person, peers, peer"
"""Who shows them; a translation lists the words of its own language, between commas."""


def read_fingers(words: str, choices: Sequence[str]) -> tuple[tuple[str, int], ...]:
    """Read who shows how many fingers: `3: 7, 1: 2`, `3 7, 1 2`, `7 show 3, 2 show 1`, or all six numbers in order.

    Fingers that are not named are shown by nobody. Raises Refusal for what is no count, or could be two.
    """
    words = clean_line(words)
    parts = [part.strip() for part in re.split(r"[,;]", words) if part.strip()]
    in_order = _in_order(parts, choices)
    pairs = [_pair(part, choices) for part in parts]
    if in_order is not None:
        if _could_be_pairs(parts, choices):
            raise Refusal(_("“{words}” can be read in two ways. {how}", words=words, how=how_to_say()))
        return in_order
    if not pairs:
        raise Refusal(how_to_say())
    given = dict(pair for pair in pairs if pair is not None)
    if None in pairs:
        raise Refusal(_("“{part}” is no count. {how}", part=parts[pairs.index(None)], how=how_to_say()))
    if len(given) < len(pairs):
        raise Refusal(_("Something was counted twice in “{words}”.", words=words))
    return tuple((choice, given.get(choice, 0)) for choice in choices)


def how_to_say() -> str:
    """Return in one sentence how fingers are given."""
    return _("Fingers first, then how many people: “3: 7, 1: 2” means 7 people show 3 fingers, 2 show 1.")


def _in_order(parts: Sequence[str], choices: Sequence[str]) -> tuple[tuple[str, int], ...] | None:
    """Return a number for each choice, where just as many bare numbers were given: all between commas, or none."""
    numbers = parts[0].split() if len(parts) == 1 else parts
    if len(numbers) != len(choices) or not all(re.fullmatch(r"\d{1,4}", number) for number in numbers):
        return None
    return tuple((choice, int(number)) for choice, number in zip(choices, numbers, strict=True))


def _could_be_pairs(parts: Sequence[str], choices: Sequence[str]) -> bool:
    """Tell whether bare numbers without a comma could be meant as pairs: each first one another finger."""
    firsts = parts[0].split()[::2] if len(parts) == 1 else []
    return bool(firsts) and len(set(firsts)) == len(firsts) and set(firsts) <= set(choices)


def _pair(part: str, choices: Sequence[str]) -> tuple[str, int] | None:
    said = part.casefold()
    for pattern in _patterns():
        found = re.fullmatch(pattern, said)
        if found is not None:
            finger = found["finger"] if found["finger"].isdecimal() else "0"
            return (finger, int(found["number"])) if finger in choices else None
    return None


def _patterns() -> tuple[str, str]:
    finger = rf"(?P<finger>\d{{1,4}}|{_any(_FIST)})(?:\s*(?:{_any(_FINGER)}))?"
    number = rf"(?P<number>\d{{1,4}})(?:\s*(?:{_any(_PEOPLE)}))?"
    return rf"{finger}(?:\s*[:=x×]\s*|\s+){number}", rf"{number}\s+(?:{_any(_SHOW)})\s+{finger}"


def _any(words: str) -> str:
    return "|".join(sorted(map(re.escape, alternatives(words)), key=len, reverse=True))
