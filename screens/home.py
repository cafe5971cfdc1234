"""The first screen: go on with a meeting, or choose an agenda for a new one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input

from facilitator.errors import FacilitatorError
from facilitator.i18n import _, clock_time, duration, ngettext, short_date
from facilitator.library import SHIPPED, Library, TemplateEntry
from facilitator.store.shelf import Entry, Shelf
from facilitator.text import clean_line
from screens.dialogs import AskLine, Choose, Show
from screens.help import help_on_keys
from screens.messages import AgendaChosen, MeetingChosen
from screens.widgets.headline import Headline
from screens.widgets.keys import KeyLine
from screens.widgets.plain import Plain, lines
from screens.widgets.rows import Row, Rows, gap, heading

if TYPE_CHECKING:
    from facilitator.agenda.model import Agenda

CONVENERS = {
    "community": "Peers meet",
    "service": "A service invites peers",
    "policy": "Policy makers invite peers",
}
"""What stands above the templates of each convener; put through `_` where it is shown."""

WIDE = 110
"""From this width on, what an agenda is stands beside the list."""


class Home(Screen[None]):
    """Unfinished meetings first, then the templates by who convenes, then agendas of one's own."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "open", id="home-choose",
                tooltip="Go on with the highlighted meeting, or prepare a new one with the highlighted agenda."),
        Binding("slash", "find", "find", tooltip="Find a meeting or an agenda by its words.", id="home-find"),
        Binding("o", "open_file", "open a file", tooltip="Open any Markdown agenda by its path.", id="home-file"),
        Binding("e", "earlier", "earlier", tooltip="Look at a meeting that has ended, and at its summary.",
                id="home-earlier"),
        Binding("escape", "show_all", "", tooltip="Show everything again.", show=False, id="home-all"),
        Binding("q", "app.quit", "quit", tooltip="Leave the program.", id="home-quit"),
        Binding("ctrl+t", "app.light", "light", key_display="ctrl+t",
                tooltip="Change between light and dark.", id="home-light"),
        Binding("question_mark", "help", "help", tooltip="Explain the keys of this screen.", id="home-help"),
    ]  # fmt: skip

    def __init__(self, shelf: Shelf, library: Library, *, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._shelf = shelf
        self._library = library
        self._clock = clock
        self._meetings: list[Entry] = []
        self._templates: list[TemplateEntry] = []
        self._unreadable = 0
        self._looked = False
        self._agendas: dict[Path, Agenda | str] = {}

    def compose(self) -> ComposeResult:
        yield Headline(_("Facilitator"), self._today())
        yield Input(placeholder=_("words of a title"), id="find")
        with Container(id="middle"):
            yield Rows()
            yield Plain(id="about")
        yield Plain(id="said")
        yield KeyLine(self.keys())

    @classmethod
    def keys(cls) -> list[Binding]:
        """Return the keys of this screen, the most needed first."""
        return [binding for binding in cls.BINDINGS if isinstance(binding, Binding)]

    def _today(self) -> str:
        now = self._clock()
        return f"{now:%Y-%m-%d} · {clock_time(now)}"

    def on_mount(self) -> None:
        """Show the templates at once; the meetings follow as soon as they are read."""
        self.query_one(Rows).focus()
        self._templates = self._library.entries()
        self._fill()

    def on_screen_resume(self) -> None:
        """Look again when the person comes back from a meeting."""
        self.query_one(Headline).right = self._today()
        self._look()

    @work(thread=True, exclusive=True, group="shelf")
    def _look(self) -> None:
        """Read the shelf without making anyone wait."""
        entries = self._shelf.entries()
        unreadable = len(self._shelf.paths()) - len(entries)
        unfinished = [entry for entry in entries if entry.state != "ended"]
        self.app.call_from_thread(self._found, unfinished, unreadable)

    def _found(self, meetings: list[Entry], unreadable: int) -> None:
        if self._looked and (meetings, unreadable) == (self._meetings, self._unreadable):
            return
        first = not self._looked
        self._meetings, self._unreadable, self._looked = meetings, unreadable, True
        self._fill(self._first_key() if first and self.query_one(Rows).highlighted in (None, 1) else "")
        if unreadable:
            self.refuse(
                ngettext("{n} meeting can't be read. `facilitator doctor` tells what can be saved.",
                         "{n} meetings can't be read. `facilitator doctor` tells what can be saved.", unreadable)
            )  # fmt: skip

    def _first_key(self) -> str:
        return f"meeting:{self._meetings[0].path}" if self._meetings else ""

    # What is shown

    def _fill(self, at: str = "") -> None:
        words = self.query_one("#find", Input).value.casefold().split()
        meetings = [entry for entry in self._meetings if _has(words, entry.title, entry.series)]
        templates = [one for one in self._templates if _has(words, one.title, one.name, one.convened_by)]
        rows = [*self._meeting_rows(meetings), *self._template_rows(templates)]
        self.query_one(Rows).show(rows[1:] if rows else [Row("", self._nothing(bool(words)))], at)
        self._tell_about()

    def _nothing(self, looked_for: bool) -> str:
        if looked_for:
            return _("Nothing has these words. esc shows everything again.")
        return _("No agenda is here yet. o opens any Markdown file; what you keep in {folder} is listed here.",
                 folder=self._library.own)  # fmt: skip

    def _meeting_rows(self, meetings: list[Entry]) -> Iterable[Row]:
        if meetings:
            yield from (gap(), heading(_("Go on with")))
        for entry in meetings:
            yield Row(f"meeting:{entry.path}", self._title(entry), _standing(entry, self._clock()))

    def _title(self, entry: Entry) -> str:
        """Return a meeting's title; where another one has it too, its id tells them apart."""
        twice = sum(other.title == entry.title and other.day == entry.day for other in self._meetings) > 1
        return f"{entry.title} ({entry.id})" if twice else entry.title

    def _template_rows(self, templates: list[TemplateEntry]) -> Iterable[Row]:
        shipped = [one for one in templates if one.source == SHIPPED]
        for convener, group in groupby(shipped, key=lambda one: one.convened_by):
            yield from (gap(), heading(_(CONVENERS.get(convener, "Anyone may convene"))))
            yield from map(self._template_row, group)
        own = [one for one in templates if one.source != SHIPPED]
        if own:
            yield from (gap(), heading(_("Your own agendas")))
            yield from map(self._template_row, own)

    def _template_row(self, one: TemplateEntry) -> Row:
        minutes = duration(one.minutes) if one.minutes else _("no times")
        right = _("can't be used") if one.problem else minutes
        return Row(f"agenda:{one.path}", self._named(one), right)

    def _named(self, one: TemplateEntry) -> str:
        """Return an agenda's title; where another one has the same name or title, its whole name says which it is."""
        twice = sum(one.title == other.title or one.name == other.name for other in self._templates) > 1
        return f"{one.title} ({one.full_name})" if twice else one.title

    # What the highlighted row is

    def on_option_list_option_highlighted(self) -> None:
        """Say what the highlighted row is."""
        self._tell_about()

    def _tell_about(self) -> None:
        kind, path = self._chosen
        about = (
            self._about_meeting(path)
            if kind == "meeting"
            else self._about_agenda(path)
            if kind
            else Content("")
        )
        self.query_one("#about", Plain).show(about)

    @property
    def _chosen(self) -> tuple[str, Path]:
        kind, _colon, path = self.query_one(Rows).chosen.partition(":")
        return kind, Path(path)

    def _about_meeting(self, path: Path) -> Content:
        entry = next(entry for entry in self._meetings if entry.path == path)
        kept = [
            ngettext("{n} decision", "{n} decisions", entry.decisions) if entry.decisions else "",
            ngettext("{n} open action", "{n} open actions", entry.actions) if entry.actions else "",
            _("series: {series}", series=entry.series) if entry.series else "",
        ]
        goes_on = (
            _("⏎ goes on preparing it.") if entry.state == "prepared" else _("⏎ goes on where it stands.")
        )
        return lines(Content.styled(entry.title, "bold"), " · ".join(part for part in kept if part), goes_on)

    def _about_agenda(self, path: Path) -> Content:
        one = next(one for one in self._templates if one.path == path)
        known = self._agendas.get(path)
        if one.problem or isinstance(known, str):
            return Content(one.problem or str(known))
        if known is None:
            self._read(path)
            return Content.styled(one.title, "bold")
        from screens.agenda_words import in_full, in_short

        return in_full(known) if self.app.size.width >= WIDE else in_short(known)

    @work(thread=True, exclusive=True, group="agenda")
    def _read(self, path: Path) -> None:
        """Read an agenda to say what it is; reading is never waited for."""
        from facilitator.agenda import load_agenda

        try:
            found: Agenda | str = load_agenda(path)
        except FacilitatorError as error:
            found = str(error)
        self.app.call_from_thread(self._have_read, path, found)

    def _have_read(self, path: Path, found: Agenda | str) -> None:
        self._agendas[path] = found
        if self._chosen[1] == path:
            self._tell_about()

    def on_resize(self) -> None:
        """Say more where there is more room."""
        self._tell_about()

    # What the person does

    def on_option_list_option_selected(self) -> None:
        """Open what was chosen."""
        self.say("")
        kind, path = self._chosen
        if kind == "meeting":
            self.post_message(MeetingChosen(path))
        elif kind == "agenda":
            self.post_message(AgendaChosen(path))

    def action_choose(self) -> None:
        """Open the highlighted row."""
        self.query_one(Rows).action_select()

    def action_find(self) -> None:
        """Let words of a title be typed."""
        field = self.query_one("#find", Input)
        field.add_class("open")
        field.focus()

    def action_show_all(self) -> None:
        """Show everything again."""
        field = self.query_one("#find", Input)
        field.value = ""
        field.remove_class("open")
        self.query_one(Rows).focus()
        self.say("")

    def on_input_changed(self) -> None:
        """Show what has these words."""
        self._fill()

    def on_input_submitted(self) -> None:
        """Go to what was found; what alone was found is opened."""
        rows = self.query_one(Rows)
        rows.focus()
        if len(rows.keys) == 1:
            rows.action_select()

    @work
    async def action_open_file(self) -> None:
        """Ask for a path."""
        from screens.paths import PathSuggester

        asked = AskLine(
            _("Which file? Any Markdown agenda opens."), "", "~/agenda.md", suggester=PathSuggester()
        )
        path = await self.app.push_screen_wait(asked)
        if path and path.strip():
            self.post_message(AgendaChosen(Path(path.strip()).expanduser()))

    @work
    async def action_earlier(self) -> None:
        """Let the person choose a meeting that has ended."""
        ended = [entry for entry in self._shelf.entries() if entry.state == "ended"]
        if not ended:
            self.refuse(_("No meeting has ended yet."))
            return
        options = [(str(entry.path), f"{entry.title}  {_standing(entry, self._clock())}") for entry in ended]
        chosen = await self.app.push_screen_wait(Choose(_("Which meeting?"), options))
        if chosen:
            self.post_message(MeetingChosen(Path(chosen)))

    def action_help(self) -> None:
        """Explain this screen."""
        about = _(
            "Choose an agenda and press ⏎: you see what it is and prepare it, then start. Nothing is lost when you "
            "leave: a meeting that has not ended is listed first. ctrl+p offers everything that can be done."
        )
        self.app.push_screen(Show(help_on_keys(self.keys(), about), _("Help")))

    def say(self, text: str) -> None:
        """Say something below the list."""
        said = self.query_one("#said", Plain)
        said.show(clean_line(text))
        said.display = bool(text)

    def refuse(self, text: str) -> None:
        """Say why something can't be done."""
        self.say(f"✗ {text}")


def _has(words: list[str], *texts: str) -> bool:
    return all(any(word in text.casefold() for text in texts) for word in words)


def _standing(entry: Entry, now: datetime) -> str:
    """Return how a meeting stands, in a few words."""
    day = entry.started.date() if entry.started else entry.day
    when = "" if day is None else _("today") if day == now.date() else short_date(day)
    states = {"prepared": _("prepared"), "running": _("going on"), "paused": _("paused"), "ended": _("ended")}
    return " · ".join(part for part in (states[entry.state], when) if part)
