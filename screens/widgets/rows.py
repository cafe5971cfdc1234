"""A list of rows with headings between them: what the first screen, preparing and closing are made of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from screens.widgets.plain import plain


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what it goes by, its words, and what stands at its right end. A row without a key can't be chosen."""

    key: str
    words: str | Content
    right: str = ""
    whole: bool = False
    """Whether it goes on in the next line where it is too long, as what is read aloud must."""
    sign: str | Content = ""
    """What stands before its words; where these go on in the next line, they begin below themselves."""


LEAST = 10
"""Columns; a list that is narrower is not laid out yet."""


def heading(words: str, right: str = "") -> Row:
    """Return a row that names those below it."""
    return Row("", Content.styled(words, "bold $text-accent"), right)


def gap() -> Row:
    """Return an empty row."""
    return Row("", "")


class Rows(OptionList):
    """Rows to go through by arrow keys; refilled, it stays at the row the person was at."""

    DEFAULT_CSS = """
    Rows { height: 1fr; border: none; padding: 0 1; background: $background; scrollbar-size-vertical: 1;
        scrollbar-gutter: stable; }
    Rows:focus { border: none; background-tint: $foreground 0%; }
    Rows > .option-list--option { padding: 0 1; }
    Rows > .option-list--option-disabled { color: $text; }
    """

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        self._rows = tuple(rows)
        self._width = 0
        """How wide a row is; not known before the first layout."""
        super().__init__(*map(self._option, self._rows), markup=False)
        self.highlighted = self._place("", 0)

    @property
    def chosen(self) -> str:
        """What the row goes by that the person is at; empty where there is none."""
        option = self.highlighted_option
        return (option.id or "") if option else ""

    @property
    def keys(self) -> list[str]:
        """What the rows go by that can be chosen."""
        return [row.key for row in self._rows if row.key]

    def show(self, rows: Iterable[Row], at: str = "") -> None:
        """Show these rows, and be at the one with this key, else where the person was."""
        stay, place = at or self.chosen, self.highlighted or 0
        self._rows = tuple(rows)
        self.set_options([self._option(row) for row in self._rows])
        self.highlighted = self._place(stay, place)

    def _place(self, stay: str, place: int) -> int | None:
        """Return where to be: at the same row, else at one near to where that was."""
        keys = [row.key for row in self._rows]
        if stay in keys and stay:
            return keys.index(stay)
        near = sorted((here for here, key in enumerate(keys) if key), key=lambda here: abs(here - place))
        return near[0] if near else None

    def on_resize(self) -> None:
        """Let the right ends stand at the right again, and the person's row in sight."""
        self._width = self.scrollable_content_region.width - 2
        for place, row in enumerate(self._rows):
            self.replace_option_prompt_at_index(place, self._drawn(row))
        self.call_after_refresh(self.scroll_to_highlight)

    def _option(self, row: Row) -> Option:
        return Option(self._drawn(row), id=row.key or None, disabled=not row.key)

    def _drawn(self, row: Row) -> Content:
        if row.whole and self._width >= LEAST:
            return hanging(plain(row.sign), plain(row.words), self._width)
        words = Content.assemble(row.sign, row.words) if row.sign else plain(row.words)
        if row.whole or self._width < LEAST:
            return words
        return beside(words, Content.styled(row.right, "dim"), self._width)


def hanging(sign: Content, words: Content, width: int) -> Content:
    """Return words on as many lines as they need, each beginning behind the sign of the first."""
    first, *others = words.wrap(width - sign.cell_length) or [Content("")]
    further = Content(" " * sign.cell_length)
    return Content("\n").join([sign + first, *(further + line for line in others)])


def beside(left: Content, right: Content, width: int) -> Content:
    """Return two texts on one line, one at each end; the left one is cut where it is too long."""
    room = width - right.cell_length - (1 if right.cell_length else 0)
    left = left.truncate(max(room, 1), ellipsis=True)
    return Content.assemble(left, " " * max(width - left.cell_length - right.cell_length, 0), right)
