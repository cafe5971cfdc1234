"""Labels as they are said: `Decision 1` for D1, where a text is read aloud or told on the phone."""

from __future__ import annotations

import re

from facilitator.i18n import _

LETTERS = "DARQPCNSW"


def spoken(label: str) -> str:
    """Return a label as it is said."""
    n = label[1:]
    kinds = {
        "D": _("Decision {n}", n=n), "A": _("Action {n}", n=n), "R": _("Request {n}", n=n), "Q": _("Question {n}", n=n),
        "P": _("Parked {n}", n=n), "C": _("Concern {n}", n=n), "N": _("Point {n}", n=n), "S": _("Sensed {n}", n=n),
        "W": _("Word {n}", n=n),
    }  # fmt: skip
    return kinds.get(label[:1], label)


def read_spoken(words: str) -> tuple[str, str]:
    """Return the label that words begin with, as it is said, and what follows; no label where they begin otherwise."""
    for letter in LETTERS:
        before, _blank, after = (re.escape(part) for part in spoken(f"{letter}\0").partition("\0"))
        if found := re.match(rf"{before}(\d{{1,4}}){after}(?!\w)", words, re.IGNORECASE):
            return f"{letter}{found[1]}", words[found.end() :]
    return "", words
