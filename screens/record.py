"""What the screens of the record have in common: one list over all meetings, narrowed by typing, never old."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.widget import Widget
from textual.worker import get_current_worker

from facilitator.conduct.following_up import FollowedUp, follow_up, put_back
from facilitator.errors import FacilitatorError
from facilitator.i18n import _, full_date, short_date
from facilitator.meeting.telling import told
from facilitator.store.index import Index
from facilitator.store.questions import Found
from facilitator.store.words import folded
from screens.answers import Answers
from screens.explained import Explained
from screens.finding import Finding
from screens.how_far import NotWanted, answer
from screens.messages import FolderLocked, MeetingChosen
from screens.still_there import Orderly, from_thread
from screens.widgets.find import Find
from screens.widgets.headline import Headline
from screens.widgets.keys import KeyLine
from screens.widgets.plain import Plain, lines
from screens.widgets.rows import Row, Rows, gap, heading

if TYPE_CHECKING:
    from textual.timer import Timer

    from facilitator.store.shelf import Shelf

SHOWN = 500
"""How many rows are listed; who wants one further down finds it by its words."""


AT_ONCE = 3000
"""How many records are looked through at every letter."""

PAUSE = 0.12
"""Seconds without a key that count as a pause."""


class RecordScreen(Orderly[None], Explained, Answers, Finding):
    """Rows from all meetings together; each kind of record has a screen of its own made of this."""

    CSS_PATH = "record.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "back", tooltip="Show everything again, or go back to the first screen."),
        Binding("slash", "find", "find", tooltip="Narrow the list by words: of the text, a name, a series."),
        Binding("question_mark", "help", "help", tooltip="Explain the keys of this screen."),
    ]

    OVERVIEW: ClassVar[bool] = True
    """Whether it stays below the screens of a meeting, and is there again when the meeting is left."""
    heading: ClassVar[str] = ""
    """Put through `_` where it is shown."""

    def __init__(self, shelf: Shelf, *, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._shelf = shelf
        self._clock = clock
        self._found: dict[str, Found] = {}
        self._hay: dict[str, str] = {}
        """What of each is looked through when the list is narrowed."""
        self._words = ""
        self._asked = 0
        """How often the shelf was asked: an answer to an earlier question is not shown any more."""
        self._waiting: Timer | None = None
        self._said_how_far = False
        """Whether the line below says how far the reading is."""
        self._taken: list[FollowedUp] = []
        """What was changed here, to be put back."""

    # What each screen says for itself

    def fetch(self, index: Index) -> Sequence[Found]:
        """Return the records of this screen; called in a thread."""
        raise NotImplementedError

    def groups(self, found: Iterable[Found]) -> Iterable[tuple[str, Sequence[Found]]]:
        """Return the records under headings."""
        raise NotImplementedError

    def row(self, one: Found) -> Row:
        """Return a record as a row; only those that are shown are asked for."""
        raise NotImplementedError

    def nothing(self) -> str:
        """Return what stands where there is nothing to list."""
        raise NotImplementedError

    # What is shown

    def compose(self) -> ComposeResult:
        yield Headline(_(self.heading))
        yield from self.above()
        with Container(id="middle"):
            yield Rows()
            yield Plain(id="about")
        yield Plain(id="said")
        yield KeyLine(self.keys())

    def above(self) -> ComposeResult:
        """Return what stands above the list."""
        yield from ()

    @property
    def start(self) -> Widget:
        """Where the person is when the screen comes."""
        return self.query_one(Rows)

    @classmethod
    def keys(cls) -> list[Binding]:
        """Return the keys of this screen, the most needed first and the help last."""
        back, find, help_key = (one for one in RecordScreen.BINDINGS if isinstance(one, Binding))
        own = [one for one in cls.__dict__.get("BINDINGS", []) if isinstance(one, Binding)]
        return [*own, find, back, help_key]

    def on_screen_resume(self) -> None:
        """Ask the shelf when the screen comes, and again when the person comes back to it."""
        self.start.focus()
        self.reload()

    def reload(self) -> None:
        """Ask the shelf anew."""
        if self._shelf.locked:
            self.post_message(FolderLocked())
            return
        self._asked += 1
        self._ask(self._asked)

    @work(thread=True, exclusive=True, group="record")
    def _ask(self, number: int) -> None:
        worker = get_current_worker()

        told: dict[str, Found] | None = None

        def tell(found: Sequence[Found], how_far: str = "") -> None:
            nonlocal told
            known = {one.key: one for one in found}
            if known == told and not how_far and not self._said_how_far:
                return
            told = known
            hay = {key: _hay(one) for key, one in known.items()}
            from_thread(self, self._have, number, known, hay, how_far)

        try:
            tell(answer(self._shelf, self.fetch, tell, lambda: not worker.is_cancelled))
        except NotWanted:
            return
        except FacilitatorError as refusal:
            from_thread(self, self.refuse, str(refusal))

    def _have(self, number: int, found: dict[str, Found], hay: dict[str, str], how_far: str) -> None:
        if number != self._asked:
            return
        self._found, self._hay = found, hay
        if how_far or self._said_how_far:
            self.note(how_far)
        self._said_how_far = bool(how_far)
        self.fill()

    def fill(self) -> None:
        """Show what was found, as far as it has the words that are looked for."""
        found = self.wanted(self._found.values())
        self.query_one(Headline).right = str(len(found)) if found else ""
        rows = list(self._listed(found)) or [Row("", self._nothing(), whole=True)]
        self.query_one(Rows).show(rows)
        self._tell_about()

    def _listed(self, found: Iterable[Found]) -> Iterable[Row]:
        left, first = SHOWN, True
        for name, ones in self.groups(found):
            if not ones:
                continue
            if not first:
                yield gap()
            first = False
            yield heading(name, _counted(len(ones), left))
            yield from map(self.row, ones[:left])
            left = max(left - len(ones), 0)

    def wanted(self, found: Iterable[Found]) -> list[Found]:
        """Return those that have the words that are looked for."""
        words = [word for piece in self._words.split() if (word := folded(piece))]
        return [one for one in found if all(word in self._hay[one.key] for word in words)]

    def _nothing(self) -> str:
        narrowed = self._found and self._words.strip()
        return _("Nothing has these words. esc shows everything again.") if narrowed else self.nothing()

    def on_option_list_option_highlighted(self) -> None:
        """Say more of the highlighted row."""
        self._tell_about()

    def _tell_about(self) -> None:
        one = self.chosen
        self.query_one("#about", Plain).show(self.told_about(one) if one else Content(""))

    def told_about(self, one: Found) -> Content:
        """Return the whole of a record: its words, what came of it, where and when it was said."""
        where = " · ".join(
            part for part in (one.label, one.title, full_date(one.day) if one.day else "", one.series) if part
        )
        return lines(Content.styled(one.text, "bold"), self._until(one), one.more, where)

    def _until(self, one: Found) -> str:
        """Return whose a record is and the whole date that belongs to it."""
        date = full_date(one.due) if one.due else ""
        due = _("review {date}", date=date) if one.kind == "decision" else _("by {date}", date=date)
        return " · ".join(part for part in (one.who, due if date else "") if part)

    @property
    def chosen(self) -> Found | None:
        """The record the person is at."""
        return self._found.get(self.query_one(Rows).chosen)

    # What the person does

    def on_option_list_option_selected(self) -> None:
        """Open the meeting where it was said."""
        self.action_open()

    def action_open(self) -> None:
        """Open the meeting where it was said, at that place."""
        if one := self.chosen:
            self.post_message(MeetingChosen(one.path, one.label))

    async def action_find(self) -> None:
        """Let words be typed."""
        await self.begin_finding(_("words of the text, a name, a series"))

    def look_for(self, words: str) -> None:
        """Show what has these words; where there is much to look through, when the person pauses."""
        self._words = words
        if len(self._found) > AT_ONCE:
            self.at_a_pause(self.fill)
        else:
            self.fill()

    def at_a_pause(self, do: Callable[[], None]) -> None:
        """Do something when no key has come for a moment, so that no letter waits for it."""
        if self._waiting is not None:
            self._waiting.stop()
        self._waiting = self.set_timer(PAUSE, do)

    def open_found(self) -> None:
        """Go to what was found."""
        self.query_one(Rows).focus()

    async def action_back(self) -> None:
        """Show everything again, or go back."""
        if self.query(Find):
            await self.query(Find).remove()
            self.look_for("")
            self.query_one(Rows).focus()
        else:
            self.dismiss()

    async def change(self, one: Found, change: str, words: str) -> None:
        """Keep what came of a record; it is said when it is on the disk."""
        doing = partial(follow_up, self._shelf, one.path, one.id, change, words, self._clock())
        try:
            done = await asyncio.to_thread(doing)
        except FacilitatorError as refusal:
            self.refuse(str(refusal))
            return
        self._taken.append(done)
        self.say(f"{done.after.label} {told(done.after)}")
        self.reload()

    @work
    async def action_undo(self) -> None:
        """Put back what was changed here last."""
        if not self._taken:
            self.refuse(_("Nothing was changed here yet."))
            return
        try:
            record = await asyncio.to_thread(partial(put_back, self._shelf, self._taken[-1], self._clock()))
        except FacilitatorError as refusal:
            self.refuse(str(refusal))
            return
        self._taken.pop()
        self.say(_("As it was: {record}", record=f"{record.label} {told(record)}"))
        self.reload()


def day_told(day: date, today: date) -> str:
    """Return a day for a narrow place, with its year where that is not this one."""
    return short_date(day) if day.year == today.year else f"{short_date(day)} {day.year}"


def _hay(one: Found) -> str:
    """Return what of a record is looked through."""
    return folded(" ".join((one.text, one.who, one.series, one.title, one.more)))


def _counted(count: int, room: int) -> str:
    if count <= room:
        return str(count)
    return _("{shown} of {count} · / finds the rest", shown=room, count=count)
