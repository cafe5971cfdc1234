"""Counts in words, as a facilitator reads them aloud: `7 for, 2 against`, `5 show 4 fingers`."""

from __future__ import annotations

from facilitator.i18n import _, ngettext
from facilitator.meeting.methods import method_named
from facilitator.meeting.tally import Tally


def counted(counts: Tally, name: str) -> str:
    """Return what was counted by this method, in plain words: `7 for, 2 against`, `no reasoned objection`.

    Where people showed fingers, those that nobody showed are left out.
    """
    shown = [
        (option, number) for option, number in counts if number or not leaves_out(option, name)
    ] or counts
    return ", ".join(one_counted(option, number, name) for option, number in shown)


def leaves_out(option: str, name: str) -> bool:
    """Tell whether an option goes unsaid where nobody showed it."""
    return option.isdecimal() and option in choices_of(name)


def choices_of(name: str) -> tuple[str, ...]:
    """Return what a method counts; nothing where the group names its own options."""
    known = method_named(name)
    return known.choices if known else ()


def one_counted(option: str, n: int, name: str) -> str:
    """Return in words how many showed one option."""
    if option not in choices_of(name):
        return for_option(option, n)
    if option.isdecimal():
        return ngettext("{n} shows {fingers}", "{n} show {fingers}", n, fingers=_fingers(option))
    return _shown(option, n)


def for_option(option: str, n: int) -> str:
    """Return how many were for an option of the group's own."""
    return _("{n} for {option}", n=n, option=option)


def asked(choice: str, name: str) -> str:
    """Return what a choice is called where its number is asked for."""
    if choice not in choices_of(name):
        return choice
    if choice.isdecimal():
        return _fingers(choice)
    return {"objection": _("reasoned objections"), "middle": _("in the middle")}.get(choice, _(choice))


def meaning(choice: str, name: str) -> str:
    """Return what it means to show this choice, where its name does not say it."""
    if choice not in choices_of(name):
        return ""
    return {
        "0": _("no"), "1": _("not yet, much must change"), "2": _("not yet, a little must change"),
        "3": _("can live with it"), "4": _("support"), "5": _("strong support"),
        "agree with reservations": _("yes, with a worry"),
        "stand aside": _("not for me, but go on"), "block": _("this must not go on"),
        "objection": _("harm, or a clearly better way"),
    }.get(choice, "")  # fmt: skip


def _fingers(choice: str) -> str:
    return ngettext("{n} finger", "{n} fingers", int(choice)) if int(choice) else _("a fist")


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
