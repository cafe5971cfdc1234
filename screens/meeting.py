"""The meeting as it runs: the prompts, the time, the line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
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
from facilitator.capture import Captured, Command, read_line
from facilitator.errors import FacilitatorError
from facilitator.i18n import _, full_date, ngettext
from facilitator.meeting import Meeting
from facilitator.meeting.deciding import proposal
from facilitator.meeting.matters import matters
from facilitator.voices import Floor
from screens.agenda_dialog import AgendaDialog
from screens.decide import DecideDialog, ProposalDialog
from screens.dialogs import AskLine, Choose, Show
from screens.extend import ExtendDialog
from screens.help import help_on_keys, help_on_lines
from screens.hidden import Hidden
from screens.kept import KeptDialog
from screens.matters import MattersDialog
from screens.messages import MeetingLeft, Wanted
from screens.widgets.agenda_list import AgendaList, folded
from screens.widgets.capture_line import CaptureLine
from screens.widgets.item_view import ItemView, TimeLine
from screens.widgets.kept_lines import KeptLines
from screens.widgets.keys import KeyLine
from screens.widgets.plain import Plain
from screens.widgets.top_line import TopLine

ROOMY = (100, 28)
"""From this width and height on the agenda stands beside the item, and more than the last record below."""


class MeetingScreen(Screen[None]):
    """Shows one meeting and asks the app for every change; the app answers with the meeting as it then is."""

    CSS_PATH = "meeting.tcss"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d", "line('decision')", "decision", tooltip="Keep a decision.", id="decision"),
        Binding("a", "line('action')", "action", tooltip="Keep an action: @who, what, by when.", id="action"),
        Binding("enter", "line('note')", "note", tooltip="Keep a note.", id="note"),
        Binding("n", "want('next')", "next", tooltip="Go to the next item.", id="next"),
        Binding("plus,equals_sign", "extend", "minutes", key_display="+",
                tooltip="Give this item more minutes, and choose where they come from.", id="extend"),
        Binding("s", "line('speaks')", "speak", tooltip="Put someone on the list of who speaks next.", id="speak"),
        Binding("v", "decide", "decide", tooltip="Decide together, step by step.", id="decide"),
        Binding("o", "want('off')", "pens down", tooltip="Pens down: nothing typed is kept, until o again.", id="off"),
        Binding("u", "want('undo')", "undo", tooltip="Take back the last change, as often as you like.", id="undo"),
        Binding("g", "agenda", "agenda", tooltip="All items: go to one, add, move, skip, park, reopen, re-time.", id="agenda"),
        Binding("k", "kept", "kept", tooltip="All that was kept: reword it, or take it out.", id="kept"),
        Binding("b", "want('back')", "back", tooltip="Go back one item.", id="back"),
        Binding("t", "tick", "tick", tooltip="Tick a line of this item's checklist.", id="tick"),
        Binding("space", "want('pause')", "pause", tooltip="Stop the clock, or let it go on.", id="pause"),
        Binding("q", "line('question')", "question", tooltip="Keep a question.", id="question", show=False),
        Binding("p", "line('parked')", "park", tooltip="Park a point for another time.", id="parked", show=False),
        Binding("r", "line('request')", "request", tooltip="Keep a request to someone outside the room.", id="request",
                show=False),
        Binding("c", "line('concern')", "concern", tooltip="Keep a concern, without a name.", id="concern", show=False),
        Binding("j", "want('spoke')", "has spoken", tooltip="Whoever is next has spoken.", id="spoke", show=False),
        Binding("y", "turn", "turn", tooltip="Go-round: begin it, then whose turn is next.", id="turn", show=False),
        Binding("Y", "want('pass')", "pass", tooltip="Go-round: this one passes, and is asked again at the end.",
                id="pass", show=False),
        Binding("m", "matters", "last time", tooltip="What earlier meetings left open, one by one.", id="matters",
                show=False),
        Binding("w", "present", "who is here", tooltip="Say how many are here, by role.", id="present", show=False),
        Binding("x", "want('skip')", "skip", tooltip="Leave this item out and go on.", id="skip", show=False),
        Binding("i", "add_item", "add item", tooltip="Add an item behind this one.", id="add", show=False),
        Binding("h", "hide", "hide", tooltip="Hide the screen at once; only a clock remains.", id="hide", show=False),
        Binding("slash", "line('command')", "command", tooltip="Type any command.", id="command", show=False),
        Binding("e", "want('end')", "end", tooltip="End the meeting and read everything back.", id="end"),
        Binding("up", "scroll(-1)", "", tooltip="Read on above.", id="up", show=False),
        Binding("down", "scroll(1)", "", tooltip="Read on below.", id="down", show=False),
        Binding("ctrl+w", "leave", "leave", tooltip="Leave the meeting as it is, to go on another time.", id="leave",
                show=False),
        Binding("question_mark", "help", "help", tooltip="This help.", id="help"),
    ]  # fmt: skip

    meeting: reactive[Meeting | None] = reactive(None)
    floor: reactive[Floor] = reactive(Floor)
    unsaved: reactive[int] = reactive(0)
    now: reactive[datetime | None] = reactive(None)

    def __init__(self, meeting: Meeting, *, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._clock = clock
        self._preview: Timer | None = None
        self.set_reactive(MeetingScreen.meeting, meeting)
        self.set_reactive(MeetingScreen.now, clock())

    def compose(self) -> ComposeResult:
        yield TopLine().data_bind(MeetingScreen.meeting, MeetingScreen.now)
        yield Plain(id="alarm")
        with Horizontal(id="middle"):
            yield AgendaList().data_bind(MeetingScreen.meeting, MeetingScreen.floor, MeetingScreen.now)
            with Vertical():
                yield Plain(id="folded")
                yield TimeLine().data_bind(MeetingScreen.meeting, MeetingScreen.now)
                yield ItemView().data_bind(MeetingScreen.meeting)
        yield KeptLines().data_bind(MeetingScreen.meeting)
        yield Plain(id="said")
        yield CaptureLine()
        yield KeyLine(self.keys())

    @classmethod
    def keys(cls) -> list[Binding]:
        """Return the keys of this screen, the most needed first."""
        return [binding for binding in cls.BINDINGS if isinstance(binding, Binding)]

    def on_mount(self) -> None:
        """Look at the clock every second; the time itself is always computed from it."""
        self.set_interval(1.0, self.tick)
        if self.meeting is not None and matters(self.meeting):
            self.say(self._from_last_time(self.meeting))

    def _from_last_time(self, meeting: Meeting) -> str:
        count = len(matters(meeting))
        return ngettext(
            "{n} matter from last time: m shows it.", "{n} matters from last time: m shows them.", count
        )

    def tick(self) -> None:
        """See what time it is."""
        self.now = self._clock()

    def on_resize(self) -> None:
        """Fold the agenda into one line where there is little room."""
        width, height = self.app.size
        self.set_class(width < ROOMY[0] or height < ROOMY[1], "narrow")
        self._fold()

    # What came of it

    def watch_meeting(self) -> None:
        """Show what follows from the meeting as a whole."""
        if self.is_mounted:
            self.now = self._clock()
            self._fold()
            self._alarm()

    def watch_floor(self) -> None:
        """Show who speaks next where the agenda is folded."""
        if self.is_mounted:
            self._fold()

    def watch_unsaved(self) -> None:
        """Say so when something is not on the disk."""
        if self.is_mounted:
            self._alarm()

    def _fold(self) -> None:
        if self.meeting is not None:
            line = folded(self.meeting, self.app.size.width - 4)
            speakers = ", ".join(self.floor.order) or (
                self.floor.go_round.turn if self.floor.go_round else ""
            )
            line.append("  " + _("next: {names}", names=speakers) if speakers else "", style="bold")
            self.query_one("#folded", Plain).update(line)

    def _alarm(self) -> None:
        meeting, words = self.meeting, []
        if meeting is not None and meeting.head.pens_down is not None:
            words.append(_("PENS DOWN · nothing typed is kept · o lifts them"))
        if self.unsaved:
            words.append(
                ngettext("NOT ON THE DISK · {n} change is only in memory · /save FOLDER keeps it elsewhere",
                         "NOT ON THE DISK · {n} changes are only in memory · /save FOLDER keeps them elsewhere",
                         self.unsaved)
            )  # fmt: skip
        if meeting is not None and meeting.head.state == "paused":
            words.append(_("PAUSED · space goes on"))
        alarm = self.query_one("#alarm", Plain)
        alarm.show("   ".join(words))
        alarm.display = bool(words)

    def say(self, text: str) -> None:
        """Say what came of the last line: it is kept, so the line is emptied."""
        self._answer(text, refused=False)
        self.query_one(CaptureLine).kept()

    def note(self, text: str) -> None:
        """Say something that is not an answer to the line; what is typed stays."""
        self._answer(text, refused=False)

    def refuse(self, text: str) -> None:
        """Say why the last line was refused; it stays in the line."""
        self._answer(text, refused=True)

    def _answer(self, text: str, *, refused: bool) -> None:
        said = self.query_one("#said", Plain)
        lines = text.split("\n")[:2] if self.has_class("narrow") else text.split("\n")[:4]
        said.show(
            Content("\n").join([Content(("✗ " if refused else "") + lines[0]), *map(Content, lines[1:])])
        )
        said.set_class(refused, "refused")
        said.display = bool(text)

    # What is typed

    def action_line(self, kind: str) -> None:
        """Let something be typed."""
        line = self.query_one(CaptureLine)
        if not line.is_open:
            line.open(kind)

    def on_capture_line_typed(self, event: CaptureLine.Typed) -> None:
        """Read a finished line and ask the app for it."""
        typed = self._read(event.line)
        if typed is not None:
            self.post_message(Wanted(typed))

    def _read(self, line: str) -> Captured | Command | None:
        meeting = self.meeting
        names = tuple(person.name for person in meeting.participants if person.name) if meeting else ()
        return read_line(
            line, self._clock().date(), meeting.head.language or "en" if meeting else "en", names
        )

    def on_capture_line_changed(self, event: CaptureLine.Changed) -> None:
        """Show what the line will become, a moment after the last key, so that typing is never slowed."""
        if self._preview is not None:
            self._preview.stop()
        self._preview = self.set_timer(0.2, lambda: self._show_preview(event.line))

    def _show_preview(self, line: str) -> None:
        try:
            typed = self._read(line) if line else None
        except FacilitatorError:
            typed = None
        self.note(
            _in_words(typed) if isinstance(typed, Captured) and typed.kind in ("action", "request") else ""
        )

    # Keys that ask the app

    def action_want(self, name: str) -> None:
        """Ask for a command."""
        self.post_message(Wanted(Command(name)))

    def want(self, name: str, argument: str) -> None:
        """Ask for a command with words behind it."""
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
        self.app.push_screen(Hidden(self._clock))

    def action_help(self) -> None:
        """Explain this screen."""
        about = _("Every key is one letter; what you type in the line is text. Nothing is lost by pressing a wrong key: "
                  "u takes it back, esc leaves the line.")  # fmt: skip
        text = Content("\n").join([help_on_keys(self.keys(), about), Content(""), help_on_lines()])
        self.app.push_screen(Show(text, _("Help")))

    # Keys that ask the person first

    @work
    async def action_extend(self) -> None:
        """Ask how many minutes more, and where they come from."""
        if self.meeting is None or self.meeting.current is None:
            return
        words = await self.app.push_screen_wait(ExtendDialog(self.meeting, self._clock()))
        if words:
            self.want("extend", words)

    @work
    async def action_agenda(self) -> None:
        """Show the whole agenda; what is done there is done at once."""
        if self.meeting is not None:
            await self.app.push_screen_wait(AgendaDialog(self.meeting, self))

    @work
    async def action_kept(self) -> None:
        """Show everything that was kept."""
        if self.meeting is not None:
            await self.app.push_screen_wait(KeptDialog(self.meeting, self))

    @work
    async def action_matters(self) -> None:
        """Show what earlier meetings left open."""
        if self.meeting is None:
            return
        if not matters(self.meeting):
            self.note(_("Nothing from last time is left to deal with."))
            return
        await self.app.push_screen_wait(MattersDialog(self.meeting, self))

    @work
    async def action_decide(self) -> None:
        """Open a proposal, or go on with the one that is open."""
        if self.meeting is None:
            return
        if proposal(self.meeting) is not None:
            await self.app.push_screen_wait(ProposalDialog(self.meeting, self))
            return
        words = await self.app.push_screen_wait(DecideDialog(self.meeting))
        if words is not None:
            self.post_message(Wanted(words))

    @work
    async def action_tick(self) -> None:
        """Tick the only line of the checklist, or ask which."""
        item = self.meeting.current if self.meeting else None
        if item is None or not item.plan.checklist:
            self.note(_("This item has no checklist."))
        elif len(item.plan.checklist) == 1:
            self.want("tick", "1")
        else:
            options = [
                (str(place + 1), ("☑ " if place in item.ticked else "☐ ") + line)
                for place, line in enumerate(item.plan.checklist)
            ]
            chosen = await self.app.push_screen_wait(Choose(_("Tick which line?"), options))
            if chosen:
                self.want("tick", chosen)

    @work
    async def action_present(self) -> None:
        """Ask who is there."""
        if self.meeting is None:
            return
        question = _("Who is here? Count by role. A name only if that person wants it in the record.")
        words = await self.app.push_screen_wait(
            AskLine(question, m.as_typed(self.meeting.participants), _("9 peers, 2 staff"))
        )
        if words:
            self.want("present", words)

    @work
    async def action_add_item(self) -> None:
        """Ask for a new item."""
        question = _("Which item comes behind this one? Its minutes may stand at the end.")
        words = await self.app.push_screen_wait(AskLine(question, "", _("Bus fares 10")))
        if words and words.strip():
            self.want("add", words)


def _in_words(captured: Captured) -> str:
    parts = [
        captured.text,
        captured.owner,
        _("by {date}", date=full_date(captured.due)) if captured.due else "",
        _("that has passed") if captured.past else "",
    ]
    shown = "→ " + " · ".join(part for part in parts if part)
    return f"{shown}\n{captured.doubt}" if captured.doubt else shown
