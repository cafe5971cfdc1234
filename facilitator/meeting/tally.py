"""Counts as the facilitator says them: `for 7, against 2`, or only the numbers in the order they are asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from facilitator.errors import Refusal
from facilitator.i18n import _
from facilitator.text import clean_line

Tally = tuple[tuple[str, int], ...]

_NUMBER = re.compile(r"^\d{1,4}$")


def read_counts(words: str, choices: Sequence[str] = ()) -> Tally:
    """Read counts from words: `for 7, against 2`, `7 for`, `high: 5`, or `7 2 0` in the order of the choices.

    Without choices the group's own options are counted: `park 3, church hall 5`. Choices that are not named are left
    out. Raises Refusal for anything else, so that no count is ever guessed.
    """
    words = clean_line(words)
    bare = re.split(r"[\s,;/]+", words)
    if choices and words and all(map(_NUMBER.match, bare)) and (len(bare) > 1 or len(choices) == 1):
        return _in_order(bare, choices)
    parts = [part for part in (part.strip() for part in re.split(r"[,;]", words)) if part]
    if not parts:
        raise Refusal(_("How many? Write for example {example}.", example=example(choices)))
    counted = [_one(part, choices) for part in parts]
    if len({option.casefold() for option, _count in counted}) < len(counted):
        raise Refusal(_("Something was counted twice in “{words}”.", words=words))
    if not choices:
        return tuple(counted)
    given = dict(counted)
    return tuple((choice, given[choice]) for choice in choices if choice in given)


def _in_order(numbers: Sequence[str], choices: Sequence[str]) -> Tally:
    if len(numbers) > len(choices):
        raise Refusal(
            _(
                "There are {count} things to count: {choices}.",
                count=len(choices),
                choices=", ".join(map(_, choices)),
            )
        )
    return tuple((choice, int(number)) for choice, number in zip(choices, numbers, strict=False))


def _one(part: str, choices: Sequence[str]) -> tuple[str, int]:
    for option, number in _readings(part):
        choice = _choice(option, choices)
        if choice is not None and _NUMBER.match(number):
            return choice, int(number)
    raise Refusal(
        _("“{part}” is no count: write for example {example}.", part=part, example=example(choices))
    )


def _readings(part: str) -> list[tuple[str, str]]:
    """The ways to split a part into an option and a number, the likelier first."""
    before, _space, last = part.rpartition(" ")
    first, _gap, after = part.partition(" ")
    named, _mark, number = part.rpartition(":")
    left, _equals, right = part.rpartition("=")
    readings = [(named, number), (left, right), (before, last), (after, first)]
    return [(option.strip(" :="), number.strip()) for option, number in readings]


def _choice(option: str, choices: Sequence[str]) -> str | None:
    """Return the choice an option means: its name in either language, or a beginning that only it has."""
    wanted = option.casefold()
    if not wanted:
        return None
    if not choices:
        return option
    exact = [choice for choice in choices if wanted in (choice, _(choice).casefold())]
    begun = [
        choice for choice in choices if choice.startswith(wanted) or _(choice).casefold().startswith(wanted)
    ]
    plural = [choice for choice in choices if wanted == f"{choice}s"]
    found = exact or (begun if len(begun) == 1 else []) or plural
    return found[0] if found else None


def example(choices: Sequence[str]) -> str:
    """Return an example of counts as they can be typed."""
    if not choices:
        return _("park 3, hall 5")
    if len(choices) == 1:
        return f"{_(choices[0])} 0"
    return ", ".join(f"{_(choice)} {number}" for choice, number in zip(choices, (7, 2), strict=False))


def as_words(counts: Tally) -> str:
    """Return counts in words: `for 7, against 2`."""
    return ", ".join(f"{_(option)} {number}" for option, number in counts)
