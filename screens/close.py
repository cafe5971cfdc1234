"""After the end: everything is read back and put right, then the summary is written and shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from facilitator import meeting as m
from facilitator.capture import Command
from facilitator.i18n import _
from facilitator.meeting import Meeting
from facilitator.meeting.telling import told
from facilitator.records import AnyRecord
from screens.dialogs import AskLine, Show
from screens.help import help_on_keys
from screens.kept import as_line
from screens.messages import MeetingLeft, Wanted
from screens.widgets.keys import KeyLine
from screens.widgets.plain import Plain


class CloseScreen(Screen[None]):
    """Decisions, then actions, then what is still loose; each can be put right on the spot."""

    CSS = """
    CloseScreen #title { padding: 0 1; background: $primary-background; text-style: bold; height: 1; }
    CloseScreen #how { padding: 0 1; color: $text-muted; height: auto; }
    CloseScreen OptionList { height: 1fr; border: none; padding: 0 1; background: $background; }
    CloseScreen OptionList > .option-list--option-disabled { color: $text-accent; text-style: bold; }
    CloseScreen #said { height: auto; max-height: 3; padding: 0 1; color: $text-success; text-style: bold; }
    CloseScreen #said.refused { color: $text-error; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f", "finish", "finish", tooltip="All is read back and right: write the summary."),
        Binding("enter", "change", "reword", tooltip="Give this other words, or tick it."),
        Binding("x", "drop", "take out", tooltip="Take this out."),
        Binding(
            "n",
            "next_meeting",
            "next meeting",
            tooltip="Say when and where you meet again, and who facilitates.",
        ),
        Binding("u", "undo", "undo", tooltip="Take back the last change."),
        Binding("r", "reopen", "go on", tooltip="It ended too early: go on with the meeting."),
        Binding(
            "ctrl+w",
            "leave",
            "leave",
            tooltip="Leave it for now; the summary can be written later.",
            show=False,
        ),
        Binding("question_mark", "help", "help", tooltip="This help."),
    ]

    meeting: reactive[Meeting | None] = reactive(None)

    def __init__(self, meeting: Meeting, *, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._clock = clock
        self.set_reactive(CloseScreen.meeting, meeting)

    def compose(self) -> ComposeResult:
        yield Plain(id="title")
        yield Plain(_("Read each line aloud. “Stop me when a word is wrong.”"), id="how")
        yield OptionList(markup=False)
        yield Plain(id="said")
        yield KeyLine([one for one in self.BINDINGS if isinstance(one, Binding)])

    def on_mount(self) -> None:
        """Show what was kept."""
        self.query_one(OptionList).focus()
        self.watch_meeting(self.meeting)

    def watch_meeting(self, meeting: Meeting | None) -> None:
        """Show the rows anew and stay where the person was."""
        if meeting is None or not self.is_mounted:
            return
        self.query_one("#title", Plain).show(_("{title}: reading back", title=meeting.head.title))
        options = self.query_one(OptionList)
        chosen, before = self.chosen, options.highlighted
        options.clear_options()
        options.add_options(_options(meeting))
        keys = [option.id for option in options.options]
        options.highlighted = keys.index(chosen) if chosen in keys else before
        if options.highlighted is None:
            options.action_first()

    @property
    def chosen(self) -> str:
        """What the highlighted row goes by."""
        options = self.query_one(OptionList)
        if options.highlighted is None or options.highlighted >= options.option_count:
            return ""
        return options.get_option_at_index(options.highlighted).id or ""

    def want(self, name: str, argument: str = "") -> None:
        """Ask the app for a command."""
        self.post_message(Wanted(Command(name, argument)))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Change the chosen row."""
        event.stop()
        self.action_change()

    @work
    async def action_change(self) -> None:
        """Reword the highlighted record, or tick the line of the checklist."""
        kind, _colon, key = self.chosen.partition(":")
        record = self.meeting.record(key) if self.meeting and kind == "record" else None
        if kind == "tick":
            self.want("tick", str(int(key) + 1))
        elif kind == "next":
            self.action_next_meeting()
        elif kind == "finish":
            self.action_finish()
        elif record is not None:
            words = await self.app.push_screen_wait(
                AskLine(_("{label} in other words:", label=key), as_line(record))
            )
            if words and words.strip() and words != as_line(record):
                self.want("edit", f"{key} {words}")

    def action_drop(self) -> None:
        """Take out the highlighted record."""
        kind, _colon, key = self.chosen.partition(":")
        if kind == "record":
            self.want("drop", key)

    @work
    async def action_next_meeting(self) -> None:
        """Ask when and where people meet again."""
        value = self.meeting.head.next_meeting if self.meeting else ""
        question = _("When and where do you meet again? Who facilitates?")
        words = await self.app.push_screen_wait(
            AskLine(question, value, _("Thursday 3 December, 14:00, same room"))
        )
        if words is not None and words != value:
            self.want("nextmeeting", words)

    def action_undo(self) -> None:
        """Take back the last change."""
        self.want("undo")

    def action_reopen(self) -> None:
        """Go on with the meeting."""
        self.want("reopen")

    def action_finish(self) -> None:
        """Write the summary."""
        self.want("finish")

    def action_leave(self) -> None:
        """Go back to the first screen."""
        self.post_message(MeetingLeft())

    def action_help(self) -> None:
        """Explain this screen."""
        about = _(
            "The meeting has ended. Read back, put right, then f writes the summary for everyone who was there."
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


def _options(meeting: Meeting) -> list[Option]:
    head = meeting.head
    loose = [one for one in m.loose_ends(meeting) if not one.record]
    return [
        *_records(_("Decisions"), meeting.decisions, _("No decision was kept.")),
        *_records(_("Actions"), meeting.actions, _("No action was kept.")),
        *_records(_("Requests"), meeting.requests),
        *_part(_("Still loose"), [("", f"• {one.what}") for one in loose]),
        *_part(_("After the meeting"), [
            (f"tick:{n}", ("☑ " if n in head.after_ticked else "☐ ") + line) for n, line in enumerate(head.after)
        ]),
        *_part(_("Next meeting"), [("next:", head.next_meeting or _("not set: ⏎ sets it"))]),
        *_records(_("Everything else"), meeting.notes),
        Option(Content.styled(_("✓ All is right: write the summary"), "bold"), id="finish:"),
    ]  # fmt: skip


def _records(heading: str, records: tuple[AnyRecord, ...], none: str = "") -> list[Option]:
    rows = [
        (f"record:{record.label}", f"{record.label}  {told(record)}")
        for record in records
        if not _away(record)
    ]
    return _part(heading, rows or ([("", none)] if none else []))


def _away(record: AnyRecord) -> bool:
    """Tell whether a record is of an earlier meeting and was not dealt with in this one."""
    return bool(record.origin) and not record.dealt


def _part(heading: str, rows: list[tuple[str, str]]) -> list[Option]:
    if not rows:
        return []
    shown = [Option(Content(f"  {words}"), id=key or None, disabled=not key) for key, words in rows]
    return [Option(Content.styled(heading, "bold"), disabled=True), *shown]
