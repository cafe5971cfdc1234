"""The command that counts what the meetings of a series came to: `report`."""

from __future__ import annotations

from argparse import Namespace
from datetime import date, timedelta

from facilitator.capture import read_date
from facilitator.cli.days import a_day
from facilitator.cli.export import hand_out
from facilitator.cli.house import House, room_clock
from facilitator.errors import Refusal, UnknownName
from facilitator.i18n import _, language, listing
from facilitator.text import clean_line

_BACK = (timedelta(7), timedelta(31), timedelta(366))
"""From how long ago a day is read again that seemed to lie ahead: a weekday, a day of a month, a day of a year."""


def report(house: House, asked: Namespace) -> int:
    """Write a report on a series, without a name in it."""
    from facilitator.summary.report import as_html, as_markdown, count_meetings

    today = room_clock().date()
    since, until = a_past_day(asked.since, today), a_past_day(asked.until, today) or today
    if since and since > until:
        raise Refusal(_("The first day lies behind the last: turn --from and --to round."))
    meetings = house.shelf.earlier(asked.series)
    if not meetings:
        _require_series(house, asked.series)
    told = count_meetings(meetings, asked.series, since, until)
    return hand_out(as_html(told) if asked.format == "html" else as_markdown(told), asked.output)


def a_past_day(words: str, today: date) -> date | None:
    """Return the day these words mean to someone who looks back: in May, “1 september” is that of last year.

    None where there are none; raises BadDate for words that are no day.
    """
    day = a_day(words, today)
    if day is None or day <= today or read_date(words, today - timedelta(1), language()) != day:
        return day
    earlier = (read_date(words, today - back, language()) for back in _BACK)
    return next((one for one in earlier if one and one <= today), day)


def _require_series(house: House, series: str) -> None:
    """Raise UnknownName where no meeting is of this series."""
    known = {
        one.series.strip().casefold(): one.series.strip()
        for one in house.shelf.entries()
        if one.series.strip()
    }
    if series.strip().casefold() in known:
        return
    said = _("No meeting is of a series “{series}”.", series=clean_line(series))
    there = _("There is: {names}.", names=listing(sorted(map(clean_line, known.values())))) if known else ""
    raise UnknownName(f"{said} {there}".strip())
