"""Search in everything that was ever kept, as it is typed; what is found opens where it was said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget

from facilitator.i18n import _, short_date
from facilitator.store.index import Index
from facilitator.store.questions import Found, search
from facilitator.text import width
from screens.record import RecordScreen
from screens.widgets.find import Find
from screens.widgets.rows import Row, Rows

LIMIT = 200
"""How many results are asked for: who has more types another word."""

KINDS = {
    "decision": "Decision", "action": "Action", "request": "Request", "note": "Note", "question": "Question",
    "concern": "Concern", "parked": "Parked", "sensed": "Sensed", "word": "Word", "meeting": "Meeting",
}  # fmt: skip
"""What a record is called beside its words; put through `_` where it is shown."""


class SearchScreen(RecordScreen):
    """A line and what it finds, the best first."""

    heading = "Search everything"
    about = (
        "Type the beginnings of words, in any order, in any language: accents and capitals do not matter. Decisions, "
        "actions, requests and points of all meetings are looked through, with names and answers."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "open", tooltip="Open the meeting where it was said, at that place."),
        Binding("down", "to_list", "", tooltip="Go to what was found.", show=False),
    ]

    def above(self) -> ComposeResult:
        """Return the line, for words to be typed at once."""
        yield Find(_("beginnings of words"))

    @property
    def start(self) -> Widget:
        """Begin at the line; come back to what was found."""
        return self.query_one(Rows) if self._found else self.query_one(Find)

    def fetch(self, index: Index) -> Sequence[Found]:
        """Return what has all these words."""
        return search(index, self._words, self._shelf.meetings, LIMIT)

    def groups(self, found: Iterable[Found]) -> Iterable[tuple[str, Sequence[Found]]]:
        """Return what was found, as the search put it in order."""
        return ((_("Found"), list(found)),)

    def row(self, one: Found) -> Row:
        """Return what was found with its kind and its day."""
        kind, widest = _(KINDS.get(one.kind, one.kind)), max(width(_(name)) for name in KINDS.values())
        words = Content.assemble((kind, "dim"), " " * (max(widest - width(kind), 0) + 2), one.text)
        return Row(one.key, words, f"{short_date(one.day)} {one.day.year}" if one.day else "")

    def nothing(self) -> str:
        """Return what stands where nothing was found."""
        return _("Nothing has all these words.") if self._words.strip() else ""

    def wanted(self, found: Iterable[Found]) -> list[Found]:
        """Return all of it: the search has narrowed it already."""
        return list(found)

    def look_for(self, words: str) -> None:
        """Ask for these words, when the person pauses."""
        self._words = words
        self.at_a_pause(self.reload)

    def action_to_list(self) -> None:
        """Go from the line to what was found."""
        self.query_one(Rows).focus()

    async def action_find(self) -> None:
        """Go back to the line."""
        await self.begin_finding()

    async def action_back(self) -> None:
        """Empty the line, or go back."""
        line = self.query_one(Find)
        if line.value and not line.has_focus:
            line.focus()
        elif line.value:
            line.value = ""
        else:
            self.dismiss()
