"""A summary as Markdown: one line for each thing, pleasant as plain text and when rendered.

Whatever was typed is escaped, so that bold, headings and lists are ours alone. A line is a label in bold, the words as
they were typed, and in brackets what belongs to them, with a name or a state in bold. Reading relies on that.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256
from typing import Any

from facilitator.i18n import _, speaking
from facilitator.summary import phrases, words
from facilitator.summary.as_json import to_json
from facilitator.summary.marks import Piece
from facilitator.summary.value import Discussed, Left, Line, Summary, Task
from facilitator.text import escape_markdown

FORMAT = 1
"""The version of the format, in the first line of the front matter."""


def write(summary: Summary, of: str = "") -> str:
    """Return the summary as Markdown that `read` takes back, in its language; every line ends where its words end.

    `of` is the draft that words were left out of, so that corrections of this copy are known as corrections of that.
    """
    with speaking(summary.language):
        parts = [
            _front(summary, of or draft(summary)),
            f"# {_typed(words.title(summary.title))}",
            phrases.standing(summary),
            "\n".join((*_facts(summary), *_about(summary))),
            *_sections(summary),
        ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _sections(summary: Summary) -> Iterator[str]:
    """Yield the sections that something stands in; where its absence would be a question, one that says so."""
    lines = {
        "decisions": _lines(summary.decisions) or [_("No decision was taken.")],
        "advice": _lines(summary.advice),
        "actions": _lines(summary.actions) or [_("No action was agreed.")],
        "requests": _lines(summary.requests),
        "settled": _lines(summary.settled),
        "undecided": _lines(summary.undecided),
        "items": [_discussed(item) for item in summary.items],
        "remarks": _lines(summary.remarks),
        "questions": _lines(summary.questions),
        "parked": [*_lines(summary.parked), *map(_left, summary.left)],
        "explained": _lines(summary.explained),
        "next_meeting": [escape_markdown(summary.next_meeting) or words.not_set()],
        "correct": _how_to_correct(summary),
    }
    for field, heading in words.headings().items():
        if lines[field]:
            yield "\n".join((f"## {heading}", "", *lines[field]))


# The beginning


def _front(summary: Summary, of: str) -> str:
    """Return what programs need and people can skip."""
    status = f"{summary.status} until {summary.review_until}" if summary.review_until else summary.status
    return "\n".join((
        "---", f"facilitator-summary: {FORMAT}", f"meeting: {summary.meeting}", f"status: {status}",
        f"for: {summary.audience}", f"language: {summary.language}", f"draft: {of}", "---",
    ))  # fmt: skip


def _facts(summary: Summary) -> Iterator[str]:
    return (f"- **{name}:** {_typed(fact)}" for name, fact in phrases.facts(summary).items())


def _about(summary: Summary) -> Iterator[str]:
    """Yield what the meeting was about, below a line of its own: what a gap asked for may be called like a fact."""
    if summary.about:
        yield f"- **{words.about()}:**"
        yield from (f"  - **{_typed(asked)}:** {_typed(said)}" for asked, said in summary.about)


_ADDED = ("explained", "approved", "quorum", "about", "advice")
_ADDED_TO_A_POINT = ("answer",)
"""Fields that are newer than summaries that were handed out: where one is empty, such a draft is still known."""


def draft(summary: Summary, secret: str = "") -> str:
    """Return eight letters that tell what this summary says from what it says at any other time, however it stands.

    A `secret` keeps them from telling anything to those who do not know it.
    """
    told = to_json(replace(summary, status="draft", review_until=None, approved=""))
    words = json.dumps(_as_known(told), sort_keys=True)
    return sha256(f"{words}{secret}".encode()).hexdigest()[:8]


def _as_known(told: Any) -> Any:
    """Return what a summary tells without newer fields that are empty."""
    if isinstance(told, list):
        return [_as_known(one) for one in told]
    if not isinstance(told, dict):
        return told
    newer = _ADDED_TO_A_POINT if told.get("type") == "point" else _ADDED
    return {field: _as_known(value) for field, value in told.items() if value or field not in newer}


# What was kept, one line each


def _lines(kept: Iterable[Line]) -> list[str]:
    return [_line(one) for one in kept]


def _line(one: Line) -> str:
    """Return an entry of a list, and what belongs to it as entries below."""
    told = "".join(map(_piece, phrases.brackets(one)))
    line = f"- {_box(one)}**{one.label}** {_typed(one.text)}"
    return "\n".join(
        (f"{line} ({told})" if told else line, *(f"  - {_typed(text)}" for text in phrases.below(one)))
    )


def _box(one: Line) -> str:
    if not isinstance(one, Task) or one.status == "dropped":
        return ""
    return "[x] " if one.status == "done" else "[ ] "


def _piece(piece: Piece) -> str:
    """Return a stretch of the brackets; the spaces at its ends stay outside what is escaped."""
    bare = piece.text.strip()
    written = piece.text.replace(bare, _typed(bare)) if bare else piece.text
    return f"**{written}**" if piece.bold else written


# Items


def _discussed(item: Discussed) -> str:
    told = f"- **{_typed(item.title)}** ({phrases.minutes(item)})"
    return "\n".join((told, *(f"  {line}" for line in _lines(item.points))))


def _left(item: Left) -> str:
    return f"- **{words.item()}** {_typed(item.title)} (**{phrases.fate(item)}**)"


def _how_to_correct(summary: Summary) -> list[str]:
    question, *ways = phrases.how_to_correct(summary, as_text=True)
    return [question, "", *(f"- {way}" for way in ways), "", phrases.asked_again(summary)]


def _typed(text: str) -> str:
    """Return typed text for the middle of a line."""
    return escape_markdown(text, start=False)
