"""The summary's own words, each written and understood in one place, in the language in use.

What stands in brackets behind a thing is in these words; whatever somebody typed stands outside them, or in bold.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from facilitator.capture import read_date
from facilitator.i18n import _, full_date, language, ngettext
from facilitator.meeting.objections import is_objection
from facilitator.meeting.outcomes import heading
from facilitator.summary.value import Fate

_BLANK = "\0"
"""Stands for what goes into a phrase, while the phrase is looked for; no cleaned text holds it."""


def within(phrase: Callable[[str], str], words: str) -> str | None:
    """Return what was put into a phrase to make these words; None where they are another phrase."""
    before, _blank, after = phrase(_BLANK).partition(_BLANK)
    fits = words.startswith(before) and words.endswith(after) and len(words) >= len(before) + len(after)
    return words[len(before) : len(words) - len(after)] if fits else None


# Headings


def headings() -> dict[str, str]:
    """Return the headings of the sections, by the field of a summary that stands under each, in their order."""
    return {
        "decisions": heading("decisions"),
        "advice": heading("advice"),
        "actions": _("Actions"),
        "requests": _("Requests: what we asked, what they did"),
        "settled": _("From last time"),
        "undecided": heading("undecided"),
        "items": _("Points raised"),
        "remarks": _("Other points"),
        "questions": _("Questions"),
        "parked": _("Parked for another time"),
        "explained": _("Words explained"),
        "next_meeting": _("Next meeting"),
        "correct": _("How to correct this summary"),
    }


def earlier_headings() -> dict[str, str]:
    """Return the headings that summaries handed out before may still have, by the field that stands under each."""
    return {"requests": _("Requests: we asked, they did")}


def facts() -> dict[str, str]:
    """Return what the lines at the beginning are called, by the field each tells, in their order."""
    return {
        "when": _("When"),
        "present": _("Present"),
        "quorum": _("Quorum"),
        "names": _("Names"),
        "series": _("Series"),
        "purpose": _("Purpose"),
        "power": _("Power"),
        "off_record": _("Off the record"),
        "approved": _("Approved"),
    }


def about() -> str:
    """What stands before what was filled into the agenda for this meeting."""
    return _("What it was about")


def approved(day: str, changed: bool, changes: str) -> str:
    """How a later meeting approved a summary; which changes it had may be left out."""
    if changes:
        return _("by the meeting of {day}, with changes: {changes}", day=day, changes=changes)
    if changed:
        return _("by the meeting of {day}, with changes", day=day)
    return _("by the meeting of {day}, as it stands", day=day)


def powers() -> dict[str, str]:
    """Return what each power of a meeting means, by its name in an agenda."""
    return {
        "told": _("told: it is decided already, and this meeting hears why"),
        "asked": _("asked: peers say what they think, others decide and give an answer"),
        "decide together": _("decide together: peers and everyone else here"),
        "peers decide": _("peers decide"),
    }


def not_set() -> str:
    """Stands where no next meeting was agreed."""
    return _("Not set yet.")


# Single phrases


def title(words: str) -> str:
    """The first heading."""
    return _("{title}: summary", title=words)


def when(day: str, began: str = "", ended: str = "") -> str:
    """When the meeting was: the day in words, and the times on the room's clock."""
    if ended:
        return _("{day}, {began} to {ended}", day=day, began=began, ended=ended)
    if began:
        return _("{day}, from {began}, not ended yet", day=day, began=began)
    return _("{day}, not begun yet", day=day)


def by(day: str) -> str:
    """When something is due."""
    return _("by {date}", date=day)


def again(day: str) -> str:
    """When a decision is looked at again."""
    return _("we look at it again on {date}", date=day)


def replaced(label: str) -> str:
    """Which decision took the place of this one."""
    return _("replaced by {label}", label=label)


def reservation(words: str) -> str:
    """What someone had against a decision that they did not stop."""
    return _("Reservation: {words}", words=words)


