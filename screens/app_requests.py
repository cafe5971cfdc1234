"""What the screens of an open meeting ask the app for: a change, the summary, its corrections, a copy."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.conduct.reply import Reply
from facilitator.errors import FacilitatorError
from facilitator.i18n import _
from screens.app_look import AppLook
from screens.messages import (
    CopyWanted,
    CorrectionsBrought,
    CorrectionsDone,
    CorrectionTaken,
    ReadBack,
    SaveElsewhere,
    SeriesWanted,
    StandingWanted,
    Wanted,
)
from screens.unkept import Unkept

if TYPE_CHECKING:
    from facilitator.meeting import Meeting
    from screens.open_meeting import OpenMeeting
    from screens.reviewing import Reviewing


class AppRequests(AppLook):
    """An app in which one meeting can be open, and which does what the screens ask of it."""

    def __init__(self, *, clock: Callable[[], datetime], new_id: Callable[[], str], data: Path) -> None:
        super().__init__(data)
        self._clock = clock
        self._new_id = new_id
        self.open: OpenMeeting | None = None
        """The meeting that is open, if one is."""
        self.unkept = Unkept()
        """What was typed as an answer and not kept."""

    def on_wanted(self, event: Wanted) -> None:
        """Do what a line says."""
        if self.open is not None:
            self.run_worker(self.open.do(event.typed, sure=event.sure))

    def action_pens(self) -> None:
        """Put pens down, or lift them, whatever is on the screen; a question that holds things up goes unanswered."""
        from facilitator.capture import Command
        from screens.hidden import Hidden
        from screens.meeting import MeetingScreen

        if isinstance(self.screen, Hidden):
            self.screen.dismiss()
            return
        if self.open is not None and self.open.question is self.screen:
            self.screen.dismiss(None)
        if isinstance(self.screen, MeetingScreen):
            self.screen.action_want("off")
        elif self.open is not None:
            self.run_worker(self.open.do(Command("off")))

    def copy_to_clipboard(self, text: str) -> None:
        """Copy, but nothing while pens are down: a clipboard is a place where words are kept."""
        if self.open is None or self.open.meeting.head.pens_down is None:
            super().copy_to_clipboard(text)

    def on_read_back(self, _event: ReadBack) -> None:
        """Write the summary."""
        if self.open is not None:
            self.run_worker(self._read_back(self.open))

    async def _read_back(self, opened: OpenMeeting) -> None:
        from screens.forgetting import offer_to_forget

        await opened.finish()
        await offer_to_forget(self, opened)

    def on_corrections_brought(self, event: CorrectionsBrought) -> None:
        """Show what a summary that was given back, or somebody's word, would put right."""
        if self.open is not None:
            self.run_worker(self._reviewing(self.open).begin(by_word=event.by_word))

    def on_correction_taken(self, event: CorrectionTaken) -> None:
        """Make a correction in the record."""
        if self.open is not None:
            self.run_worker(self._reviewing(self.open).take(event.taken))

    def on_corrections_done(self, event: CorrectionsDone) -> None:
        """Write the summary anew."""
        if self.open is not None:
            self.run_worker(self._reviewing(self.open).write(event.audience, event.was, event.taken))

    def on_series_wanted(self, _event: SeriesWanted) -> None:
        """Ask which series the meeting belongs to."""
        if self.open is not None:
            self.run_worker(self._choose_series(self.open))

    async def _choose_series(self, opened: OpenMeeting) -> None:
        from facilitator.capture import Command
        from screens.choosing_series import ask_for_series

        try:
            known = await asyncio.to_thread(opened.writer.series)
        except FacilitatorError:  # the folder was sealed just now: a name can be typed all the same
            known = []
        value = opened.meeting.head.series
        name = await ask_for_series(self, known, value)
        if name is not None and name != value:
            await opened.do(Command("series", name))

    def on_standing_wanted(self, _event: StandingWanted) -> None:
        """Ask how far the summary is."""
        if self.open is not None:
            self.run_worker(self._reviewing(self.open).ask_standing())

    def on_copy_wanted(self, _event: CopyWanted) -> None:
        """Ask what copy of the summary is to leave the house, and write it."""
        if self.open is not None:
            self.run_worker(self._hand_out(self.open))

    async def _hand_out(self, opened: OpenMeeting) -> None:
        from screens.handing_out import HandingOut
        from screens.summary import SummaryScreen

        handing = HandingOut(
            self, opened.meeting, opened.seal, today=self._clock().date(), home=Path.home(), of_series=opened.of_series,
            keep_named=partial(self._keep_named, opened),
        )  # fmt: skip
        try:
            said, answer = await handing.begin(), SummaryScreen.say
        except FacilitatorError as failure:
            said, answer = str(failure), SummaryScreen.refuse
        if isinstance(self.screen, SummaryScreen):
            answer(self.screen, said)

    async def _keep_named(self, opened: OpenMeeting, names: Sequence[str]) -> Meeting:
        from facilitator.summary.nameable import with_named

        def made() -> Reply:
            after = with_named(opened.meeting, names, self._clock())
            return Reply(after, opened.writer.floor, _("Which agencies may be named is kept."))

        await opened.change(made)
        return opened.meeting

    def _reviewing(self, opened: OpenMeeting) -> Reviewing:
        from screens.reviewing import Reviewing

        return Reviewing(self, opened, clock=self._clock, new_id=self._new_id)

    def on_save_elsewhere(self, _event: SaveElsewhere) -> None:
        """Keep the meeting in another folder."""
        if self.open is not None:
            self.run_worker(self.open.save_elsewhere())
