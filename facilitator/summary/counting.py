"""How something was decided, and what was counted: in plain words, and understood again."""

from __future__ import annotations

import re
from fractions import Fraction

from facilitator.i18n import _
from facilitator.meeting.counted import choices_of, counted, for_option, leaves_out, one_counted
from facilitator.meeting.methods import method_named, share_in_words
from facilitator.meeting.tally import Tally
from facilitator.summary.words import within

__all__ = ["counted", "method", "read_counted", "read_method", "read_share", "share"]


def method(name: str) -> str:
    """Return what a method is called."""
    return _(name) if name else ""


def read_method(words: str) -> str:
    """Return the method that these words name; one that nobody knows goes by the words themselves."""
    known = method_named(words)
    return known.name if known else words


def share(fraction: str) -> str:
    """What a majority needed where it was more than half."""
    return _("{share} needed", share=share_in_words(Fraction(fraction)))


def read_share(words: str) -> str:
    """Return the share that these words name, as a fraction; empty where they name none."""
    numbers = [int(number) for number in re.findall(r"\d{1,4}", words)]
    shares = [Fraction(2, 3), *(Fraction(number, 100) for number in numbers[:1])]
    if len(numbers) == 2 and numbers[1]:
        shares.append(Fraction(numbers[0], numbers[1]))
    return next((str(one) for one in shares if share(str(one)) == words), "")


def read_counted(words: str, name: str) -> Tally:
    """Return the counts that these words tell; parts that tell none are left out."""
    found = [count for part in words.split(", ") if part and (count := _read_count(part, name))]
    given = {option for option, _number in found}
    missing = [(option, 0) for option in choices_of(name) if option not in given and leaves_out(option, name)]
    if not found or not missing:
        return tuple(found)
    return tuple(sorted([*found, *missing], key=lambda one: choices_of(name).index(one[0])))


def _read_count(part: str, name: str) -> tuple[str, int] | None:
    numbers = [int(number) for number in re.findall(r"\d{1,9}", part)]
    for number in (*numbers, 0):
        for choice in choices_of(name):
            if one_counted(choice, number, name) == part:
                return choice, number
    option = within(lambda blank: for_option(blank, numbers[0]), part) if numbers else None
    return (option, numbers[0]) if option else None
