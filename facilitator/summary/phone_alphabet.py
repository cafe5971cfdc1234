"""The alphabet that every phone has (3GPP TS 23.038): what text takes up in a message, and how to write it in it."""

from __future__ import annotations

import unicodedata

_ALPHABET = frozenset(
    "@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
    "¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_TWICE = frozenset("^{}\\[~]|€")
"""What counts for two characters of that alphabet."""
_SIMPLER = str.maketrans({
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...",
    "•": "-", "·": "-", "\u00a0": " ", "\u202f": " ", "ł": "l", "Ł": "L", "đ": "d", "ı": "i",
})  # fmt: skip


def composed(text: str) -> str:
    """Return text of any script with every letter in as few characters as there are."""
    return unicodedata.normalize("NFC", text)


def simple(text: str) -> str:
    """Return text in the alphabet every phone has, as far as that takes no more than leaving accents away."""
    text = unicodedata.normalize("NFC", text.translate(_SIMPLER))
    return "".join(char if is_short(char) else _bare(char) for char in text)


def _bare(char: str) -> str:
    base = unicodedata.normalize("NFKD", char)[0]
    return base if is_short(base) else char


def is_short(text: str) -> bool:
    """Tell whether every character of this text is in that alphabet."""
    return all(char in _ALPHABET or char in _TWICE for char in text)


def size(text: str) -> int:
    """Return how much of a message this text takes."""
    if is_short(text):
        return len(text) + sum(char in _TWICE for char in text)
    return len(text.encode("utf-16-le")) // 2
