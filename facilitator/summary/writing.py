"""A summary as Markdown: one line for each thing, pleasant as plain text and when rendered.

Whatever was typed is escaped, so that bold, headings and lists are ours alone. A line is a label in bold, the words as
they were typed, and in brackets what belongs to them, with a name or a state in bold. Reading relies on that.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256

from facilitator.agenda.model import POWERS
from facilitator.i18n import _, full_date
from facilitator.summary import counting, words
from facilitator.summary.as_json import to_json
from facilitator.summary.value import Asked, Discussed, Left, Line, Said, Summary, Taken, Task
from facilitator.text import escape_markdown

FORMAT = 1
"""The version of the format, in the first line of the front matter."""


def write(summary: Summary) -> str:
    """Return the summary as Markdown that `read` takes back; every line ends where its words end."""
    facts = _facts(summary)
    parts = [
        _front(summary),
        f"# {_typed(words.title(summary.title))}",
        _standing(summary),
        "\n".join(f"- **{name}:** {facts[field]}" for field, name in words.facts().items() if facts[field]),
        *_sections(summary),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _sections(summary: Summary) -> Iterator[str]:
    """Yield the sections that something stands in; where its absence would be a question, one that says so."""
    lines = {
        "decisions": _lines(summary.decisions) or [_("No decision was taken.")],
        "actions": _lines(summary.actions) or [_("No action was agreed.")],
        "requests": _lines(summary.requests),
        "settled": _lines(summary.settled),
        "undecided": _lines(summary.undecided),
        "items": [_discussed(item) for item in summary.items],
        "remarks": _lines(summary.remarks),
        "questions": _lines(summary.questions),
        "parked": [*_lines(summary.parked), *map(_left, summary.left)],
        "next_meeting": [escape_markdown(summary.next_meeting) or words.not_set()],
        "correct": list(_how_to_correct(summary)),
    }
    for field, heading in words.headings().items():
        if lines[field]:
            yield "\n".join((f"## {heading}", "", *lines[field]))


# The beginning


def _front(summary: Summary) -> str:
    """Return what programs need and people can skip."""
    status = f"{summary.status} until {summary.review_until}" if summary.review_until else summary.status
    return "\n".join((
        "---", f"facilitator-summary: {FORMAT}", f"meeting: {summary.meeting}", f"status: {status}",
        f"for: {summary.audience}", f"language: {summary.language}", f"draft: {draft(summary)}", "---",
    ))  # fmt: skip


def draft(summary: Summary) -> str:
    """Return eight letters that tell what this summary says from what it says at any other time, however it stands."""
    told = to_json(replace(summary, status="draft", review_until=None))
    return sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:8]


def _standing(summary: Summary) -> str:
    if summary.status == "shared":
        return _("Peers have checked this summary.")
    if summary.review_until is None:
        return _("This is a draft. Peers can still put it right: see the end.")
    day = full_date(summary.review_until)
    return _("Peers can put this summary right until {date}: see the end.", date=day)


def _facts(summary: Summary) -> dict[str, str]:
    return {
        "when": words.when(full_date(summary.day), summary.began, summary.ended) if summary.day else "",
        "present": ", ".join(f"{count} {_typed(role)}" for role, count in summary.present),
        "names": _typed(", ".join(summary.names)),
        "series": _typed(summary.series),
        "purpose": _typed(summary.purpose),
        "power": _typed(_(summary.power) if summary.power in POWERS else summary.power),
        "off_record": words.off_record(summary.off_record) if summary.off_record else "",
    }


# What was kept, one line each


def _lines(kept: Iterable[Line]) -> list[str]:
    return [_line(one) for one in kept]


def _line(one: Line) -> str:
    if isinstance(one, Taken):
        return _entry(one, _how_taken(one), _about_taken(one))
    if isinstance(one, Task):
        return _entry(one, _who_does(one), [words.note(one.why)] if one.why else [], box=_box(one))
    if isinstance(one, Asked):
        return _entry(one, _of_whom(one), [_answer(one)] if one.answer else [])
    return _entry(one, _how_said(one) if isinstance(one, Said) else "")


def _entry(one: Line, told: str, below: Iterable[str] = (), box: str = "") -> str:
    """Return an entry of a list, and what belongs to it as entries below."""
    line = " ".join(part for part in (f"- {box}**{one.label}**", _typed(one.text), told) if part)
    return "\n".join((line, *(f"  - {_typed(text)}" for text in below)))


def _told(marks: Iterable[str], counted: str = "", more: Iterable[str] = ()) -> str:
    """Return what is told in brackets; nothing where there is nothing to put in bold."""
    bold = ", ".join(f"**{_typed(mark)}**" for mark in marks if mark)
    parts = [f"{bold}: {_typed(counted)}" if counted else bold, *more]
    return f"({'; '.join(filter(None, parts))})" if bold else ""


def _how_taken(one: Taken) -> str:
    counted = counting.counted(one.counts, one.method)
    needs = counting.share(one.share) if one.share else ""
    again = words.again(full_date(one.review)) if one.review else ""
    marks = [mark for mark in (_fate(one), counting.method(one.method)) if mark]
    if not marks and (counted or needs or again):
        marks = [words.states()["decided"]]
    return _told(marks, counted, (needs, again))


def _fate(one: Taken) -> str:
    """Return what became of a proposal or a decision; nothing to say of one that was simply taken."""
    if one.outcome == "decided":
        return words.still_in_force() if one.carried else ""
    return words.replaced(one.replaced_by) if one.replaced_by else words.states()[one.outcome]


def _about_taken(one: Taken) -> Iterator[str]:
    concern = words.concern_of(one.method)
    yield from map(concern, one.concerns)
    if one.needed:
        yield words.note(one.needed) if one.outcome == "ended" else words.needed(one.needed)
    yield from map(words.earlier, one.earlier)


def _box(one: Task) -> str:
    return "[x] " if one.status == "done" else "[ ] " if one.status == "open" else ""


def _who_does(one: Task) -> str:
    due = words.by(full_date(one.due)) if one.due else ""
    dropped = words.states()["dropped"] if one.status == "dropped" else ""
    missing = words.no_date() if one.status == "open" and not one.due else ""
    owner = f"**{_typed(one.owner or words.nobody())}**"
    return f"({', '.join(filter(None, (owner, due or missing, dropped, _carried(one))))})"


def _of_whom(one: Asked) -> str:
    due = words.by(full_date(one.due)) if one.due else ""
    whom = words.of_whom(f"**{_typed(one.of or words.nobody())}**")
    return f"({', '.join(filter(None, (whom, due, words.states()[one.status], _carried(one))))})"


def _answer(one: Asked) -> str:
    return words.note(one.answer) if one.status == "withdrawn" else words.answer(one.answer)


def _carried(one: Task | Asked | Said) -> str:
    return words.from_last_time() if one.carried and one.status == "open" else ""


def _how_said(one: Said) -> str:
    if one.kind == "sensed":
        method = counting.method(one.method) or words.sensed()
        return _told([method], counting.counted(one.counts, one.method))
    if one.kind == "concern":
        return _told([words.a_concern()])
    return _told([words.states()[one.status] if one.status != "open" else _carried(one)])


# Items


def _discussed(item: Discussed) -> str:
    planned = words.planned(item.planned) if item.planned is not None else ""
    spent = words.took(item.spent) if item.spent is not None else words.going_on()
    told = ", ".join(filter(None, (planned, spent)))
    return "\n".join((f"- **{_typed(item.title)}** ({told})", *(f"  {line}" for line in _lines(item.points))))


def _left(item: Left) -> str:
    return f"- **{words.item()}** {_typed(item.title)} (**{words.fates()[item.fate]}**)"


def _how_to_correct(summary: Summary) -> Iterator[str]:
    yield _("Is something wrong or missing, or should something not be in here?")
    yield ""
    if summary.review_until:
        yield "- " + _("Say so until {date}.", date=full_date(summary.review_until))
    yield "- " + _(
        "Tell whoever gave you this: by word, by phone or on paper. The label of the line, such as D1, helps."
    )
    yield "- " + _("Or change this text in any editor and give it back.")
    yield "- " + _("You need not say who you are.")
    yield ""
    yield _("The next meeting asks once more whether this summary is right.")


def _typed(text: str) -> str:
    """Return typed text for the middle of a line."""
    return escape_markdown(text, start=False)


render = write
