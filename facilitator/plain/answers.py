"""What a short answer means: yes, no, or go on. Such words are never what a group agreed."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from facilitator.i18n import _

ALIKE = 0.6
"""How near other words must be to the old ones to take their place without a question."""


def agrees(answer: str) -> bool:
    """Tell whether an answer says yes."""
    return _bare(answer) in _among(
        _("y, yes, yep, yeah, ok, okay, right, correct, sure, agreed, all right, that is right, that's right")
    )


def goes_on(answer: str) -> bool:
    """Tell whether an answer says that a line is right as it stands, by enter alone or by a word."""
    return not answer.strip() or agrees(answer) or _bare(answer) in _among(_("next, good, fine, go on, done"))


def disagrees(answer: str) -> bool:
    """Tell whether an answer says no."""
    return _bare(answer) in _among(_("n, no, nope, wrong, not right"))


def names_nothing(answer: str) -> bool:
    """Tell whether an answer says that there is nothing to say."""
    return disagrees(answer) or _bare(answer) in _among(_("none, nothing, not yet"))


def is_answer(line: str) -> bool:
    """Tell whether a line is nothing but an answer, to a question that may not have been asked."""
    return bool(line.strip()) and (goes_on(line) or names_nothing(line))


def alike(old: str, new: str) -> bool:
    """Tell whether new words are likely a correction of the old ones: most of what was said is still there."""
    before, after = old.casefold(), new.casefold()
    words = before.split()
    still = [word for word in words if word in after.split()]
    return len(still) >= ALIKE * len(words) or nearness(old, new) >= ALIKE


def nearest_of(texts: Sequence[str], new: str) -> int:
    """Return which of these texts the new words are nearest to; the first of several that are as near."""
    return max(range(len(texts)), key=lambda place: (nearness(texts[place], new), -place))


def nearness(old: str, new: str) -> float:
    """Return how near two texts are to each other: 0 for nothing in common, 1 for the same."""
    return SequenceMatcher(None, old.casefold(), new.casefold(), autojunk=False).ratio()


def _bare(answer: str) -> str:
    return answer.casefold().replace("’", "'").strip(" .,!")


def _among(words: str) -> list[str]:
    return [word.strip() for word in words.split(",")]
