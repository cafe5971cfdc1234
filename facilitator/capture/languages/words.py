"""What a language says dates with."""

from __future__ import annotations

from dataclasses import dataclass

Rows = tuple[tuple[str, ...], ...]


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text; an underscore stands for a space inside one."""
    return tuple(word.replace("_", " ") for word in text.split())


def rows(text: str) -> Rows:
    """Return rows of words, parted by commas."""
    return tuple(words(row) for row in text.split(","))


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWords:
    """What one language says dates with; where several words say the same, any of them is understood."""

    months: Rows
    """January to December: the names, and their short forms."""
    weekdays: Rows
    """Monday to Sunday, whole names: they may end a line on their own."""
    short_weekdays: Rows
    """The same as short forms: many are words of their own, so they need a `by`, or a day and month beside them."""
    by: tuple[str, ...]
    """What a due date begins with."""
    until: tuple[str, ...] = ()
    """What the last day of something that lasts begins with, where no due date begins so: lead meetings `until` June.

    A language that says both with one word has it in `by`.
    """
    on: tuple[str, ...]
    """What a day begins with that may also be the day something happens."""
    articles: tuple[str, ...]
    """What a date may begin with that adds nothing to it: `the` 27th."""
    of: tuple[str, ...]
    """What may stand inside a date, besides an article, and adds nothing to it: the 27th `of` November."""
    within: tuple[str, ...]
    at_most: tuple[str, ...] = ()
    """Those of them that may say how long something takes at most, each time: letters are answered `within` a week."""
    next: tuple[str, ...]
    this: tuple[str, ...]
    end: tuple[str, ...]
    today: tuple[str, ...]
    tomorrow: tuple[str, ...]
    after_tomorrow: tuple[str, ...]
    day: tuple[str, ...]
    week: tuple[str, ...]
    fortnight: tuple[str, ...] = ()
    month: tuple[str, ...]
    year: tuple[str, ...]
    week_end: tuple[str, ...] = ()
    month_end: tuple[str, ...] = ()
    year_end: tuple[str, ...] = ()
    numbers: Rows
    """One to twelve, as `in two weeks` says them."""
    one_unsaid: bool = False
    """Whether `in week` is how one says in one week."""
    hence: tuple[str, ...] = ()
    """What may follow a span: two weeks `from now`."""
    not_after: tuple[str, ...]
    """Right behind one of these a day is not when something is due: from Monday, last Tuesday, the Friday."""
    recurring: tuple[str, ...]
    """Where one of these comes before, no day is when something is due once and for all."""
    day_endings: tuple[str, ...] = ()
    """How the names of days end: a word that ends so and is none was meant for one."""
    at: tuple[str, ...]
    hours: tuple[str, ...]
    """Parts of a day that may follow a date."""
    month_first: bool | None = False
    """Whether 3/4 is the fourth of March; None where people disagree."""
