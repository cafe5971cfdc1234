"""A question at the terminal that is answered by numbers of a list that was shown."""

from __future__ import annotations

import re
from collections.abc import Collection

from facilitator.cli.person import hear, say
from facilitator.errors import Refusal
from facilitator.i18n import _

_NUMBERS = re.compile(r"[0-9\s,;]+")


def ask_numbers(question: str, most: int, words: Collection[str]) -> list[int] | str:
    """Return the numbers that were typed, of at most so many, one of the words, or nothing where enter was pressed.

    Raises Refusal where the answer is that nothing is to be written, by `q` or the end of the input.
    """
    while True:
        line = hear(question)
        typed = (line or "").casefold()
        if line is None or typed in ("q", _("q")):
            raise Refusal(_("Nothing was written."))
        if not typed:
            return ""
        said = next((word for word in words if typed in (word, _(word))), "")
        numbers = _numbers(typed, most) if _NUMBERS.fullmatch(typed) else []
        if said or numbers:
            return said or numbers
        say(_("“{words}” is none of these.", words=line))


def _numbers(typed: str, most: int) -> list[int]:
    """Return the numbers in what was typed; none where one of them is on no line."""
    numbers = sorted({int(number) for number in re.findall(r"[0-9]+", typed)})
    return numbers if all(1 <= number <= most for number in numbers) else []
