"""The commands that lead a meeting: the app, `run`, `resume`."""

from __future__ import annotations

import io
import os
import sys
from argparse import Namespace
from datetime import date, datetime

from facilitator import meeting as m
from facilitator.agenda.model import Agenda
from facilitator.capture import read_date, read_time
from facilitator.cli.house import House, room_clock
from facilitator.errors import BadDate, Refusal, UnknownName
from facilitator.i18n import _, language
from facilitator.ids import random_id
from facilitator.meeting import Meeting
from facilitator.store.keeper import KeptMeeting


def home(house: House, _asked: Namespace) -> int:
    """Open the app."""
    return _screens(house)


def run(house: House, asked: Namespace) -> int:
    """Begin a meeting from an agenda."""
    planned = _planned(house, asked)
    if not asked.plain:
        return _screens(house, agenda=planned)
    return _plain(house, house.shelf.begin(planned), asked)


def resume(house: House, asked: Namespace) -> int:
    """Go on with a meeting: the one named, else the newest that has not ended."""
    if asked.meeting:
        path = house.shelf.find(asked.meeting)
    else:
        waiting = house.shelf.unfinished()
        if not waiting:
            raise UnknownName(_("No meeting waits to be gone on with. `facilitator run AGENDA` begins one."))
        path = waiting[0].path
    if not asked.plain:
        return _screens(house, open_first=path)
    return _plain(house, house.shelf.open(path), asked)


def _planned(house: House, asked: Namespace) -> Meeting:
    agenda = _agenda(house, asked.agenda)
    now = room_clock()
    day = _day(asked.day, now.date())
    return m.plan(
        agenda,
        now=now,
        new_id=random_id,
        template="" if asked.agenda == "-" else asked.agenda,
        title=asked.title,
        series=asked.series,
        day=day,
        promised_end=_moment(asked.until, now, day),
        participants=m.read_present(asked.present, random_id),
    )


def _agenda(house: House, words: str) -> Agenda:
    if words == "-":
        from facilitator.agenda import read_agenda

        return read_agenda(_standard_input())
    from facilitator.agenda import load_agenda

    return load_agenda(house.library.find(words))


def _standard_input() -> str:
    """Return all of standard input, and let what is typed come from the terminal from now on."""
    given = sys.stdin.buffer.read() if sys.stdin else b""
    try:
        terminal = os.open("CONIN$" if os.name == "nt" else "/dev/tty", os.O_RDONLY)
    except OSError:
        terminal = os.open(os.devnull, os.O_RDONLY)
    os.dup2(terminal, 0)
    os.close(terminal)
    return given.decode("utf-8", errors="replace")


def _day(words: str, today: date) -> date | None:
    if not words:
        return None
    day = read_date(words, today, language())
    if day is None:
        raise BadDate(_("“{words}” is not a date: write for example friday, or 2026-12-01.", words=words))
    return day


def _moment(words: str, now: datetime, day: date | None) -> datetime | None:
    if not words:
        return None
    near = now.replace(year=day.year, month=day.month, day=day.day) if day else now
    moment = read_time(words, near)
    if moment is None:
        raise BadDate(_("“{words}” is not a time: write for example 16:00.", words=words))
    return moment


def _plain(house: House, kept: KeptMeeting, asked: Namespace) -> int:
    from facilitator.plain import Desk, Lines, Session, Voice
    from facilitator.plain.stops import Stops
    from facilitator.plain.times import PlainClock

    with kept, Stops() as stops:
        raw = _raw_input()
        typed = raw is not None and os.isatty(raw.fileno())
        desk = Desk(
            lines=Lines(raw, stops),
            voice=Voice(sys.stdout),
            clock=PlainClock(room_clock, m.last_sign(kept.meeting)),
            new_id=random_id,
            summaries=house.summaries,
            person=typed or asked.ask,
            prompt=typed,
        )
        return Session(kept, desk).run()


def _raw_input() -> io.FileIO | None:
    """Return standard input without any buffer or encoding; None where it is closed."""
    try:
        return sys.stdin.buffer.raw if sys.stdin else None  # type: ignore[attr-defined, no-any-return]
    except AttributeError:
        return None


def _screens(house: House, **what: object) -> int:
    """Open the app; the one place that knows the screens."""
    if not (sys.stdin and sys.stdin.isatty() and sys.stdout and sys.stdout.isatty()):
        raise Refusal(
            _("The app needs a terminal to show itself in: `facilitator run AGENDA --plain` works by lines.")
        )
    from screens.app import run_app

    return run_app(
        shelf=house.shelf, library=house.library, clock=room_clock, new_id=random_id, data=house.data, **what
    )
