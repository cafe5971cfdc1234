"""Before the start: what the meeting is, who comes, until when, and what is still to prepare."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.reactive import reactive

from facilitator.i18n import _, ngettext
from facilitator.meeting import Meeting
from screens.plan_rows import about_row, plan_rows, size
from screens.prepare_actions import PrepareActions
from screens.widgets.headline import Headline
from screens.widgets.keys import KeyLine
from screens.widgets.plain import Plain
from screens.widgets.rows import Rows

WIDE = 100
"""From this width on, what belongs to a row stands beside the list."""


class PrepareScreen(PrepareActions):
    """One list of everything that can be prepared; each row is changed where it stands."""

    CSS_PATH = "prepare.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]

    unsaved: reactive[int] = reactive(0)

    def compose(self) -> ComposeResult:
        yield Headline("", "")
        yield Plain(id="purpose")
        with Container(id="middle"):
            yield Rows()
            with VerticalScroll(id="beside", can_focus=False):
                yield Plain(id="about")
        yield Plain(id="said")
        yield KeyLine(self.keys())

    def on_mount(self) -> None:
        """Show the meeting."""
        self.query_one(Rows).focus()
        self.watch_meeting(self.meeting)
        self.set_interval(1.0, self._look_at_clock)

    def _look_at_clock(self) -> None:
        """Say when it would end if it began now, also while a window is open."""
        self.query_one(Headline).right = size(self.meeting, self._clock())

    def watch_meeting(self, meeting: Meeting) -> None:
        """Show the rows anew and stay where the person was; a new item is where the person goes."""
        if not self.children:
            return
        headline = self.query_one(Headline)
        headline.left = _("Prepare: {title}", title=meeting.head.title)
        self._look_at_clock()
        purpose = self.query_one("#purpose", Plain)
        purpose.show(meeting.head.purpose)
        purpose.display = bool(meeting.head.purpose)
        rows = self.query_one(Rows)
        before = rows.keys
        fresh = list(plan_rows(meeting))
        new = [row.key for row in fresh if before and row.key.startswith("item:") and row.key not in before]
        rows.show(fresh, new[0] if len(new) == 1 else "")
        self._tell_about()

    def on_option_list_option_highlighted(self) -> None:
        """Say what belongs to the highlighted row."""
        self._tell_about()

    def _tell_about(self) -> None:
        self.query_one("#about", Plain).show(about_row(self.meeting, *self._chosen))
        self.query_one("#beside", VerticalScroll).scroll_home(animate=False)
        self.call_after_refresh(self._tell_more)

    def on_resize(self) -> None:
        """Say how much of what belongs to the row has no room now."""
        self.call_after_refresh(self._tell_more)

    def _tell_more(self) -> None:
        """Say on the line above it how much of a text is out of sight, and the key that shows all of it."""
        beside = self.query_one("#beside", VerticalScroll)
        left = beside.max_scroll_y
        told = ngettext("{n} more line below: a shows it", "{n} more lines below: a shows them", left)
        beside.border_title = Content(f" {told} ") if left else ""
