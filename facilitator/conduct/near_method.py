"""A way of deciding that was likely meant, and mistyped: the words before a proposal that are nearly its name."""

from __future__ import annotations

from difflib import SequenceMatcher

from facilitator.i18n import _
from facilitator.meeting.methods import METHODS, Method

NEAR = 0.85
"""How near words must be to a method's name to be taken for it."""


def near_method(words: str) -> tuple[Method, str] | None:
    """Return the method that these words likely begin with, and the words behind it; None where none was meant."""
    pieces = words.split()
    for length in (3, 2, 1):
        begun, rest = " ".join(pieces[:length]).casefold(), " ".join(pieces[length:])
        if not rest or len(pieces) < length:
            continue
        for method in METHODS:
            if any(_nearly(begun, name) for name in (method.name, _(method.name).casefold())):
                return method, rest
    return None


def _nearly(begun: str, name: str) -> bool:
    """Tell whether this is a method's name cut short, or mistyped; its whole name was read as such before."""
    cut_short = len(begun) > 2 and name.startswith(begun)
    return cut_short or SequenceMatcher(None, begun, name, autojunk=False).ratio() >= NEAR


def method_in_doubt(words: str, otherwise: str) -> str:
    """Return the question whether a method was meant by the words before a proposal; empty where none was."""
    near = near_method(words)
    if near is None:
        return ""
    method, rest = near
    return _(
        "Did you mean {method}? Then write /decide {method} {rest}\n"
        "Else the proposal is “{words}”, decided by {otherwise}.",
        method=_(method.name), rest=rest, otherwise=otherwise, words=words,
    )  # fmt: skip
