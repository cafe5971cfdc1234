"""The meeting that is open in the app: what the screens ask for is done here, one thing after the other."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from textual.screen import Screen

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
from screens.dialogs import AskLine, Choose
from screens.face import Faces
from screens.meeting_keys import key_for
from screens.questions import in_doubt, leave_so, lost, meanings
from screens.writer import Writer

if TYPE_CHECKING:
    from facilitator.store.seal import Seal
    from screens.app import FacilitatorApp

Result = TypeVar("Result")
Answer = TypeVar("Answer")

SLOW = 2.0
"""Seconds a disk may take before the person is told that the last line is not safe yet."""

ACTIONS = {"help": "help", "show": "kept", "agenda": "agenda", "hide": "hide", "quit": "leave"}
"""The commands that change nothing: each is an action of the screen."""


class OpenMeeting:
    """Carries wishes from the screens to the writer and answers back; every method that waits runs in a worker.

    The disk is written in a thread, so that a hanging one never freezes the screen; what is asked for meanwhile waits
    its turn, and nothing is said to be kept before it is.
    """

    def __init__(
        self,
        app: FacilitatorApp,
        writer: Writer,
        shelf: Shelf,
        *,
        clock: Callable[[], datetime],
        summaries: Path,
    ) -> None:
        self.writer = writer
        self.summary: Path | None = None
        """The summary's file, once it is written."""
        self.struck: dict[str, tuple[str, ...]] = {}
        """The wordings of what was struck out since the summary was written, by its label."""
        self._app = app
        self._faces = Faces(app)
        self._shelf = shelf
        self._clock = clock
        self._summaries = summaries
        self._turn = asyncio.Lock()
        self._watch = Watch(clock())
        self._offered = False
        self._approved = ""
        """What is to be said of the last summary, where this meeting approved it."""
        self.question: Screen[Any] | None = None
        """What is being asked just now and holds up everything else."""
        self._writing: Captured | None = None
        """The line that is being kept just now."""

    @property
    def meeting(self) -> Meeting:
        """The meeting as it stands."""
        return self.writer.meeting

    @property
    def seal(self) -> Seal:
        """What seals and opens the papers of this data folder."""
        return self._shelf.seal

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

    async def _ask(self, question: Screen[Answer]) -> Answer | None:
        """Put a question for which everything else waits; pens down and leaving take it back unanswered."""
        self.question = question
        try:
            return await self._app.push_screen_wait(question)
        finally:
            self.question = None

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

    # Keeping

    async def change(self, made: Callable[[], Reply]) -> None:
        """Keep what is made of the meeting, and say so; a refusal is told and changes nothing."""
        async with self._turn:
            try:
                await self._keep(made())
            except FacilitatorError as refusal:
                self._faces.refuse(str(refusal))

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

    async def _keep(self, reply: Reply) -> None:
        """Keep the meeting of a reply, show it, and say what came of it once it is on the disk."""
        before, self.writer.floor = self.meeting, reply.floor
        said = reply.said
        if reply.meeting is not before:
            try:
                await self._off_the_loop(partial(self.writer.keep, reply.meeting))
            except StorageFailure as failure:
                await self._hold(reply, failure)
                return
            self._note_struck(before)
        self._offered = False
        held, self.writer.held = self.writer.held, []
        self._faces.show(self.writer)
        await self._app.show_meeting(self.meeting)
        self._faces.say("\n".join((*held, said)))

    def _note_struck(self, before: Meeting) -> None:
        """Remember what was struck out of a record whose summary is out: its words stay in the history."""
        there = {record.id for record in self.meeting.records()}
        for record in before.records() if self.summary is not None else ():
            if record.id not in there:
                self.struck[record.label] = (record.text, *record.was)

    async def _hold(self, reply: Reply, failure: StorageFailure) -> None:
        """Say at once that the disk would not take it, hold it, and offer another folder the first time."""
        self.writer.held.append(reply.said)
        self._faces.show(self.writer)
        await self._app.show_meeting(self.meeting)
        self._faces.say(_("NOT ON THE DISK, held in memory: {words}", words=reply.said))
        self._faces.refuse(str(failure))
        if not self._offered:
            self._offered = True
            await self._offer(failure)

    async def _offer(self, failure: StorageFailure) -> None:
        question = _(
            "{failure}\nNothing you typed is lost while this window is open. What now?", failure=failure
        )
        chosen = await self._ask(
            Choose(question, [
                ("elsewhere", _("Keep the whole meeting in another folder, such as a USB stick")),
                ("again", _("Try again with this disk")),
                ("later", _("Go on; every new line tries again")),
            ])
        )  # fmt: skip
        if chosen == "elsewhere":
            await self._save_elsewhere("")
        elif chosen == "again":
            await self._keep_again()

    async def _keep_again(self) -> None:
        try:
            await self._off_the_loop(partial(self.writer.keep, self.meeting))
        except StorageFailure as failure:
            self._faces.refuse(str(failure))
            return
        self._safe(_("Everything is on the disk."))

    async def save_elsewhere(self) -> None:
        """Ask for another folder and keep the meeting there from now on."""
        async with self._turn:
            await self._save_elsewhere("")

    async def _save_elsewhere(self, folder: str) -> None:
        words: str | None = folder
        if not folder:
            words = await self._app.push_screen_wait(AskLine(_("Into which folder?"), "", "/media/stick"))
        if not words or not words.strip():
            return
        try:
            path = await self._off_the_loop(partial(self.writer.save_elsewhere, Path(words.strip())))
        except StorageFailure as failure:
            self._faces.refuse(str(failure))
            return
        self._safe(_("The meeting is kept in {path} from now on.", path=path))

    def _safe(self, words: str) -> None:
        held, self.writer.held = self.writer.held, []
        self._offered = False
        self._faces.show(self.writer)
        self._faces.say("\n".join((*held, words)))

    async def _off_the_loop(self, work: Callable[[], Result]) -> Result:
        """Let a thread do what waits for the disk, and say so where it takes long."""
        task = asyncio.ensure_future(asyncio.to_thread(work))
        done, _pending = await asyncio.wait({task}, timeout=SLOW)
        if not done:
            self._faces.note(_("The disk is slow: the last line is not safe yet."))
        return await task

    # Ending and leaving

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

    async def leave(self) -> bool:
        """Let go of the meeting and tell whether the person agreed; one that has ended gets its summary first."""
        async with self._turn:
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
        if self.writer.found:
            self._faces.note(self.writer.found)
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
