"""The commands that prepare a meeting: its title, series, day and promised end, and the gaps of its agenda."""

from __future__ import annotations

from facilitator.agenda.model import PRIVACIES
from facilitator.capture import read_date, read_time
from facilitator.conduct.reply import Reply, Room
from facilitator.conduct.series import near, same
from facilitator.errors import BadDate, Refusal
from facilitator.i18n import _, clock_time, full_date, ngettext
from facilitator.meeting import Meeting, set_head
from facilitator.meeting.fit import fit, fitted
from facilitator.meeting.gaps import LAST_DAY, Gap, all_gaps, asks_for_next_meeting, fill, is_one_of, places
from facilitator.meeting.rounds import made, make_room
from facilitator.meeting.what_next import meet_again
from facilitator.text import clean_line


def title(room: Room, argument: str) -> Reply:
    """Give the meeting another title."""
    after = set_head(room.meeting, room.now, title=argument)
    return Reply(after, room.floor, _("Title: {title}", title=after.head.title))


def series(room: Room, argument: str) -> Reply:
    """Say which series of meetings it belongs to; without words, to none.

    A name that is nearly that of a series there is, is asked about first.
    """
    known = room.series()
    if not room.sure and (other := near(argument, known)):
        question = _(
            "There is a series “{other}”. Is “{name}” another one?",
            other=other.name,
            name=clean_line(argument),
        )
        return room.asks(question)
    there = same(argument, known)
    after = set_head(room.meeting, room.now, series=there.name if there else argument)
    return Reply(after, room.floor, _("Series: {series}", series=after.head.series or _("none")))


def day(room: Room, argument: str) -> Reply:
    """Say for which day it is planned: `day friday`."""
    date = read_date(argument, room.now.date(), room.meeting.head.spoken)
    if date is None:
        raise BadDate(
            _("“{words}” is not a date: write for example friday, or 2026-12-01.", words=clean_line(argument))
        )
    after = set_head(room.meeting, room.now, day=date)
    return Reply(after, room.floor, _("Day: {date}", date=full_date(date)))


def until(room: Room, argument: str) -> Reply:
    """Say when it is promised to end: `until 16:00`; without a time, nothing is promised."""
    if not argument.strip():
        after = set_head(room.meeting, room.now, promised_end=None)
        return Reply(after, room.floor, _("No end is promised."))
    moment = read_time(argument, room.now)
    if moment is None:
        raise BadDate(_("“{words}” is not a time: write for example 16:00.", words=clean_line(argument)))
    planned = room.meeting.head.day
    if planned is not None and room.meeting.head.state == "prepared":
        moment = moment.replace(year=planned.year, month=planned.month, day=planned.day)
    after = set_head(room.meeting, room.now, promised_end=moment)
    return Reply(after, room.floor, _("Promised end: {time}", time=clock_time(moment)))


def privacy(room: Room, argument: str) -> Reply:
    """Say what the summary shows of people: `privacy count only`, `privacy roles`, `privacy names`."""
    wanted = clean_line(argument).casefold()
    chosen = next((one for one in PRIVACIES if wanted in (one, _(one).casefold())), None)
    if chosen is None:
        levels = ", ".join(_(one) for one in PRIVACIES)
        raise Refusal(_("The summary can show: {levels}. Write for example /privacy roles.", levels=levels))
    after = set_head(room.meeting, room.now, privacy=chosen)
    return Reply(after, room.floor, _("Privacy: {level}", level=_(chosen)))


def privacy_in_words(meeting: Meeting) -> str:
    """Return what the summary shows of people; an agenda's word that nothing is known by is told with what it means."""
    level = meeting.head.privacy
    if level in ("", *PRIVACIES):
        return _(level) if level else ""
    return _(
        "{used} (the agenda says “{level}”, which is not known)",
        used=_("count only"),
        level=clean_line(level),
    )


def keep_for(room: Room, argument: str) -> Reply:
    """Say how many days the record is kept after the meeting's end: `keepfor 90`; without a number, for good."""
    words = argument.strip()
    if words and not (words.isdecimal() and 0 < int(words) <= 36500):
        raise Refusal(_("For how many days? Write for example /keepfor 90."))
    after = set_head(room.meeting, room.now, keep_days=int(words) if words else None)
    return Reply(after, room.floor, kept_for(after))


