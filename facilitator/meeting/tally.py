"""Counts as the facilitator says them: `for 7, against 2`, or only the numbers in the order they are asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from facilitator.errors import Refusal
from facilitator.i18n import _, alternatives
from facilitator.meeting.fingers import read_fingers
from facilitator.text import clean_line

Tally = tuple[tuple[str, int], ...]

_NUMBER = re.compile(r"^\d{1,4}$")


def read_counts(words: str, choices: Sequence[str] = ()) -> Tally:
    """Read counts from words: `for 7, against 2`, `7 for`, `high: 5`, or a number for each choice, in their order.

    Commas may be left out where the choices are known: `for 7 against 2`. Without choices the group's own options are
    counted: `park 3, church hall 5`. Choices that are not named are left out. Raises Refusal for anything else, so that
    no count is ever guessed.
    """
    words = clean_line(words)
    if are_fingers(choices):
        return read_fingers(words, choices)
    bare = re.split(r"[\s,;/]+", words)
    if choices and words and all(map(_NUMBER.match, bare)):
        return _in_order(bare, choices)
    parts = [part for part in (part.strip() for part in re.split(r"[,;]", words)) if part]
    if not parts:
        raise Refusal(_("How many? Write for example {example}.", example=example(choices)))
    counted = [_one(one, choices) for part in parts for one in _apart(part, choices)]
    if len({option.casefold() for option, _count in counted}) < len(counted):
        raise Refusal(_("Something was counted twice in “{words}”.", words=words))
    if not choices:
        return tuple(counted)
    given = dict(counted)
    return tuple((choice, given[choice]) for choice in choices if choice in given)


def are_fingers(choices: Sequence[str]) -> bool:
    """Tell whether what is counted are fingers."""
    return bool(choices) and all(map(str.isdecimal, choices))


def _in_order(numbers: Sequence[str], choices: Sequence[str]) -> Tally:
    """Return a number for each choice; with fewer or more nobody can know which is which."""
    if len(numbers) != len(choices):
        raise Refusal(
            _(
                "There are {count} things to count: {choices}. Give each its number, or write for example {example}.",
                count=len(choices),
                choices=", ".join(map(_, choices)),
                example=example(choices),
            )
        )
    return tuple((choice, int(number)) for choice, number in zip(choices, numbers, strict=True))


_NAMED_FIRST = re.compile(r"(\D+?)[\s:=]*(\d{1,4})(?!\d)\s*")
_NUMBER_FIRST = re.compile(r"(\d{1,4})\s*(\D+)")


def _apart(part: str, choices: Sequence[str]) -> list[str]:
    """Return the counts that were said without a comma between them: `for 5 against 2`, `5 for 2 against`."""
    if not choices:
        return [part]
    for pattern in (_NAMED_FIRST, _NUMBER_FIRST):
        found = list(pattern.finditer(part))
        if len(found) > 1 and "".join(one[0] for one in found) == part:
            return [one[0].strip() for one in found]
    return [part]


def _one(part: str, choices: Sequence[str]) -> tuple[str, int]:
    for option, number in _readings(part):
        choice = _choice(option, choices)
        if choice is not None and _NUMBER.match(number) and (choices or _is_apart(part, option)):
            return choice, int(number)
    raise Refusal(
        _("“{part}” is no count: write for example {example}.", part=part, example=example(choices))
    )


def _is_apart(part: str, option: str) -> bool:
    """Tell whether it is plain where an option of the group's own ends: at a mark, or as it has no number in it."""
    return ":" in part or "=" in part or not any(map(str.isdecimal, option))


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
    exact = [
        choice
        for choice in choices
        if wanted in (choice, _(choice).casefold(), *alternatives(_ALSO.get(choice, "")))
    ]
    begun = [
        choice for choice in choices if choice.startswith(wanted) or _(choice).casefold().startswith(wanted)
    ]
    plural = [choice for choice in choices if wanted == f"{choice}s"]
    found = exact or (begun if len(begun) == 1 else []) or plural
    return found[0] if found else None


_ALSO = {
    "for": "yes, aye, in favour, in favor", "against": "no, nay", "abstain": "abstention, abstentions, abstained",
    "agree with reservations": "reservations, with reservations", "stand aside": "aside, stands aside, stood aside",
    "high": "up, thumb up, thumbs up, warm, hot", "middle": "flat, thumb flat, sideways, level, in the middle",
    "low": "down, thumb down, thumbs down, cold",
}  # fmt: skip
"""What people also say for a choice; a translation lists the words of its own language, between commas."""


def example(choices: Sequence[str]) -> str:
    """Return an example of counts as they can be typed."""
    if not choices:
        return _("park 3, hall 5")
    if len(choices) == 1:
        return f"{_(choices[0])} 0"
    if are_fingers(choices):
        return "3: 7, 1: 2"
    return ", ".join(f"{_(choice)} {number}" for choice, number in zip(choices, (7, 2), strict=False))
