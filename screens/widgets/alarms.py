"""What must not be overlooked, a whole line each: pens down, not on the disk, the clock standing still."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.reactive import reactive

from facilitator.i18n import _, clock_time, ngettext
from facilitator.meeting import Meeting
from screens.widgets.plain import Plain


class Alarms(Vertical):
    """Lines that are there only while they are true."""

    DEFAULT_CSS = """
    Alarms { height: auto; }
    Alarms > Plain { height: 1; padding: 0 1; color: auto 100%; text-style: bold; text-align: center; display: none;
        text-wrap: nowrap; text-overflow: ellipsis; }
    Alarms > #pens, Alarms > #unsaved { background: $error; }
    Alarms > #paused { background: $warning; }
    """

    meeting: reactive[Meeting | None] = reactive(None, repaint=False)
    unsaved: reactive[int] = reactive(0, repaint=False)

    def compose(self) -> ComposeResult:
        yield Plain(_("■ ■ ■  PENS DOWN: nothing typed is kept · o lifts them  ■ ■ ■"), id="pens")
        yield Plain(id="unsaved")
        yield Plain(id="paused")

    def on_mount(self) -> None:
        """Show what is true from the beginning."""
        self.watch_meeting()
        self.watch_unsaved()

    def watch_meeting(self) -> None:
        """Show whether pens are down, and whether the clock stands still."""
        if not self.children or self.meeting is None:
            return
        head = self.meeting.head
        self.query_one("#pens").display = head.pens_down is not None
        paused = self.query_one("#paused", Plain)
        paused.display = head.state == "paused"
        if head.paused_since is not None:
            since = clock_time(head.paused_since)
            paused.show(_("‖  PAUSED since {time} · space goes on  ‖", time=since))

    def watch_unsaved(self) -> None:
        """Show whether anything is only in memory."""
        if not self.children:
            return
        line = self.query_one("#unsaved", Plain)
        line.display = self.unsaved > 0
        line.show(
            ngettext("!  NOT ON THE DISK: {n} change is only in memory · /save FOLDER keeps it elsewhere  !",
                     "!  NOT ON THE DISK: {n} changes are only in memory · /save FOLDER keeps them elsewhere  !",
                     self.unsaved)
        )  # fmt: skip
