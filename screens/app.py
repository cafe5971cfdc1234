"""The app: one window, one meeting at a time; the screens show it and ask, and what they ask goes through here."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

from textual import events, work
from textual.app import SystemCommand
from textual.binding import BindingType
from textual.screen import Screen
from textual.widgets import Input

from facilitator import places
from facilitator.errors import FacilitatorError
from facilitator.library import Library
from screens.app_keys import APP_KEYS
from screens.app_requests import AppRequests
from screens.face import TakesEarly
from screens.home import Home
from screens.messages import AgendaChosen, FolderLocked, MeetingChosen, MeetingLeft
from screens.too_small import TooSmall, fits

if TYPE_CHECKING:
    from facilitator.meeting import Meeting
    from facilitator.store.shelf import Shelf
    from screens.record import RecordScreen
    from screens.writer import Writer

TURNS = 3
"""Rounds of the event loop in which a worker comes as far as its first window."""

LOOK_EVERY = 5.0
"""Seconds between two looks at the clock."""


class FacilitatorApp(AppRequests):
    """Opens and leaves meetings, moves between the screens, and offers what belongs to the program as a whole."""

    CSS_PATH = ["app.tcss", "home.tcss"]
    TITLE = "facilitator"  # never a meeting's name: a window's title is seen by whoever passes
    BINDINGS: ClassVar[list[BindingType]] = list(APP_KEYS)

    def __init__(
        self,
        *,
        shelf: Shelf,
        library: Library,
        clock: Callable[[], datetime],
        new_id: Callable[[], str],
        data: Path,
        first: Writer | None = None,
    ) -> None:
        super().__init__(clock=clock, new_id=new_id, data=data)
        self._shelf = shelf
        self._library = library
        self._data = data
        self._first = first
        self._opening = asyncio.Lock()
        self._leaving = asyncio.Lock()
        self.farewell = ""
        """What the terminal says when the app is gone."""

    def get_default_screen(self) -> Screen[None]:
        """Return the first screen."""
        return Home(self._shelf, self._library, clock=self._clock)

    def on_mount(self) -> None:
        """Open the meeting that was asked for, and keep an eye on the clock."""
        self.set_interval(LOOK_EVERY, self._look)
        if self._first is not None:
            self._show_first(self._first)

    @work
    async def _show_first(self, writer: Writer) -> None:
        await self._begin(writer)

    @work
    async def on_folder_locked(self, _event: FolderLocked) -> None:
        """Open a sealed folder, or leave; from a meeting that is open nobody is sent away."""
        from screens.passphrase import Passphrase

        if any(isinstance(screen, Passphrase) for screen in self.screen_stack):
            return
        if not await self.push_screen_wait(Passphrase(self._shelf.unlock)) and self.open is None:
            self.exit()

    # Coming and going

    @work
    async def on_agenda_chosen(self, event: AgendaChosen) -> None:
        """Prepare a meeting from an agenda; it gets its file with its first change.

        A summary that somebody corrected and gave back is no agenda: its corrections are shown.
        """
        from screens.given_back import meeting_of

        try:
            kept = await asyncio.to_thread(meeting_of, self._shelf, event.path)
        except FacilitatorError as refusal:
            self._overview.refuse(str(refusal))
            return
        await self._open(lambda: self._gone_on_with(kept) if kept else self._prepared(event.path))
        if kept and self.open is not None and self.open.meeting.head.state == "ended":
            await self._reviewing(self.open).begin(given=str(event.path))

    @work
    async def on_meeting_chosen(self, event: MeetingChosen) -> None:
        """Go on with a meeting; of one whose summary is written, show that."""
        await self._open(lambda: self._gone_on_with(event.path))
        if self.open is not None and event.label:
            await self._show_place(event.label)

    async def _show_place(self, label: str) -> None:
        """Show where in an ended meeting a record stands."""
        from screens.close import CloseScreen
        from screens.summary import SummaryScreen

        if isinstance(self.screen, SummaryScreen | CloseScreen):
            self.screen.show_place(label)

    async def _open(self, opened: Callable[[], Writer]) -> None:
        """Open a meeting, or say on the first screen why it can't be; the disk is waited for in a thread."""
        async with self._opening:
            if self.open is not None:
                return
            try:
                writer = await asyncio.to_thread(opened)
            except FacilitatorError as refusal:
                self._overview.refuse(str(refusal))
                return
            await self._begin(writer)

    def _prepared(self, path: Path) -> Writer:
        from facilitator.agenda import load_agenda
        from facilitator.meeting import plan
        from screens.writer import Writer

        planned = plan(load_agenda(path), now=self._clock(), new_id=self._new_id, template=path.stem)
        return Writer(self._shelf, planned, clock=self._clock, new_id=self._new_id)

    def _gone_on_with(self, path: Path) -> Writer:
        from screens.writer import Writer

        kept = self._shelf.open(path)
        return Writer(self._shelf, kept.meeting, kept, clock=self._clock, new_id=self._new_id)

    @property
    def _overview(self) -> Home | RecordScreen:
        """The first screen, or that of the record which stands on it."""
        return cast("Home | RecordScreen", self.screen_stack[self._overviews - 1])

    @property
    def _overviews(self) -> int:
        """How many screens stand below those of a meeting."""
        return sum(getattr(screen, "OVERVIEW", False) for screen in self.screen_stack)

    async def _begin(self, writer: Writer) -> None:
        from screens.open_meeting import OpenMeeting

        self.open = OpenMeeting(
            self, writer, self._shelf, clock=self._clock, summaries=places.summaries(self._data)
        )
        self.open.find_summary()
        await self.show_meeting(writer.meeting)
        if self.open.summary is not None:
            await self.show_summary(self.open.summary, again=True)
        await self.open.opened()

    async def show_meeting(self, meeting: Meeting) -> None:
        """Show the screen that belongs to the state of the meeting, unless it is there already."""
        wanted = _screen_class(meeting)
        if any(type(screen) is wanted for screen in self.screen_stack):
            return
        screen = wanted(meeting, clock=self._clock)
        with self.batch_update():
            await self._clear_above(self._overviews)
            await self.push_screen(screen)
        if meeting.head.state == "ended" and meeting.head.series.strip():
            self.run_worker(self._tell_earlier_names(meeting, screen))

    async def _tell_earlier_names(self, meeting: Meeting, screen: Screen[None]) -> None:
        """Let the look over doubtful words know the names of the series' earlier meetings."""
        from facilitator.summary.leak_series import known_before
        from screens.close import CloseScreen

        series = self._shelf.latest_of(meeting.head.series)
        try:
            names = await asyncio.to_thread(known_before, meeting, series)
        except FacilitatorError as failure:
            self._overview.note(str(failure))
            return
        if isinstance(screen, CloseScreen):
            screen.before = names

    async def show_summary(self, path: Path, said: str = "", *, again: bool = False) -> None:
        """Show a summary that was written; where it is shown already, as it is now.

        `again` tells that it was written some time ago, so that leaving it leads back to where it was chosen.
        """
        from screens.summary import SummaryScreen

        there = next((screen for screen in self.screen_stack if isinstance(screen, SummaryScreen)), None)
        if there is None:
            await self.push_screen(SummaryScreen(path, self._shelf.seal, said=said, again=again))
            return
        there.reread(path, self._shelf.seal)
        while self.screen is not there:
            await self.pop_screen()

    async def _clear_above(self, count: int) -> None:
        """Take away all screens above so many."""
        while len(self.screen_stack) > count:
            await self.pop_screen()

    @work
    async def on_meeting_left(self, event: MeetingLeft) -> None:
        """Go back to the first screen; words that are to be forgotten are taken out of the meeting's file then."""
        path = self.open.writer.path if self.open is not None else None
        if await self._leave() and event.forget and path is not None:
            from facilitator.conduct.forgetting import forget

            folder, now = places.summaries(self._data), self._clock()
            said = await asyncio.to_thread(forget, self._shelf, folder, path, event.forget, now)
            self._overview.say(said)

    async def _leave(self) -> bool:
        """Let go of the meeting; two keys that ask for it one behind the other let go of it once."""
        async with self._leaving:
            if self.open is not None:
                if not await self.open.leave():
                    return False
                self.farewell = self.open.farewell
                self.open = None
            await self._clear_above(self._overviews)
        return True

    @work(exclusive=True, group="quit")
    async def action_quit(self) -> None:  # type: ignore[override]
        """Leave the program; what is not on the disk is asked about first, and an open question is left unanswered."""
        while self.screen.has_class("question"):
            await self.screen.dismiss(None)
        if await self._leave():
            self.exit()

    def close_from_outside(self, number: int) -> None:
        """Keep what was being typed, and end: the terminal was closed, or the system goes down."""
        self.run_worker(self._close_from_outside(number))

    async def _close_from_outside(self, number: int) -> None:
        from screens.cut_short import die_of

        if self.open is not None:
            await self.open.cut_short()
            self.farewell = self.open.farewell
        if number == getattr(signal, "SIGHUP", None):
            die_of(number)
        self.exit()

    async def on_key(self, event: events.Key) -> None:
        """Give a line the letters that were typed before it was open to them: none of them is a key then.

        What the key before this one began has its turn first, as far as the window that it opens.
        """
        for _turn in range(TURNS):
            await asyncio.sleep(0)
        if not event.is_printable or not event.character:
            return
        if isinstance(self.focused, Input):
            event.stop()
            event.prevent_default()
            self.focused.insert_text_at_cursor(event.character)
        elif isinstance(self.screen, TakesEarly) and self.screen.type_early(event.character):
            event.stop()
            event.prevent_default()

    def action_record(self, name: str) -> None:
        """Show the record of all meetings: what is to be done, what was asked or decided, every meeting, the search."""
        from screens.record_screens import record_screen

        summaries = places.summaries(self._data)
        self.push_screen(record_screen(name, self._shelf, clock=self._clock, summaries=summaries))

    def action_hide(self) -> None:
        """Hide whatever is on the screen."""
        from screens.hidden import Hidden

        if isinstance(self.screen, Hidden):
            self.screen.dismiss()
        else:
            self.push_screen(Hidden(self._clock))

    def _look(self) -> None:
        if self.open is not None:
            self.run_worker(self.open.look())

    def on_resize(self, event: events.Resize) -> None:
        """Say so where a window is too small to show anything right; what is typed in it stays."""
        there = isinstance(self.screen, TooSmall)
        if not fits(event.size) and not there:
            self.push_screen(TooSmall())
        elif fits(event.size) and there:
            self.pop_screen()

    def action_command_palette(self) -> None:
        """Show every key of the screen by its words, and every command."""
        from screens.palette import CommandPalette

        if not isinstance(self.screen, CommandPalette):
            self.push_screen(CommandPalette())

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer every key of the screen by its words, then every command a meeting knows."""
        from screens.palette import commands

        return commands(self, screen)


def _screen_class(meeting: Meeting) -> Callable[..., Screen[None]]:
    if meeting.head.state == "prepared":
        from screens.prepare import PrepareScreen

        return PrepareScreen
    if meeting.head.state == "ended":
        from screens.close import CloseScreen

        return CloseScreen
    from screens.meeting import MeetingScreen

    return MeetingScreen