def other_view(words: str) -> str:
    """What those saw who saw it differently."""
    return _("The other view: {words}", words=words)


def concern(words: str) -> str:
    """A worry about a decision; an objection says itself that it is one."""
    return words if is_objection(words) else _("Concern: {words}", words=words)


def needed(words: str) -> str:
    """What is needed before something can be decided."""
    return _("Needed next: {words}", words=words)


def earlier(words: str) -> str:
    """A wording that a decision had before."""
    return _("Worded before: {words}", words=words)


def note(words: str) -> str:
    """A word on how something stands."""
    return _("Note: {words}", words=words)


def came_of(words: str) -> str:
    """What came of something that is done."""
    return _("What came of it: {words}", words=words)


def answer(words: str) -> str:
    """What those said or did who were asked."""
    return _("They answered: {words}", words=words)


CONCERNS = (concern, reservation, other_view)


def concern_of(method: str) -> Callable[[str], str]:
    """Return the phrase for what was said against something that was decided this way."""
    return {"consensus": reservation, "majority": other_view, "advice": other_view}.get(method, concern)


def of_whom(name: str) -> str:
    """Whom something was asked of."""
    return _("asked of {name}", name=name)


def nobody() -> str:
    """Stands where a name is missing."""
    return _("nobody yet")


def no_date() -> str:
    """Stands where a date is missing."""
    return _("no date yet")


def from_last_time() -> str:
    """Marks what an earlier meeting left open."""
    return _("from last time")


def still_in_force() -> str:
    """Marks a decision of an earlier meeting that was looked at and stays."""
    return _("still in force")


def a_concern() -> str:
    """Marks a point that is a worry."""
    return _("concern")


def unexplained() -> str:
    """Marks a hard word that nobody has explained yet."""
    return _("not explained yet")


def sensed() -> str:
    """Marks a point that was sensed, nobody said how."""
    return _("sensed")


def states() -> dict[str, str]:
    """Return what the states of records are called."""
    return {
        "decided": _("decided"),
        "proposed": _("still open"),
        "not decided": _("not decided"),
        "replaced": _("replaced"),
        "ended": _("no longer in force"),
        "dropped": _("not needed any more"),
        "withdrawn": _("not asked any more"),
        "answered": _("answered"),
        "open": _("no answer yet"),
        "done": _("dealt with"),
    }


def item() -> str:
    """Stands where others have their label: an item of the agenda has none."""
    return _("Item")


def fates() -> dict[Fate, str]:
    """Return what became of items that were not discussed to the end."""
    return {"parked": _("parked"), "not reached": _("not reached")}


# Days and minutes


def read_day(words: str) -> date | None:
    """Return the day that these words mean: as `full_date` writes it, or as people write one with its year."""
    numbers = [int(number) for number in re.findall(r"\d{1,4}", words)]
    year = max(numbers, default=0)
    if year < 1000 or len(words) > 80:
        return None
    days = (_day(year, month, day) for day in numbers for month in range(1, 13))
    exactly = next((day for day in days if day and full_date(day) == words), None)
    return exactly or read_date(words, date(year, 1, 1), language())


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def planned(minutes: int) -> str:
    """How long an item was to take."""
    return ngettext("planned {n} min", "planned {n} min", minutes)


def took(minutes: int) -> str:
    """How long an item took."""
    return ngettext("took {n} min", "took {n} min", minutes)


def going_on() -> str:
    """Marks the item the meeting stands at."""
    return _("going on")


def off_record(parts: int) -> str:
    """What is said of the parts that were off the record."""
    return ngettext(
        "{n} part of the meeting. Nothing of it was written down.",
        "{n} parts of the meeting. Nothing of them was written down.",
        parts,
    )


def quorum(people: int) -> str:
    """How many must be here for a decision."""
    return ngettext("{n} must be here for a decision", "{n} must be here for a decision", people)


def first_number(words: str) -> int | None:
    """Return the first whole number in words."""
    found = re.search(r"\d{1,9}", words)
    return int(found[0]) if found else None
