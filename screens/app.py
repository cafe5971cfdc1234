"""The app: it alone changes and keeps meetings; the screens show them and ask."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import ClassVar, Protocol, runtime_checkable

from textual import work
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from facilitator import meeting as m
from facilitator import places
from facilitator.conduct import Reply, Room, obey
from facilitator.errors import FacilitatorError, StorageFailure
from facilitator.i18n import _, duration, minutes_of
from facilitator.library import Library
from facilitator.meeting import Meeting
from facilitator.store.keeper import KeptMeeting
from facilitator.store.shelf import Shelf
from facilitator.voices import Floor
from screens.dialogs import Ask, AskLine
from screens.home import Home
from screens.messages import AgendaChosen, MeetingChosen, MeetingLeft, Wanted

SLEPT = timedelta(minutes=2)
"""A look at the clock that comes so late means that the computer slept in between."""
SILENT = timedelta(minutes=5)
"""A running meeting that is opened again so long after its last sign is asked about."""


@runtime_checkable
class Teller(Protocol):
    """A screen that shows a meeting and says what came of a line."""

    meeting: Meeting | None

    def say(self, text: str) -> None: ...
    def refuse(self, text: str) -> None: ...


class FacilitatorApp(App[int]):
    """One window, one meeting at a time."""

    CSS_PATH = "app.tcss"
    TITLE = "facilitator"
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "quit", show=False, priority=True),
        Binding("ctrl+l", "light", "light or dark", tooltip="Change between light and dark.", show=False),
    ]

    def __init__(
        self,
        *,
        shelf: Shelf,
        library: Library,
        clock: Callable[[], datetime],
        new_id: Callable[[], str],
        data: Path,
        open_first: Path | None = None,
        agenda: Meeting | None = None,
    ) -> None:
        super().__init__()
        self._shelf = shelf
        self._library = library
        self._clock = clock
        self._new_id = new_id
        self._data = data
        self._open_first = open_first
        self._planned = agenda
        self._kept: KeptMeeting | None = None
        self._floor = Floor()
        self._looked = clock()

    # Coming and going

    def on_mount(self) -> None:
        """Show the first screen, and on it the meeting that was asked for."""
        self.push_screen(Home(self._shelf, self._library))
        self.set_interval(15.0, self._look_at_the_clock)
        if self._open_first is not None:
            self.call_after_refresh(self._open, self._open_first)
        elif self._planned is not None:
            self.call_after_refresh(self._prepare, self._planned)

    def on_agenda_chosen(self, event: AgendaChosen) -> None:
        """Prepare a meeting from an agenda."""
        from facilitator.agenda import load_agenda

        try:
            agenda = load_agenda(event.path)
        except FacilitatorError as error:
            self._tell(str(error), refused=True)
            return
        self._prepare(m.plan(agenda, now=self._clock(), new_id=self._new_id, template=event.path.stem))

    def _prepare(self, planned: Meeting) -> None:
        """Show a planned meeting; it comes to the shelf with its first change."""
        from screens.prepare import PrepareScreen

        self._planned = planned
        self._kept, self._floor = None, Floor()
        self.push_screen(PrepareScreen(planned, clock=self._clock))

    def on_meeting_chosen(self, event: MeetingChosen) -> None:
        """Go on with a meeting."""
        self._open(event.path)

    def _open(self, path: Path) -> None:
        try:
            self._kept = self._shelf.open(path)
        except FacilitatorError as error:
            self._tell(str(error), refused=True)
            return
        self._planned, self._floor = None, Floor()
        meeting = self._kept.meeting
        self._show_where_it_stands(meeting)
        if self._kept.found:
            self.call_after_refresh(self._tell, self._kept.found)
        if meeting.head.state == "running" and self._clock() - m.last_sign(meeting) >= SILENT:
            self.call_after_refresh(self._ask_about_pause, m.last_sign(meeting))

    def _show_where_it_stands(self, meeting: Meeting) -> None:
        """Show the screen that belongs to the state of the meeting, in the place of the one before."""
        screen = self._screen_for(meeting)
        if isinstance(self.screen, Home):
            self.push_screen(screen)
        else:
            while len(self.screen_stack) > 1 and not isinstance(self.screen_stack[-2], Home):
                self.pop_screen()
            self.switch_screen(screen)

    def _screen_for(self, meeting: Meeting) -> Screen[None]:
        if meeting.head.state == "prepared":
            from screens.prepare import PrepareScreen

            return PrepareScreen(meeting, clock=self._clock)
        if meeting.head.state == "ended":
            from screens.close import CloseScreen

            return CloseScreen(meeting, clock=self._clock)
        from screens.meeting import MeetingScreen

        return MeetingScreen(meeting, clock=self._clock)

    @work
    async def on_meeting_left(self, _event: MeetingLeft) -> None:
        """Go back to the first screen; what the disk did not take is asked about first."""
        await self._leave()

    async def _leave(self) -> bool:
        if self._kept is not None and self._kept.unsaved:
            lost = _("What you typed last is not on the disk and would be lost. Leave all the same?")
            if not await self.push_screen_wait(Ask(lost)):
                return False
        self._let_go()
        while len(self.screen_stack) > 1 and not isinstance(self.screen, Home):
            self.pop_screen()
        return True

    def _let_go(self) -> None:
        if self._kept is not None:
            self._kept.close()
        self._kept, self._planned, self._floor = None, None, Floor()

    @work
    async def action_quit(self) -> None:  # type: ignore[override]
        """Leave the program; a meeting that goes on can be gone on with."""
        if await self._leave():
            self.exit(0)

    # What the screens ask for

    def on_wanted(self, event: Wanted) -> None:
        """Do what a line says; the screen says so only once it is on the disk."""
        self._do(event)

    def _do(self, wanted: Wanted) -> None:
        meeting = self._meeting
        if meeting is None:
            return
        try:
            reply = obey(Room(meeting, self._clock(), self._new_id, self._floor, wanted.sure), wanted.typed)
        except FacilitatorError as refusal:
            self._tell(str(refusal), refused=True)
            return
        if reply.ask:
            self._ask(wanted, reply.ask)
        elif reply.face:
            self._do_here(reply)
        else:
            self._keep(reply)

    @property
    def _meeting(self) -> Meeting | None:
        return self._kept.meeting if self._kept is not None else self._planned

    @work
    async def _ask(self, wanted: Wanted, question: str) -> None:
        if await self.push_screen_wait(Ask(question, _("go on all the same"), _("stay here"))):
            self._do(Wanted(wanted.typed, sure=True))

    def _keep(self, reply: Reply) -> None:
        """Keep a changed meeting, show it, and say what came of it."""
        before, self._floor = self._meeting, reply.floor
        try:
            if reply.meeting is not before:
                self._write(reply.meeting)
        except StorageFailure as failure:
            self._show(reply.meeting)
            self._tell(_("{failure} It is held in memory.", failure=failure), refused=True)
            return
        moved = before is not None and before.head.state != reply.meeting.head.state
        self._show(reply.meeting)
        if moved and _place(before) != _place(reply.meeting):
            self._show_where_it_stands(reply.meeting)
            self.call_after_refresh(self._tell, reply.said)
        else:
            self._tell(reply.said)

    def _write(self, meeting: Meeting) -> None:
        if self._kept is None:
            self._kept = self._shelf.begin(meeting)
        else:
            self._kept.keep(meeting)

    def _show(self, meeting: Meeting) -> None:
        """Give every screen that shows the meeting the meeting as it is now."""
        for screen in self.screen_stack:
            if isinstance(screen, Teller):
                screen.meeting = meeting
            if hasattr(screen, "floor"):
                screen.floor = self._floor
            if hasattr(screen, "unsaved"):
                screen.unsaved = self._kept.unsaved if self._kept is not None else 0

    def _tell(self, text: str, *, refused: bool = False) -> None:
        """Let the screen on top say this, and the one below know that its line is kept."""
        for screen in reversed(self.screen_stack):
            if hasattr(screen, "say") and hasattr(screen, "refuse"):
                (screen.refuse if refused else screen.say)(text)
                return

    # What only the app can do

    def _do_here(self, reply: Reply) -> None:
        """Do a command that changes nothing in the meeting."""
        screen = self.screen
        simple = {
            "help": "action_help", "show": "action_kept", "agenda": "action_agenda", "hide": "action_hide",
        }.get(reply.face)  # fmt: skip
        if simple is not None and hasattr(screen, simple):
            self._tell("")
            getattr(screen, simple)()
        elif reply.face == "quit":
            self.post_message(MeetingLeft())
        elif reply.face == "finish":
            self._finish()
        elif reply.face == "save":
            self._save_elsewhere(reply.argument)
        else:
            from facilitator.plain.commands import unknown

            self._tell(unknown(reply.face), refused=True)

    @work
    async def _save_elsewhere(self, folder: str) -> None:
        if self._kept is None:
            return
        words = (
            folder or await self.push_screen_wait(AskLine(_("Into which folder?"), "", "/media/stick")) or ""
        )
        if not words.strip():
            return
        try:
            path = self._kept.save_elsewhere(Path(words.strip()))
        except StorageFailure as failure:
            self._tell(str(failure), refused=True)
            return
        self._show(self._kept.meeting)
        self._tell(_("The meeting is kept in {path} from now on.", path=path))

    def _finish(self) -> None:
        """Write the summary of a meeting that has ended, and show it."""
        from facilitator.conduct.closing import file_summary
        from screens.summary import SummaryScreen

        if self._kept is None or self._kept.meeting.head.state != "ended":
            return
        try:
            self._kept.finish()
            path = file_summary(self._kept.meeting, places.summaries(self._data))
        except StorageFailure as failure:
            self._tell(str(failure), refused=True)
            return
        self.push_screen(SummaryScreen(path, path.read_text(encoding="utf-8")))

    # Time that passed unnoticed

    def _look_at_the_clock(self) -> None:
        now, since = self._clock(), self._looked
        self._looked = now
        meeting = self._meeting
        if meeting is not None and meeting.head.state == "running" and now - since >= SLEPT:
            self._ask_about_pause(since)

    @work
    async def _ask_about_pause(self, since: datetime) -> None:
        meeting = self._meeting
        if meeting is None or meeting.head.state != "running":
            return
        now = self._clock()
        gone = duration(max(minutes_of((now - since).total_seconds()), 1))
        question = _("{time} passed without a sign of this meeting. Was that a pause?", time=gone)
        if await self.push_screen_wait(Ask(question, _("a pause: don't count it"), _("no: it went on"))):
            try:
                after = m.count_as_pause(meeting, since, now)
            except FacilitatorError as refusal:
                self._tell(str(refusal), refused=True)
                return
            self._keep(Reply(after, self._floor, _("Counted as a pause.")))

    # The palette and the theme

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer every key of the screen by its words, then what belongs to the program."""
        for active in screen.active_bindings.values():
            binding = active.binding
            if binding.tooltip:
                run = self._runner(screen, binding.action)
                yield SystemCommand(_(binding.description) or _(binding.tooltip), _(binding.tooltip), run)
        yield SystemCommand(_("light or dark"), _("Change between light and dark."), self.action_light)
        yield SystemCommand(_("quit"), _("Leave the program."), self.action_quit)

    def _runner(self, screen: Screen[object], action: str) -> Callable[[], None]:
        async def run() -> None:
            await self.run_action(action, screen)

        return lambda: self.call_next(run)

    def action_light(self) -> None:
        """Change between light and dark."""
        self.theme = "textual-light" if self.current_theme.dark else "textual-dark"


def _place(meeting: Meeting | None) -> str:
    """Return which of the three screens a meeting belongs on."""
    if meeting is None:
        return ""
    return {"running": "meeting", "paused": "meeting"}.get(meeting.head.state, meeting.head.state)


def run_app(
    *,
    shelf: Shelf,
    library: Library,
    clock: Callable[[], datetime],
    new_id: Callable[[], str],
    data: Path,
    open_first: Path | None = None,
    agenda: Meeting | None = None,
) -> int:
    """Open the app and return its exit status; `open_first` is a meeting's file, `agenda` a planned meeting."""
    app = FacilitatorApp(
        shelf=shelf,
        library=library,
        clock=clock,
        new_id=new_id,
        data=data,
        open_first=open_first,
        agenda=agenda,
    )
    return app.run() or 0
