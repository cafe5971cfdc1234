"""The words and rows of a report, the same on paper and on a page."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.i18n import _, full_date, ngettext
from facilitator.summary.report.counting import Report


@dataclass(frozen=True, slots=True)
class Row:
    """One number with its name; `of` is the whole it is a part of, for a bar."""

    name: str
    number: int
    of: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a heading, and a sentence below them."""

    heading: str
    rows: tuple[Row, ...]
    note: str = ""


def title(report: Report) -> str:
    """Return what the report is called."""
    return _("{series}: what our meetings came to", series=report.series)


def between(report: Report) -> str:
    """Return the days it tells of, in a sentence."""
    until = full_date(report.until)
    if report.since is None:
        return _("Everything up to {until}.", until=until)
    return _("From {since} to {until}.", since=full_date(report.since), until=until)


def columns() -> tuple[str, str, str]:
    """Return what the columns of every table are called."""
    return _("What"), _("How many"), _("As a bar")


def tables(report: Report) -> list[Table]:
    """Return everything the report tells, in its order; what there is nothing of is left out."""
    every = [_held(report), _who(report), _decisions(report), _actions(report), _requests(report)]
    return [table for table in every if table.rows]


def nameless() -> str:
    """Return what is said at the end."""
    return _("This report counts. It names no one, and quotes nothing anyone said.")


def _held(report: Report) -> Table:
    most = max((one.present for one in report.held), default=0)
    rows = tuple(Row(full_date(one.day), one.present, most) for one in report.held)
    heading = ngettext("{n} meeting held", "{n} meetings held", len(report.held))
    return Table(heading, rows, _("Each bar is how many people were there."))


def _who(report: Report) -> Table:
    whole = sum(report.roles.values())
    rows = tuple(Row(role or _("people"), number, whole) for role, number in report.roles.items())
    return Table(_("Who was there"), rows, _("All meetings together: who came twice counts twice."))


def _decisions(report: Report) -> Table:
    rows = [Row(_("decisions taken"), report.decisions, report.decisions)]
    rows += (
        [Row(_("of them replaced or ended since"), report.ended, report.decisions)] if report.ended else []
    )
    given = [Row(_("advice given, others decide"), report.advised, report.decisions + report.advised)]
    told = [*(rows if report.decisions else []), *(given if report.advised else [])]
    return Table(_("Decisions"), tuple(told))


def _actions(report: Report) -> Table:
    whole = report.actions
    still = whole - report.done - report.dropped
    rows = (
        Row(_("agreed"), whole, whole), Row(_("done"), report.done, whole),
        Row(_("done in time, of {n} with a date", n=report.dated), report.in_time, whole),
        Row(_("still open"), still, whole), Row(_("of them past their date"), report.overdue, whole),
        Row(_("not needed any more"), report.dropped, whole),
    )  # fmt: skip
    note = _("An action counts as done on the day it was ticked.")
    return Table(_("Actions"), rows if whole else (), note)


def _requests(report: Report) -> Table:
    whole = report.requests
    rows = (
        Row(_("asked"), whole, whole), Row(_("answered"), report.answered, whole),
        Row(_("not asked any more"), report.withdrawn, whole), Row(_("without an answer"), len(report.waiting), whole),
    )  # fmt: skip
    return Table(_("Requests: we asked, they did"), rows if whole else (), _age(report))


def _age(report: Report) -> str:
    if not report.waiting:
        return ""
    oldest = ngettext(
        "The oldest open request has waited {n} day.", "The oldest open request has waited {n} days.", report.oldest
    )  # fmt: skip
    if len(report.waiting) == 1:
        return oldest
    half = ngettext(
        "Half of the open ones have waited {n} day or more.", "Half of the open ones have waited {n} days or more.",
        report.middle,
    )  # fmt: skip
    return f"{oldest} {half}"
