"""The first screen: go on with a meeting, or choose an agenda for a new one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.worker import get_current_worker

from facilitator.errors import FacilitatorError
from facilitator.i18n import _, clock_time
from facilitator.library import Library, TemplateEntry
from facilitator.places import summaries
from facilitator.text import clean_line, typed_path
from screens.answers import Answers
from screens.explained import Explained
from screens.finding import Finding
from screens.home_rows import FORGOTTEN, about_meeting, home_rows, standing
from screens.messages import AgendaChosen, FolderLocked, MeetingChosen
from screens.still_there import Orderly, from_thread
from screens.widgets.headline import Headline
from screens.widgets.keys import KeyLine
from screens.widgets.plain import Plain
from screens.widgets.rows import Rows

if TYPE_CHECKING:
    from textual.timer import Timer

    from facilitator.agenda.model import Agenda
    from facilitator.store.index import Index
    from facilitator.store.shelf import Entry, Shelf

WIDE = 110
"""From this width on, what an agenda is stands beside the list."""

HELD = 2
"""How many of the meetings that ended last are listed."""

READ_AFTER = 0.3
"""Seconds a row is stayed at before its agenda is read; at once, it would slow the first screen and every arrow key."""


class Home(Orderly[None], Explained, Answers, Finding):
    """Unfinished meetings first, then the templates by who convenes, then agendas of one's own."""

    OVERVIEW: ClassVar[bool] = True
    """Whether it stays below the screens of a meeting."""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "open", id="home-choose",
                tooltip="Go on with the highlighted meeting, or prepare a new one with the highlighted agenda."),
        Binding("slash", "find", "find", tooltip="Find a meeting or an agenda by its words.", id="home-find"),
        Binding("o", "open_file", "open a file", id="home-file",
                tooltip="Open any Markdown agenda, or a summary that someone corrected."),
        Binding("e", "app.record('archive')", "all meetings", id="home-archive",
                tooltip="All meetings: open one, read its summary, save a copy, delete it."),
        Binding("f", "app.record('follow_up')", "follow up", id="home-follow-up",
                tooltip="What people took on in any meeting: close, move, hand over."),
        Binding("s", "app.record('search')", "search", id="home-search",
                tooltip="Search in everything that was ever kept."),
        Binding("r", "app.record('requests')", "requests", id="home-requests",
                tooltip="What was asked of others, how long ago, and what they answered."),
        Binding("d", "app.record('decisions')", "decisions", id="home-decisions",
                tooltip="What was decided and is in force, and what is to be looked at again."),
        Binding("escape", "show_all", "", tooltip="Show everything again.", show=False, id="home-all"),
        Binding("q", "app.quit", "quit", tooltip="Leave the program.", id="home-quit"),
        Binding("ctrl+t", "app.light", "light", key_display="ctrl+t",
                tooltip="Change between light and dark.", id="home-light"),
        Binding("question_mark", "help", "help", tooltip="Explain the keys of this screen.", id="home-help"),
    ]  # fmt: skip
    about = (
        "Choose an agenda and press ⏎: you see what it is and prepare it, then start. Nothing is lost when you "
        "leave: a meeting that has not ended is listed first. ctrl+p offers everything that can be done."
    )

    def __init__(self, shelf: Shelf, library: Library, *, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._shelf = shelf
        self._library = library
        self._clock = clock
        self._templates: list[TemplateEntry] = []
        self._meetings: dict[Entry, str] = {}
        """The meetings that have not ended, newest first, then those held last, and how each stands."""
        self._looked = False
        self._said_how_far = False
        """Whether the line below the list says how far the reading is."""
        self._words = ""
        """What is looked for."""
        self._agendas: dict[Path, Agenda | str] = {}
        """The agendas that were read to say what they are, or why they can't be."""
        self._reading: Timer | None = None

    def compose(self) -> ComposeResult:
        self._templates = self._library.entries()
        yield Headline(_("Facilitator"), self._today())
        with Container(id="middle"):
            yield Rows(home_rows({}, self._templates, "", self._library.own))
            yield Plain(id="about")
        yield Plain(id="said")
        yield KeyLine(self.keys())

    def _today(self) -> str:
        now = self._clock()
        return f"{now:%Y-%m-%d} · {clock_time(now)}"

    def on_screen_resume(self) -> None:
        """Look at the shelf once the screen is there, and again when the person comes back from a meeting."""
        self.query_one(Rows).focus()
        self.query_one(Headline).right = self._today()
        if self._shelf.locked:
            self.post_message(FolderLocked())
        else:
            self.call_after_refresh(self._look)

    @work(thread=True, exclusive=True, group="shelf")
    def _look(self) -> None:
        """Read the shelf without making anyone wait."""
        from facilitator.store.listing import entries, held_last, unreadable
        from screens.how_far import NotWanted, answer

        worker = get_current_worker()

        def ask(index: Index) -> tuple[list[Entry], int]:
            going = entries(index, self._shelf.meetings, unfinished=True)
            return [*going, *held_last(index, self._shelf.meetings, HELD)], unreadable(index)

        def so_far(known: tuple[list[Entry], int], how_far: str) -> None:
            from_thread(self, self._found, known[0], how_far)

        try:
            meetings, damaged = answer(self._shelf, ask, so_far, lambda: not worker.is_cancelled)
            from_thread(self, self._found_all, meetings, damaged)
        except NotWanted:
            return
        except FacilitatorError as locked:  # another window has sealed or unsealed the folder just now
            from_thread(self, self.refuse, str(locked))

    def _found(self, meetings: list[Entry], how_far: str = "") -> None:
        """Show the meetings to go on with and those held last, as far as they are known, and how far that is."""
        rows = self.query_one(Rows)
        first = next((f"meeting:{entry.path}" for entry in meetings if self._goes_on(entry)), "")
        untouched = not self._looked and rows.chosen == next(iter(rows.keys), "")
        known = {
            entry: standing(entry, self._clock(), written=bool(self._written(entry))) for entry in meetings
        }
        if known != self._meetings or not self._looked:
            self._meetings = known
            self._fill(first if untouched else "")
        self._looked = self._looked or bool(first)
        if how_far or self._said_how_far:
            self.note(how_far)
        self._said_how_far = bool(how_far)

    def _goes_on(self, entry: Entry) -> bool:
        """Tell whether a meeting is one to go on with: it has not ended, or was not read back after it did."""
        fresh = entry.ended is not None and self._clock() - entry.ended < FORGOTTEN
        return entry.state != "ended" or (fresh and not self._written(entry))

    def _written(self, entry: Entry) -> Path | None:
        """Return the summary of a meeting, where it was written."""
        return next(summaries(self._shelf.folder).glob(f"*{entry.id}.md*"), None)

    def _found_all(self, meetings: list[Entry], unreadable: int) -> None:
        """Show the meetings to go on with and those held last, and say how many can't be read."""
        self._found(meetings)
        self._looked = True
        if unreadable:
            from facilitator.store.listing import unreadable_told

            self.refuse(unreadable_told(unreadable))

    def _fill(self, at: str = "") -> None:
        rows = home_rows(self._meetings, self._templates, self._words, self._library.own)
        self.query_one(Rows).show(rows, at)
        self._tell_about()

    # What the highlighted row is

    def on_option_list_option_highlighted(self) -> None:
        """Say what the highlighted row is."""
        self._tell_about()

    def on_resize(self) -> None:
        """Say more where there is more room."""
        self._tell_about()

    def _tell_about(self) -> None:
        kind, path = self._chosen
        about = {"meeting": self._about_meeting, "agenda": self._about_agenda}.get(kind)
        self.query_one("#about", Plain).show(about(path) if about else Content(""))

    @property
    def _wide(self) -> bool:
        """Whether what is said of a row stands beside the list; below it, there is room for three lines."""
        return self.app.size.width >= WIDE

    @property
    def _chosen(self) -> tuple[str, Path]:
        kind, _colon, path = self.query_one(Rows).chosen.partition(":")
        return kind, Path(path)

    def _about_meeting(self, path: Path) -> Content:
        entry = next(entry for entry in self._meetings if entry.path == path)
        return about_meeting(entry, self._written(entry), wide=self._wide)

    def _about_agenda(self, path: Path) -> Content:
        one = next(one for one in self._templates if one.path == path)
        known = self._agendas.get(path)
        if one.problem or isinstance(known, str):
            return Content(one.problem or str(known))
        if known is None:
            self._read_soon(path)
            return Content.styled(one.title, "bold")
        from screens.agenda_words import in_full, in_short

        return in_full(known) if self._wide else in_short(known)

    def _read_soon(self, path: Path) -> None:
        if self._reading is not None:
            self._reading.stop()
        self._reading = self.set_timer(READ_AFTER, lambda: self._read(path))

    @work(thread=True, exclusive=True, group="agenda")
    def _read(self, path: Path) -> None:
        """Read an agenda to say what it is; reading is never waited for."""
        from facilitator.agenda import load_agenda

        try:
            found: Agenda | str = load_agenda(path)
        except FacilitatorError as error:
            found = str(error)
        from_thread(self, self._have_read, path, found)

    def _have_read(self, path: Path, found: Agenda | str) -> None:
        self._agendas[path] = found
        if self._chosen[1] == path:
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

    async def action_find(self) -> None:
        """Let words of a title be typed."""
        await self.begin_finding()

    async def action_show_all(self) -> None:
        """Show everything again."""
        from screens.widgets.find import Find

        await self.query(Find).remove()
        self.look_for("")
        self.query_one(Rows).focus()
        self.say("")

    def look_for(self, words: str) -> None:
        """Show what has these words."""
        self._words = words
        self._fill()

    def open_found(self) -> None:
        """Go to what was found; what alone was found is opened."""
        rows = self.query_one(Rows)
        rows.focus()
        if len(rows.keys) == 1:
            rows.action_select()

    @work
    async def action_open_file(self) -> None:
        """Ask for a path."""
        from screens.dialogs import AskLine
        from screens.paths import PathSuggester

        question = asked = _("Which file? Any Markdown agenda opens, and a summary that someone corrected.")
        typed: str | None = ""
        while typed := await self.app.push_screen_wait(
            AskLine(asked, typed or "", "~/agenda.md", suggester=PathSuggester())
        ):
            path = typed_path(typed)
            if not await asyncio.to_thread(_is_missing, path):
                self.post_message(AgendaChosen(path))
                return
            problem = _("There is no file at {path}.", path=clean_line(str(path)))
            asked = f"✗ {problem}\n{question}"

    def _answer(self, text: str, *, refused: bool) -> None:
        super()._answer(clean_line(text), refused=refused)


def _is_missing(path: Path) -> bool:
    try:
        return not path.exists()
    except OSError:  # whatever is wrong with it is said by what opens it
        return False
