"""A look at words that may say who somebody is, before the summary is written: each is left out, or kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from facilitator.conduct.leaving_out import doubtful, place_of
from facilitator.i18n import _
from facilitator.meeting import Meeting
from facilitator.summary.leaks import Leak
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
            tooltip="Put [left out] in its place, in the record and the summary.",
        ),
        Binding("k,enter", "keep", "keep", key_display="k", tooltip="It may be read: keep it as it is."),
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
        return [_row(leak) for leak in doubtful(meeting, self._kept, self._before)]

    def on_mount(self) -> None:
        """Say what such a check is worth."""
        super().on_mount()
        self.note(_(CHECK))

    def watch_meeting(self, meeting: Meeting | None) -> None:
        """Write the summary when nothing is left to look at."""
        super().watch_meeting(meeting)
        if (
            meeting is not None
            and self.children
            and self.is_current
            and not doubtful(meeting, self._kept, self._before)
        ):
            self.action_finish()

    def action_leave_out(self) -> None:
        """Leave the highlighted words out."""
        leak = self._leak
        if leak is None or self.meeting is None:
            return
        place = place_of(self.meeting, leak)
        if place:
            self.want("leaveout", f"{place} {leak.words}")
        else:
            self.refuse(_("{where} was set before the meeting, and stays as it is.", where=leak.where))

    def action_keep(self) -> None:
        """Keep the highlighted words."""
        leak = self._leak
        if leak is not None:
            self._kept.add((leak.where, leak.words))
            self.watch_meeting(self.meeting)

    def on_option_list_option_selected(self) -> None:
        """Keep the chosen words."""
        self.action_keep()

    def action_finish(self) -> None:
        """Write the summary."""
        self._below.post_message(ReadBack())
        self.dismiss()

    @property
    def _leak(self) -> Leak | None:
        found = doubtful(self.meeting, self._kept, self._before) if self.meeting is not None else []
        return next((leak for leak in found if _key(leak) == self.chosen), None)


def _key(leak: Leak) -> str:
    return f"{leak.where}\n{leak.kind}\n{leak.words}\n{leak.text}"


def _row(leak: Leak) -> Row:
    where, _kind, words = leak.where, leak.kind, leak.words
    before, found, behind = leak.text.partition(words)
    if len(before) > BEFORE:
        before = f"…{before[-BEFORE:]}"
    text = Content.assemble((f"{where:<5} ", "bold"), before, (found, "reverse"), behind)
    return Row(_key(leak), text, leak.what)
