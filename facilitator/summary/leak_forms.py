"""How a name is written inside a sentence: what scripts and languages write onto its beginning and its end."""

from __future__ import annotations

import re
import unicodedata

_PREFIXES = {
    "HEBREW": r"(?:[ובכלמשה]{1,3})?",
    "ARABIC": r"(?:[وف]?(?:[بكل]|ال|لل|بال|كال)?)",
    "ETHIOPIC": r"(?:እና|እንደ|ስለ|ወደ|[ለበከየ])?",
}
"""What is written onto the beginning of a name: and, in, like, to, from, the."""

_OPEN = {"CYRILLIC": 3, "GREEK": 2}
"""How many letters a case may put in place of the last one."""

_SHORT_CYRILLIC = r"(?:[аяоёеийїіьыуюэ]|[оеёиіуаяыю][йюмвх]|[аяы]ми|ові|еві)?"
"""The same for a name of three letters, of which so little is left that only these endings are its own."""

_SUFFIXES = {
    "GEORGIAN": r"ი?(?:მა|მ|ის|ს|ით|თი|ად|დ|ო)?(?:თან|ზე|ში|გან|თვის|კენ|ვით)?ც?",
    "ARMENIAN": r"(?:[իյ]ից|[իյ]ին|[իյ]ի|ից|ին|ով|ուն|ու|ի|ը|ն|ս|դ)?",
    "DEVANAGARI": r"(?:ने|को|का|की|के|से|में|पर|जी|लाई|ले|ला|चा|ची|चे|नी|शी|कडे)?",
    "ETHIOPIC": r"[ንምናስ]{0,2}",
}
"""What is written onto the end of a name in these scripts: by, to, of, from, with."""

_GROWING = frozenset(
    ["BENGALI", "TAMIL", "TELUGU", "KANNADA", "MALAYALAM", "SINHALA", "GUJARATI", "GURMUKHI", "ORIYA"]
)
"""Scripts whose words grow at their ends by whole syllables: a name of three letters and more may."""

_GROWS = {
    "fi": 6, "et": 5, "hu": 6, "tr": 6, "az": 6, "eu": 5, "sq": 4, "pl": 4, "lt": 4, "lv": 3, "cs": 3, "sk": 3,
    "hr": 3, "bs": 3, "sr": 3, "sl": 3, "ro": 3, "is": 3,
}  # fmt: skip
"""How many letters these languages in Latin letters write onto a name, its last vowel left out."""

_SAME = {"ة": "[ةهت]", "ه": "[هة]", "ى": "[ىي]", "ي": "[يى]", "ی": "[یيى]", "ک": "[کك]"}
"""Letters of Arabic that stand for each other in how people type."""

_VOWELS = frozenset("aeiouyąęėįųūāēīõäöüăâîëı")


def script_of(words: str) -> str:
    """Return the script of some words, by their first letter: LATIN, CYRILLIC, ARABIC."""
    letter = next((char for char in words if char.isalpha()), "a")
    return unicodedata.name(letter, "").partition(" ")[0]


def prefix(name: str) -> str:
    """Return what finds that which may be written onto the beginning of a name."""
    return _PREFIXES.get(script_of(name), "")


def inflected(part: str) -> str:
    """Return what finds one part of a name, with or without its accents, in any case of its script."""
    script = script_of(part)
    if script == "CYRILLIC" and len(part) == 3:
        ends_soft = part[-1] in "аяоёеийьыуюэіїє"
        return letters(part[:-1] if ends_soft else part) + _SHORT_CYRILLIC
    if script in _OPEN and len(part) > 3:
        return rf"{letters(part[:-1])}\w{{0,{_OPEN[script]}}}"
    if script == "GEORGIAN":
        return letters(part.removesuffix("ი")) + _SUFFIXES[script]
    if script in _GROWING and len(part) > 2:
        return letters(part) + r"(?:\w|[\u0900-\u0dff]){0,8}"
    return letters(part) + _SUFFIXES.get(script, "")


def grown(part: str, tongue: str) -> str:
    """Return what finds a name in Latin letters as a language such as Finnish or Polish lets it grow; empty for others.

    A short name has to keep its capital: so little is left of it that words of the language begin the same way.
    """
    room = _GROWS.get(tongue.partition("-")[0].casefold(), 0)
    if not room or script_of(part) != "LATIN" or len(part) < 3 or " " in part:
        return ""
    kept = part[:-1] if unicodedata.normalize("NFD", part[-1])[0] in _VOWELS else part
    room = room if len(part) > 3 else 2
    first = letters(kept[0]) if len(part) > 4 else f"(?-i:{re.escape(kept[0].upper())})"
    return rf"{first}{letters(kept[1:])}\w{{0,{room}}}"


def letters(part: str) -> str:
    """Return what finds letters with or without their accents."""
    return "".join(map(_letter, unicodedata.normalize("NFC", part).replace("i\u0307", "i")))


def _letter(char: str) -> str:
    if char in _SAME:
        return _SAME[char]
    plain, *accents = list(unicodedata.normalize("NFD", char))
    if not accents or not all(map(unicodedata.combining, accents)):
        return re.escape(char)
    return f"(?:{re.escape(char)}|{re.escape(plain)}(?:{re.escape(''.join(accents))})?)"
