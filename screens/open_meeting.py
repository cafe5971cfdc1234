"""The meeting that is open in the app: what the screens ask for is done here, one thing after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator import meeting as m
from facilitator.capture import Captured, Command
from facilitator.conduct import Reply
from facilitator.conduct.discretion import discreet
from facilitator.conduct.unknown import unknown
from facilitator.conduct.watch import Watch, running, silent_for
from facilitator.errors import FacilitatorError, StorageFailure
from facilitator.i18n import _, clock_time, duration, minutes_of
from facilitator.meeting import Meeting
from facilitator.store.shelf import Shelf
from screens.asked import remember
from screens.cut_short import Begun, as_note, ask_about, begun_lines, told_on_return
from screens.dialogs import Choose
from screens.keeping import Keeping
from screens.meeting_keys import key_for
from screens.questions import in_doubt, leave_so, lost, meanings
from screens.writer import Writer

if TYPE_CHECKING:
    from facilitator.conduct.carried_on import CarriedOn
    from facilitator.summary.review.value import Proposed
    from screens.app import FacilitatorApp

ACTIONS = {"help": "help", "show": "kept", "agenda": "agenda", "hide": "hide", "quit": "leave"}
"""The commands that change nothing: each is an action of the screen."""


class OpenMeeting(Keeping):
    """Carries wishes from the screens to the writer and answers back; every method that waits runs in a worker."""

    def __init__(
        self,
        app: FacilitatorApp,
        writer: Writer,
        shelf: Shelf,
        *,
        clock: Callable[[], datetime],
        summaries: Path,
    ) -> None:
        super().__init__(app, writer, shelf)
        self._clock = clock
        self._summaries = summaries
        self._watch = Watch(clock())
        self._approved = ""
        """What is to be said of the last summary, where this meeting approved it."""
        self._writing: Captured | None = None
        """The line that is being kept just now."""

    def of_series(self, series: str) -> Iterator[Meeting]:
        """Yield the meetings of a series, newest first."""
        return self._shelf.latest_of(series)

    # What a screen asks for

    async def do(self, typed: Captured | Command, *, sure: bool = False) -> None:
        """Do what a line says, asking first where it has to be asked; a refusal is told and changes nothing."""
        if typed == self._writing:
            return  # the disk is slow and the person has pressed enter again: it is not said twice
        async with self._turn:
            self._writing = typed if isinstance(typed, Captured) else None
            try:
                reply = self.writer.obey(typed, sure=sure)
                if reply.ask and not await self._ask(in_doubt(typed, reply.ask)):
                    self._faces.note(_("Nothing was done."))
                    return
                if reply.ask:
                    reply = self.writer.obey(typed, sure=True)
                await self._done(typed, reply)
                self._app.unkept.kept()
            except FacilitatorError as refusal:
                remember(self._app, typed)
                self._faces.refuse(discreet(self.meeting, typed, str(refusal)))
            finally:
                self._writing = None

    async def _done(self, typed: Captured | Command, reply: Reply) -> None:
        if reply.face:
            await self._do_here(reply)
            return
        if isinstance(typed, Command) and typed.name == "undo" and reply.meeting is not self.meeting:
            reply = replace(
                reply, said=_("{what}  {key} brings it back", what=reply.said, key=key_for("redo"))
            )
        await self._keep(reply)
        if isinstance(typed, Command) and typed.name == "series" and self.meeting.head.state == "prepared":
            await self._bring_matters()

    async def _do_here(self, reply: Reply) -> None:
        """Do a command that changes nothing in the meeting."""
        screen = self._app.screen
        action = ACTIONS.get(reply.face, "")
        if reply.face == "save":
            await self._save_elsewhere(reply.argument)
        elif hasattr(screen, f"action_{action}"):
            self._faces.say("")
            await screen.run_action(action)
        elif reply.face == "at":
            self._faces.refuse(
                _("The clock here is the room's. To put right when the meeting began: /start 14:05.")
            )
        else:
            self._faces.refuse(discreet(self.meeting, Command(reply.face), unknown(reply.face)))

    async def _bring_matters(self) -> None:
        """Bring along what earlier meetings of the series left open."""
        series = await self._off_the_loop(partial(self._shelf.of_series, self.meeting.head.series))
        reply = self.writer.bring(series)
        if reply.meeting is not self.meeting:
            await self._keep(reply)
        elif reply.said:
            self._faces.say(reply.said)

    # The summary

    async def write_anew(self, audience: str = "peers") -> None:
        """Write the summary for all it is out for, and show the one for peers as it is now."""
        from facilitator.conduct.reviewing import written_again

        async with self._turn:
            write = partial(written_again, self.meeting, self._summaries, audience, self._shelf.seal)
            try:
                self.summary = (await self._off_the_loop(write))[0]
            except StorageFailure as failure:
                self._faces.refuse(str(failure))
                return
            await self._app.show_summary(self.summary)

    async def carried_on(self, was: Meeting, taken: Sequence[Proposed]) -> tuple[CarriedOn, ...]:
        """Return the later meetings that have what was taken here otherwise; raises what hinders reading them."""
        from facilitator.conduct.carried_on import carried_on

        return await self._off_the_loop(partial(carried_on, self._shelf, was, taken))

    async def put_right(self, there: CarriedOn, new_id: Callable[[], str]) -> str:
        """Put it right in a later meeting as well, and return that in words; raises FacilitatorError."""
        from facilitator.conduct.carried_on import put_right

        making = partial(put_right, self._shelf, self._summaries, there, self._clock(), new_id)
        return await self._off_the_loop(making)

    async def finish(self) -> None:
        """Write the summary of a meeting that has ended, and show it."""
        async with self._turn:
            if problem := await self._finish():
                self._faces.refuse(problem)
            elif self.summary is not None:
                await self._app.show_summary(self.summary, self._approved)

    async def _finish(self) -> str:
        """Write the summary and return why that could not be done; an empty text where it was."""
        from facilitator.conduct.approving import approve_last
        from facilitator.conduct.closing import file_summary

        if self.meeting.head.state != "ended":
            return _("The meeting has not ended.")
        try:
            if self.summary is None:
                await self._off_the_loop(self.writer.finish)
            self.summary = await self._off_the_loop(
                partial(file_summary, self.meeting, self._summaries, seal=self._shelf.seal)
            )
        except StorageFailure as failure:
            return str(failure)
        approve = partial(approve_last, self._shelf, self._summaries, self.meeting, self._clock())
        self._approved = await self._off_the_loop(approve)
        self._faces.show(self.writer)
        return ""

    def find_summary(self) -> None:
        """Find the summary of a meeting that ended some time ago, so that it is not written a second time."""
        if self.meeting.head.state == "ended":
            from facilitator.conduct.closing import paper_name

            path = self._summaries / paper_name(self.meeting, seal=self._shelf.seal)
            self.summary = path if path.is_file() else None

    # Leaving

    async def cut_short(self) -> None:
        """Keep what was being typed and let go of the file: the program is closed from outside, nobody can be asked."""
        if self.question is None:
            await self._turn.acquire()  # for good: nothing comes after this
        await self._keep_begun(begun_lines(self._app))
        await self._off_the_loop(self.writer.close)

    async def _keep_begun(self, begun: Begun) -> None:
        """Keep lines that were not finished as notes; what the disk won't take is held as any other change."""
        for one in begun:
            with suppress(FacilitatorError):
                reply = self.writer.obey(as_note(*one), sure=True)
                await self._off_the_loop(partial(self.writer.keep, reply.meeting))

    async def leave(self) -> bool:
        """Let go of the meeting and tell whether the person agreed; one that has ended gets its summary first."""
        async with self._turn:
            if begun := begun_lines(self._app):
                chosen = await self._app.push_screen_wait(ask_about(begun))
                if chosen not in ("keep", "leave"):
                    return False
                await self._keep_begun(begun if chosen == "keep" else [])
            written = self.meeting.head.state != "ended" or self.summary is not None
            problem = "" if written else await self._finish()
            if problem and not await self._app.push_screen_wait(leave_so(problem)):
                return False
            if self.writer.unsaved and not await self._app.push_screen_wait(
                leave_so(lost(self.writer.unsaved))
            ):
                return False
            await self._off_the_loop(self.writer.close)
            return True

    @property
    def farewell(self) -> str:
        """What the terminal says when the app is gone: where the summary is, or how to go on."""
        if self.summary is not None:
            return _("Summary: {path}", path=self.summary)
        if self.writer.path is None:
            return ""
        return _("The meeting has not ended. Go on with: facilitator resume {id}", id=self.meeting.head.id)

    # Time that passed unnoticed

    async def look(self) -> None:
        """See whether the computer slept since the last look, and ring where an item's time runs out."""
        since = self._watch.look(self.meeting, self._clock())
        if self._watch.warning(self.meeting, self._clock()) and self._app.rings:
            self._app.bell()
        if since is not None:
            await self._missed(
                since, _("The clock went on by {time} while this computer slept. What was that?")
            )

    async def opened(self) -> None:
        """Say what was mended on opening, and ask about a long time without a sign of the meeting."""
        if told := self.writer.found or told_on_return(self.meeting):
            self._faces.note(told)
        since = m.last_sign(self.meeting)
        if self.meeting.live and self._clock() - since >= silent_for(self.meeting):
            await self._missed(since, _("Nothing was heard of this meeting for {time}. What was that?"))

    async def _missed(self, since: datetime, question: str) -> None:
        async with self._turn:
            now = self._clock()
            asked = question.format(time=duration(max(minutes_of((now - since).total_seconds()), 1)))
            chosen = await self._ask(Choose(asked, meanings(since, now, running(self.meeting))))
            try:
                if chosen == "pause":
                    after = m.count_as_pause(self.meeting, since, self._clock())
                    await self._keep(Reply(after, self.writer.floor, _("Counted as a pause.")))
                elif chosen == "over":
                    after = m.end(self.meeting, self._clock(), at=since)
                    await self._keep(
                        Reply(after, self.writer.floor, _("Ended at {time}.", time=clock_time(since)))
                    )
            except FacilitatorError as refusal:
                self._faces.refuse(str(refusal))
            self._watch.look(self.meeting, self._clock())
