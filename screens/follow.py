"""A second screen for the room, on a projector or another window: the meeting as it stands, live and read-only."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen

from facilitator import meeting as m
from facilitator.errors import FacilitatorError
from facilitator.i18n import _, ngettext
from facilitator.meeting import Meeting
from facilitator.meeting.counted import counted
from facilitator.meeting.deciding import method_of, proposal, step_of
from facilitator.meeting.outcomes import heading as heading_of
from facilitator.meeting.outcomes import of_sort
from facilitator.records import Action, Decision
from facilitator.store.shelf import Shelf
from screens.answers import Answers
from screens.explained import Explained
from screens.markdown import blocks
from screens.shows_meeting import ShowsMeeting
from screens.still_there import Orderly, from_thread, tell
from screens.widgets.agenda_list import FoldedAgenda
from screens.widgets.keys import KeyLine
from screens.widgets.plain import Plain
from screens.widgets.sheet import Part, Sheet
from screens.widgets.time_bar import TimeBar
from screens.widgets.top_line import TopLine

LOOK_EVERY = 1.0
"""Seconds between two looks at the meeting's file."""

SHOWN = 4
"""How many of the newest decisions and actions stand on the wall."""

_ALOUD = Content.styled("┃ ", "$text-accent bold")


class WallTime(TimeBar):
    """The time left, for people who can't press a key."""

    ADVICE = False


