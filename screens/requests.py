"""What was asked of others, over all meetings: how long they have owed an answer, and what they said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.content import Content

from facilitator.i18n import _, ago
from facilitator.store.index import Index
from facilitator.store.questions import Found, Wanted, records
from screens.dialogs import AskLine
from screens.record import RecordScreen
from screens.widgets.rows import Row


class RequestsScreen(RecordScreen):
    """Requests, those that have waited longest first; the answer is kept by one key."""

    heading = "What we asked of others"
    about = (
        "What a meeting asked of someone outside the room: we asked, and they did, or not. What has waited longest "
        "stands first. An answer is kept in the record of that meeting, and the next meeting of its series knows it."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "keep('yes')", "they did", tooltip="They did what was asked."),
        Binding("n", "keep('no')", "they will not", tooltip="They said no."),
        Binding("w", "change('answer')", "answer", tooltip="Keep what they answered or did, in words."),
        Binding("u", "undo", "undo", tooltip="Put back what was changed here last."),
        Binding("enter", "open", "where", tooltip="Open the meeting where it was asked."),
        Binding("a", "all", "all", tooltip="Show what is settled as well, or only what waits."),
        Binding("t", "change('by')", "by when", tooltip="Say by when they are to answer."),
        Binding(
            "x", "change('dropped')", "withdraw", tooltip="It is not asked any more; say why if you like."
        ),
        Binding(
            "r", "keep('reopen')", "reopen", tooltip="They still owe an answer; a shows what is settled."
        ),
    ]

    settled_too = False

    def fetch(self, index: Index) -> Sequence[Found]:
        """Return what waits for an answer, or everything."""
        wanted = Wanted(kinds=("request",), statuses=() if self.settled_too else ("open",))
        return records(index, wanted, self._shelf.meetings)

    def groups(self, found: Iterable[Found]) -> Iterable[tuple[str, Sequence[Found]]]:
        """Sort what waits by how long it has."""
        today = self._clock().date()
        known = list(found)
        late = [one for one in known if one.status == "open" and _is_late(one, today)]
        waits = [one for one in known if one.status == "open" and not _is_late(one, today)]
        settled = [one for one in known if one.status != "open"]
        for group in (late, waits):
            group.sort(key=lambda one: _asked(one, today))
        names = (_("The day they promised has passed"), _("Waiting for an answer"), _("Settled"))
        return zip(names, (late, waits, settled), strict=True)

    def row(self, one: Found) -> Row:
        """Return a request and how long it has waited."""
        today = self._clock().date()
        words = Content.assemble((one.who or _("to nobody by name"), "bold"), "  ", one.text)
        if one.status == "open":
            return Row(one.key, words, ago(_asked(one, today), today))
        return Row(one.key, words, _("answered") if one.status == "answered" else _("withdrawn"))

    def nothing(self) -> str:
        """Return what stands where nothing waits."""
        return _("Nobody owes an answer. What a meeting asks of others (r) stands here until they answer.")

    @work
    async def action_keep(self, what: str) -> None:
        """Keep an answer that needs no words."""
        one = self.chosen
        if one is None:
            return
        if what == "reopen":
            await self.change(one, "reopen", "")
        else:
            await self.change(one, "answer", _("they did") if what == "yes" else _("they will not"))

    @work
    async def action_change(self, change: str) -> None:
        """Ask for the words of a change, then make it."""
        one = self.chosen
        if one is None:
            return
        questions = {
            "answer": _("What did they answer or do?"),
            "by": _("By when are they to answer?"),
            "dropped": _("Not asked any more. Why? ⏎ alone is fine."),
        }
        words = await self.app.push_screen_wait(AskLine(f"{one.text}\n{questions[change]}"))
        if words is not None and (words.strip() or change == "dropped"):
            await self.change(one, change, words)

    def action_all(self) -> None:
        """Show what is settled as well, or only what waits."""
        self.settled_too = not self.settled_too
        self.reload()


def _is_late(one: Found, today: date) -> bool:
    return one.due is not None and one.due < today


def _asked(one: Found, today: date) -> date:
    return one.said.date() if one.said else one.day or today
