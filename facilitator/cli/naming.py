"""Who does what in a copy for the public: of an agency or a service a person can say that it may be named."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.cli.house import House, room_clock
from facilitator.cli.numbered import ask_numbers
from facilitator.cli.person import say, somebody_reads_and_types
from facilitator.i18n import _
from facilitator.meeting import Meeting

if TYPE_CHECKING:
    from facilitator.summary.nameable import Doer


def named(house: House, path: Path, meeting: Meeting, asked: Namespace) -> Meeting:
    """Return the meeting with the agencies that may be named: as the option says, and the person at the terminal.

    What is said is kept with the meeting. Raises Refusal for a person, and where nothing is to be written.
    """
    from facilitator.summary.nameable import doers

    if asked.may_name:
        said = [one.name for one in doers(meeting) if one.named]
        meeting = _kept(house, path, meeting, [*said, *asked.may_name])
    if asked.audience != "public" or asked.redact or asked.strict:
        return meeting
    found = doers(meeting, house.shelf.latest_of(meeting.head.series))
    if not found:
        return meeting
    _tell(found)
    if not somebody_reads_and_types():
        return meeting
    return _kept(house, path, meeting, _chosen(found))


def _kept(house: House, path: Path, meeting: Meeting, names: Sequence[str]) -> Meeting:
    from facilitator.summary.nameable import with_named

    if with_named(meeting, names, room_clock()) is meeting:
        return meeting
    with house.shelf.open(path) as kept:
        kept.keep(with_named(kept.meeting, names, room_clock()))
        return kept.meeting


def _tell(found: Sequence[Doer]) -> None:
    say(_("In this copy these do something and read “a member”. An agency or a service may be named:"))
    for number, one in enumerate(found, 1):
        mark = _(" (may be named)") if one.named else ""
        say(f"  {number}. {one.told()}{mark}")
    if not somebody_reads_and_types():
        say(_("--may-name WORDS names an agency or a service; never a person."))


def _chosen(found: Sequence[Doer]) -> list[str]:
    """Ask which of them are no people and may be named; enter leaves it as it is marked."""
    said = [one.name for one in found if one.named]
    question = _(
        "Which are no people, and may be named? Their numbers, or “none”; Enter takes {enter}; “q” writes nothing: ",
        enter=_("those marked") if said else _("none"),
    )
    answer = ask_numbers(question, len(found), ["none"])
    if isinstance(answer, str):
        return said if not answer else []
    return [found[number - 1].name for number in answer]
