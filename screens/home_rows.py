"""The rows of the first screen, and what each meeting says of itself: those to go on with, those held last; agendas."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from textual.content import Content

from facilitator.i18n import _, duration, ngettext, short_date
from facilitator.library import SHIPPED, TemplateEntry
from screens.widgets.plain import lines
from screens.widgets.rows import Row, gap, heading

if TYPE_CHECKING:
    from facilitator.store.shelf import Entry

FORGOTTEN = timedelta(hours=12)
"""So long after its start nobody is still at a meeting: it was never ended."""

CONVENERS = {
    "community": "Peers meet",
    "service": "A service invites peers",
    "policy": "Policy makers invite peers",
}
"""What stands above the templates of each convener; put through `_` where it is shown."""


def home_rows(
    meetings: Mapping[Entry, str], templates: Sequence[TemplateEntry], looked_for: str, own: Path
) -> list[Row]:
    """Return the rows that have all the words looked for; where there are none, the sentence that says so.

    Each meeting comes with a word on how it stands; `own` is the folder of a person's own agendas.
    """
    words = looked_for.casefold().split()
    found = [entry for entry in meetings if _has(words, entry.title, entry.series)]
    shown = [one for one in templates if _has(words, one.title, one.name, one.convened_by)]
    rows = [*_meeting_rows(found, meetings), *_template_rows(shown, templates)]
    return rows[1:] or [Row("", _nothing(bool(words), own))]


def _has(words: list[str], *texts: str) -> bool:
    return all(any(word in text.casefold() for text in texts) for word in words)


def _nothing(looked_for: bool, own: Path) -> str:
    if looked_for:
        return _("Nothing has these words. esc shows everything again.")
    return _(
        "No agenda is here yet. o opens any Markdown file; those kept in {folder} are listed here.",
        folder=own,
    )


def _meeting_rows(found: list[Entry], meetings: Mapping[Entry, str]) -> Iterable[Row]:
    going = [entry for entry in found if entry.state != "ended"]
    held = [entry for entry in found if entry.state == "ended"]
    for words, entries in ((_("Go on with"), going), (_("Held last"), held)):
        if entries:
            yield from (gap(), heading(words))
        for entry in entries:
            yield Row(f"meeting:{entry.path}", _told_apart(entry, meetings), meetings[entry])


def _told_apart(entry: Entry, meetings: Iterable[Entry]) -> str:
    """Return a meeting's title; where another one of its day has it too, its id tells them apart."""
    twice = sum(other.title == entry.title and other.day == entry.day for other in meetings) > 1
    return f"{entry.title} ({entry.id})" if twice else entry.title


def _template_rows(shown: list[TemplateEntry], templates: Sequence[TemplateEntry]) -> Iterable[Row]:
    shipped = [one for one in shown if one.source == SHIPPED]
    for convener, group in groupby(shipped, key=lambda one: one.convened_by):
        yield from (gap(), heading(_(CONVENERS.get(convener, "Anyone may convene"))))
        yield from (_template_row(one, templates) for one in group)
    own = [one for one in shown if one.source != SHIPPED]
    if own:
        yield from (gap(), heading(_("Your own agendas")))
        yield from (_template_row(one, templates) for one in own)


def _template_row(one: TemplateEntry, templates: Sequence[TemplateEntry]) -> Row:
    minutes = duration(one.minutes) if one.minutes else _("no times")
    right = _("can't be used") if one.problem else minutes
    return Row(f"agenda:{one.path}", _named(one, templates), right)


def _named(one: TemplateEntry, templates: Sequence[TemplateEntry]) -> str:
    """Return an agenda's title; where another one has the same name or title, its whole name says which it is."""
    twice = sum(one.title == other.title or one.name == other.name for other in templates) > 1
    return f"{one.title} ({one.full_name})" if twice else one.title


def standing(entry: Entry, now: datetime, *, written: bool = True) -> str:
    """Return how a meeting stands, in a few words; `written` tells whether its summary is."""
    day = entry.held
    when = "" if day is None else _("today") if day == now.date() else short_date(day)
    states = {"prepared": _("prepared"), "running": _("going on"), "paused": _("paused"), "ended": _("ended")}
    forgotten = entry.state in ("running", "paused") and entry.started and now - entry.started > FORGOTTEN
    state = _("never ended") if forgotten else states[entry.state]
    if entry.state == "ended" and not written:
        state = _("no summary yet")
    return " · ".join(part for part in (state, when) if part)


def about_meeting(entry: Entry, written: Path | None, *, wide: bool) -> Content:
    """Return what is said of a meeting when it is highlighted; `written` is its summary, where it has one."""
    title = Content.styled(entry.title, "bold")
    decisions = ngettext("{n} decision", "{n} decisions", entry.decisions) if entry.decisions else ""
    series = _("series: {series}", series=entry.series) if entry.series else ""
    if entry.state == "ended":  # what it left open may be closed in a later one: "follow up" knows
        words = (_joined(decisions, series), _summary_told(written, wide=wide))
        return lines(title, *words) if wide else lines(*words)
    actions = ngettext("{n} open action", "{n} open actions", entry.actions) if entry.actions else ""
    prepared = entry.state == "prepared"
    goes_on = _("⏎ goes on preparing it.") if prepared else _("⏎ goes on where it stands.")
    return lines(title, _joined(decisions, actions, series), goes_on)


def _summary_told(written: Path | None, *, wide: bool) -> str:
    """Return where the summary of a meeting is, and how it is opened."""
    if written is None:
        return _("⏎ reads it back and writes its summary.")
    if wide:
        return _("⏎ shows its summary: {name}, in {folder}", name=written.name, folder=written.parent)
    return _("⏎ shows its summary: {name}", name=written.name)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
