"""What the item going on should yield and has not yet: always in sight, however long the item is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from textual.content import Content
from textual.reactive import reactive

from facilitator import meeting as m
from facilitator.conduct.proposal_told import in_full
from facilitator.i18n import _
from facilitator.meeting import Meeting, MeetingItem
from facilitator.meeting.outcomes import sort_of
from facilitator.meeting.promises import told
from facilitator.meeting.ways import ways
from screens.meeting_keys import ENOUGH
from screens.widgets.keys import shown_key
from screens.widgets.sheet import Part, Sheet

_OWED = Content.styled("◇ ", "bold")
_DONE = Content.styled("✓ ", "$text-success")


class Owed(Sheet):
    """The decisions and actions an item promised, each with the key that takes it; what was met is ticked."""

    DEFAULT_CSS = """
    Owed { height: auto; max-height: 6; padding: 0 2; background: $surface; display: none; }
    """

    meeting: reactive[Meeting | None] = reactive(None, repaint=False)

    def watch_meeting(self, before: Meeting | None, after: Meeting | None) -> None:
        """Show what is owed now, where that has changed."""
        parts = list(owed(after)) if after is not None else []
        if before is None or after is None or parts != list(owed(before)):
            self.display = bool(parts)
            self.show(parts)


def owed(meeting: Meeting) -> Iterator[Part]:
    """Return what the item going on still owes, and after it what it owed and has been met."""
    item = meeting.current
    if item is None:
        return
    if m.approves_nothing(meeting, item):
        yield Part(Content(_("No earlier summary is kept here to approve.")), _DONE)
    yield from (Part(line, _OWED) for line in _open(meeting, item))
    yield from (Part(words, _DONE) for words in _met(meeting, item))


def _open(meeting: Meeting, item: MeetingItem) -> Iterator[Content]:
    for one in m.decisions_promised(meeting, item):
        if one.open:
            question = told(one) if one.begun else one.what.question
            way = " → ".join(in_full(*way) for way in ways(one.what, item)) or _(one.what.method)
            words = _("To decide: {question}", question=question)
            yield _to_do(f"{words} ({way})" if way else words, one, "v")
    for task in m.actions_promised(meeting, item):
        if task.open:
            what = told(task) if task.begun else task.what
            yield _to_do(_("To agree: {what}", what=what), task, "a")


def _to_do(words: str, promised: m.Promised[Any, Any], key: str) -> Content:
    """Return what is owed with its key; of several, with what there is and the key that says that this is all."""
    if not promised.begun:
        return Content.assemble((words, "bold"), "  ", (key, "reverse"))
    enough = (shown_key(ENOUGH), "reverse"), " ", _(ENOUGH.description)
    return Content.assemble(
        (words, "bold"), "  ", promised.labels, "  ", (key, "reverse"), " ", _("another"), "  ", *enough
    )


def _met(meeting: Meeting, item: MeetingItem) -> Iterator[Content]:
    """Return what was promised and is there, with its labels, and the key that takes another one."""
    for one in m.decisions_promised(meeting, item):
        if one.made and not one.open:
            yield _ticked(_came_to(one), one.labels, "v", _("another decision"))
    for task in m.actions_promised(meeting, item):
        if task.made and not task.open:
            yield _ticked(_("Agreed: {what}", what=told(task)), task.labels, "a", _("another action"))


def _came_to(one: m.Promised[Any, Any]) -> str:
    """Return what a promised question came to, in words: a decision before advice, and either before neither."""
    sorts = {sort_of(decision) for decision in one.made}
    if "decisions" in sorts:
        return _("Decided: {question}", question=told(one))
    if "advice" in sorts:
        return _("Advice given: {question}", question=told(one))
    return _("Kept as not decided: {question}", question=told(one))


def _ticked(words: str, labels: str, key: str, more: str) -> Content:
    return Content.assemble((f"{words}  {labels}", "dim"), "  ", (key, "reverse"), (f" {more}", "dim"))
