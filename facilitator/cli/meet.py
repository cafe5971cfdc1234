"""The commands that lead a meeting: `run` and `resume`."""

from __future__ import annotations

import os
import shlex
import sys
from argparse import Namespace
from datetime import date, datetime
from typing import TYPE_CHECKING

from facilitator import meeting as m
from facilitator.agenda import Agenda, decode, load_agenda, read_agenda
from facilitator.capture import read_date, read_time
from facilitator.cli.house import House, room_clock
from facilitator.cli.window import open_app
from facilitator.conduct.approving import approve_last
from facilitator.conduct.series import known_series, near, same
from facilitator.ear import by_ear
from facilitator.errors import BadDate, UnknownName, UnreadableAgenda
from facilitator.i18n import _, language
from facilitator.ids import random_id
from facilitator.meeting import Meeting
from facilitator.meeting.fit import fit, fitted
from facilitator.meeting.matters import arising
from facilitator.records import AnyRecord
from facilitator.store.keeper import KeptMeeting
from facilitator.store.retention import kept_in_series
from facilitator.text import clean_line

if TYPE_CHECKING:
    from facilitator.plain.lines import Raw


def run(house: House, asked: Namespace) -> int:
    """Begin a meeting from an agenda."""
    planned = _planned(house, asked)
    if not asked.plain:
        return open_app(house, agenda=planned)
    _tell_of_others(house, _by_lines(asked))
    return _plain(house, house.shelf.begin(planned), asked)


def resume(house: House, asked: Namespace) -> int:
    """Go on with a meeting: the one named, else the newest that has not ended; that is the last to go on with, too."""
    if asked.meeting and asked.meeting != "last":
        path = house.shelf.find(asked.meeting)
    else:
        waiting = house.shelf.unfinished()
        if not waiting:
            raise UnknownName(_("No meeting waits to be gone on with. `facilitator run AGENDA` begins one."))
        path = waiting[0].path
    if not asked.plain:
        return open_app(house, open_first=path)
    return _plain(house, house.shelf.open(path), asked)


def _tell_of_others(house: House, by_lines: str) -> None:
    """Say on standard error which meetings have begun and not ended: nobody may have noticed."""
    for entry in house.shelf.unfinished():
        if entry.state != "prepared":
            print(
                _("Not ended yet: {title}. Go on with it, or end it: facilitator resume {id} {by_lines}",
                  title=entry.title, id=entry.id, by_lines=by_lines),
                file=sys.stderr,
            )  # fmt: skip


def _planned(house: House, asked: Namespace) -> Meeting:
    agenda = _agenda(house, asked.agenda, asked.language)
    now = room_clock()
    series = _series(house, asked.series)
    day = _day(asked.day, now.date())
    planned = m.plan(
        agenda,
        now=now,
        new_id=random_id,
        template="" if asked.agenda == "-" else asked.agenda,
        title=asked.title,
        series=series,
        day=day,
        promised_end=_moment(asked.until, now, day),
        participants=m.read_present(asked.present, random_id),
        matters=_left_open(house, series, now.date(), agenda),
    )
    days = kept_in_series(house.shelf, series) if asked.keep is None else asked.keep
    planned = m.set_head(planned, now, keep_days=days) if days and days > 0 else planned
    return _fitted(planned, asked.minutes, now) if asked.minutes is not None else planned


def _fitted(planned: Meeting, minutes: int, now: datetime) -> Meeting:
    """Make the plan fit the time there is, and say on standard error what that did to it."""
    after = fit(planned, minutes, now)
    with by_ear():
        print("\n".join(fitted(planned, after)), file=sys.stderr)
    return after


def _series(house: House, name: str) -> str:
    """Return the series as those before wrote it; say on standard error where a new one is nearly one there is."""
    known = known_series(house.shelf.entries()) if name.strip() else []
    if other := near(name, known):
        print(
            _(
                "A new series begins: “{name}”. There is one called “{other}”.",
                name=clean_line(name),
                other=other.name,
            ),
            file=sys.stderr,
        )
    there = same(name, known)
    return there.name if there else name


def _left_open(house: House, series: str, today: date, agenda: Agenda) -> tuple[AnyRecord, ...]:
    """Return what the earlier meetings of this series left open, and this agenda has no item for."""
    titles = [item.title for item in agenda.items]
    return arising(house.shelf.of_series(clean_line(series)), today, titles)


def _agenda(house: House, words: str, tag: str) -> Agenda:
    if words == "-":
        return read_agenda(_standard_input())
    return load_agenda(house.library.find(words, tag))


def _standard_input() -> str:
    """Return the text on standard input, and let what is typed come from the terminal from now on."""
    given = sys.stdin.buffer.read() if sys.stdin else b""
    try:
        terminal = os.open("CONIN$" if os.name == "nt" else "/dev/tty", os.O_RDONLY)
    except OSError:
        terminal = os.open(os.devnull, os.O_RDONLY)
    os.dup2(terminal, 0)
    os.close(terminal)
    try:
        return decode(given)
    except UnicodeDecodeError as error:
        raise UnreadableAgenda(_("What came in on standard input is not text.")) from error


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
    from facilitator.plain import Desk, Lines, PlainClock, Session, Stops, Talk, Voice

    with kept, Stops() as stops:
        raw = _raw_input()
        typed = raw is not None and os.isatty(raw.fileno())
        talk = Talk(Lines(raw, stops), Voice(sys.stdout), person=typed or asked.ask, prompt=typed)
        clock = PlainClock(room_clock, m.last_sign(kept.meeting))
        desk = Desk(
            talk=talk, clock=clock, new_id=random_id, summaries=house.summaries, seal=house.shelf.seal,
            of_series=house.shelf.of_series,
            series=lambda but: known_series(house.shelf.entries(), but),
            approve=lambda ended: approve_last(house.shelf, house.summaries, ended, room_clock()),
            by_lines=_by_lines(asked),
            brief=not (talk.person or asked.verbose),
        )  # fmt: skip
        return Session(kept, desk).run()


def _by_lines(asked: Namespace) -> str:
    """Return what a meeting has to be gone on with, so that it is by lines again, and found."""
    folder = f" --data {shlex.quote(str(asked.data))}" if asked.data else ""
    return f"--plain{folder}"


def _raw_input() -> Raw | None:
    """Return standard input without any buffer or encoding; None where it is closed."""
    return getattr(sys.stdin.buffer, "raw", None) if sys.stdin else None
