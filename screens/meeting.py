"""The meeting as it runs: the prompts, the time, the line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from time import monotonic
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen
from textual.timer import Timer

from facilitator import meeting as m
from facilitator.capture import Command
from facilitator.i18n import _, clock_time, ngettext
from facilitator.meeting import Meeting
from facilitator.meeting.deciding import proposal
from facilitator.meeting.matters import matters
from facilitator.voices import Floor
from screens.meeting_keys import FOOT_KEYS, LINE_KEYS, MEETING_KEYS
from screens.messages import MeetingLeft, Wanted
from screens.reading import foreseen, read_typed, word_for
from screens.widgets.agenda_list import AgendaList, FoldedAgenda
from screens.widgets.alarms import Alarms
from screens.widgets.capture_line import KEPT_KINDS, CaptureLine
from screens.widgets.item_view import ItemView
from screens.widgets.kept_lines import KeptLines
from screens.widgets.keys import KeyLine
from screens.widgets.plain import Plain
from screens.widgets.time_bar import TimeBar
from screens.widgets.top_line import TopLine
from screens.widgets.voices_line import VoicesLine

PREVIEW_AFTER = 0.15
"""Seconds without a key after which a line is looked at, so that typing is never slowed by it."""


class MeetingScreen(Screen[None]):
    """Shows one meeting and asks the app for every change; the app answers with the meeting as it then is."""

    CSS_PATH = "meeting.tcss"
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [(0, "narrow"), (100, "wide"), (140, "roomy")]
    VERTICAL_BREAKPOINTS = [(0, "low"), (28, "high"), (40, "tall")]
    BINDINGS: ClassVar[list[BindingType]] = list(MEETING_KEYS)

    meeting: reactive[Meeting | None] = reactive(None)
    floor: reactive[Floor] = reactive(Floor)
    unsaved: reactive[int] = reactive(0)
    now: reactive[datetime | None] = reactive(None)

    def __init__(self, meeting: Meeting, *, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._clock = clock
        self._preview: Timer | None = None
        self._typed_at = 0.0
        self.set_reactive(MeetingScreen.meeting, meeting)
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
                yield VoicesLine().data_bind(MeetingScreen.floor)
        yield KeptLines().data_bind(MeetingScreen.meeting)
        yield Plain(id="said")
        yield CaptureLine(LINE_KEYS)
        yield KeyLine(FOOT_KEYS)

    @classmethod
    def keys(cls) -> list[Binding]:
        """Return the keys of this screen, the most needed first."""
        return list(MEETING_KEYS)

    def on_mount(self) -> None:
        """Look at the clock every second; the time itself is always computed from it."""
        self.set_interval(1.0, self.tick)
        self.watch_meeting()
        self.note(self._greeting())

    def tick(self) -> None:
        """See what time it is."""
        self.now = self._clock()

    def _greeting(self) -> str:
        meeting = self.meeting
        count = len(matters(meeting)) if meeting is not None else 0
        if count:
            return ngettext(
                "{n} matter from last time: m shows it.", "{n} matters from last time: m shows them.", count
            )
        return _("┃ is to be read aloud · n goes on to the next item · ? shows every key")

    def watch_meeting(self) -> None:
        """See what time it is for the new meeting, and whether what is typed may be kept."""
        self.now = self._clock()
        if self.children and self.meeting is not None:
            self.query_one(CaptureLine).keep_secret(self.meeting.head.pens_down is not None)

    # What came of it

    def say(self, text: str) -> None:
        """Say what came of what the person asked for; a line that was sent is kept, so it is emptied."""
        self._answer(text, "kept")
        self.query_one(CaptureLine).kept()

    def note(self, text: str) -> None:
        """Say something that is no answer; what is typed stays."""
        self._answer(text)

    def refuse(self, text: str) -> None:
        """Say why nothing was done; what was typed stays in the line."""
        self._answer(f"✗ {text}", "refused")
        self.query_one(CaptureLine).held()

    def _answer(self, text: str, how: str = "") -> None:
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

    def action_line(self, kind: str) -> None:
        """Let something be typed, if it could be kept."""
        line = self.query_one(CaptureLine)
        if line.is_open:
            return
        if kind in KEPT_KINDS and self.meeting is not None and self.meeting.head.pens_down is not None:
            self.refuse(_("Pens are down: nothing is kept. o lifts them."))
            return
        self.note("")
        line.open(kind)

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

    def _foresee(self) -> None:
        """Show what the line will become, unless someone is still typing."""
        line = self.query_one(CaptureLine)
        rest = self._typed_at + PREVIEW_AFTER - monotonic()
        self._preview = self.set_timer(rest, self._foresee) if rest > 0.01 else None
        if self._preview is None and line.is_open and not line.is_sent:
            typed = read_typed(line.kind, line.text, self.meeting, self._clock())
            line.name_kind(word_for(line.kind, typed))
            self.note(foreseen(typed))

    # Keys that ask the app

    def action_want(self, name: str, argument: str = "") -> None:
        """Ask for a command."""
        self.post_message(Wanted(Command(name, argument)))

    def action_turn(self) -> None:
        """Begin a go-round, or go on with it."""
        self.action_want("turn" if self.floor.go_round is not None else "round")

    def action_scroll(self, by: int) -> None:
        """Read on in a long item."""
        self.query_one(ItemView).scroll_relative(y=3 * by, animate=False)

    def action_leave(self) -> None:
        """Go back to the first screen; the meeting stays as it is."""
        self.post_message(MeetingLeft())

    def action_hide(self) -> None:
        """Hide everything at once."""
        from screens.hidden import Hidden

        self.app.push_screen(Hidden(self._clock))

    def action_help(self) -> None:
        """Explain this screen."""
        from screens.dialogs import Show
        from screens.help import help_on_keys, help_on_lines

        about = _(
            "Every key is one letter; what you type in the line is text. A wrong key loses nothing: "
            "u takes it back, esc leaves the line."
        )
        text = Content("\n").join([help_on_keys(self.keys(), about), Content(""), help_on_lines()])
        self.app.push_screen(Show(text, _("Help")))

    # Keys that ask the person first

    @work
    async def action_extend(self) -> None:
        """Ask how many minutes more, and where they come from."""
        from screens.extend import ExtendDialog

        if self.meeting is None or self.meeting.current is None:
            return
        words = await self.app.push_screen_wait(ExtendDialog(self.meeting, self._clock()))
        if words:
            self.action_want("extend", words)

    def action_agenda(self) -> None:
        """Show the whole agenda; what is done there is done at once."""
        from screens.agenda_dialog import AgendaDialog

        if self.meeting is not None:
            self.app.push_screen(AgendaDialog(self.meeting, self))

    def action_kept(self) -> None:
        """Show everything that was kept."""
        from screens.kept import KeptDialog

        if self.meeting is not None:
            self.app.push_screen(KeptDialog(self.meeting, self))

    def action_matters(self) -> None:
        """Show what earlier meetings left open."""
        from screens.matters import MattersDialog

        if self.meeting is None:
            return
        if matters(self.meeting):
            self.app.push_screen(MattersDialog(self.meeting, self))
        else:
            self.note(_("Nothing from last time is left to deal with."))

    @work
    async def action_decide(self) -> None:
        """Open a proposal, or go on with the one that is open."""
        from screens.decide import DecideDialog, ProposalDialog

        if self.meeting is None:
            return
        if proposal(self.meeting) is not None:
            self.app.push_screen(ProposalDialog(self.meeting, self))
            return
        words = await self.app.push_screen_wait(DecideDialog(self.meeting))
        if words is not None:
            self.post_message(Wanted(words))

    @work
    async def action_tick(self) -> None:
        """Tick the only line of the checklist, or ask which."""
        from screens.dialogs import Choose

        item = self.meeting.current if self.meeting else None
        if item is None or not item.plan.checklist:
            self.note(_("This item has no checklist."))
        elif len(item.plan.checklist) == 1:
            self.action_want("tick", "1")
        else:
            options = [
                (str(place + 1), ("☑ " if place in item.ticked else "☐ ") + line)
                for place, line in enumerate(item.plan.checklist)
            ]
            chosen = await self.app.push_screen_wait(Choose(_("Tick which line?"), options))
            if chosen:
                self.action_want("tick", chosen)

    def action_present(self) -> None:
        """Ask who is there."""
        if self.meeting is not None:
            question = _("Who is here? Count by role. A name only if that person wants it in the record.")
            self._ask("present", question, m.as_typed(self.meeting.participants), _("9 peers, 2 staff"))

    def action_add_item(self) -> None:
        """Ask for a new item."""
        question = _("Which item comes behind this one? Its minutes may stand at the end.")
        self._ask("add", question, "", _("Bus fares 10"))

    def action_began(self) -> None:
        """Ask when the meeting really began."""
        if self.meeting is not None and self.meeting.head.started is not None:
            self._ask("start", _("When did the meeting begin?"), clock_time(self.meeting.head.started))

    @work
    async def _ask(self, name: str, question: str, value: str = "", example: str = "") -> None:
        """Ask for a command's words, and then for the command."""
        from screens.dialogs import AskLine

        words = await self.app.push_screen_wait(AskLine(question, value, example))
        if words and words.strip() and words.strip() != value:
            self.action_want(name, words)
