"""How something was decided, and what was counted: in plain words, and understood again."""

from __future__ import annotations

import re
from fractions import Fraction

from facilitator.i18n import _, ngettext
from facilitator.meeting.methods import method_named, share_in_words
from facilitator.meeting.tally import Tally
from facilitator.summary.words import within


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


def counted(counts: Tally, name: str) -> str:
    """Return what was counted by this method, in plain words: `7 for, 2 against`, `no reasoned objection`.

    Where people showed fingers, those that nobody showed are left out.
    """
    shown = [
        (option, number) for option, number in counts if number or not _leaves_out(option, name)
    ] or counts
    return ", ".join(_counted(option, number, name) for option, number in shown)


def _leaves_out(option: str, name: str) -> bool:
    return option.isdecimal() and option in _choices(name)


def read_counted(words: str, name: str) -> Tally:
    """Return the counts that these words tell; parts that tell none are left out."""
    found = [count for part in words.split(", ") if part and (count := _read_count(part, name))]
    given = {option for option, _number in found}
    missing = [(option, 0) for option in _choices(name) if option not in given and _leaves_out(option, name)]
    if not found or not missing:
        return tuple(found)
    return tuple(sorted([*found, *missing], key=lambda one: _choices(name).index(one[0])))


def _read_count(part: str, name: str) -> tuple[str, int] | None:
    numbers = [int(number) for number in re.findall(r"\d{1,9}", part)]
    for number in (*numbers, 0):
        for choice in _choices(name):
            if _counted(choice, number, name) == part:
                return choice, number
    option = within(lambda blank: _for_option(blank, numbers[0]), part) if numbers else None
    return (option, numbers[0]) if option else None


def _choices(name: str) -> tuple[str, ...]:
    known = method_named(name)
    return known.choices if known else ()


def _counted(option: str, n: int, name: str) -> str:
    if option not in _choices(name):
        return _for_option(option, n)
    if option.isdecimal():
        return _fingers(int(option), n)
    return _shown(option, n)


def _for_option(option: str, n: int) -> str:
    """Return how many were for an option of the group's own."""
    return _("{n} for {option}", n=n, option=option)


def _fingers(fingers: int, n: int) -> str:
    raised = ngettext("{n} finger", "{n} fingers", fingers) if fingers else _("a fist")
    return ngettext("{n} shows {fingers}", "{n} show {fingers}", n, fingers=raised)


def _shown(choice: str, n: int) -> str:
    """Return how many showed one of the choices that our methods know."""
    match choice:
        case "agree":
            return ngettext("{n} agrees", "{n} agree", n)
        case "agree with reservations":
            return ngettext("{n} agrees with reservations", "{n} agree with reservations", n)
        case "stand aside":
            return ngettext("{n} stands aside", "{n} stand aside", n)
        case "block":
            return ngettext("{n} blocks", "{n} block", n)
        case "objection" if n == 0:
            return _("no reasoned objection")
        case "objection":
            return ngettext("{n} reasoned objection", "{n} reasoned objections", n)
        case "abstain":
            return ngettext("{n} abstains", "{n} abstain", n)
        case "middle":
            return _("{n} in the middle", n=n)
    return f"{n} {_(choice)}"
