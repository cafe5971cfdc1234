"""All meetings: open one, read its summary again, hand out a copy, or take one away for good."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.content import Content

from facilitator.errors import FacilitatorError
from facilitator.i18n import _, ngettext, short_date
from facilitator.meeting import Meeting
from facilitator.store.index import Index
from facilitator.store.listing import entries, still_open
from facilitator.store.purge import purge
from facilitator.store.questions import Found
from facilitator.store.shelf import Entry, Shelf
from facilitator.summary.nameable import with_named
from screens.dialogs import Choose
from screens.handing_out import HandingOut
from screens.record import RecordScreen
from screens.widgets.plain import lines
from screens.widgets.rows import Row


class ArchiveScreen(RecordScreen):
    """Every meeting on the shelf, the newest first."""

    heading = "All meetings"
    about = (
        "Every meeting that is kept here. ⏎ goes on with one that has not ended, and opens the summary of one that "
        "has. What is deleted here is gone: its file, its summaries, and its place in the search."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "open", tooltip="Go on with it, or open its summary."),
        Binding("w", "copy", "save a copy", tooltip="Save a copy of its summary to hand out."),
        Binding("x", "delete", "delete", tooltip="Take it away for good; it is asked first."),
    ]

    def __init__(self, shelf: Shelf, *, clock: Callable[[], datetime], summaries: Path, home: Path) -> None:
        super().__init__(shelf, clock=clock)
        self._summaries = summaries
        self._home = home

    def fetch(self, index: Index) -> Sequence[Found]:
        """Return every meeting."""
        left = still_open(index)
        return [_found(entry, left.get(entry.id, 0)) for entry in entries(index, self._shelf.meetings)]

    def groups(self, found: Iterable[Found]) -> Iterable[tuple[str, Sequence[Found]]]:
        """Put those that have not ended first."""
        known = list(found)
        going = [one for one in known if one.status != "ended"]
        ended = [one for one in known if one.status == "ended"]
        return ((_("Not ended"), going), (_("Ended"), ended))

    def row(self, one: Found) -> Row:
        """Return a meeting as a row."""
        states = {"prepared": _("prepared"), "running": _("going on"), "paused": _("paused")}
        day = f"{short_date(one.day)} {one.day.year}" if one.day else ""
        return Row(one.key, one.text, " · ".join(part for part in (states.get(one.status, ""), day) if part))

    def nothing(self) -> str:
        """Return what stands where there is no meeting."""
        return _("No meeting is kept here yet. Choose an agenda on the first screen to begin one.")

    def told_about(self, one: Found) -> Content:
        """Return what a meeting is."""
        series = _("series: {series}", series=one.series) if one.series else ""
        return lines(Content.styled(one.text, "bold"), one.more, " · ".join(filter(None, (series, one.id))))

    @work
    async def action_copy(self) -> None:
        """Save a copy of the summary of the highlighted meeting."""
        one = self.chosen
        if one is None:
            return
        if one.status != "ended":
            self.refuse(_("It has not ended: there is no summary yet."))
            return
        try:
            meeting = await asyncio.to_thread(partial(self._shelf.read, one.path))
            shelf = self._shelf
            handing = HandingOut(
                self.app, meeting, shelf.seal, today=self._clock().date(), home=self._home, of_series=shelf.latest_of,
                keep_named=partial(self._keep_named, one.path),
            )  # fmt: skip
            self.say(await handing.begin())
        except FacilitatorError as failure:
            self.refuse(str(failure))

    async def _keep_named(self, path: Path, names: Sequence[str]) -> Meeting:
        def kept() -> Meeting:
            with self._shelf.open(path) as there:
                there.keep(with_named(there.meeting, names, self._clock()))
                return there.meeting

        return await asyncio.to_thread(kept)

    @work
    async def action_delete(self) -> None:
        """Take the highlighted meeting away for good."""
        one = self.chosen
        if one is None:
            return
        kept = f" ({one.more})" if one.more else ""
        question = _(
            "Delete “{title}”{kept}, with its summaries? It can't be brought back.", title=one.text, kept=kept
        )
        chosen = await self.app.push_screen_wait(
            Choose(question, [("keep", _("Keep it")), ("delete", _("Delete it for good"))])
        )
        if chosen != "delete":
            return
        try:
            gone = await asyncio.to_thread(partial(purge, self._shelf, one.path, self._summaries))
        except FacilitatorError as failure:
            self.refuse(str(failure))
            return
        files = ngettext("{n} file is gone.", "{n} files are gone.", len(gone))
        self.say(
            _("Deleted: {title}. {files} Copies that were handed out are not.", title=one.text, files=files)
        )
        self.reload()


def _found(entry: Entry, left: int) -> Found:
    """Return a meeting as the list of any record holds it."""
    more = (
        ngettext("{n} decision", "{n} decisions", entry.decisions) if entry.decisions else "",
        ngettext("{n} open action", "{n} open actions", left) if left else "",
    )
    return Found(
        kind="meeting", id=entry.id, label="", text=entry.title, status=entry.state,
        more=" · ".join(part for part in more if part), path=entry.path, meeting=entry.id, title=entry.title,
        series=entry.series, day=entry.held,
    )  # fmt: skip
