"""The words agendas are written with, one table a language; to teach the reader another language, add a table.

Words are compared folded: in lower case, without accents. Rows are parted by commas. The reader looks for the words of
all languages at once, because a foreign agenda seldom says which one it is in.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from facilitator.agenda.model import DECISION_METHODS, LEADING_METHODS, SENSING_METHODS
from facilitator.agenda.words.ar import AR
from facilitator.agenda.words.az import AZ
from facilitator.agenda.words.bg import BG
from facilitator.agenda.words.bn import BN
from facilitator.agenda.words.ca import CA
from facilitator.agenda.words.cs import CS
from facilitator.agenda.words.da import DA
from facilitator.agenda.words.de import DE
from facilitator.agenda.words.el import EL
from facilitator.agenda.words.en import EN
from facilitator.agenda.words.es import ES
from facilitator.agenda.words.et import ET
from facilitator.agenda.words.fa import FA
from facilitator.agenda.words.fi import FI
from facilitator.agenda.words.fr import FR
from facilitator.agenda.words.he import HE
from facilitator.agenda.words.hi import HI
from facilitator.agenda.words.hu import HU
from facilitator.agenda.words.hy import HY
from facilitator.agenda.words.id import ID
from facilitator.agenda.words.it import IT
from facilitator.agenda.words.ja import JA
from facilitator.agenda.words.ka import KA
from facilitator.agenda.words.kk import KK
from facilitator.agenda.words.ko import KO
from facilitator.agenda.words.lt import LT
from facilitator.agenda.words.lv import LV
from facilitator.agenda.words.mk import MK
from facilitator.agenda.words.my import MY
from facilitator.agenda.words.nb import NB
from facilitator.agenda.words.nl import NL
from facilitator.agenda.words.pl import PL
from facilitator.agenda.words.pt import PT
from facilitator.agenda.words.ro import RO
from facilitator.agenda.words.ru import RU
from facilitator.agenda.words.sk import SK
from facilitator.agenda.words.sl import SL
from facilitator.agenda.words.sq import SQ
from facilitator.agenda.words.sr import SR
from facilitator.agenda.words.sv import SV
from facilitator.agenda.words.sw import SW
from facilitator.agenda.words.table import AgendaWords
from facilitator.agenda.words.th import TH
from facilitator.agenda.words.tr import TR
from facilitator.agenda.words.uk import UK
from facilitator.agenda.words.ur import UR
from facilitator.agenda.words.uz import UZ
from facilitator.agenda.words.vi import VI
from facilitator.agenda.words.zh import ZH


def fold(text: str) -> str:
    """Return text in lower case, without accents, with single spaces, for comparing words."""
    return _fold_word(text) if len(text) <= LONGEST_WORD else _fold(text)


def at_colon(line: str) -> tuple[str, str, str]:
    """Return a line parted at its first colon, be it a wide one, as Japanese and Chinese are written with."""
    narrow = line.partition(":")
    if "：" not in narrow[0]:
        return narrow
    return line.partition("：")


LONGEST_WORD = 24
"""How many characters has what is kept once it was folded: single words come again and again."""


def _fold(text: str) -> str:
    text = text.casefold().replace("\u2019", "'")
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text)
        text = "".join(char for char in parts if not unicodedata.combining(char))
    return " ".join(text.split())


_fold_word = lru_cache(maxsize=4096)(_fold)


LANGUAGES: Mapping[str, AgendaWords] = {
    "en": EN, "ru": RU, "uk": UK, "fr": FR, "es": ES, "de": DE, "pt": PT, "nl": NL, "it": IT, "pl": PL, "el":
    EL, "hu": HU, "ro": RO, "cs": CS, "sk": SK, "sv": SV, "da": DA, "nb": NB, "fi": FI, "bg": BG, "sr": SR,
    "tr": TR, "ka": KA, "ar": AR, "fa": FA, "he": HE, "ja": JA, "zh": ZH, "ko": KO,
    "id": ID, "vi": VI, "th": TH, "hi": HI, "bn": BN, "ur": UR, "sw": SW, "kk": KK, "uz": UZ, "az": AZ,
    "hy": HY, "lt": LT, "lv": LV, "et": ET, "sl": SL, "mk": MK, "sq": SQ, "ca": CA, "my": MY,
}  # fmt: skip
"""In the order of their weight: where two languages say different things with a word, the first one counts."""


@cache
def words(*fields: str) -> frozenset[str]:
    """Return the folded words of all languages that stand in any of these fields of their tables."""
    rows = (getattr(table, field) for field in fields for table in LANGUAGES.values())
    return frozenset(word for row in rows for word in _row(row))


@cache
def pairs(field: str) -> Mapping[str, str]:
    """Return `their word` → `our word` of all languages; where two languages differ, the first one named wins."""
    found: dict[str, str] = {}
    for table in LANGUAGES.values():
        for pair in _row(getattr(table, field)):
            theirs, _equals, ours = pair.partition("=")
            found.setdefault(theirs.strip(), ours.strip())
    return found


def _row(row: str) -> list[str]:
    return [word for word in (fold(part) for part in row.split(",")) if word]


FRONT_KEYS = (
    "title", "convened_by", "power", "privacy", "decide_by", "purpose", "participants", "language",
)  # fmt: skip
"""What the front matter says, by the names of the agenda's fields."""

