"""A look at words that may say who somebody is, before the summary is written: each is left out, or kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from facilitator.conduct.leaving_out import doubtful, place_of
from facilitator.i18n import _
from facilitator.meeting import Meeting
from facilitator.summary.leak_groups import Doubt, gathered
from facilitator.summary.leak_limits import cannot_see
from screens.messages import ReadBack
from screens.panel import Panel
from screens.widgets.rows import Row

if TYPE_CHECKING:
    from textual.screen import Screen

BEFORE = 24
"""How many letters are shown of what stands before the words, so that these are in sight on a narrow screen."""

CHECK = "This check is a help, not a promise: it can't know every name."
"""Put through `_` where it is shown."""


class LeaksDialog(Panel):
    """One row a doubtful word; when none is left, or the person goes on, the summary is written."""

    heading = "Look at these words before anyone reads them"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "x",
            "leave_out",
            "leave out",
            tooltip="Put [left out] wherever it stands, in the record and the summary.",
        ),
        Binding("k", "keep", "keep", tooltip="It may be read: keep it as it is."),
        Binding("f", "finish", "keep the rest", tooltip="Keep what is listed still, and write the summary."),
        Binding("u", "want('undo')", "undo", tooltip="Take back the last change."),
    ]

    def __init__(self, meeting: Meeting, below: Screen[None], before: frozenset[str] = frozenset()) -> None:
        """`before` are names that earlier meetings of the series know."""
        super().__init__(meeting, below)
        self._before = before
        self._kept: set[tuple[str, str]] = set()
        """Where which words were looked at, and may be read."""

    def rows(self, meeting: Meeting) -> Sequence[Row]:
        """Return one row a doubtful word."""
        return [row_of(doubt, doubt.first.what) for doubt in self._doubts(meeting)]

    def on_mount(self) -> None:
        """Say what such a check is worth."""
        super().on_mount()
        limits = cannot_see(self.meeting, "peers") if self.meeting is not None else ""
        self.note(" ".join(filter(None, (_(CHECK), limits))))

    def watch_meeting(self, meeting: Meeting) -> None:
        """Write the summary when nothing is left to look at."""
        super().watch_meeting(meeting)
        if self.children and self.is_current and not doubtful(meeting, self._kept, self._before):
            self.action_finish()

    def action_leave_out(self) -> None:
        """Leave the highlighted words out."""
        doubt = self._doubt
        if doubt is None:
            return
        for leak in doubt.leaks:
            place = place_of(self.meeting, leak)
            if place:
                self.want("leaveout", f"{place} {leak.words}")
            else:
                self.refuse(_("{where} was set before the meeting, and stays as it is.", where=leak.where))

    def action_keep(self) -> None:
        """Keep the highlighted words."""
        doubt = self._doubt
        if doubt is not None:
            self._kept.update((leak.where, leak.words) for leak in doubt.leaks)
            self.note(_("Stays, and may be read: “{words}”.", words=doubt.words))
            self.watch_meeting(self.meeting)

    def on_option_list_option_selected(self) -> None:
        """Do nothing of what can't be meant by going on: a name is kept by its own key alone."""
        self.refuse(_("x leaves it out, k keeps it."))

    def action_finish(self) -> None:
        """Write the summary."""
        self._below.post_message(ReadBack())
        self.dismiss()

    @property
    def _doubt(self) -> Doubt | None:
        return next((doubt for doubt in self._doubts(self.meeting) if key_of(doubt) == self.chosen), None)

    def _doubts(self, meeting: Meeting) -> list[Doubt]:
        return gathered(doubtful(meeting, self._kept, self._before))


def key_of(doubt: Doubt) -> str:
    """Return what the row of a doubtful word goes by."""
    return f"{doubt.first.kind}\n{doubt.words.casefold()}"


def row_of(doubt: Doubt, tag: str, style: str = "reverse") -> Row:
    """Return the row of a doubtful word, in its first sentence."""
    before, found, behind = doubt.first.text.partition(doubt.words)
    if len(before) > BEFORE:
        cut = before[-BEFORE:]
        before = f"…{cut.partition(' ')[2] or cut}"
    text = Content.assemble((f"{doubt.where:<5} ", "bold"), before, (found, style), behind)
    return Row(key_of(doubt), text, tag)