def kept_for(meeting: Meeting) -> str:
    """Return in words how long the record is kept."""
    days = meeting.head.keep_days
    if days is None:
        return _("Kept until someone deletes it.")
    return ngettext("To be deleted {n} day after the end.", "To be deleted {n} days after the end.", days)


def fit_minutes(room: Room, argument: str) -> Reply:
    """Make the plan fit the time there is: `fit 60`; optional items go first, then all others give in proportion.

    `fit rounds` keeps the time, and gives go-rounds what the people who are here need.
    """
    if argument.strip().casefold() in ("rounds", "go-rounds", _("rounds")):
        after = make_room(room.meeting, room.now)
        return Reply(after, room.floor, "\n".join(made(room.meeting, after)))
    if not argument.strip().isdecimal():
        raise Refusal(_("How many minutes are there? Write /fit 60."))
    after = fit(room.meeting, int(argument), room.now)
    return Reply(after, room.floor, "\n".join(fitted(room.meeting, after)))


def next_meeting(room: Room, argument: str) -> Reply:
    """Say when and where people meet again, in words: `nextmeeting Thursday 3 December, 14:00, same room`."""
    if question := _names_no_day(room, clean_line(argument)):
        return Reply(room.meeting, room.floor, ask=question)
    after = meet_again(room.meeting, argument, room.now)
    said = _("Next meeting: {words}", words=after.head.next_meeting or _("not set"))
    filled = dict(after.head.filled).items() - dict(room.meeting.head.filled).items()
    return Reply(
        after, room.floor, "\n".join((said, *(f"[{asks}]: {words}" for asks, words in filled))), brief=said
    )


def fill_gap(room: Room, argument: str) -> Reply:
    """Fill a gap of the agenda by its number (`fill 1 Ana`), also anew, or read the gaps out."""
    every = all_gaps(room.meeting)
    number, _space, words = argument.strip().partition(" ")
    if not number:
        heading = _("Gaps of the agenda; {fill} 1 Ana fills the first one, also anew:", fill=room.way("fill"))
        said = "\n".join((heading, *map(as_said, every))) if every else _("There is no gap to fill.")
        return room.tells(said)
    if not number.isdecimal() or not 1 <= int(number) <= len(every):
        raise Refusal(_("There is no gap {number}: /fill reads them out.", number=clean_line(number)))
    gap = every[int(number) - 1]
    asks_a_day = asks_for_next_meeting(gap) or is_one_of(gap.asks, LAST_DAY)
    if asks_a_day and (question := _names_no_day(room, clean_line(words))):
        return Reply(room.meeting, room.floor, ask=question)
    after = fill(room.meeting, gap, words, room.now)
    filled = f"[{gap.asks}]: {clean_line(words)}"
    if after.head.next_meeting != room.meeting.head.next_meeting:
        filled = "\n".join((filled, _("Next meeting: {words}", words=after.head.next_meeting)))
    return Reply(after, room.floor, filled)


_FEW = 2
"""No more words than that are likely somebody's name where they tell no day; more say more of when that is."""


def _names_no_day(room: Room, words: str) -> str:
    """Return what to ask where a word or two name no day: a name may have been typed; empty where that is sure."""
    said = words.split()
    today, language = room.now.date(), room.meeting.head.spoken
    if room.sure or not 0 < len(said) <= _FEW or any(map(str.isdigit, words)):
        return ""
    if any(read_date(one, today, language) for one in (words, *said, *(f"1 {month}" for month in said))):
        return ""
    return _("“{words}” names no day. Keep it all the same?", words=words)


def as_said(gap: Gap) -> str:
    """Return a gap with its number: what it was filled with, else the sentence it stands in.

    What it asks for is said before a sentence that another gap stands in too.
    """
    if not gap.words and len(places(gap.sentence)) == 1:
        said = (
            _("{sentence} (The clock fills this in.)", sentence=gap.sentence)
            if gap.by_clock
            else gap.sentence
        )
        return f"{gap.number}. {said}"
    return f"{gap.number}. [{gap.asks}]: {gap.words or gap.sentence}"
