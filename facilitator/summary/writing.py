"""A summary as Markdown: one line for each thing, plain as text and plain when rendered.

Whatever was typed is escaped, so that bold and italic, headings and lists are ours alone; reading relies on it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from facilitator.i18n import _, full_date, ngettext
from facilitator.summary.value import Asked, Discussed, Said, Summary, Taken, Task
from facilitator.text import escape_markdown

FORMAT = 1


def write(summary: Summary) -> str:
    """Return the summary as Markdown that `read` takes back."""
    parts = [
        _front(summary),
        f"# {_inside(_('{title}: summary', title=summary.title))}",
        "\n".join(f"- **{name}:** {_inside(value)}" for name, value in _facts(summary) if value),
        _section(_("Decisions"), [_taken(one) for one in summary.decisions] or [_("Nothing was decided.")]),
        _section(_("Not decided yet"), [_taken(one) for one in summary.undecided]),
        _section(_("Actions"), [_task(one) for one in summary.actions] or [_("No action was agreed.")]),
        _section(_("Requests"), [_asked(one) for one in summary.requests]),
        _section(_("From last time"), [f"- {escape_markdown(words)}" for words in summary.matters]),
        _section(_("Points raised"), [_discussed(item) for item in summary.items]),
        _section(_("Questions"), [_said(one) for one in summary.questions]),
        _section(_("Parked for another time"), [_said(one) for one in summary.parked]),
        _off_record(summary),
        _section(_("Next meeting"), [escape_markdown(summary.next_meeting)] if summary.next_meeting else []),
        _section(_("How to correct this summary"), [_how_to_correct(summary)]),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _front(summary: Summary) -> str:
    """Return what programs need and people can skip."""
    status = summary.status
    if summary.review_until is not None:
        status = f"{status} until {summary.review_until.isoformat()}"
    fields = {
        "facilitator-summary": FORMAT, "meeting": summary.meeting, "title": summary.title, "for": summary.audience,
        "status": status, "language": summary.language,
    }  # fmt: skip
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items()]
    return "\n".join(("---", *lines, "---"))


def _facts(summary: Summary) -> Iterable[tuple[str, str]]:
    yield _("When"), _when(summary)
    yield _("Present"), summary.present
    yield _("Power of this meeting"), summary.power
    yield _("Purpose"), summary.purpose
    yield _("Series"), summary.series


def _when(summary: Summary) -> str:
    day = full_date(summary.day) if summary.day else ""
    if summary.began and summary.ended:
        return _("{day}, {began} to {ended}", day=day, began=summary.began, ended=summary.ended)
    return _("{day}, from {began}", day=day, began=summary.began) if summary.began else day


def _section(heading: str, lines: list[str]) -> str:
    return f"## {heading}\n\n" + "\n".join(lines) if lines else ""


def _taken(taken: Taken) -> str:
    details = [f"*{_inside(taken.how)}*" if taken.how else "", _review(taken)]
    below = [
        *([_("Needed next: {words}", words=_inside(taken.needed))] if taken.needed else []),
        *(_("Concern: {words}", words=_inside(words)) for words in taken.concerns),
        *(_("It was proposed as: {words}", words=_inside(words)) for words in taken.earlier),
    ]
    return _entry(f"**{taken.label}** {_inside(taken.text)}", details, below)


def _review(taken: Taken) -> str:
    return _("look at it again on *{date}*", date=full_date(taken.review)) if taken.review else ""


def _task(task: Task) -> str:
    details = [f"**{_inside(task.owner)}**" if task.owner else "", _due(task)]
    box = "[x]" if task.done else "[ ]"
    return _entry(
        f"{box} **{task.label}** {_inside(task.text)}",
        details,
        [escape_markdown(task.why)] if task.why else [],
    )


def _due(one: Task | Asked) -> str:
    return _("by *{date}*", date=full_date(one.due)) if one.due else ""


def _asked(asked: Asked) -> str:
    whom = _("We asked **{whom}**:", whom=_inside(asked.of)) if asked.of else _("We asked:")
    if asked.answered:
        answer = _("They did: {words}", words=_inside(asked.answer)) if asked.answer else _("Answered.")
    else:
        answer = _("No answer yet.")
    return _entry(f"**{asked.label}** {whom} {_inside(asked.text)}", [_due(asked)], [answer])


def _said(said: Said) -> str:
    return f"- **{said.label}** {_inside(said.text)}"


def _discussed(item: Discussed) -> str:
    details = [
        ngettext("planned {n} min", "planned {n} min", item.planned) if item.planned is not None else "",
        ngettext("took {n} min", "took {n} min", item.took) if item.took is not None else "",
        item.fate,
    ]
    told = ", ".join(part for part in details if part)
    return _entry(
        f"**{_inside(item.title)}**", [f"*{told}*" if told else ""], [escape_markdown(p) for p in item.points]
    )


def _entry(line: str, details: Iterable[str], below: Iterable[str]) -> str:
    """Return one entry of a list: its line with the details in brackets, and what belongs to it indented."""
    told = ", ".join(detail for detail in details if detail)
    return "\n".join((f"- {line} ({told})" if told else f"- {line}", *(f"  - {words}" for words in below)))


def _off_record(summary: Summary) -> str:
    if not summary.off_record:
        return ""
    return ngettext(
        "A part of the meeting was off the record; nothing of it was kept.",
        "{n} parts of the meeting were off the record; nothing of them was kept.",
        summary.off_record,
    )


def _how_to_correct(summary: Summary) -> str:
    until = _("Until {date}. ", date=full_date(summary.review_until)) if summary.review_until else ""
    return until + _(
        "Were you there, and is something wrong, missing, or better left out? Change this file in any editor and send "
        "it back, or write on paper, or tell the person who facilitated. You do not have to give your name. The next "
        "meeting asks whether the summary is right."
    )


def _inside(text: str) -> str:
    """Return typed text for the middle of a line."""
    return escape_markdown(text, start=False)
