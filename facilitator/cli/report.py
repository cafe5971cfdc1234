"""The command that counts what the meetings of a series came to: `report`."""

from __future__ import annotations

from argparse import Namespace

from facilitator.cli.export import a_day, hand_out
from facilitator.cli.house import House, room_clock
from facilitator.errors import Refusal
from facilitator.i18n import _


def report(house: House, asked: Namespace) -> int:
    """Write a report on a series, without a name in it."""
    from facilitator.summary.report import as_html, as_markdown, count_meetings

    since, until = a_day(asked.since), a_day(asked.until) or room_clock().date()
    if since and since > until:
        raise Refusal(_("The first day lies behind the last: turn --from and --to round."))
    meetings = house.shelf.earlier(asked.series)
    told = count_meetings(meetings, asked.series, since, until)
    return hand_out(as_html(told) if asked.format == "html" else as_markdown(told), asked.output)
