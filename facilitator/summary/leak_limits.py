"""What a look for names cannot see in the language of a summary: said beside it, so that its silence is no promise."""

from __future__ import annotations

import unicodedata

from facilitator.i18n import _, language
from facilitator.meeting import Meeting
from facilitator.summary import tongues
from facilitator.summary.leaks import texts_of
from facilitator.summary.tongues.telling import telling

_CAPLESS = {
    "ARABIC": ("ar", "fa", "ur"), "HEBREW": ("he",), "DEVANAGARI": ("hi", "mr", "ne"), "BENGALI": ("bn",),
    "GEORGIAN": ("ka",), "THAI": ("th",), "MYANMAR": ("my",), "CJK": ("zh", "ja"), "HIRAGANA": ("ja",),
    "KATAKANA": ("ja",), "HANGUL": ("ko",), "ETHIOPIC": ("am", "ti"), "TAMIL": ("ta",), "TELUGU": ("te",),
    "KANNADA": ("kn",), "MALAYALAM": ("ml",), "SINHALA": ("si",), "GUJARATI": ("gu",), "GURMUKHI": ("pa",),
    "ORIYA": ("or",), "KHMER": ("km",), "LAO": ("lo",),
}  # fmt: skip
"""Scripts without capitals, each with the languages that are written in it, the likeliest first."""
_ENOUGH = 10
"""How many letters of such a script a summary has, at least, if it is not only a word in it."""


def cannot_see(meeting: Meeting, audience: str) -> str:
    """Return in a sentence what the look finds in the language of this summary; empty where it knows its words."""
    if audience == "record":
        return ""
    tag, capless = _spoken(meeting, audience)
    if capless:
        return _without_capitals(_called(tag), telling(tag).shown)
    if tongues.tongue(tag):
        return ""
    return _with_capitals(_called(tag), telling(tag).shown)


def _spoken(meeting: Meeting, audience: str) -> tuple[str, bool]:
    """Return the language that matters most, and whether it is written without capitals."""
    tag = (meeting.head.language or language()).partition("-")[0]
    found = _scripts(" ".join(text for _where, text in texts_of(meeting, audience)))
    if not found:
        return tag, False
    if any(tag in _CAPLESS[script] for script in found):
        return tag, True
    return _CAPLESS[max(found, key=lambda script: found[script])][0], True


def _scripts(text: str) -> dict[str, int]:
    """Return how many letters of each script without capitals stand in a text, where there are enough."""
    count: dict[str, int] = {}
    for char in text:
        if char > "\u0590" and char.isalpha():
            script = unicodedata.name(char, "").partition(" ")[0]
            count[script] = count.get(script, 0) + 1
    return {script: number for script, number in count.items() if script in _CAPLESS and number >= _ENOUGH}


def _called(tag: str) -> str:
    """Return what a language is called in the language in use."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(tag, sep="-").get_language_name(language().replace("-", "_")) or tag
    except (ValueError, UnknownLocaleError):
        return tag


def _without_capitals(name: str, beside: str) -> str:
    if not beside:
        return _("In {language} it finds only names that the meeting knows: read each line.", language=name)
    return _(
        "In {language} it finds only names that the meeting knows, and those beside a word such as “{word}”: "
        "read each line.",
        language=name, word=beside,
    )  # fmt: skip


def _with_capitals(name: str, beside: str) -> str:
    if not beside:
        return _(
            "In {language} it finds names by their capitals alone, and no details: read each line.",
            language=name,
        )
    return _(
        "In {language} it finds names by capitals or a word such as “{word}” beside them, and no details: "
        "read each line.",
        language=name, word=beside,
    )  # fmt: skip
