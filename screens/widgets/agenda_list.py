"""Where the meeting is in its agenda: every item with its state, its planned minutes and what it took."""

from __future__ import annotations

from datetime import datetime

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive

from facilitator import meeting as m
from facilitator.i18n import _, minutes_of
from facilitator.meeting import Meeting, MeetingItem
from screens.widgets.drawn import Drawn, stacked
from screens.widgets.rows import beside

MARKS = {"ahead": " ", "now": "▶", "done": "✓", "skipped": "–", "parked": "P", "dropped": "–"}
"""What stands before an item: a sign, never a colour alone."""
STYLES = {"now": "bold", "ahead": "", "done": "dim"}


class AgendaList(Drawn):
    """The items beside the one going on. Where there are more than fit, those around it are shown."""

    DEFAULT_CSS = """
    AgendaList { width: 38; padding: 0 1; border-right: solid $foreground 30%; color: $text; }
    """

    meeting: reactive[Meeting | None] = reactive(None, repaint=False)
    now: reactive[datetime | None] = reactive(None, repaint=False)

    def watch_meeting(self) -> None:
        """Draw the items anew."""
        self.look()

    def watch_now(self) -> None:
        """Draw the minutes anew."""
        self.look()

    def draw(self, size: Size) -> Content:
        """Return a heading, the items, and at the foot who is there."""
        if self.meeting is None or self.now is None:
            return Content("")
        heading = beside(Content(_("Agenda")), Content(_("plan  took")), size.width).stylize("dim")
        foot = _foot(self.meeting, size.width)
        room = size.height - len(foot) - 1
        items = [_item(item, self.now, size.width) for item in _around(self.meeting, room)]
        gap = [Content("")] * max(room - len(items), 0)
        return stacked([heading, *items, *gap, *foot])


def _item(item: MeetingItem, now: datetime, width: int) -> Content:
    spent = m.spent(item, now)
    box = str(item.minutes) if item.minutes else ""
    took = str(minutes_of(spent)) if spent or item.state in ("now", "done") else ""
    left = Content(f"{MARKS[item.state]} {item.title}")
    return beside(left, Content(f"{box:>4}  {took:>4}"), width).stylize(STYLES.get(item.state, "dim strike"))


def _foot(meeting: Meeting, width: int) -> list[Content]:
    people = m.in_words(meeting.participants)
    power = _("Power: {words}", words=_(meeting.head.power)) if meeting.head.power else ""
    return [Content(words).truncate(width, ellipsis=True) for words in (people, power) if words]


def _around(meeting: Meeting, height: int) -> list[MeetingItem]:
    """Return as many items as there is room for, the one going on among them."""
    items = list(meeting.agenda)
    here = next((place for place, item in enumerate(items) if item.id == meeting.head.current), 0)
    first = max(0, min(here - height // 3, len(items) - height))
    return items[first : first + max(height, 1)]


class FoldedAgenda(Drawn):
    """The agenda in one line, for small terminals: where the meeting is, what comes next, how many are there."""

    DEFAULT_CSS = """
    FoldedAgenda { height: 1; padding: 0 1; color: $text-muted; }
    """

    meeting: reactive[Meeting | None] = reactive(None, repaint=False)

    def watch_meeting(self) -> None:
        """Draw the line anew."""
        self.look()

    def draw(self, size: Size) -> Content:
        """Return the line."""
        if self.meeting is None:
            return Content("")
        return beside(
            Content(folded(self.meeting)), Content(m.in_words(self.meeting.participants)), size.width
        )


def folded(meeting: Meeting) -> str:
    """Return where the meeting is in its agenda, in words."""
    agenda = meeting.agenda
    here = next((place for place, item in enumerate(agenda, 1) if item.id == meeting.head.current), 0)
    coming = m.upcoming(meeting) if meeting.live else None
    rest = _("then {title}", title=coming.title) if coming else _("the last item")
    return _("▶ {place} of {count} · {rest}", place=here, count=len(agenda), rest=rest) if here else ""
