"""From a summary that someone gave back to its corrections on the screen, and from those to a summary written anew."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from facilitator.conduct import Reply
from facilitator.conduct.reviewing import read_edited
from facilitator.errors import FacilitatorError
from facilitator.i18n import _, full_date
from facilitator.summary.review.applying import apply
from facilitator.summary.review.finding import find_corrections
from facilitator.summary.review.status import approved_after, day_to_correct, set_status, stays_approved
from facilitator.summary.review.telling import older
from facilitator.summary.review.value import Edited, OlderDraft, Proposed, Review
from facilitator.text import typed_path
from screens.carried_on import offer_to_put_right
from screens.dialogs import Ask, AskLine, Choose
from screens.forgetting import offer_to_forget
from screens.paths import PathSuggester
from screens.summary import SummaryScreen

if TYPE_CHECKING:
    from textual.app import App

    from facilitator.meeting import Meeting
    from screens.open_meeting import OpenMeeting


class Reviewing:
    """Asks for files, tells what can't be read, and shows what the rest would put right."""

    def __init__(
        self,
        app: App[None],
        opened: OpenMeeting,
        *,
        clock: Callable[[], datetime],
        new_id: Callable[[], str],
    ) -> None:
        self._app = app
        self._open = opened
        self._clock = clock
        self._new_id = new_id

    async def begin(self, *, by_word: bool = False, given: str = "") -> None:
        """Ask for the files of readers, beside one that is `given` already, and show what they would put right."""
        from screens.review import ReviewScreen

        texts = [] if by_word else await self._files(given)
        found = await self._found(texts) if texts or by_word else None
        if found is not None:
            await self._app.push_screen(
                ReviewScreen(
                    self._open.meeting,
                    found.corrections,
                    audience=found.audience,
                    clock=self._clock,
                    older=older(found),
                    by_word=by_word,
                )
            )

    async def _files(self, given: str) -> list[str]:
        texts = [await asyncio.to_thread(partial(read_edited, given, self._open.seal))] if given else []
        problem = typed = ""
        while True:
            question = _("Another reader's file of the same summary? ⏎ alone goes on.")
            asked = question if texts else _("Which file did someone change? The whole path to it.")
            words = await self._app.push_screen_wait(
                AskLine(
                    "\n".join(filter(None, (problem, asked))),
                    typed,
                    "~/Downloads/…",
                    suggester=PathSuggester(),
                )
            )
            if words is None or not words.strip():
                return texts
            try:
                path = str(typed_path(words))
                texts.append(await asyncio.to_thread(partial(read_edited, path, self._open.seal)))
                problem = typed = ""
            except FacilitatorError as refusal:
                problem, typed = f"✗ {refusal}", words

    async def _found(self, texts: list[str], *, earlier: bool = False) -> Review | None:
        files = [Edited(text) for text in texts]
        today = self._clock().date()
        try:
            return await asyncio.to_thread(
                partial(find_corrections, self._open.meeting, *files, today=today, older=earlier)
            )
        except OlderDraft as refusal:
            question = _(
                "{problem}\nLook at its corrections beside what the record says now?", problem=refusal
            )
            if refusal.known and await self._app.push_screen_wait(Ask(question)):
                return await self._found(texts, earlier=True)
            if not refusal.known:
                await self._tell(str(refusal))
        except FacilitatorError as refusal:
            await self._tell(str(refusal))
        return None

    async def _tell(self, problem: str) -> None:
        await self._app.push_screen_wait(Choose(problem, [("back", _("Go back"))]))

    async def take(self, one: Proposed) -> None:
        """Make a correction in the record."""

        def made() -> Reply:
            after = apply(self._open.meeting, one, self._clock(), self._new_id)
            if after is self._open.meeting:
                return self._reply(after, _("The record says so already."))
            return self._reply(after, _("Put right: {what}", what=after.head.amendments[-1]))

        await self._open.change(made)

    def _reply(self, meeting: Meeting, words: str) -> Reply:
        return Reply(meeting, self._open.writer.floor, words)

    async def write(self, audience: str, was: Meeting, taken: Sequence[Proposed]) -> None:
        """Write the summary anew, and go back to it; what was taken may have gone on into a later meeting.

        What was struck may be too private to stay in the history.
        """
        await self._open.write_anew(audience)
        if isinstance(self._app.screen, SummaryScreen) and (known := approved_after(self._open.meeting)):
            self._app.screen.say(known)
        await offer_to_put_right(self._app, self._open, was, taken, self._new_id)
        await offer_to_forget(self._app, self._open)

    async def ask_standing(self) -> None:
        """Ask how far the summary is, keep that, and write it anew; one that is approved stays so."""
        if stays := stays_approved(self._open.meeting):
            await self._tell(stays)
            return
        now = self._clock()
        day = day_to_correct(self._open.meeting, now.date())
        options = [
            ("draft", _("A draft: nobody has it yet")),
            ("review", _("In review: peers can put it right until {date}", date=full_date(day))),
            ("shared", _("Shared: peers have checked it")),
        ]
        stands: str = {"in review": "review"}.get(
            self._open.meeting.head.summary, self._open.meeting.head.summary
        )
        chosen = await self._app.push_screen_wait(Choose(_("How far is this summary?"), options, stands))
        if chosen is None:
            return
        status, said = chosen, _("How far the summary is, is kept.")
        await self._open.change(lambda: self._reply(set_status(self._open.meeting, status, now), said))
        await self._open.write_anew()
