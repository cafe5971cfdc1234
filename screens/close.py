"""After the end: all is read back and put right, loose ends are answered or left so, then the summary is written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.reactive import reactive

from facilitator.capture import Captured
from facilitator.conduct.leaving_out import doubtful
from facilitator.i18n import _, clock_time, ngettext
from facilitator.meeting import Meeting
from facilitator.text import clean_line
from screens.answers import Answers
from screens.close_rows import close_rows, line_of, loose_now, typed_over
from screens.dialogs import Ask, AskLine, Choose
from screens.explained import Explained
from screens.messages import MeetingLeft, ReadBack, Wanted
from screens.shows_meeting import ShowsMeeting
from screens.still_there import Orderly
from screens.widgets.headline import Headline
from screens.widgets.keys import KeyLine
from screens.widgets.plain import Plain
from screens.widgets.rows import Rows


class CloseScreen(Orderly[None], ShowsMeeting, Explained, Answers):
    """Decisions, then actions, then what is still loose; each can be put right on the spot."""

    CSS_PATH = "close.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "change", "put right", tooltip="Give the highlighted line other words, answer it, or tick it.",
                id="close-change"),
        Binding("space", "wave", "leave it so", tooltip="Leave a loose end as it is, or tick a line of the checklist.",
                id="close-wave"),
        Binding("x,delete", "drop", "take out", key_display="x",
                tooltip="Take the highlighted line out of the record, as if it had never been typed.", id="close-drop"),
        Binding("u", "want('undo')", "undo", tooltip="Take back the last change.", id="close-undo"),
        Binding("f", "finish", "finish", tooltip="All is read back and right: write the summary.", id="close-finish"),
        Binding("n", "next_meeting", "next meeting", tooltip="Say when and where you meet again, and who facilitates.",
                id="close-next"),
        Binding("r", "want('reopen')", "back into it", tooltip="It ended too early: go on with the meeting.",
                show=False, id="close-reopen"),
        Binding("escape", "leave", "leave", tooltip="Go to the first screen; the summary is written as it stands.",
                show=False, id="close-leave"),
        Binding("question_mark", "help", "help", tooltip="Explain the keys of this screen.", id="close-help"),
    ]  # fmt: skip
    about = (
        "The meeting has ended. Read each decision aloud, then each action, and put right what is wrong. What is "
        "still loose can be answered or left so. Then f writes the summary for everyone who was there."
    )

    unsaved: reactive[int] = reactive(0)
    waved: reactive[frozenset[str]] = reactive(frozenset())
    """The loose ends that are left as they are, in their own words."""

    before: reactive[frozenset[str]] = reactive(frozenset())
    """Names that earlier meetings of the series know: what stands of them here is looked at before the summary."""

    def __init__(self, meeting: Meeting, *, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._clock = clock
        self.set_reactive(CloseScreen.meeting, meeting)

    def compose(self) -> ComposeResult:
        yield Headline("", "")
        yield Plain(
            _(
                "Read each line aloud: “Stop me when a word is wrong. Could anything here hurt someone who reads it?”"
            ),
            id="how",
        )
        yield Rows()
        yield Plain(id="said")
        yield KeyLine(self.keys())

    def on_mount(self) -> None:
        """Show what was kept."""
        self.query_one(Rows).focus()
        self._show()

    def show_place(self, label: str) -> None:
        """Be at the row of a record."""
        self.query_one(Rows).show(close_rows(self.meeting, self.waved), f"record:{label}")

    def watch_meeting(self) -> None:
        """Show the rows anew and stay where the person was."""
        self._show()

    def watch_waved(self) -> None:
        """Show what is left so."""
        self._show()

    def _show(self) -> None:
        if not self.children:
            return
        head = self.meeting.head
        headline = self.query_one(Headline)
        headline.left = _("Read back: {title}", title=head.title)
        headline.right = _("ended {time}", time=clock_time(head.ended)) if head.ended else ""
        self.query_one(Rows).show(close_rows(self.meeting, self.waved))

    # What the person does

    @property
    def _chosen(self) -> tuple[str, str]:
        kind, _colon, key = self.query_one(Rows).chosen.partition(":")
        return kind, key

    def on_option_list_option_selected(self) -> None:
        """Change the chosen row."""
        self.action_change()

    @work
    async def action_change(self) -> None:
        """Reword the highlighted record, answer the loose end, or tick the line of the checklist."""
        kind, key = self._chosen
        if kind == "record":
            await self._reword(key)
        elif kind == "loose":
            await self._answer_loose(int(key))
        elif kind == "tick":
            self.want("tick", str(int(key) + 1))
        elif kind == "next":
            self.action_next_meeting()
        elif kind == "finish":
            self.action_finish()

    async def _reword(self, label: str) -> None:
        line = line_of(self.meeting, label)
        if not line:
            return
        words = await self.app.push_screen_wait(AskLine(_("{label} in other words:", label=label), line))
        if words and words.strip() and words != line:
            self.want("edit", typed_over(self.meeting, label, words))

    async def _answer_loose(self, place: int) -> None:
        """Offer what can be done about a loose end."""
        loose = loose_now(self.meeting)[place]
        record = next((one for one in self.meeting.records() if one.id == loose.record), None)
        options = [
            *([("record", _("Put it right"))] if record else []),
            *([("decided", _("Write down what was decided"))] if loose.item and loose.decides else []),
            *([("back", _("Go back into the meeting"))] if loose.item else []),
            ("wave", _("Leave it so")),
        ]
        chosen = await self.app.push_screen_wait(Choose(loose.what, options))
        if chosen == "record" and record is not None:
            await self._reword(record.label)
        elif chosen == "decided":
            await self._write_decision(loose.what)
        elif chosen == "back":
            self.want("reopen")
        elif chosen == "wave":
            self._wave(loose.what)

    async def _write_decision(self, what: str) -> None:
        words = await self.app.push_screen_wait(AskLine(what, "", _("We meet every second Thursday")))
        if words and words.strip():
            self.post_message(Wanted(Captured("decision", clean_line(words))))
            self._wave(what)

    def action_wave(self) -> None:
        """Leave the highlighted loose end as it is, or no longer; tick the highlighted line."""
        kind, key = self._chosen
        if kind == "tick":
            self.want("tick", str(int(key) + 1))
        elif kind == "loose":
            self._wave(loose_now(self.meeting)[int(key)].what)

    def _wave(self, what: str) -> None:
        self.waved = self.waved ^ {what}

    def action_drop(self) -> None:
        """Take out the highlighted record."""
        kind, key = self._chosen
        if kind == "record":
            self.want("drop", key)

    @work
    async def action_next_meeting(self) -> None:
        """Ask when and where people meet again."""
        value = self.meeting.head.next_meeting
        question = _("When and where do you meet again? Who facilitates?")
        asked = AskLine(question, value, _("Thursday 3 December, 14:00, same room"))
        words = await self.app.push_screen_wait(asked)
        if words is not None and words != value:
            self.want("nextmeeting", words)

    def action_finish(self) -> None:
        """Write the summary; what is still loose is asked about once."""
        ends = loose_now(self.meeting)
        if left := [place for place, one in enumerate(ends) if one.what not in self.waved]:
            words = ngettext(
                "{n} loose end was not answered.", "{n} loose ends were not answered.", len(left)
            )
            asked = Ask(words, _("leave them so, and write the summary"), _("look at them first"))
            self.app.push_screen(asked, lambda sure: self._finish() if sure else self._go_to_loose(left[0]))
        else:
            self._finish()

    def _go_to_loose(self, place: int) -> None:
        """Be at a loose end, which may be out of sight: a key that is meant for it shall not change another line."""
        self.query_one(Rows).show(close_rows(self.meeting, self.waved), f"loose:{place}")

    def _finish(self) -> None:
        """Go on to the summary, over words that may say who somebody is."""
        if doubtful(self.meeting, before=self.before):
            from screens.leaks import LeaksDialog

            self.app.push_screen(LeaksDialog(self.meeting, self, self.before))
        else:
            self.post_message(ReadBack())

    def action_leave(self) -> None:
        """Go back to the first screen."""
        self.post_message(MeetingLeft())
