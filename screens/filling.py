"""Filling the gaps of an agenda while the meeting runs: those of the item going on first."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from textual.content import Content

from facilitator import meeting as m
from facilitator.i18n import _, clock_time
from facilitator.meeting import Meeting
from facilitator.meeting.gaps import Gap, gaps, gaps_of
from screens.dialogs import AskLine, Choose

if TYPE_CHECKING:
    from textual.app import App


async def ask_for_gap(app: App[None], meeting: Meeting, now: datetime) -> str:
    """Return the number of a gap and the words that go into it, as `/fill` takes them; empty where none are given."""
    item = meeting.current
    here = gaps_of(meeting, item) if item else ()
    gap = await _chosen(app, here or gaps(meeting))
    if gap is None:
        return ""
    asked = [gap.sentence, *([ends] if gap in here and (ends := _ends(meeting, now)) else [])]
    words = await app.push_screen_wait(
        AskLine("\n".join((*asked, "", f"[{gap.asks}]:")), about=f"{gap.sentence}\n[{gap.asks}]")
    )
    return f"{gap.number} {words}" if words and words.strip() else ""


async def _chosen(app: App[None], among: tuple[Gap, ...]) -> Gap | None:
    if len(among) < 2:
        return next(iter(among), None)
    options = [
        (str(gap.number), Content.assemble((f"[{gap.asks}]", "bold"), "  ", (gap.sentence, "dim")))
        for gap in among
    ]
    number = await app.push_screen_wait(Choose(_("Fill which gap?"), options))
    return next((gap for gap in among if str(gap.number) == number), None)


def _ends(meeting: Meeting, now: datetime) -> str:
    """Return when the item going on ends, which is what a gap during a break mostly asks for."""
    left = m.left(meeting.current, now) if meeting.current else None
    if left is None or left < 0:
        return _("It is {time} now.", time=clock_time(now))
    return _("It is {now} now; this item ends {time}.", now=clock_time(now),
             time=clock_time(now + timedelta(seconds=left)))  # fmt: skip
