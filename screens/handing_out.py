"""From a meeting that is over to a copy of its summary that leaves the house: for whom, in which form, to where."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from facilitator.conduct.closing import paper_name, set_down
from facilitator.i18n import _
from facilitator.summary import summarise
from facilitator.summary.copies import draft_of
from facilitator.summary.formats import FORMATS, render
from facilitator.summary.leak_limits import cannot_see
from facilitator.summary.leak_series import known_before
from facilitator.summary.leaks import leaks, spared
from facilitator.summary.leaving_out import redacted
from facilitator.summary.nameable import Doer, doers
from facilitator.summary.review.status import still_open
from facilitator.text import typed_path
from screens.copy_leaks import CopyLeaksDialog
from screens.copy_names import CopyNamesDialog
from screens.dialogs import AskLine, Choose
from screens.paths import PathSuggester

if TYPE_CHECKING:
    from textual.app import App

    from facilitator.meeting import Meeting
    from facilitator.store.seal import Seal
    from facilitator.summary import Audience
    from facilitator.summary.value import Summary

AUDIENCES = {
    "peers": "Everyone who was there: it shows of people what was agreed",
    "public": "Anyone: it names nobody the meeting knows, whatever was agreed",
    "record": "The group's own file: everything that was kept",
}
"""Who a copy can be for; put through `_` where it is shown."""

FORMS = {
    "html": "A page to print, or to open in any browser",
    "html large": "The same in large type",
    "markdown": "Markdown, as it stands here",
    "text": "Plain text, to read aloud or to mail",
    "sms": "Short enough for a text message",
    "ics": "Actions and the next meeting for a calendar",
    "json": "JSON, for other programs",
}
"""What a copy can be; put through `_` where it is shown."""


class HandingOut:
    """Asks what is needed, one question after the other, and writes the copy; leaving any question leaves it all."""

    def __init__(
        self,
        app: App[None],
        meeting: Meeting,
        seal: Seal,
        *,
        today: date,
        home: Path,
        of_series: Callable[[str], Iterable[Meeting]],
        keep_named: Callable[[Sequence[str]], Awaitable[Meeting]],
    ) -> None:
        """`of_series` gives the meetings of a series, newest first; `keep_named` keeps which agencies may be named."""
        self._app = app
        self._meeting = meeting
        self._seal = seal
        self._home = home
        self._today = today
        self._of_series = of_series
        self._keep_named = keep_named
        self._limits = ""
        """What the look for names cannot see, where it found nothing and so showed nothing."""

    async def begin(self) -> str:
        """Return what came of it in a sentence; empty where the person left a question.

        Raises StorageFailure where the copy can't be written there.
        """
        question = "\n".join(
            filter(None, (still_open(self._meeting, self._today), _("Who is the copy for?")))
        )
        audience = await self._choose(question, AUDIENCES)
        form = audience and await self._choose(_("In which form?"), FORMS)
        if not audience or not form or not await self._named(audience):
            return ""
        summary = await self._looked_over(cast("Audience", audience))
        name, _space, large = form.partition(" ")
        target = summary and await self._where(summary, name)
        if not summary or not target:
            return ""
        text = self._rendered(summary, name, large=bool(large))
        if not await self._may_take_the_place(target, text):
            return ""
        return await self._written(target, text)

    async def _choose(self, question: str, options: dict[str, str]) -> str | None:
        return await self._app.push_screen_wait(
            Choose(question, [(key, _(words)) for key, words in options.items()])
        )

    async def _named(self, audience: str) -> bool:
        """Ask which of those who do something are agencies that the public may read of; tell whether to go on."""
        found = await asyncio.to_thread(self._doers) if audience == "public" else []
        if not found:
            return True
        names = await self._app.push_screen_wait(CopyNamesDialog(found))
        if names is not None and set(names) != set(self._meeting.head.named):
            self._meeting = await self._keep_named(names)
        return names is not None

    def _doers(self) -> list[Doer]:
        return doers(self._meeting, self._of_series(self._meeting.head.series))

    async def _looked_over(self, audience: Audience) -> Summary | None:
        """Return the summary, after the person said of each word that may tell who somebody is whether it stays."""
        summary = summarise(self._meeting, audience)
        found = leaks(self._meeting, audience, await asyncio.to_thread(self._before))
        limits = cannot_see(self._meeting, audience)
        if not found:
            self._limits = limits
            return summary
        out = await self._app.push_screen_wait(CopyLeaksDialog(found, spared(found, audience), limits))
        return None if out is None else redacted(summary, out)

    def _before(self) -> frozenset[str]:
        return known_before(self._meeting, self._of_series(self._meeting.head.series))

    async def _where(self, summary: Summary, form: str) -> Path | None:
        whom = "" if summary.audience == "peers" else f"-{summary.audience}"
        name = paper_name(self._meeting, whom + FORMATS[form].suffix, summary=summary)
        question = _("Where to? A folder, such as that of a stick, or the whole path of a file.")
        words = await self._app.push_screen_wait(
            AskLine(question, str(self._home / name), suggester=PathSuggester())
        )
        if not words or not words.strip():
            return None
        path = typed_path(words)
        return path / name if path.is_dir() else path

    def _rendered(self, summary: Summary, form: str, *, large: bool) -> str:
        draft = draft_of(self._meeting, summary)
        return render(summary, form, large=large, revised=self._meeting.log[-1].at, draft=draft)

    async def _may_take_the_place(self, path: Path, text: str) -> bool:
        """Ask where something else stands, as a person may have put something right in it."""
        if await asyncio.to_thread(_content, path) in (None, text.encode()):
            return True
        question = _("{path} is there and says something else.", path=path)
        options = {"both": "Write a new one and keep both", "back": "Go back"}
        return await self._choose(question, options) == "both"

    async def _written(self, path: Path, text: str) -> str:
        earlier = await asyncio.to_thread(partial(set_down, path, text.encode()))
        said = [_("A copy is in {path}.", path=path)]
        if earlier:
            said.append(_("What was there is now {path}.", path=earlier))
        if self._seal.suffix:
            said.append(_("Anyone can read {path}: what leaves the sealed folder is not sealed.", path=path))
        return " ".join(filter(None, (*said, self._limits)))


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None
