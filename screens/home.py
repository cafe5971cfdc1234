"""The first screen: go on with a meeting, or choose an agenda for a new one."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from facilitator.errors import FacilitatorError
from facilitator.i18n import _, duration, ngettext, short_date
from facilitator.library import Library, TemplateEntry
from facilitator.store.shelf import Entry, Shelf
from facilitator.text import shorten
from screens.dialogs import AskLine, Show
from screens.help import help_on_keys
from screens.messages import AgendaChosen, MeetingChosen
from screens.widgets.keys import KeyLine
from screens.widgets.plain import Plain

CONVENERS = {
    "community": "Peers convene",
    "service": "A service convenes",
    "policy": "Policy makers convene",
}


class Home(Screen[None]):
    """Unfinished meetings first, then the templates by who convenes, then agendas of one's own."""

    CSS = """
    Home #welcome { padding: 0 1; background: $primary-background; text-style: bold; }
    Home OptionList { height: 1fr; border: none; padding: 0 1; background: $background; }
    Home OptionList > .option-list--option-disabled { color: $text-accent; text-style: bold; }
    Home #about { height: 2; padding: 0 1; color: $text-muted; border-top: solid $panel-lighten-1; }
    Home Input { display: none; border: tall $border; }
    Home Input.open { display: block; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "choose",
            "choose",
            tooltip="Prepare a meeting with this agenda, or go on with this meeting.",
        ),
        Binding("slash", "filter", "find", tooltip="Find an agenda by its words."),
        Binding("o", "open_file", "open a file", tooltip="Open any Markdown agenda by its path."),
        Binding(
            "e", "show_ended", "earlier meetings", tooltip="Read the summary of a meeting that has ended."
        ),
        Binding("escape", "no_filter", "", tooltip="Show everything again.", show=False),
        Binding("q,ctrl+q", "app.quit", "quit", tooltip="Leave the program."),
        Binding("question_mark", "help", "help", tooltip="This help."),
    ]

    def __init__(self, shelf: Shelf, library: Library) -> None:
        super().__init__()
        self._shelf = shelf
        self._library = library
        self._meetings: list[Entry] = []
        self._templates: list[TemplateEntry] = []

    def compose(self) -> ComposeResult:
        yield Plain(_("Facilitator · choose how to meet"), id="welcome")
        yield Input(placeholder=_("words of the agenda's title"), compact=True)
        yield OptionList(markup=False)
        yield Plain(id="about")
        yield KeyLine([one for one in self.BINDINGS if isinstance(one, Binding)])

    def on_mount(self) -> None:
        """Show the templates at once; the meetings follow as soon as they are read."""
        self._templates = self._library.entries()
        self._fill()
        self.query_one(OptionList).focus()
        self.look_for_meetings()

    def on_screen_resume(self) -> None:
        """Look again when the person comes back from a meeting."""
        self.look_for_meetings()

    @work(thread=True, exclusive=True, group="shelf")
    def look_for_meetings(self) -> None:
        """Read the shelf without making anyone wait."""
        found = self._shelf.unfinished()
        if self.app.is_running:
            self.app.call_from_thread(self._show_meetings, found)

    def _show_meetings(self, found: list[Entry]) -> None:
        if found != self._meetings:
            self._meetings = found
            self._fill()

    def _fill(self) -> None:
        options, words = self.query_one(OptionList), self.query_one(Input).value.casefold()
        options.clear_options()
        meetings = [entry for entry in self._meetings if words in entry.title.casefold()]
        templates = [one for one in self._templates if words in f"{one.title} {one.name}".casefold()]
        options.add_options([*_meeting_options(meetings), *self._template_options(templates)])
        if not options.option_count:
            options.add_option(Option(_("Nothing fits these words. esc shows everything."), disabled=True))
        options.action_first()

    def _template_options(self, templates: list[TemplateEntry]) -> Iterable[Option]:
        shipped = [one for one in templates if one.source == "shipped"]
        for convener, group in groupby(shipped, key=lambda one: one.convened_by):
            yield _heading(_(CONVENERS.get(convener, "Anyone convenes")))
            yield from (self._template_option(one) for one in group)
        own = [one for one in templates if one.source != "shipped"]
        if own:
            yield _heading(_("Your own agendas"))
            yield from (self._template_option(one) for one in own)

    def _template_option(self, one: TemplateEntry) -> Option:
        twice = sum(other.name == one.name for other in self._templates) > 1
        minutes = duration(one.minutes) if one.minutes else ""
        note = one.problem or (
            _("{name}: there are two of this name", name=one.full_name) if twice else minutes
        )
        words = Content.assemble("  ", one.title, "  ", (note, "dim"))
        return Option(words, id=f"agenda:{one.path}", disabled=bool(one.problem))

    # What the person does

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Say what the highlighted row is."""
        self.query_one("#about", Plain).show(self._about(event.option_id or ""))

    def _about(self, key: str) -> str:
        path = Path(key.partition(":")[2])
        entry = next((entry for entry in self._meetings if entry.path == path), None)
        if entry is not None:
            return _("⏎ goes on with this meeting where it stands.")
        one = next((one for one in self._templates if one.path == path), None)
        if one is None:
            return ""
        purpose = one.purpose or _("⏎ shows what it is.")
        return shorten(purpose, 2 * (self.app.size.width - 4))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open what was chosen."""
        kind, _colon, path = (event.option_id or "").partition(":")
        if kind == "meeting":
            self.post_message(MeetingChosen(Path(path)))
        elif kind == "agenda":
            self.post_message(AgendaChosen(Path(path)))

    def action_choose(self) -> None:
        """Open the highlighted row."""
        self.query_one(OptionList).action_select()

    def action_filter(self) -> None:
        """Let words be typed that the agenda's title has."""
        field = self.query_one(Input)
        field.add_class("open")
        field.focus()

    def action_no_filter(self) -> None:
        """Show everything again."""
        field = self.query_one(Input)
        field.value = ""
        field.remove_class("open")
        self.query_one(OptionList).focus()

    def on_input_changed(self) -> None:
        """Show what has these words."""
        self._fill()

    def on_input_submitted(self) -> None:
        """Go to the list."""
        self.query_one(OptionList).focus()

    @work
    async def action_open_file(self) -> None:
        """Ask for a path."""
        path = await self.app.push_screen_wait(
            AskLine(_("Which file? Any Markdown agenda opens."), "", "~/agenda.md")
        )
        if path and path.strip():
            self.post_message(AgendaChosen(Path(path.strip()).expanduser()))

    @work
    async def action_show_ended(self) -> None:
        """Let the person choose a meeting that has ended, and show its summary."""
        from screens.dialogs import Choose

        ended = [entry for entry in self._shelf.entries() if entry.state == "ended"]
        if not ended:
            self.refuse(_("No meeting has ended yet."))
            return
        options = [(str(entry.path), _meeting_words(entry)) for entry in ended]
        chosen = await self.app.push_screen_wait(Choose(_("Which meeting?"), options))
        if chosen:
            self._show_summary(Path(chosen))

    def _show_summary(self, path: Path) -> None:
        from facilitator.summary import summarise, write

        try:
            meeting = self._shelf.read(path)
        except FacilitatorError as error:
            self.refuse(str(error))
            return
        self.app.push_screen(Show(Content(write(summarise(meeting))), meeting.head.title))

    def action_help(self) -> None:
        """Explain this screen."""
        about = _(
            "Choose an agenda and press ⏎: you see what it is and prepare it, then start. Nothing is lost when you leave."
        )
        keys = [one for one in self.BINDINGS if isinstance(one, Binding)]
        self.app.push_screen(Show(help_on_keys(keys, about), _("Help")))

    def say(self, text: str) -> None:
        """Say something below the list."""
        self.query_one("#about", Plain).show(text)

    def refuse(self, text: str) -> None:
        """Say why something can't be done."""
        self.query_one("#about", Plain).show(f"✗ {text}")


def _heading(words: str) -> Option:
    return Option(Content.styled(words, "bold"), disabled=True)


def _meeting_options(meetings: list[Entry]) -> Iterable[Option]:
    if meetings:
        yield _heading(_("Go on with"))
    for entry in meetings:
        yield Option(_meeting_words(entry), id=f"meeting:{entry.path}")


def _meeting_words(entry: Entry) -> Content:
    states = {"prepared": _("prepared"), "running": _("going on"), "paused": _("paused"), "ended": ""}
    parts = [
        short_date(entry.day) if entry.day else "",
        states[entry.state],
        ngettext("{n} decision", "{n} decisions", entry.decisions) if entry.decisions else "",
        ngettext("{n} open action", "{n} open actions", entry.actions) if entry.actions else "",
    ]
    return Content.assemble("  ", entry.title, "  ", (" · ".join(part for part in parts if part), "dim"))
