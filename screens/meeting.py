"""The meeting as it runs: the prompts, the time, the line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from time import monotonic

from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.timer import Timer

from facilitator.conduct.proposal_told import what_now
from facilitator.conduct.steps import arrived
from facilitator.i18n import _, ngettext
from facilitator.meeting import Meeting
from facilitator.meeting.matters import matters
from screens.meeting_actions import MeetingActions
from screens.meeting_keys import FOOT_KEYS, LINE_KEYS, foot_keys, line_keys
from screens.messages import Wanted
from screens.reading import foreseen, read_typed, word_for
from screens.widgets.agenda_list import AgendaList, FoldedAgenda
from screens.widgets.alarms import Alarms
from screens.widgets.capture_line import CaptureLine
from screens.widgets.item_view import ItemView
from screens.widgets.kept_lines import KeptLines
from screens.widgets.keys import KeyLine
from screens.widgets.line_kinds import KEPT_KINDS, LineKind
from screens.widgets.more import More
from screens.widgets.owed import Owed
from screens.widgets.plain import Plain
from screens.widgets.time_bar import TimeBar
from screens.widgets.top_line import TopLine
from screens.widgets.voices_line import VoicesLine

PREVIEW_AFTER = 0.15
"""Seconds without a key after which a line is looked at, so that typing is never slowed by it."""


class MeetingScreen(MeetingActions):
    """Shows one meeting and asks the app for every change; the app answers with the meeting as it then is."""

    CSS_PATH = "meeting.tcss"
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [(0, "narrow"), (100, "wide"), (140, "roomy")]
    VERTICAL_BREAKPOINTS = [(0, "low"), (28, "high"), (40, "tall")]

    unsaved: reactive[int] = reactive(0)
    now: reactive[datetime | None] = reactive(None)

    def __init__(self, meeting: Meeting, *, clock: Callable[[], datetime]) -> None:
        super().__init__(meeting, clock=clock)
        self._preview: Timer | None = None
        self._typed_at = 0.0
        self._foreseen = ""
        """What is said of the line while it is typed: it goes with the line."""
        self._given = ""
        """What was put into the line from a window: until it is typed on, it is said why it stands there."""
        self._greets = True
        """Whether the greeting still stands: the item a meeting begins with is in sight and need not be said."""
        self.set_reactive(MeetingScreen.now, clock())

    def compose(self) -> ComposeResult:
        yield TopLine().data_bind(MeetingScreen.meeting, MeetingScreen.now)
        yield Alarms().data_bind(MeetingScreen.meeting, MeetingScreen.unsaved)
        with Horizontal(id="middle"):
            yield AgendaList().data_bind(MeetingScreen.meeting, MeetingScreen.now)
            with Vertical():
                yield FoldedAgenda().data_bind(MeetingScreen.meeting)
                yield TimeBar().data_bind(MeetingScreen.meeting, MeetingScreen.now)
                yield ItemView().data_bind(MeetingScreen.meeting)
                yield More()
                yield Owed().data_bind(MeetingScreen.meeting)
                yield VoicesLine().data_bind(MeetingScreen.floor)
        yield KeptLines().data_bind(MeetingScreen.meeting)
        yield Plain(id="said")
        yield CaptureLine(LINE_KEYS)
        yield KeyLine(FOOT_KEYS)

    def on_mount(self) -> None:
        """Look at the clock every second; the time itself is always computed from it."""
        self.set_interval(1.0, self.tick)
        self.watch_meeting()
        self.note(self._greeting())

    def tick(self) -> None:
        """See what time it is."""
        self.now = self._clock()

    def _greeting(self) -> str:
        count = len(matters(self.meeting))
        if count:
            return ngettext(
                "{n} matter from last time: m shows it.", "{n} matters from last time: m shows them.", count
            )
        return _("┃ is to be read aloud · n goes on to the next item · ? shows every key")

    def watch_meeting(self) -> None:
        """See what time it is for the new meeting, and whether what is typed may be kept."""
        self.now = self._clock()
        if self.children:
            self.query_one(CaptureLine).keep_secret(self.meeting.head.pens_down is not None)
            self._name_keys()
            self._open_proposal()

    def watch_floor(self) -> None:
        """Name the keys of a go-round while one is on."""
        if self.children:
            self._name_keys()

    def on_screen_suspend(self) -> None:
        """Name no keys while a window has them."""
        self.query_one(CaptureLine).rest(True)
        if self._greets:
            self.note("")

    def on_screen_resume(self) -> None:
        """Name the keys again, and what is left from last time as it is now."""
        self.query_one(CaptureLine).rest(False)
        if self._greets:
            self.note(self._greeting())

    def on_capture_line_turned(self) -> None:
        """Name the keys that mean something now: letters are text while a line is open."""
        self._name_keys()
        if self._foreseen and not self.query_one(CaptureLine).is_open:
            self.note("")

    def _name_keys(self) -> None:
        line = self.query_one(CaptureLine)
        keys = (
            line_keys(line.kind.name in KEPT_KINDS)
            if line.is_open
            else foot_keys(self.meeting, self.floor.go_round is not None)
        )
        self.query_one(KeyLine).name_keys(keys)

    # What came of it

    def say(self, text: str) -> None:
        """Say what came of what the person asked for; a line that was sent is kept, so it is emptied.

        What the open proposal asks for is left out: it stands above, with the key that answers it.
        """
        shown = what_now(self.meeting)
        if self._greets and text == arrived(self.meeting):
            text = self._greeting()
        self._greets = False
        self._answer("\n".join(line for line in text.split("\n") if line not in shown.split("\n")), "kept")
        self.query_one(CaptureLine).kept()

    def note(self, text: str) -> None:
        """Say something that is no answer; what is typed stays."""
        self._answer(text)

    def refuse(self, text: str) -> None:
        """Say why nothing was done; what was typed stays in the line."""
        self._stop_foreseeing()
        self._answer(f"✗ {text}", "refused")
        self.query_one(CaptureLine).held()

    def _answer(self, text: str, how: str = "") -> None:
        self._foreseen = ""
        said = self.query_one("#said", Plain)
        lines = text.split("\n")
        if len(lines) > 4:
            self._read_out(lines)
            lines = lines[:1]
        said.show("\n".join(lines))
        said.set_classes(how)

    def _read_out(self, lines: list[str]) -> None:
        """Show an answer that is too long for its place."""
        from screens.dialogs import Show

        self.app.push_screen(Show(Content("\n").join(map(Content, lines[1:])), lines[0]))

    # What is typed

    def action_want(self, name: str, argument: str = "") -> None:
        """Ask for a command; its answer says nothing about what is in the line."""
        line = self.query_one(CaptureLine)
        line.held()
        if name == "end" and line.unsent:
            self._end_with(*line.unsent)
        else:
            super().action_want(name, argument)

    def _end_with(self, kind: LineKind, text: str) -> None:
        """Ask what becomes of a line that is not kept yet, then end."""
        from screens.dialogs import Choose

        def answered(chosen: str | None) -> None:
            if chosen == "back":
                self.action_line(kind.name)
            if chosen not in ("keep", "leave"):
                return
            self.query_one(CaptureLine).forget(kind.name)
            typed = read_typed(kind, text, self.meeting, self._clock()) if chosen == "keep" else None
            if typed is not None:
                self.post_message(Wanted(typed))
            self.action_want("end")

        asked = _("A line is not kept yet. {kind}: {text}", kind=_(kind.word), text=text)
        options = [("keep", _("Keep it, and end the meeting")), ("leave", _("End without it")),
                   ("back", _("Go back to it"))]  # fmt: skip
        self.app.push_screen(Choose(asked, options, behind="e"), answered)

    def take_words(self, words: str) -> None:
        """Put words that were typed over this screen into the line, where enter keeps them."""
        if self.meeting.head.pens_down is not None:
            return
        line = self.query_one(CaptureLine)
        if not line.is_open:
            self.action_line("note")
        line.add(words)
        self._given = line.text
        self.note(_("Nothing was answered. What you typed stands in the line: ⏎ keeps it."))

    def action_line(self, kind: str) -> None:
        """Let something be typed, if it could be kept."""
        line = self.query_one(CaptureLine)
        if line.is_open:
            line.resume()
            return
        if kind in KEPT_KINDS and self.meeting.head.pens_down is not None:
            self.refuse(_("Pens are down: nothing is kept. o lifts them."))
            self._take_what_is_typed()
            return
        self.note("")
        line.open(kind)

    @work
    async def _take_what_is_typed(self) -> None:
        """Let letters typed behind a refused key do nothing: each of them would be a command."""
        from screens.pens_are_down import PensAreDown

        if await self.app.push_screen_wait(PensAreDown()):
            self.action_want("off")

    def on_capture_line_typed(self, event: CaptureLine.Typed) -> None:
        """Read a finished line and ask the app for it."""
        typed = read_typed(event.kind, event.text, self.meeting, self._clock())
        if typed is not None:
            self.post_message(Wanted(typed))

    def on_capture_line_changed(self) -> None:
        """Look at the line a moment after the last key."""
        self._typed_at = monotonic()
        if self._preview is None:
            self._preview = self.set_timer(PREVIEW_AFTER, self._foresee)

    def _stop_foreseeing(self) -> None:
        """Let an answer stand: what was typed before it is not looked at any more."""
        if self._preview is not None:
            self._preview.stop()
            self._preview = None

    def _foresee(self) -> None:
        """Show what the line will become, unless someone is still typing."""
        line = self.query_one(CaptureLine)
        rest = self._typed_at + PREVIEW_AFTER - monotonic()
        self._preview = self.set_timer(rest, self._foresee) if rest > 0.01 else None
        secret = self.meeting.head.pens_down is not None
        if self._preview is None and line.is_open and not line.is_sent and not secret:
            typed = read_typed(line.kind, line.text, self.meeting, self._clock())
            line.name_kind(word_for(line.kind, typed))
            if line.text != self._given:
                self.note(told := foreseen(typed) or line.hidden)
                self._foreseen = told

    def action_scroll(self, by: int) -> None:
        """Read on in a long item."""
        self.query_one(ItemView).scroll_relative(y=3 * by, animate=False)
