"""What to say and do now: the prompts of the item going on, its guidance, its checklist."""

from __future__ import annotations

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.content import Content
from textual.reactive import reactive

from facilitator import meeting as m
from facilitator.forecast import go_round_too_long
from facilitator.i18n import _, duration, ngettext
from facilitator.meeting import Meeting, MeetingItem
from facilitator.meeting.concerns import told_against
from facilitator.meeting.counted import counted
from facilitator.meeting.deciding import method_of, proposal, saying
from facilitator.meeting.gaps import gaps_of, places
from facilitator.meeting.matters import matters
from facilitator.records import Decision
from screens.markdown import blocks, inline, marked
from screens.proposal_view import steps_line
from screens.widgets.more import Readable
from screens.widgets.sheet import Part, Sheet

_BAR = Content.styled("┃ ", "$text-accent bold")
"""Stands before every line that is read aloud."""
_MATTER = Content.styled("◇ ", "bold")
"""Stands before what is to be dealt with."""


class ItemView(Readable, can_focus=False):
    """The item as a sheet to lead from; a proposal stands first while one is open."""

    DEFAULT_CSS = """
    ItemView { padding: 1 2 0 2; scrollbar-size-vertical: 1; scrollbar-color: $foreground 40%;
        scrollbar-background: $background; }
    """
    SHARES = True

    meeting: reactive[Meeting | None] = reactive(None, repaint=False)

    def compose(self) -> ComposeResult:
        yield Sheet(id="item")

    def on_mount(self) -> None:
        """Show the item the screen was opened at."""
        if self.meeting is not None:
            self.query_one(Sheet).show(sheet(self.meeting))

    def watch_meeting(self, before: Meeting | None, after: Meeting | None) -> None:
        """Show the item anew where something of it has changed."""
        if after is None or not self.children:
            return
        if before is None or _seen(before) != _seen(after):
            self.query_one(Sheet).show(sheet(after))
        if before is None or before.head.current != after.head.current:
            self.scroll_home(animate=False)


def _seen(meeting: Meeting) -> object:
    """What of a meeting this view shows, but for its words."""
    item = meeting.current
    if item is None:
        return None
    return (
        item.id, item.plan, item.ticked, meeting.head.pens_down is None, proposal(meeting),
        m.headcount(meeting.participants), item.minutes, m.upcoming(meeting) is None, len(matters(meeting)),
    )  # fmt: skip


def sheet(meeting: Meeting) -> Iterator[Part]:
    """Return what the item going on says, from what is read aloud to what is to be ticked."""
    item = meeting.current
    if item is None:
        return
    yield from _from_last_time(meeting)
    yield from _warnings(meeting, item)
    open_one = proposal(meeting)
    if open_one is not None:
        yield from _proposal(meeting, open_one)
    yield from _words(item)
    yield from _open_gaps(meeting, item)
    yield from _checklist(item)
    if m.upcoming(meeting) is None:
        yield Part(Content(_("This is the last item. e ends the meeting and reads everything back.")),
                   Content.styled("■ ", "bold"), apart=True)  # fmt: skip


def _from_last_time(meeting: Meeting) -> Iterator[Part]:
    count = len(matters(meeting))
    if count:
        words = ngettext("{n} matter from last time", "{n} matters from last time", count)
        yield Part(Content.assemble((words, "bold"), "  ", ("m", "reverse")), _MATTER)


def _warnings(meeting: Meeting, item: MeetingItem) -> Iterator[Part]:
    sign = Content.styled("! ", "bold")
    if item.plan.staff_out:
        yield Part(Content.styled(_("Staff leave the room for this item."), "bold"), sign)
    if item.plan.notes_off and meeting.head.pens_down is None:
        yield Part(Content.styled(_("No notes are taken of this item: o puts pens down."), "bold"), sign)
    needed = go_round_too_long(item, m.headcount(meeting.participants))
    if needed:
        words = _("A go-round of {people} people takes about {time}, the item has {minutes}: + gives more.",
                  people=m.headcount(meeting.participants), time=duration(needed),
                  minutes=duration(item.minutes or 0))  # fmt: skip
        yield Part(Content(words), sign)


def _words(item: MeetingItem) -> Iterator[Part]:
    plan = item.plan
    for prompt in plan.prompts:
        for place, block in enumerate(blocks(prompt)):
            yield Part(_with_gaps(block.stylize("bold")), _BAR, _BAR, apart=not place)
    for place, (mark, words) in enumerate(marked(plan.body)):
        yield Part(words, mark, apart=not place)
    if not plan.prompts and not plan.body:
        yield Part(Content.styled(_("The agenda has no words for this item: lead it freely."), "dim"))


def _with_gaps(words: Content) -> Content:
    """Mark what is not filled in yet, so that nobody reads the brackets aloud."""
    for start, end in places(words.plain):
        words = words.stylize("reverse", start, end)
    return words


def _open_gaps(meeting: Meeting, item: MeetingItem) -> Iterator[Part]:
    """Return what of the words is still to be filled in; some of it is only known now."""
    open_ones = gaps_of(meeting, item)
    if open_ones:
        words = ngettext(
            "To fill in: {first}", "{n} gaps to fill in", len(open_ones), first=open_ones[0].asks
        )
        yield Part(Content.assemble((words, "bold"), "  ", ("f", "reverse")), _MATTER, apart=True)


def _checklist(item: MeetingItem) -> Iterator[Part]:
    for place, line in enumerate(item.plan.checklist):
        number = Content.styled(f"{place + 1} " if place < 9 else "  ", "dim")
        sign = Content.assemble(number, "☑ " if place in item.ticked else "☐ ")
        yield Part(inline(line), sign, apart=not place)


def _proposal(meeting: Meeting, decision: Decision) -> Iterator[Part]:
    frame = Content.styled("▌ ", "$text-primary")
    way = _(method_of(decision).name)
    title = _("{label} · proposed, by {method}", label=decision.label, method=way)
    shown = [
        Content.assemble((title, "bold"), "   ", ("v", "reverse"), _(" goes on with it")),
        Content.styled(f"“{decision.text}”", "bold"),
        steps_line(meeting, decision),
        Content(saying(meeting, decision)),
        Content(counted(decision.counts, decision.method)),
        *(Content(told_against(decision, words)) for words in decision.concerns),
    ]
    for place, line in enumerate(line for line in shown if line.plain):
        yield Part(line, frame, frame, apart=not place)
