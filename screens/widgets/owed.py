"""What the item going on should yield and has not yet: always in sight, however long the item is."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.reactive import reactive

from facilitator import meeting as m
from facilitator.i18n import _
from facilitator.meeting import Meeting, MeetingItem
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
    yield from (Part(line, _OWED) for line in _open(meeting, item))
    yield from (Part(Content.styled(words, "dim"), _DONE) for words in _met(meeting, item))


def _open(meeting: Meeting, item: MeetingItem) -> Iterator[Content]:
    for promise in m.to_decide(meeting, item):
        words = _("To decide: {question}", question=promise.question)
        told = f"{words} ({_(promise.method)})" if promise.method else words
        yield Content.assemble((told, "bold"), "  ", ("v", "reverse"))
    for what in m.to_assign(meeting, item):
        yield Content.assemble((_("To agree: {what}", what=what), "bold"), "  ", ("a", "reverse"))


def _met(meeting: Meeting, item: MeetingItem) -> Iterator[str]:
    open_decisions, open_actions = m.to_decide(meeting, item), m.to_assign(meeting, item)
    for promise in item.plan.decide:
        if promise not in open_decisions:
            yield _("Decided: {question}", question=promise.question)
    for what in item.plan.actions:
        if what not in open_actions:
            yield _("Agreed: {what}", what=what)
