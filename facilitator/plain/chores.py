"""The commands that a face does itself: those that only look, and those about clock, folder and preparation."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.capture import Command
from facilitator.conduct import HANDLERS
from facilitator.errors import Refusal
from facilitator.i18n import _, clock_time
from facilitator.plain import opening, words
from facilitator.plain.commands import help_text

if TYPE_CHECKING:
    from facilitator.plain.session import Session


def done(session: Session, typed: Command) -> bool:
    """Do a command that is the face's own and tell whether it was one; raises a FacilitatorError where it can't be."""
    chore = CHORES.get(typed.name)
    if chore is None or (typed.name == "time" and typed.argument.strip()):
        return False
    chore(session, typed.argument.strip())
    return True


def is_known(typed: Command) -> bool:
    """Tell whether there is such a command, here or for every face."""
    return typed.name in CHORES or typed.name in HANDLERS


def _about(session: Session, _argument: str) -> None:
    session.say(*opening.about(session.meeting))


def _checklist(session: Session, _argument: str) -> None:
    session.say(*opening.checklist(session.meeting))


def _show(session: Session, _argument: str) -> None:
    session.say(*words.kept(session.meeting))


def _agenda(session: Session, _argument: str) -> None:
    session.say(*words.agenda(session.meeting, session.now))


def _time(session: Session, _argument: str) -> None:
    session.say(*words.standing(session.meeting, session.now))


def _help(session: Session, argument: str) -> None:
    head = session.meeting.head
    session.say(*help_text(argument, begun=head.started is not None, ended=head.state == "ended"))


def _hide(session: Session, _argument: str) -> None:
    """Send away what stands on the screen; only the time is left."""
    session.desk.talk.clear()
    session.say(clock_time(session.now))


def _quit(session: Session, _argument: str) -> None:
    """Leave, but not with something unsaved before the person has said so twice."""
    unsaved = _("What you typed last is not on the disk: /save FOLDER keeps it. Leave all the same?")
    session.over = not (session.kept.unsaved and session.desk.talk.person) or session.desk.talk.yes(unsaved)


def _at(session: Session, argument: str) -> None:
    if session.desk.talk.person:
        raise Refusal(_("The clock here is the room's. To put right when the meeting began: /start 14:05."))
    moment = session.desk.clock.set(argument, session.meeting)
    session.say(_("It is {time}.", time=clock_time(moment)))


def _save(session: Session, argument: str) -> None:
    if not argument:
        raise Refusal(_("Save where? Name a folder: /save /media/stick."))
    session.save_elsewhere(Path(argument))


CHORES: dict[str, Callable[[Session, str], None]] = {
    "about": _about,
    "checklist": _checklist,
    "show": _show,
    "agenda": _agenda,
    "time": _time,
    "help": _help,
    "hide": _hide,
    "quit": _quit,
    "at": _at,
    "save": _save,
}
"""What each of them does; `time` with minutes behind it changes a timebox, and is not the face's."""
