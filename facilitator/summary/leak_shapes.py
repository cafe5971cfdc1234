"""What tells who somebody is by its shape alone: mail addresses, handles, numbers of phones and papers, initials."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal

from facilitator.summary import leak_words

LeakKind = Literal["name", "initials", "handle", "phone", "mail", "number", "address", "detail"]

_PART = rf"(?:{leak_words.LETTER}|[+-])+"
_DOT = r"\s?(?:\.|\(dot\)|\[dot\])\s?"
_MAIL = re.compile(
    rf"{_PART}(?:\.{_PART})*\s?(?:[@＠]|\(at\)|\[at\])\s?{_PART}(?:{_DOT}{_PART})+"
    rf"|{_PART}\sat\s{_PART}(?:\sdot\s{_PART})+",
    re.IGNORECASE,
)
_HANDLE = re.compile(
    rf"{leak_words.BEFORE}(?<!\.)[@＠](?:{leak_words.LETTER}|[.-])*(?:{leak_words.LETTER}|\w+)"
)
_PHONE = re.compile(
    rf"{leak_words.BEFORE}(?<![.,:/-])[+＋]?\(?\d(?:[\s()./‐–-]{{0,3}}\d){{6,14}}(?!:){leak_words.BEHIND}"
)
_DATE = re.compile(
    r"(?<!\d)(?:(?:\d{4}([-./])\d{1,2}\1\d{1,2})|(?:\d{1,2}([-./])\d{1,2}\2(?:\d{4}|\d\d)))(?!\d)"
    r"|(?<!\d)(?:19|20)\d\d\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d)(?!\d)"
)
_OTHER_DIGITS = 5
"""How many digits may stand beside a date, such as an hour: with more of them it is no date but a number to call."""
_PROFILE = re.compile(
    r"(?:https?://)?(?:[\w-]+\.)?(?:facebook|fb|instagram|t|twitter|x|tiktok|vk|ok|linkedin|snapchat|discord|wa|signal)"
    r"\.(?:com|me|ru|gg)/[^\s),]+",
    re.IGNORECASE,
)
"""A page of somebody's own where people are found by name."""
_CALLED = re.compile(
    r"(?<!\w)(?:insta(?:gram)?|snap(?:chat)?|telegram|tg|signal|whatsapp|facebook|fb|tiktok|discord|kik|wickr|threema|телега|телеграм"
    r"|инста(?:грам)?)(?:\s(?:is|ist|es|est|name|nick))?(?:\s?[:=]\s?|\s)"
    r"(?P<own>(?=[\w.-]*[^\W\d_])(?=[\w.-]*[\d._])\w[\w.-]{2,}\w)",
    re.IGNORECASE,
)
"""What somebody is called there, told without the sign before it."""
_CODE = re.compile(
    r"(?<!\w)(?:code|pin|pass(?:word|code)?|passwort|sort(?:\scode)?|contraseña|clave|mot\sde\spasse|senha|hasło|wachtwoord|lozinka|код"
    r"|пароль|пин)(?:\s(?:is|ist|es|est))?(?:\s?[:=]\s?|\s)(?P<own>(?=\S*\d)[\w-]{3,})",
    re.IGNORECASE,
)
"""What opens a door, a phone or an account."""
_PAPER = re.compile(
    rf"{leak_words.BEFORE}(?:\d(?:[\s-]?\d){{12,18}}|[A-Z]{{2}}\d\d\s?[A-Z]{{3}}|[A-Z]{{1,3}}[\s-]?(?:\d[\s-]?){{6,10}}[A-Z]?|(?:\d[\s-]?){{6,9}}[A-Z]"
    rf"|[A-Z]{{2}}\d\d(?:\s?[A-Z\d]{{4}}){{3,7}}(?:\s?[A-Z\d]{{1,3}})?){leak_words.BEHIND}"
)
"""The number of a passport, an identity card, an insurance, an account, a bank card, a British car."""
_INITIALS = re.compile(
    rf"{leak_words.BEFORE}(?<!\.)(?:[^\W\d_]\.\s?){{2,4}}{leak_words.BEHIND}"
    rf"|{leak_words.BEFORE}(?<!\.)[^\W\d_]\.(?=\s[^\W\d_])"
)


def _handles(text: str) -> Iterator[str]:
    """Yield whom an @ names; everyone is nobody."""
    for found in _HANDLE.finditer(text):
        if found[0][1:].casefold() not in leak_words.NOBODY:
            yield found[0]


def handled(text: str) -> Iterator[str]:
    """Yield the names behind an @ in small letters: whom it names is somebody wherever the name stands."""
    for handle in _handles(_MAIL.sub(" ", text)):
        name = handle[1:].casefold()
        if len(name) > _LEAST and name.isalpha():
            yield name


_LEAST = 2
"""How many letters a name behind an @ must have more than, to be looked for where it stands without one."""


_DIGITS_SAID = (
    "oh|o|zero|nought|one|two|three|four|five|six|seven|eight|nine|ten|hundred|double|treble|triple"
    "|null|eins|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun|doppel"
    "|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|doble"
)
_PHONE_SAID = re.compile(
    rf"(?<!\w)(?:(?:{_DIGITS_SAID})(?:\s*[,.-]\s*|\s+)){{6,}}(?:{_DIGITS_SAID})(?!\w)", re.IGNORECASE
)
"""A number to call as it is told by word of mouth, digit by digit."""


def _phones(text: str) -> Iterator[str]:
    yield from (found[0] for found in _PHONE_SAID.finditer(text))
    for found in _PHONE.finditer(text):
        others = sum(char.isdigit() for char in _DATE.sub("", found[0]))
        if others > _OTHER_DIGITS or not _DATE.search(found[0]):
            yield found[0].strip()


def _initials(text: str) -> Iterator[str]:
    for found in _INITIALS.finditer(text):
        letters = re.sub(r"[\s.]", "", found[0])
        if letters[0].isupper() and letters.casefold() not in leak_words.COMMON:
            yield found[0].strip()


def _named_there(text: str) -> Iterator[str]:
    """Yield whom an @ names, pages of somebody's own, and what they are called there."""
    yield from _handles(text)
    yield from (found[0] for found in _PROFILE.finditer(text))
    yield from (found["own"] for found in _CALLED.finditer(text))


def _numbers(text: str) -> Iterator[str]:
    yield from (found["own"] for found in _CODE.finditer(text))
    yield from (found[0] for found in _PAPER.finditer(text))


def _every(pattern: re.Pattern[str]) -> Callable[[str], Iterator[str]]:
    return lambda text: (found[0] for found in pattern.finditer(text))


SHAPES: dict[LeakKind, Callable[[str], Iterator[str]]] = {
    "mail": _every(_MAIL), "handle": _named_there, "number": _numbers, "address": leak_words.addresses,
    "phone": _phones, "initials": _initials,
}  # fmt: skip
"""What is known by its shape alone; what one of them found, the next need not look at."""
