"""Before the start: what the meeting is, who comes, until when, and what is still to prepare."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from facilitator import meeting as m
from facilitator.capture import Command
from facilitator.conduct import number_of
from facilitator.forecast import go_round_too_long
from facilitator.i18n import _, clock_time, duration, full_date, ngettext
from facilitator.meeting import Meeting, MeetingItem
from facilitator.meeting.gaps import gaps
from facilitator.meeting.matters import matters
from facilitator.text import shorten
from screens.dialogs import AskLine, Show
from screens.help import help_on_keys
from screens.markdown import blocks, inline
from screens.messages import MeetingLeft, Wanted
from screens.widgets.keys import KeyLine
from screens.widgets.plain import Plain, lines

QUESTIONS = {
    "title": "What is the meeting called?",
    "series": "Which series of meetings does it belong to? What was left open comes back in the next one.",
    "day": "On which day?",
    "until": "When is it promised to end?",
    "present": "Who is here? Count by role. A name only if that person wants it in the record.",
}
"""What is asked for each particular; put through `_` where it is shown."""

EXAMPLES = {"series": "Users' group", "day": "friday", "until": "16:00", "present": "9 peers, 2 staff"}


class PrepareScreen(Screen[None]):
    """One list of everything that can be prepared; each row is changed where it stands."""

    CSS = """
    PrepareScreen #title { padding: 0 1; background: $primary-background; text-style: bold; height: 1; }
    PrepareScreen #purpose { padding: 0 1; height: auto; max-height: 3; color: $text-muted; }
    PrepareScreen OptionList { width: 1fr; height: 1fr; border: none; padding: 0 1; background: $background; }
    PrepareScreen OptionList > .option-list--option-disabled { color: $text-accent; text-style: bold; }
    PrepareScreen #detail { width: 45%; height: 1fr; padding: 0 2; border-left: solid $panel-lighten-1; overflow-y: auto; }
    PrepareScreen.narrow #detail { display: none; }
    PrepareScreen #said { height: auto; max-height: 2; padding: 0 1; color: $text-success; text-style: bold; }
    PrepareScreen #said.refused { color: $text-error; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "start", "start", tooltip="Start the meeting now."),
        Binding("enter", "change", "change", tooltip="Change, tick or fill the highlighted row."),
        Binding(
            "plus,equals_sign",
            "time(5)",
            "5 more",
            key_display="+",
            tooltip="Five minutes more for this item.",
        ),
        Binding("minus", "time(-5)", "5 less", key_display="-", tooltip="Five minutes less for this item."),
        Binding("i", "add", "add item", tooltip="Add an item behind the highlighted one."),
        Binding(
            "x",
            "drop",
            "drop item",
            tooltip="Drop the highlighted item, or take it back. The template stays.",
        ),
        Binding("K", "move(-1)", "up", key_display="K", tooltip="Move the item up."),
        Binding("J", "move(1)", "down", key_display="J", tooltip="Move the item down."),
        Binding("a", "about", "about", tooltip="Read what this agenda is and why it is shaped so."),
        Binding("u", "undo", "undo", tooltip="Take back the last change.", show=False),
        Binding("escape", "leave", "back", tooltip="Go back; what you prepared is kept."),
        Binding("question_mark", "help", "help", tooltip="This help."),
    ]

    meeting: reactive[Meeting | None] = reactive(None)

    def __init__(self, meeting: Meeting, *, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._clock = clock
        self.set_reactive(PrepareScreen.meeting, meeting)

    def compose(self) -> ComposeResult:
        yield Plain(id="title")
        yield Plain(id="purpose")
        with Horizontal():
            yield OptionList(markup=False)
            yield Plain(id="detail")
        yield Plain(id="said")
        yield KeyLine([one for one in self.BINDINGS if isinstance(one, Binding)])

    def on_mount(self) -> None:
        """Show the meeting."""
        self.query_one(OptionList).focus()
        self.watch_meeting(self.meeting)

    def on_resize(self) -> None:
        """Leave out the details where there is little room."""
        self.set_class(self.app.size.width < 100, "narrow")

    def watch_meeting(self, meeting: Meeting | None) -> None:
        """Show the rows anew and stay where the person was."""
        if meeting is None or not self.is_mounted:
            return
        head = meeting.head
        self.query_one("#title", Plain).show(shorten(head.title, self.app.size.width - 2))
        self.query_one("#purpose", Plain).show(_purpose(meeting))
        self._fill(meeting)

    def _fill(self, meeting: Meeting) -> None:
        options = self.query_one(OptionList)
        chosen, before = self.chosen, options.highlighted
        options.clear_options()
        options.add_options(_options(meeting, self.app.size.width))
        if chosen and any(option.id == chosen for option in options.options):
            options.highlighted = options.get_option_index(chosen)
        elif before is not None:
            options.highlighted = min(before, options.option_count - 1)
        else:
            options.highlighted = options.get_option_index("start")

    @property
    def chosen(self) -> str:
        """What the highlighted row goes by."""
        options = self.query_one(OptionList)
        if options.highlighted is None or options.highlighted >= options.option_count:
            return ""
        return options.get_option_at_index(options.highlighted).id or ""

    @property
    def _item(self) -> MeetingItem | None:
        kind, _colon, key = self.chosen.partition(":")
        return self.meeting.item(key) if self.meeting and kind == "item" else None

    def on_option_list_option_highlighted(self) -> None:
        """Show the details of an item where there is room."""
        item = self._item
        self.query_one("#detail", Plain).show(_details(item) if item else self._introduction())

    def _introduction(self) -> Content:
        return Content("\n\n").join(blocks(self.meeting.head.introduction)) if self.meeting else Content("")

    # What the person does

    def want(self, name: str, argument: str = "") -> None:
        """Ask the app for a command."""
        self.post_message(Wanted(Command(name, argument)))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Change the chosen row."""
        event.stop()
        self.action_change()

    @work
    async def action_change(self) -> None:
        """Change, tick or fill the highlighted row."""
        kind, _colon, key = self.chosen.partition(":")
        if kind == "start":
            self.action_start()
        elif kind == "tick":
            self.want("tick", str(int(key) + 1))
        elif kind == "head":
            await self._change_head(key)
        elif kind == "gap":
            await self._fill_gap(int(key))
        elif kind == "item":
            await self._change_minutes()

    async def _change_head(self, name: str) -> None:
        if self.meeting is None:
            return
        value = _values(self.meeting).get(name, "")
        words = await self.app.push_screen_wait(AskLine(_(QUESTIONS[name]), value, _(EXAMPLES.get(name, ""))))
        if words is not None and words.strip() != value:
            self.want(name, words)

    async def _fill_gap(self, place: int) -> None:
        left = gaps(self.meeting) if self.meeting else ()
        if place < len(left):
            gap = left[place]
            words = await self.app.push_screen_wait(AskLine(f"“{gap.sentence}”\n\n[{gap.asks}]:"))
            if words and words.strip():
                self.want("fill", f"{place + 1} {words}")

    async def _change_minutes(self) -> None:
        item, meeting = self._item, self.meeting
        if item is None or meeting is None or item.state == "dropped":
            return
        asked = _("How many minutes for “{title}”?", title=item.title)
        words = await self.app.push_screen_wait(AskLine(asked, str(item.minutes or "")))
        if words and words.strip():
            self.want("time", f"{number_of(meeting, item)} {words.strip()}")

    def action_start(self) -> None:
        """Start the meeting."""
        self.want("start")

    def action_time(self, by: int) -> None:
        """Change the highlighted item's minutes."""
        item = self._item
        if item is not None and self.meeting is not None and item.state != "dropped":
            self.want("time", f"{number_of(self.meeting, item)} {max((item.minutes or 0) + by, 1)}")

    def action_drop(self) -> None:
        """Drop the highlighted item."""
        item = self._item
        if item is not None and self.meeting is not None and item.state != "dropped":
            self.want("drop", str(number_of(self.meeting, item)))

    def action_move(self, by: int) -> None:
        """Move the highlighted item."""
        item = self._item
        if item is not None and self.meeting is not None and item.state != "dropped":
            number = number_of(self.meeting, item)
            self.want("move", f"{number} {max(number + by, 1)}")

    def action_undo(self) -> None:
        """Take back the last change."""
        self.want("undo")

    @work
    async def action_add(self) -> None:
        """Ask for a new item."""
        question = _("Which item is added at the end? Its minutes may stand behind it.")
        words = await self.app.push_screen_wait(AskLine(question, "", _("Bus fares 10")))
        if words and words.strip():
            self.want("add", words)

    def action_about(self) -> None:
        """Show the introduction and what the agenda says of itself."""
        if self.meeting is not None:
            head = self.meeting.head
            facts = [(_("For"), head.for_whom), (_("Power"), head.power), (_("Privacy"), head.privacy),
                     (_("Decides by"), head.decide_by)]  # fmt: skip
            text = lines(
                *(f"{name}: {_(value)}" for name, value in facts if value), " ", self._introduction()
            )
            self.app.push_screen(Show(text, head.title))

    def action_leave(self) -> None:
        """Go back to the first screen."""
        self.post_message(MeetingLeft())

    def action_help(self) -> None:
        """Explain this screen."""
        about = _(
            "Go through the list from the top. The template's file is never changed by what you do here."
        )
        keys = [one for one in self.BINDINGS if isinstance(one, Binding)]
        self.app.push_screen(Show(help_on_keys(keys, about), _("Help")))

    def say(self, text: str) -> None:
        """Say what came of it."""
        self._answer(text, refused=False)

    note = say

    def refuse(self, text: str) -> None:
        """Say why it was refused."""
        self._answer(text, refused=True)

    def _answer(self, text: str, *, refused: bool) -> None:
        said = self.query_one("#said", Plain)
        said.show(("✗ " if refused else "") + text)
        said.set_class(refused, "refused")


def _purpose(meeting: Meeting) -> Content:
    parts = [meeting.head.purpose]
    minutes = sum(item.minutes or 0 for item in meeting.agenda)
    count = ngettext("{n} item", "{n} items", len(meeting.agenda))
    parts.append(f"{count}, {duration(minutes)}" if minutes else count)
    return inline(" · ".join(part for part in parts if part))


def _values(meeting: Meeting) -> dict[str, str]:
    """Return the particulars as they can be typed."""
    head = meeting.head
    return {
        "title": head.title,
        "series": head.series,
        "day": head.day.isoformat() if head.day else "",
        "until": clock_time(head.promised_end) if head.promised_end else "",
        "present": m.as_typed(meeting.participants),
    }


def _options(meeting: Meeting, width: int) -> list[Option]:
    head, wide = meeting.head, max(width - 6, 40)
    shown = {
        _("Title"): ("title", head.title),
        _("Series"): ("series", head.series or _("none")),
        _("Day"): ("day", full_date(head.day) if head.day else _("not set")),
        _("Promised end"): (
            "until",
            clock_time(head.promised_end) if head.promised_end else _("by the agenda's minutes"),
        ),
        _("Present"): ("present", m.in_words(meeting.participants) or _("not counted yet")),
    }
    left = matters(meeting)
    carried: list[str | Content] = [f"{one.label} {one.text}" for one in left]
    return [
        Option(Content.styled(_("▶ Start the meeting"), "bold"), id="start:"),
        *(Option(Content.assemble((f"  {name:<13} ", "dim"), value), id=f"head:{key}") for name, (key, value) in shown.items()),
        *_part(_("To fill in"), [(f"gap:{n}", f"[{gap.asks}]") for n, gap in enumerate(gaps(meeting))]),
        *_part(_("Agenda"), [(f"item:{item.id}", _item_row(meeting, item, wide)) for item in meeting.items]),
        *_part(_("Before the meeting"), [
            (f"tick:{n}", ("☑ " if n in head.before_ticked else "☐ ") + line) for n, line in enumerate(head.before)
        ]),
        *_part(_("From last time"), [(f"matter:{n}", words) for n, words in enumerate(carried)]),
    ]  # fmt: skip


def _part(heading: str, rows: list[tuple[str, str | Content]]) -> list[Option]:
    if not rows:
        return []
    shown = [Option(Content.assemble("  ", words), id=key) for key, words in rows]
    return [Option(Content.styled(heading, "bold"), disabled=True), *shown]


def _item_row(meeting: Meeting, item: MeetingItem, width: int) -> Content:
    if item.state == "dropped":
        return Content.styled(f"–  {shorten(item.title, width - 20)}  {_('dropped')}", "dim strike")
    box = duration(item.minutes) if item.minutes else _("no timebox")
    needed = go_round_too_long(item, m.headcount(meeting.participants))
    warning = _("  a go-round needs {time}", time=duration(needed)) if needed else ""
    optional = _("  optional") if item.plan.optional else ""
    title = shorten(f"{number_of(meeting, item):>2}. {item.title}", width - 20)
    return Content.assemble(title, "  ", (box, "dim"), (optional, "dim"), (warning, "$text-warning"))


def _details(item: MeetingItem) -> Content:
    plan = item.plan
    named = " · ".join(part for part in (plan.method, plan.lead) if part)
    return Content("\n\n").join(
        part
        for part in (
            Content.styled(item.title, "bold"),
            Content(named),
            *(Content.assemble(("❝ ", "$accent"), inline(prompt)) for prompt in plan.prompts),
            *blocks(plan.body),
            *(Content.assemble("☐ ", inline(line)) for line in plan.checklist),
            *(Content(_("To decide: {question}", question=promise.question)) for promise in plan.decide),
        )
        if part.plain
    )