ITEM_KEYS = (
    "method", "lead", "power", "timebox", "duration", "optional", "notes", "staff", "decide", "action",
)  # fmt: skip
"""What a line of an item may say, such as `Lead: Sam`."""


def own_words(language: str, group: tuple[str, ...]) -> list[str]:
    """Return the words for these keys in one language, or in English where it has no table."""
    table = LANGUAGES.get(language.partition("-")[0], EN)
    return [word for key in group for word in _row(getattr(table, key))]


@cache
def keys(group: tuple[str, ...]) -> Mapping[str, str]:
    """Return every word for these keys with the key it stands for; an earlier key wins over a later one."""
    found: dict[str, str] = {}
    for key in group:
        for word in sorted(words(key)):
            found.setdefault(word, key)
    return found


def canonical(value: str) -> str:
    """Return our own word for a value that any language's table knows, or the value as it stands."""
    folded = fold(value.replace("-", " ").replace("_", " "))
    if folded in _OURS:
        return _OURS[folded]
    return pairs("values").get(fold(value), value)


_OURS = {
    fold(word.replace("-", " ")): word
    for word in (
        "community", "service", "policy", "told", "asked", "decide together", "peers decide", "count only", "names",
        "roles", "consent", "consensus", "majority", "fist to five", "advice", "temperature check", "straw poll",
        "dot vote",
    )
}  # fmt: skip

_KNOWN = frozenset((*LEADING_METHODS, *DECISION_METHODS, *SENSING_METHODS))
_DECIDES_TOO = (
    "fist-to-five", "two thirds", "two-thirds", "three quarters", "vote", "simple majority", "super-majority",
    "supermajority", "light consent",
)  # fmt: skip
_SENSES_TOO = ("temperature-check", "temperature", "straw-poll", "poll", "dot-vote", "dots")
METHOD_WORDS = frozenset(
    fold(word) for word in (*DECISION_METHODS, *SENSING_METHODS, *_DECIDES_TOO, *_SENSES_TOO, "none")
)
"""What may stand in brackets behind a promised decision, in folded English."""
_SHARE = re.compile(
    r"\b(?:\d+ ?/ ?\d+|\d+ ?%|\d+ ?percent|two[- ]thirds|three[- ]quarters|simple)(?=\W|$)", re.IGNORECASE
)
"""How large a majority has to be."""


def methods_in(text: str) -> tuple[str, ...]:
    """Return the ways that words such as `pairs, then go-round` name, ours where any language's table knows them.

    >>> methods_in("pairs, then go-round"), methods_in("Ronda, luego votación por puntos")
    (('pairs', 'go-round'), ('go-round', 'dot vote'))
    """
    parts = (part.strip() for part in re.split(r"[,;/+]|\bthen\b", text))
    return tuple(_method(part) for part in parts if part)


def _method(part: str) -> str:
    """Return our word for one way to lead an item; a word before it, as for “then”, is passed over."""
    whole, behind = canonical(part), canonical(part.partition(" ")[2])
    return behind if whole not in _KNOWN and behind in _KNOWN else whole


def is_method(text: str) -> bool:
    """Tell whether these words name a method of deciding or sensing, or several after each other, in any language.

    >>> is_method("fist to five, then consent"), is_method("majority, 60 %"), is_method("coin toss")
    (True, True, False)
    """
    folded = fold(text)
    if _is_one_method(folded) or _is_one_method(_SHARE.sub("", folded).strip(" ,:;-")):
        return True
    first, *others = (part.strip() for part in re.split(r"[,;/+]|\bthen\b", folded))
    return _is_one_method(first) and all(_is_one_method(_method(part)) for part in others if part)


def _is_one_method(folded: str) -> bool:
    ours = (*DECISION_METHODS, *SENSING_METHODS)
    return folded in METHOD_WORDS or pairs("values").get(folded, "") in ours


def decides(text: str) -> bool:
    """Tell whether what these words name, whatever else they say, takes a decision: `pairs, then consent`."""
    folded = fold(text)
    for word in (*SENSING_METHODS, *_SENSES_TOO):
        folded = _as_words(word).sub(" ", folded)
    theirs = (their for their, ours in pairs("values").items() if ours in DECISION_METHODS)
    return any(_as_words(word).search(folded) for word in (*DECISION_METHODS, *_DECIDES_TOO, *theirs))


def names_in(tag: str, ours: tuple[str, ...]) -> tuple[str, ...]:
    """Return our words for values as a language says them; as we do where its table has no word.

    >>> names_in("de", ("majority", "popcorn"))
    ('mehrheit', 'popcorn')
    """
    table = LANGUAGES.get(tag.partition("-")[0], EN)
    parts = (pair.partition("=") for pair in _row(table.values))
    theirs = {our.strip(): their.strip() for their, _equals, our in reversed(list(parts))}
    return tuple(theirs.get(word, word) for word in ours)


def says_method(text: str, tag: str = "") -> bool:
    """Tell whether words that say how an item is led hold the name of a method, ours or a language's own."""
    known = {*_KNOWN, *METHOD_WORDS, "decision", *names_in(tag, tuple(_KNOWN))}
    folded = fold(text).replace("_", " ")
    spaced = folded.replace("-", " ")
    return canonical(text) in _KNOWN or any(
        _as_words(name).search(folded) or _as_words(name.replace("-", " ")).search(spaced) for name in known
    )


@cache
def _as_words(name: str) -> re.Pattern[str]:
    """Return what finds a name that is no part of a longer word."""
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
