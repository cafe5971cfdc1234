"""What to say and do now: the item going on, its time, its prompts, what it should yield."""

from __future__ import annotations

from datetime import datetime

from rich.text import Text
from textual.app import ComposeResult, RenderResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from facilitator import meeting as m
from facilitator.forecast import go_round_too_long, stage, time_left
from facilitator.i18n import _, duration
from facilitator.meeting import Meeting, MeetingItem
from facilitator.meeting.deciding import method_of, proposal, step_of
from facilitator.meeting.tally import as_words
from facilitator.records import Decision
from facilitator.text import shorten
from screens.markdown import blocks, inline
from screens.widgets.plain import Plain, lines


class TimeLine(Widget):
    """The item's name and its time: in words, as a bar, and in colour last of all."""

    DEFAULT_CSS = """
    TimeLine { height: 2; padding: 0 1; color: $text; }
    TimeLine.soon { background: $warning-muted; color: $text; }
    TimeLine.over { background: $error-muted; color: $text; }
    """

    meeting: reactive[Meeting | None] = reactive(None)
    now: reactive[datetime | None] = reactive(None)

    def watch_now(self) -> None:
        """Put the right colour behind the words."""
        item = self.meeting.current if self.meeting else None
        at = stage(item, self.now) if item is not None and self.now is not None else "open"
        self.set_class(at == "soon", "soon")
        self.set_class(at == "over", "over")

    def render(self) -> RenderResult:
        """Draw the name with the time left, and the bar below."""
        item = self.meeting.current if self.meeting else None
        if item is None or self.now is None:
            return Text("")
        width, time = self.size.width - 2, _time(item, self.now)
        name = shorten(" · ".join(part for part in _named(item) if part), max(width - len(time) - 2, 8))
        gap = max(width - len(name) - len(time), 1)
        first = Text.assemble((name, "bold"), " " * gap, (time, "bold"), no_wrap=True, end="")
        return Text("\n").join([first, Text(_bar(item, self.now, width), no_wrap=True, end="")])


def _named(item: MeetingItem) -> tuple[str, ...]:
    return (item.title, _(item.plan.method) if item.plan.method else "", item.plan.lead)


def _time(item: MeetingItem, now: datetime) -> str:
    words = time_left(item, now)
    return {"soon": _("SOON · {time}", time=words), "over": _("OVER · {time}", time=words)}.get(
        stage(item, now), words
    )


def _bar(item: MeetingItem, now: datetime, width: int) -> str:
    if not item.minutes:
        return "─" * width
    share = min(m.spent(item, now) / (item.minutes * 60), 1.0)
    done = int(share * width)
    return "━" * done + ("╸" if done < width else "") + "─" * max(width - done - 1, 0)


class ItemView(VerticalScroll, can_focus=False):
    """The prompts to read aloud, the guidance, the checklist, what is to be decided; a proposal when one is open."""

    DEFAULT_CSS = """
    ItemView { padding: 1 2 0 2; scrollbar-size-vertical: 1; }
    """

    meeting: reactive[Meeting | None] = reactive(None)

    def compose(self) -> ComposeResult:
        yield Plain(id="item")

    def watch_meeting(self, before: Meeting | None, after: Meeting | None) -> None:
        """Show the item anew where something of it has changed."""
        if after is None or not self.is_mounted:
            return
        shown, text = _seen(before), _seen(after)
        if shown != text:
            self.query_one("#item", Plain).show(self._content(after))
        if before is None or before.head.current != after.head.current:
            self.scroll_home(animate=False)

    def _content(self, meeting: Meeting) -> Content:
        item = meeting.current
        if item is None:
            return Content("")
        open_one = proposal(meeting)
        parts = [] if open_one is None else [_proposal(open_one), Content("")]
        return lines_with_space([*parts, *_item(meeting, item)])


def lines_with_space(parts: list[Content]) -> Content:
    """Return parts below each other."""
    return Content("\n").join(parts)


def _seen(meeting: Meeting | None) -> object:
    """What of a meeting this view shows."""
    if meeting is None or meeting.current is None:
        return None
    item = meeting.current
    here = [one for one in (*meeting.decisions, *meeting.actions) if one.item == item.id]
    return (
        item.id,
        item.plan,
        item.ticked,
        meeting.head.pens_down,
        len(here),
        proposal(meeting),
        meeting.participants,
    )


def _item(meeting: Meeting, item: MeetingItem) -> list[Content]:
    plan = item.plan
    shown: list[Content] = []
    if plan.staff_out:
        shown += [Content.styled(_("Staff leave the room for this item."), "bold $warning"), Content("")]
    if plan.notes_off and meeting.head.pens_down is None:
        shown += [
            Content.styled(_("No notes are taken of this item: o puts pens down."), "bold $warning"),
            Content(""),
        ]
    for prompt in plan.prompts:
        shown += [Content.assemble(("❝ ", "$accent"), inline(prompt).stylize("bold")), Content("")]
    body = blocks(plan.body)
    shown += [*body, Content("")] if body else []
    for place, line in enumerate(plan.checklist):
        shown.append(Content.assemble("☑ " if place in item.ticked else "☐ ", inline(line)))
    shown += [Content.styled(line, "bold") for line in _owed(meeting, item)]
    return shown


def _owed(meeting: Meeting, item: MeetingItem) -> list[str]:
    people = m.headcount(meeting.participants)
    needed = go_round_too_long(item, people)
    return [
        *(
            _("Still to decide: {question}", question=promise.question)
            + (f" ({_(promise.method)})" if promise.method else "")
            for promise in m.to_decide(meeting, item)
        ),
        *(_("Still to agree who does it: {what}", what=what) for what in m.to_assign(meeting, item)),
        *(
            [_("A go-round of {people} people needs about {needed}.", people=people, needed=duration(needed))]
            if needed
            else []
        ),
    ]


def _proposal(decision: Decision) -> Content:
    method, at = method_of(decision), step_of(decision)
    steps = Content("  ").join(
        Content.styled(f"{place}. {_(step.name)}", "reverse bold" if step == at else "dim")
        for place, step in enumerate(method.steps, 1)
    )
    return lines(
        Content.styled(
            _("{label} proposed, by {method}", label=decision.label, method=_(method.name)), "bold $accent"
        ),
        Content.styled(f"“{decision.text}”", "bold"),
        steps,
        _(at.say),
        as_words(decision.counts),
        *(_("Concern: {words}", words=words) for words in decision.concerns),
        Content.styled(_("v goes on with it"), "dim"),
    )
