"""Who leads, in the words of a line: `Lead: Sam`, `led by Sam`, `@sam`, or names in brackets beside a time."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from facilitator.agenda.words import at_colon, fold, words

HANDLE = re.compile(r"(?:^|(?<=[\s(,/&+]))@[A-Za-z0-9][\w.-]{0,38}")


@lru_cache(maxsize=1024)
def lead_in(part: str) -> str:
    """Return who leads, of words that say so: `Lead: Sam`, `led by Sam`, `@sam`, `all`; empty for any others."""
    found = HANDLE.findall(part)
    if found and not re.sub(r"[\s,/&+]|and", "", HANDLE.sub("", part)):
        return ", ".join(handle[1:].rstrip(".-") for handle in found)
    key, colon, name = at_colon(part)
    if colon and fold(key.strip(" *_")) in words("lead"):
        return name.strip(" *_@")
    if is_everyone(part):
        return part.strip(" *_.")
    by = _led_by().match(_flat(part))
    name = part[by.end() :].strip(" :") if by else ""
    return name if by and (is_name(name) or by[0].rstrip().casefold().endswith(_AGENTS)) else ""


_AGENTS = (" by", " par", " por", " da", " di", " von", " door", " av", " af", " oleh")
"""How words end that whoever leads must follow: `led by the board`; behind a mere verb only a name can be one."""


def is_everyone(part: str) -> bool:
    """Tell whether these words stand for a name where nobody alone leads: `all`."""
    return len(part) <= 40 and fold(part.strip(" *_.,")) in words("everyone")


@cache
def _led_by() -> re.Pattern[str]:
    """Return a pattern for the words of the tables that a name follows without a colon: `led by`, `v.`."""
    return re.compile(rf"(?:{_by()})")


@cache
def _by() -> str:
    by = sorted(words("by"), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word) + ("" if word[-1:] in "./" else r"\s") for word in by)


@cache
def _led_by_behind() -> re.Pattern[str]:
    """Return a pattern for such words behind a title, and what follows them."""
    return re.compile(rf"\s(?:[-–—]\s+)?(?:{_by()})\s*")


@cache
def _by_firsts() -> frozenset[str]:
    """Return the first word of each, by which a title without any is known at once."""
    return frozenset(word.split()[0] for word in words("by"))


def _flat(text: str) -> str:
    """Return text in small letters without accents, every character in its place."""
    if text.isascii():
        return text.lower()
    return "".join(unicodedata.normalize("NFKD", char)[0].lower()[0] for char in text)


def take_led_by(title: str) -> tuple[str, str]:
    """Return a title without the words at its end that say who leads, and the name: `Økonomi v. Bo`."""
    title = title.rstrip()
    last = title[title.rfind(" ") + 1 :][:1]
    if not last or last.islower() or last.isdigit():
        return title, ""
    flat = _flat(title)
    if _by_firsts().isdisjoint(flat.split()):
        return title, ""
    found = _led_by_behind().search(flat)
    name = title[found.end() :].strip(" *_.") if found else ""
    led = found is not None and any(map(str.isalpha, title[: found.start()])) and is_only_name(name)
    return (title[: found.start()].rstrip(" ,;"), name) if found and led else (title, "")


def name_beside_time(part: str) -> str:
    """Return the names that words beside a time are, a verb for leading before them or not: `докладывает Ира`."""
    if is_name(part) or (part[:1].isupper() and fold(part) in words("lead")):
        return part  # `Host` is whoever it is that day
    verb, _space, name = part.partition(" ")
    return name if verb[:1].islower() and fold(verb) in words("lead", "by") and is_name(name) else ""


_PARTICLES = frozenset(
    fold(word)
    for word in (
        "de", "der", "den", "del", "della", "di", "da", "do", "dos", "du", "la", "le", "van", "von", "zu", "ten", "ter",
        "bin", "al", "el", "y", "e", "and", "und", "et", "en",
    )
)  # fmt: skip


@lru_cache(maxsize=1024)
def is_name(text: str) -> bool:
    """Tell whether these words can only be the names of people: few, capitalised, and none the tables know better."""
    if len(text) > 80:
        return False
    return all(_is_one_name(person.split()) for person in _between().split(text.strip()))


@cache
def _between() -> re.Pattern[str]:
    """Return a pattern for what stands between the names of two people."""
    joints = "|".join(sorted(map(re.escape, words("and_"))))
    return re.compile(rf"\s*[,&/+、،]\s*|\s+(?:{joints})\s+", re.IGNORECASE)


def people_of(text: str) -> list[str]:
    """Return the people that these words name; none where any of them can't be the name of one.

    >>> people_of("Sam, Ana Lima & Jo"), people_of("Sam and the others")
    (['Sam', 'Ana Lima', 'Jo'], [])
    """
    people = [person.strip(" *_.;") for person in _between().split(text.strip()[:400])]
    return people if all(person and _is_one_name(person.split()) for person in people) else []


_TITLE = re.compile(r"[^\W\d_]{1,5}\.")
"""What a person is called before the name: `dr. Wulan`."""


def _is_one_name(parts: list[str]) -> bool:
    parts = parts[1:] if len(parts) > 1 and _TITLE.fullmatch(parts[0]) else parts
    if not 1 <= len(parts) <= 5 or fold(parts[0].strip(".")) in words("no_name"):
        return False
    if len(parts) == 1 and fold(parts[0]).endswith(_ends()):
        return False
    return (
        _begins_name(parts[0])
        and all(_begins_name(part) or fold(part) in _PARTICLES or part[0] in "'’\"“(" for part in parts)
        and not any(char.isdigit() for part in parts for char in part)
    )


@cache
def _ends() -> tuple[str, ...]:
    return tuple(words("no_name_ends"))


def _begins_name(part: str) -> bool:
    """Tell whether a word begins as a name does: with a capital, or in a script that has none."""
    return part[0].isupper() or (part[0].isalpha() and not is_small(part[0]) and len(part) <= 12)


def is_small(char: str) -> bool:
    """Tell whether a letter is a small one, where its script writes names with a capital: Georgian does not."""
    return char.islower() and not "ა" <= char <= "ჿ"


@lru_cache(maxsize=1024)
def is_only_name(text: str) -> bool:
    """Tell whether these words can only be names, though no time stands beside them: the tables know none of them."""
    found = {fold(word) for word in re.findall(r"[\w'&]+", text)} - words("and_")
    short = text.isupper() and len(text) > 2
    capital = text[:1].isupper()
    return (
        capital and is_name(text) and not short and not any(word in _known() for word in (*found, fold(text)))
    )


@cache
def _known() -> frozenset[str]:
    """Return the words that stand for something else than a person wherever they stand."""
    fields = ("no_name", "months", "zones", "usual", "break_", "column_item", "item_label", "aside", "record")
    return frozenset(word for field in fields for word in words(field))
