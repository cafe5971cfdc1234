"""Where the meeting is in its agenda: every item with its state, its minutes and what it took."""

from __future__ import annotations

from datetime import datetime

from rich.text import Text
from textual.app import RenderResult
from textual.reactive import reactive
from textual.widget import Widget

from facilitator import meeting as m
from facilitator.i18n import _, minutes_of, ngettext
from facilitator.meeting import Meeting, MeetingItem
from facilitator.text import shorten
from facilitator.voices import Floor

MARKS = {"ahead": " ", "now": "▶", "done": "✓", "skipped": "–", "parked": "P", "dropped": "–"}
"""What stands before an item: a sign, never a colour alone."""


class AgendaList(Widget):
    """The items beside the one going on. When there are more than fit, those around it are shown."""

    DEFAULT_CSS = """
    AgendaList { width: 36; padding: 0 1; border-right: solid $panel-lighten-1; color: $text; }
    """

    meeting: reactive[Meeting | None] = reactive(None)
    floor: reactive[Floor] = reactive(Floor)
    now: reactive[datetime | None] = reactive(None)

    def render(self) -> RenderResult:
        """Draw the items, then who is there and who speaks next."""
        if self.meeting is None or self.now is None:
            return Text("")
        foot = self._foot(self.meeting)
        items = _around(self.meeting, self.size.height - len(foot))
        drawn = [self._item(item, self.now) for item in items]
        gap = max(self.size.height - len(drawn) - len(foot), 0)
        return Text("\n").join([*drawn, *([Text("")] * gap), *foot])

    def _item(self, item: MeetingItem, now: datetime) -> Text:
        box = str(item.minutes) if item.minutes else ""
        spent = m.spent(item, now)
        took = str(minutes_of(spent)) if spent or item.state == "done" else ""
        style = {"now": "bold", "ahead": "", "done": "dim"}.get(item.state, "dim strike")
        title = shorten(item.title, self.size.width - 11)
        line = Text(
            f"{MARKS[item.state]} {title.ljust(self.size.width - 11)}", style=style, no_wrap=True, end=""
        )
        return line.append(f" {box:>3} {took:>3}", style="bold" if item.state == "now" else "dim")

    def _foot(self, meeting: Meeting) -> list[Text]:
        width = self.size.width
        people = m.in_words(meeting.participants)
        lines = [Text(shorten(people, width), no_wrap=True, end="")] if people else []
        if self.floor.order:
            names = _("Next to speak: {names}", names=", ".join(self.floor.order))
            lines.append(Text(shorten(names, width), style="bold", no_wrap=True, end=""))
        going = self.floor.go_round
        if going is not None:
            left = ngettext("{n} to come", "{n} to come", len(going.left) - 1)
            turn = _("Turn: {name} · {left}", name=going.turn, left=left)
            lines.append(Text(shorten(turn, width), style="bold", no_wrap=True, end=""))
        return lines


def _around(meeting: Meeting, height: int) -> list[MeetingItem]:
    """Return as many items as there is room for, the one going on among them."""
    items = list(meeting.agenda)
    here = next((place for place, item in enumerate(items) if item.id == meeting.head.current), 0)
    first = max(0, min(here - height // 3, len(items) - height))
    return items[first : first + max(height, 1)]


def folded(meeting: Meeting, width: int) -> Text:
    """Return the agenda as one line: where the meeting is, and what comes next."""
    agenda = meeting.agenda
    here = next((place for place, item in enumerate(agenda, 1) if item.id == meeting.head.current), 0)
    coming = m.upcoming(meeting) if meeting.live else None
    rest = _("then {title}", title=coming.title) if coming else _("the last item")
    words = _("Item {place} of {count} · {rest}", place=here, count=len(agenda), rest=rest) if here else ""
    return Text(shorten(words, width), style="dim", no_wrap=True, end="")
