"""The meeting that is open in the app, kept: each change goes to the disk in its turn, and is said once it is there."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from textual.screen import Screen

from facilitator.conduct import Reply
from facilitator.errors import FacilitatorError, StorageFailure
from facilitator.i18n import _
from facilitator.meeting import Meeting
from screens.dialogs import AskLine, Choose
from screens.face import Faces
from screens.writer import Writer

if TYPE_CHECKING:
    from facilitator.store.seal import Seal
    from facilitator.store.shelf import Shelf
    from screens.app import FacilitatorApp

Result = TypeVar("Result")
Answer = TypeVar("Answer")

SLOW = 2.0
"""Seconds a disk may take before the person is told that the last line is not safe yet."""


class Keeping:
    """Gives the writer what is to be kept and lets the screens say what came of it.

    The disk is written in a thread, so that a hanging one never freezes the screen; what is asked for meanwhile waits
    its turn, and nothing is said to be kept before it is.
    """

    def __init__(self, app: FacilitatorApp, writer: Writer, shelf: Shelf) -> None:
        self.writer = writer
        self.summary: Path | None = None
        """The summary's file, once it is written."""
        self.struck: dict[str, tuple[str, ...]] = {}
        """The wordings of what was struck out since the summary was written, by its label."""
        self.question: Screen[Any] | None = None
        """What is being asked just now and holds up everything else."""
        self._app = app
        self._faces = Faces(app)
        self._shelf = shelf
        self._turn = asyncio.Lock()
        self._offered = False
        """Whether another folder was offered since the disk began to refuse."""

    @property
    def meeting(self) -> Meeting:
        """The meeting as it stands."""
        return self.writer.meeting

    @property
    def seal(self) -> Seal:
        """What seals and opens the papers of this data folder."""
        return self._shelf.seal

    async def change(self, made: Callable[[], Reply]) -> None:
        """Keep what is made of the meeting, and say so; a refusal is told and changes nothing."""
        async with self._turn:
            try:
                await self._keep(made())
            except FacilitatorError as refusal:
                self._faces.refuse(str(refusal))

    async def _ask(self, question: Screen[Answer]) -> Answer | None:
        """Put a question for which everything else waits; pens down and leaving take it back unanswered."""
        self.question = question
        try:
            return await self._app.push_screen_wait(question)
        finally:
            self.question = None

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
