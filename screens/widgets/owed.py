"""What the item going on should yield and has not yet: always in sight, however long the item is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from textual.content import Content
from textual.reactive import reactive

from facilitator import meeting as m
from facilitator.conduct.deciding import in_full
from facilitator.i18n import _
from facilitator.meeting import Meeting, MeetingItem
from facilitator.meeting.ways import ways
from facilitator.records import AnyRecord
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
    yield from (Part(words, _DONE) for words in _met(meeting, item))


def _open(meeting: Meeting, item: MeetingItem) -> Iterator[Content]:
    for promise in m.to_decide(meeting, item):
        words = _("To decide: {question}", question=promise.question)
        told = " → ".join(in_full(*way) for way in ways(promise, item)) or _(promise.method)
        yield Content.assemble((f"{words} ({told})" if told else words, "bold"), "  ", ("v", "reverse"))
    for what in m.to_assign(meeting, item):
        yield Content.assemble((_("To agree: {what}", what=what), "bold"), "  ", ("a", "reverse"))


def _met(meeting: Meeting, item: MeetingItem) -> Iterator[Content]:
    """Return what was promised and is there, with its labels, and the key that takes another one."""
    for promise, made in m.decided(meeting, item):
        yield _ticked(_("Decided: {question}", question=promise.question), made, "v", _("another decision"))
    for what, tasks in m.assigned(meeting, item):
        yield _ticked(_("Agreed: {what}", what=what), tasks, "a", _("another action"))


def _ticked(words: str, made: Iterable[AnyRecord], key: str, more: str) -> Content:
    labels = " ".join(one.label for one in made)
    return Content.assemble((f"{words}  {labels}", "dim"), "  ", (key, "reverse"), (f" {more}", "dim"))
