"""What the keys of the preparing screen do: each changes the highlighted row, or asks for what stands in it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.content import Content

from facilitator.conduct import number_of
from facilitator.i18n import _
from facilitator.meeting import Meeting, MeetingItem
from facilitator.meeting.gaps import all_gaps, gaps
from screens.answers import Answers
from screens.asked import ask_for
from screens.dialogs import AskLine, Choose, Show
from screens.explained import Explained
from screens.messages import MeetingLeft, SeriesWanted
from screens.plan_rows import (
    EXAMPLES,
    QUESTIONS,
    about_row,
    introduction,
    minutes_there_are,
    still_open,
    typed_values,
)
from screens.shows_meeting import ShowsMeeting
from screens.still_there import Orderly
from screens.widgets.rows import Rows

ANEW = frozenset({"day"})
"""The particulars that are rather typed anew than changed."""

FIGURES = frozenset({"until", "keepfor"})
"""Those that are an hour or a number."""


class PrepareActions(Orderly[None], ShowsMeeting, Explained, Answers):
    """A meeting to prepare, with everything a key can do to it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "change", "change", tooltip="Change, tick or fill the highlighted row.", id="prepare-change"),
        Binding("s", "start", "start", tooltip="Start the meeting now.", id="prepare-start"),
        Binding("w", "head('present')", "who is here", tooltip="Say how many are here, by role.", id="prepare-present"),
        Binding("i", "add", "add item", tooltip="Add an item behind the highlighted one.", id="prepare-add"),
        Binding("f", "fit", "fit the time", tooltip="Make the plan fit the minutes there are; optional items go first.",
                id="prepare-fit"),
        Binding("g", "rounds", "go-rounds", id="prepare-rounds",
                tooltip="Give go-rounds the minutes that the people who are here need; other items give them."),
        Binding("escape", "leave", "back", tooltip="Go back to the first screen; what you prepared is kept.",
                id="prepare-leave"),
        Binding("u", "want('undo')", "undo", tooltip="Take back the last change, as often as you like.",
                id="prepare-undo"),
        Binding("plus,equals_sign", "time(5)", "5 more", key_display="+",
                tooltip="Five minutes more for the highlighted item.", show=False, id="prepare-more"),
        Binding("minus", "time(-5)", "5 less", key_display="-", tooltip="Five minutes less for the highlighted item.",
                show=False, id="prepare-less"),
        Binding("K,shift+up", "move(-1)", "up", key_display="K", tooltip="Move the highlighted item up.", show=False,
                id="prepare-up"),
        Binding("J,shift+down", "move(1)", "down", key_display="J", tooltip="Move the highlighted item down.",
                show=False, id="prepare-down"),
        Binding("x,delete", "drop", "drop item", key_display="x",
                tooltip="Drop the highlighted item; u brings it back. The template's file stays as it is.", show=False,
                id="prepare-drop"),
        Binding("a", "about", "about", id="prepare-about",
                tooltip="Read all of the highlighted item; elsewhere, what this agenda is and why."),
        Binding("question_mark", "help", "help", tooltip="Explain the keys of this screen.", id="prepare-help"),
    ]  # fmt: skip
    about = (
        "Go through the list from the top; ⏎ changes a row, and offers all that can be done with it. What you "
        "change is kept at once and waits for you on the first screen. The template's file stays as it is."
    )

    def __init__(self, meeting: Meeting, *, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._clock = clock
        self._asked: tuple[tuple[str, str], ...] = ()
        self.set_reactive(PrepareActions.meeting, meeting)

    @property
    def _chosen(self) -> tuple[str, str]:
        kind, _colon, key = self.query_one(Rows).chosen.partition(":")
        return kind, key

    @property
    def _item(self) -> MeetingItem | None:
        kind, key = self._chosen
        return self.meeting.item(key) if kind == "item" else None

    @property
    def _number(self) -> str:
        """The highlighted item's number; empty where no item is highlighted."""
        item = self._item
        return str(number_of(self.meeting, item)) if item is not None else ""

    # What the person does

    def on_option_list_option_selected(self) -> None:
        """Change the chosen row."""
        self.action_change()

    @work
    async def action_change(self) -> None:
        """Change, tick or fill the highlighted row."""
        kind, key = self._chosen
        if kind == "start":
            self.action_start()
        elif kind == "tick":
            self.want("tick", str(int(key) + 1))
        elif kind == "head":
            await self._change_head(key)
        elif kind == "gap":
            await self._fill_gap(int(key))
        elif kind == "item":
            await self._change_item()

    @work
    async def action_head(self, name: str) -> None:
        """Change one of the meeting's particulars."""
        await self._change_head(name)

    async def _change_head(self, name: str) -> None:
        if name == "privacy":
            await self._choose_privacy()
            return
        if name == "series":
            self.post_message(SeriesWanted())
            return
        value = typed_values(self.meeting).get(name, "")
        example = _(EXAMPLES[name]) if name in EXAMPLES else ""
        wanted = await ask_for(
            self.app, name, _(QUESTIONS[name]), value, example,
            anew=name in ANEW, figure=name in FIGURES, empty=True,
        )  # fmt: skip
        if wanted is not None:
            self.want(wanted.name, wanted.argument)

    async def _choose_privacy(self) -> None:
        shows = {
            "count only": _("how many people were here, by role"),
            "roles": _("the same; houses and officials are named by their role"),
            "names": _("the names people gave for the record"),
        }
        options = [
            (level, Content.assemble((_(level), "bold"), "  ", words)) for level, words in shows.items()
        ]
        chosen = await self.app.push_screen_wait(
            Choose(_(QUESTIONS["privacy"]), options, highlighted=self.meeting.head.privacy)
        )
        if chosen:
            self.want("privacy", chosen)

    async def _fill_gap(self, number: int) -> None:
        gap = all_gaps(self.meeting)[number - 1]
        words = await self.app.push_screen_wait(
            AskLine(f"{gap.sentence}\n\n[{gap.asks}]:", gap.words, anew=True)
        )
        if words and words.strip() and words != gap.words:
            self._go_to_next_gap(number)
            self.want("fill", f"{number} {words}")

    def _go_to_next_gap(self, number: int) -> None:
        """Be at the next gap that is open, so that ⏎ fills one after the other."""
        left = [gap.number for gap in gaps(self.meeting) if gap.number != number]
        following = next((other for other in left if other > number), left[0] if left else number)
        rows = self.query_one(Rows)
        rows.highlighted = rows.get_option_index(f"gap:{following}")

    async def _change_item(self) -> None:
        """Offer all that can be done with an item, so that nobody needs to know its keys."""
        item = self._item
        if item is None:
            return
        options = [
            ("minutes", _("Give it other minutes")),
            ("earlier", _("Move it up")),
            ("later", _("Move it down")),
            ("add", _("Add an item behind it")),
            ("reopen", _("Put it back")) if item.state == "skipped" else ("drop", _("Drop it")),
            ("read", _("Read all of it")),
        ]
        chosen = await self.app.push_screen_wait(Choose(item.title, options))
        if chosen == "minutes":
            await self._change_minutes(item)
        elif chosen == "add":
            self.action_add()
        elif chosen == "drop":
            self.action_drop()
        elif chosen == "reopen":
            self.want("reopen", self._number)
        elif chosen == "read":
            await self.app.push_screen(Show(about_row(self.meeting, "item", item.id), item.title))
        elif chosen:
            self.action_move(-1 if chosen == "earlier" else 1)

    async def _change_minutes(self, item: MeetingItem) -> None:
        asked = _("How many minutes for “{title}”?", title=item.title)
        there_are, number = str(item.minutes or ""), self._number
        if wanted := await ask_for(self.app, "time", asked, there_are, before=number, figure=True):
            self.want(wanted.name, wanted.argument)

    def action_start(self) -> None:
        """Start the meeting; what is still open is asked about once, and one key goes there."""
        still = still_open(self.meeting, self._clock())
        if not still or still == self._asked:
            self.want("start")
            return
        self._asked = still
        start = ("start", Content.styled(_("▶ Start all the same"), "bold"))
        asked = _("Still open before the start. Choose a line to go there:")
        self.app.push_screen(Choose(asked, [*still, start]), self._go_or_start)

    def _go_or_start(self, chosen: str | None) -> None:
        """Start, or be at the row where something is still to be done."""
        if chosen == "start":
            self.want("start")
        elif chosen == "rounds":
            self.action_rounds()
        elif chosen is not None:
            rows = self.query_one(Rows)
            rows.highlighted = rows.get_option_index(chosen)

    def action_time(self, by: int) -> None:
        """Change the highlighted item's minutes."""
        item = self._item
        if item is not None:
            self.want("time", f"{self._number} {max((item.minutes or 0) + by, 1)}")

    def action_drop(self) -> None:
        """Drop the highlighted item."""
        if self._number:
            self.want("drop", self._number)

    def action_move(self, by: int) -> None:
        """Move the highlighted item."""
        if self._number:
            self.want("move", f"{self._number} {max(int(self._number) + by, 1)}")

    @work
    async def action_fit(self) -> None:
        """Ask how much time there is, and make the plan fit it."""
        there_is = str(minutes_there_are(self.meeting, self._clock()) or "")
        asked = _("How many minutes are there in all?")
        words = await self.app.push_screen_wait(AskLine(asked, there_is, "60", figure=True))
        if words and words.strip():
            self.want("fit", words.strip())

    def action_rounds(self) -> None:
        """Give go-rounds that are too short what people need."""
        self.want("fit", "rounds")

    @work
    async def action_add(self) -> None:
        """Ask for a new item, and put it behind the highlighted one."""
        number, count = self._number, len(self.meeting.agenda)
        question = _("Which item is added? Its minutes may stand at the end.")
        if wanted := await ask_for(self.app, "add", question, "", _("Bus fares 10")):
            self.want(wanted.name, wanted.argument)
            if number and int(number) < count:
                self.want("move", f"{count + 1} {int(number) + 1}")

    def action_about(self) -> None:
        """Show all that belongs to the highlighted row; where that is no item, what the agenda says of itself."""
        item = self._item
        if item is not None:
            self.app.push_screen(Show(about_row(self.meeting, "item", item.id), item.title))
        else:
            self.app.push_screen(Show(introduction(self.meeting), self.meeting.head.title))

    def action_leave(self) -> None:
        """Go back to the first screen."""
        self.post_message(MeetingLeft())
