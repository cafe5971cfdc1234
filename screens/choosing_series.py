"""Which series a meeting belongs to: one there is goes on, or a new one begins."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content
from textual.suggester import SuggestFromList

from facilitator.conduct.series import Known, same
from facilitator.i18n import _, ngettext, short_date
from screens.dialogs import AskLine, Choose
from screens.plan_rows import EXAMPLES, QUESTIONS

if TYPE_CHECKING:
    from textual.app import App

NEW, NONE = "new", "none"
LISTED = 8
"""How many series are offered to choose from; the name of any other can be typed."""


async def ask_for_series(app: App[None], known: Sequence[Known], value: str) -> str | None:
    """Return the name of the series that was chosen or typed, empty for none; None where nothing was said."""
    if not known:
        return await _typed(app, known, value)
    options = [
        *((f"known:{place}", _told(one)) for place, one in enumerate(known[:LISTED])),
        (NEW, Content(_("Another one: type its name"))),
        *([(NONE, Content(_("None: it stands alone")))] if value else []),
    ]
    here = same(value, known)
    highlighted = f"known:{known.index(here)}" if here else ""
    chosen = await app.push_screen_wait(Choose(_(QUESTIONS["series"]), options, highlighted))
    if chosen == NEW:
        return await _typed(app, known, "")
    if chosen is None or chosen == NONE:
        return None if chosen is None else ""
    return known[int(chosen.partition(":")[2])].name


async def _typed(app: App[None], known: Sequence[Known], value: str) -> str | None:
    suggester = SuggestFromList([one.name for one in known], case_sensitive=False) if known else None
    asked = AskLine(_(QUESTIONS["series"]), value, _(EXAMPLES["series"]), suggester=suggester)
    words = await app.push_screen_wait(asked)
    return None if words is None else words.strip()


def _told(one: Known) -> Content:
    count = ngettext("goes on, {n} meeting so far", "goes on, {n} meetings so far", one.meetings)
    last = _(", last on {date}", date=f"{short_date(one.last)} {one.last.year}") if one.last else ""
    return Content.assemble((one.name, "bold"), "  ", (f"{count}{last}", "dim"))
