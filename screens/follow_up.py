"""What people took on, over all meetings: what is late, what is next, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.content import Content

from facilitator.i18n import _, ngettext
from facilitator.store.index import Index
from facilitator.store.questions import Found, Wanted, records
from screens.dialogs import AskLine
from screens.record import RecordScreen, day_told
from screens.widgets.rows import Row

SOON = timedelta(days=7)
"""What is due in this time is next."""

CLOSED = {"done": "done", "dropped": "not needed"}
"""How an action that is closed stands; put through `_` where it is shown."""


class FollowUpScreen(RecordScreen):
    """Actions by when they are due; each is closed, reopened, moved or handed over by one key."""

    heading = "What people took on"
    about = (
        "Everything that somebody took on in any meeting and that is still to be done. What you do here is kept in the "
        "record of that meeting, and the next meeting of its series knows it."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d", "change('done')", "done", tooltip="It is done; a word on what came of it may be given."),
        Binding(
            "x", "change('dropped')", "not needed", tooltip="It is not needed any more; say why if you like."
        ),
        Binding(
            "t", "change('by')", "by when", tooltip="Give it another day: friday, or friday: and a word why."
        ),
        Binding("w", "change('to')", "who", tooltip="Hand it over: a name, or a name: and a word why."),
        Binding("u", "undo", "undo", tooltip="Put back what was changed here last."),
        Binding("enter", "open", "where", tooltip="Open the meeting where it was agreed."),
        Binding("a", "all", "all", tooltip="Show what is closed as well, or only what is open."),
        Binding("r", "change('reopen')", "reopen", tooltip="Open it again; a shows what was closed."),
    ]

    closed_too = False

    def fetch(self, index: Index) -> Sequence[Found]:
        """Return what is open, or everything."""
        wanted = Wanted(kinds=("action",), statuses=() if self.closed_too else ("open",))
        return records(index, wanted, self._shelf.meetings)

    def groups(self, found: Iterable[Found]) -> Iterable[tuple[str, Sequence[Found]]]:
        """Sort what is open by its day, the most pressing first."""
        today = self._clock().date()
        groups: dict[str, list[Found]] = {"late": [], "soon": [], "later": [], "open": [], "closed": []}
        for one in found:
            groups[_group(one, today)].append(one)
        for name in ("late", "soon", "later"):
            groups[name].sort(key=lambda one: one.due or today)
        names = {
            "late": _("Late"), "soon": _("In the next seven days"), "later": _("Later"),
            "open": _("Without a day"), "closed": _("Closed"),
        }  # fmt: skip
        return [(names[name], ones) for name, ones in groups.items()]

    def row(self, one: Found) -> Row:
        """Return an action, whose it is, and by when."""
        words = Content.assemble((one.who or _("nobody yet"), "bold"), "  ", one.text)
        return Row(one.key, words, _when(one, self._clock().date()))

    def nothing(self) -> str:
        """Return what stands where nothing is open."""
        return _("Nothing is open. What people take on in a meeting (a) stands here until it is done.")

    @work
    async def action_change(self, change: str) -> None:
        """Ask for the words behind a change, then make it."""
        one = self.chosen
        if one is None:
            return
        if change == "reopen" and one.status == "open":
            self.refuse(_("It is open."))
            return
        question, example, needed = QUESTIONS[change]
        asked = AskLine(f"{one.text}\n{_(question)}", "", _(example) if example else "")
        words = await self.app.push_screen_wait(asked)
        if words is not None and (words.strip() or not needed):
            await self.change(one, change, words)

    def action_all(self) -> None:
        """Show what is closed as well, or only what is open."""
        self.closed_too = not self.closed_too
        self.reload()


QUESTIONS = {
    "done": ("Done. What came of it? ⏎ alone is fine.", "", False),
    "dropped": ("Not needed any more. Why? ⏎ alone is fine.", "", False),
    "reopen": ("Open again. Why? ⏎ alone is fine.", "", False),
    "by": ("By when? A word why may stand behind a colon.", "friday: the key came late", True),
    "to": ("Who does it now? A word why may stand behind a colon.", "ana: sam has moved away", True),
}
"""What is asked before each change, an example, and whether an answer is needed; put through `_` where it is shown."""


def _group(one: Found, today: date) -> str:
    if one.status != "open":
        return "closed"
    if one.due is None:
        return "open"
    if one.due < today:
        return "late"
    return "soon" if one.due <= today + SOON else "later"


def _when(one: Found, today: date) -> str:
    if one.status != "open":
        return _(CLOSED.get(one.status, one.status))
    if one.due is None:
        return ""
    late = (today - one.due).days
    if late <= 0:
        return day_told(one.due, today) if late else _("today")
    if late < 14:
        return ngettext("{n} day late", "{n} days late", late)
    if late < 61:
        return ngettext("{n} week late", "{n} weeks late", late // 7)
    return ngettext("{n} month late", "{n} months late", late * 12 // 365)