class FollowScreen(Orderly[None], ShowsMeeting, Explained, Answers):
    """What everyone in the room may see: the item, its time, its questions, the proposal, what was agreed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,escape", "app.quit", "leave", key_display="q", tooltip="Leave; the meeting goes on."),
        Binding(
            "h,f9", "hide", "hide", key_display="h", tooltip="Hide the screen at once; only a clock remains."
        ),
        Binding("ctrl+t", "app.light", "light or dark", tooltip="Change between light and dark."),
        Binding("question_mark", "help", "help", tooltip="Explain this screen."),
    ]
    about = (
        "This is for the room: a projector, or another window. It shows the item, its time, what is asked, the "
        "proposal, and what was agreed; notes, concerns and names stay off it. It changes by itself as the meeting is "
        "led in another window, and nothing can be typed here. While pens are down it shows only the time."
    )
    HORIZONTAL_BREAKPOINTS = [(0, "narrow"), (100, "wide")]
    DEFAULT_CSS = """
    FollowScreen {
        WallTime { height: 4; }
        VerticalScroll { padding: 1 2 0 2; scrollbar-size-vertical: 0; }
        #said { height: auto; padding: 0 2; display: none; text-style: bold; background: $error-muted; }
    }
    """

    now: reactive[datetime | None] = reactive(None)

    def __init__(self, meeting: Meeting, *, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._clock = clock
        self.set_reactive(FollowScreen.meeting, meeting)
        self.set_reactive(FollowScreen.now, clock())

    def compose(self) -> ComposeResult:
        yield TopLine().data_bind(FollowScreen.meeting, FollowScreen.now)
        yield FoldedAgenda().data_bind(FollowScreen.meeting)
        yield WallTime().data_bind(FollowScreen.meeting, FollowScreen.now)
        with VerticalScroll(can_focus=False):
            yield Sheet(id="wall")
        yield Plain(id="said")
        yield KeyLine(self.keys())

    def on_mount(self) -> None:
        """Show the meeting, and the time as it passes."""
        self.set_interval(1.0, self._tick)
        self.watch_meeting()

    def _tick(self) -> None:
        self.now = self._clock()

    def watch_meeting(self) -> None:
        """Show the meeting as it stands now."""
        self.now = self._clock()
        if self.children:
            self.query_one("#wall", Sheet).show(wall(self.meeting))

    def seen(self, meeting: Meeting | None, problem: str) -> None:
        """Show the meeting as it was read, or say why it could not be read."""
        if meeting is not None:
            self.meeting = meeting
        self.refuse(problem) if problem else self.say("")

    def action_hide(self) -> None:
        """Hide what is on the screen."""
        from screens.hidden import Hidden

        self.app.push_screen(Hidden(self._clock))


"""What the help says; put through `_` where it is shown."""


def wall(meeting: Meeting) -> Iterator[Part]:
    """Return what everyone in the room may see of a meeting just now."""
    if meeting.head.pens_down is not None:
        yield Part(Content.styled(_("Pens are down: nothing is written."), "bold"))
        return
    if meeting.head.state == "prepared":
        yield Part(Content.styled(_("We have not begun yet."), "bold"))
        return
    if meeting.head.state == "ended":
        yield Part(Content.styled(_("The meeting has ended. Thank you."), "bold"))
    else:
        yield from _going_on(meeting)
    yield from _agreed(meeting)


def _going_on(meeting: Meeting) -> Iterator[Part]:
    yield from _proposal(meeting)
    item = meeting.current
    if item is None:
        return
    if item.plan.staff_out:
        yield Part(Content.styled(_("Staff leave the room for this item."), "bold"), apart=True)
    for prompt in item.plan.prompts:
        for place, block in enumerate(blocks(prompt)):
            yield Part(block.stylize("bold"), _ALOUD, _ALOUD, apart=not place)
    for promise in m.to_decide(meeting, item) if proposal(meeting) is None else ():
        words = _("To decide: {question}", question=promise.question)
        yield Part(Content.styled(words, "bold"), Content("◇ "), apart=True)


def _proposal(meeting: Meeting) -> Iterator[Part]:
    decision = proposal(meeting)
    if decision is None:
        return
    frame = Content.styled("▌ ", "$text-primary")
    step = step_of(decision)
    title = _("Proposed, by {method}", method=_(method_of(decision).name))
    shown = (
        Content.styled(title, "bold"),
        Content.styled(f"“{decision.text}”", "bold"),
        Content(f"{_(step.name)}: {_(step.say)}"),
        Content(counted(decision.counts, decision.method)),
    )
    for place, line in enumerate(line for line in shown if line.plain):
        yield Part(line, frame, frame, apart=not place)


def _agreed(meeting: Meeting) -> Iterator[Part]:
    standing = [one for one in meeting.decisions if one.outcome == "decided"]
    parts: tuple[tuple[str, Sequence[Decision | Action]], ...] = (
        (_("Decided"), of_sort(standing, "decisions")),
        (heading_of("advice"), of_sort(standing, "advice")),
        (_("To do"), meeting.actions),
    )
    for heading, records in parts:
        if not records:
            continue
        yield Part(Content.styled(heading, "$text-accent bold"), apart=True)
        more = len(records) - SHOWN
        if more > 0:
            yield Part(Content.styled(ngettext("and {n} before", "and {n} before", more), "dim"))
        for record in records[-SHOWN:]:
            yield Part(Content(record.text), Content.styled(f"{record.label} ", "bold"))


class FollowApp(App[None]):
    """Looks at one meeting's file again and again; it takes no lock and writes nothing."""

    TITLE = "facilitator"  # never a meeting's name: a window's title is seen by whoever passes
    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self, shelf: Shelf, path: Path, *, clock: Callable[[], datetime], light: bool = False
    ) -> None:
        """Raises DamagedFile, UnknownName or Locked where the meeting can't be read."""
        super().__init__()
        self.animation_level = "none"
        self._shelf = shelf
        self._path = path
        self._clock = clock
        self._seen = self._stamp()
        self._first = shelf.read(path)
        self.theme = "textual-light" if light else "textual-dark"

    def get_default_screen(self) -> Screen[None]:
        """Return the one screen."""
        return FollowScreen(self._first, clock=self._clock)

    def on_mount(self) -> None:
        """Look at the file from now on."""
        self.set_interval(LOOK_EVERY, self._look)

    def _stamp(self) -> tuple[int, int, int] | None:
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_size, found.st_mtime_ns, found.st_ino

    @work(thread=True, exclusive=True)
    def _look(self) -> None:
        """Read the meeting anew where its file has changed; what can't be read is said, and what was seen stays."""
        stamp = self._stamp()
        if stamp == self._seen:
            return
        try:
            meeting: Meeting | None = self._shelf.read(self._path)
            problem = ""
        except FacilitatorError as failure:
            meeting, problem = None, str(failure)
        self._seen = stamp
        from_thread(self, self._show, meeting, problem)

    def _show(self, meeting: Meeting | None, problem: str) -> None:
        screen = self.screen_stack[0]
        assert isinstance(screen, FollowScreen)
        tell(screen, screen.seen, meeting, problem)

    def action_light(self) -> None:
        """Change between light and dark."""
        self.theme = "textual-light" if self.theme == "textual-dark" else "textual-dark"


def follow(shelf: Shelf, path: Path, *, clock: Callable[[], datetime], light: bool = False) -> int:
    """Show a meeting to the room until somebody leaves, and return the exit status; raises what reading it raises."""
    app = FollowApp(shelf, path, clock=clock, light=light)
    app.run()
    return app.return_code or 0
